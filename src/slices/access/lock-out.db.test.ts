import { afterAll, beforeEach, expect, test } from 'vitest'
import { openApi } from '../../../tests/harness/api.ts'
import { freshDatabase } from '../../../tests/harness/database.ts'
import { laySchool } from '../../../tests/harness/school.ts'

const fresh = await freshDatabase()
const api = openApi(fresh)
afterAll(() => api.close())
const ours = await laySchool(fresh, 'OURS')
const theirs = await laySchool(fresh, 'THEIRS')

const right = 'the right password'
const hash = await api.accounts.hash(right)
/** A person who can sign in; what they sign in with is set as told. */
async function account(school: typeof ours, staffCode: string, email = '') {
  const person = await school.person('teacher')
  const { rows } = await fresh.owner.query(
    'update person set staff_code = $2, email = $3 where id = $1 returning user_id',
    [person.id, staffCode, email],
  )
  const userId = rows[0].user_id
  await fresh.owner.query(
    `insert into auth."account" (id, "accountId", "providerId", "userId", "password") values ($1, $1, 'credential', $1, $2)`,
    [userId, hash],
  )
  return { ...person, userId }
}
const victim = await account(ours, 'T01', 'victim@school.example')
beforeEach(() => fresh.owner.query('delete from auth.attempt'))

let address = 0
const guess = (identifier: string, password = 'wrong password') =>
  api.ask('POST', '/sign-in', { body: { identifier, password }, address: `192.0.2.${++address}` })
const answers = async (tries: Promise<{ status: number }>[]) => (await Promise.all(tries)).map(({ status }) => status)

test('guessing at once gains nothing: of twelve tries in one moment five are looked at', async () => {
  const tried = await answers(Array.from({ length: 12 }, () => guess('victim@school.example')))
  expect(tried.filter((status) => status === 422)).toHaveLength(5)
  expect(tried.filter((status) => status === 429)).toHaveLength(7)
  expect((await guess('victim@school.example', right)).status).toBe(429)
})

test('the right password clears the count, and a school that signs in at eight o’clock locks nobody out', async () => {
  for (let day = 0; day < 3; day += 1) {
    for (let tries = 0; tries < 4; tries += 1) await guess('OURS/T01')
    expect((await guess('OURS/T01', right)).status).toBe(200)
  }
})

test('who got hold of an open session guesses the password no faster than anybody else', async () => {
  const ways = [
    ['/me/password', { current: 'wrong password', next: 'another long password' }],
    ['/me/totp', { password: 'wrong password' }],
    ['/me/totp/stop', { password: 'wrong password' }],
  ] as const
  const ask = ([path, body]: (typeof ways)[number]) => api.ask('POST', path, { cookie: victim.cookie, body })
  for (let tries = 0; tries < 5; tries += 1) expect((await ask(ways[tries % 3] ?? ways[0])).status).toBe(422)
  for (const way of ways) expect((await ask(way)).status).toBe(429)
  expect((await guess('OURS/T01', right)).status).toBe(429)
})

test('a staff code that several schools use names nobody without its school', async () => {
  await account(theirs, 't01')
  expect((await guess('T01', right)).status).toBe(422)
  expect((await guess('theirs/T01', right)).status).toBe(200)
  expect((await guess('ours/t01', right)).status).toBe(200)
})

test('nobody takes the count or the sign-in of a colleague elsewhere by calling themself like their address', async () => {
  const thief = await account(theirs, 'victim@school.example', 'thief@school.example')
  for (let tries = 0; tries < 5; tries += 1) await guess('victim@school.example')
  expect((await guess('victim@school.example', right)).status).toBe(429)
  expect((await guess('thief@school.example', right)).status).toBe(200)
  await fresh.owner.query('delete from auth.attempt')
  const inside = await guess('victim@school.example', right)
  const me = await api.ask('GET', '/me', { cookie: inside.cookies.map((cookie) => cookie.split(';')[0]).join('; ') })
  expect(me.json.person.id).toBe(victim.id)
  expect(me.json.person.id).not.toBe(thief.id)
})

test('one address at two schools opens each by its own password, and one that is locked does not lock the other', async () => {
  await account(ours, 'BOTH', 'both@school.example')
  const other = await account(theirs, 'BOTH', 'both@school.example')
  await fresh.owner.query('update auth."account" set "password" = $2 where "userId" = $1', [
    other.userId,
    await api.accounts.hash('a second password'),
  ])
  for (let tries = 0; tries < 5; tries += 1) await guess('theirs/BOTH')
  expect((await guess('both@school.example', 'a second password')).status).not.toBe(200)
  expect((await guess('both@school.example', right)).status).toBe(200)
})

test('what was typed as a name is not kept: it may be a password in the wrong field', async () => {
  await guess('My Secret Password')
  const { rows } = await fresh.owner.query('select json_agg(a)::text as all from auth.attempt a')
  expect(rows[0].all).toContain('"failures":1')
  expect(rows[0].all.toLowerCase()).not.toContain('secret')
})

test('tries of more than a day ago are forgotten altogether', async () => {
  await guess('nobody')
  await fresh.owner.query(`update auth.attempt set last_at = now() - interval '25 hours'`)
  await guess('somebody else')
  const { rows } = await fresh.owner.query(
    `select count(*)::int as old from auth.attempt where last_at < now() - interval '1 day'`,
  )
  expect(rows[0].old).toBe(0)
})
