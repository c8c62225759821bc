import { addDays } from '#kernel/dates.ts'
import type { Transaction } from '#platform/database/database.ts'
import { findCalendar } from '#slices/school/index.ts'
import { askJson } from '#slices/students/index.ts'
import type { WeekSubjects } from './contract.ts'
import type { WeekFacts, WeekOf } from './model.ts'
import { farthestMove } from './rules.ts'

type Found = Omit<WeekFacts, 'calendar' | 'studentClassId'>

/** Everything that weeks within a span are made of, as far as the asking person may see it. `on`: the day of a student’s class. */
export async function findWeekFacts(
  tx: Transaction,
  of: { from: string; to: string; on?: string; of: WeekOf },
): Promise<WeekFacts> {
  const [from, to] = [addDays(of.from, -farthestMove), addDays(of.to, farthestMove)]
  const calendar = await findCalendar(tx, { from, to })
  const { kind, id } = of.of
  const studentClassId = kind === 'student' ? await findClassOf(tx, id, of.on ?? of.from) : null
  const values = [from, to, kind, studentClassId ?? id]
  const found = await askJson<Found>(tx, { name: 'facts of a week', text: factsText, values })
  return { ...(found as Found), calendar, studentClassId }
}

async function findClassOf(tx: Transaction, studentId: string, on: string): Promise<string | null> {
  const [row] = await tx.ask<{ class_id: string }>({
    name: 'class of a student on a day',
    text: `select e.class_id from enrolment e join school_year y on y.id = e.school_year_id
      where e.student_id = $1 and $2::date between y.starts_on and y.ends_on`,
    values: [studentId, on],
  })
  return row?.class_id ?? null
}

/** Whose week can be looked at, by name; `on` says of which school year. */
export async function findSubjects(tx: Transaction, on: string): Promise<WeekSubjects> {
  const answer = await askJson<WeekSubjects>(tx, { name: 'whose week', text: subjectsText, values: [on] })
  return answer ?? { classes: [], people: [], rooms: [] }
}

/** True when there is such a class, person or room at the school. */
export async function isThere(tx: Transaction, kind: 'class' | 'person' | 'room', id: string): Promise<boolean> {
  const rows = await tx.ask({ name: `week of ${kind}`, text: `select from "${kind}" where id = $1`, values: [id] })
  return rows.length > 0
}

const list = (what: string) => `coalesce(json_agg(${what}), '[]')`
const person = (p: string) => `json_build_object('id', ${p}.id, 'nameZh', ${p}.name_zh, 'nameEn', ${p}.name_en)`

/** $1 to $2: the days that count. $3 and $4: whose lessons, by kind; of a student those of the class. */
const factsText = `
with g as (
  select g.*, p.name as provision from support_group g join provision p on p.id = g.provision_id
  where g.starts_on <= $2::date and coalesce(g.closed_on, g.ends_on) >= $1::date
)
select json_build_object(
  'lessons', (select ${list(`json_build_object('frameId', l.frame_id, 'classId', l.class_id, 'frameDay', l.frame_day, 'period', l.period,
      'subject', l.subject, 'personId', l.person_id, 'roomId', l.room_id) order by l.subject, l.id`)}
    from lesson l join timetable_frame f on f.id = l.frame_id join school_year y on y.id = f.school_year_id
    where y.starts_on <= $2::date and y.ends_on >= $1::date
      and $4 = case $3 when 'person' then l.person_id when 'room' then l.room_id else l.class_id end),
  'groups', (select ${list(`json_build_object('id', g.id, 'name', g.name, 'provision', g.provision, 'startsOn', g.starts_on, 'endsOn', g.ends_on,
      'closedOn', g.closed_on)`)} from g),
  'times', (select ${list(`json_build_object('id', t.id, 'groupId', t.group_id, 'frameDay', t.frame_day, 'period', t.period, 'minutes', t.minutes,
      'personId', t.person_id, 'roomId', t.room_id, 'startsOn', t.starts_on, 'endsOn', t.ends_on)`)}
    from group_time t join g on g.id = t.group_id where t.starts_on <= $2::date and (t.ends_on is null or t.ends_on >= $1::date)),
  'rows', (select ${list(`json_build_object('id', s.id, 'groupId', s.group_id, 'timeId', s.time_id, 'plannedOn', s.planned_on, 'heldOn', s.held_on,
      'period', s.period, 'minutes', s.minutes, 'personId', s.person_id, 'roomId', s.room_id, 'state', s.state, 'minutesHeld', s.minutes_held,
      'reason', s.reason, 'charged', s.charged)`)}
    from session s join g on g.id = s.group_id where coalesce(s.planned_on, s.held_on) between $1::date and $2::date),
  'givers', (select ${list(`json_build_object('groupId', a.group_id, 'personId', a.person_id, 'leads', a.part = 'leads', 'startsOn', a.starts_on,
      'endsOn', a.ends_on, 'name', case when p.id is not null then ${person('p')} else ${person('o')} end) order by a.part desc, a.id`)}
    from group_staff a join g on g.id = a.group_id left join person p on p.id = a.person_id left join provider o on o.id = a.provider_id),
  'members', (select ${list(`json_build_object('groupId', m.group_id, 'student', ${person('s')}, 'classId', e.class_id, 'startsOn', m.starts_on,
      'endsOn', m.ends_on) order by c.name collate app.natural, e.class_number collate app.natural, s.id`)}
    from group_member m join g on g.id = m.group_id join student s on s.id = m.student_id
      left join school_year y on y.school_id = s.school_id and g.starts_on between y.starts_on and y.ends_on
      left join lateral (select e.class_id, e.class_number from enrolment e where e.student_id = m.student_id and e.school_year_id = y.id limit 1) e on true
      left join class c on c.id = e.class_id),
  'people', (select ${list(person('p'))} from person p),
  'rooms', (select ${list(`json_build_object('id', r.id, 'name', r.name)`)} from room r),
  'classes', (select ${list(`json_build_object('id', c.id, 'name', c.name)`)} from class c
    join school_year y on y.id = c.school_year_id where y.starts_on <= $2::date and y.ends_on >= $1::date)
)::text as answer`

const subjectsText = `
select json_build_object(
  'classes', (select ${list(`json_build_object('id', c.id, 'name', c.name) order by c.name collate app.natural`)} from class c
    join school_year y on y.id = c.school_year_id where $1::date between y.starts_on and y.ends_on),
  'people', (select ${list(`${person('p')} order by p.name_en, p.name_zh, p.id`)} from person p where p.active and (
    exists (select from lesson l where l.person_id = p.id) or exists (select from group_staff a where a.person_id = p.id
      and (a.ends_on is null or a.ends_on >= $1::date)) or exists (select from group_time t where t.person_id = p.id))),
  'rooms', (select ${list(`json_build_object('id', r.id, 'name', r.name) order by r.name`)} from room r where r.archived_on is null)
)::text as answer`
