import { expect, test } from 'vitest'
import { problemsOfApplying, problemsOfPlan } from './rules.ts'

const known = { sencos: ['s', 't'], atWork: ['s', 't', 'a'] }
const today = '2026-11-23'

test('a SENCO hands over to a colleague at work, today or on a day to come', () => {
  const plan = { fromId: 's', toId: 'a', onDay: today }
  expect(problemsOfPlan(plan, known, today)).toEqual([])
  expect(problemsOfPlan({ ...plan, toId: 's' }, known, today)).toEqual([{ field: 'toId', problem: 'same-person' }])
  expect(problemsOfPlan({ fromId: 'a', toId: 'gone', onDay: '2026-11-22' }, known, today)).toEqual([
    { field: 'fromId', problem: 'not-a-senco' },
    { field: 'toId', problem: 'has-left' },
    { field: 'onDay', problem: 'day-is-over' },
  ])
})

test('a hand-over is done once, not before its day, and not after it was taken back', () => {
  const onDay = today
  expect(problemsOfApplying({ state: 'planned', onDay }, today)).toEqual([])
  expect(problemsOfApplying({ state: 'planned', onDay }, '2026-12-01')).toEqual([])
  expect(problemsOfApplying({ state: 'planned', onDay }, '2026-11-22')).toEqual([
    { field: 'onDay', problem: 'day-not-come' },
  ])
  expect(problemsOfApplying({ state: 'applied', onDay }, today)).toEqual([{ field: '', problem: 'already-applied' }])
  expect(problemsOfApplying({ state: 'withdrawn', onDay }, today)).toEqual([{ field: '', problem: 'was-withdrawn' }])
})
