import { z } from 'zod'
import { id, isoDate, operation, twoLanguages } from '../../access/operation.ts'
import { clockTime, frameKinds } from '../../school/calendar/model.ts'
import { tiers } from '../../students/model.ts'
import { settings, staffParts } from '../model.ts'
import { receivedWhen } from './model.ts'

const bilingual = z.object({ zh: z.string(), en: z.string() })

/** What became of a student's sessions. `planned` is always `attended + missed + cancelled + unlogged`. */
const tally = z.object({
  planned: z.number(),
  attended: z.number(),
  /** The group met, and the student did not come. */
  missed: z.number(),
  cancelled: z.number(),
  /** Nobody has said yet whether it was held, or whether the student came. */
  unlogged: z.number(),
  /** Minutes that the student had. */
  minutes: z.number(),
})

const received = z.object({
  memberId: id,
  groupId: id,
  name: bilingual,
  provision: z.object({
    name: bilingual,
    aim: bilingual,
    tier: z.literal([...tiers]),
    setting: z.enum(settings),
  }),
  when: z.enum(receivedWhen),
  startsOn: isoDate,
  /** The student's last day in it, or the group's. */
  endsOn: isoDate,
  endedReason: z.string(),
  givers: z.array(z.object({ nameEn: z.string(), nameZh: z.string(), part: z.enum(staffParts) })),
  meets: z.array(
    z.object({
      frameDay: z.number(),
      frameKind: z.enum(frameKinds),
      period: bilingual,
      from: clockTime.nullable(),
    }),
  ),
  /** `null` when there is none, or this person may not know it. */
  target: twoLanguages.nullable(),
  sessions: tally,
})
export type Received = z.infer<typeof received>

/** What a student receives. */
export const receivedContract = {
  provisionOf: operation({ permission: 'group.see', audit: { word: 'provision.seen', student: 'id' } })
    .route({
      method: 'GET',
      path: '/students/{id}/provision',
      summary: 'The groups that a student is, was or is to be in, and what became of the sessions',
    })
    .input(z.object({ id }))
    .output(z.object({ received: z.array(received), may: z.object({ keep: z.boolean(), seeMoney: z.boolean() }) })),
}
