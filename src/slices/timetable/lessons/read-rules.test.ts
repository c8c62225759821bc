import { describe, expect, test } from 'vitest'
import type { LessonFacts } from './model.ts'
import { readLessons } from './read-rules.ts'
import { doubleBookings, sameTaught, teachingOffers } from './rules.ts'

const facts: LessonFacts = {
  days: 5,
  periods: [
    { key: '1', name: { zh: '第1節', en: 'Period 1' } },
    { key: '2', name: { zh: '第2節', en: 'Period 2' } },
    { key: 'after', name: { zh: '放學後', en: 'After school' } },
  ],
  classes: [
    { id: 'c3a', name: '3A' },
    { id: 'c3b', name: '3B' },
  ],
  people: [
    { id: 'ann', nameZh: '陳安', nameEn: 'Ann Chan', staffCode: 'CA' },
    { id: 'lee1', nameZh: '李明', nameEn: 'Lee Ming', staffCode: 'LM1' },
    { id: 'lee2', nameZh: '李明', nameEn: 'Lee Ming', staffCode: 'LM2' },
  ],
  rooms: [{ id: 'hall', name: '禮堂' }],
}
const lesson = (
  classId: string,
  frameDay: number,
  period: string,
  subject: string,
  personId: string | null = null,
  roomId: string | null = null,
) => ({
  ...{ classId, frameDay, period, subject, personId, roomId },
})
const read = (...sheets: { name: string; rows: string[][] }[]) => readLessons(sheets, facts)
const problems = (rows: string[][], name = 'Sheet1') =>
  read({ name, rows }).problems.map(({ row, column, problem, found }) => [row, column, problem, found])

describe('a list', () => {
  const head = ['班別', '星期', '節次', '科目', '教師', '房間']
  test('is read under its headings, in either language, wherever they stand', () => {
    const rows = [
      ['二零二六年度時間表', '', '', '', '', ''],
      head,
      ['3A', '星期一', '第1節', '中文', '陳安', ''],
      ['３Ｂ', 'Day 2', '2', 'Mathematics', 'LM2', '禮堂'],
      ['', '', '', '', '', ''],
      ['3A', 'Wed', 'after', '合唱團', '', ''],
    ]
    expect(read({ name: '總表', rows })).toEqual({
      lessons: [
        lesson('c3a', 1, '1', '中文', 'ann'),
        lesson('c3b', 2, '2', 'Mathematics', 'lee2', 'hall'),
        lesson('c3a', 3, 'after', '合唱團'),
      ],
      problems: [],
    })
  })
  test('names every cell that is not known, and leaves that lesson out', () => {
    expect(problems([head, ['9Z', '8', '7', '', '李明', '操場'], ['3A', '1', '1', '中文', '', '']])).toEqual([
      [2, 4, 'no-subject', ''],
      [2, 5, 'unknown-teacher', '李明'],
      [2, 6, 'unknown-room', '操場'],
      [2, 1, 'unknown-class', '9Z'],
      [2, 2, 'unknown-day', '8'],
      [2, 3, 'unknown-period', '7'],
    ])
  })
  test('the same lesson twice is one; two subjects, or two teachers of one subject, are two', () => {
    const { lessons, problems } = read({
      name: 'x',
      rows: [
        head,
        ['3A', '1', '1', 'English', 'CA', ''],
        ['3A', '1', '1', 'english', 'CA', ''],
        ['3A', '1', '1', 'English', 'LM1', ''],
        ['3A', '1', '1', '中文', '', ''],
      ],
    })
    expect([lessons, problems]).toEqual([
      [
        lesson('c3a', 1, '1', 'English', 'ann'),
        lesson('c3a', 1, '1', 'English', 'lee1'),
        lesson('c3a', 1, '1', '中文'),
      ],
      [],
    ])
  })
  test('names what cannot be: one lesson in two rooms, a ninth group, a subject without end', () => {
    const groups = Array.from({ length: 9 }, (_, index) => ['3A', '2', '1', `組${index + 1}`, '', ''])
    const rows = [
      head,
      ['3A', '1', '1', '中文', 'CA', ''],
      ['3A', '1', '1', '中文', 'CA', '禮堂'],
      ...groups,
      ['3A', '3', '1', '長'.repeat(201), '', ''],
    ]
    expect(problems(rows).map(([row, column, problem]) => [row, column, problem])).toEqual([
      [3, 6, 'in-two-rooms'],
      [12, 4, 'too-many-at-once'],
      [13, 4, 'subject-too-long'],
    ])
  })
})

