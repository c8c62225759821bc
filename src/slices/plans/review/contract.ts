import { z } from 'zod'
import { id, isoDate, operation } from '../../access/operation.ts'
import { planKinds, planStates, targetStates } from '../model.ts'
import { reviewStandings } from './model.ts'

const tier = z.union([z.literal(1), z.literal(2), z.literal(3)])
const text = z.string().trim().max(4000)

const outcome = z.object({ state: z.enum(targetStates), reason: z.string().trim().max(1000), carry: z.boolean() })

const sessions = z.number().int().min(0).max(1000).nullable()

const reviewFields = z.object({
  heldOn: isoDate.nullable(),
  present: z.string().trim().max(500),
  /** Sessions of support, until the workbench logs them itself. */
  sessionsOffered: sessions,
  sessionsAttended: sessions,
  /** The period that the two count; `null` for the plan's own, until the day of the review. */
  sessionsFrom: isoDate.nullable(),
  sessionsTo: isoDate.nullable(),
  attendanceNote: z.string().trim().max(500),
  wordsZh: text,
  wordsEn: text,
  /** By target. */
  outcomes: z.record(id, outcome),
  tierProposed: tier.nullable(),
  tierReason: z.string().trim().max(500),
})
export type ReviewFields = z.infer<typeof reviewFields>

const review = z.object({
  fields: reviewFields,
  /** 0 while nobody has begun it. */
  version: z.number(),
  finishedOn: isoDate.nullable(),
  tierDecided: z.enum(['accepted', 'declined']).nullable(),
  nextPlanId: id.nullable(),
  /** Teachers' input asked for while the plan ran, newest first. */
  inputs: z.array(z.object({ requestId: id, askedOn: isoDate, asked: z.number(), answered: z.number() })),
  may: z.object({ keep: z.boolean(), decideTier: z.boolean() }),
})
export type Review = z.infer<typeof review>

const dueLine = z.object({
  planId: id,
  studentId: id,
  nameEn: z.string(),
  nameZh: z.string(),
  className: z.string().nullable(),
  classNumber: z.string().nullable(),
  kind: z.enum(planKinds),
  state: z.enum(planStates),
  startsOn: isoDate,
  endsOn: isoDate,
  reviewOn: isoDate,
  standing: z.enum(reviewStandings),
  targets: z.number(),
  achieved: z.number(),
  lastTryOn: isoDate.nullable(),
  /** Tries of the last fourteen days. */
  recentTries: z.number(),
  /** This person keeps the plan. */
  mine: z.boolean(),
})
export type DueLine = z.infer<typeof dueLine>

const ofPlan = { id, planId: id }

/** The operations on reviews, and the list of plans by when they are due. */
export const reviewContract = {
  plans: operation({ permission: 'plan.see', audit: { word: 'plans.listed' } })
    .route({
      method: 'GET',
      path: '/plans',
      summary: 'Every plan that this person may see, those that are due first, and how much evidence each has',
    })
    .input(z.object({ archived: z.enum(['yes', 'no']).default('no') }))
    .output(z.array(dueLine)),

  review: operation({ permission: 'review.see', audit: { word: 'review.seen', student: 'id' } })
    .route({ method: 'GET', path: '/students/{id}/plans/{planId}/review', summary: 'A plan’s review, begun or not' })
    .input(z.object(ofPlan))
    .output(review),

  keepReview: operation({ permission: 'review.keep', audit: { word: 'review.prepared' } })
    .route({
      method: 'PATCH',
      path: '/students/{id}/plans/{planId}/review',
      summary: 'Prepare a review: only the fields sent, each with what it was when the person began',
    })
    .input(
      z.object({ ...ofPlan, version: z.number().int(), base: reviewFields.partial(), fields: reviewFields.partial() }),
    )
    .output(z.object({ version: z.number() })),

  finishReview: operation({ permission: 'review.keep', audit: { word: 'review.finished' } })
    .route({
      method: 'POST',
      path: '/students/{id}/plans/{planId}/review/finish',
      summary: 'Finish a review: the plan is reviewed, and the next period’s plan is opened with what carries over',
    })
    .input(
      z.object({
        ...ofPlan,
        version: z.number().int(),
        /** The next plan’s dates; `null` when there is to be none. */
        next: z.object({ startsOn: isoDate, endsOn: isoDate, reviewOn: isoDate }).nullable(),
        /** What was decided about a tier that was proposed; deciding it needs the action. */
        tier: z.enum(['accepted', 'declined', 'left_open']),
      }),
    )
    .output(z.object({ nextPlanId: id.nullable() })),
}
