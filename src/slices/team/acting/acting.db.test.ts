import { afterAll, expect, test } from 'vitest'
import { addDays, dateInHongKong } from '#kernel/dates.ts'
import { newId } from '#kernel/ids.ts'
import { notWhileActing } from '#slices/access/index.ts'
import { openApi } from '../../../../tests/harness/api.ts'
import { freshDatabase } from '../../../../tests/harness/database.ts'
import { type LaidPerson, laySchool } from '../../../../tests/harness/school.ts'
import type { Actings } from './contract.ts'

const fresh = await freshDatabase()
const api = openApi(fresh)
afterAll(() => api.close())
const today = dateInHongKong(new Date())
const rows = async (text: string, ...values: unknown[]) => (await fresh.owner.query(text, values)).rows
const ask = (method: string, path: string, { cookie }: LaidPerson, body?: unknown) =>
  api.ask(method, path, { cookie, body })
const problemsIn = (answer: { json: { data: { problems: { field: string; problem: string }[] } } }) =>
  answer.json.data.problems.map(({ field, problem }) => `${field}: ${problem}`)

/** A school whose people can sign in, with a student on nobody’s register whom only SENCO and principal know, and a worry about them. */
async function openSchool(code: string) {
  const school = await laySchool(fresh, code)
  const person = school.personWithPassword
  const [senco, principal, deputy, teacher] = [
    await person('senco'),
    await person('principal'),
    await person('sst_member'),
    await person('teacher'),
  ]
  const student = await school.student(false)
  const name = (of: LaidPerson, fields: object = {}) =>
    ask('POST', '/team/acting', of, {
      personId: deputy.id,
      startsOn: today,
      endsOn: addDays(today, 3),
      words: '',
      ...fields,
    })
  /** Lays down that the deputy acts, on days that nobody may name any more. */
  const lay = async (startsOn: string, endsOn: string) => {
    const id = newId()
    await fresh.owner.query(
      'insert into acting_senco (id, school_id, person_id, starts_on, ends_on, made_by) values ($1, $2, $3, $4, $5, $6)',
      [id, school.schoolId, deputy.id, startsOn, endsOn, senco.id],
    )
    return id
  }
  const opensFile = async (of: LaidPerson) => (await ask('GET', `/students/${student}`, of)).status === 200
  return { school, senco, principal, deputy, teacher, student, name, lay, opensFile }
}

test('who acts as SENCO holds the role from the first day to the last, and hands it on to nobody', async () => {
  const { senco, deputy, teacher, name, opensFile } = await openSchool('ACT1')
  expect(await opensFile(deputy)).toBe(false)
  expect((await name(senco, { words: '請先看關注' })).status).toBe(200)
  expect(await opensFile(deputy)).toBe(true)
  const me = (await ask('GET', '/me', deputy)).json
  expect(me.roles).toEqual(['senco', 'sst_member'])
  expect(me.abilities).toEqual(expect.arrayContaining(['concern.triage', 'tier.decide', 'money.keep']))
  for (const lasting of notWhileActing) expect(me.abilities).not.toContain(lasting)

  expect((await name(deputy, { personId: teacher.id })).status).toBe(404)
  const of = { fromId: senco.id, toId: teacher.id, onDay: today, words: '', stays: false }
  for (const [method, path, body] of [
    ['GET', '/team/acting', undefined],
    ['POST', '/team/handovers', of],
    ['POST', '/people', { staffCode: 'MINE', nameEn: 'Mine', nameZh: '', email: '', roles: ['teacher'] }],
    ['PATCH', `/people/${senco.id}`, { version: 1, email: 'mine@school.example' }],
    ['PATCH', `/people/${teacher.id}`, { version: 1, roles: ['senco'] }],
    ['POST', `/people/${senco.id}/invitation`, {}],
  ] as const)
    expect((await ask(method, path, deputy, body)).status, path).toBe(404)
  expect((await rows(`select role from person_role where person_id = any($1)`, [senco.id, teacher.id])).length).toBe(2)
})