describe('a sheet for each class', () => {
  test('is read by its name, its days and its periods', () => {
    const rows = [
      ['', '星期一', '星期二'],
      ['第1節', '中文 / 陳安', 'Music／CA／禮堂'],
      ['小息', '', ''],
      ['Period 2', '英文\nLM1; 數學\nLM2', ''],
    ]
    expect(read({ name: '3A', rows })).toEqual({
      lessons: [
        lesson('c3a', 1, '1', '中文', 'ann'),
        lesson('c3a', 2, '1', 'Music', 'ann', 'hall'),
        lesson('c3a', 1, '2', '英文', 'lee1'),
        lesson('c3a', 1, '2', '數學', 'lee2'),
      ],
      problems: [],
    })
  })
  test('names the cell that it does not know', () => {
    const rows = [
      ['', 'Day 1', 'Day 2'],
      ['第1節', '中文 / 王五', ''],
      ['第9節', '英文', ''],
    ]
    expect(problems(rows, '3B')).toEqual([
      [2, 2, 'unknown-teacher', '王五'],
      [3, 1, 'unknown-period', '第9節'],
    ])
  })
  test('a sheet of no class, one without days, and an empty file say so', () => {
    expect(
      problems(
        [
          ['', 'Day 1', 'Day 2'],
          ['1', '中文', ''],
        ],
        '全校',
      ),
    ).toEqual([[1, 1, 'unknown-class', '全校']])
    expect(problems([['something else']], '3A')).toEqual([[1, 1, 'no-headings', '3A']])
    expect(problems([['']], '3A')).toEqual([[1, 1, 'nothing-there', '']])
  })
  test.each([[['班別：', '3B', '']], [['班別：3B', '', '']], [['', '3B班', '']]])(
    'its class may stand above the days instead: %j',
    (above) => {
      const rows = [above, ['', 'Mon', 'Tue'], ['1', '中文', '']]
      expect(read({ name: 'Sheet1', rows }).lessons).toEqual([lesson('c3b', 1, '1', '中文')])
    },
  )
  test('times may stand beside the period, and a recess says so in every column', () => {
    const rows = [
      ['時間', '節', 'Mon', 'Tue'],
      ['08:20-08:55', '1', '中文', '英文'],
      ['08:55-09:10', '小息', '小息', '小息'],
      ['09:10-09:45', '2', '數學', ''],
    ]
    expect(read({ name: '3A', rows })).toEqual({
      lessons: [lesson('c3a', 1, '1', '中文'), lesson('c3a', 2, '1', '英文'), lesson('c3a', 1, '2', '數學')],
      problems: [],
    })
  })
})

test('a teacher or a room with two classes at once is seen; a class of two groups is none', () => {
  const lessons = [
    lesson('c3a', 1, '1', '中文', 'ann', 'hall'),
    lesson('c3b', 1, '1', '中文', 'ann', null),
    lesson('c3a', 1, '2', '英文', 'ann', 'hall'),
    lesson('c3a', 1, '2', '數學', 'ann', null),
  ]
  expect(doubleBookings(lessons)).toEqual([
    { kind: 'person', id: 'ann', frameDay: 1, period: '1', classIds: ['c3a', 'c3b'] },
  ])
})

test('two cells say the same in whatever order, and not when a teacher or room differs', () => {
  const [chinese, english] = [lesson('c3a', 1, '1', '中文', 'ann'), lesson('c3a', 1, '1', '英文')]
  expect(sameTaught([chinese, english], [english, chinese])).toBe(true)
  expect(sameTaught([], [])).toBe(true)
  expect(sameTaught([chinese], [{ ...chinese, roomId: 'hall' }])).toBe(false)
  expect(sameTaught([chinese], [chinese, english])).toBe(false)
})

test('who teaches a class a subject without being down for it is offered once, with the number of lessons', () => {
  const lessons = [
    lesson('c3a', 1, '1', 'English', 'ann'),
    lesson('c3a', 2, '1', ' english', 'ann'),
    lesson('c3b', 1, '2', 'English', 'ann'),
    lesson('c3a', 3, '1', '音樂'),
  ]
  expect(teachingOffers(lessons, [{ classId: 'c3b', personId: 'ann', subject: 'ENGLISH' }])).toEqual([
    { classId: 'c3a', personId: 'ann', subject: 'English', lessons: 2 },
  ])
})
