import { addDays, type IsoDate, weekdayOf } from '#kernel/dates.ts'
import type { MemberFact, Name, Session } from '../../provision/sessions/model.ts'
import { giversOf, isOn, sessionsOf } from '../../provision/sessions/rules.ts'
import type { Period, SchoolDay } from '../../school/calendar/model.ts'
import { bellsOf, schoolDaysOf } from '../../school/calendar/rules.ts'
import type { Week, WeekEntry } from './contract.ts'
import type { LessonFact, WeekFacts, WeekOf } from './model.ts'

/** A session may be moved so many days away from where it was planned and still be found. */
export const farthestMove = 28

/**
 * The week of a class, a colleague, a room or a student, Monday to Friday, and Saturday or Sunday where there is school: lessons and support
 * sessions in the order of the day. What was cancelled is shown as such; what was moved stands where it is now.
 */
export function weekOf(facts: WeekFacts, of: WeekOf, monday: IsoDate): Week {
  const sunday = addDays(monday, 6)
  const schoolDays = new Map(schoolDaysOf(facts.calendar, monday, sunday).map((day) => [day.on, day]))
  const dates = [0, 1, 2, 3, 4, 5, 6].map((days) => addDays(monday, days))
  const shown = dates.filter((on) => weekdayOf(on) <= 5 || schoolDays.has(on))
  const lessons = shown.flatMap((on) => lessonsOn(facts, of, schoolDays.get(on)))
  const sessions = sessionEntries(facts, of, monday, sunday).map((entry) => ({
    ...entry,
    misses: of.kind === 'student' && entry.state !== 'cancelled' ? missedBy(entry, lessons) : null,
  }))
  return {
    monday,
    days: shown.map((on) => ({ on, frameDay: schoolDays.get(on)?.day ?? null, said: saidOf(facts, on) })),
    periods: periodsOf(facts, [...schoolDays.values()]),
    entries: [...lessons, ...sessions].sort(
      (a, b) => a.on.localeCompare(b.on) || a.startsAt.localeCompare(b.startsAt) || a.kind.localeCompare(b.kind),
    ),
  }
}

function saidOf({ calendar }: WeekFacts, on: IsoDate) {
  return calendar.days.find(({ startsOn, endsOn }) => startsOn <= on && endsOn >= on)?.name ?? null
}

/** The periods of the frames that stand in this week; without one, those of any frame there is. */
function periodsOf({ calendar }: WeekFacts, days: readonly SchoolDay[]): Period[] {
  const frames = calendar.frames.filter(({ id }) => days.length === 0 || days.some(({ frameId }) => frameId === id))
  const known = new Map<string, Period>()
  for (const { periods } of frames) for (const one of periods) if (!known.has(one.key)) known.set(one.key, one)
  return [...known.values()]
}

function lessonsOn(facts: WeekFacts, of: WeekOf, day: SchoolDay | undefined): WeekEntry[] {
  if (!day) return []
  const ofClass = of.kind === 'class' || of.kind === 'student'
  return facts.lessons
    .filter(
      (lesson) =>
        lesson.frameId === day.frameId && lesson.frameDay === day.day && isOf(lesson, of, facts.studentClassId),
    )
    .flatMap((lesson) => {
      const bells = bellsIn(facts, day, lesson.period)
      if (!bells) return []
      const teacher = facts.people.find(({ id }) => id === lesson.personId)
      return {
        key: `${lesson.classId} ${lesson.subject} ${lesson.personId} ${day.on} ${lesson.period}`,
        ...{ on: day.on, period: lesson.period, startsAt: bells[0], endsAt: bells[1], kind: 'lesson' as const },
        subject: lesson.subject,
        // Whose week it is need not be said at every lesson.
        className: ofClass ? null : (facts.classes.find(({ id }) => id === lesson.classId)?.name ?? null),
        people: teacher && of.id !== teacher.id ? [teacher] : [],
        room: of.kind === 'room' ? null : roomName(facts, lesson.roomId),
        ...{ group: null, students: [], state: null, movedFrom: null, misses: null },
      }
    })
}

