import { sql } from 'drizzle-orm'
import type { Transaction } from '#platform/database/database.ts'
import { NotFound } from '#platform/http/refusals.ts'
import { calendarFrom, calendarSince } from '#slices/school/index.ts'
import { asColumns, askJson, type Columns, rowsOf } from '#slices/students/index.ts'
import type { MissedReason, SessionReason } from '../model.ts'
import type { SessionFacts, SessionRow, TrailRow } from './model.ts'

type FoundFacts = Omit<SessionFacts, 'calendar' | 'rows'> & { rows: Columns<SessionRow> }

/** Of whose logs it is asked which are missing: all since the school year began, or since the school was set up in the workbench. */
export type SinceYear = { today: string; setUpOn: string | null }

/**
 * Everything that the sessions planned for, or moved to, the days of a span are made of, as far as the asking person may see it.
 * @param of one group only, where it is said; `members: false` leaves out who is in the groups; `missing` also tells what is needed to know
 * which sessions of the school year before the span nobody has logged
 */
export async function findSessionFacts(
  tx: Transaction,
  span: { from: string; to: string },
  of: { groupId?: string; members?: boolean; missing?: SinceYear } = {},
): Promise<SessionFacts> {
  const [told] = await tx.ask<{ calendar: string; facts: string }>({
    name: 'facts of sessions',
    text: `with ${since} select (${calendarSince(firstDay)}) as calendar, (${factsText}) as facts`,
    values: [
      ...[span.from, span.to, of.groupId ?? null, of.members ?? true],
      ...[of.missing?.today ?? null, of.missing?.setUpOn ?? null],
    ],
  })
  if (!told) throw new Error('The database told nothing of sessions.')
  const found = JSON.parse(told.facts) as FoundFacts
  return { ...found, rows: rowsOf(found.rows), calendar: calendarFrom(told.calendar) }
}

/** What was written down of a session: who came, one line, and by whom. */
export type Logged = {
  id: string
  version: number
  loggedBy: { id: string; nameZh: string; nameEn: string } | null
  note: string
  attendance: { studentId: string; came: boolean; reason: MissedReason | '' }[]
}

/** What was written down of the sessions held on the days of a span, by session. */
export async function findLogs(
  tx: Transaction,
  span: { from: string; to: string },
  of: { groupId?: string } = {},
): Promise<Map<string, Logged>> {
  const values = [span.from, span.to, of.groupId ?? null]
  const found = (await askJson<Logged[]>(tx, { name: 'logs of sessions', text: logsText, values })) ?? []
  return new Map(found.map((one) => [one.id, one]))
}

/** The groups that the asking person gives, by the database’s own answer. */
export async function findOwnGroups(tx: Transaction): Promise<ReadonlySet<string>> {
  const rows = await tx.ask<{ id: string }>({
    name: 'groups i give',
    text: 'select app.groups_i_give() as id',
    values: [],
  })
  return new Set(rows.map(({ id }) => id))
}

export type SessionToKeep = {
  id: string
  groupId: string
  timeId: string | null
  plannedOn: string | null
  heldOn: string
  period: string
  minutes: number
  personId: string | null
  roomId: string | null
  state: 'done' | 'partly' | 'cancelled'
  minutesHeld: number
  reason: SessionReason | ''
  charged: boolean
}

/** What is known of a session that somebody logs, held until the transaction ends. */
export type HeldRow = Pick<SessionRow, 'id' | 'state' | 'heldOn' | 'minutesHeld' | 'reason'> & {
  version: number
  loggedBy: string | null
}

/** The row of a session: of the timetable by time and day, an extra one by its identifier; `null` when there is none, or not for this person. */
export async function holdRow(tx: Transaction, session: SessionToKeep): Promise<HeldRow | null> {
  const isIt = session.timeId
    ? sql`time_id = ${session.timeId} and planned_on = ${session.plannedOn}`
    : sql`id = ${session.id} and time_id is null`
  const { rows } = await tx.execute<HeldRow>(sql`
    select id, state, held_on::text as "heldOn", minutes_held as "minutesHeld", reason, version, logged_by as "loggedBy" from session where group_id = ${session.groupId} and ${isIt} for update`)
  return rows[0] ?? null
}

