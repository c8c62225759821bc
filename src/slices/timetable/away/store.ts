import { sql } from 'drizzle-orm'
import { addDays } from '#kernel/dates.ts'
import { newId } from '#kernel/ids.ts'
import type { Transaction } from '#platform/database/database.ts'
import { NotFound } from '#platform/http/refusals.ts'
import { askJson } from '#slices/students/index.ts'
import type { Wishes } from '../limits/model.ts'
import type { AwayDay, AwayRow } from './contract.ts'
import type { RepairFacts } from './model.ts'

/** Who and what is away on the days from one to another. */
export async function findAway(tx: Transaction, from: string, to: string): Promise<AwayRow[]> {
  return (await askJson<AwayRow[]>(tx, { name: 'away', text: awayText, values: [from, to] })) ?? []
}

/** Whom and what can be noted as away. */
export async function findChoices(tx: Transaction): Promise<AwayDay['choices']> {
  const none = { people: [], providers: [], rooms: [] }
  return (await askJson<AwayDay['choices']>(tx, { name: 'who can be away', text: choicesText, values: [] })) ?? none
}

type More = Pick<RepairFacts, 'lessons' | 'availability' | 'protections' | 'rooms' | 'classes' | 'helpers'> & {
  settings: { groupId: string; setting: RepairFacts['sittings'][number]['setting'] }[]
  providers: { groupId: string; providerId: string; startsOn: string; endsOn: string | null }[]
}

/** What a repair turns on besides the sessions: all lessons, availability, what is protected, rooms, who may stand in. */
export async function findRepairFacts(tx: Transaction, on: string): Promise<More> {
  return (await askJson<More>(tx, { name: 'facts of a repair', text: repairText, values: [on] })) as More
}

/** How the school weighs its wishes, as far as it has said; those who only note absences read none. */
export async function findWishes(tx: Transaction): Promise<Partial<Wishes>> {
  const text = 'select w.body::text as answer from timetable_wish w'
  return (await askJson<Partial<Wishes>>(tx, { name: 'wishes of a repair', text, values: [] })) ?? {}
}

export async function addAwayRow(
  tx: Transaction,
  row: { schoolId: string; notedBy: string } & Omit<AwayRow, 'id' | 'of'>,
): Promise<string> {
  const id = newId()
  await tx.execute(sql`
    insert into away (id, school_id, person_id, provider_id, room_id, away_on, from_period, to_period, noted_by)
    values (${id}, ${row.schoolId}, ${row.personId}, ${row.providerId}, ${row.roomId}, ${row.on}, ${row.fromPeriod}, ${row.toPeriod}, ${row.notedBy})`)
  return id
}

/** @throws NotFound */
export async function removeAwayRow(tx: Transaction, id: string): Promise<void> {
  const { rowCount } = await tx.execute(sql`delete from away where id = ${id}`)
  if (!rowCount) throw new NotFound()
}

/** Puts down how one planned session is to be; what it was before stands in the trail. @throws NotFound when it was logged meanwhile */
export async function keepSessionRow(
  tx: Transaction,
  schoolId: string,
  row: {
    groupId: string
    timeId: string
    plannedOn: string
    heldOn: string
    period: string
    minutes: number
    personId: string | null
    roomId: string | null
    state: 'expected' | 'cancelled'
    reason: '' | 'staff_away' | 'room'
  },
): Promise<void> {
  const { rowCount } = await tx.execute(sql`
    insert into session (id, school_id, group_id, time_id, planned_on, held_on, period, minutes, person_id, room_id, state, reason)
    values (${newId()}, ${schoolId}, ${row.groupId}, ${row.timeId}, ${row.plannedOn}, ${row.heldOn}, ${row.period}, ${row.minutes},
      ${row.personId}, ${row.roomId}, ${row.state}, ${row.reason})
    on conflict (time_id, planned_on) do update set held_on = excluded.held_on, period = excluded.period, person_id = excluded.person_id,
      room_id = excluded.room_id, state = excluded.state, reason = excluded.reason, version = session.version + 1
      where session.state = 'expected'`)
  if (!rowCount) throw new NotFound()
}

