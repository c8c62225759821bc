import { addDays } from '#kernel/dates.ts'
import type { Transaction } from '#platform/database/database.ts'
import { findSessionFacts } from '#slices/provision/index.ts'
import { askJson } from '#slices/students/index.ts'
import type { WeekSubjects } from './contract.ts'
import type { WeekFacts, WeekOf } from './model.ts'
import { farthestMove } from './rules.ts'

/** Everything that weeks within a span are made of, as far as the asking person may see it. `on`: the day of a student’s class. */
export async function findWeekFacts(
  tx: Transaction,
  of: { from: string; to: string; on?: string; of: WeekOf },
): Promise<WeekFacts> {
  const [from, to] = [addDays(of.from, -farthestMove), addDays(of.to, farthestMove)]
  const { kind, id } = of.of
  const studentClassId = kind === 'student' ? await findClassOf(tx, id, of.on ?? of.from) : null
  const sessions = await findSessionFacts(tx, { from, to })
  const values = [from, to, kind, studentClassId ?? id]
  const found = await askJson<Lessons>(tx, { name: 'lessons of a week', text: lessonsText, values })
  return { ...sessions, ...(found as Lessons), studentClassId }
}

type Lessons = Pick<WeekFacts, 'lessons' | 'classes'>

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
const lessonsText = `
select json_build_object(
  'lessons', (select ${list(`json_build_object('frameId', l.frame_id, 'classId', l.class_id, 'frameDay', l.frame_day, 'period', l.period,
      'subject', l.subject, 'personId', l.person_id, 'roomId', l.room_id) order by l.subject, l.id`)}
    from lesson l join timetable_frame f on f.id = l.frame_id join school_year y on y.id = f.school_year_id
    where y.starts_on <= $2::date and y.ends_on >= $1::date
      and $4 = case $3 when 'person' then l.person_id when 'room' then l.room_id else l.class_id end),
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
