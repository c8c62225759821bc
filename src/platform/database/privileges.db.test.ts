import { Client } from 'pg'
import { afterAll, expect, test } from 'vitest'
import { newId } from '#kernel/ids.ts'
import { prepareRoles, roleNamesFor } from '#platform/database/roles.ts'
import { freshDatabase } from '../../../tests/harness/database.ts'
import { laySchool } from '../../../tests/harness/school.ts'

const fresh = await freshDatabase()
const school = await laySchool(fresh)
const signIn = new Client(fresh.connections.signIn)
await signIn.connect()
afterAll(() => signIn.end())
const asSenco = (statement: string) =>
  fresh.database.as(
    { schoolId: school.schoolId, personId: null, roles: ['senco', 'administrator'], today: '2026-11-24' },
    { word: 'test', request: null },
    (tx) => tx.execute(statement),
  )

test('a start and the commands that run beside it make the roles without getting in each other’s way', async () => {
  const names = roleNamesFor('at_once_of_test')
  const clients = Array.from({ length: 8 }, () => new Client(fresh.connections.owner))
  await Promise.all(clients.map((client) => client.connect()))
  try {
    const each = clients.map(async (client) => {
      for (let time = 0; time < 5; time += 1) await prepareRoles(client, names, { server: 'one', signIn: 'other' })
    })
    expect((await Promise.allSettled(each)).filter(({ status }) => status === 'rejected')).toEqual([])
  } finally {
    await Promise.all(clients.map((client) => client.end()))
    await fresh.owner.query(`drop role if exists ${names.server}, ${names.signIn}`)
  }
})

test('each role may call the functions that its work needs, and nobody else any', async () => {
  const allowed = async (role: string) => {
    const { rows } = await fresh.owner.query<{ name: string }>(
      `select n.nspname || '.' || p.proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
       where n.nspname in ('app', 'audit', 'auth', 'public') and has_function_privilege($1, p.oid, 'execute') order by 1`,
      [role],
    )
    return rows.map(({ name }) => name)
  }
  await fresh.owner.query('create role stranger_of_test')
  try {
    expect(await allowed('stranger_of_test')).toEqual([])
  } finally {
    await fresh.owner.query('drop role stranger_of_test')
  }
  expect(await allowed('workbench_sign_in')).toEqual(['app.record_sign_in', 'auth.find_login'])
  expect(await allowed('workbench_server')).toMatchInlineSnapshot(`
    [
      "app.accounts_seen",
      "app.act_as",
      "app.acting_on",
      "app.addresses_of_meeting",
      "app.annual_counts",
      "app.answers_for_accounts",
      "app.can_sign_in",
      "app.carry_into",
      "app.carry_on",
      "app.claim_digests",
      "app.class_sizes",
      "app.digest_readers",
      "app.digest_schools",
      "app.doors",
      "app.end_sessions_of",
      "app.enter",
      "app.fields_before",
      "app.finish_digest",
      "app.forget_attachments",
      "app.forget_digests",
      "app.forget_imports",
      "app.forget_notices",
      "app.frame_uses",
      "app.groups_i_give",
      "app.groups_i_see",
      "app.hand_over_marks",
      "app.hand_over_minutes",
      "app.hand_over_senco",
      "app.has_role",
      "app.holds_for_good",
      "app.is_closed_item",
      "app.is_colleague",
      "app.keep_session_alive",
      "app.keeps_the_roll",
      "app.know_reports_of",
      "app.knows_all_groups",
      "app.leave_due",
      "app.mark_digest",
      "app.may_see_student",
      "app.meeting_has_others",
      "app.meetings_i_see",
      "app.open_digest",
      "app.open_feed",
      "app.open_invitation",
      "app.people_who_know_reports",
      "app.people_who_see",
      "app.people_who_see_group",
      "app.person_id",
      "app.roles_held",
      "app.school_id",
      "app.schools_with_deadlines",
      "app.sees_due",
      "app.sees_every_file",
      "app.session_sums",
      "app.students_i_see",
      "app.take_back",
      "app.task_steps",
      "app.today",
      "audit.record",
      "audit.record_if_silent",
      "audit.seal_committed",
    ]
  `)
})

test('the server writes nothing into the trail but by the trail’s own functions, and switches nothing off', async () => {
  for (const statement of [
    `insert into audit.event (word) values ('forged')`,
    'select * from audit.seal',
    'select * from audit.broken_links()',
    'alter table student disable trigger user',
    'drop trigger recorded_update on student',
    `set session_replication_role = replica`,
    'create trigger forged after insert on student for each row execute function audit.record_change()',
    'truncate student cascade',
    'create table public.copy as select 1',
    'select * from auth."user"',
    `select auth.find_login('x')`,
    `call app.guard('student')`,
  ])
    await expect(asSenco(statement), statement).rejects.toThrow()
})

test('the role that signs people in reads no school data and forges no trail', async () => {
  for (const statement of [
    'select * from public.student',
    'select * from public.person',
    'select * from audit.event',
    `insert into audit.event (word) values ('forged')`,
    `select app.act_as(null, null, array['senco'], current_date, '', '')`,
  ])
    await expect(signIn.query(statement), statement).rejects.toThrow('permission denied')
})

test('no change goes by unrecorded, not even one of a row’s own number', async () => {
  const student = await school.student(false)
  const other = newId()
  await asSenco(`update student set id = '${other}', name_en = 'Renumbered' where id = '${student}'`)
  const { rows } = await fresh.owner.query(
    `select row_id, before ->> 'name_en' as before, after ->> 'name_en' as after from audit.event where word = 'test' and table_name = 'student' order by after is null`,
  )
  expect(rows).toEqual([
    { row_id: other, before: null, after: 'Renumbered' },
    { row_id: student, before: 'Example Student', after: null },
  ])
})
