import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '#kernel/dates.ts'
import type { GroupSpan, GroupTime, Session, SessionRow } from './model.ts'
import { giversOf, minutesOf, problemsOfLog, sessionsOf, silentGroups, unloggedOf } from './rules.ts'

const frame = {
  ...{ id: 'f', startsOn: '2026-09-01', endsOn: '2027-08-31', kind: 'week' as const, days: 5, daySchedules: {} },
  periods: [],
  schedules: [
    {
      key: 'usual',
      name: { zh: '', en: '' },
      bells: { '1': ['08:30', '09:05'], '2': ['13:00', '13:35'] } as Record<string, [string, string]>,
    },
    { key: 'half', name: { zh: '', en: '' }, bells: { '1': ['08:30', '09:00'] } as Record<string, [string, string]> },
  ],
}
type Day = {
  startsOn: string
  endsOn: string
  kind: 'holiday' | 'other_bells' | 'school_day'
  schedule: string | null
  frameDay: number | null
}
const calendarWith = (...days: Day[]) => ({ frames: [frame], days })
const group: GroupSpan = { id: 'g', startsOn: '2026-09-14', endsOn: '2027-01-29', closedOn: null }
const time = (change: Partial<GroupTime> = {}): GroupTime => ({
  ...{ id: 't', groupId: 'g', frameDay: 2, period: '2', minutes: 35, personId: null, roomId: null },
  ...{ startsOn: '2026-09-14', endsOn: null },
  ...change,
})
const row = (change: Partial<SessionRow> = {}): SessionRow => ({
  ...{ id: 's', groupId: 'g', timeId: 't', plannedOn: '2026-11-24', heldOn: '2026-11-24', period: '2', minutes: 35 },
  ...{ personId: null, roomId: null, state: 'done', minutesHeld: 35, reason: '', charged: false },
  ...change,
})
const week = { from: '2026-11-23', to: '2026-11-29' }
const facts = (change: Partial<Parameters<typeof sessionsOf>[0]> = {}) => ({
  calendar: calendarWith(),
  groups: [group],
  times: [time()],
  rows: [] as SessionRow[],
  ...change,
})
const days = (sessions: Session[]) => sessions.map(({ heldOn, state }) => [heldOn, state])
const holiday: Day = { startsOn: '2026-11-24', endsOn: '2026-11-24', kind: 'holiday', schedule: null, frameDay: null }

describe('the sessions of a week', () => {
  test('are those of the timetable', () => {
    expect(days(sessionsOf(facts(), week))).toEqual([['2026-11-24', 'expected']])
  })
  test.each([
    ['on a holiday', facts({ calendar: calendarWith(holiday) })],
    [
      'on a half day that does not hold the period',
      facts({ calendar: calendarWith({ ...holiday, kind: 'other_bells', schedule: 'half' }) }),
    ],
    ['before the time begins', facts({ times: [time({ startsOn: '2026-11-25' })] })],
    ['after it has ended', facts({ times: [time({ endsOn: '2026-11-23' })] })],
    ['once the group is closed', facts({ groups: [{ ...group, closedOn: '2026-11-20' }] })],
  ])('are none %s', (_when, given) => {
    expect(sessionsOf(given, week)).toEqual([])
  })
  test('what was logged stays, whatever the calendar or the timetable say later', () => {
    const logged = { rows: [row()] }
    for (const change of [{ calendar: calendarWith(holiday) }, { times: [time({ endsOn: '2026-10-01' })] }])
      expect(days(sessionsOf(facts({ ...logged, ...change }), week))).toEqual([['2026-11-24', 'done']])
  })
  test('one that was only moved, and is not planned any more, is none', () => {
    const moved = row({ state: 'expected', minutesHeld: 0, heldOn: '2026-11-26' })
    expect(days(sessionsOf(facts({ rows: [moved] }), week))).toEqual([['2026-11-26', 'expected']])
    expect(sessionsOf(facts({ rows: [moved], calendar: calendarWith(holiday) }), week)).toEqual([])
  })
  test('an extra one stands beside them', () => {
    const extra = row({ id: 'x', timeId: null, plannedOn: null, heldOn: '2026-11-27' })
    expect(days(sessionsOf(facts({ rows: [extra] }), week))).toEqual([
      ['2026-11-24', 'expected'],
      ['2026-11-27', 'done'],
    ])
  })
})

