import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '#kernel/dates.ts'
import { isUnusualAge, readDate, readPastDate } from './read-date.ts'
import { readRoles } from './read-roles.ts'
import {
  isCellError,
  looksLikeFormula,
  type Read,
  readCertainty,
  readClassName,
  readClassNumber,
  readClassWithNumber,
  readEmail,
  readLevel,
  readNumber,
  readSex,
  readText,
  readTier,
  readYesNo,
} from './values.ts'

const said = <Value>(read: Read<Value>) => ('value' in read ? read.value : read.problem)

describe('a date is read the day first, and never guessed', () => {
  test.each([
    ['31/08/2018', '2018-08-31'],
    ['1/9/2018', '2018-09-01'],
    ['1-9-2018', '2018-09-01'],
    ['1.9.2018', '2018-09-01'],
    ['2018-09-01', '2018-09-01'],
    ['2018/9/1', '2018-09-01'],
    ['2018年9月1日', '2018-09-01'],
    ['２０１８年９月１日', '2018-09-01'],
    ['1 Sep 2018', '2018-09-01'],
    ['1-Sept-2018', '2018-09-01'],
    ['Sep 1, 2018', '2018-09-01'],
    ['20180901', '2018-09-01'],
    ['43344', '2018-09-01'],
    ['2018-09-01 00:00:00', '2018-09-01'],
    ["'01/09/2018", '2018-09-01'],
    ['29/02/2020', '2020-02-29'],
    ['29/02/2019', 'date-not-existing'],
    ['31/02/2018', 'date-not-existing'],
    ['12/25/2018', 'date-month-first'],
    ['1/9/18', 'date-two-digit-year'],
    ['1-Sep-18', 'date-two-digit-year'],
    ['13/13/2018', 'date-not-existing'],
    ['2023年5月', 'date-without-day'],
    ['5/2023', 'date-without-day'],
    ['05/2023', 'date-without-day'],
    ['2023-12', 'date-without-day'],
    ['May 2023', 'date-without-day'],
    ['2022/23', 'date-unreadable'],
    ['Term 2023', 'date-unreadable'],
    ['9月1日', 'date-unreadable'],
    ['2018', 'date-unreadable'],
    ['unknown', 'date-unreadable'],
  ])('%s', (text, expected) => {
    expect(said(readDate(text))).toBe(expected)
  })

  test('every day of two centuries comes back from every way of writing it', () => {
    const writings = [
      (date: string) => date,
      (date: string) => date.split('-').toReversed().join('/'),
      (date: string) => date.split('-').map(Number).toReversed().join('-'),
      (date: string) => date.replace(/(\d+)-0?(\d+)-0?(\d+)/, '$1年$2月$3日'),
      (date: string) => date.replaceAll('-', ''),
    ]
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 73_000 }), fc.constantFrom(...writings), (days, write) => {
        const date = addDays('1900-01-01', days)
        expect(said(readDate(write(date)))).toBe(date)
      }),
    )
  })

  test('a birth date or a report of tomorrow is refused, one of today is not', () => {
    expect(said(readPastDate('25/11/2026', '2026-11-24'))).toBe('date-in-future')
    expect(said(readPastDate('24/11/2026', '2026-11-24'))).toBe('2026-11-24')
    expect(['2026-01-01', '2019-01-01', '1950-01-01'].map((date) => isUnusualAge(date, '2026-11-24'))).toEqual([
      true,
      false,
      true,
    ])
  })
})