test('the database lets who acts give nothing that lasts, to others or to themselves, whichever role they say they have', async () => {
  const { school, senco, deputy, teacher, student, name } = await openSchool('ACT6')
  await name(senco)
  const roles = ['acting_senco', 'senco', 'sst_member']
  const doing = (text: string) =>
    fresh.database.as(
      { schoolId: school.schoolId, personId: deputy.id, roles, today },
      { word: 'test', request: null },
      (tx) => tx.execute(text),
    )
  const role = (person: LaidPerson, given: string) =>
    `insert into person_role (id, school_id, person_id, role) values ('${newId()}', '${school.schoolId}', '${person.id}', '${given}')`
  for (const text of [
    role(deputy, 'senco'),
    role(deputy, 'teacher'),
    role(teacher, 'senco'),
    `update person set email = 'mine@school.example' where id = '${senco.id}'`,
    `update person set active = false where id = '${senco.id}'`,
    `insert into invitation (id, school_id, person_id, token_hash, created_by, expires_at)
      values ('${newId()}', '${school.schoolId}', '${senco.id}', '\\x00', '${deputy.id}', now() + interval '1 day')`,
    `insert into teaching (id, school_id, class_id, person_id, subject) values ('${newId()}', '${school.schoolId}', '${school.classId}', '${deputy.id}', '')`,
    `insert into assignment (id, school_id, person_id, student_id, kind, starts_on)
      values ('${newId()}', '${school.schoolId}', '${deputy.id}', '${student}', 'assists', '${today}')`,
  ])
    await expect(doing(text), text).rejects.toThrow()
  const taken = await doing(`delete from person_role where person_id = '${senco.id}'`)
  expect(taken.rowCount).toBe(0)
  await doing(
    `insert into teaching (id, school_id, class_id, person_id, subject) values ('${newId()}', '${school.schoolId}', '${school.classId}', '${teacher.id}', '')`,
  )
})

test('who acts gives no group that stays theirs, unless groups are theirs to keep', async () => {
  const { school, senco, deputy, teacher, name } = await openSchool('ACT8')
  for (const { id } of [deputy, teacher]) expect((await name(senco, { personId: id })).status).toBe(200)
  const [provision, group] = [newId(), newId()]
  const blank = '{"zh": "", "en": ""}'
  await fresh.owner.query(
    `insert into provision (id, school_id, name, tier, needs, setting, aim, how, group_size_from, group_size_to, minutes, per_week, weeks,
        entry_measure, exit_measure, materials)
      values ($1, $2, $3, 2, '{ASD}', 'small_group', $3, $3, 3, 6, 35, 1, 12, $3, $3, $3)`,
    [provision, school.schoolId, blank],
  )
  await fresh.owner.query(
    `insert into support_group (id, school_id, provision_id, name, starts_on, ends_on, minutes, per_week, most_students, entry_criterion, exit_criterion)
      values ($1, $2, $3, $4, $5, $6, 35, 1, 6, $4, $4)`,
    [group, school.schoolId, provision, blank, today, addDays(today, 60)],
  )
  const lead = (of: LaidPerson, person: LaidPerson) =>
    ask('POST', `/groups/${group}/staff`, of, {
      ...{ giver: { personId: person.id, providerId: null }, part: 'leads', startsOn: today, endsOn: null },
    })
  expect((await lead(teacher, teacher)).status).toBe(404)
  expect((await lead(deputy, deputy)).status).toBe(200)
})

