import type { Transaction } from '#platform/database/database.ts'
import { NotFound, Problems } from '#platform/http/refusals.ts'
import { findSessionFacts, sessionsOf } from '#slices/provision/index.ts'
import type { Offered, ReviewFields } from '../contract.ts'
import type { AnnualPlan, FigureKind, Moment, Subject } from '../model.ts'
import { reviewOf, spanOf } from '../rules.ts'
import { findAnnualPlan, findCounts, findGroupsOf } from '../store/read.ts'
import { addFigureRow, dropFigureRow, keepReviewRow, touchPlan } from '../store/write.ts'
import { aimIn, measureIn, ofPlan, planInState, type Who } from './common.ts'
import { changesIn } from './writing.ts'

type OfReview = Subject & { planId: string; moment: Moment }

/** Writes what a moment of the year found of an aim or a measure. @throws NotFound, Problems, Clashes */
export async function keepReview(
  tx: Transaction,
  who: Who,
  input: OfReview & { version: number; base: Partial<ReviewFields>; fields: Partial<ReviewFields> },
): Promise<{ version: number }> {
  const plan = await planInState(tx, input.planId, 'agreed')
  const { howFar, words, carry, version } = reviewOf(subjectIn(plan, input).reviews, input.moment)
  const kept: ReviewFields = { howFar, words, carry }
  const changes = changesIn<ReviewFields>(input, kept, version)
  if (!changes) return { version }
  const fields = { ...kept, ...changes }
  if (input.moment === 'mid_year' && fields.carry !== null)
    throw new Problems([{ field: 'carry', problem: 'carry-at-end-only' }])
  const written = await keepReviewRow(tx, ofPlan(who, plan.id), input, fields)
  await touchPlan(tx, plan.id)
  return { version: written }
}

/** What the workbench counts today that may be evidence: sessions are those of the measure's groups where it names any. @throws NotFound */
export async function offerFigures(
  tx: Transaction,
  who: Who,
  { planId, measureId }: { planId: string; measureId?: string | undefined },
): Promise<{ figures: Offered[] }> {
  const plan = await findAnnualPlan(tx, planId)
  if (measureId !== undefined) measureIn(plan, measureId)
  return { figures: await countFor(tx, who, plan, measureId ?? null) }
}

/** Takes a figure over as it is counted today. @throws NotFound; Problems when there is nothing to count */
export async function takeFigure(
  tx: Transaction,
  who: Who,
  input: OfReview & { kind: FigureKind },
): Promise<{ figureId: string }> {
  const plan = await planInState(tx, input.planId, 'agreed')
  subjectIn(plan, input)
  const counted = await countFor(tx, who, plan, input.of === 'measure' ? input.subjectId : null)
  const figure = counted.find(({ kind }) => kind === input.kind)
  if (!figure || figure.total === 0) throw new Problems([{ field: '', problem: 'nothing-to-count' }])
  const of = { ...ofPlan(who, plan.id), personId: who.personId, today: who.today }
  const figureId = await addFigureRow(tx, of, input, figure)
  await touchPlan(tx, plan.id)
  return { figureId }
}

/** Takes a figure out of the evidence. @throws NotFound, Problems */
export async function dropFigure(
  tx: Transaction,
  { planId, figureId }: { planId: string; figureId: string },
): Promise<void> {
  const plan = await planInState(tx, planId, 'agreed')
  const reviews = plan.aims.flatMap((aim) => [aim, ...aim.measures]).flatMap((one) => one.reviews)
  if (!reviews.some(({ figures }) => figures.some(({ id }) => id === figureId))) throw new NotFound()
  await dropFigureRow(tx, figureId)
  await touchPlan(tx, planId)
}

function subjectIn(plan: AnnualPlan, { of, subjectId }: Subject) {
  return of === 'aim' ? aimIn(plan, subjectId) : measureIn(plan, subjectId).measure
}

async function countFor(tx: Transaction, who: Who, plan: AnnualPlan, measureId: string | null): Promise<Offered[]> {
  const { from, to } = spanOf(plan.schoolYear)
  const until = [who.today, to].toSorted()[0] ?? to
  const counts = await findCounts(tx, { schoolYear: plan.schoolYear, from, until })
  // Before the year has begun there is nothing to count.
  if (until < from) return [{ kind: 'sessions', done: 0, total: 0 }, ...counts]
  const facts = await findSessionFacts(tx, { from, to: until })
  const { groupIds, named } = measureId ? await findGroupsOf(tx, measureId) : { groupIds: [], named: false }
  const sessions = sessionsOf(facts, { from, to: until }).filter(({ groupId }) => !named || groupIds.includes(groupId))
  const held = sessions.filter(({ state }) => state === 'done' || state === 'partly')
  return [{ kind: 'sessions', done: held.length, total: sessions.length }, ...counts]
}