describe('the everyday ways of writing one thing are one', () => {
  test.each([
    ['M', 'M'],
    ['f', 'F'],
    ['Ｍ', 'M'],
    ['男', 'M'],
    ['女生', 'F'],
    ['Female', 'F'],
    ['1', 'sex-unknown'],
    ['X', 'sex-unknown'],
  ])('sex: %s', (text, expected) => {
    expect(said(readSex(text))).toBe(expected)
  })

  test.each([
    ['1A', '1A'],
    ['1a', '1A'],
    ['１Ａ', '1A'],
    ['P.1a', 'P.1A'],
    ['1A班', '1A'],
    ['一甲', '一甲'],
    ['3 Faith', '3 Faith'],
    ['3 A', '3A'],
    ['a name that is far too long for a class', 'text-too-long'],
  ])('class: %s', (text, expected) => {
    expect(said(readClassName(text))).toBe(expected)
  })

  test.each([
    ['07', '7'],
    ['7', '7'],
    ['７', '7'],
    ['7.0', '7'],
    ["'07", '7'],
    ['7號', '7'],
    ['07a', '7A'],
    ['100', '100'],
    ['seven', 'class-number-unreadable'],
    ['20230123', 'class-number-unreadable'],
  ])('class number: %s', (text, expected) => {
    expect(said(readClassNumber(text))).toBe(expected)
  })

  test.each([
    ['3A07', '3A', '7'],
    ['3A 7', '3A', '7'],
    ['3A(07)', '3A', '7'],
    ['３Ａ－０７', '3A', '7'],
    ['三甲12', '三甲', '12'],
    ['P3A / 07', 'P3A', '7'],
    ['S.3B-21', 'S.3B', '21'],
  ])('class with number: %s', (text, className, classNumber) => {
    expect(said(readClassWithNumber(text))).toEqual({ className, classNumber })
  })

  test('a class alone is no class with number', () => {
    expect(['3A', '1A', 'Faith', '', '12'].map((text) => said(readClassWithNumber(text)))).toEqual(
      Array(5).fill('class-with-number-unreadable'),
    )
  })

  test.each([
    ['#001234', '001234'],
    ["'001234", '001234'],
    ['００１２', '0012'],
    [' s123 4567 ', 'S1234567'],
    ['1.23E+11', 'number-damaged'],
    ['#', 'value-missing'],
  ])('register number or STRN: %s', (text, expected) => {
    expect(said(readNumber(text))).toBe(expected)
  })

  test('a register number keeps its leading zeros, whatever signs stand before it', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9]{1,12}$/), fc.constantFrom('', '#', "'", "'#", ' '), (digits, sign) => {
        expect(said(readNumber(sign + digits))).toBe(digits)
      }),
    )
  })

  test.each([
    ['P1', 'primary', 'P1'],
    ['p.1', 'primary', 'P1'],
    ['小一', 'primary', 'P1'],
    ['一年級', 'primary', 'P1'],
    ['Primary 6', 'primary', 'P6'],
    ['3', 'primary', 'P3'],
    ['3', 'secondary', 'S3'],
    ['中三', 'secondary', 'S3'],
    ['F.3', 'secondary', 'S3'],
    ['Form 3', 'secondary', 'S3'],
    ['S3', 'primary', 'level-of-other-school'],
    ['小三', 'secondary', 'level-of-other-school'],
    ['7', 'primary', 'level-unreadable'],
  ] as const)('level: %s in a %s school', (text, school, expected) => {
    expect(said(readLevel(text, school))).toBe(expected)
  })

  test.each([
    ['✓', true],
    ['是', true],
    ['Y', true],
    ['NCS', true],
    ['1', true],
    ['否', false],
    ['N', false],
    ['0', false],
    ['華語', false],
    ['x', 'yes-no-unknown'],
    ['maybe', 'yes-no-unknown'],
  ])('yes or no: %s', (text, expected) => {
    expect(said(readYesNo(text))).toBe(expected)
  })

  test.each([
    ['2', 2],
    ['T2', 2],
    ['Tier 2', 2],
    ['tier-3', 3],
    ['第二層', 2],
    ['第2層支援', 2],
    ['二', 2],
    ['３', 3],
    ['Tier III', 3],
    ['無', null],
    ['0', null],
    ['2-3', 'tier-several'],
    ['Tier 2/3', 'tier-several'],
    ['二至三', 'tier-several'],
    ['4', 'tier-unknown'],
    ['加強', 'tier-unknown'],
    ['constructor', 'tier-unknown'],
  ])('tier: %s', (text, expected) => {
    expect(said(readTier(text))).toBe(expected)
  })

  test.each([
    ['懷疑', 'suspected'],
    ['(suspected)', 'suspected'],
    ['確診', 'confirmed'],
    ['Confirmed', 'confirmed'],
    ['perhaps', 'certainty-unknown'],
  ])('certainty: %s', (text, expected) => {
    expect(said(readCertainty(text))).toBe(expected)
  })

  test.each([
    ['Chan@School.example', 'chan@school.example'],
    ['ａ@b.example', 'a@b.example'],
    ['chan at school', 'email-unreadable'],
    ['a@b', 'email-unreadable'],
    ['a@b.example, c@d.example', 'email-unreadable'],
  ])('e-mail: %s', (text, expected) => {
    expect(said(readEmail(text))).toBe(expected)
  })
})

