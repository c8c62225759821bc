import { createHash } from 'node:crypto'
import { call, ORPCError } from '@orpc/server'
import { expect, test } from 'vitest'
import { freshDatabase } from '../../../../tests/harness/database.ts'
import { anExampleSchool, aRequestOf, aSignedInPerson, type SigningIn } from '../examples.ts'
import type { Role } from '../model.ts'
import { peopleRoutes as routes } from './routes.ts'

const { database, owner } = await freshDatabase()
const school = await anExampleSchool(owner, 'ALPHA')
const other = await anExampleSchool(owner, 'BETA')

const as = (role: SigningIn, of = school) => ({ context: aRequestOf(database, of.people[role].token) })
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => 'nothing was refused',
    (error) => (error instanceof ORPCError ? { code: error.code, ...error.data } : error),
  )
const problem = (field: string, code: string) => ({
  code: 'PROBLEMS',
  problems: [expect.objectContaining({ field, problem: code })],
})
const aPerson = (staffCode: string, roles: Role[] = ['teacher'], email = '') => ({
  staffCode,
  nameEn: `Example ${staffCode}`,
  nameZh: '例子',
  email,
  roles,
})
async function row(id: string) {
  const people = await call(routes.people, undefined, as('senco'))
  return people.find((one) => one.id === id)
}

test('everybody of the staff sees the colleagues of their own school only', async () => {
  const seen = await call(routes.people, undefined, as('teacher'))
  expect(seen).toHaveLength(9)
  expect(seen.map((one) => one.staffCode)).not.toContain('BETA-senco')
  expect(await refusal(call(routes.people, undefined, as('parent')))).toMatchObject({ code: 'NOT_FOUND' })
})

test('the list says who can sign in, and only those who keep accounts learn who uses one-time codes', async () => {
  await owner.query(`update auth."user" set "twoFactorEnabled" = true where id = $1`, [school.people.senco.id])
  const seenBy = async (role: SigningIn) =>
    (await call(routes.people, undefined, as(role))).find((one) => one.id === school.people.senco.id)
  expect(await seenBy('administrator')).toMatchObject({ account: 'ready', twoFactor: true, roles: ['senco'] })
  expect(await seenBy('teacher')).toMatchObject({ account: 'ready', twoFactor: false })
})

test('the office adds a teacher, and cannot add one who sees files', async () => {
  const { id } = await call(routes.addPerson, aPerson(' Ｔ０１ ', ['teacher', 'teacher']), as('office'))
  expect(await row(id)).toMatchObject({
    staffCode: 'T01',
    roles: ['teacher'],
    account: 'none',
    active: true,
    version: 1,
  })
  expect(await refusal(call(routes.addPerson, aPerson('T02', ['sst_member']), as('office')))).toEqual(
    problem('roles', 'role-not-yours'),
  )
})

test('the database itself keeps the office from giving a role that opens files', async () => {
  const actor = { schoolId: school.id, personId: school.people.office.id, roles: ['office'], today: '2026-11-23' }
  const give = (role: string) =>
    database.as(actor, { word: 'test', request: null }, (tx) =>
      tx.execute(
        `insert into person_role (id, school_id, person_id, role) values (gen_random_uuid(), '${school.id}', '${school.people.office.id}', '${role}')`,
      ),
    )
  await expect(give('senco')).rejects.toThrow()
  const take = await database.as(actor, { word: 'test', request: null }, (tx) =>
    tx.execute(`delete from person_role where role = 'senco' returning id`),
  )
  expect(take.rows).toEqual([])
})

test('a staff code and an e-mail address belong to one person of the school, in capitals or not', async () => {
  await call(routes.addPerson, aPerson('CHAN', ['teacher'], 'chan@school.example'), as('office'))
  expect(
    await refusal(call(routes.addPerson, aPerson('chan', ['teacher'], 'Chan@School.example'), as('office'))),
  ).toEqual({
    code: 'PROBLEMS',
    problems: [
      { field: 'staffCode', problem: 'already-used' },
      { field: 'email', problem: 'already-used' },
    ],
  })
  await call(routes.addPerson, aPerson('CHAN', ['teacher'], 'chan@school.example'), as('office', other))
})

