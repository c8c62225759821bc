import { z } from 'zod'
import { done, id, isoDate, operation } from '../../access/operation.ts'
import { measureKinds, words } from '../model.ts'

const person = z.object({ id, nameEn: z.string(), nameZh: z.string() })

const seen = {
  triedOn: isoDate,
  hits: z.number().int().min(0).max(100).nullable(),
  outOf: z.number().int().min(1).max(100).nullable(),
  rating: z.number().int().min(1).max(5).nullable(),
  tally: z.number().int().min(0).max(1000).nullable(),
  note: z.string().trim().max(500),
}

const targetTry = z.object({
  id,
  targetId: id,
  ...seen,
  by: person.nullable(),
  /** Logged by the person who asks. */
  mine: z.boolean(),
  /** While the plan is in force: one's own, and for the SENCO everybody's, for who made a slip may have left. */
  mayTakeBack: z.boolean(),
})
export type TargetTry = z.infer<typeof targetTry>

const targetToTry = z.object({
  id,
  planId: id,
  words,
  measureKind: z.enum(measureKinds),
  measure: words,
  /** Of how many the last try was, to begin the next one with. */
  lastOutOf: z.number().nullable(),
  triedToday: z.number(),
})
export type TargetToTry = z.infer<typeof targetToTry>

const studentToTry = z.object({
  id,
  nameEn: z.string(),
  nameZh: z.string(),
  className: z.string().nullable(),
  classNumber: z.string().nullable(),
  targets: z.array(targetToTry),
})
export type StudentToTry = z.infer<typeof studentToTry>

/** The operations on tries at targets. */
export const evidenceContract = {
  toTry: operation({ permission: 'try.log', audit: { word: 'tries.prepared' } })
    .route({
      method: 'GET',
      path: '/tries',
      summary: 'Students whom one teaches, assists or keeps a plan for, with the open targets of their plans in force',
    })
    .output(z.array(studentToTry)),

  tries: operation({ permission: 'plan.see', audit: { word: 'tries.seen', student: 'id' } })
    .route({
      method: 'GET',
      path: '/students/{id}/plans/{planId}/tries',
      summary: 'Every try at the targets of a plan, oldest first',
    })
    .input(z.object({ id, planId: id }))
    .output(z.array(targetTry)),

  logTry: operation({ permission: 'try.log', audit: { word: 'try.logged' } })
    .route({
      method: 'POST',
      path: '/students/{id}/tries',
      summary: 'Log a try; sent twice with the same identifier it is logged once',
    })
    .input(z.object({ id, tryId: id, targetId: id, ...seen }))
    .output(z.object({ tryId: id })),

  withdrawTry: operation({ permission: 'try.log', audit: { word: 'try.withdrawn' } })
    .route({
      method: 'POST',
      path: '/students/{id}/tries/{tryId}/withdraw',
      summary: 'Take back a slip of one’s own; the SENCO takes back anybody’s',
    })
    .input(z.object({ id, tryId: id }))
    .output(done),
}
