import { z } from 'zod'
import { paper, paperLanguages } from '#platform/paper/model.ts'
import { done, id, isoDate, operation, paragraph, problemSchema } from '../../access/operation.ts'
import { parts } from '../people/model.ts'
import { handoverStates, movedKinds, places } from './model.ts'

const version = z.int()
const person = z.object({ id, nameEn: z.string(), nameZh: z.string(), active: z.boolean() })
const fields = z.object({ toId: id, onDay: isoDate, words: paragraph, stays: z.boolean() })
const counts = z.record(z.enum(movedKinds), z.int())
const meeting = z.object({ id, title: z.string(), heldOn: isoDate })
const plan = z.object({
  id,
  studentId: id,
  nameEn: z.string(),
  nameZh: z.string(),
  className: z.string(),
  reviewOn: isoDate,
})

const handover = z.object({
  id,
  from: person,
  to: person,
  onDay: isoDate,
  words: z.string(),
  stays: z.boolean(),
  state: z.enum(handoverStates),
  appliedOn: isoDate.nullable(),
  appliedBy: person.nullable(),
  /** A kind that is newer than the hand-over is not among them. */
  moved: z.partialRecord(z.enum(movedKinds), z.int()).nullable(),
  version,
})
export type Handover = z.infer<typeof handover>

const handovers = z.object({
  planned: z.array(handover),
  /** Done or taken back, the latest first. */
  past: z.array(handover),
  sencos: z.array(person),
  colleagues: z.array(person),
})
export type Handovers = z.infer<typeof handovers>

const preview = z.object({
  handover,
  tasks: z.array(z.object({ id, title: z.string(), dueOn: isoDate.nullable() })),
  students: z.array(z.object({ id, nameEn: z.string(), nameZh: z.string(), className: z.string() })),
  classes: z.array(z.object({ id, name: z.string() })),
  /** Plans not yet reviewed that the predecessor keeps. */
  plans: z.array(plan),
  duties: z.array(z.object({ id, name: z.string(), as: z.enum(places) })),
  memberships: z.array(z.object({ id, part: z.enum(parts), as: z.enum(places), person })),
  meetings: z.array(meeting),
  /** Meetings that the predecessor called, with minutes still to write. */
  minutes: z.array(meeting),
  /** Due things that were put off or handed on. */
  marks: z.int(),
  /** What does not go over by itself. */
  remains: z.object({
    /** Groups that the predecessor gives. */
    groups: z.array(z.object({ id, name: z.object({ zh: z.string(), en: z.string() }) })),
    /** Plans that a predecessor who stays keeps as the student’s class teacher. */
    plans: z.array(plan),
    /** Restricted notes that the predecessor wrote: only the readers named in each read them. */
    notes: z.int(),
  }),
  /** What forbids doing it now. */
  problems: z.array(problemSchema),
  /** Stands for all that was shown: it is sent back, so that nobody hands over what they have not seen. */
  fingerprint: z.string(),
})
export type Preview = z.infer<typeof preview>

const language = z.enum(paperLanguages).default('zh')
const one = { handoverId: id }

/** The operations on handing the SENCO's work over: planned, looked at, done; and the pack on paper. */
export const handoverContract = {
  handovers: operation({ permission: 'handover.make', audit: { word: 'handover.seen' } })
    .route({ method: 'GET', path: '/team/handovers', summary: 'Hand-overs that are planned, and those that were done' })
    .output(handovers),

  planHandover: operation({ permission: 'handover.make', audit: { word: 'handover.planned' } })
    .route({ method: 'POST', path: '/team/handovers', summary: 'Name the successor of a SENCO, and the day' })
    .input(fields.extend({ fromId: id }))
    .output(z.object({ handoverId: id })),

  changeHandover: operation({ permission: 'handover.make', audit: { word: 'handover.changed' } })
    .route({
      method: 'PATCH',
      path: '/team/handovers/{handoverId}',
      summary: 'Change a planned hand-over: only the fields sent, each with what it was',
    })
    .input(z.object({ ...one, version, base: fields.partial(), fields: fields.partial() }))
    .output(z.object({ version })),

  withdrawHandover: operation({ permission: 'handover.make', audit: { word: 'handover.withdrawn' } })
    .route({ method: 'POST', path: '/team/handovers/{handoverId}/withdraw', summary: 'Take a planned hand-over back' })
    .input(z.object(one))
    .output(done),

  previewHandover: operation({ permission: 'handover.make', audit: { word: 'handover.previewed' } })
    .route({
      method: 'GET',
      path: '/team/handovers/{handoverId}/preview',
      summary: 'All that would go over to the successor, and what forbids it now; nothing is written',
    })
    .input(z.object(one))
    .output(preview),

  applyHandover: operation({ permission: 'handover.make', audit: { word: 'handover.applied' } })
    .route({
      method: 'POST',
      path: '/team/handovers/{handoverId}/apply',
      summary: 'Hand over: the role, and all that the preview showed, in one go or not at all',
    })
    .input(z.object({ ...one, fingerprint: z.string().max(100) }))
    .output(z.object({ moved: counts })),

  handoverPaper: operation({ permission: 'handover.make', audit: { word: 'handover.pack-made' } })
    .route({
      method: 'GET',
      path: '/team/handover-pack',
      summary: 'The pack for the next SENCO, to be drawn and printed',
    })
    .input(z.object({ language }))
    .output(paper),

  handoverDocument: operation({ permission: 'handover.make', audit: { word: 'handover.pack-made' } })
    .route({ method: 'GET', path: '/team/handover-pack/document', summary: 'The same pack as a Word file' })
    .input(z.object({ language }))
    .output(z.file()),
}