test('a colleague with only a Chinese or only an English name is added by hand, and one without any is not', async () => {
  const ofNames = (staffCode: string, nameZh: string, nameEn: string) =>
    call(routes.addPerson, { ...aPerson(staffCode), nameZh, nameEn }, as('office'))
  const { id } = await ofNames('ZH', '陳大文', '')
  expect(await row(id)).toMatchObject({ nameZh: '陳大文', nameEn: '' })
  await ofNames('EN', '', 'Example Only')
  expect(await refusal(ofNames('NONE', ' ', ''))).toEqual(problem('nameZh', 'name-needed'))
  expect(await refusal(call(routes.changePerson, { id, version: 1, nameZh: '' }, as('office')))).toEqual(
    problem('nameZh', 'name-needed'),
  )
  expect(await call(routes.changePerson, { id, version: 1, nameZh: '', nameEn: 'CHAN Tai Man' }, as('office'))).toEqual(
    { version: 2 },
  )
})

test('two people who change different facts of a colleague both keep their words', async () => {
  const { id } = await call(routes.addPerson, aPerson('LEE'), as('office'))
  await call(routes.changePerson, { id, version: 1, nameZh: '李例子' }, as('senco'))
  await call(routes.changePerson, { id, version: 1, email: 'lee@school.example' }, as('office'))
  expect(await row(id)).toMatchObject({ nameZh: '李例子', email: 'lee@school.example', version: 3 })
  expect(await refusal(call(routes.changePerson, { id, version: 1, nameZh: '李示例' }, as('office')))).toEqual({
    code: 'CLASH',
    clashes: [{ field: 'nameZh', base: '例子', mine: '李示例', theirs: '李例子' }],
    version: 3,
  })
})

test('roles that somebody else changed meanwhile are not overwritten', async () => {
  const { id } = await call(routes.addPerson, aPerson('NG', ['teacher']), as('office'))
  expect(await call(routes.changePerson, { id, version: 1, roles: ['teacher', 'sst_member'] }, as('senco'))).toEqual({
    version: 2,
  })
  expect(await refusal(call(routes.changePerson, { id, version: 1, roles: ['office'] }, as('office')))).toMatchObject({
    code: 'CLASH',
    clashes: [{ field: 'roles', mine: ['office'], theirs: ['sst_member', 'teacher'] }],
  })
})

test('nobody changes their own roles', async () => {
  const own = { id: school.people.administrator.id, version: 1, roles: ['administrator', 'senco'] as Role[] }
  expect(await refusal(call(routes.changePerson, own, as('administrator')))).toEqual(problem('roles', 'own-roles'))
})

test('a person of another school is not there', async () => {
  const change = { id: other.people.teacher.id, version: 1, nameEn: 'Taken' }
  expect(await refusal(call(routes.changePerson, change, as('senco')))).toMatchObject({ code: 'NOT_FOUND' })
  expect(await refusal(call(routes.invite, { id: other.people.teacher.id }, as('senco')))).toMatchObject({
    code: 'NOT_FOUND',
  })
})

test('who leaves is signed out everywhere at once, and their colleagues are not', async () => {
  const leaver = await aSignedInPerson(owner, { schoolId: school.id, code: 'WONG', roles: ['teacher'] })
  const context = aRequestOf(database, leaver.token)
  await call(routes.people, undefined, { context })
  await call(routes.changePerson, { id: leaver.id, version: 1, active: false }, as('office'))
  expect(await refusal(call(routes.people, undefined, { context }))).toMatchObject({ code: 'UNAUTHORIZED' })
  const sessions = await owner.query(`select 1 from auth."session" where "userId" = $1`, [leaver.id])
  expect(sessions.rowCount).toBe(0)
  expect(await call(routes.people, undefined, as('teacher'))).not.toEqual([])
  expect(await refusal(call(routes.invite, { id: leaver.id }, as('office')))).toEqual(problem('id', 'has-left'))
})

test('the office neither invites a SENCO nor lets one leave', async () => {
  const id = school.people.senco.id
  expect(await refusal(call(routes.invite, { id }, as('office')))).toEqual({
    code: 'FORBIDDEN',
    reason: 'account-not-yours',
  })
  expect(await refusal(call(routes.changePerson, { id, version: 1, active: false }, as('office')))).toEqual(
    problem('active', 'account-not-yours'),
  )
})

