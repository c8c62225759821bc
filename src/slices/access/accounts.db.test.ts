import { createHmac } from 'node:crypto'
import { afterAll, expect, test } from 'vitest'
import { openApi } from '../../../tests/harness/api.ts'
import { freshDatabase } from '../../../tests/harness/database.ts'

const fresh = await freshDatabase()
const api = openApi(fresh)
afterAll(() => api.close())

const founding = {
  code: api.setup.code,
  school: { code: 'ONE', nameEn: 'Example School', nameZh: '例子學校', level: 'primary', financeType: 'aided' },
  schoolYear: '2026/27',
  person: { staffCode: 'S01', nameEn: 'Example SENCO', nameZh: '例子主任', email: 'senco@example.invalid' },
  password: 'a long enough password',
}
const cookieFrom = (cookies: string[]) => cookies.map((cookie) => cookie.split(';')[0]).join('; ')
let address = 0
/** Each test comes from an address of its own, so that one's failures do not lock another out. */
const newAddress = () => `192.0.2.${++address}`
const signIn = (identifier: string, password: string, from = newAddress()) =>
  api.ask('POST', '/sign-in', { body: { identifier, password }, address: from })

/** The code that an authenticator shows, by RFC 6238: of the step `ahead` of now. */
function codeOf(uri: string, ahead = 0): string {
  const secret = new URL(uri).searchParams.get('secret') ?? ''
  let bits = ''
  for (const letter of secret.replace(/=+$/, ''))
    bits += 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0')
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
  const step = Buffer.alloc(8)
  step.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + ahead))
  const hash = createHmac('sha1', key).update(step).digest()
  const offset = (hash.at(-1) ?? 0) & 15
  return String((hash.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}

test('before there is a school the demo school may be looked at, from this machine only', async () => {
  expect((await api.ask('POST', '/demo', { isLoopback: true, body: {} })).status).toBe(200)
  expect((await api.ask('POST', '/demo', { body: {} })).status).toBe(403)
})

test('a wrong one-time code founds no school', async () => {
  const refused = await api.ask('POST', '/setup', { body: { ...founding, code: 'XXXX-XXXX' } })
  expect([refused.status, refused.json.data.problems]).toEqual([422, [{ field: 'code', problem: 'wrong-code' }]])
  expect((await api.ask('GET', '/doors')).json.hasSchool).toBe(false)
})

test('all that is wrong with the founding is said at once', async () => {
  const { json } = await api.ask('POST', '/setup', {
    body: {
      ...founding,
      school: { ...founding.school, nameEn: '' },
      person: { ...founding.person, email: 'no' },
      password: 'short',
    },
  })
  expect(json.data.problems.map((found: { field: string; problem: string }) => [found.field, found.problem])).toEqual([
    ['school.nameEn', 'required'],
    ['person.email', 'not-email'],
    ['password', 'too-short'],
  ])
})

test('with the code from the terminal the first person becomes SENCO and administrator and is signed in', async () => {
  const founded = await api.ask('POST', '/setup', { body: { ...founding, code: api.setup.code.toLowerCase() } })
  expect(founded.status).toBe(200)
  const me = await api.ask('GET', '/me', { cookie: cookieFrom(founded.cookies) })
  expect([me.json.roles, me.json.school.code]).toEqual([['administrator', 'senco'], 'ONE'])
})

test('a school that is set up cannot be set up again, even with the code', async () => {
  const again = await api.ask('POST', '/setup', { body: { ...founding, school: { ...founding.school, code: 'TWO' } } })
  expect([again.status, again.json.data.reason]).toEqual([403, 'already-set-up'])
})

test('the demo school is never laid beside a real one', async () => {
  const here = { isLoopback: true }
  const doors = await api.ask('GET', '/doors', here)
  expect([doors.json.hasSchool, doors.json.hasDemo, doors.json.demoAllowed]).toEqual([true, false, false])
  const refused = await api.ask('POST', '/demo', { ...here, body: {} })
  expect([refused.status, refused.json.data.reason]).toEqual([403, 'not-beside-a-school'])
})

test('a person signs in by e-mail, by staff code, and by school and staff code', async () => {
  for (const identifier of ['senco@example.invalid', 'SENCO@EXAMPLE.invalid', 's01', 'one/S01']) {
    expect((await signIn(identifier, founding.password)).json, identifier).toEqual({ next: 'in' })
  }
})

test('a wrong password and an unknown account get the same answer', async () => {
  const wrong = await signIn('senco@example.invalid', 'not the password')
  const unknown = await signIn('nobody@example.invalid', 'not the password')
  expect(wrong.status).toBe(422)
  expect(unknown.text).toBe(wrong.text)
})

test('after five wrong passwords an account waits, by whichever name and from whichever address it is tried, also one that does not exist', async () => {
  await fresh.owner.query('delete from auth.attempt')
  for (const names of [['one/S01', 's01', 'senco@example.invalid'], ['ghost']]) {
    const name = (tries: number) => names[tries % names.length] ?? ''
    for (let tries = 0; tries < 5; tries += 1) expect((await signIn(name(tries), 'wrong password')).status).toBe(422)
    const locked = await signIn(name(5), founding.password)
    expect([locked.status, locked.json.data.seconds > 0]).toEqual([429, true])
  }
})

test('an address that tries many accounts waits', async () => {
  await fresh.owner.query('delete from auth.attempt')
  const from = newAddress()
  for (let tries = 0; tries < 30; tries += 1)
    await api.ask('POST', '/sign-in', {
      body: { identifier: `guess-${tries}`, password: 'wrong password' },
      address: from,
    })
  expect((await signIn('senco@example.invalid', founding.password, from)).status).toBe(429)
  expect((await signIn('senco@example.invalid', founding.password)).status).toBe(200)
}, 60_000)

test('signing in, and trying to, is on record', async () => {
  const { rows } = await fresh.owner.query(
    `select word, count(*)::int > 0 as some from audit.event where word like 'account.sign%' group by word order by word`,
  )
  expect(rows).toEqual([
    { word: 'account.sign-in-failed', some: true },
    { word: 'account.signed-in', some: true },
  ])
})

test('a one-time code is asked for once it is set up, works once, and a backup code works once', async () => {
  const first = await signIn('senco@example.invalid', founding.password)
  const begun = await api.ask('POST', '/me/totp', {
    cookie: cookieFrom(first.cookies),
    body: { password: founding.password },
  })
  const { uri, backupCodes } = begun.json
  const confirmed = await api.ask('POST', '/me/totp/confirm', {
    cookie: cookieFrom(first.cookies),
    body: { code: codeOf(uri) },
  })
  expect(confirmed.status).toBe(200)

  const half = async () => cookieFrom((await signIn('senco@example.invalid', founding.password)).cookies)
  const give = (cookie: string, code: string, kind: 'totp' | 'backup') =>
    api.ask('POST', '/sign-in/code', { cookie, body: { code, kind }, address: newAddress() })
  const asked = await half()
  expect((await api.ask('GET', '/me', { cookie: asked })).status, 'half signed in is not signed in').toBe(401)
  expect((await give(asked, codeOf(uri), 'totp')).status, 'the code that set it up is used up').toBe(422)
  expect((await give(asked, codeOf(uri, 1), 'totp')).status).toBe(200)
  expect((await give(await half(), codeOf(uri, 1), 'totp')).status, 'the same code again').toBe(422)
  expect((await give(await half(), backupCodes[0], 'backup')).status).toBe(200)
  expect((await give(await half(), backupCodes[0], 'backup')).status, 'the same backup code again').toBe(422)
})

test('a session that is ended is over at once', async () => {
  await fresh.owner.query(
    `delete from auth."twoFactor"; update auth."user" set "twoFactorEnabled" = false; delete from auth.attempt`,
  )
  const [one, two] = [
    await signIn('senco@example.invalid', founding.password),
    await signIn('senco@example.invalid', founding.password),
  ]
  const cookie = cookieFrom(one.cookies)
  const three = await signIn('senco@example.invalid', founding.password, '2001:db8:1:2::7')
  const { json } = await api.ask('GET', '/me/sessions', { cookie: cookieFrom(three.cookies) })
  expect(json.find(({ isThisOne }: { isThisOne: boolean }) => isThisOne).address).toBe('2001:db8:1:2::7')
  await api.ask('DELETE', '/me/sessions/others', { cookie })
  expect((await api.ask('GET', '/me', { cookie })).status).toBe(200)
  expect((await api.ask('GET', '/me', { cookie: cookieFrom(two.cookies) })).status).toBe(401)
})

test('an invitation’s link chooses a password once', async () => {
  const cookie = cookieFrom((await signIn('senco@example.invalid', founding.password)).cookies)
  const added = await api.ask('POST', '/people', {
    cookie,
    body: { staffCode: 'T01', nameEn: 'Example Teacher', nameZh: '', email: '', roles: ['teacher'] },
  })
  const invited = await api.ask('POST', `/people/${added.json.id}/invitation`, { cookie, body: {} })
  const token = invited.json.link.split('/').at(-1)
  const opened = () => api.ask('GET', `/invitations/${token}`)
  const signInCode = async () => (await opened()).json.person.signInCode
  expect((await opened()).json.person).toEqual({ nameEn: 'Example Teacher', nameZh: '', email: '', signInCode: 'T01' })
  // A second school has the same code: what is shown must still open the door, so the school stands before it.
  const { rows: others } = await fresh.owner.query(
    `with s as (insert into school (id, code, name_en, name_zh, level, finance_type)
       values (gen_random_uuid(), 'TWO', 'Second School', '第二學校', 'primary', 'aided') returning id)
     insert into person (id, school_id, staff_code, name_en, name_zh) select gen_random_uuid(), id, 't01', 'Other', '' from s returning id`,
  )
  expect(await signInCode()).toBe('ONE/T01')
  await fresh.owner.query('update person set active = false where id = $1', [others[0].id])
  expect(await signInCode()).toBe('T01')
  const accepted = await api.ask('POST', `/invitations/${token}`, { body: { password: 'another long password' } })
  expect((await api.ask('GET', '/me', { cookie: cookieFrom(accepted.cookies) })).json.roles).toEqual(['teacher'])
  expect((await api.ask('POST', `/invitations/${token}`, { body: { password: 'another long password' } })).status).toBe(
    404,
  )
  const used = await opened()
  expect([used.status, JSON.stringify(used.json)]).toEqual([404, expect.not.stringMatching(/T01|Example/)])
  expect((await signIn('T01', 'another long password')).json).toEqual({ next: 'in' })
})

test('a link that is wrong, too old or replaced shows nobody', async () => {
  const cookie = cookieFrom((await signIn('senco@example.invalid', founding.password)).cookies)
  const body = {
    staffCode: 'T09',
    nameEn: 'Late Teacher',
    nameZh: '遲老師',
    email: 'late@example.invalid',
    roles: ['teacher'],
  }
  const { id } = (await api.ask('POST', '/people', { cookie, body })).json
  const link = async () =>
    (await api.ask('POST', `/people/${id}/invitation`, { cookie, body: {} })).json.link.split('/').at(-1)
  const [replaced, tooOld] = [await link(), await link()]
  expect((await api.ask('GET', `/invitations/${tooOld}`)).json.person.signInCode).toBe('T09')
  await fresh.owner.query(`update invitation set expires_at = now() - interval '1 second' where person_id = $1`, [id])
  for (const token of [replaced, tooOld, 'x'.repeat(43)]) {
    const { status, json } = await api.ask('GET', `/invitations/${token}`)
    expect([status, JSON.stringify(json)]).toEqual([404, expect.not.stringMatching(/T09|Late|遲老師|Second/)])
  }
})

test('setting up one-time codes and signing out are on record, each under its own word', async () => {
  await fresh.owner.query('delete from auth.attempt')
  const cookie = cookieFrom((await signIn('T01', 'another long password')).cookies)
  await api.ask('POST', '/me/totp', { cookie, body: { password: 'another long password' } })
  await api.ask('POST', '/sign-out', { cookie, body: {} })
  expect((await api.ask('GET', '/me', { cookie })).status).toBe(401)
  await api.ask('POST', '/sign-out', { cookie, body: {} })
  const { rows } = await fresh.owner.query('select word from audit.event order by id desc limit 3')
  expect(rows.map(({ word }) => word)).toEqual(['account.signed-out', 'account.totp-started', 'account.signed-in'])
})

test('a session in use lives on, and ends a month after it began whoever holds it', async () => {
  const { cookies } = await signIn('T01', 'another long password')
  const token = /session_token=(\w+)/.exec(cookieFrom(cookies))?.[1]
  const livesOn = async (daysOld: number) => {
    await fresh.owner.query(
      `update auth."session" set "createdAt" = now() - make_interval(days => $2), "updatedAt" = now() - interval '1 hour',
         "expiresAt" = now() + interval '1 minute' where token = $1`,
      [token, daysOld],
    )
    await fresh.owner.query('select app.keep_session_alive($1)', [token])
    const after = await fresh.owner.query(
      `select floor(extract(epoch from "expiresAt" - now()) / 86400 + 0.01)::int as days from auth."session" where token = $1`,
      [token],
    )
    return after.rows[0].days
  }
  expect([await livesOn(1), await livesOn(25)]).toEqual([7, 5])
  expect(await livesOn(31)).toBeLessThan(0)
  expect((await api.ask('GET', '/me', { cookie: cookieFrom(cookies) })).status).toBe(401)
})

test('a new password ends every other session, keeps this one, and the old password opens nothing', async () => {
  const [here, elsewhere] = [
    cookieFrom((await signIn('T01', 'another long password')).cookies),
    cookieFrom((await signIn('T01', 'another long password')).cookies),
  ]
  const body = { current: 'another long password', next: 'a third long password' }
  const changed = await api.ask('POST', '/me/password', { cookie: here, body })
  expect(changed.status).toBe(200)
  expect((await api.ask('GET', '/me', { cookie: cookieFrom(changed.cookies) })).status).toBe(200)
  expect((await api.ask('GET', '/me', { cookie: elsewhere })).status).toBe(401)
  expect((await signIn('T01', 'another long password')).status).toBe(422)
  expect((await signIn('T01', 'a third long password')).status).toBe(200)
})
