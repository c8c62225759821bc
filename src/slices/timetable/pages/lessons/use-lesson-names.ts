import { formatList, nameOf, pick } from '#web/ui/format.ts'
import { useLanguage } from '#web/ui/language.tsx'
import type { LessonsAnswer } from '../../lessons/contract.ts'
import type { Taught } from '../../lessons/model.ts'
import { useLessonWords } from './use-lesson-words.ts'

export type Frame = NonNullable<LessonsAnswer['frame']>

/** Days and periods by name, and what is taught as one line. */
export function useLessonNames(answer: LessonsAnswer, frame: Frame) {
  const words = useLessonWords()
  const language = useLanguage()
  const day = (number: number) => words.dayName(frame.kind, number)
  const period = (key: string) => {
    const found = frame.periods.find((one) => one.key === key)
    return found ? pick(found.name, language) || found.name.zh || found.name.en : key
  }
  const person = (id: string | null) => {
    const found = answer.people.find((one) => one.id === id)
    return found ? nameOf(found, language).main : ''
  }
  const room = (id: string | null) => answer.rooms.find((one) => one.id === id)?.name ?? ''
  const taught = (lessons: readonly Taught[]) =>
    formatList(
      lessons.map((one) => [one.subject, person(one.personId), room(one.roomId)].filter(Boolean).join(' · ')),
      language,
    )
  return { day, period, person, room, taught }
}
