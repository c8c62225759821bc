import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { groupings, type MapFacts } from './model.ts'
import { mapSheets } from './papers.ts'
import { addMinutes, countBetween, daysHeld, mapOf, promptsOf } from './rules.ts'
import { narrowed, notLogged, rowsBy, shareHeld } from './view-rules.ts'

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
const ann = {
  ...{ groupId: 'g', who: who('ann'), isPerson: true, leads: true, mostAWeek: null as number | null },
  ...{ startsOn: '2026-11-01', endsOn: null as string | null },
}
const facts = (change: Partial<MapFacts> = {}): MapFacts => ({
  groups: [group],
  members: [{ id: 'm', groupId: 'g', studentId: 'kid', startsOn: '2026-11-01', endsOn: null }],
  givers: [ann],
  times: [time],
  students: [student('kid'), student('kim', { tier: 3 })],
  ...{ ofGroups: [], ofMembers: [], ofStaff: [], ofWeeks: [], people: [] },
  ...change,
})
const map = (change: Partial<MapFacts> = {}, on = asAt) => mapOf(facts(change), days, on, span, 'all')

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
    const ofMembers = [{ memberId: 'm', ...sums, held: 15, came: 1, missed: 1 }]
    expect(map({ ofMembers }).memberships[0]?.minutes).toEqual({
      planned: 110,
      plannedToDate: 50,
      held: 15,
      lost: 35,
      toCome: 60,
    })
  })
  test('of who gives a group: its times, but not those that name another', () => {
    const planned = (change: Partial<MapFacts> = {}) =>
      rowsBy(map(change), 'staff').map(({ key, minutes }) => [key, minutes.planned])
    expect(planned()).toEqual([['ann', 90]])
    const named = { times: [{ ...time, personId: 'ben' }], people: [{ ...who('ben'), mostAWeek: null }] }
    expect(planned(named)).toEqual([
      ['ann', 0],
      ['ben', 90],
    ])
    // Who helps is there whoever gives it; from the 12th on that is the 17th and the 24th.
    const helps = { ...ann, who: who('cat'), leads: false, startsOn: '2026-11-12' }
    expect(planned({ ...named, givers: [ann, helps] })).toEqual([
      ['ann', 0],
      ['ben', 90],
      ['cat', 60],
    ])
  })
  test('what was planned for somebody and given by another is neither lost to them nor to come', () => {
    const [row] = rowsBy(
      map({ ofStaff: [{ whoId: 'ann', groupId: 'g', matched: 30, beside: 0, held: 30, handed: 30 }] }),
      'staff',
    )
    expect(row?.minutes).toEqual({ planned: 60, plannedToDate: 0, held: 30, lost: 0, toCome: 30 })
  })
  test('of a colleague as at the day: minutes and sessions a week, beside the limit that is set', () => {
    const [one] = map({ givers: [{ ...ann, mostAWeek: 12 }], times: [time, { ...time, frameDay: 4 }] }).staff
    expect(one).toMatchObject({ id: 'ann', weekMinutes: 60, weekSessions: 2, mostAWeek: 12 })
    // A day of a six-day cycle comes round in six school days, of which a week has five.
    const cycle = { ...days, frames: [{ ...frame, kind: 'cycle' as const, days: 6 }] }
    expect(mapOf(facts(), cycle, asAt, span, null).staff[0]).toMatchObject({ weekMinutes: 25, weekSessions: 0.8 })
    const ended = map({ givers: [{ ...ann, endsOn: '2026-11-14' }] }).staff[0]
    expect(ended).toMatchObject({ weekMinutes: 0, weekSessions: 0 })
  })
  test('by staff and by week are worked out only for who asks', () => {
    const [bare, ofStaff, ofWeeks] = ([null, 'staff', 'week'] as const).map((rows) =>
      mapOf(facts(), days, asAt, span, rows),
    )
    expect([bare?.giving, bare?.weeks, ofStaff?.weeks, ofWeeks?.giving]).toEqual([[], [], [], []])
    expect([ofStaff?.giving.length, ofWeeks?.weeks.length]).toEqual([1, 3])
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

test('what was planned until the day and neither held nor lost is not logged yet', () => {
  const minutes = { planned: 200, plannedToDate: 120, held: 60, lost: 25, toCome: 115 }
  expect(notLogged(minutes)).toBe(35)
  expect(notLogged({ ...minutes, held: 130, lost: 0 })).toBe(0)
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
        // Until the 20th the timetable plans the 10th and the 17th: no more can have been logged of it.
        ofMembers: members.map(({ from, matched, beside, share }, index) => {
          const logged = Math.min(matched, [10, 17].filter((day) => day >= from).length) * 30
          return {
            ...{ memberId: `m${index}`, matched: logged, beside },
            ...{ held: Math.floor((logged + beside) * share), came: 1, missed: 0 },
          }
        }),
        ...{ ofGroups: [], ofStaff: [], ofWeeks: [], people: [] },
      },
      days,
      '2026-11-20',
      span,
      'all',
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
          for (const { minutes } of rowsBy(some, by)) {
            expect(minutes.held + minutes.lost + minutes.toCome).toBe(minutes.planned)
            expect(minutes.toCome - notLogged(minutes)).toBeGreaterThanOrEqual(0)
          }
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
    expect(new Set(ofClass.weeks.map(({ groupId }) => groupId))).toEqual(new Set(['g0']))
    expect(narrowed(some, { ...noFilter, needs: ['ASD'] }).students.map(({ id }) => id)).toEqual(['s0', 's3'])
  })
  test('by tier and need in the order of tiers and needs, whoever comes first in class', () => {
    const students = [
      student('a', { tier: 3, needs: [{ type: 'ADHD', confirmed: true, isPrimary: true }] }),
      student('b', { tier: null }),
      student('c', { tier: 1, needs: [{ type: 'SpLD', confirmed: false, isPrimary: false }] }),
    ]
    const keys = (by: 'tier' | 'need') => rowsBy(map({ students, members: [] }), by).map(({ key }) => key)
    expect(keys('tier')).toEqual(['1', '3', 'none'])
    expect(keys('need')).toEqual(['SpLD', 'ADHD', 'none'])
  })
  test('narrowed by who gives it, only their own rows of staff are left', () => {
    const both = map({ givers: [ann, { ...ann, who: who('cat'), leads: false }] })
    expect(rowsBy(both, 'staff').map(({ key, groups, students }) => [key, groups, students])).toEqual([
      ['ann', 1, 1],
      ['cat', 1, 1],
    ])
    expect(rowsBy(narrowed(both, { ...noFilter, staff: ['cat'] }), 'staff').map(({ key }) => key)).toEqual(['cat'])
  })
})

test('the workbook has a sheet of students and one for each way to put the map in rows', () => {
  const some = map({ ofGroups: [{ groupId: 'g', matched: 30, beside: 0, held: 30 }] })
  const sheets = mapSheets(some, 'en')
  expect(sheets.map(({ sheetName }) => sheetName)).toEqual([
    ...['Provision map', 'Class', 'Tier', 'Main need', 'Student', 'Group', 'Who gives it', 'Week'],
  ])
  for (const { headings, rows } of sheets.slice(1)) for (const row of rows) expect(row).toHaveLength(headings.length)
  // 組 has no English name: the Chinese one stands in. 30 of the 30 planned until the 15th were held; 60 are to come.
  expect(sheets[5]?.rows).toEqual([['組', 1, 1, 30, 30, 90, 30, 0, 0, 60, 100, 0, 0]])
  // In a group, and in none.
  expect(sheets[0]?.rows.map((row) => [row[3], row[6], row.length])).toEqual([
    ['kid', '組', 20],
    ['kim', undefined, 6],
  ])
})
