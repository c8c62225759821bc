import { expect, test } from 'vitest'
import { newId } from '#kernel/ids.ts'
import { NotFound } from '#platform/http/refusals.ts'
import { type FreshDatabase, freshDatabase } from '../../../../tests/harness/database.ts'
import { layDemoRows } from '../../../../tests/harness/demo-rows.ts'
import { findNotices, markNoticeRow } from './store.ts'

const fresh: FreshDatabase = await freshDatabase()
const demo = await layDemoRows(fresh)

const today = '2026-11-23'
const personOf = (code: string) => {
  const person = demo.people.find((one) => one.code === code)
  if (!person) throw new Error(code)
  return person
}
const actorOf = (code: string) => {
  const { id, roles } = personOf(code)
  return { schoolId: demo.schoolId, personId: id, roles, today }
}
/** Does as a person, under the rules of the database, what a room does for them. */
const doAs = (code: string, statement: string, word = 'test') =>
  fresh.database.as(actorOf(code), { word, request: null }, (tx) => tx.execute(statement))
const noticesOf = async (code: string) =>
  (
    await fresh.database.as(actorOf(code), { word: 'test', request: null }, (tx) =>
      findNotices(tx, { personId: personOf(code).id, today }),
    )
  ).map(({ kind, what, times, read, student, title, on, by }) => ({
    ...{ kind, what, times, read, student: student?.nameEn ?? null, title, on, by: by?.nameEn ?? null },
  }))
const forget = () => fresh.owner.query('delete from notice')
const studentOf = async (name: string) => {
  const { rows } = await fresh.owner.query<{ id: string }>('select id from student where name_en = $1', [name])
  return rows[0]?.id as string
}
const one = async (text: string) => (await fresh.owner.query<{ id: string }>(text)).rows[0]?.id as string

test('a tier is told to those who work with the student, once, and not to the one who decided it', async () => {
  await forget()
  const student = await studentOf('Wong Sze Hang')
  for (const tier of [3, 2])
    await doAs(
      'senco',
      `insert into tier_decision (id, school_id, student_id, tier, starts_on, reason) values ('${newId()}', '${demo.schoolId}', '${student}', ${tier}, '${today}', 'review')`,
    )
  expect(await noticesOf('teacher3b')).toMatchObject([
    { kind: 'tier', what: 'decided', times: 2, read: false, student: 'Wong Sze Hang' },
  ])
  expect(await noticesOf('senco')).toEqual([])
  expect(await noticesOf('teacher5c')).toEqual([])
  expect(await noticesOf('office')).toEqual([])
})

test('a notice of a student whom one may not see any more is gone, and comes back with the student', async () => {
  const taken = await fresh.owner.query('delete from teaching where person_id = $1 returning *', [
    personOf('teacher3b').id,
  ])
  expect(await noticesOf('teacher3b')).toEqual([])
  for (const row of taken.rows)
    await fresh.owner.query(
      'insert into teaching (id, school_id, class_id, person_id, subject) values ($1, $2, $3, $4, $5)',
      [row.id, row.school_id, row.class_id, row.person_id, row.subject],
    )
  expect(await noticesOf('teacher3b')).toHaveLength(1)
})

test('a plan in force is told to its teachers; a draft to nobody; what is then changed keeps the notice of its beginning', async () => {
  await forget()
  const plan = await one(`select p.id from plan p join student s on s.id = p.student_id
    where s.name_en = 'Wong Sze Hang' and p.state = 'in_force' limit 1`)
  await fresh.owner.query(`update plan set state = 'draft' where id = $1`, [plan])
  await doAs('senst', `update target set words = '{"zh": "a", "en": "a"}' where plan_id = '${plan}'`)
  expect(await noticesOf('teacher3b')).toEqual([])
  await doAs('senst', `update plan set state = 'in_force' where id = '${plan}'`)
  await doAs('senst', `update target set words = '{"zh": "b", "en": "b"}' where plan_id = '${plan}'`)
  expect(await noticesOf('teacher3b')).toMatchObject([{ kind: 'plan', what: 'in_force', times: 2 }])
  expect(await noticesOf('senco')).toMatchObject([{ kind: 'plan', what: 'in_force' }])
  expect(await noticesOf('principal')).toEqual([])
})

test('a closed section of a plan is told to nobody; what stands on the card is', async () => {
  await forget()
  const strategy =
    await one(`select x.id from strategy x join plan p on p.id = x.plan_id join student s on s.id = p.student_id
    where s.name_en = 'Wong Sze Hang' and p.state = 'in_force' and x.on_card is not null limit 1`)
  await doAs('senst', `update plan_text set words = '{"zh": "x", "en": "x"}' where closed`)
  expect(await noticesOf('teacher3b')).toEqual([])
  await doAs('senst', `update strategy set words = '{"zh": "y", "en": "y"}' where id = '${strategy}'`)
  expect((await noticesOf('teacher3b')).map(({ kind }) => kind).sort()).toEqual(['card', 'plan'])
})

