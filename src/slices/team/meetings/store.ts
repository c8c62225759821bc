import { sql } from 'drizzle-orm'
import { newId } from '#kernel/ids.ts'
import type { Transaction } from '#platform/database/database.ts'
import { NotFound } from '#platform/http/refusals.ts'
import type { DueKind } from '../due/model.ts'
import type { ItemState, MeetingFields, MeetingKind, MeetingState } from './model.ts'
import type { GuestFacts } from './rules.ts'

export type HeldMeeting = {
  id: string
  kind: MeetingKind
  state: MeetingState
  studentId: string | null
  classId: string | null
  madeBy: string
  invited: boolean
  version: number
  fields: MeetingFields
}

/** A meeting, held until the transaction ends. @throws NotFound also when it is not for this person to know */
export async function holdMeeting(tx: Transaction, id: string): Promise<HeldMeeting> {
  const { rows } = await tx.execute<MeetingFields & Omit<HeldMeeting, 'fields'>>(sql`
    select id, kind, state, student_id as "studentId", class_id as "classId", made_by as "madeBy", invited_at is not null as invited, version,
      title, held_on as "heldOn", to_char(starts_at, 'HH24:MI') as "startsAt", to_char(ends_at, 'HH24:MI') as "endsAt", place
    from meeting where id = ${id} for update`)
  const [found] = rows
  if (!found) throw new NotFound()
  const { title, heldOn, startsAt, endsAt, place, ...held } = found
  return { ...held, fields: { title, heldOn, startsAt, endsAt, place } }
}

export async function addMeetingRow(
  tx: Transaction,
  of: { schoolId: string; madeBy: string },
  meeting: MeetingFields & { kind: MeetingKind; studentId: string | null; classId: string | null },
): Promise<string> {
  const id = newId()
  await tx.execute(sql`
    insert into meeting (id, school_id, kind, title, held_on, starts_at, ends_at, place, student_id, class_id, made_by)
    values (${id}, ${of.schoolId}, ${meeting.kind}, ${meeting.title}, ${meeting.heldOn}, ${meeting.startsAt}, ${meeting.endsAt},
      ${meeting.place}, ${meeting.studentId}, ${meeting.classId}, ${of.madeBy})`)
  return id
}

/** `moved`: day, time or place are others, so that an invitation counts as a new one. */
export async function changeMeetingRow(
  tx: Transaction,
  id: string,
  fields: MeetingFields,
  { moved }: { moved: boolean },
): Promise<number> {
  const { rows } = await tx.execute<{ version: number }>(sql`
    update meeting set title = ${fields.title}, held_on = ${fields.heldOn}, starts_at = ${fields.startsAt}, ends_at = ${fields.endsAt},
      place = ${fields.place}, sequence = sequence + ${moved ? 1 : 0}, version = version + 1
    where id = ${id} returning version`)
  const [written] = rows
  if (!written) throw new NotFound()
  return written.version
}

/** `told`: whoever was invited has to be told, so that an invitation counts as a new one. */
export async function setMeetingState(
  tx: Transaction,
  id: string,
  state: MeetingState,
  { told }: { told: boolean },
): Promise<void> {
  const sequence = told ? 1 : 0
  await tx.execute(
    sql`update meeting set state = ${state}, sequence = sequence + ${sequence}, version = version + 1 where id = ${id}`,
  )
}

export async function markInvited(tx: Transaction, id: string, at: Date): Promise<void> {
  await tx.execute(sql`update meeting set invited_at = ${at.toISOString()}, version = version + 1 where id = ${id}`)
}

/** What decides whether a colleague may be asked to a meeting about a student, or about none. */
export async function findGuest(tx: Transaction, personId: string, studentId: string | null): Promise<GuestFacts> {
  const { rows } = await tx.execute<NonNullable<GuestFacts>>(sql`
    select p.active, exists (select from person_role r where r.person_id = p.id and r.role not in ('parent', 'sponsor')) as staff,
      ${studentId}::uuid is null or p.id in (select app.people_who_see(${studentId}::uuid)) as knows
    from person p where p.id = ${personId}`)
  return rows[0] ?? null
}

