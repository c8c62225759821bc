import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { groupings, type MapFacts } from './model.ts'
import { addMinutes, countBetween, daysHeld, mapOf, promptsOf } from './rules.ts'
import { narrowed, rowsBy, shareHeld } from './view-rules.ts'

const frame = {
  ...{ id: 'f', startsOn: '2026-09-01', endsOn: '2027-08-31', kind: 'week' as const, days: 5, daySchedules: {} },
  periods: [{ key: '1', name: { zh: '', en: '' }, kind: 'lesson' as const }],
  schedules: [{ key: 'usual', name: { zh: '', en: '' }, bells: { '1': ['08:30', '09:05'] as [string, string] } }],
}
const calendar = {
  frames: [frame],
  days: [{ startsOn: '2026-11-03', endsOn: '2026-11-03', kind: 'holiday' as const, schedule: null, frameDay: null }],
}
const span = { from: '2026-11-01', to: '2026-11-30' }
const days = { frames: calendar.frames, days: daysHeld(calendar, span) }
const asAt = '2026-11-15'
const who = (id: string) => ({ id, nameZh: id, nameEn: id })
const noFilter = { classes: [], tiers: [], needs: [], settings: [], provisions: [], staff: [] }
const student = (id: string, change: object = {}) => ({
  ...who(id),
  ...{ className: '3B', classNumber: '1', tier: 2 as 1 | 2 | 3 | null, needs: [] },
  ...change,
})
const group = {
  ...{
    id: 'g',
    name: { zh: '組', en: '' },
    startsOn: '2026-11-01',
    endsOn: '2026-11-30',
    closedOn: null,
    mostStudents: 4,
  },
  provision: { id: 'p', name: { zh: '', en: '' }, tier: 2 as const, needs: [], setting: 'small_group' as const },
}
// Tuesdays of November 2026: 3 (a holiday), 10, 17, 24.
const time = {
  ...{ id: 't', groupId: 'g', frameDay: 2, period: '1', minutes: 30, personId: null, roomId: null },
  ...{ startsOn: '2026-11-01', endsOn: null },
}
const facts = (change: Partial<MapFacts> = {}): MapFacts => ({
  groups: [group],
  members: [{ id: 'm', groupId: 'g', studentId: 'kid', startsOn: '2026-11-01', endsOn: null }],
  givers: [{ groupId: 'g', who: who('ann'), isPerson: true, leads: true, startsOn: '2026-11-01', endsOn: null }],
  times: [time],
  students: [student('kid'), student('kim', { tier: 3 })],
  ...{ ofGroups: [], ofMembers: [], ofStaff: [], ofWeeks: [], people: [] },
  ...change,
})
const map = (change: Partial<MapFacts> = {}, on = asAt) => mapOf(facts(change), days, on, span)

test('when a period is held, and how often within some days', () => {
  const tuesdays = days.days.flatMap(({ on, day, periods }) => (day === 2 && periods.includes('1') ? on : []))
  expect(tuesdays).toEqual(['2026-11-10', '2026-11-17', '2026-11-24'])
  expect(countBetween(tuesdays, '2026-11-10', '2026-11-17')).toBe(2)
  expect(countBetween(tuesdays, '2026-11-11', '2026-11-16')).toBe(0)
  expect(countBetween([], '2026-11-10', '2026-11-17')).toBe(0)
})

describe('minutes', () => {
  const sums = { matched: 30, beside: 20, held: 45 }
  test('of a group: planned by the timetable and beside it, held, lost, still to come', () => {
    const { minutes, weekMinutes } = map({ ofGroups: [{ groupId: 'g', ...sums }] }).groups[0] ?? {}
    expect(minutes).toEqual({ planned: 110, plannedToDate: 50, held: 45, lost: 5, toCome: 60 })
    expect(weekMinutes).toBe(30)
  })
  test('of a member count from the first to the last day in the group', () => {
    const members = [{ id: 'm', groupId: 'g', studentId: 'kid', startsOn: '2026-11-11', endsOn: '2026-11-20' }]
    expect(map({ members }).memberships[0]?.minutes.planned).toBe(30)
  })
  test('what a student missed is lost to them, though the session was held', () => {
    const ofMembers = [{ memberId: 'm', ...sums, held: 0, had: 15, came: 1, missed: 1 }]
    expect(map({ ofMembers }).memberships[0]?.minutes).toEqual({
      planned: 110,
      plannedToDate: 50,
      held: 15,
      lost: 35,
      toCome: 60,
    })
  })
  test('of who gives a group: its times, but not those that name another', () => {
    expect(map().staff.map(({ who: one, minutes }) => [one.id, minutes.planned])).toEqual([['ann', 90]])
    const named = { times: [{ ...time, personId: 'ben' }], people: [who('ben')] }
    expect(map(named).staff.map(({ who: one, minutes }) => [one.id, minutes.planned])).toEqual([
      ['ann', 0],
      ['ben', 90],
    ])
  })
  test('of the weeks together are those of the groups', () => {
    const { weeks, groups } = map()
    expect(weeks.map(({ monday }) => monday)).toEqual(['2026-11-09', '2026-11-16', '2026-11-23'])
    expect(addMinutes(weeks.map(({ minutes }) => minutes)).planned).toBe(
      addMinutes(groups.map(({ minutes }) => minutes)).planned,
    )
  })
})

