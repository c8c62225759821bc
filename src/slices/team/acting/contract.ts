import { z } from 'zod'
import { done, id, isoDate, operation, optionalLine } from '../../access/operation.ts'

const person = z.object({ id, nameEn: z.string(), nameZh: z.string(), active: z.boolean() })

const acting = z.object({
  id,
  person,
  startsOn: isoDate,
  /** The last day, included. */
  endsOn: isoDate,
  words: z.string(),
  madeBy: person,
  endedOn: isoDate.nullable(),
})
export type Acting = z.infer<typeof acting>

const actings = z.object({
  /** Who acts now or will, the first day first. */
  current: z.array(acting),
  /** Over, or ended before, the latest first. */
  past: z.array(acting),
  /** Who may be named, the SENCO’s deputies first. */
  colleagues: z.array(person.extend({ deputy: z.boolean() })),
})
export type Actings = z.infer<typeof actings>

/** The operations on who acts as SENCO while the SENCO is away. */
export const actingContract = {
  actings: operation({ permission: 'acting.name', audit: { word: 'acting.seen' } })
    .route({ method: 'GET', path: '/team/acting', summary: 'Who acts as SENCO, will or did, and who may be named' })
    .output(actings),

  nameActing: operation({ permission: 'acting.name', audit: { word: 'acting.named' } })
    .route({
      method: 'POST',
      path: '/team/acting',
      summary: 'Name a colleague to act as SENCO from a day to a day: for so long they hold the role, and no longer',
    })
    .input(z.object({ personId: id, startsOn: isoDate, endsOn: isoDate, words: optionalLine }))
    .output(z.object({ actingId: id })),

  endActing: operation({ permission: 'acting.end', audit: { word: 'acting.ended' } })
    .route({
      method: 'POST',
      path: '/team/acting/{actingId}/end',
      summary: 'End it at once, or take it back; also whoever acts',
    })
    .input(z.object({ actingId: id }))
    .output(done),
}
