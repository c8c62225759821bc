import type { IsoDate } from '#kernel/dates.ts'
import { mergeEdit } from '#kernel/merging.ts'
import type { Transaction } from '#platform/database/database.ts'
import { Clashes, NotFound, type ProblemFound, Problems } from '#platform/http/refusals.ts'
import { mayRolesDo, type SignedInContext } from '#slices/access/index.ts'
import type { Team } from './contract.ts'
import { type DutyFields, type MemberFields, problemsOfDuty, problemsOfMember } from './rules.ts'
import {
  addDutyRow,
  addMemberRow,
  archiveDutyRow,
  changeDutyRow,
  changeMemberRow,
  findAtWork,
  findDutyOrder,
  findMemberships,
  holdDuty,
  holdMember,
  holdTeam,
  orderDutyRows,
} from './store/members.ts'
import { findTeam } from './store/team.ts'

type Who = SignedInContext['who']
type Edit<Fields> = { version: number; base: Partial<Fields>; fields: Partial<Fields> }

/** The team as this person may know it: how much each has is for those who see all of it. */
export async function readTeam(tx: Transaction, who: Who): Promise<Team> {
  const { load, leavers, ...rest } = await findTeam(tx, who.today)
  const keep = mayRolesDo(who.roles, 'team.keep')
  return {
    ...rest,
    load: keep ? load : null,
    leavers: keep ? leavers : null,
    may: { keep, handOver: mayRolesDo(who.roles, 'handover.make') },
  }
}

/** Adds a colleague to the team. @throws Problems */
export async function addMember(
  tx: Transaction,
  who: Who,
  { personId, ...fields }: MemberFields & { personId: string },
): Promise<{ memberId: string }> {
  await holdTeam(tx, who.schoolId)
  refuse([
    ...(await problemsOfPeople(tx, { personId, deputyId: fields.deputyId })),
    ...problemsOfMember({ ...fields, id: null, personId }, await findMemberships(tx, personId)),
  ])
  return { memberId: await addMemberRow(tx, { schoolId: who.schoolId, personId }, fields) }
}

/** Changes a membership, together with what others wrote meanwhile. @throws NotFound, Problems, Clashes */
export async function changeMember(
  tx: Transaction,
  who: Who,
  { memberId, ...edit }: Edit<MemberFields> & { memberId: string },
): Promise<{ version: number }> {
  await holdTeam(tx, who.schoolId)
  const found = await holdMember(tx, memberId)
  const changes = merged(edit, found)
  if (!changes) return { version: found.version }
  const fields = { ...found.fields, ...changes }
  const { personId } = found
  refuse([
    ...(changes.deputyId ? await problemsOfPeople(tx, { deputyId: changes.deputyId }) : []),
    ...problemsOfMember({ ...fields, id: memberId, personId }, await findMemberships(tx, personId)),
  ])
  return { version: await changeMemberRow(tx, memberId, fields) }
}

/** Adds a duty at the end of the list. @throws Problems */
export async function addDuty(tx: Transaction, who: Who, fields: DutyFields): Promise<{ dutyId: string }> {
  await holdTeam(tx, who.schoolId)
  refuse([...(await problemsOfPeople(tx, fields)), ...problemsOfDuty(fields)])
  return { dutyId: await addDutyRow(tx, who.schoolId, fields) }
}

/** Changes a duty, together with what others wrote meanwhile. @throws NotFound, Problems, Clashes */
export async function changeDuty(
  tx: Transaction,
  who: Who,
  { dutyId, ...edit }: Edit<DutyFields> & { dutyId: string },
): Promise<{ version: number }> {
  await holdTeam(tx, who.schoolId)
  const found = await holdDuty(tx, dutyId)
  const changes = merged(edit, found)
  if (!changes) return { version: found.version }
  const fields = { ...found.fields, ...changes }
  const { personId = null, deputyId = null } = changes
  refuse([...(await problemsOfPeople(tx, { personId, deputyId })), ...problemsOfDuty(fields)])
  return { version: await changeDutyRow(tx, dutyId, fields) }
}

/** Archives a duty, or takes it up again; said twice, it is so already. @throws NotFound */
export async function archiveDuty(
  tx: Transaction,
  who: { schoolId: string; today: IsoDate },
  { dutyId, archived }: { dutyId: string; archived: boolean },
): Promise<void> {
  await holdTeam(tx, who.schoolId)
  await archiveDutyRow(tx, dutyId, archived ? who.today : null)
}

/** Moves a duty one place up or down among those that are not archived; at the end of the list it stays. @throws NotFound */
export async function moveDuty(
  tx: Transaction,
  who: { schoolId: string },
  { dutyId, direction }: { dutyId: string; direction: 'up' | 'down' },
): Promise<void> {
  await holdTeam(tx, who.schoolId)
  const order = await findDutyOrder(tx)
  const place = order.indexOf(dutyId)
  if (place < 0) throw new NotFound()
  const to = place + (direction === 'up' ? -1 : 1)
  const other = order[to]
  if (other === undefined) return
  order[to] = dutyId
  order[place] = other
  await orderDutyRows(tx, order)
}

/** Whoever is given something here works at the school. */
async function problemsOfPeople(tx: Transaction, given: Partial<Record<'personId' | 'deputyId', string | null>>) {
  const wanted = (['personId', 'deputyId'] as const).flatMap((field) => {
    const id = given[field]
    return id ? [{ field, id }] : []
  })
  const atWork = await findAtWork(
    tx,
    wanted.map(({ id }) => id),
  )
  return wanted.flatMap(({ field, id }): ProblemFound[] => {
    const active = atWork.get(id)
    if (active) return []
    return [{ field, problem: active === undefined ? 'no-such-person' : 'has-left' }]
  })
}

/** What an edit changes, or `null` when it changes nothing. @throws Clashes */
function merged<Fields extends Record<string, unknown>>(
  edit: Edit<Fields>,
  found: { version: number; fields: Fields },
): Partial<Fields> | null {
  const sameVersion = edit.version === found.version
  const { changes, clashes } = mergeEdit<Fields>({ base: edit.base, mine: edit.fields }, found.fields, { sameVersion })
  if (clashes.length > 0) throw new Clashes(clashes, found.version)
  return Object.keys(changes).length === 0 ? null : changes
}

function refuse(problems: readonly ProblemFound[]): void {
  if (problems.length > 0) throw new Problems(problems)
}