test('acting ends when somebody becomes SENCO for good, and is not there again when they hand the role on', async () => {
  const { school, senco, deputy, name, opensFile } = await openSchool('ACT9')
  await name(senco, { endsOn: addDays(today, 60) })
  await fresh.owner.query(
    `insert into person_role (id, school_id, person_id, role) values (gen_random_uuid(), $1, $2, 'senco')`,
    [school.schoolId, deputy.id],
  )
  expect(await opensFile(deputy)).toBe(true)
  await fresh.owner.query(`delete from person_role where person_id = $1 and role = 'senco'`, [deputy.id])
  expect(await opensFile(deputy)).toBe(false)
})

test('acting makes nobody SENCO who is no colleague any more', async () => {
  const { senco, deputy, name, opensFile } = await openSchool('ACT7')
  await name(senco)
  await fresh.owner.query(`update person_role set role = 'parent' where person_id = $1`, [deputy.id])
  expect(await opensFile(deputy)).toBe(false)
  await fresh.owner.query(`update person_role set role = 'senco' where person_id = $1`, [deputy.id])
  const { abilities } = (await ask('GET', '/me', deputy)).json
  expect(abilities, 'SENCO for good').toEqual(expect.arrayContaining(notWhileActing as string[]))
})

test.each([
  ['until yesterday', -3, -1, false],
  ['until today', -3, 0, true],
  ['from today', 0, 3, true],
  ['from tomorrow', 1, 3, false],
])('a file opens to who acts %s as the days say', async (when, from, until, opens) => {
  const { deputy, lay, opensFile } = await openSchool(`ACT-${when.replaceAll(' ', '-')}`)
  await lay(addDays(today, from), addDays(today, until))
  expect(await opensFile(deputy)).toBe(opens)
})

test('a concern that the SENCO hands to who acts is triaged by them, and both are told what they must know', async () => {
  const { senco, principal, deputy, student, name } = await openSchool('ACT2')
  const raised = await ask('POST', `/students/${student}/concerns`, principal, {
    areas: ['literacy'],
    seen: [],
    howOften: 'weekly',
    tried: [],
    words: '讀得慢',
  })
  expect(raised.status).toBe(200)
  const { concernId } = raised.json
  const receivers = async () => (await ask('GET', `/team/due/concern/${concernId}/receivers`, senco)).json as unknown
  expect(JSON.stringify(await receivers())).not.toContain(deputy.id)
  const { actingId } = (await name(senco, { words: '有事致電' })).json
  expect(JSON.stringify(await receivers())).toContain(deputy.id)
  const step = { version: 1, step: 'watch', until: addDays(today, 14), words: '先觀察' }
  expect((await ask('POST', `/students/${student}/concerns/${concernId}/steps`, deputy, step)).status).toBe(200)
  const kinds = async (of: LaidPerson) =>
    ((await ask('GET', '/notices', of)).json.notices as { kind: string; what: string }[]).map(
      (one) => `${one.kind} ${one.what}`,
    )
  expect(await kinds(deputy)).toEqual(['acting given'])
  expect(await kinds(senco)).not.toContain('acting given')
  // What was handed to them while they acted is the SENCO's again.
  const handed = { things: [{ kind: 'watch', subjectId: concernId, version: 0 }], personId: deputy.id, words: '請跟進' }
  const part = async () =>
    ((await ask('GET', '/team/due', senco)).json.things as { subjectId: string; part: string }[]).find(
      ({ subjectId }) => subjectId === concernId,
    )?.part
  expect((await ask('POST', '/team/due/hand-on', senco, handed)).status).toBe(200)
  expect(await part()).toBe('with_other')
  const note = (await ask('GET', '/team/people', deputy)).json.acting
  expect(note).toMatchObject([{ id: actingId, isOwn: true, words: '有事致電' }])
  expect((await ask('GET', '/team/people', principal)).json.acting).toMatchObject([{ isOwn: false, words: '' }])
  expect((await ask('POST', `/team/acting/${actingId}/end`, deputy)).status).toBe(200)
  expect(await part()).toBe('open')
  expect((await ask('POST', `/team/acting/${actingId}/end`, senco)).status).toBe(200)
  expect(await kinds(senco)).toContain('acting ended')
  expect((await ask('GET', `/students/${student}`, deputy)).status).toBe(404)
  const { rows } = await fresh.owner.query(
    `select distinct word from audit.event where table_name = 'acting_senco' and row_id = $1 order by 1`,
    [actingId],
  )
  expect(rows.map(({ word }) => word)).toEqual(['acting.ended', 'acting.named'])
})

