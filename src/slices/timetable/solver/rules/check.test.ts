import { expect, test } from 'vitest'
import { exampleGroup, exampleSlots, exampleWishes } from '../examples.ts'
import type { AskedGroup, HardRule, Placement, Question } from '../model.ts'
import { checkPlan } from './check.ts'

const staff = (id: string, change = {}) => ({
  ...{ id, teaches: [], away: [], ratherNot: [], likes: [], mostADay: null, mostAWeek: null },
  ...change,
})
/** Two days of four periods; students a and b of one class; a group of each rule's own. */
function ask(groups: readonly AskedGroup[], change: Partial<Question> = {}): Question {
  return {
    slots: exampleSlots(2, 4),
    students: ['a', 'b', 'c', 'd'].map((id) => ({ id, classId: 'class' })),
    classes: [
      {
        id: 'class',
        level: 'S1',
        lessons: [
          { at: 0, subject: 'PE' },
          { at: 1, subject: 'Music' },
        ],
      },
    ],
    staff: [staff('x'), staff('y')],
    rooms: [],
    groups,
    protections: [],
    wishes: exampleWishes,
    ...change,
  }
}
const group = (change: Partial<AskedGroup> = {}) => exampleGroup({ id: 'g', memberIds: ['a'], needs: ['x'], ...change })
const other = (change: Partial<AskedGroup> = {}) => exampleGroup({ id: 'h', memberIds: ['b'], needs: ['y'], ...change })
const put = (groupId: string, at: number, change: Partial<Placement> = {}): Placement => ({
  ...{ groupId, at, staffId: null, roomId: null, pinned: false },
  ...change,
})
const protection = (change = {}) => ({
  ...{ id: 'p', classId: null, level: null, studentId: null, subject: null, day: null, period: null },
  ...change,
})
const room = (id: string, change = {}) => ({ id, places: null, taken: [], ...change })
const slotsWith = (kind: 'break' | 'before') => exampleSlots(2, 4).map((one, at) => (at === 0 ? { ...one, kind } : one))

