import type { IsoDate } from '#kernel/dates.ts'
import type { Answers, AnswersStudent, TeamPerson } from './contract.ts'
import type { AnswersBy } from './model.ts'
import { responsibleFor } from './rules.ts'

/** What is to be looked at: nobody named for the student or the class; who was named has left, or does not know the student any more. */
export const answerStates = ['nobody', 'left', 'unknown'] as const
export type AnswerState = (typeof answerStates)[number]

/** A student with who answers, and through what. */
export type AnswerLine = {
  student: AnswersStudent
  person: TeamPerson | null
  by: AnswersBy | null
  since: IsoDate | null
  /** Who is named for the student or the class and has left. */
  left: TeamPerson | null
  states: ReadonlySet<AnswerState>
  /** By class and class number, as people sort them. */
  place: string
}

/** Who answers for each student: the rule of the server, worked out here for the whole list. */
export function linesOf({ students, classes, sencos }: Answers): AnswerLine[] {
  const ofClass = new Map(classes.map((one) => [one.id, one.responsible]))
  return students.map((student) => {
    const [own, ofTheClass] = [student.responsible, student.classId ? (ofClass.get(student.classId) ?? null) : null]
    const holder = (one: typeof own) => one && { personId: one.person.id, active: one.person.active }
    const found = responsibleFor({
      ofStudent: holder(own),
      ofClass: holder(ofTheClass),
      sencos: sencos.map(({ id }) => id),
    })
    const named = found && { student: own, class: ofTheClass, senco: null }[found.by]
    const left = [own, ofTheClass].find((one) => one && !one.person.active)?.person ?? null
    const states = new Set<AnswerState>()
    if (!own && !ofTheClass) states.add('nobody')
    if (left) states.add('left')
    if (own?.person.active && own.knows === false) states.add('unknown')
    return {
      ...{ student, left, states },
      person: named?.person ?? sencos.find(({ id }) => id === found?.personId) ?? null,
      by: found?.by ?? null,
      since: named?.since ?? null,
      place: `${student.className.padStart(4)} ${student.classNumber.padStart(4, '0')}`,
    }
  })
}

type Chosen = Readonly<Record<'class' | 'person' | 'state' | 'q', readonly string[]>>

/** Whether a student stands among those that were asked for. */
export function isShown({ student, person, left, states }: AnswerLine, chosen: Chosen): boolean {
  const find = (chosen.q[0] ?? '').trim().toLowerCase()
  return (
    (chosen.class.length === 0 || chosen.class.includes(student.className)) &&
    (chosen.person.length === 0 || [person?.id, left?.id].some((id) => id && chosen.person.includes(id))) &&
    (chosen.state.length === 0 || chosen.state.some((state) => [...states].some((one) => one === state))) &&
    `${student.nameZh} ${student.nameEn} ${student.className}`.toLowerCase().includes(find)
  )
}
