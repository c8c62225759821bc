import { squish } from '#kernel/text.ts'
import type { Transaction } from '#platform/database/database.ts'
import { Clashes, NotFound, Problems } from '#platform/http/refusals.ts'
import type { SignedInContext } from '#slices/access/index.ts'
import type { Tier } from '../model.ts'
import { clashesOfDecision, problemsOfDecision, type TiersSeen } from '../rules/tiers.ts'
import { holdToDecide } from '../store/student.ts'
import { addDecisions, type Decision, findSameDecided, findTiersOn, withdrawDecision } from '../store/tiers.ts'

type Who = SignedInContext['who']

/**
 * Decides the tier of several students from a day on, all of them or none. Who already has this very decision (same tier, day and
 * reason) is passed over, so that sending it twice decides once; a decision that confirms a tier is kept, for it says when and
 * why it was looked at. `decided` counts those that were written. With `seen`, the tiers that the person had in front of them,
 * nothing is decided over somebody else's decision of the meantime.
 * @throws NotFound when one of them is not there or not seen; Problems and Clashes that name students by their place.
 */
export async function decideTier(
  tx: Transaction,
  who: Who,
  input: {
    studentIds: readonly string[]
    tier: Tier | null
    startsOn: string
    reason: string
    seen?: TiersSeen | undefined
  },
): Promise<{ decided: number }> {
  const ids = [...new Set(input.studentIds)]
  const students = await holdToDecide(tx, ids)
  if (students.length < ids.length) throw new NotFound()
  const problems = problemsOfDecision(input, students, who.today)
  if (problems.length > 0) throw new Problems(problems)
  const { tier, startsOn } = input
  const decision: Decision = {
    schoolId: who.schoolId,
    decidedBy: who.personId,
    tier,
    startsOn,
    reason: squish(input.reason),
  }
  const already = new Set(await findSameDecided(tx, ids, decision))
  const toDecide = ids.filter((id) => !already.has(id))
  if (input.seen && toDecide.length > 0) {
    const now = await findTiersOn(tx, toDecide, input.seen.asAt)
    const clashes = clashesOfDecision({ ...input, seen: input.seen }, toDecide, now)
    if (clashes.length > 0) throw new Clashes(clashes, 0)
  }
  await addDecisions(tx, toDecide, decision)
  return { decided: toDecide.length }
}

/** Withdraws a decision that was a mistake; it stays in the history with the reason. @throws NotFound, Problems */
export async function withdrawTier(
  tx: Transaction,
  input: { id: string; decisionId: string; reason: string },
): Promise<void> {
  const { id, decisionId, reason } = input
  const withdrawn = await withdrawDecision(tx, { studentId: id, decisionId, reason })
  if (!withdrawn) throw new Problems([{ field: 'decisionId', problem: 'already-withdrawn' }])
}