/** @throws NotFound when it is as planned, or was held */
export async function dropSessionRow(tx: Transaction, timeId: string, plannedOn: string): Promise<void> {
  const { rowCount } = await tx.execute(sql`
    delete from session where time_id = ${timeId} and planned_on = ${plannedOn} and state in ('expected', 'cancelled')
      and not exists (select from session_attendance a where a.session_id = session.id)`)
  if (!rowCount) throw new NotFound()
}

/** The days that a repair looks at, counted in days. */
export function repairSpan(on: string): { from: string; to: string } {
  return { from: on, to: addDays(on, 14) }
}

const list = (what: string) => `coalesce(json_agg(${what}), '[]')`
const person = (p: string) => `json_build_object('id', ${p}.id, 'nameZh', ${p}.name_zh, 'nameEn', ${p}.name_en)`

const awayText = `
select ${list(`json_build_object('id', a.id, 'on', a.away_on, 'personId', a.person_id, 'providerId', a.provider_id, 'roomId', a.room_id,
    'fromPeriod', a.from_period, 'toPeriod', a.to_period, 'of', json_build_object('nameZh', coalesce(p.name_zh, o.name_zh, r.name),
    'nameEn', coalesce(p.name_en, o.name_en, r.name))) order by a.away_on, a.id`)}::text as answer
from away a left join person p on p.id = a.person_id left join provider o on o.id = a.provider_id left join room r on r.id = a.room_id
where a.away_on between $1::date and $2::date`

const choicesText = `
select json_build_object(
  'people', (select ${list(`${person('p')} order by p.name_en, p.id`)} from person p where p.active
    and exists (select from person_role r where r.person_id = p.id and r.role not in ('parent', 'sponsor'))),
  'providers', (select ${list(`${person('o')} order by o.name_en, o.id`)} from provider o where o.archived_on is null),
  'rooms', (select ${list(`json_build_object('id', r.id, 'name', r.name) order by r.name`)} from room r where r.archived_on is null)
)::text as answer`

/** $1: the day. */
const repairText = `
select json_build_object(
  'settings', (select ${list(`json_build_object('groupId', g.id, 'setting', p.setting)`)} from support_group g join provision p on p.id = g.provision_id
    where g.starts_on <= $1::date + 14 and coalesce(g.closed_on, g.ends_on) >= $1::date - 30),
  'providers', (select ${list(`json_build_object('groupId', s.group_id, 'providerId', s.provider_id, 'startsOn', s.starts_on, 'endsOn', s.ends_on)`)}
    from group_staff s where s.provider_id is not null),
  'lessons', (select ${list(`json_build_object('frameId', l.frame_id, 'classId', l.class_id, 'frameDay', l.frame_day, 'period', l.period,
      'subject', l.subject, 'personId', l.person_id, 'roomId', l.room_id)`)}
    from lesson l join timetable_frame f on f.id = l.frame_id join school_year y on y.id = f.school_year_id
    where $1::date between y.starts_on and y.ends_on),
  'availability', (select ${list(`json_build_object('whoId', coalesce(a.person_id, a.provider_id), 'frameDay', a.frame_day, 'period', a.period,
      'state', a.state)`)} from availability a),
  'protections', (select ${list(`json_build_object('studentId', x.student_id, 'classId', x.class_id, 'level', x.level, 'subject', x.subject,
      'frameDay', x.frame_day, 'period', x.period)`)} from (
    select null::uuid as student_id, class_id, level, subject, frame_day, period from protected_lesson
    union all select student_id, null, null, subject, frame_day, period from student_protected_lesson) x),
  'rooms', (select ${list(`json_build_object('id', r.id, 'name', r.name, 'places', r.places) order by r.name`)} from room r
    where r.for_groups and r.archived_on is null),
  'classes', (select ${list(`json_build_object('id', c.id, 'name', c.name, 'level', c.level)`)} from class c
    join school_year y on y.id = c.school_year_id where $1::date between y.starts_on and y.ends_on),
  'helpers', (select ${list(`${person('p')} order by p.name_en, p.id`)} from person p where p.active and exists (
    select from group_staff s join support_group g on g.id = s.group_id where s.person_id = p.id
      and (s.ends_on is null or s.ends_on >= $1::date) and coalesce(g.closed_on, g.ends_on) >= $1::date))
)::text as answer`