test('an accommodation is told when it is approved, not when it is proposed or refused', async () => {
  await forget()
  const student = await studentOf('Wong Sze Hang')
  const id = newId()
  await doAs(
    'senst',
    `insert into accommodation (id, school_id, student_id, setting, kind, words, starts_on) values ('${id}', '${demo.schoolId}', '${student}', 'class', 'seat', '{"zh": "", "en": ""}', '${today}')`,
  )
  await doAs('senco', `update accommodation set state = 'refused' where id = '${id}'`)
  expect(await noticesOf('teacher3b')).toEqual([])
  await doAs('senco', `update accommodation set state = 'approved' where id = '${id}'`)
  expect(await noticesOf('teacher3b')).toMatchObject([{ kind: 'accommodation', what: 'approved' }])
})

test('who raised a concern learns that it moved on, who asked that answers came, who is asked that they are', async () => {
  await forget()
  const student = await studentOf('Wong Sze Hang')
  const [concern, request, answer] = [newId(), newId(), newId()]
  const teacher = personOf('teacher3b').id
  await fresh.owner.query(
    `insert into concern (id, school_id, student_id, raised_by, raised_on, areas, how_often) values ($1, $2, $3, $4, $5, '{reading}', 'daily')`,
    [concern, demo.schoolId, student, teacher, today],
  )
  await doAs(
    'senco',
    `insert into concern_step (id, school_id, student_id, concern_id, step, taken_by) values ('${newId()}', '${demo.schoolId}', '${student}', '${concern}', 'screen', '${personOf('senco').id}')`,
  )
  await doAs(
    'senst',
    `insert into input_request (id, school_id, student_id, asked_by, asked_on, due_on, name, prompts) values ('${request}', '${demo.schoolId}', '${student}', '${personOf('senst').id}', '${today}', '2026-12-01', '{}', '[]');
     insert into input_answer (id, school_id, student_id, request_id, person_id) values ('${answer}', '${demo.schoolId}', '${student}', '${request}', '${teacher}')`,
  )
  expect(await noticesOf('teacher3b')).toMatchObject([
    { kind: 'asked', on: '2026-12-01' },
    { kind: 'concern', what: 'screen' },
  ])
  await doAs('teacher3b', `update input_answer set answers = '[]', answered_at = now() where id = '${answer}'`)
  expect(await noticesOf('senst')).toMatchObject([{ kind: 'answered', student: 'Wong Sze Hang' }])
})

test('a task is told to whom it is given, its end to the giver; an end that was taken back is no news', async () => {
  await forget()
  const id = newId()
  await doAs(
    'senco',
    `insert into task (id, school_id, title, owner_id, made_by, made_on, due_on) values ('${id}', '${demo.schoolId}', 'Order the screens', '${personOf('office').id}', '${personOf('senco').id}', '${today}', '2026-12-02')`,
  )
  expect(await noticesOf('office')).toMatchObject([
    { kind: 'task_given', title: 'Order the screens', on: '2026-12-02' },
  ])
  await doAs('office', `update task set state = 'done', ended_on = '${today}' where id = '${id}'`)
  expect(await noticesOf('senco')).toMatchObject([{ kind: 'task_ended', what: 'done' }])
  await doAs('office', `update task set state = 'open', ended_on = null where id = '${id}'`)
  expect(await noticesOf('senco')).toEqual([])
})

test('a session that is moved, or given by somebody else, is told to all who give it', async () => {
  await forget()
  const { rows } = await fresh.owner.query<{ id: string; group: string; period: string; giver: string }>(
    `select t.id, t.group_id as group, t.period, s.person_id as giver from group_time t join group_staff s on s.group_id = t.group_id
      join support_group g on g.id = t.group_id and g.closed_on is null and g.ends_on > '2026-12-31'
      where s.person_id = $1 and s.part = 'leads' and s.ends_on is null and t.ends_on is null limit 1`,
    [personOf('assistant').id],
  )
  const time = rows[0]
  if (!time) throw new Error('the assistant leads no group')
  const lay = (values: string) =>
    doAs(
      'senco',
      `insert into session (id, school_id, group_id, time_id, planned_on, held_on, period, minutes, person_id, state) values ('${newId()}', '${demo.schoolId}', '${time.group}', '${time.id}', ${values}, 'expected')`,
    )
  await lay(`'2026-12-07', '2026-12-08', '${time.period}', 30, null`)
  expect(await noticesOf('assistant')).toMatchObject([{ kind: 'session', what: 'moved', on: '2026-12-08' }])
  await forget()
  await lay(`'2026-12-14', '2026-12-14', '${time.period}', 30, '${personOf('senst').id}'`)
  expect(await noticesOf('senst')).toMatchObject([{ kind: 'session', what: 'covering' }])
  expect(await noticesOf('assistant')).toMatchObject([{ kind: 'session', what: 'covered' }])
  await fresh.owner.query(`delete from session where planned_on in ('2026-12-07', '2026-12-14')`)
  expect(await noticesOf('assistant')).toEqual([])
})

