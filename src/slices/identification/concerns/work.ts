import { newId } from '#kernel/ids.ts'
import type { Transaction } from '#platform/database/database.ts'
import { Clashes, NotFound, Problems } from '#platform/http/refusals.ts'
import { mayRolesDo, type SignedInContext } from '#slices/access/index.ts'
import { findDates } from '#slices/students/index.ts'
import type { Concern, ConcernFields, ConcernLine } from './contract.ts'
import { type ConcernStep, stateAfter } from './model.ts'
import { daysWaiting, problemsOfConcern, problemsOfStep, wantsTriage } from './rules.ts'
import { addConcernRow, addStepRow, findConcerns, findConcernsOf, holdConcern } from './store.ts'

type Who = SignedInContext['who']

/** Every concern that this person may see: those that wait for the SENCO first, the longest waiting before the others. */
export async function listConcerns(
  tx: Transaction,
  who: Who,
): Promise<{ concerns: ConcernLine[]; may: { triage: boolean } }> {
  const found = await findConcerns(tx, { personId: who.personId, today: who.today })
  const concerns = found
    .map((one): ConcernLine => {
      const waiting = { ...one, leftOn: one.student.leftOn }
      return { ...one, wantsTriage: wantsTriage(waiting, who.today), daysWaiting: daysWaiting(waiting, who.today) }
    })
    .sort((a, b) => Number(b.wantsTriage) - Number(a.wantsTriage) || b.daysWaiting - a.daysWaiting)
  return { concerns, may: { triage: mayRolesDo(who.roles, 'concern.triage') } }
}

/** Concerns about a student. @throws NotFound */
export async function readConcernsOf(
  tx: Transaction,
  who: Who,
  studentId: string,
): Promise<{ concerns: Concern[]; may: { triage: boolean } }> {
  await findDates(tx, studentId)
  return {
    concerns: await findConcernsOf(tx, { studentId, personId: who.personId }),
    may: { triage: mayRolesDo(who.roles, 'concern.triage') },
  }
}

/** Raises a concern, once for each identifier. @throws NotFound, Problems */
export async function raiseConcern(
  tx: Transaction,
  who: Who,
  { id, concernId = newId(), ...fields }: ConcernFields & { id: string; concernId?: string | undefined },
): Promise<{ concernId: string }> {
  await findDates(tx, id)
  const problems = problemsOfConcern(fields)
  if (problems.length > 0) throw new Problems(problems)
  const of = { schoolId: who.schoolId, studentId: id, personId: who.personId, today: who.today }
  await addConcernRow(tx, { ...of, concernId }, fields)
  return { concernId }
}

/** A decision about a concern as its form sends it. */
type StepTaken = {
  id: string
  concernId: string
  version: number
  step: ConcernStep
  until: string | null
  words: string
}

/**
 * Decides what becomes of a concern; that teachers were asked comes only with the request to them.
 * @throws NotFound, Problems; Clashes when somebody else decided meanwhile
 */
export async function takeStep(tx: Transaction, who: Who, input: StepTaken): Promise<{ version: number }> {
  await findDates(tx, input.id)
  if (input.step === 'ask') throw new Problems([{ field: 'step', problem: 'asked-with-request' }])
  return addStep(tx, who, input)
}

/** What a request to teachers says to the one who raised the concern, and which version of it was read. */
export type AskedAbout = { id: string; version: number; words: string }

/**
 * Marks a concern as asked about, for the request that is sent with it.
 * @throws NotFound, also for whoever does not decide about concerns; Problems; Clashes when somebody else decided meanwhile
 */
export async function markAsked(tx: Transaction, who: Who, studentId: string, concern: AskedAbout): Promise<void> {
  if (!mayRolesDo(who.roles, 'concern.triage')) throw new NotFound()
  const { id, version, words } = concern
  await addStep(tx, who, { id: studentId, concernId: id, version, step: 'ask', until: null, words })
}

async function addStep(tx: Transaction, who: Who, input: StepTaken): Promise<{ version: number }> {
  const { state, version } = await holdConcern(tx, input.id, input.concernId)
  if (version !== input.version)
    throw new Clashes([{ field: 'step', base: null, mine: input.step, theirs: state }], version)
  const { step, until, words } = input
  const problems = problemsOfStep({ state, step, until, words }, who.today)
  if (problems.length > 0) throw new Problems(problems)
  const of = { schoolId: who.schoolId, studentId: input.id, concernId: input.concernId, personId: who.personId }
  return { version: await addStepRow(tx, of, { step, until, words, state: stateAfter[step] }) }
}
