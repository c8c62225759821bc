import { describe, expect, test } from 'vitest'
import type { WeekFacts } from './model.ts'
import { weekOf } from './rules.ts'

const period = (key: string) => ({ key, name: { zh: key, en: key }, kind: 'lesson' as const })
const frame = {
  ...{ id: 'f', startsOn: '2026-09-01', endsOn: '2027-08-31', kind: 'week' as const, days: 5, version: 1 },
  periods: [period('1'), period('2')],
  schedules: [
    { key: 'usual', name: { zh: '', en: '' }, bells: { '1': ['08:30', '09:05'], '2': ['09:05', '09:40'] } as const },
    { key: 'half', name: { zh: '', en: '' }, bells: { '1': ['08:30', '09:00'] } as const },
  ],
  daySchedules: {},
}
const day = { id: 'd', version: 1, frameDay: null, name: { zh: '假期', en: 'Holiday' } }
const ann = { id: 'ann', nameZh: '', nameEn: 'Ann' }
const ben = { id: 'ben', nameZh: '', nameEn: 'Ben' }
const kid = { id: 'kid', nameZh: '小明', nameEn: '' }
const kim = { id: 'kim', nameZh: '小芳', nameEn: '' }
const row = {
  ...{ id: 's', groupId: 'g', timeId: 't', plannedOn: '2026-11-24', heldOn: '2026-11-24', period: '2', minutes: 35 },
  ...{ personId: null, roomId: 'r', state: 'done' as const, minutesHeld: 35, reason: '' as const, charged: false },
}
const facts = (change: Partial<WeekFacts> = {}): WeekFacts => ({
  ...{ since: null, loggedBefore: {} },
  calendar: { frames: [frame as never], days: [] },
  lessons: [
    { frameId: 'f', classId: 'c', frameDay: 2, period: '2', subject: '中文', personId: 'ben', roomId: null },
    { frameId: 'f', classId: 'other', frameDay: 2, period: '2', subject: '英文', personId: 'ann', roomId: null },
  ],
  groups: [
    {
      ...{ id: 'g', startsOn: '2026-09-01', endsOn: '2027-01-31', closedOn: null },
      ...{ name: { zh: '識字組', en: '' }, provision: { zh: '識字', en: 'Reading' } },
    },
  ],
  times: [
    {
      ...{ id: 't', groupId: 'g', frameDay: 2, period: '2', minutes: 35, personId: null, roomId: 'r' },
      ...{ startsOn: '2026-09-01', endsOn: null },
    },
  ],
  rows: [],
  givers: [
    { groupId: 'g', personId: 'ann', name: ann, leads: true, startsOn: '2026-09-01', endsOn: null },
    { groupId: 'g', personId: 'ben', name: ben, leads: false, startsOn: '2026-12-01', endsOn: null },
  ],
  members: [
    {
      groupId: 'g',
      student: kid,
      classId: 'c',
      className: '3B',
      classNumber: '1',
      startsOn: '2026-09-01',
      endsOn: '2026-11-30',
    },
    {
      groupId: 'g',
      student: kim,
      classId: 'other',
      className: '3C',
      classNumber: '2',
      startsOn: '2026-09-01',
      endsOn: null,
    },
  ],
  people: [ann, ben],
  rooms: [{ id: 'r', name: 'Room 1' }],
  classes: [{ id: 'c', name: '3B' }],
  studentClassId: 'c',
  ...change,
})
const monday = '2026-11-23'
const sessionsIn = (week: ReturnType<typeof weekOf>) => week.entries.filter(({ kind }) => kind === 'session')

test('a class sees its lessons, and of a session its own students only', () => {
  const week = weekOf(facts(), { kind: 'class', id: 'c' }, monday)
  expect(week.days.map(({ frameDay }) => frameDay)).toEqual([1, 2, 3, 4, 5])
  expect(week.entries.map(({ subject, students, startsAt }) => [subject, students.length, startsAt])).toEqual([
    ['中文', 0, '09:05'],
    [null, 1, '09:05'],
  ])
  expect(sessionsIn(week)[0]?.students).toEqual([kid])
})

test('a student sees which lesson is missed, and no other student', () => {
  const [session] = sessionsIn(weekOf(facts(), { kind: 'student', id: 'kid' }, monday))
  expect([session?.misses, session?.students, session?.people]).toEqual(['中文', [], [ann]])
})

test('who has left a group has no session any more', () => {
  expect(sessionsIn(weekOf(facts(), { kind: 'student', id: 'kid' }, '2026-11-30'))).toEqual([])
  expect(sessionsIn(weekOf(facts(), { kind: 'student', id: 'kim' }, '2026-11-30'))).toHaveLength(1)
})

describe('a colleague', () => {
  const of = (id: string, monday: string, change: Partial<WeekFacts> = {}) =>
    weekOf(facts(change), { kind: 'person', id }, monday)
  test('has own lessons and the groups that they lead or help with on that day', () => {
    expect(of('ann', monday).entries.map(({ kind }) => kind)).toEqual(['lesson', 'session'])
    expect(sessionsIn(of('ben', monday))).toEqual([])
    expect(sessionsIn(of('ben', '2026-11-30'))).toHaveLength(1)
  })
  test('who stands in for one session has it, and the one who leads has not', () => {
    const change = { rows: [{ ...row, personId: 'ben', state: 'expected' as const, minutesHeld: 0 }] }
    expect(sessionsIn(of('ben', monday, change))).toHaveLength(1)
    expect(sessionsIn(of('ann', monday, change))).toEqual([])
  })
})

test('a session that was moved stands where it is now, and says where it was planned', () => {
  const moved = { ...row, heldOn: '2026-12-02', period: '1', state: 'expected' as const, minutesHeld: 0 }
  expect(sessionsIn(weekOf(facts({ rows: [moved] }), { kind: 'room', id: 'r' }, monday))).toEqual([])
  const [there] = sessionsIn(weekOf(facts({ rows: [moved] }), { kind: 'room', id: 'r' }, '2026-11-30')).filter(
    ({ on }) => on === '2026-12-02',
  )
  expect([there?.startsAt, there?.movedFrom]).toEqual(['08:30', { on: '2026-11-24', period: '2' }])
})

test('a cancelled session is shown as such and takes nobody out of a lesson', () => {
  const cancelled = { ...row, state: 'cancelled' as const, minutesHeld: 0, reason: 'event' as const }
  const [session] = sessionsIn(weekOf(facts({ rows: [cancelled] }), { kind: 'student', id: 'kid' }, monday))
  expect([session?.state, session?.misses]).toEqual(['cancelled', null])
})

test('on a holiday nothing is held, on a half day what has no bell is not', () => {
  const off = { ...day, startsOn: '2026-11-24', endsOn: '2026-11-24', kind: 'holiday' as const, schedule: null }
  const half = { ...off, kind: 'other_bells' as const, schedule: 'half' }
  for (const one of [off, half]) {
    const week = weekOf(
      facts({ calendar: { frames: [frame as never], days: [one] } }),
      { kind: 'class', id: 'c' },
      monday,
    )
    expect(week.entries).toEqual([])
    expect(week.days[1]?.said).toEqual(day.name)
  }
})
