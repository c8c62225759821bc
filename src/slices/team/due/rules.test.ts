import { expect, test } from 'vitest'
import { type DueKind, dueKinds } from './model.ts'
import { actionOf, countsOf, hrefOf, inOrder, partOf, problemsOfPuttingOff, standingOf } from './rules.ts'
import { sayDue } from './say-rules.ts'

const today = '2026-11-23'

test.each([
  ['2026-11-22', 'overdue'],
  ['2026-11-23', 'today'],
  ['2026-11-24', 'soon'],
  ['2026-11-30', 'soon'],
  ['2026-12-01', 'later'],
  [null, 'later'],
] as const)('on Monday 23 November a thing of %s is %s', (dueOn, standing) => {
  expect(standingOf(dueOn, today)).toBe(standing)
})

test('what was put off comes back by itself on its day', () => {
  const mark = { putOffUntil: '2026-11-25', handed: null }
  expect(['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26'].map((day) => partOf(mark, day))).toEqual([
    'put_off',
    'put_off',
    'open',
    'open',
  ])
})

test('what was handed on stays with the colleague, and is back at once when the colleague can have it no longer', () => {
  expect(partOf({ putOffUntil: null, handed: { reaches: true } }, today)).toBe('with_other')
  expect(partOf({ putOffUntil: null, handed: { reaches: false } }, today)).toBe('open')
  expect(partOf(null, today)).toBe('open')
})

test('a list begins with the earliest day and ends with what has none; the order never depends on chance', () => {
  const thing = (subjectId: string, kind: DueKind, dueOn: string | null) => ({ subjectId, kind, dueOn })
  const things = [
    thing('a', 'task', null),
    thing('b', 'review', '2026-11-20'),
    thing('c', 'concern', '2026-11-20'),
    thing('d', 'task', '2026-10-01'),
  ]
  expect(inOrder(things).map(({ subjectId }) => subjectId)).toEqual(['d', 'c', 'b', 'a'])
  expect(inOrder(things.toReversed())).toEqual(inOrder(things))
})

test('a thing is put off until a day to come, at most a year', () => {
  const problems = (until: string) => problemsOfPuttingOff(until, today).map(({ problem }) => problem)
  expect(problems('2026-11-23')).toEqual(['not-ahead'])
  expect(problems('2026-11-24')).toEqual([])
  expect(problems('2027-11-24')).toEqual([])
  expect(problems('2027-11-25')).toEqual(['too-far'])
})

test('only what the person must act on and has not put off or handed on is counted', () => {
  const counts = countsOf([
    { standing: 'overdue', mine: true, part: 'open' },
    { standing: 'overdue', mine: false, part: 'open' },
    { standing: 'soon', mine: true, part: 'put_off' },
    { standing: 'today', mine: true, part: 'with_other' },
  ])
  expect(counts).toEqual({ overdue: 1, today: 0, soon: 0, later: 0 })
})

test('every kind leads to a page that settles it', () => {
  for (const kind of dueKinds) {
    const place = { kind, subjectId: 's', studentId: 'x', groupId: 'g', within: 'w', schoolYear: null }
    expect(hrefOf(place, true)).toMatch(/^\/[a-z]/)
    expect(hrefOf(place, false)).not.toMatch(/null|undefined/)
  }
})

test('a concern leads to its own triage, one that is watched as well', () => {
  const place = { subjectId: 'c', studentId: 's', groupId: null, within: null, schoolYear: null }
  for (const kind of ['concern', 'watch'] as const) {
    expect(hrefOf({ ...place, kind }, true)).toBe('/students/s/identification/concerns?triage=c')
    expect(actionOf(kind, true)).toBe('triage')
  }
})

test.each([
  ['deadline', '/team/year/list?year=2025%2F26&state=open&deadline=d'],
  ['task', '/team/tasks?task=d'],
  ['nobody_answers', '/team/people/responsible?state=nobody'],
  ['p1_review', '/students/s/identification/first-year?year=2025%2F26'],
] as const)('the one step leads to the thing itself, not beside it: %s', (kind, address) => {
  const place = { kind, subjectId: 'd', studentId: 's', groupId: null, within: null, schoolYear: '2025/26' }
  expect(hrefOf(place, true)).toBe(address)
})

test('a line says what is due, which one, and how many; of sessions how many stands before their days', () => {
  const standing = 'overdue'
  const title = { zh: '11月9、11日', en: '9, 11 Nov' }
  expect(sayDue({ kind: 'session', title, count: 2, standing }, 'en')).toBe('Sessions not logged (2) · 9, 11 Nov')
  expect(sayDue({ kind: 'session', title, count: 2, standing }, 'zh')).toBe('未記錄的支援節 (2) · 11月9、11日')
  const none = { zh: '', en: '' }
  expect(sayDue({ kind: 'entry_scores', title: none, count: 3, standing }, 'en')).toBe(
    'Entry scores missing · 3 students',
  )
  const meeting = { zh: '學生支援組第二次會議', en: 'Second meeting' }
  expect(sayDue({ kind: 'minutes', title: meeting, count: 1, standing }, 'zh')).toBe(
    '未完成的會議紀錄 · 學生支援組第二次會議 · 1項議項未有決定',
  )
  expect(sayDue({ kind: 'minutes', title: meeting, count: 2, standing }, 'en')).toContain(
    'Second meeting · 2 items without',
  )
  for (const kind of ['entry_scores', 'exit_scores', 'minutes', 'nobody_answers'] as const)
    for (const language of ['zh', 'en'] as const)
      expect(sayDue({ kind, title: none, count: 2, standing }, language)).not.toMatch(/· 2$/)
  expect(sayDue({ kind: 'task', title: { zh: '致電', en: 'Call' }, count: null, standing }, 'zh')).toBe('任務 · 致電')
})

test('a watched concern’s day has come on that day and after it, never before', () => {
  const said = (dueOn: string, language: 'zh' | 'en') =>
    sayDue(
      { kind: 'watch', title: { zh: '', en: '' }, count: null, standing: standingOf(dueOn, '2026-11-23') },
      language,
    )
  for (const dueOn of ['2026-11-20', '2026-11-23'])
    expect([said(dueOn, 'en'), said(dueOn, 'zh')]).toEqual(['Watched concern: its day has come', '觀察期已到的關注'])
  for (const dueOn of ['2026-11-24', '2026-12-07'])
    expect([said(dueOn, 'en'), said(dueOn, 'zh')]).toEqual(['Watched concern', '觀察中的關注'])
})
