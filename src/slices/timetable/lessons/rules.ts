import type { DoubleBooking, Lesson } from './model.ts'

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
