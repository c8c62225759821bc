import type { Transaction } from '#platform/database/database.ts'
import { Clashes, NotFound, Problems } from '#platform/http/refusals.ts'
import { mayRolesDo, type SignedInContext } from '#slices/access/index.ts'
import { decideTier, mergeEdit } from '#slices/students/index.ts'
import { problemsOfPeriod } from '../plan/rules/plan.ts'
import { findPlan } from '../plan/store/read.ts'
import { holdPlan } from '../plan/store/write.ts'
import { markReviewed, openNextPlan } from '../plan/work/next.ts'
import type { DueLine, Review, ReviewFields } from './contract.ts'
import type { Outcome } from './model.ts'
import { flatReview, isTargetField, kindAt, problemsOfFinish, reviewOfFlat, reviewStandingOf } from './rules.ts'
import { findInputsSince, findPlanLines, findReview, finishReviewRow, keepReviewRow } from './store.ts'

type Who = SignedInContext['who']
type OnePlan = { id: string; planId: string }

/** Every plan that this person may see, each with how near its review is. */
export async function listPlans(
  tx: Transaction,
  who: Who,
  { archived }: { archived: 'yes' | 'no' },
): Promise<DueLine[]> {
  const of = { personId: who.personId, today: who.today, archived: archived === 'yes' }
  const found = await findPlanLines(tx, of)
  return found.map(({ leftOn, ...line }) => ({ ...line, standing: reviewStandingOf({ ...line, leftOn }, who.today) }))
}

/** A plan's review, begun or not. @throws NotFound */
export async function readReview(tx: Transaction, who: Who, of: OnePlan): Promise<Review> {
  const plan = await findPlan(tx, of.id, of.planId)
  if (plan.state === 'draft') throw new NotFound()
  const review = await findReview(tx, plan.id)
  const open = review.finishedOn === null && plan.state === 'in_force' && plan.reaches
  return {
    ...review,
    inputs: await findInputsSince(tx, of.id, plan.startsOn),
    may: {
      keep: open && mayRolesDo(who.roles, 'review.keep'),
      decideTier: open && mayRolesDo(who.roles, 'tier.decide'),
    },
  }
}

/** Prepares a review; what two people write of different targets is brought together. @throws NotFound, Problems, Clashes */
export async function keepReview(
  tx: Transaction,
  who: Who,
  input: OnePlan & { version: number; base: Partial<ReviewFields>; fields: Partial<ReviewFields> },
): Promise<{ version: number }> {
  const { review, plan } = await reviewToChange(tx, input)
  const sameVersion = input.version === review.version
  const known = new Set(plan.targets.map(({ id }) => id))
  if (Object.keys(input.fields.outcomes ?? {}).some((id) => !known.has(id))) throw new NotFound()
  const mine = flatReview(input.fields)
  // A target that had no outcome when the person began has none in the base: that is known too.
  const unsettled = input.base.outcomes
    ? Object.keys(mine)
        .filter(isTargetField)
        .map((name) => [name, undefined])
    : []
  const edit = { base: { ...Object.fromEntries(unsettled), ...flatReview(input.base) }, mine }
  const { changes, clashes } = mergeEdit(edit, flatReview(review.fields), { sameVersion })
  if (clashes.length > 0) throw new Clashes(clashes, review.version)
  if (Object.keys(changes).length === 0) return { version: review.version }
  const fields: ReviewFields = { ...review.fields, ...reviewOfFlat({ ...flatReview(review.fields), ...changes }) }
  return { version: await keepReviewRow(tx, { schoolId: who.schoolId, studentId: input.id, planId: plan.id }, fields) }
}

/**
 * Finishes a review: what became of each target stands in the plan, the plan is reviewed, the next one is opened as a draft. A tier that was
 * proposed is decided only by who may decide tiers, and with the reason that the review gives.
 * @throws NotFound; Problems with all that is missing; Clashes when somebody wrote meanwhile
 */
export async function finishReview(
  tx: Transaction,
  who: Who,
  input: OnePlan & {
    version: number
    next: { startsOn: string; endsOn: string; reviewOn: string } | null
    tier: 'accepted' | 'declined' | 'left_open'
  },
): Promise<{ nextPlanId: string | null }> {
  const { review, plan } = await reviewToChange(tx, input)
  if (review.version !== input.version)
    throw new Clashes([{ field: 'version', base: null, mine: input.version, theirs: review.version }], review.version)
  const { fields } = review
  const outcomes = new Map<string, Outcome>(Object.entries(fields.outcomes))
  const facts = { ...fields, targets: plan.targets, outcomes, startsOn: plan.startsOn }
  const problems = problemsOfFinish(facts, who.today)
  if (input.next) problems.push(...problemsOfPeriod(input.next))
  if (problems.length > 0) throw new Problems(problems)
  const decided = fields.tierProposed === null || input.tier === 'left_open' ? null : input.tier
  if (decided !== null && !mayRolesDo(who.roles, 'tier.decide')) throw new NotFound()
  await markReviewed(tx, who, input, outcomes)
  const carryTargetIds = [...outcomes].filter(([, { carry }]) => carry).map(([id]) => id)
  const kind = decided === 'accepted' ? kindAt(fields.tierProposed, plan.kind) : plan.kind
  const next = input.next && (await openNextPlan(tx, who, { ...input, ...input.next, kind, carryTargetIds }))
  if (decided === 'accepted' && fields.tierProposed !== null) {
    const decision = { studentIds: [input.id], tier: fields.tierProposed, startsOn: who.today }
    await decideTier(tx, who, { ...decision, reason: fields.tierReason.slice(0, 200) })
  }
  const nextPlanId = next?.planId ?? null
  await finishReviewRow(tx, plan.id, { on: who.today, by: who.personId, nextPlanId, tierDecided: decided })
  return { nextPlanId }
}

async function reviewToChange(tx: Transaction, of: OnePlan) {
  await holdPlan(tx, of.planId)
  const plan = await findPlan(tx, of.id, of.planId)
  if (!plan.reaches) throw new NotFound()
  const review = await findReview(tx, plan.id)
  if (plan.state !== 'in_force' || review.finishedOn !== null)
    throw new Problems([{ field: '', problem: 'nothing-to-review' }])
  return { plan, review }
}
