import { sql } from 'drizzle-orm'
import type { Transaction } from '#platform/database/database.ts'
import { askJson } from '#slices/students/index.ts'
import type { Lesson, LessonFacts, Taught } from './model.ts'

/** Every lesson of a frame. */
export async function findLessons(tx: Transaction, frameId: string): Promise<Lesson[]> {
  const text = `select coalesce(json_agg(json_build_object('classId', l.class_id, 'frameDay', l.frame_day, 'period', l.period,
    'subject', l.subject, 'personId', l.person_id, 'roomId', l.room_id) order by l.frame_day, l.period, l.subject, l.id), '[]')::text as answer
    from lesson l where l.frame_id = $1`
  return (await askJson<Lesson[]>(tx, { name: 'lessons of a frame', text, values: [frameId] })) ?? []
}

/** Other periods of a frame’s school year that have lessons, the latest first; none while the frame has lessons of its own. */
export async function findCopyable(
  tx: Transaction,
  frameId: string,
): Promise<{ frameId: string; startsOn: string; lessons: number }[]> {
  const text = `select coalesce(json_agg(json_build_object('frameId', o.id, 'startsOn', o.starts_on, 'lessons', o.lessons) order by o.starts_on desc), '[]')::text as answer
    from (select f.id, f.starts_on, (select count(*) from lesson l where l.frame_id = f.id) as lessons
      from timetable_frame f join timetable_frame own on own.school_year_id = f.school_year_id and own.id <> f.id
      where own.id = $1 and not exists (select from lesson l where l.frame_id = own.id)) o
    where o.lessons > 0`
  return (await askJson(tx, { name: 'lessons to take over', text, values: [frameId] })) ?? []
}

/** Takes over the lessons of another frame that lie in these days and periods. @returns how many */
export async function copyLessonRows(
  tx: Transaction,
  of: { from: string; frameId: string },
  within: { days: number; periods: readonly string[] },
): Promise<number> {
  const { rowCount } = await tx.execute(sql`
    insert into lesson (id, school_id, frame_id, class_id, frame_day, period, subject, person_id, room_id)
    select gen_random_uuid(), school_id, ${of.frameId}, class_id, frame_day, period, subject, person_id, room_id from lesson
    where frame_id = ${of.from} and frame_day <= ${within.days}
      and period in (select jsonb_array_elements_text(${JSON.stringify(within.periods)}::jsonb))`)
  return rowCount ?? 0
}

/** Holds the lessons of a class, so that two people who change them do so one after the other. */
export async function holdLessonsOf(tx: Transaction, of: { frameId: string; classId: string }): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`lessons ${of.frameId} ${of.classId}`}, 0))`)
}

/** Who is down for teaching which class what, in the school year of a frame. */
export async function findTeachingOf(
  tx: Transaction,
  frameId: string,
): Promise<{ classId: string; personId: string; subject: string }[]> {
  const text = `select coalesce(json_agg(json_build_object('classId', t.class_id, 'personId', t.person_id, 'subject', t.subject)), '[]')::text as answer
    from teaching t join class c on c.id = t.class_id join timetable_frame f on f.school_year_id = c.school_year_id where f.id = $1`
  return (await askJson(tx, { name: 'teaching beside lessons', text, values: [frameId] })) ?? []
}

/** Classes of the school year that a frame is of, colleagues and rooms. */
export async function findNames(
  tx: Transaction,
  frameId: string | null,
  on: string,
): Promise<Pick<LessonFacts, 'classes' | 'people' | 'rooms'>> {
  const found = await askJson<Pick<LessonFacts, 'classes' | 'people' | 'rooms'>>(tx, {
    name: 'names for lessons',
    text: namesText,
    values: [frameId, on],
  })
  return found ?? { classes: [], people: [], rooms: [] }
}

/** Puts what is taught in the place of what was taught in these cells. */
export async function replaceCells(
  tx: Transaction,
  of: { schoolId: string; frameId: string; classId: string },
  cells: readonly { frameDay: number; period: string; lessons: readonly Taught[] }[],
): Promise<void> {
  const body = JSON.stringify(cells)
  await tx.execute(sql`
    delete from lesson l using jsonb_array_elements(${body}::jsonb) as cell
    where l.frame_id = ${of.frameId} and l.class_id = ${of.classId} and l.frame_day = (cell ->> 'frameDay')::smallint and l.period = cell ->> 'period'`)
  await tx.execute(sql`
    insert into lesson (id, school_id, frame_id, class_id, frame_day, period, subject, person_id, room_id)
    select gen_random_uuid(), ${of.schoolId}, ${of.frameId}, ${of.classId}, (cell ->> 'frameDay')::smallint, cell ->> 'period',
      one ->> 'subject', (one ->> 'personId')::uuid, (one ->> 'roomId')::uuid
    from jsonb_array_elements(${body}::jsonb) as cell, jsonb_array_elements(cell -> 'lessons') as one`)
}

/** Puts these lessons in the place of all that their classes had. */
export async function replaceLessons(
  tx: Transaction,
  of: { schoolId: string; frameId: string },
  lessons: readonly Lesson[],
): Promise<void> {
  const body = JSON.stringify(lessons)
  await tx.execute(sql`
    delete from lesson where frame_id = ${of.frameId}
      and class_id in (select (one ->> 'classId')::uuid from jsonb_array_elements(${body}::jsonb) as one)`)
  await tx.execute(sql`
    insert into lesson (id, school_id, frame_id, class_id, frame_day, period, subject, person_id, room_id)
    select gen_random_uuid(), ${of.schoolId}, ${of.frameId}, (one ->> 'classId')::uuid, (one ->> 'frameDay')::smallint, one ->> 'period',
      one ->> 'subject', (one ->> 'personId')::uuid, (one ->> 'roomId')::uuid
    from jsonb_array_elements(${body}::jsonb) as one`)
}

/** $1: a frame, or null; $2: the day whose school year counts without one. */
const namesText = `
select json_build_object(
  'classes', (select coalesce(json_agg(json_build_object('id', c.id, 'name', c.name) order by c.name collate app.natural), '[]') from class c
    join school_year y on y.id = c.school_year_id
    where case when $1::uuid is null then $2::date between y.starts_on and y.ends_on
      else y.id = (select f.school_year_id from timetable_frame f where f.id = $1) end),
  'people', (select coalesce(json_agg(json_build_object('id', p.id, 'nameZh', p.name_zh, 'nameEn', p.name_en, 'staffCode', p.staff_code)
    order by p.name_en, p.name_zh, p.id), '[]') from person p where p.active
      and exists (select from person_role r where r.person_id = p.id and r.role not in ('parent', 'sponsor'))),
  'rooms', (select coalesce(json_agg(json_build_object('id', r.id, 'name', r.name) order by r.name), '[]') from room r where r.archived_on is null)
)::text as answer`
