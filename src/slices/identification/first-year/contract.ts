import { z } from 'zod'
import { id, isoDate, operation } from '../../access/operation.ts'
import { datedRule } from '../dates/contract.ts'
import { schoolYear } from '../dates/model.ts'
import { decisionFields, degrees, itemKeys, observationFields, observedAnswers } from './model.ts'

const personName = z.object({ id, nameEn: z.string(), nameZh: z.string() })
const answers = z.partialRecord(z.enum(itemKeys), z.enum(observedAnswers))

const pupil = z.object({
  id,
  nameEn: z.string(),
  nameZh: z.string(),
  className: z.string(),
  classNumber: z.string(),
  observation: z
    .object({ answered: z.number(), answers, words: z.string(), finishedOn: isoDate.nullable() })
    .nullable(),
  decision: decisionFields.extend({ version: z.number() }).nullable(),
})
export type Pupil = z.infer<typeof pupil>

const programme = z.object({
  year: schoolYear,
  /** School years with Primary 1 classes, newest first. */
  years: z.array(schoolYear),
  /** False in a secondary school, which has no such programme. */
  applies: z.boolean(),
  /** The windows and deadlines of the year, as the rules of dates have them. */
  dates: z.array(datedRule),
  /** The Primary 1 pupils of the year whom this person sees, class by class. */
  pupils: z.array(pupil),
  may: z.object({ fill: z.boolean(), decide: z.boolean() }),
})
export type Programme = z.infer<typeof programme>

const firstYearOfStudent = z.object({
  /** The school year in which the student was in Primary 1 here; `null` when in none. */
  year: schoolYear.nullable(),
  name: z.object({ nameEn: z.string(), nameZh: z.string() }),
  className: z.string(),
  classNumber: z.string(),
  observation: z.object({
    answers,
    words: z.string(),
    observedBy: personName.nullable(),
    finishedOn: isoDate.nullable(),
    /** 0: nothing has been filled in. */
    version: z.number(),
  }),
  decision: decisionFields.extend({ decidedBy: personName, version: z.number() }).nullable(),
  may: z.object({ fill: z.boolean(), decide: z.boolean() }),
})
export type FirstYearOfStudent = z.infer<typeof firstYearOfStudent>

const several = z.array(id).min(1).max(300)

/** The operations on the Primary 1 programme. */
export const firstYearContract = {
  firstYearProgramme: operation({ permission: 'observation.see', audit: { word: 'first-year.listed' } })
    .route({
      method: 'GET',
      path: '/identification/first-year',
      summary: 'The Primary 1 programme of a school year: each student’s observation, decision, notice and review',
    })
    .input(z.object({ year: schoolYear.optional() }))
    .output(programme),

  firstYearOfStudent: operation({ permission: 'observation.see', audit: { word: 'first-year.seen', student: 'id' } })
    .route({
      method: 'GET',
      path: '/students/{id}/first-year',
      summary: 'What was observed and decided for one student in Primary 1',
    })
    .input(z.object({ id, year: schoolYear.optional() }))
    .output(firstYearOfStudent),

  keepObservation: operation({ permission: 'observation.fill', audit: { word: 'observation.kept' } })
    .route({
      method: 'PATCH',
      path: '/students/{id}/first-year/observation',
      summary:
        'Fill the checklist: only the items sent, each with what it was when the person began; finish it, or open it again',
    })
    .input(
      z.object({
        id,
        year: schoolYear,
        version: z.int().nonnegative(),
        base: observationFields.partial(),
        fields: observationFields.partial(),
        finished: z.boolean().optional(),
      }),
    )
    .output(z.object({ version: z.number() })),

  keepFirstYearDecision: operation({ permission: 'observation.decide', audit: { word: 'first-year.decided' } })
    .route({
      method: 'PATCH',
      path: '/students/{id}/first-year/decision',
      summary: 'Record what the team decided for one student, the notice to the parents, and the review',
    })
    .input(
      z.object({
        id,
        year: schoolYear,
        version: z.int().nonnegative(),
        base: decisionFields.partial(),
        fields: decisionFields.partial(),
      }),
    )
    .output(z.object({ version: z.number() })),

  decideFirstYear: operation({ permission: 'observation.decide', audit: { word: 'first-year.decided' } })
    .route({
      method: 'POST',
      path: '/identification/first-year/decisions',
      summary: 'Record the same degree for several students at once; those who have a decision already keep it',
    })
    .input(z.object({ year: schoolYear, studentIds: several, degree: z.enum(degrees), metOn: isoDate }))
    .output(z.object({ decided: z.number() })),

  tellFirstYearParents: operation({ permission: 'observation.decide', audit: { word: 'first-year.told' } })
    .route({
      method: 'POST',
      path: '/identification/first-year/notices',
      summary: 'Record that the parents of several students were told; those who were told before keep their day',
    })
    .input(z.object({ year: schoolYear, studentIds: several, on: isoDate, how: z.string().trim().max(200) }))
    .output(z.object({ told: z.number() })),
}