/** The names of those whom a meeting is about or its items speak of. */
export async function findNamesOf(
  tx: Transaction,
  of: { studentId: string | null; meetingId: string | null },
): Promise<string[]> {
  const { rows } = await tx.execute<{ nameEn: string; nameZh: string }>(
    sql`select name_en as "nameEn", name_zh as "nameZh" from student where id = ${of.studentId}::uuid
      or id in (select i.student_id from meeting_item i where i.meeting_id = ${of.meetingId}::uuid)`,
  )
  return rows.flatMap(({ nameEn, nameZh }) => [nameEn, nameZh])
}

/** Whether the asking person knows this student by their work, or it is none. */
export async function knowsStudent(tx: Transaction, personId: string, studentId: string | null): Promise<boolean> {
  if (studentId === null) return true
  const { rows } = await tx.execute(
    sql`select from app.people_who_see(${studentId}::uuid) k(id) where k.id = ${personId}`,
  )
  return rows.length > 0
}

/** Asks somebody; a colleague who is asked already stays so. @returns the row that stands */
export async function addAttendeeRow(
  tx: Transaction,
  schoolId: string,
  asked: { meetingId: string; personId: string | null; name: string; email: string },
): Promise<string> {
  const { rows } = await tx.execute<{ id: string }>(sql`
    insert into meeting_attendee (id, school_id, meeting_id, person_id, name, email)
    values (${newId()}, ${schoolId}, ${asked.meetingId}, ${asked.personId}, ${asked.name}, ${asked.email})
    on conflict (meeting_id, person_id) do nothing returning id`)
  if (rows[0]) return rows[0].id
  const { rows: there } = await tx.execute<{ id: string }>(
    sql`select id from meeting_attendee where meeting_id = ${asked.meetingId} and person_id = ${asked.personId}`,
  )
  if (!there[0]) throw new NotFound()
  return there[0].id
}

export async function removeAttendeeRow(tx: Transaction, meetingId: string, attendeeId: string): Promise<void> {
  const { rows } = await tx.execute(
    sql`delete from meeting_attendee where id = ${attendeeId} and meeting_id = ${meetingId} returning id`,
  )
  if (rows.length === 0) throw new NotFound()
}

export async function markCame(
  tx: Transaction,
  meetingId: string,
  came: readonly { attendeeId: string; came: boolean | null }[],
): Promise<void> {
  for (const { attendeeId, came: is } of came)
    await tx.execute(sql`
      update meeting_attendee set came = ${is} where id = ${attendeeId} and meeting_id = ${meetingId} and came is distinct from ${is}::boolean`)
}

export type HeldItem = {
  id: string
  meetingId: string
  position: number
  studentId: string | null
  closed: boolean
  issue: string
  /** Empty where people wrote the issue: it is in their language. */
  issueEn: string
  decision: string
  state: ItemState
  version: number
}

/** What goes on in a meeting that the asking person does not know of is open to them. */
const itemColumns = sql`id, meeting_id as "meetingId", position, student_id as "studentId", closed, issue, issue_en as "issueEn", decision, version,
  case when state = 'carried' and not exists (select from meeting_item n where n.carried_from = i.id) then 'open' else state end as state`

/** An item, held until the transaction ends. @throws NotFound */
export async function holdItem(tx: Transaction, id: string): Promise<HeldItem> {
  const { rows } = await tx.execute<HeldItem>(
    sql`select ${itemColumns} from meeting_item i where id = ${id} for update`,
  )
  if (!rows[0]) throw new NotFound()
  return rows[0]
}

/** The items of a meeting that the asking person may read, in their order, held until the transaction ends. */
export async function holdItems(tx: Transaction, meetingId: string): Promise<HeldItem[]> {
  const { rows } = await tx.execute<HeldItem>(
    sql`select ${itemColumns} from meeting_item i where meeting_id = ${meetingId} order by position, id for update`,
  )
  return rows
}

/** What is due and brought an item to an agenda. */
export type Due = { kind: DueKind; subjectId: string }

