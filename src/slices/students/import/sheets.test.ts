import { expect, test } from 'vitest'
import type { TableKind } from './model.ts'
import { recogniseHeadings } from './recognise.ts'
import { readRows } from './rows.ts'
import { openClassNames } from './sheet-names.ts'
import { joinSheets, placeProblem } from './sheets.ts'

const classNamed = openClassNames({ names: ['3A', '3 Faith'], level: 'primary' })

/** Reads sheets written as their rows, the cells parted by `|`, as the import does. */
function read(kind: TableKind, sheets: Record<string, string[]>) {
  const asSheets = Object.entries(sheets).map(([name, lines]) => ({
    name,
    rows: lines.map((line) => line.split('|')),
    problems: [],
  }))
  const joined = joinSheets(asSheets, kind, {}, classNamed)
  const { rows, problems } = readRows(joined.cells, recogniseHeadings(joined.cells, kind), kind, {
    today: '2026-11-24',
    level: 'primary',
  })
  const notes = joined.problems.map(({ problem, params }) => [problem, params])
  return { rows, notes, sheets: joined.sheets, problems: problems.map((found) => placeProblem(joined.parts, found)) }
}
const seats = (rows: readonly object[]) =>
  rows.map((row) =>
    Object.values({ className: '', classNumber: '', nameChinese: '', ...row, row: '' })
      .slice(0, 3)
      .join(' '),
  )

test('every class of a workbook with a sheet for each is read, its class taken from the name of the sheet', () => {
  const { rows, notes, problems } = read('students', {
    '1A': ['例子小學 1A 班名單', '班號|姓名|性別', '1|陳大文|男', '2|李小美|女', '', '合計|2|', '* 以九月為準||'],
    '1B班名單': ['班號|姓名|性別', '1|黃心|女'],
    '3 Faith': ['班號|姓名|性別', '1|何樂|男'],
  })
  expect(seats(rows)).toEqual(['1A 1 陳大文', '1A 2 李小美', '1B 1 黃心', '3 Faith 1 何樂'])
  expect(notes).toEqual([
    ['several-sheets', { sheets: '1A, 1B班名單, 3 Faith' }],
    ['class-of-sheet', { sheets: '1A, 1B班名單, 3 Faith' }],
  ])
  expect(problems.map(({ sheet, row, problem }) => [sheet, row, problem])).toEqual([
    ['1A', 6, 'total-skipped'],
    ['1A', 7, 'row-skipped'],
  ])
})

test('a sheet with the same columns in another order, other words or one column more is of the list', () => {
  const { rows } = read('sen', {
    甲: ['班別|班號|姓名|SEN類別', '1A|1|陳大文|SpLD'],
    乙: ['中文姓名|SEN 類別|班別|班號|老師看法', '李小美|ASD|1B|2|文靜'],
  })
  expect(rows).toMatchObject([
    { className: '1A', classNumber: '1', nameChinese: '陳大文', senTypes: [{ type: 'SpLD' }] },
    { className: '1B', classNumber: '2', nameChinese: '李小美', senTypes: [{ type: 'ASD' }] },
  ])
})

test('a sheet with other headings is left aside and named, wherever it stands', () => {
  const { sheets, notes } = read('sen', {
    封面: ['特殊教育需要名單', '2026/27'],
    '1A': ['班號|姓名|SEN類別|支援層級', '1|陳大文|SpLD|2'],
    '1B': ['班號|姓名|SEN類別|支援層級', '4|黃心|ASD|3'],
    統計: ['類別|人數', 'SpLD|1', 'ASD|1'],
  })
  expect(sheets).toEqual(['1A', '1B'])
  expect(notes.at(-1)).toEqual(['other-sheets', { sheets: '1A, 1B', others: '封面, 統計' }])
})