test('a meeting is told to who is asked to come: planned, moved, cancelled as one notice', async () => {
  await forget()
  const id = newId()
  await doAs(
    'senco',
    `insert into meeting (id, school_id, kind, title, held_on, starts_at, ends_at, made_by) values ('${id}', '${demo.schoolId}', 'team', 'Third meeting', '2026-12-01', '15:00', '16:00', '${personOf('senco').id}');
     insert into meeting_attendee (id, school_id, meeting_id, person_id) values ('${newId()}', '${demo.schoolId}', '${id}', '${personOf('teacher3b').id}')`,
  )
  expect(await noticesOf('teacher3b')).toMatchObject([
    { kind: 'meeting', what: 'planned', title: 'Third meeting', times: 1 },
  ])
  await doAs('senco', `update meeting set held_on = '2026-12-02' where id = '${id}'`)
  expect(await noticesOf('teacher3b')).toMatchObject([{ what: 'moved', on: '2026-12-02', times: 2 }])
  await doAs('senco', `update meeting set state = 'cancelled' where id = '${id}'`)
  expect(await noticesOf('teacher3b')).toMatchObject([{ what: 'cancelled' }])
  await doAs('senco', `delete from meeting where id = '${id}'`)
  expect(await noticesOf('teacher3b')).toEqual([])
})

test('what is handed to somebody is told with its word, until it is taken back; so is what they answer for', async () => {
  await forget()
  const student = await studentOf('Wong Sze Hang')
  const [mark, answers] = [newId(), newId()]
  await doAs(
    'senco',
    `insert into due_mark (id, school_id, person_id, kind, subject_id, student_id, handed_to, words, marked_on) values ('${mark}', '${demo.schoolId}', '${personOf('senco').id}', 'review', '${newId()}', '${student}', '${personOf('social').id}', 'Please ring', '${today}')`,
  )
  expect(await noticesOf('social')).toMatchObject([{ kind: 'handed', title: 'Please ring', student: 'Wong Sze Hang' }])
  await doAs('senco', `delete from due_mark where id = '${mark}'`)
  expect(await noticesOf('social')).toEqual([])
  await doAs(
    'senco',
    `update responsibility set ends_on = '${today}' where student_id = '${student}' and ends_on is null`,
  )
  await doAs(
    'senco',
    `insert into responsibility (id, school_id, person_id, student_id, starts_on) values ('${answers}', '${demo.schoolId}', '${personOf('social').id}', '${student}', '${today}')`,
  )
  expect(await noticesOf('social')).toMatchObject([{ kind: 'responsible', student: 'Wong Sze Hang' }])
})

test('a hand-over is told to the two whom it concerns as one thing, and not task by task', async () => {
  await forget()
  const [id, task] = [newId(), newId()]
  const [senco, senst, social] = [personOf('senco').id, personOf('senst').id, personOf('social').id]
  await doAs(
    'principal',
    `insert into handover (id, school_id, from_id, to_id, on_day, made_by) values ('${id}', '${demo.schoolId}', '${senco}', '${social}', '2026-12-01', '${personOf('principal').id}')`,
  )
  expect(await noticesOf('social')).toMatchObject([{ kind: 'handover', what: 'planned' }])
  await doAs('principal', `update handover set to_id = '${senst}' where id = '${id}'`)
  expect(await noticesOf('social')).toEqual([])
  await doAs('principal', `update handover set on_day = '2026-12-02' where id = '${id}'`)
  expect(await noticesOf('senst')).toMatchObject([{ kind: 'handover', what: 'moved', times: 2 }])
  await doAs(
    'principal',
    `insert into task (id, school_id, title, owner_id, made_by, made_on) values ('${task}', '${demo.schoolId}', 'Goes over', '${senst}', '${senco}', '${today}');
     update handover set state = 'applied', applied_on = '${today}', applied_by = '${senco}' where id = '${id}'`,
    'handover.applied',
  )
  for (const code of ['senst', 'senco'])
    expect(await noticesOf(code)).toMatchObject([{ kind: 'handover', what: 'applied' }])
})

