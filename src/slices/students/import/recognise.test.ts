import { describe, expect, test } from 'vitest'
import { fieldsOf } from './kinds.ts'
import { type TableKind, tableKinds } from './model.ts'
import { guessKind, mistakenKind, recogniseHeadings } from './recognise.ts'

/** The field of each heading, for a list with these headings and rows. */
function fields(kind: TableKind, headings: string[], ...rows: string[][]) {
  return recogniseHeadings([headings, ...rows], kind).columns.map(({ field }) => field)
}
const codes = (kind: TableKind, rows: string[][]) =>
  recogniseHeadings(rows, kind).problems.map(({ problem }) => problem)

describe('headings are known in either language, however they are written', () => {
  test.each([
    [['班別', '班號', '中文姓名', '英文姓名', '性別', '出生日期', '註冊編號', 'STRN']],
    [['Class', 'Class No.', 'Chinese Name', 'English Name', 'Sex', 'Date of Birth', 'REGNO', 'strn']],
    [['CLASSCODE', 'classno', 'chname', 'enname', 'sex', 'DOB', 'regno', 'Student Reference Number']],
    [
      [
        '班別 Class',
        '班號\nClass No.',
        '中文姓名 (Chinese Name)',
        '英文姓名Name in English',
        '性別/Sex',
        '出生日期\n(DD/MM/YYYY)',
        'Reg. No.',
        '學生編號 STRN',
      ],
    ],
    [
      [
        '2026/27 班別',
        '學生班號',
        '姓名（中文）',
        '姓名（英文）',
        '性　別',
        'Ｄ．Ｏ．Ｂ．',
        '學生註冊編號',
        '學生編號',
      ],
    ],
    [
      [
        '班别',
        '学号',
        'Name of Student (Chinese)',
        'Student Name in English',
        'Gender',
        'Birth date',
        'Student No.',
        '學生編號(STRN)',
      ],
    ],
  ])('%s', (headings) => {
    const row = ['1A', '7', '陳大文', 'CHAN Tai Man', 'M', '01/09/2018', '001', 'S1']
    expect(fields('students', headings, row)).toEqual([
      'className',
      'classNumber',
      'nameChinese',
      'nameEnglish',
      'sex',
      'birthDate',
      'registerNumber',
      'strn',
    ])
  })

  test('every field is found by its own name in both languages', () => {
    for (const kind of tableKinds) {
      for (const { key, labelEn, labelZh } of fieldsOf(kind)) {
        for (const label of [labelEn, labelZh]) {
          expect(fields(kind, [label, 'Class', 'Name', 'Subject', 'Level'], ['x', 'y'])[0], `${kind} ${label}`).toBe(
            key,
          )
        }
      }
    }
  })

  test.each([
    ['班別', '學號', '7', 'classNumber'],
    ['班別', '學號', '０７', 'classNumber'],
    ['班別', '學號', '20230123', 'registerNumber'],
    ['班別', '姓名', '陳大文', 'nameChinese'],
    ['班別', '姓名', 'CHAN Tai Man', 'nameEnglish'],
    ['姓名', '班別', '3A07', 'classWithNumber'],
    ['姓名', 'Class (No.)', '3A(7)', 'classWithNumber'],
  ])('%s and %s above %s: what stands beneath decides', (first, second, value, expected) => {
    expect(fields('students', [first, second], ['x', value])[1]).toBe(expected)
  })

  test('a heading that may be two things leaves the one that a clearer heading has', () => {
    expect(fields('students', ['班別', '班號', '學號', 'STRN', '學生編號'], ['1A', '7', '12', 'S1', '55'])).toEqual([
      'className',
      'classNumber',
      'registerNumber',
      'strn',
      null,
    ])
  })
})