test('what forbids it is said all at once', async () => {
  const { senco, principal, deputy, teacher, school, name } = await openSchool('ACT3')
  const days = { startsOn: addDays(today, -1), endsOn: addDays(today, -2) }
  expect(problemsIn(await name(senco, { ...days, personId: senco.id }))).toEqual([
    'personId: names-oneself',
    'startsOn: day-is-over',
    'endsOn: ends-before-start',
  ])
  expect(problemsIn(await name(principal, { personId: senco.id }))).toEqual(['personId: is-senco'])
  await name(principal)
  expect(problemsIn(await name(senco, { startsOn: addDays(today, 3), endsOn: addDays(today, 5) }))).toEqual([
    'personId: acts-already',
  ])
  expect((await name(senco, { startsOn: addDays(today, 4), endsOn: addDays(today, 5) })).status).toBe(200)
  const stranger = await school.person('teacher')
  expect(problemsIn(await name(senco, { personId: stranger.id }))).toEqual(['personId: cannot-sign-in'])
  await fresh.owner.query('update person set active = false where id = $1', [teacher.id])
  expect(problemsIn(await name(senco, { personId: teacher.id }))).toEqual(['personId: has-left'])
  const { colleagues }: Actings = (await ask('GET', '/team/acting', principal)).json
  expect(colleagues.map(({ id }) => id)).toEqual([deputy.id])
  expect(stranger.id).not.toBe(deputy.id)
})

test('who is neither SENCO nor principal, and who is of another school, sees, names and ends nothing', async () => {
  const [{ senco, deputy, teacher, name, lay, school }, other] = [await openSchool('ACT4'), await openSchool('ACT5')]
  const actingId = await lay(addDays(today, 5), addDays(today, 6))
  for (const one of [deputy, teacher, other.senco]) {
    expect((await ask('POST', `/team/acting/${actingId}/end`, one)).status).toBe(404)
    const named = await name(one, { personId: teacher.id })
    expect([404, 422]).toContain(named.status)
  }
  for (const one of [deputy, teacher]) expect((await ask('GET', '/team/acting', one)).status).toBe(404)
  const theirs: Actings = (await ask('GET', '/team/acting', other.senco)).json
  expect([theirs.current, theirs.past]).toEqual([[], []])
  // The database holds to it under the server's role, whichever role somebody says they have.
  const doing = (actor: LaidPerson, text: string) =>
    fresh.database.as(
      { schoolId: school.schoolId, personId: actor.id, roles: ['senco' as const], today },
      { word: 'test', request: null },
      (tx) => tx.execute(text),
    )
  const insert = (person: LaidPerson, by: LaidPerson) =>
    `insert into acting_senco (id, school_id, person_id, starts_on, ends_on, made_by)
      values ('${newId()}', '${school.schoolId}', '${person.id}', '${today}', '${today}', '${by.id}')`
  await expect(doing(teacher, insert(deputy, teacher))).rejects.toThrow()
  await expect(doing(teacher, insert(deputy, senco))).rejects.toThrow()
  await expect(doing(senco, insert(senco, senco))).rejects.toThrow()
  await expect(doing(senco, `update acting_senco set ends_on = '2030-01-01'`)).rejects.toThrow()
  await expect(doing(senco, `delete from acting_senco`)).rejects.toThrow()
  const ended = await doing(
    teacher,
    `update acting_senco set ended_on = '${today}', ended_by = '${teacher.id}' where id = '${actingId}'`,
  )
  expect(ended.rowCount).toBe(0)
})
