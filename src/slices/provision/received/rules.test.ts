import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '#kernel/dates.ts'
import { sessionStates } from '../model.ts'
import type { Session } from '../sessions/model.ts'
import type { Attendance } from './model.ts'
import { tallyOf, whenOf } from './rules.ts'

const session = (
  on: string,
  state: Session['state'],
  id: string | null = on,
  change: Partial<Session> = {},
): Session => ({
  ...{
    id,
    groupId: 'g',
    timeId: 't',
    plannedOn: on,
    heldOn: on,
    period: '1',
    minutes: 35,
    personId: null,
    roomId: null,
  },
  ...{ state, minutesHeld: state === 'done' ? 35 : 0, reason: '', charged: false, ...change },
})
const span = { from: '2026-09-14', to: '2027-01-29', today: '2026-11-23' }

test('a session is attended, missed, cancelled, or nobody has said yet', () => {
  const sessions = [
    session('2026-09-07', 'done'),
    session('2026-09-14', 'done'),
    session('2026-09-21', 'partly'),
    session('2026-09-28', 'cancelled'),
    session('2026-10-05', 'expected', null),
    session('2026-10-12', 'done'),
    session('2026-11-23', 'expected', null),
    session('2026-11-30', 'expected', null),
  ]
  const attendance = [
    { sessionId: '2026-09-07', came: true, minutes: 35 },
    { sessionId: '2026-09-14', came: true, minutes: 35 },
    { sessionId: '2026-09-21', came: false, minutes: 0 },
  ]
  expect(tallyOf(sessions, attendance, span)).toEqual({
    ...{ planned: 5, attended: 1, missed: 1, cancelled: 1, unlogged: 2, minutes: 35 },
  })
})

test('one that was moved counts on its planned day, and not before its new day has passed', () => {
  const moved = session('2026-11-16', 'expected', 'm', { heldOn: '2026-11-25' })
  expect(tallyOf([moved], [], span).planned).toBe(0)
  expect(tallyOf([moved], [], { ...span, today: '2026-11-26' }).unlogged).toBe(1)
  const before = session('2026-09-11', 'done', 'b', { heldOn: '2026-09-15' })
  expect(tallyOf([before], [], span).planned).toBe(0)
})

test('whatever happens, planned is attended, missed, cancelled and unlogged together', () => {
  const one = fc.record({
    day: fc.integer({ min: -20, max: 150 }),
    state: fc.constantFrom(...sessionStates),
    noted: fc.option(fc.boolean()),
  })
  fc.assert(
    fc.property(fc.array(one, { maxLength: 40 }), (all) => {
      const sessions = all.map(({ day, state }, index) => session(addDays('2026-09-14', day), state, String(index)))
      const attendance = all.flatMap(({ noted }, index): Attendance[] =>
        noted === null ? [] : [{ sessionId: String(index), came: noted, minutes: noted ? 35 : 0 }],
      )
      const { planned, attended, missed, cancelled, unlogged } = tallyOf(sessions, attendance, span)
      expect(planned).toBe(attended + missed + cancelled + unlogged)
    }),
  )
})

test('a membership is now, to come, or earlier; one of a group that never began is earlier', () => {
  expect(whenOf({ startsOn: '2026-09-14', endsOn: '2026-11-23' }, '2026-11-23')).toBe('now')
  expect(whenOf({ startsOn: '2026-09-14', endsOn: '2026-11-22' }, '2026-11-23')).toBe('earlier')
  expect(whenOf({ startsOn: '2026-11-24', endsOn: '2027-01-29' }, '2026-11-23')).toBe('planned')
  expect(whenOf({ startsOn: '2026-12-01', endsOn: '2026-11-30' }, '2026-11-23')).toBe('earlier')
})
