import { createHash } from 'node:crypto'
import { mergeEdit } from '#kernel/merging.ts'
import type { Transaction } from '#platform/database/database.ts'
import { Clashes, NotFound, type ProblemFound, Problems } from '#platform/http/refusals.ts'
import { findHandOverProblems, handOverRole, type SignedInContext } from '#slices/access/index.ts'
import { handPlansOn } from '#slices/plans/index.ts'
import { changeAnswers, findAnswersOf } from '../people/store/answers.ts'
import { holdTeam } from '../people/store/members.ts'
import type { Handovers, Preview } from './contract.ts'
import { type Moved, movedKinds } from './model.ts'
import { type HandoverFields, problemsOfApplying, problemsOfPlan } from './rules.ts'
import {
  addHandoverRow,
  applyHandoverRow,
  changeHandoverRow,
  findHandovers,
  findPlannedOf,
  findWhatGoes,
  holdHandover,
  moveWork,
  withdrawHandoverRow,
} from './store.ts'

type Who = SignedInContext['who']

/** Hand-overs that are planned, those that were done, and who could take part in one. */
export function readHandovers(tx: Transaction): Promise<Handovers> {
  return findHandovers(tx)
}

/** Names the successor of a SENCO, and the day. Nothing moves yet. @throws Problems */
export async function planHandover(
  tx: Transaction,
  who: Who,
  { fromId, ...fields }: HandoverFields & { fromId: string },
): Promise<{ handoverId: string }> {
  await holdTeam(tx, who.schoolId)
  const problems = await problemsNow(tx, who, { fromId, ...fields })
  if ((await findPlannedOf(tx, fromId)) !== null) problems.push({ field: 'fromId', problem: 'already-planned' })
  refuse(problems)
  return { handoverId: await addHandoverRow(tx, { schoolId: who.schoolId, madeBy: who.personId, fromId }, fields) }
}

/** Changes a planned hand-over, together with what others wrote meanwhile. @throws NotFound, Problems, Clashes */
export async function changeHandover(
  tx: Transaction,
  who: Who,
  input: { handoverId: string; version: number; base: Partial<HandoverFields>; fields: Partial<HandoverFields> },
): Promise<{ version: number }> {
  await holdTeam(tx, who.schoolId)
  const found = await holdHandover(tx, input.handoverId)
  refuse(problemsOfApplying({ state: found.state, onDay: who.today }, who.today))
  const edit = { base: input.base, mine: input.fields }
  const sameVersion = input.version === found.version
  const { changes, clashes } = mergeEdit<HandoverFields>(edit, found.fields, { sameVersion })
  if (clashes.length > 0) throw new Clashes(clashes, found.version)
  if (Object.keys(changes).length === 0) return { version: found.version }
  const fields = { ...found.fields, ...changes }
  refuse(await problemsNow(tx, who, { fromId: found.fromId, ...fields }))
  return { version: await changeHandoverRow(tx, input.handoverId, fields) }
}

/** Takes a planned hand-over back; said twice, it is so already. @throws NotFound, Problems `already-applied` */
export async function withdrawHandover(tx: Transaction, who: Who, handoverId: string): Promise<void> {
  await holdTeam(tx, who.schoolId)
  const { state } = await holdHandover(tx, handoverId)
  if (state === 'applied') refuse([{ field: '', problem: 'already-applied' }])
  if (state === 'planned') await withdrawHandoverRow(tx, handoverId)
}

/** All that would go over, and what forbids it now; nothing is written. @throws NotFound */
export async function previewHandover(tx: Transaction, who: Who, handoverId: string): Promise<Preview> {
  const { planned, past } = await findHandovers(tx)
  const handover = [...planned, ...past].find(({ id }) => id === handoverId)
  if (!handover) throw new NotFound()
  const { from, to, stays, state, onDay } = handover
  const of = { fromId: from.id, toId: to.id }
  const goes = await findWhatGoes(tx, { ...of, stays, today: who.today })
  const against = state === 'planned' ? await findHandOverProblems(tx, who, of) : []
  return {
    ...goes,
    handover,
    marks: goes.marks.length,
    problems: [...problemsOfApplying({ state, onDay }, who.today), ...against],
    fingerprint: fingerprintOf({ ...of, stays }, goes),
  }
}

/**
 * Hands over, in one go or not at all: the role of SENCO goes to the successor, and with it the predecessor’s open tasks, what they answer
 * for, the plans that they keep, duties, marks on due things, their place in the team, and a seat in the meetings ahead.
 * @throws NotFound when the asking person may not any more; Problems `changed-since-preview` when something else would go over than was
 * shown, and those of rules.ts and of access
 */
export async function applyHandover(
  tx: Transaction,
  who: Who,
  { handoverId, fingerprint }: { handoverId: string; fingerprint: string },
): Promise<{ moved: Moved }> {
  await holdTeam(tx, who.schoolId)
  const { fromId, state, fields } = await holdHandover(tx, handoverId)
  const { toId, stays, onDay } = fields
  refuse(problemsOfApplying({ state, onDay }, who.today))
  // First the role: from here on the successor knows every student, so that everything may be theirs.
  await handOverRole(tx, who, { fromId, toId, stays })
  const goes = await findWhatGoes(tx, { fromId, toId, stays, today: who.today })
  if (fingerprint !== fingerprintOf({ fromId, toId, stays }, goes))
    refuse([{ field: '', problem: 'changed-since-preview' }])

  const open = await findAnswersOf(tx, fromId)
  await changeAnswers(
    tx,
    { schoolId: who.schoolId, on: who.today },
    {
      ended: open.map(({ id }) => id),
      named: open.map(({ studentId, classId }) => ({ studentId, classId, personId: toId })),
    },
  )
  await handPlansOn(tx, who, { planIds: goes.plans.map(({ id }) => id), fromId, toId })
  await moveWork(tx, { schoolId: who.schoolId, fromId, toId, today: who.today, stays }, goes)
  const moved = Object.fromEntries(movedKinds.map((kind) => [kind, goes[kind].length])) as Moved
  await applyHandoverRow(tx, handoverId, { personId: who.personId, today: who.today, moved })
  return { moved }
}

async function problemsNow(
  tx: Transaction,
  who: Who,
  of: HandoverFields & { fromId: string },
): Promise<ProblemFound[]> {
  const { sencos, colleagues } = await findHandovers(tx)
  const ids = (people: readonly { id: string }[]) => people.map(({ id }) => id)
  return problemsOfPlan(of, { sencos: ids(sencos), atWork: ids(colleagues) }, who.today)
}

/** Stands for who hands what to whom: anything that comes or goes meanwhile changes it. */
function fingerprintOf(
  of: { fromId: string; toId: string; stays: boolean },
  goes: Awaited<ReturnType<typeof findWhatGoes>>,
): string {
  const ids = movedKinds.map((kind) => goes[kind].map((one) => (typeof one === 'string' ? one : one.id)).sort())
  return createHash('sha256')
    .update(JSON.stringify([of.fromId, of.toId, of.stays, ids]))
    .digest('hex')
}

function refuse(problems: readonly ProblemFound[]): void {
  if (problems.length > 0) throw new Problems(problems)
}