describe('the row of headings is found', () => {
  test('beneath titles, dates of printing and empty rows', () => {
    const rows = [
      ['某某小學 學生名單', '', ''],
      ['列印日期', '01/09/2026', ''],
      ['', '', ''],
      ['班別', '班號', '姓名'],
      ['1A', '1', '陳大文'],
    ]
    const { headingRow, columns, problems } = recogniseHeadings(rows, 'students')
    expect([headingRow, problems]).toEqual([4, []])
    expect(columns[2]).toEqual({
      index: 2,
      heading: '姓名',
      field: 'nameChinese',
      remembered: false,
      sample: ['陳大文'],
    })
  })

  test('when it is two rows, a group above its parts', () => {
    const rows = [
      ['班別', '班號', '姓名', '', '監護人', ''],
      ['', '', '中文', '英文', '姓名', '電話'],
      ['1A', '1', '陳大文', 'CHAN', '陳父', '2345'],
    ]
    const { headingRow, columns } = recogniseHeadings(rows, 'students')
    expect(headingRow).toBe(2)
    expect(columns.map(({ field }) => field)).toEqual([
      'className',
      'classNumber',
      'nameChinese',
      'nameEnglish',
      'guardianName',
      'guardianPhone',
    ])
  })

  test('and a file without one is named', () => {
    expect(
      codes('students', [
        ['1A', '7', '陳大文'],
        ['1A', '8', '李小明'],
      ]),
    ).toEqual(['no-headings'])
    expect(codes('students', [])).toEqual(['no-headings'])
  })
})

describe('what cannot be used is said', () => {
  test('two columns for one field, a missing name, a list without needs', () => {
    expect(
      codes('students', [
        ['班別', '班別', '姓名'],
        ['1A', '2A', '陳'],
      ]),
    ).toEqual(['two-columns'])
    expect(
      codes('students', [
        ['班別', '班號'],
        ['1A', '2'],
      ]),
    ).toEqual(['column-missing', 'columns-missing-one-of'].slice(1))
    expect(
      codes('classes', [
        ['科目', '教師'],
        ['中文', '陳老師'],
      ]),
    ).toEqual(['column-missing'])
    expect(
      codes('sen', [
        ['班別', '姓名'],
        ['1A', '陳大文'],
      ]),
    ).toEqual(['columns-missing-one-of'])
  })

  test('numbers of identity cards are neither shown nor used, whatever their heading and whoever asks', () => {
    const rows = [
      ['班別', '姓名', '身份證號碼', '英文姓名(按身份證)', 'No.'],
      ['1A', '陳大文', 'A123456(7)', 'CHAN', 'B234567(8)'],
    ]
    const { columns, problems } = recogniseHeadings(rows, 'students', { 身份證號碼: 'strn' }, { '4': 'strn' })
    expect(columns.map(({ field, sample }) => [field, sample.length])).toEqual([
      ['className', 1],
      ['nameChinese', 1],
      [null, 0],
      ['nameEnglish', 1],
      [null, 0],
    ])
    expect(problems.map(({ problem, severity }) => [problem, severity])).toEqual([
      ['identity-document', 'notice'],
      ['identity-document', 'notice'],
    ])
  })

  test('the first student of a list is never taken for a second row of headings', () => {
    const rows = [
      ['班別', '姓名', '類別1', '類別2', '類別3', '層級'],
      ['3A', '陳小明', 'SpLD', 'ASD', 'MI', '2'],
    ]
    const { headingRow, columns, problems } = recogniseHeadings(rows, 'sen')
    expect([headingRow, problems]).toEqual([1, []])
    expect(columns.map(({ field }) => field)).toEqual([
      'className',
      'nameChinese',
      'senTypes',
      'otherSenTypes',
      'otherSenTypes',
      'tier',
    ])
  })

  test('a column of a last year yields to the plain one without a word', () => {
    expect(fields('students', ['班別', '班別 (舊)', '姓名'], ['2A', '1A', '陳'])).toEqual([
      'className',
      null,
      'nameChinese',
    ])
  })
})