test('as at an earlier day the map is that of the day', () => {
  const members = [
    { id: 'm', groupId: 'g', studentId: 'kid', startsOn: '2026-11-01', endsOn: '2026-11-12' },
    { id: 'n', groupId: 'g', studentId: 'kim', startsOn: '2026-11-14', endsOn: null },
  ]
  const now = (on: string) => map({ members }, on).memberships.flatMap((one) => (one.now ? one.studentId : []))
  expect([now('2026-11-10'), now('2026-11-13'), now('2026-11-15')]).toEqual([['kid'], [], ['kim']])
  expect(map({ members }, '2026-10-31').groups[0]?.runs).toBe(false)
})

describe('worth a look', () => {
  const of = (students: ReturnType<typeof student>[], weekly: Record<string, number>) =>
    promptsOf({
      students,
      memberships: Object.entries(weekly).map(([studentId, weekMinutes]) => ({
        ...{ groupId: 'g', studentId, startsOn: '', endsOn: null, now: true, weekMinutes, came: 0, missed: 0 },
        minutes: { planned: 0, plannedToDate: 0, held: 0, lost: 0, toCome: 0 },
      })),
    })
  test('a tier of 2 or 3 or a confirmed need, and no group', () => {
    const confirmed = [{ type: 'ASD' as const, confirmed: true, isPrimary: true }]
    const suspected = [{ type: 'ASD' as const, confirmed: false, isPrimary: true }]
    const found = of(
      [
        student('in'),
        student('out'),
        student('one', { tier: 1 }),
        student('sure', { tier: null, needs: confirmed }),
        student('perhaps', { tier: null, needs: suspected }),
      ],
      { in: 30 },
    )
    expect(found.withoutProvision).toEqual(['out', 'sure'])
  })
  test('far more than the middle of the tier; never of tier 3', () => {
    const students = [student('a'), student('b'), student('c'), student('d', { tier: 3 })]
    expect(of(students, { a: 35, b: 35, c: 105, d: 400 }).muchForLittle).toEqual([
      { studentId: 'c', minutes: 105, middle: 35 },
    ])
    expect(of(students, { a: 35, b: 35, c: 90 }).muchForLittle).toEqual([])
  })
})

test('a share is of what was planned until the day, and nothing when nothing was', () => {
  const minutes = { planned: 100, plannedToDate: 50, held: 40, lost: 0, toCome: 60 }
  expect(shareHeld(minutes)).toBe(0.8)
  expect(shareHeld({ ...minutes, plannedToDate: 0 })).toBeNull()
})

describe('rows', () => {
  const anyMember = fc.record({
    group: fc.integer({ min: 0, max: 3 }),
    student: fc.integer({ min: 0, max: 5 }),
    from: fc.integer({ min: 1, max: 28 }),
    matched: fc.integer({ min: 0, max: 3 }),
    beside: fc.integer({ min: 0, max: 60 }),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  type AnyMember = typeof anyMember extends fc.Arbitrary<infer One> ? One : never
  const needs = ['ASD', 'ADHD', 'SpLD'] as const
  const someMap = (members: AnyMember[]) =>
    mapOf(
      {
        groups: [0, 1, 2, 3].map((index) => ({ ...group, id: `g${index}` })),
        members: members.map((one, index) => ({
          ...{ id: `m${index}`, groupId: `g${one.group}`, studentId: `s${one.student}` },
          ...{ startsOn: `2026-11-${String(one.from).padStart(2, '0')}`, endsOn: null },
        })),
        givers: [],
        times: [0, 1, 2, 3].map((index) => ({ ...time, id: `t${index}`, groupId: `g${index}` })),
        students: [0, 1, 2, 3, 4, 5].map((index) =>
          student(`s${index}`, {
            ...{ className: ['3A', '3B', null][index % 3], tier: [1, 2, 3, null][index % 4] },
            needs: index === 5 ? [] : [{ type: needs[index % 3], confirmed: true, isPrimary: index % 2 === 0 }],
          }),
        ),
        ofMembers: members.map(({ matched, beside, share }, index) => {
          const planned = matched * 30 + beside
          return {
            memberId: `m${index}`,
            matched: matched * 30,
            beside,
            held: 0,
            had: Math.floor(planned * share),
            came: 1,
            missed: 0,
          }
        }),
        ...{ ofGroups: [], ofStaff: [], ofWeeks: [], people: [] },
      },
      days,
      asAt,
      span,
    )
  test('add up to the same by class, tier, need and student, and in every row planned is held, lost or to come', () => {
    fc.assert(
      fc.property(fc.array(anyMember, { maxLength: 8 }), (members) => {
        const some = someMap(members)
        const totals = (['class', 'tier', 'need', 'student'] as const).map((by) =>
          addMinutes(rowsBy(some, by).map(({ minutes }) => minutes)),
        )
        for (const total of totals) expect(total).toEqual(addMinutes(some.memberships.map(({ minutes }) => minutes)))
        for (const by of groupings)
          for (const { minutes } of rowsBy(some, by))
            expect(minutes.held + minutes.lost + minutes.toCome).toBe(minutes.planned)
      }),
    )
  })
  test('narrowed by a class, a map shows its students and the groups that reach them', () => {
    const some = someMap([
      { group: 0, student: 0, from: 1, matched: 0, beside: 0, share: 0 },
      { group: 1, student: 1, from: 1, matched: 0, beside: 0, share: 0 },
    ])
    const ofClass = narrowed(some, { ...noFilter, classes: ['3A'] })
    expect([ofClass.students.map(({ id }) => id), ofClass.groups.map(({ id }) => id)]).toEqual([['s0', 's3'], ['g0']])
    expect(narrowed(some, noFilter)).toEqual(some)
    expect(narrowed(some, { ...noFilter, needs: ['ASD'] }).students.map(({ id }) => id)).toEqual(['s0', 's3'])
  })
})
