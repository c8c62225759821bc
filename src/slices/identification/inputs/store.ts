import { sql } from 'drizzle-orm'
import type { IsoDate } from '#kernel/dates.ts'
import { newId } from '#kernel/ids.ts'
import type { Transaction } from '#platform/database/database.ts'
import { Clashes, NotFound } from '#platform/http/refusals.ts'
import { askJson } from '#slices/students/index.ts'
import type { AskedLine, Candidate, InputForm, InputRequest, MineLine, OwnInput } from './contract.ts'
import type { Answers, Prompt } from './model.ts'

type Name = { zh: string; en: string }

/** The school's sets of prompts that are not put away. */
export async function findForms(tx: Transaction): Promise<InputForm[]> {
  const { rows } = await tx.execute<InputForm>(sql`
    select id, name, prompts, version from input_form where archived_on is null order by id`)
  return rows
}

/** Writes a set of prompts. @throws NotFound; Clashes when somebody else changed it meanwhile */
export async function keepFormRow(
  tx: Transaction,
  of: { schoolId: string; today: IsoDate },
  form: { formId: string | null; version: number; name: Name; prompts: readonly Prompt[]; archived: boolean },
): Promise<string> {
  const [name, prompts] = [JSON.stringify(form.name), JSON.stringify(form.prompts)]
  const archivedOn = form.archived ? of.today : null
  if (form.formId === null) {
    const id = newId()
    await tx.execute(sql`
      insert into input_form (id, school_id, name, prompts, archived_on)
      values (${id}, ${of.schoolId}, ${name}::jsonb, ${prompts}::jsonb, ${archivedOn})`)
    return id
  }
  const { rows } = await tx.execute<{ version: number; name: Name }>(
    sql`select version, name from input_form where id = ${form.formId} for update`,
  )
  const [kept] = rows
  if (!kept) throw new NotFound()
  if (kept.version !== form.version)
    throw new Clashes([{ field: 'name', base: null, mine: form.name, theirs: kept.name }], kept.version)
  await tx.execute(sql`
    update input_form set name = ${name}::jsonb, prompts = ${prompts}::jsonb, archived_on = ${archivedOn}, version = version + 1
    where id = ${form.formId}`)
  return form.formId
}

/** Who works with a student now: teachers of the class this year, and those assigned; `waiting`: asked, and not answered yet. */
export async function findCandidates(tx: Transaction, studentId: string, today: IsoDate): Promise<Candidate[]> {
  const { rows } = await tx.execute<Candidate>(sql`
    with found as (
      select t.person_id, string_agg(t.subject, '、' order by t.is_class_teacher desc, t.subject) as subject
      from enrolment e join school_year y on y.id = e.school_year_id and ${today}::date between y.starts_on and y.ends_on
        join teaching t on t.class_id = e.class_id
      where e.student_id = ${studentId} group by t.person_id
      union all
      select a.person_id, '' from assignment a where a.student_id = ${studentId} and a.kind = 'assists'
        and a.starts_on <= ${today}::date and (a.ends_on is null or a.ends_on >= ${today}::date)
    )
    select p.id, p.name_en as "nameEn", p.name_zh as "nameZh", max(f.subject) as subject,
      exists (select from input_answer a join input_request r on r.id = a.request_id
        where a.student_id = ${studentId} and a.person_id = p.id and a.answered_at is null and r.closed_on is null) as waiting
    from found f join person p on p.id = f.person_id and p.active
    group by p.id, p.staff_code order by p.staff_code`)
  return rows
}

export async function addRequestRow(
  tx: Transaction,
  of: { schoolId: string; studentId: string; personId: string; today: IsoDate },
  request: {
    name: Name
    prompts: readonly Prompt[]
    dueOn: IsoDate
    why: string
    concernId: string | null
    people: readonly { id: string; subject: string }[]
  },
): Promise<string> {
  const id = newId()
  await tx.execute(sql`
    insert into input_request (id, school_id, student_id, asked_by, asked_on, due_on, why, name, prompts, concern_id)
    values (${id}, ${of.schoolId}, ${of.studentId}, ${of.personId}, ${of.today}, ${request.dueOn}, ${request.why},
      ${JSON.stringify(request.name)}::jsonb, ${JSON.stringify(request.prompts)}::jsonb,
      (select c.id from concern c where c.id = ${request.concernId}::uuid and c.student_id = ${of.studentId}))`)
  for (const person of request.people)
    await tx.execute(sql`
      insert into input_answer (id, school_id, student_id, request_id, person_id, subject)
      values (${newId()}, ${of.schoolId}, ${of.studentId}, ${id}, ${person.id}, ${person.subject})`)
  return id
}

const line = `'id', r.id, 'name', r.name, 'askedOn', r.asked_on, 'dueOn', r.due_on, 'closedOn', r.closed_on,
  'asked', (select count(*) from input_answer a where a.request_id = r.id),
  'answered', (select count(*) from input_answer a where a.request_id = r.id and a.answered_at is not null)`

