import { expect, test } from 'vitest'
import { usualWishes } from '../limits/rules.ts'
import type { Placement } from '../solver/model.ts'
import type { FactGroup, PlanFacts } from './model.ts'
import { questionOf, sessionsWanted, slotsOf } from './question-rules.ts'
import { changedGroups, changesOf, lossesOf, placesOf, unplacedOf, writingOf } from './rules.ts'

const bells = { '1': ['08:00', '08:40'], '2': ['09:00', '09:40'], early: ['07:30', '07:55'] } as const
const frame: PlanFacts['frame'] = {
  ...{ id: 'frame', startsOn: '2026-09-01', endsOn: '2027-08-31', kind: 'week', days: 2 },
  periods: ['1', '2', 'early'].map((key) => ({
    ...{ key, name: { zh: key, en: key } },
    kind: key === 'early' ? ('before' as const) : ('lesson' as const),
  })),
  schedules: [
    {
      key: 'usual',
      name: { zh: '', en: '' },
      bells: Object.fromEntries(Object.entries(bells).map(([key, [a, b]]) => [key, [a, b]])),
    },
    { key: 'short', name: { zh: '', en: '' }, bells: { '1': ['08:00', '08:30'] } },
  ],
  daySchedules: { '2': 'short' },
}
const person = (personId: string) => ({ personId, providerId: null })
const time = (id: string, change = {}) => ({
  ...{ id, frameDay: 1, period: '1', minutes: 40, personId: null, roomId: null, pinned: false },
  ...change,
})
const group = (id: string, change: Partial<FactGroup> = {}): FactGroup => ({
  ...{ id, provisionId: 'reading', inClass: false, minutes: 30, perWeek: 1, memberIds: ['b', 'a'] },
  ...{ leads: [person('x')], helps: [], times: [] },
  ...change,
})
const facts = (groups: readonly FactGroup[], change: Partial<PlanFacts> = {}): PlanFacts => ({
  ...{
    startsOn: '2026-09-01',
    frame,
    groups,
    classes: [{ id: 'c', level: 'P1' }],
    rooms: [],
    availability: [],
    limits: [],
  },
  students: [
    { id: 'b', classId: 'c' },
    { id: 'a', classId: 'c' },
  ],
  lessons: [{ classId: 'c', frameDay: 1, period: '1', subject: 'Art', personId: 'x', roomId: null }],
  ...{ protections: [], wishes: usualWishes([]) },
  ...change,
})
const all = { groupIds: null, pins: [] }
const put = (groupId: string, at: number, change: Partial<Placement> = {}): Placement => ({
  ...{ groupId, at, staffId: null, roomId: null, pinned: false },
  ...change,
})

test('slots follow the clock, and the bells of each day', () => {
  expect(slotsOf(frame).map(({ day, period, from }) => `${day} ${period} ${from}`)).toEqual([
    '1 early 450',
    '1 1 480',
    '1 2 540',
    '2 1 480',
  ])
})

test('sessions of a cycle are as many as the same span of weeks would have, and never none', () => {
  expect(sessionsWanted(2, { kind: 'week', days: 5 })).toBe(2)
  expect(sessionsWanted(2.5, { kind: 'week', days: 5 })).toBe(3)
  expect(sessionsWanted(0.25, { kind: 'week', days: 5 })).toBe(1)
  expect(sessionsWanted(2, { kind: 'cycle', days: 8 })).toBe(3)
})

test('whoever leads alone is needed, of several one is chosen or all are needed, and of a group that nobody leads those of its kind', () => {
  const two = group('two', { leads: [person('y'), person('x')], helps: [person('h')] })
  const none = group('none', { leads: [] })
  const alone = group('alone', { provisionId: 'other', leads: [] })
  const staff = (wishes = usualWishes([])) =>
    questionOf(facts([group('one'), two, none, alone], { wishes }), all).groups.map(
      ({ id, needs, choices, nobody }) => [id, needs.join(), choices.join(), nobody],
    )
  expect(staff()).toEqual([
    ['alone', '', '', true],
    ['none', '', 'x,y', false],
    ['one', 'x', '', false],
    ['two', 'h', 'x,y', false],
  ])
  expect(staff({ ...usualWishes([]), leading: 'all' })).toContainEqual(['two', 'h,x,y', '', false])
})

