import { z } from 'zod'
import { id, isoDate, operation } from '../../access/operation.ts'
import { words } from '../model.ts'
import { milestoneKinds, milestoneRooms } from './model.ts'

const milestone = z.object({
  id,
  on: isoDate,
  room: z.enum(milestoneRooms),
  kind: z.enum(milestoneKinds),
  /** A code that goes with the kind: a step, a degree, a state; empty where there is none. */
  code: z.string(),
  /** A name that people gave: of an instrument, of an author. */
  name: words,
  planId: id.nullable(),
})
export type Milestone = z.infer<typeof milestone>

/** What the rooms of identification and plans bring to a student’s time-line. */
export const milestonesContract = {
  milestones: operation({ permission: 'concern.see', audit: { word: 'milestones.seen', student: 'id' } })
    .route({
      method: 'GET',
      path: '/students/{id}/milestones',
      summary: 'What happened with a student in identification and plans, as far as this person may see it',
    })
    .input(z.object({ id }))
    .output(z.array(milestone)),
}