/** What was asked about a student, newest first. */
export async function findRequestsOf(tx: Transaction, studentId: string): Promise<Omit<AskedLine, 'student'>[]> {
  const text = `select coalesce(json_agg(json_build_object(${line}) order by r.asked_on desc, r.id desc), '[]')::text as answer
    from input_request r where r.student_id = $1`
  return (await askJson(tx, { name: 'inputs of student', text, values: [studentId] })) ?? []
}

const student = `json_build_object('id', s.id, 'nameEn', s.name_en, 'nameZh', s.name_zh, 'className',
  (select c.name from enrolment e join school_year y on y.id = e.school_year_id and $1::date between y.starts_on and y.ends_on
    join class c on c.id = e.class_id where e.student_id = s.id))`

/** Every asking that is still open or not a year old. $1 today. */
export async function findAsked(tx: Transaction, today: IsoDate): Promise<AskedLine[]> {
  const text = `select coalesce(json_agg(json_build_object(${line}, 'student', ${student})
      order by r.closed_on is not null, r.due_on, r.id), '[]')::text as answer
    from input_request r join student s on s.id = r.student_id where r.asked_on > $1::date - 365`
  return (await askJson(tx, { name: 'inputs asked', text, values: [today] })) ?? []
}

/** What a person is asked, open ones first. $1 today, $2 the person. */
export async function findMine(tx: Transaction, today: IsoDate, personId: string): Promise<MineLine[]> {
  const text = `select coalesce(json_agg(json_build_object('requestId', r.id, 'student', ${student}, 'name', r.name, 'dueOn', r.due_on,
      'why', r.why, 'answered', a.answered_at is not null, 'closed', r.closed_on is not null)
      order by a.answered_at is not null, r.closed_on is not null, r.due_on, r.id), '[]')::text as answer
    from input_answer a join input_request r on r.id = a.request_id join student s on s.id = r.student_id
    where a.person_id = $2 and r.asked_on > $1::date - 365`
  return (await askJson(tx, { name: 'inputs mine', text, values: [today, personId] })) ?? []
}

/** One asking with everybody's answers. @throws NotFound */
export async function findRequest(tx: Transaction, studentId: string, requestId: string): Promise<InputRequest> {
  const text = `select json_build_object(${line}, 'why', r.why, 'prompts', r.prompts, 'people', coalesce((
      select json_agg(json_build_object('person', json_build_object('id', p.id, 'nameEn', p.name_en, 'nameZh', p.name_zh),
        'subject', a.subject, 'answers', a.answers, 'cannotSay', a.cannot_say,
        'answeredOn', (a.answered_at at time zone 'Asia/Hong_Kong')::date) order by a.answered_at is null, a.answered_at, p.staff_code)
      from input_answer a join person p on p.id = a.person_id where a.request_id = r.id), '[]'))::text as answer
    from input_request r where r.student_id = $1 and r.id = $2`
  const found = await askJson<InputRequest>(tx, { name: 'input request', text, values: [studentId, requestId] })
  if (!found) throw new NotFound()
  return found
}

export async function closeRequestRow(tx: Transaction, requestId: string, today: IsoDate): Promise<void> {
  await tx.execute(sql`update input_request set closed_on = coalesce(closed_on, ${today}) where id = ${requestId}`)
}

/** One's own answer, and the question. @throws NotFound for whoever was not asked */
export async function findOwn(
  tx: Transaction,
  of: { studentId: string; requestId: string; personId: string },
): Promise<OwnInput> {
  const text = `select json_build_object('name', r.name, 'why', r.why, 'dueOn', r.due_on, 'closed', r.closed_on is not null,
      'prompts', r.prompts, 'answers', coalesce(a.answers, '{}'), 'cannotSay', a.cannot_say,
      'answeredOn', (a.answered_at at time zone 'Asia/Hong_Kong')::date, 'version', a.version)::text as answer
    from input_answer a join input_request r on r.id = a.request_id
    where r.student_id = $1 and r.id = $2 and a.person_id = $3`
  const found = await askJson<OwnInput>(tx, {
    name: 'own input',
    text,
    values: [of.studentId, of.requestId, of.personId],
  })
  if (!found) throw new NotFound()
  return found
}

export async function answerRow(
  tx: Transaction,
  of: { requestId: string; personId: string; version: number },
  given: { answers: Answers; cannotSay: string },
): Promise<number> {
  const { rows } = await tx.execute<{ version: number }>(sql`
    update input_answer set answers = ${JSON.stringify(given.answers)}::jsonb, cannot_say = ${given.cannotSay},
      answered_at = clock_timestamp(), version = version + 1
    where request_id = ${of.requestId} and person_id = ${of.personId} and version = ${of.version} returning version`)
  const [written] = rows
  if (!written) throw new NotFound()
  return written.version
}
