import { sql } from 'drizzle-orm'
import type { IsoDate, SchoolYearLabel } from '#kernel/dates.ts'
import { newId } from '#kernel/ids.ts'
import type { Transaction } from '#platform/database/database.ts'
import { askJson } from '#slices/students/index.ts'
import type { Deadline, Step } from '../contract.ts'
import type { DeadlineState } from '../model.ts'
import type { Changes, Kept } from '../rules/reconcile.ts'

export type FoundDeadline = Omit<Deadline, 'name' | 'mark' | 'approximate' | 'beforeSetUp'>

/** The deadlines of a school year that the asking person may know, but those that are gone. */
export async function findDeadlines(
  tx: Transaction,
  of: { year: SchoolYearLabel; personId: string; isSenco: boolean },
): Promise<FoundDeadline[]> {
  const values = [of.year, of.personId, of.isSenco]
  return (await askJson<FoundDeadline[]>(tx, { name: 'deadlines', text: deadlinesText, values })) ?? []
}

/** The deadlines of a school year as they are kept, those that are gone too. */
export async function findKeptDeadlines(tx: Transaction, year: SchoolYearLabel): Promise<Kept[]> {
  return (await askJson<Kept[]>(tx, { name: 'kept deadlines', text: keptText, values: [year] })) ?? []
}

type Doing = { schoolId: string; personId: string | null; today: IsoDate }

/** Writes what has changed of the deadlines of a school year, each with its step. */
export async function writeChanges(
  tx: Transaction,
  { schoolId, personId, today }: Doing,
  year: SchoolYearLabel,
  changes: Changes,
): Promise<void> {
  const added = changes.added.map((one) => ({ ...one, id: newId() }))
  if (added.length > 0)
    await tx.execute(sql`
      insert into deadline (id, school_id, school_year, rule, student_id, fact_id, starts_on, due_on)
      select d.id, ${schoolId}, ${year}, d.rule, d."studentId", d."factId", d."startsOn", d."dueOn"
      from json_to_recordset(${JSON.stringify(added)})
        as d(id uuid, rule text, "studentId" uuid, "factId" uuid, "startsOn" date, "dueOn" date)
      on conflict do nothing`)
  if (changes.moved.length > 0)
    await tx.execute(sql`
      update deadline d set starts_on = m."startsOn", due_on = m."dueOn", version = d.version + 1
      from json_to_recordset(${JSON.stringify(changes.moved)}) as m(id uuid, "startsOn" date, "dueOn" date) where d.id = m.id`)
  for (const [list, state] of [
    [changes.gone, 'gone'],
    [changes.back, 'open'],
  ] as const)
    if (list.length > 0)
      await tx.execute(sql`
        update deadline d set state = ${state}, version = d.version + 1
        from json_to_recordset(${JSON.stringify(list)}) as g(id uuid) where d.id = g.id`)
  await addSteps(tx, { schoolId, personId, today }, [
    ...changes.gone.map((one) => ({ ...one, what: 'gone' as const })),
    ...changes.back.map((one) => ({ ...one, what: 'back' as const })),
    ...changes.moved.flatMap(({ id, studentId, dueOn, dueFrom }) =>
      dueFrom ? [{ id, studentId, what: 'moved' as const, fromOn: dueFrom, toOn: dueOn }] : [],
    ),
  ])
}

type NewStep = {
  id: string
  studentId: string | null
  what: Step['what']
  fromOn?: IsoDate
  toOn?: IsoDate
  words?: string
}

/** Adds to what became of deadlines. */
export async function addSteps(
  tx: Transaction,
  { schoolId, personId, today }: Doing,
  steps: readonly NewStep[],
): Promise<void> {
  if (steps.length === 0) return
  const rows = steps.map((step) => ({ ...step, stepId: newId() }))
  await tx.execute(sql`
    insert into deadline_step (id, school_id, deadline_id, student_id, what, from_on, to_on, words, person_id, made_on)
    select s."stepId", ${schoolId}, s.id, s."studentId", s.what, s."fromOn", s."toOn", coalesce(s.words, ''), ${personId}, ${today}
    from json_to_recordset(${JSON.stringify(rows)})
      as s("stepId" uuid, id uuid, "studentId" uuid, what text, "fromOn" date, "toOn" date, words text)`)
}

export type Held = { id: string; studentId: string | null; state: DeadlineState; reason: string; version: number }