test('a problem says in which sheet and row it stands, and so does the row of another sheet that it names', () => {
  const { problems } = read('students', {
    '1A': ['班號|姓名|註冊編號', '1|陳大文|001', 'x|李小美|002'],
    '1B': ['', '班號|姓名|註冊編號', '1|黃心|001', '2|何樂|003', '3|何安|003'],
  })
  const told = problems.map(({ sheet, row, problem, params }) => [sheet, row, problem, params.others])
  expect(told).toEqual([
    ['1A', 2, 'same-number', '3 (1B)'],
    ['1A', 3, 'class-number-unreadable', undefined],
    ['1B', 3, 'same-number', '2 (1A)'],
    ['1B', 4, 'same-number', '5'],
    ['1B', 5, 'same-number', '4'],
  ])
})

test('a student who stands in the sheet of the whole school and in that of the class counts once', () => {
  const { rows, notes, problems } = read('students', {
    全校: ['班別|班號|姓名', '1A|1|陳大文', '1B|1|黃心'],
    '1A': ['班別|班號|姓名', '1A|1|陳大文', '1A|2|李小美'],
  })
  expect([seats(rows), problems]).toEqual([['1A 1 陳大文', '1B 1 黃心', '1A 2 李小美'], []])
  expect(notes).toContainEqual(['rows-in-earlier-sheet', { sheet: '1A', count: '1' }])
})

test('last year’s list and that of the leavers, kept in the same workbook, bring nobody back', () => {
  const lines = (name: string) => ['班別|班號|姓名', `1A|1|${name}`]
  const { rows, sheets, notes } = read('students', {
    '2026-27': lines('陳大文'),
    '2025-26': lines('李小美'),
    離校生: lines('黃心'),
  })
  expect([seats(rows), sheets]).toEqual([['1A 1 陳大文'], ['2026-27']])
  expect(notes).toEqual([['sheets-of-others', { sheets: '2026-27', others: '2025-26, 離校生' }]])
  // The year is no part of a class, and sheets of the same year are one list.
  const ofYear = read('students', {
    '1A 2026-27': ['班號|姓名|性別', '1|陳大文|男'],
    '1B 26/27': ['班號|姓名|性別', '1|黃心|女'],
  })
  expect(seats(ofYear.rows)).toEqual(['1A 1 陳大文', '1B 1 黃心'])
})

test('headings that nobody knows yet are shown once for all sheets that have them', () => {
  const sheets = [
    {
      name: 'a',
      rows: [
        ['屋', '孩子'],
        ['紅', '陳大文'],
      ],
      problems: [],
    },
    {
      name: 'b',
      rows: [
        ['屋', '孩子'],
        ['藍', '黃心'],
      ],
      problems: [],
    },
  ]
  const { cells } = joinSheets(sheets, 'students', {}, classNamed)
  expect(cells).toEqual([
    ['屋', '孩子'],
    ['紅', '陳大文'],
    ['藍', '黃心'],
  ])
})

test('the name of a sheet is a class only when it is one of the school or can be nothing else', () => {
  const names = [
    '3a',
    '3 Faith',
    'P2C',
    '二甲',
    '1A (28人)',
    'Class 4D',
    'Sheet1',
    '2025-26',
    '一月',
    '小息',
    '7A',
    '6',
    '統計',
  ]
  expect(names.map(classNamed)).toEqual([
    '3A',
    '3 Faith',
    'P2C',
    '二甲',
    '1A',
    '4D',
    null,
    null,
    null,
    null,
    null,
    null,
    null,
  ])
})

test('a sheet of the list that is too long keeps the whole list from being read, one of another list does not', () => {
  const tooLong = { row: 20_001, problem: 'too-many-rows', params: { limit: '20000' }, severity: 'error' } as const
  const list = {
    name: '1A',
    rows: [
      ['班別', '姓名'],
      ['1A', '陳大文'],
    ],
    problems: [],
  }
  const errors = (rows: string[][]) =>
    joinSheets([list, { name: '1B', rows, problems: [tooLong] }], 'students', {}, classNamed)
      .problems.filter(({ severity }) => severity === 'error')
      .map(({ params }) => params.sheet)
  expect(
    errors([
      ['班別', '姓名'],
      ['1B', '黃心'],
    ]),
  ).toEqual(['1B'])
  expect(
    errors([
      ['日期', '數目'],
      ['1/9/2026', '3'],
    ]),
  ).toEqual([])
})