const cases: [HardRule, string, Question, Placement[], Placement[]][] = [
  ['unknown', 'a period that there is not', ask([group()]), [put('g', 99)], [put('g', 0)]],
  ['does-not-fit', 'no time left that day', ask([group({ minutes: 80 })]), [put('g', 3)], [put('g', 2)]],
  ['closed-period', 'a break', ask([group()], { slots: slotsWith('break') }), [put('g', 0)], [put('g', 1)]],
  [
    'outside-hours',
    'before the earliest period',
    ask([group()], { wishes: { ...exampleWishes, earliest: '2' } }),
    [put('g', 4)],
    [put('g', 5)],
  ],
  [
    'not-a-lesson',
    'support in class in a break that may be used',
    ask([group({ inClass: true })], {
      slots: slotsWith('break'),
      wishes: { ...exampleWishes, mayUse: { break: true, before: false, after: false } },
    }),
    [put('g', 0)],
    [put('g', 1)],
  ],
  [
    'protected',
    'a subject that nobody misses',
    ask([group()], { protections: [protection({ subject: 'PE' })] }),
    [put('g', 0)],
    [put('g', 1)],
  ],
  [
    'protected',
    'through the second period of a long session',
    ask([group({ minutes: 80 })], { protections: [protection({ level: 'S1', day: 1, period: '2' })] }),
    [put('g', 0)],
    [put('g', 2)],
  ],
  [
    'protected-for-student',
    'a lesson of one student',
    ask([group(), other()], { protections: [protection({ studentId: 'a', subject: 'Music' })] }),
    [put('g', 1)],
    [put('h', 1)],
  ],
  ['nobody-gives-it', 'nobody', ask([group({ nobody: true, needs: [] })]), [put('g', 0)], []],
  [
    'wrong-staff',
    'somebody who does not give it',
    ask([group({ needs: [], choices: ['x'] })]),
    [put('g', 0, { staffId: 'y' })],
    [put('g', 0, { staffId: 'x' })],
  ],
  [
    'staff-changes',
    'two people for one group',
    ask([group({ needs: [], choices: ['x', 'y'], sessions: 2 })]),
    [put('g', 0, { staffId: 'x' }), put('g', 4, { staffId: 'y' })],
    [put('g', 0, { staffId: 'x' }), put('g', 4, { staffId: 'x' })],
  ],
  ['staff-away', 'not there', ask([group()], { staff: [staff('x', { away: [2] })] }), [put('g', 2)], [put('g', 3)]],
  ['staff-teaches', 'teaches', ask([group()], { staff: [staff('x', { teaches: [2] })] }), [put('g', 2)], [put('g', 3)]],
  [
    'staff-twice',
    'one person, two groups',
    ask([group(), other({ needs: ['x'] })]),
    [put('g', 2), put('h', 2)],
    [put('g', 2), put('h', 3)],
  ],
  [
    'staff-day',
    'more than a day allows',
    ask([group(), other({ needs: ['x'] })], { staff: [staff('x', { mostADay: 1 })] }),
    [put('g', 0), put('h', 1)],
    [put('g', 0), put('h', 4)],
  ],
  [
    'staff-week',
    'more than a week allows',
    ask([group(), other({ needs: ['x'] })], { staff: [staff('x', { mostAWeek: 1 })] }),
    [put('g', 0), put('h', 4)],
    [put('g', 0)],
  ],
  [
    'student-twice',
    'one student, two groups, through a long session',
    ask([group({ minutes: 80 }), other({ memberIds: ['a'] })]),
    [put('g', 0), put('h', 1)],
    [put('g', 0), put('h', 2)],
  ],
  [
    'student-day',
    'more than a day allows',
    ask([group(), other({ memberIds: ['a'] })], { wishes: { ...exampleWishes, mostADay: 1 } }),
    [put('g', 0), put('h', 2)],
    [put('g', 0), put('h', 5)],
  ],
  ['same-day', 'twice a day', ask([group({ sessions: 2 })]), [put('g', 0), put('g', 2)], [put('g', 0), put('g', 5)]],
  ['too-many', 'more than wanted', ask([group()]), [put('g', 0), put('g', 5)], [put('g', 0)]],
  ['no-room', 'no room', ask([group()], { rooms: [room('r')] }), [put('g', 0)], [put('g', 0, { roomId: 'r' })]],
  [
    'room-taken',
    'a lesson in the room',
    ask([group()], { rooms: [room('r', { taken: [0] })] }),
    [put('g', 0, { roomId: 'r' })],
    [put('g', 1, { roomId: 'r' })],
  ],
  [
    'room-small',
    'too many for the room',
    ask([group({ memberIds: ['a', 'b'] })], { rooms: [room('r', { places: 1 }), room('s', { places: 2 })] }),
    [put('g', 0, { roomId: 'r' })],
    [put('g', 0, { roomId: 's' })],
  ],
  [
    'room-twice',
    'two groups in one room',
    ask([group(), other()], { rooms: [room('r')] }),
    [put('g', 0, { roomId: 'r' }), put('h', 0, { roomId: 'r' })],
    [put('g', 0, { roomId: 'r' }), put('h', 1, { roomId: 'r' })],
  ],
  [
    'pin-moved',
    'a pinned session elsewhere',
    ask([group({ pins: [{ at: 3, staffId: null, roomId: null }] })]),
    [put('g', 2)],
    [put('g', 3, { pinned: true })],
  ],
]

test.each(cases)('%s: %s', (rule, _what, question, wrong, right) => {
  expect(checkPlan(question, wrong).broken.map((one) => one.rule)).toContain(rule)
  expect(checkPlan(question, right)).toEqual({ broken: [], accepted: [] })
})

test('what only pinned sessions break is told, and accepted; a session that only calls itself pinned is not', () => {
  const pins = [{ at: 0, staffId: null, roomId: null }]
  const question = ask([group({ pins })], { protections: [protection({ subject: 'PE' })] })
  const { broken, accepted } = checkPlan(question, [put('g', 0, { pinned: true })])
  expect([broken, accepted.map(({ rule }) => rule)]).toEqual([[], ['protected']])
  const false_ = ask([group()], { protections: [protection({ subject: 'PE' })] })
  expect(checkPlan(false_, [put('g', 0, { pinned: true })]).broken.map(({ rule }) => rule)).toContain('pin-moved')
})

test('a session may run over by the grace without holding the next period, and not by a minute more', () => {
  const students = { memberIds: ['a'] }
  const over = (minutes: number) =>
    checkPlan(ask([group({ minutes, ...students }), other(students)]), [put('g', 0), put('h', 1)]).broken.length
  expect([over(45), over(46)]).toEqual([0, 1])
})
