import type { Transaction } from '#platform/database/database.ts'
import { Clashes, NotFound, Problems } from '#platform/http/refusals.ts'
import { findDates, mergeEdit } from '#slices/students/index.ts'
import type { Member, MemberFields } from '../contract.ts'
import { type Membership, problemsOfMembers } from '../rules/members.ts'
import { findOpenTargets } from '../store/choices.ts'
import type { FoundGroup } from '../store/group.ts'
import { addMemberRow, changeMemberRow, removeMemberRow } from '../store/parts.ts'
import { findToChange, refuse } from './group.ts'
import type { Who } from './read.ts'

/**
 * Adds students to a group, all of them or none. A problem of one of them says which: `members.0.startsOn`.
 * @throws NotFound when the group or a student is not this person's to know; Problems
 */
export async function addMembers(
  tx: Transaction,
  who: Who,
  input: { groupId: string; members: readonly Omit<Membership, 'id'>[] },
): Promise<{ memberIds: string[] }> {
  const group = await findToChange(tx, input.groupId, who.today)
  for (const { studentId } of input.members) await findDates(tx, studentId)
  const wanted = input.members.map((member): Membership => ({ ...member, id: null }))
  await check(tx, group, wanted, (field) => (field === '' ? 'members' : `members.${field}`))
  const memberIds = []
  for (const member of wanted)
    memberIds.push(await addMemberRow(tx, { schoolId: who.schoolId, groupId: group.id }, member))
  return { memberIds }
}

/**
 * Changes from when to when a student is in a group, or the target. @throws NotFound, Problems; Clashes when somebody else changed the same field:
 * then nothing is written.
 */
export async function changeMember(
  tx: Transaction,
  who: Who,
  input: {
    groupId: string
    memberId: string
    version: number
    base: Partial<MemberFields>
    fields: Partial<MemberFields>
  },
): Promise<{ version: number }> {
  const group = await findToChange(tx, input.groupId, who.today)
  const found = memberOf(group, input.memberId)
  const kept = fieldsOf(found)
  const edit = { base: input.base, mine: input.fields }
  const { changes, clashes } = mergeEdit<MemberFields>(edit, kept, { sameVersion: input.version === found.version })
  if (clashes.length > 0) throw new Clashes(clashes, found.version)
  if (Object.keys(changes).length === 0) return { version: found.version }
  const fields = { ...kept, ...changes }
  // A target that was chosen while its plan was in force stays chosen.
  const targetId = fields.targetId === kept.targetId ? null : fields.targetId
  await check(tx, group, [{ ...fields, id: found.id, studentId: found.student.id, targetId }], (field) =>
    field.replace(/^0\./, ''),
  )
  return { version: await changeMemberRow(tx, found.id, fields) }
}

/** Takes out a student of whom nothing was logged. @throws NotFound; Problems when something was */
export async function removeMember(
  tx: Transaction,
  who: Who,
  input: { groupId: string; memberId: string },
): Promise<void> {
  const found = memberOf(await findToChange(tx, input.groupId, who.today), input.memberId)
  if (found.hasSessions) throw new Problems([{ field: '', problem: 'has-sessions' }])
  await removeMemberRow(tx, found.id)
}

async function check(
  tx: Transaction,
  group: FoundGroup,
  wanted: readonly Membership[],
  fieldOf: (field: string) => string,
): Promise<void> {
  const targets = await findOpenTargets(
    tx,
    wanted.map(({ studentId }) => studentId),
  )
  const others = group.members
    .filter((one) => !wanted.some(({ id }) => id === one.id))
    .map(({ student, startsOn, endsOn }) => ({ studentId: student.id, startsOn, endsOn }))
  const problems = problemsOfMembers({ group, others, targets }, wanted)
  refuse(problems.map((one) => ({ ...one, field: fieldOf(one.field) })))
}

function memberOf(group: FoundGroup, memberId: string): Member {
  const found = group.members.find(({ id }) => id === memberId)
  if (!found) throw new NotFound()
  return found
}

function fieldsOf({ startsOn, endsOn, target, endedReason }: Member): MemberFields {
  return { startsOn, endsOn, targetId: target?.id ?? null, endedReason }
}