function isOf(lesson: LessonFact, { kind, id }: WeekOf, studentClassId: string | null): boolean {
  if (kind === 'class') return lesson.classId === id
  if (kind === 'student') return lesson.classId === studentClassId
  return kind === 'person' ? lesson.personId === id : lesson.roomId === id
}

function sessionEntries(facts: WeekFacts, of: WeekOf, monday: IsoDate, sunday: IsoDate): WeekEntry[] {
  const span = { from: addDays(monday, -farthestMove), to: addDays(sunday, farthestMove) }
  const inWeek = sessionsOf(facts, span).filter(({ heldOn }) => heldOn >= monday && heldOn <= sunday)
  const days = new Map(schoolDaysOf(facts.calendar, monday, sunday).map((day) => [day.on, day]))
  return inWeek.flatMap((session) => {
    const people = giversOf(facts, session)
    const members = facts.members.filter((one) => one.groupId === session.groupId && isOn(one, session.heldOn))
    const concerned = membersOf(members, of)
    if (!isSessionOf(session, of, people, concerned)) return []
    const group = facts.groups.find(({ id }) => id === session.groupId)
    const day = days.get(session.heldOn)
    const bells = (day && bellsIn(facts, day, session.period)) ?? usualBells(facts, session.period)
    if (!group || !bells) return []
    const isMoved = session.plannedOn !== null && session.plannedOn !== session.heldOn
    const time = facts.times.find(({ id }) => id === session.timeId)
    const otherPeriod = time !== undefined && time.period !== session.period
    return {
      key: session.timeId ? `${session.timeId} ${session.plannedOn}` : (session.id ?? ''),
      ...{ on: session.heldOn, period: session.period, startsAt: bells[0], endsAt: bells[1], kind: 'session' as const },
      ...{ subject: null, className: null, people: people.filter((one) => one.id !== of.id) },
      room: of.kind === 'room' ? null : roomName(facts, session.roomId),
      group: { id: group.id, name: group.name },
      students: of.kind === 'student' ? [] : concerned.map(({ student }) => student),
      state: session.state,
      movedFrom:
        (isMoved || otherPeriod) && session.plannedOn
          ? { on: session.plannedOn, period: time?.period ?? session.period }
          : null,
      misses: null,
    }
  })
}

function membersOf(members: readonly MemberFact[], { kind, id }: WeekOf): MemberFact[] {
  if (kind === 'class') return members.filter(({ classId }) => classId === id)
  return kind === 'student' ? members.filter(({ student }) => student.id === id) : [...members]
}

function isSessionOf(
  session: Session,
  { kind, id }: WeekOf,
  people: readonly Name[],
  concerned: readonly MemberFact[],
): boolean {
  if (kind === 'room') return session.roomId === id
  return kind === 'person' ? people.some((one) => one.id === id) : concerned.length > 0
}

function bellsIn({ calendar }: WeekFacts, day: SchoolDay, period: string) {
  const frame = calendar.frames.find(({ id }) => id === day.frameId)
  return frame ? bellsOf(frame, day.schedule, period) : null
}

/** For a session that was held although the period is not held that day. */
function usualBells({ calendar }: WeekFacts, period: string) {
  return calendar.frames.map((frame) => frame.schedules[0]?.bells[period]).find(Boolean) ?? null
}

function roomName({ rooms }: WeekFacts, roomId: string | null): string | null {
  return rooms.find(({ id }) => id === roomId)?.name ?? null
}

/** The lesson that lies at the same time. */
function missedBy(session: WeekEntry, lessons: readonly WeekEntry[]): string | null {
  const missed = lessons.find(
    (lesson) => lesson.on === session.on && lesson.startsAt < session.endsAt && lesson.endsAt > session.startsAt,
  )
  return missed?.subject ?? null
}