test('an import tells nobody, nor does the command line', async () => {
  await forget()
  const student = await studentOf('Lee Chi Yiu')
  const statement = () =>
    `insert into tier_decision (id, school_id, student_id, tier, starts_on, reason) values ('${newId()}', '${demo.schoolId}', '${student}', 3, '${today}', 'import')`
  await doAs('senco', statement(), 'import.applied')
  await fresh.owner.query(statement())
  expect((await fresh.owner.query('select from notice')).rowCount).toBe(0)
})

test('nobody marks a notice of somebody else, nor one of a student whom they may not see any more', async () => {
  await forget()
  const student = await studentOf('Wong Sze Hang')
  await doAs(
    'senco',
    `insert into tier_decision (id, school_id, student_id, tier, starts_on, reason) values ('${newId()}', '${demo.schoolId}', '${student}', 3, '${today}', 'review')`,
  )
  const { rows } = await fresh.owner.query<{ id: string }>('select id from notice where person_id = $1', [
    personOf('teacher3b').id,
  ])
  const mark = (code: string, roles = personOf(code).roles) =>
    fresh.database.as({ ...actorOf(code), roles }, { word: 'test', request: null }, (tx) =>
      markNoticeRow(tx, rows[0]?.id ?? '', true),
    )
  await expect(mark('senco')).rejects.toThrow(NotFound)
  await expect(mark('teacher3b', ['office'])).rejects.toThrow(NotFound)
  await mark('teacher3b')
  expect(await noticesOf('teacher3b')).toMatchObject([{ read: true }])
})

test('what was read and changes again is new again; what is older than sixty days is forgotten', async () => {
  await forget()
  const student = await studentOf('Wong Sze Hang')
  const decide = () =>
    doAs(
      'senco',
      `insert into tier_decision (id, school_id, student_id, tier, starts_on, reason) values ('${newId()}', '${demo.schoolId}', '${student}', 3, '${today}', 'review')`,
    )
  await decide()
  await doAs('teacher3b', 'update notice set read_at = now()')
  expect(await noticesOf('teacher3b')).toMatchObject([{ read: true, times: 1 }])
  expect((await fresh.owner.query(`select from notice where read_at is not null`)).rowCount, 'only one’s own').toBe(1)
  await decide()
  expect(await noticesOf('teacher3b')).toMatchObject([{ read: false, times: 1 }])
  await fresh.owner.query(`update notice set at = '2026-09-20'`)
  expect(await noticesOf('teacher3b')).toEqual([])
  await fresh.database.asNobody((tx) => tx.execute('select app.forget_notices()'))
  expect((await fresh.owner.query('select from notice')).rowCount).toBe(0)
})

test('the SENCO is told whom the office lets in and to which classes, one line for all that an import brings, and nothing of what others do', async () => {
  await forget()
  const [id, another] = [newId(), newId()]
  const { schoolId } = demo
  const added = (person: string, code: string) =>
    `insert into person (id, school_id, staff_code, name_en, name_zh) values ('${person}', '${schoolId}', '${code}', 'New ${code}', '')`
  const linked = (by: string) =>
    `insert into invitation (id, school_id, person_id, token_hash, created_by, expires_at)
     values ('${newId()}', '${schoolId}', '${id}', decode(md5(random()::text), 'hex'), '${personOf(by).id}', now() + interval '1 day')`
  const taught = (person: string, subject: string) =>
    `insert into teaching (id, school_id, class_id, person_id, subject)
     select gen_random_uuid(), '${schoolId}', k.id, '${person}', '${subject}' from class k where k.name in ('3A', '3B')`
  const told = async () =>
    (
      await fresh.database.as(actorOf('senco'), { word: 'test', request: null }, (tx) =>
        findNotices(tx, { personId: personOf('senco').id, today }),
      )
    )
      .map(({ kind, person, by }) => `${kind} ${person?.nameEn ?? '-'} ${by?.nameEn}`)
      .toSorted()
  const office = 'Ng Chin'
  await doAs('office', added(id, 'ONE'))
  await doAs('office', linked('office'))
  await doAs('office', taught(id, 'Art'))
  expect(await told()).toEqual([
    `link_made New ONE ${office}`,
    `person_added New ONE ${office}`,
    `teaching_given New ONE ${office}`,
  ])
  expect(await noticesOf('office')).toEqual([])

  await forget()
  await doAs('office', added(another, 'TWO'), 'import.applied')
  await doAs('office', taught(another, 'Art'), 'import.applied')
  expect(await told()).toEqual([`staff_imported - ${office}`])

  await forget()
  await doAs('office', `delete from teaching where person_id = '${id}'`)
  await doAs('host', linked('host'))
  await doAs('senco', taught(id, 'Music'))
  expect(await told()).toEqual([])
  await fresh.owner.query('delete from person where id = any($1)', [[id, another]])
})
