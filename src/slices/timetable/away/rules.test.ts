import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '#kernel/dates.ts'
import { schoolDaysOf } from '../../school/calendar/rules.ts'
import type { AwayFact, RepairFacts, Sitting } from './model.ts'
import { disturbedOn, obstaclesTo, optionsFor, placingAfter, proposeRepair } from './rules.ts'

const today = '2026-11-23'
const keys = ['1', '2', '3']
const frame = {
  ...{ id: 'f', startsOn: '2026-09-01', endsOn: '2027-08-31', kind: 'week' as const, days: 5, daySchedules: {} },
  periods: keys.map((key) => ({ key, name: { zh: key, en: key }, kind: 'lesson' as const })),
  schedules: [
    {
      key: 'usual',
      name: { zh: '', en: '' },
      bells: Object.fromEntries(
        keys.map((key, index) => [key, [`0${8 + index}:00`, `0${8 + index}:35`] as [string, string]]),
      ),
    },
  ],
}
const calendar = { frames: [frame], days: [] }
const person = (id: string) => ({ id, nameZh: id, nameEn: id })
const sitting = (change: Partial<Sitting> = {}): Sitting => ({
  ...{ id: null, groupId: 'g', timeId: 't', plannedOn: today, heldOn: today, period: '1', minutes: 35, personId: null },
  ...{ roomId: 'r1', state: 'expected', minutesHeld: 0, reason: '', charged: false, setting: 'small_group' },
  giverIds: ['ann'],
  members: [{ studentId: 'kid', classId: 'c' }],
  ...change,
})
const away = (who: Partial<AwayFact>): AwayFact => ({
  ...{ personId: null, providerId: null, roomId: null, on: today, fromPeriod: null, toPeriod: null },
  ...who,
})
const facts = (change: Partial<RepairFacts> = {}): RepairFacts => ({
  ...{ today, calendar, days: schoolDaysOf(calendar, today, addDays(today, 14)) },
  ...{ sittings: [], lessons: [], away: [], availability: [], protections: [] },
  rooms: [
    { id: 'r1', name: 'Room 1', places: 6 },
    { id: 'r2', name: 'Room 2', places: 1 },
    { id: 'r3', name: 'Room 3', places: null },
  ],
  classes: [{ id: 'c', name: '3B', level: 'P3' }],
  helpers: [person('ann'), person('ben')],
  weights: new Map([['中文', 3]]),
  lessonsWish: 3,
  grace: 5,
  ...change,
})
const lesson = (frameDay: number, period: string, subject: string, personId: string | null = null) => ({
  ...{ frameId: 'f', classId: 'c', frameDay, period, subject, personId, roomId: null },
})

describe('a session is disturbed', () => {
  const one = sitting()
  test.each([
    ['when the one who gives it is away', [away({ personId: 'ann' })], 1],
    ['when the room is', [away({ roomId: 'r1' })], 1],
    ['not by somebody else', [away({ personId: 'ben' })], 0],
    ['not on another day', [away({ personId: 'ann', on: '2026-11-24' })], 0],
    ['not at another time of the day', [away({ personId: 'ann', fromPeriod: '2', toPeriod: '3' })], 0],
    ['at its time of the day', [away({ personId: 'ann', fromPeriod: '1', toPeriod: '2' })], 1],
  ] as const)('%s', (_what, list, count) => {
    expect(disturbedOn(facts({ sittings: [one], away: list }), today)).toHaveLength(count)
  })
  test('not once somebody else was asked to give it', () => {
    const mended = sitting({ personId: 'ben', giverIds: ['ben', 'ann'] })
    expect(disturbedOn(facts({ sittings: [mended], away: [away({ personId: 'ann' })] }), today)).toEqual([])
  })
})

describe('every rule stands in the way by its own name', () => {
  const one = sitting()
  const there = { on: today, period: '2', giverIds: ['ann'], roomId: 'r1' }
  const check = (placing: Partial<typeof there>, change: Partial<RepairFacts> = {}, of = one) =>
    obstaclesTo(facts({ sittings: [of], ...change }), of, { ...there, ...placing })
  const other = (change: Partial<Sitting>) =>
    sitting({ groupId: 'h', timeId: 'u', period: '2', giverIds: ['cat'], roomId: null, members: [], ...change })
  test('nothing stands in the way of a free time', () => expect(check({})).toEqual([]))
  test.each([
    ['past', check({ on: '2026-11-20' })],
    ['not_held', check({ on: '2026-11-28' })],
    ['not_held', check({ period: '9' })],
    ['in_class_stays', check({}, {}, sitting({ setting: 'in_class' }))],
    ['person_away', check({}, { away: [away({ personId: 'ann' })] })],
    ['person_teaches', check({}, { lessons: [lesson(1, '2', '中文', 'ann')] })],
    ['person_in_session', check({}, { sittings: [one, other({ giverIds: ['ann'] })] })],
    ['person_not_available', check({}, { availability: [{ whoId: 'ann', frameDay: 1, period: '2', state: 'away' }] })],
    ['room_away', check({}, { away: [away({ roomId: 'r1' })] })],
    ['room_taken', check({}, { sittings: [one, other({ roomId: 'r1' })] })],
    ['room_small', check({ roomId: 'r2' })],
    ['student_in_session', check({}, { sittings: [one, other({ members: one.members })] })],
    ['same_day_again', check({}, { sittings: [one, other({ groupId: 'g', period: '3' })] })],
    [
      'lesson_protected',
      check(
        {},
        {
          lessons: [lesson(1, '2', '體育')],
          protections: [{ studentId: null, classId: null, level: null, subject: '體育', frameDay: null, period: null }],
        },
      ),
    ],
  ] as const)('%s', (obstacle, found) => {
    expect(found).toContain(obstacle)
  })
  test('a lesson that is protected for another student takes nobody’s time', () => {
    const protections = [
      { studentId: 'kim', classId: null, level: null, subject: '體育', frameDay: null, period: null },
    ]
    expect(check({}, { lessons: [lesson(1, '2', '體育')], protections })).toEqual([])
  })
  test('a cancelled session keeps nobody', () => {
    expect(check({}, { sittings: [one, other({ giverIds: ['ann'], state: 'cancelled' })] })).toEqual([])
  })
})