/** Deadlines as they are now, held until the transaction ends; those that this person may not settle are not among them. */
export async function holdDeadlines(tx: Transaction, ids: readonly string[]): Promise<Held[]> {
  const { rows } = await tx.execute<Held>(sql`
    select id, student_id as "studentId", state, reason, version from deadline
    where id in (select value::uuid from json_array_elements_text(${JSON.stringify(ids)}::json)) order by id for update`)
  return rows
}

/** Writes the state of deadlines that are held. */
export async function writeStates(
  tx: Transaction,
  ids: readonly string[],
  to: { state: 'open' | 'done' | 'exempt'; reason: string; by: string | null; on: IsoDate | null },
): Promise<void> {
  await tx.execute(sql`
    update deadline set state = ${to.state}, reason = ${to.reason}, settled_by = ${to.by}, settled_on = ${to.on}, version = version + 1
    where id in (select value::uuid from json_array_elements_text(${JSON.stringify(ids)}::json))`)
}

/** What became of a deadline, the newest first; `null` when there is none, or for those who may not know it. */
export async function findSteps(tx: Transaction, id: string): Promise<Step[] | null> {
  return askJson<Step[]>(tx, { name: 'steps of a deadline', text: stepsText, values: [id] })
}

/**
 * $1: the school year; $2: who asks; $3: is it the SENCO? `movedFrom` is where it stood before it came to its day first: what it went through to come back
 * to that day, as when a holiday is entered and taken back, says nothing.
 */
const deadlinesText = `
select coalesce(json_agg(json_build_object('id', d.id, 'rule', d.rule, 'startsOn', d.starts_on, 'dueOn', d.due_on, 'state', d.state,
    'reason', d.reason, 'version', d.version,
    'student', case when s.id is not null then json_build_object('id', s.id, 'nameEn', s.name_en, 'nameZh', s.name_zh,
      'className', coalesce(c.name, ''), 'classNumber', coalesce(e.class_number, '')) end,
    'movedFrom', (select m.from_on from deadline_step m where m.deadline_id = d.id and m.what = 'moved'
      and not exists (select from deadline_step b where b.deadline_id = d.id and b.what = 'moved' and b.from_on = d.due_on and b.id <= m.id)
      order by m.id desc limit 1),
    'settled', case when d.settled_on is not null then json_build_object('on', d.settled_on,
      'by', json_build_object('nameEn', coalesce(p.name_en, ''), 'nameZh', coalesce(p.name_zh, ''))) end,
    'mine', (d.student_id is null and $3::boolean)
      or exists (select from responsibility r where r.person_id = $2::uuid and r.ends_on is null
        and (r.student_id = d.student_id or (r.class_id = e.class_id and not exists (select from responsibility o where o.student_id = d.student_id and o.ends_on is null))))
      or exists (select from task t where t.deadline_id = d.id and t.owner_id = $2::uuid and t.state in ('open', 'doing'))
      or exists (select from due_mark k where k.kind = 'deadline' and k.subject_id = d.id and k.handed_to = $2::uuid))
  order by d.due_on, d.rule, c.name collate app.natural, e.class_number collate app.natural, d.id), '[]')::text as answer
from deadline d left join student s on s.id = d.student_id left join person p on p.id = d.settled_by
  left join (enrolment e join school_year y on y.id = e.school_year_id and y.label = $1 join class c on c.id = e.class_id) on e.student_id = s.id
where d.school_year = $1 and d.state <> 'gone' and (d.student_id is null or s.id is not null)`

const keptText = `
select coalesce(json_agg(json_build_object('id', d.id, 'rule', d.rule, 'studentId', d.student_id, 'factId', d.fact_id, 'startsOn', d.starts_on,
  'dueOn', d.due_on, 'state', d.state)), '[]')::text as answer
from deadline d where d.school_year = $1`

const stepsText = `
select (select coalesce(json_agg(json_build_object('id', t.id, 'what', t.what, 'fromOn', t.from_on, 'toOn', t.to_on, 'words', t.words, 'on', t.made_on,
    'by', case when p.id is not null then json_build_object('nameEn', p.name_en, 'nameZh', p.name_zh) end) order by t.id desc), '[]')
  from deadline_step t left join person p on p.id = t.person_id where t.deadline_id = d.id)::text as answer
from deadline d where d.id = $1::uuid`
