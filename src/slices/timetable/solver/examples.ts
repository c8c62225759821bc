import type { AskedGroup, AskedWishes, Question, Slot } from './model.ts'

/** Wishes as a school has them that has said nothing yet, with three subjects that count. */
export const exampleWishes: AskedWishes = {
  weights: { lessons: 3, spread: 3, moves: 1, times: 2, load: 1, breaks: 2 },
  subjects: [
    { subject: 'Chinese', weight: 3 },
    { subject: 'English', weight: 3 },
    { subject: 'Mathematics', weight: 3 },
  ],
  mostADay: 2,
  mayUse: { break: false, before: false, after: false },
  earliest: null,
  latest: null,
  grace: 5,
}

/** The lesson periods of a week: `periods` a day of 40 minutes each, from half past eight. */
export function exampleSlots(days: number, periods: number): Slot[] {
  return Array.from({ length: days * periods }, (_, index) => {
    const period = index % periods
    const from = 510 + period * 40
    return { day: Math.floor(index / periods) + 1, period: String(period + 1), kind: 'lesson', from, to: from + 40 }
  })
}

/** A group with one session a week of nobody in particular; a test says what matters. */
export function exampleGroup(change: Partial<AskedGroup> & { id: string }): AskedGroup {
  return {
    sessions: 1,
    minutes: 40,
    memberIds: [],
    needs: [],
    choices: [],
    nobody: false,
    inClass: false,
    present: [],
    pins: [],
    ...change,
  }
}

const subjects = [
  ...['Chinese', 'Chinese', 'Chinese', 'Chinese', 'Chinese', 'Chinese', 'Chinese'],
  ...['English', 'English', 'English', 'English', 'English', 'English', 'English'],
  ...['Mathematics', 'Mathematics', 'Mathematics', 'Mathematics', 'Mathematics', 'Mathematics'],
  ...['Science', 'Science', 'Science', 'Science', 'History', 'History', 'Geography', 'Geography'],
  ...[
    'Computer',
    'Computer',
    'Music',
    'Art',
    'Art',
    'PE',
    'PE',
    'Citizenship',
    'Citizenship',
    'Putonghua',
    'Library',
    'Assembly',
  ],
]

/** Numbers that look random and are the same each time. */
export function exampleRandom(seed: number): (below: number) => number {
  let state = seed >>> 0
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 4_294_967_296) * below)
  }
}

/**
 * A made-up secondary school, always the same: `size` times 25 groups, 60 students of 12 classes, 8 staff, 3 rooms; 40 periods a week, PE
 * protected, everybody with lessons of their own or days away. The benchmark's.
 */
export function exampleSchool(size: number, seed = 20_261_123): Question {
  const random = exampleRandom(seed)
  const count = (number: number) => Array.from({ length: number * size }, (_, index) => index)
  const slots = exampleSlots(5, 8)
  const shuffled = <Value>(values: readonly Value[]) =>
    values
      .map((value) => ({ value, rank: random(1_000_000) }))
      .sort((a, b) => a.rank - b.rank)
      .map(({ value }) => value)
  const classes = count(12).map((index) => ({
    id: `class-${index}`,
    level: `S${(index % 6) + 1}`,
    lessons: shuffled(subjects).map((subject, at) => ({ at, subject })),
  }))
  const students = count(60).map((index) => ({ id: `student-${index}`, classId: `class-${index % (12 * size)}` }))
  const staff = count(8).map((index) => ({
    id: `staff-${index}`,
    teaches: shuffled(slots.map((_, at) => at)).slice(0, 14),
    away: slots.flatMap((_, at) => (index % 4 === 0 && slots[at]?.day === (index % 5) + 1 ? at : [])),
    ratherNot: shuffled(slots.map((_, at) => at)).slice(0, 4),
    likes: [],
    mostADay: 4,
    mostAWeek: null,
  }))
  const groups = count(25).map((index) => {
    const level = random(6)
    const near = students.filter(({ classId }) => Number(classId.slice(6)) % 6 === level)
    return exampleGroup({
      id: `group-${index}`,
      sessions: 1 + (random(10) < 8 ? 1 : 0) + (random(10) < 5 ? 1 : 0),
      memberIds: shuffled(near.map(({ id }) => id)).slice(0, 1 + random(6)),
      needs: index % 5 === 4 ? [] : [`staff-${index % (8 * size)}`],
      choices:
        index % 5 === 4
          ? [`staff-${random(8 * size)}`, `staff-${random(8 * size)}`].filter((id, at, all) => all.indexOf(id) === at)
          : [],
    })
  })
  const protections = [
    { id: 'pe', classId: null, level: null, studentId: null, subject: 'PE', day: null, period: null },
    ...['S1', 'S6'].map((level) => ({
      ...{ id: `assembly-${level}`, classId: null, studentId: null, day: null, period: null },
      ...{ level, subject: 'Assembly' },
    })),
  ]
  const rooms = count(3).map((index) => ({
    id: `room-${index}`,
    places: [4, 8, null][index % 3] ?? null,
    taken: [index * 3],
  }))
  return { slots, students, classes, staff, rooms, groups, protections, wishes: exampleWishes }
}
