import { z } from 'zod'
import { id, isoDate, operation, paragraph } from '../../access/operation.ts'
import { needTypes } from '../../students/model.ts'
import {
  allObservations,
  concernAreas,
  concernStates,
  concernSteps,
  howOftens,
  type Observation,
  triedThings,
} from './model.ts'

const person = z.object({ id, nameEn: z.string(), nameZh: z.string() })
const observation = z.enum(allObservations as [Observation, ...Observation[]])

const concernFields = z.object({
  areas: z.array(z.enum(concernAreas)).max(concernAreas.length),
  seen: z.array(observation).max(20),
  howOften: z.enum(howOftens),
  tried: z.array(z.enum(triedThings)).max(triedThings.length),
  words: paragraph,
})
export type ConcernFields = z.infer<typeof concernFields>

const concern = concernFields.extend({
  id,
  raisedOn: isoDate,
  raisedBy: person.nullable(),
  /** Raised by the person who asks. */
  mine: z.boolean(),
  state: z.enum(concernStates),
  watchUntil: isoDate.nullable(),
  /** What became of it, oldest first; each step’s words are for the one who raised it. */
  steps: z.array(
    z.object({
      id,
      step: z.enum(concernSteps),
      until: isoDate.nullable(),
      words: z.string(),
      on: isoDate,
      by: person.nullable(),
    }),
  ),
  version: z.number(),
})
export type Concern = z.infer<typeof concern>

const concernLine = concern.extend({
  student: z.object({
    id,
    nameEn: z.string(),
    nameZh: z.string(),
    className: z.string().nullable(),
    classNumber: z.string().nullable(),
    leftOn: isoDate.nullable(),
    tier: z.union([z.literal(1), z.literal(2), z.literal(3)]).nullable(),
    needs: z.array(z.enum(needTypes)),
  }),
  wantsTriage: z.boolean(),
  daysWaiting: z.number(),
})
export type ConcernLine = z.infer<typeof concernLine>

/** The operations on concerns. */
export const concernsContract = {
  concerns: operation({ permission: 'concern.see', audit: { word: 'concerns.listed' } })
    .route({
      method: 'GET',
      path: '/concerns',
      summary: 'Concerns that this person may see, those that wait for the SENCO first, oldest before newer',
    })
    .output(z.object({ concerns: z.array(concernLine), may: z.object({ triage: z.boolean() }) })),

  concernsOf: operation({ permission: 'concern.see', audit: { word: 'concerns.seen', student: 'id' } })
    .route({ method: 'GET', path: '/students/{id}/concerns', summary: 'Concerns about a student, newest first' })
    .input(z.object({ id }))
    .output(z.object({ concerns: z.array(concern), may: z.object({ triage: z.boolean() }) })),

  raiseConcern: operation({ permission: 'concern.raise', audit: { word: 'concern.raised' } })
    .route({
      method: 'POST',
      path: '/students/{id}/concerns',
      summary: 'Raise a concern about a student; sent twice with the same identifier it is raised once',
    })
    .input(concernFields.extend({ id, concernId: id.optional() }))
    .output(z.object({ concernId: id })),

  takeStep: operation({ permission: 'concern.triage', audit: { word: 'concern.step-taken' } })
    .route({
      method: 'POST',
      path: '/students/{id}/concerns/{concernId}/steps',
      summary: 'Decide what becomes of a concern, with words for the one who raised it',
    })
    .input(
      z.object({
        id,
        concernId: id,
        version: z.number().int(),
        step: z.enum(concernSteps),
        until: isoDate.nullable(),
        words: z.string().trim().max(1000),
      }),
    )
    .output(z.object({ version: z.number() })),
}
