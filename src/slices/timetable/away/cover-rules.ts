import type { IsoDate } from '#kernel/dates.ts'
import type { SchoolDay } from '../../school/calendar/model.ts'
import { bellsOf } from '../../school/calendar/rules.ts'
import type { RepairFacts, Sitting } from './model.ts'

/** A time of a day at which a session of so many minutes begins. */
export type Begins = { on: IsoDate; period: string; minutes: number }

/** The school day of a date; none when there is no school. */
export function dayOf({ days }: Pick<RepairFacts, 'days'>, on: IsoDate): SchoolDay | undefined {
  return days.find((day) => day.on === on)
}

/**
 * The periods that a session takes, by the bells of that very day: it goes on through the next ones until it is over, give or take the grace. Null when
 * the day is over before it is; only its own period where no bells are known.
 */
export function coverOf(
  facts: Pick<RepairFacts, 'calendar' | 'days' | 'grace'>,
  { on, period, minutes }: Begins,
): readonly string[] | null {
  const day = dayOf(facts, on)
  const frame = facts.calendar.frames.find(({ id }) => id === day?.frameId)
  const held = (frame?.periods ?? [])
    .flatMap(({ key }) => {
      const bells = frame && day ? bellsOf(frame, day.schedule, key) : null
      return bells ? [{ key, from: minutesOf(bells[0]), to: minutesOf(bells[1]) }] : []
    })
    .sort((a, b) => a.from - b.from)
  const first = held.findIndex(({ key }) => key === period)
  const begins = held[first]
  if (!begins) return [period]
  const end = begins.from + minutes
  const covers = [period]
  for (let next = first; end - (held[next]?.to ?? end) > facts.grace; ) {
    next += 1
    const one = held[next]
    if (!one) return null
    if (one.from < end) covers.push(one.key)
  }
  return covers
}

/** The same, where it does not matter whether the day is long enough. */
export function periodsOf(facts: Pick<RepairFacts, 'calendar' | 'days' | 'grace'>, begins: Begins): readonly string[] {
  return coverOf(facts, begins) ?? [begins.period]
}

/** True when two sessions take a period of the same day. */
export function overlap(facts: Pick<RepairFacts, 'calendar' | 'days' | 'grace'>, a: Begins, b: Begins): boolean {
  if (a.on !== b.on) return false
  const taken = periodsOf(facts, a)
  return periodsOf(facts, b).some((period) => taken.includes(period))
}

/** The lessons of the classes in one period of a day. */
export function lessonsAt({ lessons }: Pick<RepairFacts, 'lessons'>, day: SchoolDay, period: string) {
  return lessons.filter((one) => one.frameId === day.frameId && one.frameDay === day.day && one.period === period)
}

/**
 * The lessons that a session's students miss at a time, and how much each counts by the school's wishes (1: an ordinary one). Of a divided class's
 * subjects the one that counts most is taken.
 */
export function missedAt(
  facts: RepairFacts,
  sitting: Pick<Sitting, 'members' | 'setting'>,
  begins: Begins,
): { studentId: string; weight: number }[] {
  const day = dayOf(facts, begins.on)
  if (!day || sitting.setting === 'in_class') return []
  return periodsOf(facts, begins).flatMap((period) => {
    const lessons = lessonsAt(facts, day, period)
    return sitting.members.flatMap(({ studentId, classId }) => {
      const weights = lessons
        .filter((one) => one.classId === classId)
        .map(({ subject }) => facts.weights.get(subject) ?? 1)
      return weights.length > 0 ? [{ studentId, weight: Math.max(...weights) }] : []
    })
  })
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}