test('the same facts in another order make the same question', () => {
  const one = facts([group('one'), group('two')])
  const other = { ...one, groups: one.groups.toReversed(), students: one.students.toReversed() }
  expect(questionOf(other, all)).toEqual(questionOf(one, all))
})

test('groups that are not to move are pinned where they are; pins of an earlier proposal stand for those of its groups', () => {
  const groups = [group('one', { times: [time('t')] }), group('two', { times: [time('u', { pinned: true })] })]
  const pins = (scope: Parameters<typeof questionOf>[1]) =>
    questionOf(facts(groups), scope).groups.map((found) => found.pins.map(({ at }) => at))
  expect(pins({ groupIds: ['two'], pins: [] })).toEqual([[1], [1]])
  expect(pins(all)).toEqual([[], [1]])
  expect(pins({ groupIds: null, pins: [put('two', 3)] })).toEqual([[], []])
  expect(pins({ groupIds: null, pins: [put('two', 3, { pinned: true })] })).toEqual([[], [3]])
})

test('a change pairs what was with what will be, the nearest first; what stays is no change', () => {
  const times = [time('t'), time('u', { frameDay: 2 })]
  const question = questionOf(facts([group('one', { perWeek: 2, times })]), all)
  const at = (change: { at: number } | null) => change?.at ?? null
  const said = (placements: Placement[]) => changesOf(question, placements).map(({ from, to }) => [at(from), at(to)])
  expect(said([put('one', 1), put('one', 3)])).toEqual([])
  expect(said([put('one', 2), put('one', 3)])).toEqual([[1, 2]])
  expect(said([put('one', 1)])).toEqual([[3, null]])
  expect(unplacedOf(question, [put('one', 1)])).toEqual([{ groupId: 'one', missing: 1 }])
})

test('what is written ends and begins only what changes, and a length that is another one is a change', () => {
  const kept = [time('same', { minutes: 30 }), time('longer', { frameDay: 2, minutes: 35 })]
  const question = questionOf(facts([group('one', { perWeek: 2, times: kept })]), all)
  const placements = [put('one', 1, { pinned: true }), put('one', 3)]
  const writing = writingOf(question, placements, new Map([['one', kept]]))
  expect(writing.end).toEqual(['longer'])
  expect(writing.begin.map(({ placement }) => placement.at)).toEqual([3])
  expect(writing.repin).toEqual([{ id: 'same', pinned: true }])
})

test('a group of which anything else is known now counts as changed; its pins do not', () => {
  const then = questionOf(facts([group('one'), group('two')]), all)
  const now = questionOf(facts([group('one', { memberIds: ['a'] }), group('two', { times: [] })]), all)
  expect(changedGroups(then, now)).toEqual(['one'])
  expect(changedGroups(then, { ...now, groups: [] })).toEqual(['one', 'two'])
})

test('what is missed is told by student and subject, against now', () => {
  const question = questionOf(facts([group('one', { times: [time('t')] })]), all)
  expect(lossesOf(question, [put('one', 2)]).map(({ studentId, now, before }) => [studentId, now, before])).toEqual([
    ['a', 0, 1],
    ['b', 0, 1],
  ])
  expect(lossesOf(question, [put('one', 1)])[0]?.subjects).toEqual([{ subject: 'Art', lessons: 1 }])
})

test('where a session could be put is what the check says: not where its leader teaches, nor before school', () => {
  const question = questionOf(facts([group('one')]), all)
  expect(placesOf(question, [], { groupId: 'one', from: null })).toEqual([['closed-period'], ['staff-teaches'], [], []])
})
