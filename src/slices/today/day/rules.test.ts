import { expect, test } from 'vitest'
import type { DueThing } from '../../team/due/contract.ts'
import { readinessKeys } from './model.ts'
import { firstDue, nextOfDay, ownAndOthers, readinessOf } from './rules.ts'

const thing = (more: Partial<DueThing>): DueThing => ({
  ...{ kind: 'task', subjectId: 'a', student: null, group: null, title: { zh: '', en: '' }, count: null, dueOn: null },
  ...{ standing: 'later', responsible: null, mine: true, action: 'finish', href: '/', part: 'open' },
  ...{ mark: null, from: null, version: 0 },
  ...more,
})

test('readiness leaves out what there is nothing of, all of it before there are students, and never says more than all', () => {
  const none = { done: 0, total: 0 }
  const counted = Object.fromEntries(readinessKeys.map((key) => [key, none])) as Parameters<typeof readinessOf>[0]
  expect(readinessOf(counted, { logs: true, hasStudents: true })).toEqual([])
  const some = { ...counted, plans: { done: 3, total: 2 }, tiers: { done: 1, total: 4 } }
  const said = readinessOf(some, { logs: true, hasStudents: true })
  expect(readinessOf(some, { logs: true, hasStudents: false })).toEqual([])
  expect(said.map(({ key, done, total }) => [key, done, total])).toEqual([
    ['tiers', 1, 4],
    ['plans', 2, 2],
  ])
  const sessions = (logs: boolean) =>
    readinessOf({ ...counted, sessions: { done: 1, total: 2 } }, { logs, hasStudents: true })[0]?.href
  expect([sessions(true), sessions(false)]).toEqual(['/provision/sessions', '/provision/map'])
})

test('what was put off or handed on is not in the way, and what others have is counted apart', () => {
  const things = [
    thing({ kind: 'concern' }),
    thing({}),
    thing({ part: 'put_off' }),
    thing({ part: 'with_other' }),
    thing({ mine: false }),
  ]
  const { own, concerns, others } = ownAndOthers(things, '2026-11-23')
  expect([own.length, concerns.length, others]).toEqual([1, 1, 1])
})

test.each([
  ['concern', '2026-11-20', true],
  ['watch', '2026-11-22', true],
  ['watch', '2026-11-23', true],
  ['watch', '2026-11-24', false],
  ['task', '2026-11-20', false],
] as const)('a concern waits for triage as the list of concerns says it: %s of %s is %s', (kind, dueOn, waits) => {
  const { own, concerns } = ownAndOthers([thing({ kind, dueOn })], '2026-11-23')
  expect([concerns.length === 1, own.length === 1]).toEqual([waits, !waits])
})

/** Things by the letter of their kind and how they stand: `a!` overdue, `a=` today, `a+` within the week, `a` later. */
const due = (said: string) =>
  said.split(' ').map((one) => {
    const standings = { '!': 'overdue', '=': 'today', '+': 'soon', '': 'later' } as const
    const kinds = { a: 'accommodation', d: 'deadline', r: 'review', t: 'task', m: 'minutes' } as const
    return {
      said: one,
      kind: kinds[one.charAt(0) as keyof typeof kinds],
      standing: standings[one.charAt(1) as keyof typeof standings],
    }
  })
test.each([
  ['few things are all shown, in their order', 'a! d! r= t+ m', 'a! d! r= t+ m'],
  ['of one kind three are shown while others wait', 'a! a! a! a! a! a! m! d! d! r! t+', 'a! a! a! m! d! d! r!'],
  [
    'of one kind there are as many as there is room where nothing else waits',
    'a! a! a! a! a! a! a! a!',
    'a! a! a! a! a! a! a!',
  ],
  ['where little else waits, one kind takes the rest', 'a! a! a! a! a! a! m!', 'a! a! a! a! a! a! m!'],
  ['what is due today has a place beside all that is overdue', 'm! d! d! d! r! r! r! t! t=', 'm! d! d! d! r! r! t='],
  ['it has two places at most', 'm! d! d! r! r! t! t! t= t= t=', 'm! d! d! r! r! t= t='],
  ['it has more where less is overdue', 'm! t= t= t= r= r=', 'm! t= t= t= r= r='],
  ['what is due today counts among its kind', 'a! a! a! m! d! r! r! a= a=', 'a! m! d! r! r! a= a='],
  ['what is for later keeps nobody waiting', 'a! a! a! a! a! t t t t', 'a! a! a! a! a! t t'],
  ['what comes within the week goes before the fourth of a kind', 'a! a! a! a! t+ r+ d+ m+', 'a! a! a! t+ r+ d+ m+'],
])('of what is due, the page shows: %s', (_, all, shown) => {
  expect(
    firstDue(due(all))
      .map(({ said }) => said)
      .join(' '),
  ).toBe(shown)
})

test.each([
  ['all of a short day, and the meetings of the week', '1. 2>', 'x y', '1. 2>', 'x y'],
  ['of a long day the first', '1> 2> 3> 4> 5> 6> 7>', '', '1> 2> 3> 4> 5>', ''],
  ['nothing of the week beside a long day', '1> 2> 3> 4>', 'x y', '1> 2> 3> 4>', ''],
  ['of the week what places the day leaves', '1> 2', 'u v w x y', '1> 2', 'u v'],
  ['from the next one on', '1. 2. 3> 4> 5> 6> 7>', '', '3> 4> 5> 6> 7>', ''],
  ['from a session that nobody logged on', '1. 2> 3. 4> 5> 6> 7>', '', '2> 3. 4> 5> 6>', ''],
  ['from a meeting before the next session on', '1. 2 3> 4> 5> 6> 7>', '', '2 3> 4> 5> 6>', ''],
  ['at the end of the day the last', '1. 2. 3. 4. 5. 6. 7.', '', '3. 4. 5. 6. 7.', ''],
  ['of many meetings the first', '1 2 3 4 5 6', '', '1 2 3 4 5', ''],
])('of a day with its meetings, the page shows: %s', (_, all, week, shown, ofWeek) => {
  const words = (said: string) => (said === '' ? [] : said.split(' '))
  const entries = words(all).map((said) => ({ said, isOver: said.endsWith('.'), waits: said.endsWith('>') }))
  const next = nextOfDay(entries, words(week))
  expect([next.entries.map(({ said }) => said), next.later]).toEqual([words(shown), words(ofWeek)])
})
