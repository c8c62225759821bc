import { squish } from '#kernel/text.ts'
import type { DoubleBooking, Lesson, Taught, TeachingOffer } from './model.ts'

/** Teachers and rooms that have lessons of different classes at the same time, which may be a slip or two classes taught together. */
export function doubleBookings(lessons: readonly Lesson[]): DoubleBooking[] {
  return (['person', 'room'] as const).flatMap((kind) => {
    const idOf = (lesson: Lesson) => (kind === 'person' ? lesson.personId : lesson.roomId)
    const taken = Map.groupBy(
      lessons.filter((lesson) => idOf(lesson) !== null),
      (lesson) => `${idOf(lesson)} ${lesson.frameDay} ${lesson.period}`,
    )
    return [...taken.values()].flatMap((at) => {
      const classIds = [...new Set(at.map(({ classId }) => classId))]
      const [first] = at
      if (!first || classIds.length < 2) return []
      return [{ kind, id: idOf(first) ?? '', frameDay: first.frameDay, period: first.period, classIds }]
    })
  })
}

/** True when two cells say the same, in whatever order. */
export function sameTaught(one: readonly Taught[], other: readonly Taught[]): boolean {
  const said = (taught: readonly Taught[]) =>
    taught.map(({ subject, personId, roomId }) => JSON.stringify([subject, personId, roomId])).sort()
  return JSON.stringify(said(one)) === JSON.stringify(said(other))
}

/** Who teaches a class a subject by its lessons without being down for it. */
export function teachingOffers(
  lessons: readonly Lesson[],
  known: readonly { classId: string; personId: string; subject: string }[],
): TeachingOffer[] {
  const keyOf = (one: { classId: string; personId: string | null; subject: string }) =>
    `${one.classId} ${one.personId} ${squish(one.subject).toLowerCase()}`
  const isKnown = new Set(known.map(keyOf))
  const taught = Map.groupBy(
    lessons.filter(({ personId }) => personId !== null),
    keyOf,
  )
  return [...taught].flatMap(([key, found]) => {
    const [first] = found
    if (!first?.personId || isKnown.has(key)) return []
    return [{ classId: first.classId, personId: first.personId, subject: first.subject, lessons: found.length }]
  })
}
