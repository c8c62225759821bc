import { z } from 'zod'
import { id, isoDate, operation, paragraph, twoLanguages } from '../../access/operation.ts'
import { dueActions, dueKinds, dueParts, standings } from './model.ts'

const person = z.object({ id, nameEn: z.string(), nameZh: z.string() })

export const dueThing = z.object({
  kind: z.enum(dueKinds),
  /** What is due: a plan, a task, a group … With `kind` it says which thing it is. */
  subjectId: id,
  student: z
    .object({ id, nameEn: z.string(), nameZh: z.string(), className: z.string(), classNumber: z.string() })
    .nullable(),
  group: z.object({ id, name: twoLanguages }).nullable(),
  /** Which one it is: as people called it (a task, a meeting), a rule's name, the arrangement, the days of sessions; empty where the kind says all. */
  title: twoLanguages,
  /** How many it stands for, such as sessions without a log; `null` for a single thing. */
  count: z.int().nullable(),
  dueOn: isoDate.nullable(),
  standing: z.enum(standings),
  /** Who has to act: asked, owner, giver; else who answers for the student, the class, or the SENCO. */
  responsible: person.nullable(),
  /** The asking person has to act. */
  mine: z.boolean(),
  action: z.enum(dueActions),
  href: z.string(),
  part: z.enum(dueParts),
  /** What the asking person did with it. */
  mark: z.object({ putOffUntil: isoDate.nullable(), handedTo: person.nullable(), words: z.string() }).nullable(),
  /** Who handed it to the asking person, and with which word. */
  from: z.object({ person, words: z.string() }).nullable(),
  /** Its mark as the asking person saw it; 0: none. */
  version: z.int(),
})
export type DueThing = z.infer<typeof dueThing>

const which = z.object({ kind: z.enum(dueKinds), subjectId: id, version: z.int().min(0) })
export type WhichDue = z.infer<typeof which>
const things = z.array(which).min(1).max(500)
/** How many were marked, and how many were settled or gone meanwhile. */
const marked = z.object({ marked: z.int(), gone: z.int() })

/** The operations on what is due: the list, and what somebody does with a thing that they cannot settle yet. */
export const dueContract = {
  due: operation({ permission: 'today.see', audit: { word: 'due.listed' } })
    .route({
      method: 'GET',
      path: '/team/due',
      summary: 'What is due, overdue and coming, as far as this person may know it; for the team of everybody',
    })
    .output(z.object({ things: z.array(dueThing), may: z.object({ mark: z.boolean(), seesAll: z.boolean() }) })),

  dueReceivers: operation({ permission: 'due.mark', audit: { notRecorded: 'names colleagues only' } })
    .route({
      method: 'GET',
      path: '/team/due/{kind}/{subjectId}/receivers',
      summary: 'Colleagues to whom a thing can be handed: those who may settle it and know the student',
    })
    .input(z.object({ kind: z.enum(dueKinds), subjectId: id }))
    .output(z.array(person)),

  putOff: operation({ permission: 'due.mark', audit: { word: 'due.put-off' } })
    .route({
      method: 'POST',
      path: '/team/due/put-off',
      summary: 'Put things off until a day, on which they come back by themselves',
    })
    .input(z.object({ things, until: isoDate, words: paragraph.default('') }))
    .output(marked),

  handOn: operation({ permission: 'due.mark', audit: { word: 'due.handed-on' } })
    .route({
      method: 'POST',
      path: '/team/due/hand-on',
      summary: 'Hand things to a colleague with a word; they stand in the colleague’s list until they are settled',
    })
    .input(z.object({ things, personId: id, words: paragraph.default('') }))
    .output(marked),

  takeBack: operation({ permission: 'due.mark', audit: { word: 'due.taken-back' } })
    .route({
      method: 'POST',
      path: '/team/due/take-back',
      summary: 'Take back what was put off or handed on: the things stand in the own list again',
    })
    .input(z.object({ things }))
    .output(marked),
}
