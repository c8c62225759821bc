import { z } from 'zod'
import { paper, paperLanguages } from '#platform/paper/model.ts'
import { done, id, isoDate, line, operation, optionalLine, twoLanguages } from '../../access/operation.ts'
import {
  annualPlan,
  annualStates,
  carries,
  dimensions,
  doer,
  figureKinds,
  howFars,
  linkTo,
  moments,
  subjects,
} from './model.ts'

const annualShown = annualPlan.extend({
  /** What this person may do with this plan as it is. */
  may: z.object({
    write: z.boolean(),
    money: z.boolean(),
    review: z.boolean(),
    decide: z.boolean(),
    begin: z.boolean(),
    drop: z.boolean(),
    /** Whether what reviews found is for this person to read now. */
    readReviews: z.boolean(),
  }),
})
export type AnnualShown = z.infer<typeof annualShown>

const annualLine = z.object({ id, schoolYear: z.string(), state: z.enum(annualStates) })
export type AnnualLine = z.infer<typeof annualLine>

const aimFields = z.object({ dimension: z.enum(dimensions), words: twoLanguages })
export type AimFields = z.infer<typeof aimFields>

const measureFields = z.object({
  what: twoLanguages,
  who: z.array(doer).max(12),
  startsOn: isoDate,
  endsOn: isoDate,
  criterion: twoLanguages,
  method: twoLanguages,
  resources: twoLanguages,
  links: z.array(linkTo).max(20),
})
export type MeasureFields = z.infer<typeof measureFields>

const reviewFields = z.object({
  howFar: z.enum(howFars).nullable(),
  words: twoLanguages,
  carry: z.enum(carries).nullable(),
})
export type ReviewFields = z.infer<typeof reviewFields>

const amountFields = z.object({
  /** Whole cents; `null`: none is said. */
  cents: z.number().int().min(0).max(100_000_000_00).nullable(),
})

const offered = z.object({ kind: z.enum(figureKinds), done: z.number(), total: z.number() })
export type Offered = z.infer<typeof offered>

const bilingual = z.object({ zh: z.string(), en: z.string() })
const choices = z.object({
  people: z.array(z.object({ id, nameZh: z.string(), nameEn: z.string() })),
  duties: z.array(z.object({ id, name: z.string() })),
  provisions: z.array(z.object({ id, name: bilingual })),
  /** Groups that run in some part of the plan's year. */
  groups: z.array(z.object({ id, name: bilingual })),
})
export type Choices = z.infer<typeof choices>

const planId = id
const version = z.number().int()
const ofPlan = z.object({ planId })
const ofAim = z.object({ planId, aimId: id })
const ofMeasure = z.object({ planId, measureId: id })
const ofSubject = z.object({ planId, of: z.enum(subjects), subjectId: id, moment: z.enum(moments) })
const by = z.enum(['up', 'down'])
const noStudent = { notRecorded: 'the team’s own plan, no student' } as const
const writing = { permission: 'annual.keep', audit: { word: 'annual.changed' } } as const
const reviewing = { permission: 'annual.keep', audit: { word: 'annual.reviewed' } } as const
const onPaper = ofPlan.extend({
  language: z.enum(paperLanguages).default('zh'),
  /** The plan as it stood at a decision; as it is now when not said. */
  decisionId: id.optional(),
})

