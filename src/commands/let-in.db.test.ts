import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { holdFolder } from '#platform/database/embedded/index.ts'
import { openApi } from '../../tests/harness/api.ts'
import { freshDatabase } from '../../tests/harness/database.ts'
import { letIn, linkOf } from './let-in.ts'

const fresh = await freshDatabase()
const api = openApi(fresh)
afterAll(() => api.close())
const owner = fresh.connections.owner
const password = 'a long enough password'
await api.ask('POST', '/setup', {
  body: {
    code: api.setup.code,
    school: { code: 'ONE', nameEn: 'Example School', nameZh: '例子學校', level: 'primary', financeType: 'aided' },
    schoolYear: '2026/27',
    person: { staffCode: 'S01', nameEn: 'Example SENCO', nameZh: '例子主任', email: 'senco@example.invalid' },
    password,
  },
})
const who = { named: 's01', school: null, withoutCodes: false }
const choose = (token: string, next: string) =>
  api.ask('POST', `/invitations/${token}`, { body: { password: next }, address: '192.0.2.7' })
const signIn = (typed: string) =>
  api.ask('POST', '/sign-in', { body: { identifier: 'S01', password: typed }, address: '192.0.2.8' })

test('the only SENCO, whose password is lost, comes in again by a link that the host makes', async () => {
  const { token, nameEn } = await letIn(owner, who, new Date())
  expect(nameEn).toBe('Example SENCO')
  expect((await choose(token, 'quite another password')).status).toBe(200)
  expect((await signIn('quite another password')).status).toBe(200)
  expect((await signIn(password)).status).toBe(422)
  expect((await choose(token, 'a third password here')).status).toBe(404)
})

test('a link is found by the e-mail address too, closes the one before, and ends after a day', async () => {
  const first = await letIn(owner, who, new Date())
  const second = await letIn(owner, { ...who, named: 'SENCO@example.invalid', school: 'one' }, new Date())
  expect((await api.ask('GET', `/invitations/${first.token}`)).status).toBe(404)
  expect((await api.ask('GET', `/invitations/${second.token}`)).status).toBe(200)
  const old = await letIn(owner, who, new Date(Date.now() - 25 * 60 * 60 * 1000))
  expect((await api.ask('GET', `/invitations/${old.token}`)).status).toBe(404)
})

test('one-time codes stay on unless the host says so', async () => {
  await fresh.owner.query(`update auth."user" set "twoFactorEnabled" = true`)
  const on = () => fresh.owner.query('select "twoFactorEnabled" as on from auth."user"').then(({ rows }) => rows[0].on)
  await letIn(owner, who, new Date())
  expect(await on()).toBe(true)
  await letIn(owner, { ...who, withoutCodes: true }, new Date())
  expect(await on()).toBe(false)
})

test('it stands in the trail that the link was made on the server', async () => {
  await letIn(owner, { ...who, withoutCodes: true }, new Date())
  const { rows } = await fresh.owner.query(
    'select distinct word from audit.event where person_id is null and school_id is not null',
  )
  expect(rows.map(({ word }) => word)).toEqual(expect.arrayContaining(['person.invited', 'account.totp-off']))
})

test('nobody is let in by a name that means nobody', async () => {
  await expect(letIn(owner, { ...who, named: 'S02' }, new Date())).rejects.toThrow('Nobody who works here')
  await expect(letIn(owner, { ...who, school: 'TWO' }, new Date())).rejects.toThrow('Nobody who works here')
  await expect(letIn(owner, { ...who, named: '' }, new Date())).rejects.toThrow('Nobody who works here')
})

test('the link leads to the port where the workbench runs, whatever port is usual', async () => {
  const dataFolder = await mkdtemp(join(tmpdir(), 'let-in-'))
  const link = (origin: string | null) => linkOf({ origin, port: 3000, dataFolder }, 'token')
  const hold = await holdFolder(dataFolder, 'serve')
  expect(await link(null)).toBe('http://localhost:3000/invitation/token')
  await hold.answersAt('http://localhost:3301')
  expect(await link(null)).toBe('http://localhost:3301/invitation/token')
  expect(await link('https://senco.school.example')).toBe('https://senco.school.example/invitation/token')
  await hold.release()
  expect(await link(null)).toBe('http://localhost:3000/invitation/token')
  await rm(dataFolder, { recursive: true })
})