/**
 * Writes a session of which nothing was known; false when somebody has written it already, also a moment ago.
 * @throws what the guard says as NotFound, when the group is not this person's
 */
export async function addSession(
  tx: Transaction,
  by: { schoolId: string; personId: string },
  session: SessionToKeep,
): Promise<boolean> {
  const { rowCount } = await tx.execute(sql`
    insert into session (id, school_id, group_id, time_id, planned_on, held_on, period, minutes, person_id, room_id, state, minutes_held,
      reason, charged, logged_by, logged_at)
    values (${session.id}, ${by.schoolId}, ${session.groupId}, ${session.timeId}, ${session.plannedOn}, ${session.heldOn}, ${session.period},
      ${session.minutes}, ${session.personId}, ${session.roomId}, ${session.state}, ${session.minutesHeld}, ${session.reason},
      ${session.charged}, ${by.personId}, clock_timestamp())
    on conflict do nothing`)
  return rowCount === 1
}

/** Writes how a session was in place of what was known of it; where a planned one was is said by the timetable and its moves. @throws NotFound */
export async function changeSession(
  tx: Transaction,
  personId: string,
  session: SessionToKeep,
  id: string,
): Promise<void> {
  const { rowCount } = await tx.execute(sql`
    update session set state = ${session.state}, minutes_held = ${session.minutesHeld}, reason = ${session.reason}, charged = ${session.charged},
      held_on = case when time_id is null then ${session.heldOn}::date else held_on end,
      period = case when time_id is null then ${session.period} else period end,
      minutes = case when time_id is null then ${session.minutes} else minutes end,
      logged_by = ${personId}, logged_at = clock_timestamp(), version = version + 1
    where id = ${id}`)
  if (!rowCount) throw new NotFound()
}

/** Who came to a session, in place of what was written before. */
export async function keepAttendance(
  tx: Transaction,
  of: { schoolId: string; sessionId: string; groupId: string; minutesHeld: number },
  attendance: readonly { studentId: string; came: boolean; reason: string }[],
): Promise<void> {
  const rows = JSON.stringify(attendance)
  await tx.execute(sql`
    delete from session_attendance where session_id = ${of.sessionId}
      and student_id not in (select (one ->> 'studentId')::uuid from jsonb_array_elements(${rows}::jsonb) as one)`)
  await tx.execute(sql`
    insert into session_attendance (id, school_id, session_id, group_id, student_id, came, minutes, reason)
    select gen_random_uuid(), ${of.schoolId}, ${of.sessionId}, ${of.groupId}, (one ->> 'studentId')::uuid, (one ->> 'came')::boolean,
      case when (one ->> 'came')::boolean then ${of.minutesHeld}::smallint else 0 end, one ->> 'reason'
    from jsonb_array_elements(${rows}::jsonb) as one
    on conflict (session_id, student_id) do update set came = excluded.came, minutes = excluded.minutes, reason = excluded.reason`)
}

/** One line about a session; an empty one takes it away. */
export async function keepNote(
  tx: Transaction,
  of: { schoolId: string; sessionId: string; groupId: string },
  text: string,
): Promise<void> {
  if (text === '') await tx.execute(sql`delete from session_note where session_id = ${of.sessionId}`)
  else
    await tx.execute(sql`
      insert into session_note (id, school_id, session_id, group_id, text)
      values (gen_random_uuid(), ${of.schoolId}, ${of.sessionId}, ${of.groupId}, ${text})
      on conflict (session_id) do update set text = excluded.text where session_note.text <> excluded.text`)
}

/**
 * Takes back what was logged: a planned session is as planned again, or as it was moved; an extra one is gone.
 * @throws NotFound; without `anybodys`, also for what somebody else logged
 */