/** What brought the items of a meeting to its agenda. */
export async function findDueOf(tx: Transaction, meetingId: string): Promise<Due[]> {
  const { rows } = await tx.execute<{ due: Due }>(
    sql`select due from meeting_item where meeting_id = ${meetingId} and due is not null`,
  )
  return rows.map(({ due }) => due)
}

export async function addItemRow(
  tx: Transaction,
  schoolId: string,
  item: {
    meetingId: string
    issue: string
    issueEn: string
    studentId: string | null
    closed: boolean
    due: Due | null
  },
): Promise<string> {
  const id = newId()
  await tx.execute(sql`
    insert into meeting_item (id, school_id, meeting_id, position, student_id, closed, due, issue, issue_en)
    values (${id}, ${schoolId}, ${item.meetingId},
      (select coalesce(max(position), -1) + 1 from meeting_item where meeting_id = ${item.meetingId}),
      ${item.studentId}, ${item.closed}, ${item.due === null ? null : JSON.stringify(item.due)}, ${item.issue}, ${item.issueEn})`)
  return id
}

export async function changeItemRow(
  tx: Transaction,
  id: string,
  item: Pick<HeldItem, 'issue' | 'issueEn' | 'decision' | 'closed' | 'state'>,
): Promise<number> {
  const { rows } = await tx.execute<{ version: number }>(sql`
    update meeting_item set issue = ${item.issue}, issue_en = ${item.issueEn}, decision = ${item.decision}, closed = ${item.closed},
      state = case when state = 'carried' and ${item.state}::text = 'open' then state else ${item.state} end, version = version + 1
    where id = ${id} returning version`)
  if (!rows[0]) throw new NotFound()
  return rows[0].version
}

/** Changes places; nothing else of them changes. */
export async function placeItems(tx: Transaction, ids: readonly string[]): Promise<void> {
  for (const [position, id] of ids.entries())
    await tx.execute(sql`update meeting_item set position = ${position} where id = ${id} and position <> ${position}`)
}

/** Lays what stayed open in a held meeting that the asking person keeps into the next of its kind; whether there is one is not said. */
export async function carryOn(tx: Transaction, meetingId: string): Promise<void> {
  await tx.execute(sql`select app.carry_on(${meetingId}::uuid)`)
}

/** Leaves what is due and of which a held meeting that the asking person keeps said nothing: it is due as before. */
export async function leaveDue(tx: Transaction, meetingId: string): Promise<void> {
  await tx.execute(sql`select app.leave_due(${meetingId}::uuid)`)
}

/** Brings into a meeting that the asking person keeps what stayed open in the one before that they know. @returns how many items */
export async function carryInto(tx: Transaction, meetingId: string): Promise<number> {
  const { rows } = await tx.execute<{ carried: number }>(sql`select app.carry_into(${meetingId}::uuid) as carried`)
  return rows[0]?.carried ?? 0
}

/** Takes back into a held meeting that the asking person keeps what went on from it, as far as nothing has come of it there. */
export async function takeBack(tx: Transaction, meetingId: string, at: Date): Promise<void> {
  await tx.execute(sql`select app.take_back(${meetingId}::uuid, ${at.toISOString()}::timestamptz)`)
}

/** Whether an item of a meeting goes on in another one, as far as the asking person knows that. */
export async function wentOn(tx: Transaction, meetingId: string): Promise<boolean> {
  const { rows } = await tx.execute(sql`
    select from meeting_item n join meeting_item i on i.id = n.carried_from where i.meeting_id = ${meetingId} limit 1`)
  return rows.length > 0
}

/** Whether a task of this title already came of an item for somebody: minutes that are sent twice give it once. */
export async function isGiven(
  tx: Transaction,
  { itemId, ownerId, title }: { itemId: string; ownerId: string; title: string },
): Promise<boolean> {
  const { rows } = await tx.execute(
    sql`select from task where item_id = ${itemId} and owner_id = ${ownerId} and title = ${title} limit 1`,
  )
  return rows.length > 0
}
