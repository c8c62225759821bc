import { expect, test } from 'vitest'
import type { AnnualPlan, Measure, Review } from './model.ts'
import { annualPaper } from './papers.ts'

const words = (zh: string, en = '') => ({ zh, en })
const head = {
  ...{ language: 'both' as const, school: words('示範小學', 'Example School'), madeOn: '2027-07-05' },
  madeBy: { nameZh: '何一心', nameEn: 'Ho Yat Sum' },
}
const personId = '01a218df-d53a-7b87-b1fe-1b7f592af6cf'
const measure = (reviews: Review[], cents: number | null): Measure => ({
  ...{
    id: 'm',
    what: words('做', 'Do'),
    startsOn: '2026-09-01',
    endsOn: '2027-06-30',
    criterion: words('成', 'It is so'),
  },
  who: [
    { personId, dutyId: null, name: '何一心' },
    { personId: null, dutyId: null, name: '各班主任' },
  ],
  ...{ method: words('看一看'), resources: words('', ''), links: [], past: [], reviews, version: 1 },
  amount: { cents, version: 1 },
})
const plan = (of: Measure): AnnualPlan => ({
  ...{ id: 'p', schoolYear: '2026/27', situation: words('本校', 'We'), state: 'agreed', previous: null, next: null },
  aims: [
    { id: 'a', dimension: 'policies', words: words('目標', 'Aim'), past: [], reviews: [], measures: [of], version: 1 },
  ],
  ...{ people: [{ id: personId, nameZh: '何一心', nameEn: 'Ho Yat Sum' }], decisions: [], version: 1 },
})
const tableIn = (of: AnnualPlan) => {
  const found = annualPaper(of, head).blocks.find((block) => block.is === 'table')
  if (found?.is !== 'table') throw new Error('no table')
  return found
}

test('the plan lies on its side, each aim a table, colleagues by their name in each language, money in dollars and cents', () => {
  const paper = annualPaper(plan(measure([], 120_050)), head)
  expect(paper.landscape).toBe(true)
  const [row] = tableIn(plan(measure([], 120_050))).rows
  expect(row).toEqual([
    words('做', 'Do'),
    words('何一心、各班主任', 'Ho Yat Sum, 各班主任'),
    words('2026年9月至2027年6月', 'Sep 2026 to Jun 2027'),
    words('成\n評估方法：看一看', 'It is so\nFound out by: 看一看 (not translated yet)'),
    words('HK$1,200.50', 'HK$1,200.50'),
  ])
  expect(paper.blocks.filter(({ is }) => is === 'heading')).toHaveLength(3)
})

test('what goes on from a year before says what both of its reviews found, each by name', () => {
  const year = { schoolYear: '2025/26', as: 'yes' as const }
  const past = [
    {
      ...{ ...year, howFar: 'not_yet' as const, words: words('人手不足', 'Too few') },
      midYear: { howFar: 'on_the_way' as const, words: words('順利', 'Well') },
    },
  ]
  const [first] = tableIn(plan({ ...measure([], null), past })).rows[0] ?? []
  expect(first).toEqual({
    zh: '做\n承接2025/26　學年中段檢討：進行中 · 順利　學年終結檢討：未做到 · 人手不足',
    en: 'Do\nCarried on from 2025/26 · Mid-year review: On the way · Well · Year-end review: Not yet · Too few',
  })
  // A plan that was kept before the middle was told has the end alone.
  const kept = [{ ...year, howFar: 'done' as const, words: words('') }]
  const [old] = tableIn(plan({ ...measure([], null), past: kept as unknown as typeof past })).rows[0] ?? []
  expect(old).toMatchObject({ en: expect.stringMatching(/2025\/26 · Year-end review: \w+$/) })
})

test('a review has its column once something was found, with figures and their day', () => {
  const figure = { kind: 'sessions' as const, done: 41, total: 48, takenOn: '2027-02-01' }
  const review: Review = {
    ...{ moment: 'mid_year', howFar: 'on_the_way', words: words('順利', 'Well'), carry: null, version: 1 },
    figures: [{ ...figure, id: 'f', takenBy: { nameZh: '何一心', nameEn: '' } }],
  }
  const { columns, rows } = tableIn(plan(measure([review], null)))
  expect(columns.map(({ head: of }) => of).at(-1)).toEqual(words('學年中段檢討', 'Mid-year review'))
  expect(columns).toHaveLength(6)
  expect(rows[0]?.at(-1)).toEqual(
    words(
      '進行中\n順利\n已進行支援節：至今計劃的48節中有41節（85%），截至2027年2月1日',
      'On the way\nWell\nSessions held: 41 of 48 planned so far (85%), as on 1 Feb 2027',
    ),
  )
  expect(rows[0]?.at(-2)).toEqual(words('', ''))
})