export async function dropLog(tx: Transaction, of: { id: string; personId: string; anybodys: boolean }): Promise<void> {
  const mine = sql`s.id = ${of.id} and s.state <> 'expected' and (s.logged_by = ${of.personId} or ${of.anybodys})`
  const wasMoved = sql`exists (select from group_time t where t.id = s.time_id and (s.held_on <> s.planned_on or s.period <> t.period
    or s.person_id is distinct from t.person_id or s.room_id is distinct from t.room_id))`
  const kept = await tx.execute(sql`
    update session s set state = 'expected', minutes_held = 0, reason = '', charged = false, logged_by = null, logged_at = null,
      version = version + 1 where ${mine} and ${wasMoved}`)
  if (kept.rowCount) {
    await tx.execute(sql`delete from session_attendance where session_id = ${of.id}`)
    await tx.execute(sql`delete from session_note where session_id = ${of.id}`)
    return
  }
  const { rowCount } = await tx.execute(sql`delete from session s where ${mine}`)
  if (!rowCount) throw new NotFound()
}

/** The last day before today of which something was logged, of each group that was ever logged. */
export async function findLastLogs(
  tx: Transaction,
  groupIds: readonly string[],
  today: string,
): Promise<Map<string, string>> {
  const rows = await tx.ask<{ id: string; on: string }>({
    name: 'last logs of groups',
    text: `select group_id as id, max(held_on)::text as on from session
      where group_id = any($1::uuid[]) and state <> 'expected' and held_on < $2::date group by group_id`,
    values: [groupIds, today],
  })
  return new Map(rows.map(({ id, on }) => [id, on]))
}

/** What the trail holds of a session, its note and who came, as it was written. @throws NotFound when there is no such session for this person */
export async function findTrailOf(tx: Transaction, id: string): Promise<TrailRow[]> {
  const found = await askJson<TrailRow[]>(tx, { name: 'trail of a session', text: trailText, values: [id] })
  if (!found) throw new NotFound()
  return found
}

const list = (what: string) => `coalesce(json_agg(${what}), '[]')`
const person = (p: string) => `json_build_object('id', ${p}.id, 'nameZh', ${p}.name_zh, 'nameEn', ${p}.name_en)`

/** What the rules know of a row of `session`, here `s`. */
const sessionColumns = {
  ...{ id: 's.id', groupId: 's.group_id', timeId: 's.time_id', plannedOn: 's.planned_on', heldOn: 's.held_on' },
  ...{ period: 's.period', minutes: 's.minutes', personId: 's.person_id', roomId: 's.room_id', state: 's.state' },
  ...{ minutesHeld: 's.minutes_held', reason: 's.reason', charged: 's.charged' },
} satisfies Record<keyof SessionRow, string>

/** SQL of a row of `session`, here `s`, as one object. */
export const sessionRow = `json_build_object(${Object.entries(sessionColumns)
  .map(([name, column]) => `'${name}', ${column}`)
  .join(', ')})`

/** What a session is found by: the day for which it was planned, or on which an extra one was held. */
const plannedFor = 'coalesce(s.planned_on, s.held_on)'

/** SQL of the day since when logs are missing, and of the first day of which something is told. */
const since = `since as materialized (
  select y.day, least($1::date, y.day) as first
  from (select greatest(max(y.starts_on), $6::date) as day from school_year y where y.starts_on <= $5::date) y
)`
const firstDay = '(select since.first from since)'

/**
 * $1 to $2: the days that count. $3: one group, or null. $5: today, and $6: when the school was set up, where it is asked which logs of the
 * school year are missing; of sessions before $1 it is told then which were logged, and of those that were moved all.
 */
