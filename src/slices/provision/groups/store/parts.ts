import { sql } from 'drizzle-orm'
import type { IsoDate } from '#kernel/dates.ts'
import { newId } from '#kernel/ids.ts'
import type { Transaction } from '#platform/database/database.ts'
import type { GiverInput, MemberFields, TimeFields } from '../contract.ts'
import type { Membership } from '../rules/members.ts'

type OfGroup = { schoolId: string; groupId: string }
type Dated = { startsOn: IsoDate; endsOn: IsoDate | null }

/** Adds a student; gives the membership's identifier. */
export async function addMemberRow(tx: Transaction, of: OfGroup, member: Membership): Promise<string> {
  const id = newId()
  await tx.execute(sql`
    insert into group_member (id, school_id, group_id, student_id, starts_on, ends_on, target_id)
    values (${id}, ${of.schoolId}, ${of.groupId}, ${member.studentId}, ${member.startsOn}, ${member.endsOn}, ${member.targetId})`)
  return id
}

/** Writes what a membership says now and counts its version up. */
export async function changeMemberRow(tx: Transaction, memberId: string, fields: MemberFields): Promise<number> {
  const { rows } = await tx.execute<{ version: number }>(sql`
    update group_member set starts_on = ${fields.startsOn}, ends_on = ${fields.endsOn}, target_id = ${fields.targetId},
      ended_reason = ${fields.endedReason}, version = version + 1
    where id = ${memberId} returning version`)
  return Number(rows[0]?.version)
}

export async function removeMemberRow(tx: Transaction, memberId: string): Promise<void> {
  await tx.execute(sql`delete from group_member where id = ${memberId}`)
}

/** Adds somebody who gives the group; gives the row's identifier. */
export async function addStaffRow(
  tx: Transaction,
  of: OfGroup,
  giver: GiverInput & Dated & { part: 'leads' | 'helps' },
): Promise<string> {
  const id = newId()
  await tx.execute(sql`
    insert into group_staff (id, school_id, group_id, person_id, provider_id, part, starts_on, ends_on)
    values (${id}, ${of.schoolId}, ${of.groupId}, ${giver.personId}, ${giver.providerId}, ${giver.part}, ${giver.startsOn}, ${giver.endsOn})`)
  return id
}

export async function endStaffRow(tx: Transaction, staffId: string, endsOn: IsoDate): Promise<void> {
  await tx.execute(sql`update group_staff set ends_on = ${endsOn} where id = ${staffId}`)
}

export async function removeStaffRow(tx: Transaction, staffId: string): Promise<void> {
  await tx.execute(sql`delete from group_staff where id = ${staffId}`)
}

/** Sessions of the group that were logged on days of a span. */
export async function countLogged(tx: Transaction, groupId: string, { startsOn, endsOn }: Dated): Promise<number> {
  const { rows } = await tx.execute<{ count: number }>(sql`
    select count(*)::int as count from session where group_id = ${groupId} and state <> 'expected' and held_on >= ${startsOn}
      and (${endsOn}::date is null or held_on <= ${endsOn}::date)`)
  return rows[0]?.count ?? 0
}

/** Adds a time at which the group meets; gives its identifier. */
export async function addTimeRow(
  tx: Transaction,
  of: OfGroup,
  time: TimeFields & Dated & { pinned?: boolean },
): Promise<string> {
  const id = newId()
  await tx.execute(sql`
    insert into group_time (id, school_id, group_id, frame_day, period, minutes, person_id, room_id, starts_on, ends_on, pinned)
    values (${id}, ${of.schoolId}, ${of.groupId}, ${time.frameDay}, ${time.period}, ${time.minutes}, ${time.personId}, ${time.roomId},
      ${time.startsOn}, ${time.endsOn}, ${time.pinned ?? false})`)
  return id
}

/** Changes a time of which nothing lies in the past. */
export async function changeTimeRow(tx: Transaction, timeId: string, time: TimeFields & Dated): Promise<void> {
  await tx.execute(sql`
    update group_time set frame_day = ${time.frameDay}, period = ${time.period}, minutes = ${time.minutes}, person_id = ${time.personId},
      room_id = ${time.roomId}, starts_on = ${time.startsOn}, ends_on = ${time.endsOn}, version = version + 1
    where id = ${timeId}`)
}

export async function endTimeRow(tx: Transaction, timeId: string, endsOn: IsoDate): Promise<void> {
  await tx.execute(sql`update group_time set ends_on = ${endsOn}, version = version + 1 where id = ${timeId}`)
}

/** Removes a time that no session was logged at, with what was only arranged for it. */
export async function removeTimeRow(tx: Transaction, timeId: string): Promise<void> {
  await tx.execute(sql`delete from session where time_id = ${timeId} and state = 'expected'`)
  await tx.execute(sql`delete from group_time where id = ${timeId}`)
}
