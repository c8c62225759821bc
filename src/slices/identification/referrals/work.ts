import type { IsoDate } from '#kernel/dates.ts'
import type { Transaction } from '#platform/database/database.ts'
import { Clashes, Problems } from '#platform/http/refusals.ts'
import { mayRolesDo, type SignedInContext } from '#slices/access/index.ts'
import { findDates, mergeEdit } from '#slices/students/index.ts'
import type { OpenReferral, ReferralsOfStudent } from './contract.ts'
import type { ReferralFields, ReferralState } from './model.ts'
import { longestFirst, problemsOfReferral, problemsOfStep, stateOf, stepsAfter } from './rules.ts'
import { addReferralRow, changeReferralRow, findOpenReferrals, findReferrals, holdReferral } from './store.ts'

type Who = SignedInContext['who']

/** Every open referral of the students whom this person sees, those that wait longest first. */
export async function listOpenReferrals(tx: Transaction, who: Who): Promise<{ referrals: OpenReferral[] }> {
  return { referrals: longestFirst(await findOpenReferrals(tx, who.today), who.today) }
}

/** A student's referrals. @throws NotFound */
export async function readReferrals(tx: Transaction, who: Who, studentId: string): Promise<ReferralsOfStudent> {
  await findDates(tx, studentId)
  const referrals = await findReferrals(tx, studentId)
  return { referrals, may: { keep: mayRolesDo(who.roles, 'referral.keep') } }
}

/** Begins a referral. @throws NotFound, Problems */
export async function addReferral(
  tx: Transaction,
  who: Who,
  input: { id: string; fields: ReferralFields; concernId: string | null },
): Promise<{ referralId: string }> {
  await findDates(tx, input.id)
  const problems = problemsOfReferral(input.fields, [], who.today)
  if (problems.length > 0) throw new Problems(problems)
  const of = { schoolId: who.schoolId, studentId: input.id, referredBy: who.personId, concernId: input.concernId }
  return { referralId: await addReferralRow(tx, of, input.fields) }
}

/** Changes a referral, together with what others wrote meanwhile. @throws NotFound, Problems, or Clashes: then nothing is written. */
export async function changeReferral(
  tx: Transaction,
  who: Who,
  input: {
    id: string
    referralId: string
    version: number
    base: Partial<ReferralFields>
    fields: Partial<ReferralFields>
  },
): Promise<{ version: number }> {
  const found = await holdReferral(tx, input.id, input.referralId)
  const edit = { base: input.base, mine: input.fields }
  const sameVersion = input.version === found.version
  const { changes, clashes } = mergeEdit<ReferralFields>(edit, found.fields, { sameVersion })
  if (clashes.length > 0) throw new Clashes(clashes, found.version)
  if (Object.keys(changes).length === 0) return { version: found.version }
  const fields = { ...found.fields, ...changes }
  const problems = problemsOfReferral(fields, found.steps, who.today)
  if (problems.length > 0) throw new Problems(problems)
  return { version: await changeReferralRow(tx, input.referralId, fields, found.steps) }
}

/**
 * Records that a referral came into a state on a day.
 * @throws NotFound, Problems, or Clashes when somebody recorded another step meanwhile: nothing is written.
 */
export async function moveReferral(
  tx: Transaction,
  who: Who,
  input: { id: string; referralId: string; version: number; state: ReferralState; on: IsoDate },
): Promise<{ version: number }> {
  const { state, on } = input
  const { fields, steps, version } = await holdReferral(tx, input.id, input.referralId)
  const now = stateOf({ referredOn: fields.referredOn, steps })
  if (now.state === state && now.since === on) return { version }
  if (input.version !== version)
    throw new Clashes([{ field: 'state', base: null, mine: state, theirs: now.state }], version)
  const problems = problemsOfStep({ referredOn: fields.referredOn, steps }, { state, on }, who.today)
  if (problems.length > 0) throw new Problems(problems)
  return { version: await changeReferralRow(tx, input.referralId, fields, stepsAfter(steps, state, on)) }
}