const factsText = `
with g as (
  select g.*, p.name as provision from support_group g join provision p on p.id = g.provision_id
  where g.starts_on <= $2::date and coalesce(g.closed_on, g.ends_on) >= ${firstDay} and ($3::uuid is null or g.id = $3)
)
select json_build_object(
  'groups', (select ${list(`json_build_object('id', g.id, 'name', g.name, 'provision', g.provision, 'startsOn', g.starts_on, 'endsOn', g.ends_on,
      'closedOn', g.closed_on)`)} from g),
  'times', (select ${list(`json_build_object('id', t.id, 'groupId', t.group_id, 'frameDay', t.frame_day, 'period', t.period, 'minutes', t.minutes,
      'personId', t.person_id, 'roomId', t.room_id, 'startsOn', t.starts_on, 'endsOn', t.ends_on)`)}
    from group_time t join g on g.id = t.group_id where t.starts_on <= $2::date and (t.ends_on is null or t.ends_on >= ${firstDay})),
  'rows', (select json_build_object(${asColumns(sessionColumns)})
    from session s join g on g.id = s.group_id where ${plannedFor} between ${firstDay} and $2::date
      and (${plannedFor} >= $1::date or s.state = 'expected')),
  'since', (select since.day from since),
  'loggedBefore', (select coalesce(json_object_agg(l.time_id, l.days), '{}') from (
    select s.time_id, json_agg(s.planned_on) as days from session s
    where ($3::uuid is null or s.group_id = $3) and ${plannedFor} >= ${firstDay} and ${plannedFor} < $1::date and s.time_id is not null and s.state <> 'expected'
    group by s.time_id) l),
  'givers', (select ${list(`json_build_object('groupId', a.group_id, 'personId', a.person_id, 'leads', a.part = 'leads', 'startsOn', a.starts_on,
      'endsOn', a.ends_on, 'name', case when p.id is not null then ${person('p')} else ${person('o')} end) order by a.part desc, a.id`)}
    from group_staff a join g on g.id = a.group_id left join person p on p.id = a.person_id left join provider o on o.id = a.provider_id),
  'members', (select ${list(`json_build_object('groupId', m.group_id, 'student', ${person('s')}, 'classId', e.class_id, 'className', c.name,
      'classNumber', e.class_number, 'startsOn', m.starts_on, 'endsOn', m.ends_on)
      order by c.name collate app.natural, e.class_number collate app.natural, s.id`)}
    from group_member m join g on g.id = m.group_id join student s on s.id = m.student_id
      left join school_year y on y.school_id = s.school_id and g.starts_on between y.starts_on and y.ends_on
      left join lateral (select e.class_id, e.class_number from enrolment e where e.student_id = m.student_id and e.school_year_id = y.id limit 1) e on true
      left join class c on c.id = e.class_id where $4::boolean),
  'people', (select ${list(person('p'))} from person p),
  'rooms', (select ${list(`json_build_object('id', r.id, 'name', r.name)`)} from room r)
)::text`

const logsText = `
select ${list(`json_build_object('id', s.id, 'version', s.version, 'loggedBy', case when p.id is not null then ${person('p')} end,
    'note', coalesce(n.text, ''), 'attendance', coalesce(a.list, '[]'))`)}::text as answer
from session s left join person p on p.id = s.logged_by left join session_note n on n.session_id = s.id
  left join lateral (select json_agg(json_build_object('studentId', a.student_id, 'came', a.came, 'reason', a.reason) order by a.student_id) as list
    from session_attendance a where a.session_id = s.id) a on true
where s.held_on between $1::date and $2::date and ($3::uuid is null or s.group_id = $3)`

/**
 * $1: a session. What was written together with its row and is about it: when a row comes or goes its event names the session, and when it is
 * changed only what was changed.
 */
const trailText = `
with together as (
  select e.* from audit.event e
  where e.xid in (select own.xid from audit.event own where own.table_name = 'session' and own.row_id = $1)
    and e.table_name in ('session', 'session_note', 'session_attendance')
), about as (
  select $1::uuid as row_id union select t.row_id from together t where coalesce(t.after, t.before) ->> 'session_id' = $1::text
)
select (select coalesce(json_agg(json_build_object('transaction', t.xid::text, 'at', t.at, 'table', t.table_name, 'after', t.after,
      'person', case when p.id is not null then ${person('p')} end, 'student', case when k.id is not null then ${person('k')} end) order by t.id), '[]')
    from together t left join person p on p.id = t.person_id left join student k on k.id = t.student_id
    where t.row_id in (select row_id from about))::text as answer
from session s where s.id = $1`