describe('a session that takes two periods', () => {
  const long = sitting({ minutes: 70 })
  const there = { on: today, period: '2', giverIds: ['ann'], roomId: 'r1' }
  const check = (change: Partial<RepairFacts>, placing: Partial<typeof there> = {}) =>
    obstaclesTo(facts({ sittings: [long], ...change }), long, { ...there, ...placing })
  const other = (change: Partial<Sitting>) =>
    sitting({ groupId: 'h', timeId: 'u', period: '3', giverIds: ['cat'], roomId: null, members: [], ...change })
  test.each([
    ['in its first period', '1', 1],
    ['in its second period', '2', 1],
    ['but not in the one after it', '3', 0],
  ] as const)('is disturbed by an absence %s', (_what, period, count) => {
    const list = [away({ personId: 'ann', fromPeriod: period, toPeriod: period })]
    expect(disturbedOn(facts({ sittings: [long], away: list }), today)).toHaveLength(count)
  })
  test('may run over by the school’s grace, and takes no more periods for that', () => {
    const list = [away({ personId: 'ann', fromPeriod: '2', toPeriod: '2' })]
    const of = (minutes: number) => facts({ sittings: [sitting({ minutes })], away: list })
    expect([disturbedOn(of(40), today), disturbedOn(of(65), today)].map(({ length }) => length)).toEqual([0, 1])
  })
  test.each([
    ['too_long', check({}, { period: '3' })],
    ['person_away', check({ away: [away({ personId: 'ann', fromPeriod: '3', toPeriod: '3' })] })],
    ['person_teaches', check({ lessons: [lesson(1, '3', '中文', 'ann')] })],
    ['person_not_available', check({ availability: [{ whoId: 'ann', frameDay: 1, period: '3', state: 'away' }] })],
    ['person_in_session', check({ sittings: [long, other({ giverIds: ['ann'] })] })],
    ['room_away', check({ away: [away({ roomId: 'r1', fromPeriod: '3', toPeriod: '3' })] })],
    ['room_taken', check({ sittings: [long, other({ roomId: 'r1' })] })],
    ['room_taken', check({ lessons: [{ ...lesson(1, '3', '中文'), roomId: 'r1' }] })],
    ['student_in_session', check({ sittings: [long, other({ members: long.members })] })],
    [
      'lesson_protected',
      check({
        lessons: [lesson(1, '3', '體育')],
        protections: [{ studentId: null, classId: null, level: null, subject: '體育', frameDay: null, period: '3' }],
      }),
    ],
  ] as const)('%s in its second period stands in the way', (obstacle, found) => {
    expect(found).toEqual([obstacle])
  })
  test('nobody who teaches in its second period stands in', () => {
    const given = { sittings: [long], away: [away({ personId: 'ann' })], lessons: [lesson(1, '2', '中文', 'ben')] }
    const helpers = optionsFor(facts(given), long).filter(({ change }) => change.kind === 'stand_in')
    expect(helpers).toEqual([])
  })
  test('keeps its place on a short day, when somebody else gives it', () => {
    const late = sitting({ minutes: 70, period: '3' })
    const options = optionsFor(facts({ sittings: [late], away: [away({ personId: 'ann' })] }), late)
    expect(options[0]?.change).toEqual({ kind: 'stand_in', personId: 'ben' })
  })
})