describe('minutes', () => {
  test('of one that was partly held are held and lost', () => {
    expect(minutesOf([row({ state: 'partly', minutesHeld: 20, reason: 'event' })])).toEqual({
      planned: 35,
      held: 20,
      lost: 15,
      toCome: 0,
    })
  })
  const anyTime = fc.record({
    frameDay: fc.integer({ min: 1, max: 5 }),
    period: fc.constantFrom('1', '2'),
    minutes: fc.integer({ min: 5, max: 60 }),
    starts: fc.integer({ min: 0, max: 60 }),
    length: fc.option(fc.integer({ min: 0, max: 60 })),
  })
  const anyDay = fc.record({
    at: fc.integer({ min: 0, max: 100 }),
    length: fc.integer({ min: 0, max: 9 }),
    kind: fc.constantFrom('holiday' as const, 'other_bells' as const, 'school_day' as const),
  })
  const fate = fc.constantFrom('expected', 'done', 'partly', 'cancelled', 'moved')
  test('planned are always held, lost or to come, whatever happened; and no session lies on a holiday unless it was logged', () => {
    fc.assert(
      fc.property(
        fc.array(anyTime, { maxLength: 4 }),
        fc.array(anyDay, { maxLength: 4 }),
        fc.array(fate, { minLength: 1, maxLength: 8 }),
        fc.option(fc.integer({ min: 0, max: 100 })),
        (given, exceptions, fates, closes) => {
          const times = given.map(({ starts, length, ...one }, index) =>
            time({
              ...{ ...one, id: `t${index}`, startsOn: addDays(group.startsOn, starts) },
              endsOn: length === null ? null : addDays(group.startsOn, starts + length),
            }),
          )
          const calendar = calendarWith(
            ...exceptions.map(({ at, length, kind }) => ({
              ...{ startsOn: addDays(group.startsOn, at), endsOn: addDays(group.startsOn, at + length), kind },
              ...{ schedule: kind === 'other_bells' ? 'half' : null, frameDay: null },
            })),
          )
          const span = { from: group.startsOn, to: group.endsOn }
          const groups = [{ ...group, closedOn: closes === null ? null : addDays(group.startsOn, closes) }]
          const before = sessionsOf({ calendar, groups: [group], times, rows: [] }, span)
          const rows = before.flatMap((session, index): SessionRow[] => {
            const what = fates[index % fates.length]
            const id = `r${index}`
            if (what === 'done') return [{ ...session, id, state: 'done', minutesHeld: session.minutes }]
            if (what === 'partly') return [{ ...session, id, state: 'partly', minutesHeld: 1, reason: 'other' }]
            if (what === 'cancelled') return [{ ...session, id, state: 'cancelled', reason: 'event' }]
            return what === 'moved' ? [{ ...session, id, heldOn: addDays(session.heldOn, 1) }] : []
          })
          const all = sessionsOf({ calendar, groups, times, rows }, span)
          const { planned, held, lost, toCome } = minutesOf(all)
          expect(held + lost + toCome).toBe(planned)
          const logged = rows.filter(({ state }) => state !== 'expected')
          for (const one of logged) expect(all).toContain(one)
          const off = calendar.days.filter(({ kind }) => kind === 'holiday')
          const on = calendar.days.filter(({ kind }) => kind === 'school_day')
          for (const { plannedOn, id } of all)
            if (id === null && plannedOn && !on.some((day) => day.startsOn <= plannedOn && day.endsOn >= plannedOn))
              expect(off.some((day) => day.startsOn <= plannedOn && day.endsOn >= plannedOn)).toBe(false)
          // One planned session is one session.
          const keys = all.map(({ timeId, plannedOn, id }) => (timeId ? `${timeId} ${plannedOn}` : id))
          expect(new Set(keys).size).toBe(keys.length)
        },
      ),
    )
  })
})

test('who gives a session is who is named for it, else who leads the group that day, with who helps', () => {
  const person = (id: string) => ({ id, nameZh: id, nameEn: id })
  const giver = (id: string, leads: boolean, endsOn: string | null = null) => ({
    ...{ groupId: 'g', personId: id, name: person(id), leads, startsOn: '2026-09-01', endsOn },
  })
  const given = {
    people: ['ann', 'ben', 'cat', 'dan'].map(person),
    givers: [giver('ann', true), giver('ben', false), giver('cat', true, '2026-10-01')],
  }
  const ids = (session: Session) => giversOf(given, session).map(({ id }) => id)
  expect(ids(row())).toEqual(['ann', 'ben'])
  expect(ids(row({ personId: 'dan' }))).toEqual(['dan', 'ben'])
  expect(ids(row({ personId: 'ben' }))).toEqual(['ben'])
})

