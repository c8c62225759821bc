import { expect, test } from 'vitest'
import type { RegisterRow } from './contract.ts'
import { registerFileName, registerTable } from './papers.ts'

const row: RegisterRow = {
  id: '0192b000-0000-7000-8000-000000000001',
  nameEn: 'EXAMPLE Siu Man',
  nameZh: '例小文',
  className: '3A',
  classNumber: '07',
  level: 'P3',
  sex: 'F',
  registerNumber: '00123',
  strn: null,
  birthDate: '2018-03-14',
  homeLanguage: '粵語',
  nonChineseSpeaking: true,
  leftOn: null,
  tier: 2,
  tierSince: '2026-09-01',
  needs: [
    { type: 'SpLD', isPrimary: true, certainty: 'confirmed' },
    { type: 'ADHD', isPrimary: false, certainty: 'suspected' },
  ],
  reportOn: null,
  version: 1,
}

test('a list is written with the columns that are shown, in the reader’s language', () => {
  const columns = ['needs', 'class', 'nonChineseSpeaking', 'unheard-of']
  const table = registerTable([row], { who: 'register', columns, language: 'en' })
  expect(table.headings).toEqual(['Class', 'Class no.', 'NCS', 'Type of SEN'])
  expect(table.rows).toEqual([
    ['3A', '07', 'Yes', 'Specific learning difficulties; Attention deficit/hyperactivity disorder (AD/HD) (suspected)'],
  ])
  expect(registerTable([row], { who: 'left', columns, language: 'zh' })).toMatchObject({
    sheetName: '離校學生',
    headings: ['班別', '班號', '非華語', '特殊教育需要類別'],
  })
})

test('dates are dates, and numbers with leading zeros stay as they are', () => {
  const { rows, dateColumns } = registerTable([row], {
    who: 'all',
    columns: ['registerNumber', 'birthDate', 'tier', 'strn'],
    language: 'zh',
  })
  expect(rows).toEqual([['2018-03-14', '00123', null, 2]])
  expect(dateColumns).toEqual([0])
})

test('without a choice of columns the usual ones are written', () => {
  const { headings } = registerTable([], { who: 'register', columns: undefined, language: 'zh' })
  expect(headings).toEqual([
    '班別',
    '班號',
    '中文姓名',
    '英文姓名',
    '性別',
    '支援層級',
    '層級生效日期',
    '特殊教育需要類別',
    '報告日期',
  ])
  expect(registerFileName('register', '2026-11-23', 'zh')).toBe('支援名冊 2026-11-23')
})