describe('what could be done', () => {
  const one = sitting()
  test('the least harm comes first, and to cancel comes last', () => {
    const options = optionsFor(facts({ sittings: [one], away: [away({ personId: 'ann' })] }), one)
    expect(options[0]?.change).toEqual({ kind: 'stand_in', personId: 'ben' })
    expect(options.at(-1)?.change).toEqual({ kind: 'cancel' })
    expect(options.map(({ harm }) => harm)).toEqual(options.map(({ harm }) => harm).toSorted((a, b) => a - b))
  })
  test('a core lesson that would be missed weighs more than another', () => {
    const lessons = [lesson(1, '2', '中文'), lesson(1, '3', '音樂')]
    const moves = optionsFor(facts({ sittings: [one], lessons }), one).filter(({ change }) => change.kind === 'move')
    expect(moves[0]?.change).toMatchObject({ on: today, period: '3' })
  })
  test('subjects weigh as the school has said, through every period that a session takes', () => {
    const moveOf = (given: Partial<RepairFacts>, minutes: number) => {
      const moved = sitting({ minutes })
      const all = optionsFor(facts({ sittings: [moved], ...given }), moved)
      return (period: string) =>
        all.find(({ change }) => change.kind === 'move' && change.on === '2026-11-24' && change.period === period)?.harm
    }
    const lessons = [lesson(2, '1', '音樂'), lesson(2, '2', '中文'), lesson(2, '3', '數學')]
    const weights = new Map([
      ['中文', 3],
      ['數學', 9],
    ])
    const short = moveOf({ lessons, weights }, 35)
    expect([short('1'), short('2'), short('3')]).toEqual([5, 5.5, 7])
    const long = moveOf({ lessons, weights }, 70)
    expect([long('1'), long('2'), long('3')]).toEqual([5.5, 7.5, undefined])
    const careless = moveOf({ lessons, weights, lessonsWish: 0 }, 35)
    expect([careless('1'), careless('3')]).toEqual([5, 5])
    const divided = moveOf({ lessons: [...lessons, lesson(2, '1', '數學')], weights }, 35)
    expect(divided('1')).toBe(7)
  })
  test('where a hall is taken another room is found that is large enough', () => {
    const options = optionsFor(facts({ sittings: [one], away: [away({ roomId: 'r1' })] }), one)
    expect(options[0]?.change).toEqual({ kind: 'room', roomId: 'r3' })
  })
})

test('two sessions at once do not get the same stand-in', () => {
  const pair = [sitting(), sitting({ groupId: 'h', timeId: 'u', roomId: null, giverIds: ['ann2'], members: [] })]
  const list = [away({ personId: 'ann' }), away({ personId: 'ann2' })]
  const changes = proposeRepair(facts({ sittings: pair, away: list }), today).map(({ change }) => change)
  expect(changes.filter((one) => one.kind === 'stand_in')).toHaveLength(1)
  expect(changes.filter((one) => one.kind === 'move')).toHaveLength(1)
})

const now = ({ heldOn: on, period, giverIds, roomId }: Sitting) => ({ on, period, giverIds, roomId })
/** Two sessions of a day, by when they begin and how long they are: more than the grace together. */
function clash([a, long]: readonly [string, number], [b, wide]: readonly [string, number]): boolean {
  const at = (key: string) => 60 * (7 + Number(key))
  return Math.min(at(a) + long, at(b) + wide) - Math.max(at(a), at(b)) > 5
}

test('whatever the day is like, a proposal breaks no rule, mends every session, and is the same again', () => {
  const place = fc.record({
    period: fc.constantFrom(...keys),
    giver: fc.constantFrom('ann', 'ben', 'cat'),
    room: fc.constantFrom('r1', 'r3', null),
    student: fc.constantFrom('kid', 'kim', 'kay'),
    minutes: fc.constantFrom(35, 35, 70),
  })
  fc.assert(
    fc.property(fc.array(place, { minLength: 1, maxLength: 5 }), fc.constantFrom('ann', 'ben'), (places, gone) => {
      const sittings = places.map(({ period, giver, room, student, minutes }, index) =>
        sitting({
          ...{ groupId: `g${index}`, timeId: `t${index}`, period, roomId: room, giverIds: [giver], minutes },
          members: [{ studentId: student, classId: 'c' }],
        }),
      )
      const given = facts({ sittings, away: [away({ personId: gone })], helpers: ['ann', 'ben', 'cat'].map(person) })
      const repairs = proposeRepair(given, today)
      expect(repairs.map(({ sitting: one }) => one)).toEqual(disturbedOn(given, today))
      const others = new Map(repairs.map(({ sitting: one, change }) => [one, placingAfter(given, one, change)]))
      for (const [one, placing] of others) if (placing) expect(obstaclesTo(given, one, placing, others)).toEqual([])
      expect(proposeRepair(given, today)).toEqual(repairs)
      // By the clock: what was moved or given to others has its people, its room and its students for itself.
      const after = sittings.map((one) => ({
        one,
        changed: others.has(one),
        at: others.has(one) ? others.get(one) : now(one),
      }))
      for (const { one, changed, at } of after)
        for (const other of after) {
          if (!changed || !at || other.one === one || !other.at || other.at.on !== at.on) continue
          if (!clash([at.period, one.minutes], [other.at.period, other.one.minutes])) continue
          expect(at.giverIds.filter((id) => other.at?.giverIds.includes(id))).toEqual([])
          expect(at.roomId !== null && at.roomId === other.at.roomId).toBe(false)
        }
    }),
  )
})