describe('a session that nobody logged', () => {
  const span = { from: '2026-09-01', to: '2027-07-31' }
  const missing = (today: string, change: Partial<Parameters<typeof sessionsOf>[0]> = {}, since = '2026-09-01') =>
    unloggedOf(sessionsOf(facts(change), span), { since, today }).map(({ heldOn }) => heldOn)
  test('is missing from the day after it until somebody logs it, also when the group has ended long ago', () => {
    expect(missing('2026-09-22')).toEqual(['2026-09-15'])
    expect(missing('2026-09-23')).toEqual(['2026-09-15', '2026-09-22'])
    const all = missing('2027-02-01')
    expect([all.length, all[0], all.at(-1)]).toEqual([20, '2026-09-15', '2027-01-26'])
    expect(missing('2027-07-14')).toEqual(all)
    expect(missing('2026-09-23', { rows: [row({ plannedOn: '2026-09-15', heldOn: '2026-09-15' })] })).toEqual([
      '2026-09-22',
    ])
  })
  test('is not missing from before the year began, or the workbench was set up', () => {
    expect(missing('2026-09-30', {}, '2026-09-22')).toEqual(['2026-09-22', '2026-09-29'])
    expect(unloggedOf(sessionsOf(facts(), span), { since: null, today: '2026-09-30' })).toEqual([])
  })
  test('is told apart from what is only known to be logged', () => {
    expect(missing('2026-10-07', { loggedBefore: { t: ['2026-09-15', '2026-09-29'], other: ['2026-09-22'] } })).toEqual(
      ['2026-09-22', '2026-10-06'],
    )
  })
})

describe('a group falls silent', () => {
  const today = '2026-11-23'
  const since = { from: '2026-09-14', to: today }
  const counted = { since: '2026-11-03', today }
  const silent = (rows: SessionRow[], change: Partial<Parameters<typeof sessionsOf>[0]> = {}) =>
    silentGroups(sessionsOf(facts({ rows, ...change }), since), [group], counted)
  const loggedOn = (on: string) => row({ plannedOn: on, heldOn: on })
  test('when two weeks of sessions have no log', () => {
    expect(silent([loggedOn('2026-11-03')])).toEqual([{ groupId: 'g', missing: 2 }])
    // With all that is missing of it, since the year began.
    expect(silent([])).toEqual([{ groupId: 'g', missing: 3 }])
  })
  test('not when one was logged or cancelled in that time', () => {
    expect(silent([loggedOn('2026-11-10')])).toEqual([])
    expect(
      silent([
        row({ plannedOn: '2026-11-10', heldOn: '2026-11-10', state: 'cancelled', minutesHeld: 0, reason: 'event' }),
      ]),
    ).toEqual([])
  })
  test('not once today’s session is logged, nor when it is closed', () => {
    const times = [time(), time({ id: 'u', frameDay: 1 })]
    expect(silent([], { times })).toEqual([{ groupId: 'g', missing: 5 }])
    expect(silent([row({ timeId: 'u', plannedOn: today, heldOn: today })], { times })).toEqual([])
    const closed = { ...group, closedOn: '2026-11-20' }
    expect(silentGroups(sessionsOf(facts({ groups: [closed] }), since), [closed], counted)).toEqual([])
  })
  test('not over holidays', () => {
    const off = {
      startsOn: '2026-11-04',
      endsOn: '2026-11-22',
      kind: 'holiday' as const,
      schedule: null,
      frameDay: null,
    }
    expect(silent([loggedOn('2026-11-03')], { calendar: calendarWith(off) })).toEqual([])
  })
})

describe('a log', () => {
  const log = {
    ...{ heldOn: '2026-11-23', minutes: 35, state: 'done' as const, minutesHeld: 35, reason: '' },
    attendance: [{ studentId: 'kid', came: true }],
  }
  const codes = (change: Partial<Parameters<typeof problemsOfLog>[0]>, members = ['kid']) =>
    problemsOfLog({ ...log, ...change }, members, group, '2026-11-23').map(({ problem }) => problem)
  test.each([
    ['as it was', {}, []],
    ['of a session to come', { heldOn: '2026-11-24' }, ['not-yet']],
    [
      'cancelled beforehand',
      { heldOn: '2026-11-24', state: 'cancelled', minutesHeld: 0, reason: 'event', attendance: [] },
      [],
    ],
    [
      'cancelled with people who came',
      { state: 'cancelled', minutesHeld: 0, reason: 'event' },
      ['none-when-cancelled'],
    ],
    ['cancelled without a reason', { state: 'cancelled', minutesHeld: 0, attendance: [] }, ['reason-needed']],
    ['partly held, without a reason', { state: 'partly', minutesHeld: 20 }, ['reason-needed']],
    ['partly held in full', { state: 'partly', reason: 'event' }, ['done-then']],
    ['held with fewer minutes', { minutesHeld: 20 }, ['partly-then']],
    ['with more minutes than there are', { minutesHeld: 40 }, ['minutes-between']],
    ['before the group began', { heldOn: '2026-09-01' }, ['outside-group']],
    [
      'with a stranger',
      {
        attendance: [
          { studentId: 'kid', came: true },
          { studentId: 'x', came: true },
        ],
      },
      ['not-in-group'],
    ],
    ['that says nothing of somebody', { attendance: [] }, ['say-of-everybody']],
    ['that says of somebody twice', { attendance: [log.attendance, log.attendance].flat() }, ['not-in-group']],
  ] as const)('%s', (_what, change, expected) => {
    expect(codes(change)).toEqual(expected)
  })
})
