import { sql } from 'drizzle-orm'
import type { IsoDate } from '#kernel/dates.ts'
import { newId } from '#kernel/ids.ts'
import type { Transaction } from '#platform/database/database.ts'
import { NotFound } from '#platform/http/refusals.ts'
import { askJson } from '#slices/students/index.ts'
import type { Limits, OwnProtectionFields, ProtectionFields, StaffLimit } from './contract.ts'
import type { Availability, GiverKind, Wishes } from './model.ts'

type Found = Omit<Limits, 'frame' | 'wishes'> & { wishes: { body: Partial<Wishes>; version: number } | null }

/** All that is said of when support can be given, by a frame's lessons. `frameId` is null while there is none. */
export async function findLimits(tx: Transaction, of: { frameId: string | null; today: IsoDate }): Promise<Found> {
  const found = await askJson<Found>(tx, { name: 'limits', text: limitsText, values: [of.frameId, of.today] })
  if (!found) throw new NotFound()
  return found
}

type OfGiver = { kind: GiverKind; giverId: string }

/** Others who change what is said of this giver, or the wishes, wait until the transaction ends. */
export async function holdLimits(tx: Transaction, what: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`timetable limits ${what}`}, 0))`)
}

const columnOf = ({ kind }: OfGiver) => (kind === 'person' ? sql`person_id` : sql`provider_id`)

/** True when there is such a colleague or provider at the school. */
export async function isGiver(tx: Transaction, { kind, giverId }: OfGiver): Promise<boolean> {
  const table = kind === 'person' ? sql`person` : sql`provider`
  const { rowCount } = await tx.execute(sql`select from ${table} where id = ${giverId}`)
  return rowCount === 1
}

/** What is said of somebody's week, by cell. */
export async function findCells(tx: Transaction, of: OfGiver): Promise<Record<string, Availability | null>> {
  const { rows } = await tx.execute<{ cell: string; state: Availability }>(sql`
    select frame_day || ' ' || period as cell, state from availability where ${columnOf(of)} = ${of.giverId}`)
  return Object.fromEntries(rows.map(({ cell, state }) => [cell, state]))
}

export async function keepCell(
  tx: Transaction,
  of: OfGiver & { schoolId: string },
  { frameDay, period, state }: { frameDay: number; period: string; state: Availability | null },
): Promise<void> {
  await tx.execute(sql`
    delete from availability where ${columnOf(of)} = ${of.giverId} and frame_day = ${frameDay} and period = ${period}`)
  if (state !== null)
    await tx.execute(sql`
      insert into availability (id, school_id, ${columnOf(of)}, frame_day, period, state)
      values (${newId()}, ${of.schoolId}, ${of.giverId}, ${frameDay}, ${period}, ${state})`)
}

/** How many sessions somebody gives at most; version 0 while nobody has said. */
export async function findStaffLimit(tx: Transaction, of: OfGiver): Promise<StaffLimit & { version: number }> {
  const { rows } = await tx.execute<StaffLimit & { version: number }>(sql`
    select most_a_day as "mostADay", most_a_week as "mostAWeek", version from staff_limit where ${columnOf(of)} = ${of.giverId}`)
  return rows[0] ?? { mostADay: null, mostAWeek: null, version: 0 }
}

export async function keepStaffLimitRow(
  tx: Transaction,
  of: OfGiver & { schoolId: string },
  { mostADay, mostAWeek }: StaffLimit,
): Promise<number> {
  const { rows } = await tx.execute<{ version: number }>(sql`
    insert into staff_limit (id, school_id, ${columnOf(of)}, most_a_day, most_a_week)
    values (${newId()}, ${of.schoolId}, ${of.giverId}, ${mostADay}, ${mostAWeek})
    on conflict ((coalesce(person_id, provider_id))) do update
      set most_a_day = excluded.most_a_day, most_a_week = excluded.most_a_week, version = staff_limit.version + 1
    returning version`)
  return rows[0]?.version ?? 0
}

export async function addProtectionRow(tx: Transaction, schoolId: string, fields: ProtectionFields): Promise<string> {
  const id = newId()
  const { classId, level, subject, frameDay, period, reason } = fields
  await tx.execute(sql`
    insert into protected_lesson (id, school_id, class_id, level, subject, frame_day, period, reason)
    values (${id}, ${schoolId}, ${classId}, ${level}, ${subject}, ${frameDay}, ${period}, ${reason})`)
  return id
}

/** @throws NotFound */
export async function dropProtectionRow(tx: Transaction, id: string): Promise<void> {
  const { rowCount } = await tx.execute(sql`delete from protected_lesson where id = ${id}`)
  if (rowCount !== 1) throw new NotFound()
}

export async function addStudentProtectionRow(
  tx: Transaction,
  of: { schoolId: string; studentId: string },
  { subject, frameDay, period, reason }: OwnProtectionFields,
): Promise<string> {
  const id = newId()
  await tx.execute(sql`
    insert into student_protected_lesson (id, school_id, student_id, subject, frame_day, period, reason)
    values (${id}, ${of.schoolId}, ${of.studentId}, ${subject}, ${frameDay}, ${period}, ${reason})`)
  return id
}

/** @throws NotFound also when it is another student's. */
export async function dropStudentProtectionRow(tx: Transaction, of: { studentId: string; id: string }): Promise<void> {
  const { rowCount } = await tx.execute(sql`
    delete from student_protected_lesson where id = ${of.id} and student_id = ${of.studentId}`)
  if (rowCount !== 1) throw new NotFound()
}

export async function keepWishesRow(tx: Transaction, schoolId: string, wishes: Wishes): Promise<number> {
  const { rows } = await tx.execute<{ version: number }>(sql`
    insert into timetable_wish (id, school_id, body) values (${newId()}, ${schoolId}, ${JSON.stringify(wishes)}::jsonb)
    on conflict (school_id) do update set body = excluded.body, version = timetable_wish.version + 1 returning version`)
  return rows[0]?.version ?? 0
}

const list = (what: string) => `coalesce(json_agg(${what}), '[]')`
const cells = (key: string) =>
  `(select ${list(`json_build_object('frameDay', a.frame_day, 'period', a.period, 'state', a.state)
  order by a.frame_day, a.period`)} from availability a where a.${key} = g.id)`

/** $1: the frame; $2: the day that counts. */
const limitsText = `
with giving as (
  select distinct a.person_id, a.provider_id from group_staff a join support_group g on g.id = a.group_id
  where (a.ends_on is null or a.ends_on >= $2::date) and coalesce(g.closed_on, g.ends_on) >= $2::date
), givers as (
  select 'person' as kind, p.id, p.name_en, p.name_zh, exists (select from giving where person_id = p.id) as gives from person p
    where p.id in (select person_id from giving union all select person_id from availability union all select person_id from staff_limit)
  union all
  select 'provider', p.id, p.name_en, p.name_zh, exists (select from giving where provider_id = p.id) from provider p where p.archived_on is null
), placed as (
  select s.id, s.name_en, s.name_zh, coalesce(c.name, '') as class_name, coalesce(n.class_number, '') as class_number
  from student s left join school_year y on $2::date between y.starts_on and y.ends_on
    left join enrolment n on n.student_id = s.id and n.school_year_id = y.id left join class c on c.id = n.class_id
), named as (
  select p.*, json_build_object('id', p.id, 'nameEn', p.name_en, 'nameZh', p.name_zh, 'className', p.class_name, 'classNumber', p.class_number) as json
  from placed p
)
select json_build_object(
  'givers', (select ${list(`json_build_object('kind', g.kind, 'id', g.id, 'nameEn', g.name_en, 'nameZh', g.name_zh, 'gives', g.gives,
      'cells', case g.kind when 'person' then ${cells('person_id')} else ${cells('provider_id')} end,
      'lessons', (select ${list(`distinct jsonb_build_object('frameDay', l.frame_day, 'period', l.period)`)} from lesson l
        where l.frame_id = $1::uuid and l.person_id = g.id),
      'mostADay', t.most_a_day, 'mostAWeek', t.most_a_week, 'limitVersion', coalesce(t.version, 0))
      order by g.kind, g.gives desc, g.name_en, g.id`)}
    from givers g left join staff_limit t on coalesce(t.person_id, t.provider_id) = g.id),
  'others', (select ${list(`json_build_object('id', p.id, 'nameEn', p.name_en, 'nameZh', p.name_zh) order by p.name_en, p.id`)}
    from person p where p.active and p.id not in (select g.id from givers g)
      and exists (select from person_role r where r.person_id = p.id and r.role in ('senco', 'sst_member', 'teacher', 'teaching_assistant', 'specialist'))),
  'protections', (select ${list(`json_build_object('id', p.id, 'classId', p.class_id, 'className', c.name, 'level', p.level, 'subject', p.subject,
      'frameDay', p.frame_day, 'period', p.period, 'reason', p.reason) order by p.level nulls first, c.name nulls first, p.subject, p.id`)}
    from protected_lesson p left join class c on c.id = p.class_id),
  'studentProtections', (select ${list(`json_build_object('id', p.id, 'student', s.json, 'subject', p.subject, 'frameDay', p.frame_day,
      'period', p.period, 'reason', p.reason) order by s.class_name collate app.natural, s.class_number collate app.natural, p.id`)}
    from student_protected_lesson p join named s on s.id = p.student_id),
  'classes', (select ${list(`json_build_object('id', c.id, 'name', c.name, 'level', c.level) order by c.name collate app.natural`)}
    from class c join school_year y on y.id = c.school_year_id where $2::date between y.starts_on and y.ends_on),
  'students', (select ${list(`s.json order by s.class_name collate app.natural, s.class_number collate app.natural, s.id`)} from named s
    where s.id in (select m.student_id from group_member m where m.ends_on is null or m.ends_on >= $2::date)),
  'subjects', (select ${list(`distinct l.subject`)} from lesson l where l.frame_id = $1::uuid),
  'wishes', (select json_build_object('body', w.body, 'version', w.version) from timetable_wish w)
)::text as answer`