test('the office makes no link for somebody who can sign in, even when it takes their roles first; the SENCO does', async () => {
  const { id } = await aSignedInPerson(owner, { schoolId: school.id, code: 'LUI', roles: ['teacher'] })
  expect(await row(id)).toMatchObject({ account: 'ready' })
  const inUse = { code: 'FORBIDDEN', reason: 'account-in-use' }
  expect(await refusal(call(routes.invite, { id }, as('office')))).toEqual(inUse)
  await call(routes.changePerson, { id, version: 1, roles: ['office'] }, as('office'))
  expect(await refusal(call(routes.invite, { id }, as('office')))).toEqual(inUse)
  expect(await call(routes.invite, { id }, as('senco'))).toMatchObject({ mailed: false })
  expect(await call(routes.invite, { id }, as('administrator'))).toMatchObject({ mailed: false })
})

test('a one-time link is kept as a hash only, and a new one closes the one before', async () => {
  const { id } = await call(routes.addPerson, aPerson('HO'), as('office'))
  const now = new Date()
  const asked = { context: aRequestOf(database, school.people.office.token, { now }) }
  const first = await call(routes.invite, { id }, asked)
  const second = await call(routes.invite, { id }, asked)
  expect(second.link).toMatch(/^https:\/\/senco\.school\.example\/invitation\/[\w-]{43}$/)
  expect(second.mailed).toBe(false)
  expect(Date.parse(second.expiresAt) - now.getTime()).toBe(7 * 24 * 60 * 60 * 1000)
  expect(await row(id)).toMatchObject({ account: 'invited' })
  const opened = (link: string) =>
    database.asNobody((tx) => {
      const hash = createHash('sha256')
        .update(link.split('/').at(-1) ?? '')
        .digest('hex')
      return tx.execute(`select person_id from app.open_invitation('\\x${hash}')`)
    })
  expect((await opened(first.link)).rows).toEqual([])
  expect((await opened(second.link)).rows).toEqual([{ person_id: id }])
  const everything = await owner.query(
    'select row_to_json(i)::text || (select json_agg(e)::text from audit.event e) as all from invitation i',
  )
  expect(JSON.stringify(everything.rows)).not.toContain(second.link.split('/').at(-1))
})

test('an invitation is mailed in the reader’s language, and a mail server that is down changes nothing', async () => {
  const sent: string[][] = []
  const { id } = await call(routes.addPerson, aPerson('YIP', ['teacher'], 'yip@school.example'), as('office'))
  const mail = {
    send: async (to: string, subject: string, text: string) => void sent.push([to, subject, text]),
  }
  const context = aRequestOf(database, school.people.office.token, { mail })
  const { link, mailed } = await call(routes.invite, { id }, { context })
  expect(mailed).toBe(true)
  expect(sent).toEqual([
    ['yip@school.example', expect.stringContaining('ALPHA 示例學校'), expect.stringContaining(link)],
  ])
  await owner.query(`update person set language = 'en' where id = $1`, [id])
  await call(routes.invite, { id }, { context })
  expect(sent[1]?.[1]).toBe('Choose your password for the SENCO Workbench of ALPHA Example School')
  const down = { send: () => Promise.reject(new Error('no mail server')) }
  const again = call(
    routes.invite,
    { id },
    { context: aRequestOf(database, school.people.office.token, { mail: down }) },
  )
  expect(await again).toMatchObject({ mailed: true })
})

test('nobody makes a one-time link for themselves', async () => {
  expect(await refusal(call(routes.invite, { id: school.people.senco.id }, as('senco')))).toEqual(
    problem('id', 'own-invitation'),
  )
})

test('two who let each other leave in the same moment do not leave the school without one who keeps its people', async () => {
  const lone = await anExampleSchool(owner, 'GAMMA')
  const { senco, administrator } = lone.people
  const results = await Promise.all([
    refusal(call(routes.changePerson, { id: senco.id, version: 1, active: false }, as('administrator', lone))),
    refusal(call(routes.changePerson, { id: administrator.id, version: 1, active: false }, as('senco', lone))),
  ])
  const left = await owner.query(`select 1 from person where id = any($1) and active`, [[senco.id, administrator.id]])
  expect(results).toContain('nothing was refused')
  expect(left.rowCount).toBe(1)
})
