import type { Transaction } from '#platform/database/database.ts'
import { Problems } from '#platform/http/refusals.ts'
import { addAgreementRow, removeAgreementRow } from '../store/write.ts'
import { type OnePlan, ofPlan, planToChange, type Who } from './common.ts'

/** Records that somebody agreed, or declined. @throws NotFound; Problems for a day that has not come */
export async function addAgreement(
  tx: Transaction,
  who: Who,
  input: OnePlan & { part: string; name: string; how: string; agreedOn: string; words: string },
): Promise<{ agreementId: string }> {
  await planToChange(tx, input)
  if (input.agreedOn > who.today) throw new Problems([{ field: 'agreedOn', problem: 'in-future' }])
  return { agreementId: await addAgreementRow(tx, ofPlan(who, input), input) }
}

/** @throws NotFound, Problems */
export async function removeAgreement(tx: Transaction, input: OnePlan & { agreementId: string }): Promise<void> {
  await planToChange(tx, input)
  await removeAgreementRow(tx, input.planId, input.agreementId)
}