/** The operations on the team's plan of a year. No student is named in it. */
export const annualContract = {
  annualPlans: operation({ permission: 'annual.see', audit: noStudent })
    .route({
      method: 'GET',
      path: '/annual-plans',
      summary: 'The team’s plans, the latest year first; for colleagues outside the team those agreed to',
    })
    .output(z.object({ plans: z.array(annualLine), may: z.object({ begin: z.boolean() }) })),

  beginAnnualPlan: operation({ permission: 'annual.keep', audit: { word: 'annual.begun' } })
    .route({
      method: 'POST',
      path: '/annual-plans',
      summary: 'Begin a year’s plan with what the plan of the year before carries on',
    })
    .input(z.object({ schoolYear: z.string().regex(/^\d{4}\/\d{2}$/) }))
    .output(z.object({ planId })),

  annualPlan: operation({ permission: 'annual.see', audit: noStudent })
    .route({ method: 'GET', path: '/annual-plans/{planId}', summary: 'A plan with its aims, measures and reviews' })
    .input(ofPlan)
    .output(annualShown),

  annualChoices: operation({ permission: 'annual.see', audit: noStudent })
    .route({
      method: 'GET',
      path: '/annual-plans/{planId}/choices',
      summary: 'Who and what a measure may name: people, duties, provisions and groups',
    })
    .input(ofPlan)
    .output(choices),

  dropAnnualPlan: operation({ permission: 'annual.keep', audit: { word: 'annual.dropped' } })
    .route({
      method: 'DELETE',
      path: '/annual-plans/{planId}',
      summary: 'Throw away a draft that was begun by mistake; what it held stays in the trail',
    })
    .input(ofPlan.extend({ reason: line }))
    .output(done),

  keepSituation: operation(writing)
    .route({ method: 'PUT', path: '/annual-plans/{planId}/situation', summary: 'Write the school’s situation' })
    .input(ofPlan.extend({ version, base: twoLanguages.partial(), fields: twoLanguages.partial() }))
    .output(z.object({ version })),

  addAim: operation(writing)
    .route({ method: 'POST', path: '/annual-plans/{planId}/aims', summary: 'Add an aim at the end of its dimension' })
    .input(ofPlan.extend({ fields: aimFields }))
    .output(z.object({ aimId: id })),

  takeStartingPoints: operation(writing)
    .route({
      method: 'POST',
      path: '/annual-plans/{planId}/starting-points',
      summary: 'Take examples of the workbench into the plan, to be changed there',
    })
    .input(ofPlan.extend({ ids: z.array(z.string().max(60)).min(1).max(30) }))
    .output(z.object({ aimIds: z.array(id) })),

  changeAim: operation(writing)
    .route({
      method: 'PATCH',
      path: '/annual-plans/{planId}/aims/{aimId}',
      summary: 'Change an aim: only the fields sent, each with what it was when the person began',
    })
    .input(ofAim.extend({ version, base: aimFields.partial(), fields: aimFields.partial() }))
    .output(z.object({ version })),

  moveAim: operation(writing)
    .route({
      method: 'POST',
      path: '/annual-plans/{planId}/aims/{aimId}/move',
      summary: 'Move an aim before or behind its neighbour in the dimension',
    })
    .input(ofAim.extend({ by }))
    .output(done),

  removeAim: operation(writing)
    .route({
      method: 'DELETE',
      path: '/annual-plans/{planId}/aims/{aimId}',
      summary: 'Remove an aim with its measures; one that was reviewed stays',
    })
    .input(ofAim)
    .output(done),

  addMeasure: operation(writing)
    .route({
      method: 'POST',
      path: '/annual-plans/{planId}/aims/{aimId}/measures',
      summary: 'Add a measure at the end of an aim',
    })
    .input(ofAim.extend({ fields: measureFields }))
    .output(z.object({ measureId: id })),

  changeMeasure: operation(writing)
    .route({
      method: 'PATCH',
      path: '/annual-plans/{planId}/measures/{measureId}',
      summary: 'Change a measure: only the fields sent, each with what it was when the person began',
    })
    .input(ofMeasure.extend({ version, base: measureFields.partial(), fields: measureFields.partial() }))
    .output(z.object({ version })),

  moveMeasure: operation(writing)
    .route({
      method: 'POST',
      path: '/annual-plans/{planId}/measures/{measureId}/move',
      summary: 'Move a measure before or behind its neighbour',
    })
    .input(ofMeasure.extend({ by }))
    .output(done),

  removeMeasure: operation(writing)
    .route({
      method: 'DELETE',
      path: '/annual-plans/{planId}/measures/{measureId}',
      summary: 'Remove a measure; one that was reviewed stays',
    })
    .input(ofMeasure)
    .output(done),

  keepAnnualAmount: operation({ permission: 'money.keep', audit: { word: 'annual.amount-kept' } })
    .route({
      method: 'PUT',
      path: '/annual-plans/{planId}/measures/{measureId}/amount',
      summary: 'Say what a measure may cost, in whole cents',
    })
    .input(ofMeasure.extend({ version, base: amountFields.partial(), fields: amountFields.partial() }))
    .output(z.object({ version })),

  keepAnnualReview: operation(reviewing)
    .route({
      method: 'PUT',
      path: '/annual-plans/{planId}/reviews/{of}/{subjectId}/{moment}',
      summary: 'Write what the middle or the end of the year found of an aim or a measure',
    })
    .input(ofSubject.extend({ version, base: reviewFields.partial(), fields: reviewFields.partial() }))
    .output(z.object({ version })),

  annualFigures: operation({ permission: 'annual.keep', audit: noStudent })
    .route({
      method: 'GET',
      path: '/annual-plans/{planId}/figures',
      summary: 'What the workbench counts today, as evidence: of the whole year, and of the groups of a measure',
    })
    .input(ofPlan.extend({ measureId: id.optional() }))
    .output(z.object({ figures: z.array(offered) })),

  takeAnnualFigure: operation(reviewing)
    .route({
      method: 'POST',
      path: '/annual-plans/{planId}/reviews/{of}/{subjectId}/{moment}/figures',
      summary: 'Take a figure over as evidence, as the workbench counts it today',
    })
    .input(ofSubject.extend({ kind: z.enum(figureKinds) }))
    .output(z.object({ figureId: id })),

  dropAnnualFigure: operation(reviewing)
    .route({
      method: 'DELETE',
      path: '/annual-plans/{planId}/figures/{figureId}',
      summary: 'Take a figure out of the evidence; it stays in the trail',
    })
    .input(ofPlan.extend({ figureId: id }))
    .output(done),

  decideAnnualPlan: operation({ permission: 'annual.agree', audit: { word: 'annual.decided' } })
    .route({
      method: 'POST',
      path: '/annual-plans/{planId}/state',
      summary: 'Agree to a plan, take it back to be written on, or close its review, each with a word',
    })
    .input(ofPlan.extend({ version, to: z.enum(annualStates), words: optionalLine }))
    .output(z.object({ version })),

  annualPaper: operation({ permission: 'annual.see', audit: noStudent })
    .route({ method: 'GET', path: '/annual-plans/{planId}/paper', summary: 'The plan as it is printed' })
    .input(onPaper)
    .output(paper),

  annualDocument: operation({ permission: 'annual.see', audit: noStudent })
    .route({ method: 'GET', path: '/annual-plans/{planId}/document', summary: 'The plan as a Word file' })
    .input(onPaper.extend({ format: z.literal('docx').default('docx') }))
    .output(z.file()),
}
