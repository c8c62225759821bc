import { sql } from 'drizzle-orm'
import type { IsoDate } from '#kernel/dates.ts'
import { newId } from '#kernel/ids.ts'
import type { Transaction } from '#platform/database/database.ts'
import { NotFound } from '#platform/http/refusals.ts'
import type { DutyFields, MemberFields, Membership } from '../rules.ts'

/** Others who change the school's team wait until the transaction ends. */
export async function holdTeam(tx: Transaction, schoolId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`team of ${schoolId}`}, 0))`)
}

/** Of these people, those at work; whoever is not of the school is not among the found. */
export async function findAtWork(tx: Transaction, ids: readonly string[]): Promise<Map<string, boolean>> {
  const { rows } = await tx.execute<{ id: string; active: boolean }>(
    sql`select id, active from person where id = any(${sql.param(ids)}::uuid[])`,
  )
  return new Map(rows.map(({ id, active }) => [id, active]))
}

/** The memberships of a person, open and past. */
export async function findMemberships(tx: Transaction, personId: string): Promise<Membership[]> {
  const { rows } = await tx.execute<Membership>(
    sql`select id, part, ends_on as "endsOn" from team_member where person_id = ${personId}`,
  )
  return rows
}

export async function addMemberRow(
  tx: Transaction,
  of: { schoolId: string; personId: string },
  { part, deputyId, words, startsOn, endsOn }: MemberFields,
): Promise<string> {
  const id = newId()
  await tx.execute(sql`
    insert into team_member (id, school_id, person_id, part, deputy_id, words, starts_on, ends_on)
    values (${id}, ${of.schoolId}, ${of.personId}, ${part}, ${deputyId}, ${words}, ${startsOn}, ${endsOn})`)
  return id
}

/** A membership, held until the transaction ends. @throws NotFound */
export async function holdMember(
  tx: Transaction,
  id: string,
): Promise<{ personId: string; version: number; fields: MemberFields }> {
  const { rows } = await tx.execute<MemberFields & { personId: string; version: number }>(sql`
    select person_id as "personId", version, part, deputy_id as "deputyId", words, starts_on as "startsOn", ends_on as "endsOn"
    from team_member where id = ${id} for update`)
  const [found] = rows
  if (!found) throw new NotFound()
  const { personId, version, ...fields } = found
  return { personId, version, fields }
}

export async function changeMemberRow(
  tx: Transaction,
  id: string,
  { part, deputyId, words, startsOn, endsOn }: MemberFields,
): Promise<number> {
  const { rows } = await tx.execute<{ version: number }>(sql`
    update team_member set part = ${part}, deputy_id = ${deputyId}, words = ${words}, starts_on = ${startsOn}, ends_on = ${endsOn},
      version = version + 1 where id = ${id} returning version`)
  return versionOf(rows)
}

export async function addDutyRow(
  tx: Transaction,
  schoolId: string,
  { name, words, personId, deputyId }: DutyFields,
): Promise<string> {
  const id = newId()
  await tx.execute(sql`
    insert into duty (id, school_id, name, words, person_id, deputy_id, position)
    values (${id}, ${schoolId}, ${name}, ${words}, ${personId}, ${deputyId}, (select coalesce(max(position), -1) + 1 from duty))`)
  return id
}

/** A duty, held until the transaction ends. @throws NotFound */
export async function holdDuty(tx: Transaction, id: string): Promise<{ version: number; fields: DutyFields }> {
  const { rows } = await tx.execute<DutyFields & { version: number }>(sql`
    select version, name, words, person_id as "personId", deputy_id as "deputyId" from duty where id = ${id} for update`)
  const [found] = rows
  if (!found) throw new NotFound()
  const { version, ...fields } = found
  return { version, fields }
}

export async function changeDutyRow(
  tx: Transaction,
  id: string,
  { name, words, personId, deputyId }: DutyFields,
): Promise<number> {
  const { rows } = await tx.execute<{ version: number }>(sql`
    update duty set name = ${name}, words = ${words}, person_id = ${personId}, deputy_id = ${deputyId}, version = version + 1
    where id = ${id} returning version`)
  return versionOf(rows)
}

/** @throws NotFound */
export async function archiveDutyRow(tx: Transaction, id: string, archivedOn: IsoDate | null): Promise<void> {
  const { rowCount } = await tx.execute(sql`
    update duty set archived_on = ${archivedOn}, version = version + 1
    where id = ${id} and (archived_on is null) <> ${archivedOn === null}`)
  if (rowCount === 0) await holdDuty(tx, id)
}

/** The duties that are not archived, in their order. */
export async function findDutyOrder(tx: Transaction): Promise<string[]> {
  const { rows } = await tx.execute<{ id: string }>(
    sql`select id from duty where archived_on is null order by position, id`,
  )
  return rows.map(({ id }) => id)
}

/** Numbers the duties in the order given; only rows whose place changes are written. */
export async function orderDutyRows(tx: Transaction, ids: readonly string[]): Promise<void> {
  await tx.execute(sql`
    update duty d set position = o.place - 1 from unnest(${sql.param(ids)}::uuid[]) with ordinality o(id, place)
    where d.id = o.id and d.position <> o.place - 1`)
}

function versionOf(rows: readonly { version: number }[]): number {
  const [written] = rows
  if (!written) throw new NotFound()
  return written.version
}
