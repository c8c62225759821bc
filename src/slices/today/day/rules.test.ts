import { expect, test } from 'vitest'
import type { DueThing } from '../../team/due/contract.ts'
import { readinessKeys } from './model.ts'
import { ownAndOthers, readinessOf } from './rules.ts'

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