describe('roles are given only when the words are sure', () => {
  test.each([
    ['SENCO', ['senco']],
    ['特殊教育需要統籌主任', ['senco']],
    ['SENCO / 班主任', ['senco', 'teacher']],
    ['副校長', ['principal']],
    ['Assistant Principal', ['principal']],
    ['校長秘書', ['office']],
    ['Secretary to the Principal', ['office']],
    ['支援老師', ['sst_member']],
    ['SENST', ['sst_member']],
    ['社工', ['sst_member']],
    ['英文科主任', ['teacher']],
    ['English & Maths teacher', ['teacher']],
    ['APSM', ['teacher']],
    ['教學助理', ['teaching_assistant']],
    ['TA', ['teaching_assistant']],
    ['教育心理學家', ['specialist']],
    ['ST', ['specialist']],
    ['校務處', ['office']],
    ['PSMCD', ['teacher']],
    ['PSM(CD)', ['teacher']],
    ['會計文員', ['office']],
    ['資訊科技科主任', ['teacher']],
    ['資訊科技教學助理', ['teaching_assistant']],
    ['Teacher / IT Technician', ['teacher']],
  ])('%s', (text, expected) => {
    expect(readRoles(text)).toEqual({ value: expected, notices: [] })
  })

  test.each(
    [
      ...['校工', '工友', '會計', '會計主任', '實驗室技術員', 'TSS', 'IT Technician', 'IT Officer', '資訊科技支援員'],
      ...['資訊科技支援助理', '技術支援服務員', 'Laboratory Technician', 'Janitor', '校務處工友'],
      ...['SENCO助理', 'Assistant SENCO', 'Piano Tuner', '/'],
    ].map((text) => [text] as const),
  )('%s gives none, and is told as it is written', (text) => {
    const notices = [{ problem: 'post-without-role', params: { text } }]
    expect(readRoles(text)).toEqual({ value: [], notices })
  })

  test('a part that nobody knows is told as it is written, and takes no role from the part beside it', () => {
    const notices = [{ problem: 'role-unknown', params: { text: 'Piano Tuner' } }]
    expect(readRoles('SENCO / Piano Tuner')).toEqual({ value: ['senco'], notices })
  })
})

describe('texts', () => {
  test('an apostrophe that an export put before a formula is dropped again, another is kept', () => {
    expect(said(readText("'=1+1", 200))).toBe('=1+1')
    expect(said(readText("O'Brien", 200))).toBe("O'Brien")
    expect(said(readText('two\r\nlines  here ', 200, true))).toBe('two\nlines here')
    expect(said(readText('x'.repeat(201), 200))).toBe('text-too-long')
  })

  test('what would be worked out is told from a mere dash', () => {
    expect(['=1+1', '@SUM(A1)', "+cmd|'/c calc'!A0", '-2+3', '＝1'].every(looksLikeFormula)).toBe(true)
    expect(['- good at drawing', '+852 2345 6789', 'a=b', '-'].some(looksLikeFormula)).toBe(false)
    expect([isCellError('#N/A'), isCellError('#001')]).toEqual([true, false])
  })

  test('no text at all makes a reader throw', () => {
    const readers = [
      readDate,
      readSex,
      readClassName,
      readClassNumber,
      readClassWithNumber,
      readNumber,
      readYesNo,
      readTier,
      readEmail,
      readRoles,
    ]
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), fc.constantFrom(...readers), (text, read) => {
        expect(read(text)).toBeTypeOf('object')
      }),
    )
  })
})