describe('what a person said goes before what is recognised', () => {
  const rows = [
    ['班別', '代碼', '備註', '姓名'],
    ['1A', '7', 'x', '陳大文'],
  ]

  test('of a heading in an earlier file, also that it is not used', () => {
    const { columns } = recogniseHeadings(rows, 'students', { 代碼: 'classNumber', 班別: null })
    expect(columns.map(({ field, remembered }) => [field, remembered])).toEqual([
      [null, true],
      ['classNumber', true],
      [null, false],
      ['nameChinese', false],
    ])
  })

  test('of a column of this file before that of an earlier one; a field of another kind of list is no field', () => {
    const { columns } = recogniseHeadings(
      rows,
      'students',
      { 代碼: 'classNumber', 備註: 'tier' },
      { '1': 'registerNumber' },
    )
    expect(columns.map(({ field }) => field)).toEqual(['className', 'registerNumber', null, 'nameChinese'])
  })

  test('and the column that was recognised for the same field yields', () => {
    const { columns, problems } = recogniseHeadings(rows, 'students', {}, { '1': 'className' })
    expect(columns.map(({ field }) => field)).toEqual([null, 'className', null, 'nameChinese'])
    expect(problems).toEqual([])
  })

  test('two columns of one heading are told apart, so that each can be remembered', () => {
    const doubled = [
      ['班別', '電話', '電話', '姓名'],
      ['1A', '1', '2', '陳'],
    ]
    const { columns } = recogniseHeadings(doubled, 'students', { '電話 (2)': null })
    expect(columns.map(({ heading, field }) => [heading, field])).toContainEqual(['電話 (2)', null])
    expect(columns[1]?.field).toBe('guardianPhone')
  })
})

