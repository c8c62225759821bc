import type { IsoDate } from '#kernel/dates.ts'
import type { Transaction } from '#platform/database/database.ts'
import { Clashes, type ProblemFound, Problems } from '#platform/http/refusals.ts'
import { mergeEdit } from '#slices/students/index.ts'
import { takeOffered } from '../../library/work.ts'
import type { GiverInput, GroupFields } from '../contract.ts'
import { problemsOfClosing, problemsOfGroup } from '../rules/state.ts'
import { findChoices } from '../store/choices.ts'
import { addGroupRow, changeGroupRow, closeGroupRow, type FoundGroup, findGroup, holdGroup } from '../store/group.ts'
import { addStaffRow } from '../store/parts.ts'
import type { Who } from './read.ts'

/** Runs a provision in a period, led by somebody or nobody yet. @throws NotFound when the provision is not offered; Problems */
export async function addGroup(
  tx: Transaction,
  who: Who,
  input: { provisionId: string; fields: GroupFields; ledBy: GiverInput | null },
): Promise<{ groupId: string }> {
  const { fields, ledBy } = input
  const provisionId = await takeOffered(tx, who, input.provisionId)
  refuse([...problemsOfGroup(fields), ...(ledBy ? await problemsOfGiver(tx, ledBy, 'ledBy') : [])])
  const groupId = await addGroupRow(tx, { schoolId: who.schoolId, provisionId }, fields)
  if (ledBy)
    await addStaffRow(
      tx,
      { schoolId: who.schoolId, groupId },
      { ...ledBy, part: 'leads', startsOn: fields.startsOn, endsOn: null },
    )
  return { groupId }
}

/** What forbids that somebody gives a group: they do not work with students here, or are not engaged any more. */
export async function problemsOfGiver(tx: Transaction, giver: GiverInput, field: string): Promise<ProblemFound[]> {
  const { people, providers } = await findChoices(tx)
  const known = giver.personId === null ? providers : people
  return known.some(({ id }) => id === (giver.personId ?? giver.providerId))
    ? []
    : [{ field, problem: 'unknown-giver' }]
}

/** Changes a group. @throws NotFound, Problems; Clashes when somebody else changed the same field: then nothing is written. */
export async function changeGroup(
  tx: Transaction,
  who: Who,
  input: { groupId: string; version: number; base: Partial<GroupFields>; fields: Partial<GroupFields> },
): Promise<{ version: number }> {
  const found = await findToChange(tx, input.groupId, who.today)
  const kept = fieldsOf(found)
  const edit = { base: input.base, mine: input.fields }
  const { changes, clashes } = mergeEdit<GroupFields>(edit, kept, { sameVersion: input.version === found.version })
  if (clashes.length > 0) throw new Clashes(clashes, found.version)
  if (Object.keys(changes).length === 0) return { version: found.version }
  const fields = { ...kept, ...changes }
  refuse(problemsOfGroup(fields, found.members))
  return { version: await changeGroupRow(tx, found.id, fields) }
}

/** Closes a group. @throws NotFound; Problems when it has no outcome and nobody says why */
export async function closeGroup(
  tx: Transaction,
  who: Who,
  input: { groupId: string; closedOn: IsoDate; reason: string },
): Promise<void> {
  const found = await findToChange(tx, input.groupId, who.today)
  refuse(problemsOfClosing(found, input, who.today))
  // A group that was measured at exit needs no reason: whatever was typed is not kept as one.
  await closeGroupRow(tx, found.id, { closedOn: input.closedOn, reason: found.hasOutcome ? '' : input.reason })
}

/** Takes back that a group was closed. @throws NotFound; Problems when it is open */
export async function reopenGroup(tx: Transaction, who: Who, groupId: string): Promise<void> {
  const found = await findToChange(tx, groupId, who.today)
  if (found.closedOn === null) throw new Problems([{ field: '', problem: 'not-closed' }])
  await closeGroupRow(tx, groupId, { closedOn: null, reason: '' })
}

/** A group that this person is about to change, held until the transaction ends. @throws NotFound */
export async function findToChange(tx: Transaction, groupId: string, today: IsoDate): Promise<FoundGroup> {
  await holdGroup(tx, groupId)
  return findGroup(tx, groupId, today)
}

/** @throws Problems when there are any */
export function refuse(problems: readonly ProblemFound[]): void {
  if (problems.length > 0) throw new Problems(problems)
}

function fieldsOf(group: FoundGroup): GroupFields {
  const { name, startsOn, endsOn, minutes, perWeek, mostStudents, entryCriterion, exitCriterion } = group
  return {
    ...{ nameZh: name.zh, nameEn: name.en, startsOn, endsOn, minutes, perWeek, mostStudents },
    ...{ entryZh: entryCriterion.zh, entryEn: entryCriterion.en, exitZh: exitCriterion.zh, exitEn: exitCriterion.en },
  }
}