describe('the kind of list is guessed by its headings', () => {
  test.each([
    ['students', ['班別', '班號', '姓名', '性別'], ['1A', '1', '陳大文', 'M']],
    ['students', ['Class', 'Student Name', 'Email'], ['1A', 'CHAN', 'a@b.example']],
    ['sen', ['班別', '班號', '姓名', 'SEN類別', '支援層級'], ['1A', '1', '陳', 'ASD', '2']],
    ['sen', ['Name', 'Class', 'Sex', 'Date of birth', 'SEN', 'Tier'], ['Chan', '1A', 'M', '1/9/2018', 'ASD', '2']],
    ['staff', ['職員編號', '姓名', '電郵', '職位'], ['T01', '陳老師', 'a@b.example', '教師']],
    // The duty of a student in class, and a colleague's class: what stands beside tells.
    ['students', ['班別', '班號', '姓名', '性別', '職務'], ['1A', '1', '陳大文', 'M', '班長']],
    ['students', ['班別', '姓名', '性別', '職務'], ['1A', '陳大文', 'M', '風紀']],
    ['students', ['班別', '姓名', '職務'], ['1A', '陳大文', '班長']],
    ['students', ['學號', '姓名', '職務'], ['s2023001', '陳大文', '班長']],
    ['students', ['學號', '姓名', '職務'], ['1', '陳大文', '圖書館長']],
    ['students', ['STRN', '中文姓名', '崗位'], ['S1234567', '陳大文', '圖書館管理員']],
    ['students', ['Class', 'Class No.', 'Name', 'Duty'], ['1A', '1', 'CHAN Tai Man', 'Monitor']],
    ['students', ['Class', 'English Name', 'Sex', 'Post'], ['1A', 'CHAN Tai Man', 'M', 'Prefect']],
    ['staff', ['姓名', '性別', '職位', '任教班別'], ['陳大文', 'M', '教師', '1A, 2B']],
    ['staff', ['姓名', '性別', '職級', '班別'], ['陳大文', 'M', '學位教師', '1A']],
    ['staff', ['教師編號', '姓名', '性別', '班別', '職務'], ['T01', '陳大文', 'M', '1A', '訓導組']],
    ['staff', ['職員編號', '姓名', '職位', '緊急聯絡人', '緊急聯絡電話'], ['T01', '陳', '教師', '陳太', '91234567']],
    ['staff', ['姓名', '出生日期', '職位'], ['陳大文', '1/9/1980', '書記']],
    ['staff', ['Staff Code', 'Name', 'Gender', 'Post', 'Form Class'], ['CTM', 'CHAN Tai Man', 'M', 'GM', '3A']],
    ['staff', ['Name', 'Gender', 'Position', 'Class'], ['CHAN Tai Man', 'M', 'Teacher', '3A']],
    ['classes', ['班別', '班主任'], ['1A', '陳大文']],
    ['classes', ['Class', 'Subject', 'Teacher'], ['1A', 'English', 'CTM']],
  ])('%s: %s', (kind, headings, row) => {
    expect(guessKind([headings, row])).toBe(kind)
  })

  test('what a person said of all headings of a kind goes before', () => {
    const odd = [
      ['屋', '孩子', '代碼'],
      ['紅', '陳大文', 'Z1'],
    ]
    const remembered = { 屋: null, 孩子: 'nameChinese', 代碼: 'registerNumber' }
    expect([guessKind(odd), guessKind(odd, { students: remembered })]).toEqual([null, 'students'])
    expect(guessKind(odd, { staff: { ...remembered, 代碼: 'staffCode' } })).toBe('staff')
    // Under two kinds, or not of all headings: the headings themselves must say it.
    const some = { 孩子: 'nameChinese' }
    expect([guessKind(odd, { students: some }), guessKind(odd, { staff: some })]).toEqual([null, null])
  })

  test.each([
    ['staff', '班別|班號|姓名|性別', '1A|1|陳大文|M', 'students'],
    ['staff', '班別|姓名|性別', '1A|陳大文|M', 'students'],
    ['staff', '班別|班號|姓名|SEN類別', '1A|1|陳大文|ASD', 'sen'],
    ['staff', '班別|班號|姓名|職務', '1A|1|陳大文|班長', 'students'],
    ['staff', '班別|姓名|性別|職務', '1A|陳大文|M|班長', 'students'],
    ['staff', '學號|姓名|職務', '1|陳大文|班長', 'students'],
    ['staff', 'STRN|Name|Duty', 'S1234567|CHAN Tai Man|Librarian', 'students'],
    ['staff', 'Class|Name|Sex|Post', '1A|CHAN Tai Man|M|Prefect', 'students'],
    ['staff', '班別|班號|姓名|SEN類別|職務', '1A|1|陳大文|ASD|班長', 'sen'],
    ['classes', '班別|班號|姓名', '1A|1|陳大文', 'students'],
    ['students', '職員編號|姓名|電郵|職位', 'T01|陳老師|a@b.example|教師', 'staff'],
    ['students', '班別|科目|教師姓名', '1A|中文|陳老師', 'classes'],
    // Where a column of the kind is there, or little speaks against it, people know better.
    ['staff', '姓名|性別|職位', '陳老師|F|教師', null],
    ['staff', '姓名|電郵', '陳老師|a@b.example', null],
    ['staff', '姓名|性別|職位|任教班別', '陳大文|F|教師|1A、2B', null],
    ['staff', '姓名|性別|班別|職位', '陳大文|F|1A|主任', null],
    ['staff', '教師編號|姓名|性別|班別', 'T01|陳大文|F|1A', null],
    ['staff', 'Staff code|Name|Sex|Class|Duty', 'CTM|CHAN Tai Man|F|3A|Discipline', null],
    ['staff', '職員編號|姓名|出生日期|類別', 'T01|陳大文|1/9/1980|全職', null],
    ['staff', '班別|姓名|職務', '1A|陳大文|班長', null],
    ['staff', '花名|出生日期|職位', '陳|1/9/1980|教師', null],
    ['classes', '班別|班號|姓名|班主任', '1A|1|陳大文|CTM', null],
    ['students', '班別|班號|姓名|SEN類別', '1A|1|陳大文|ASD', null],
    ['students', '班別|姓名|職務', '1A|陳大文|班長', null],
    ['students', '班別|姓名|班主任姓名', '1A|陳大文|李老師', null],
    ['sen', '班別|班號|姓名|需要項目', '1A|1|陳大文|ASD', null],
    ['students', '班別|班號|姓名', '1A|1|陳大文', null],
  ] as const)('asked for %s, a file of %s', (asked, headings, row, kind) => {
    expect(mistakenKind([headings.split('|'), row.split('|')], asked)).toBe(kind)
  })

  test('and is left open when they say nothing', () => {
    expect(
      guessKind([
        ['a', 'b'],
        ['1', '2'],
      ]),
    ).toBeNull()
  })
})
