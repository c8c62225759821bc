import { afterAll, afterEach, beforeEach, expect, test } from 'vitest'
import { newId } from '#kernel/ids.ts'
import { Database } from '#platform/database/database.ts'
import { openMailer } from '#platform/mail/mailer.ts'
import { openApi } from '../../../../tests/harness/api.ts'
import { freshDatabase } from '../../../../tests/harness/database.ts'
import { layDemoRows } from '../../../../tests/harness/demo-rows.ts'
import { type MailServer, startMailServer } from '../../../../tests/harness/smtp.ts'
import { sendDigests } from './send.ts'
import { sendTestMail } from './work.ts'

const fresh = await freshDatabase()
const demo = await layDemoRows(fresh)
const second = new Database(fresh.connections.server)
const mailServer = await startMailServer({ refuses: (address) => address.startsWith('ep@') })
const api = openApi(fresh)
afterAll(async () => {
  await second.close()
  await mailServer.stop()
  await api.close()
})

const origin = 'https://senco.school.example'
/** Half past seven in Hong Kong on the demo school's Monday. */
const halfPastSeven = new Date('2026-11-22T23:30:00Z')
const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined }
const send = (now = halfPastSeven, database = fresh.database, server: Pick<MailServer, 'url'> = mailServer) =>
  sendDigests({
    ...{ database, now: () => now, origin, log: quiet },
    mail: openMailer({ url: server.url, from: 'workbench@school.example', patienceMilliseconds: 400 }),
  })
const idOf = (code: string) => demo.people.find((one) => one.code === code)?.id as string
const want = async (...codes: string[]) => {
  for (const code of codes)
    await fresh.owner.query(
      `insert into digest (id, school_id, person_id, wanted_since) values ($1, $2, $3, '2026-11-01')`,
      [newId(), demo.schoolId, idOf(code)],
    )
}
const states = async () =>
  (
    await fresh.owner.query<{ state: string; tries: number; problem: string }>(
      'select state, tries, problem from digest_sent order by person_id',
    )
  ).rows
const tenMinutesLater = () =>
  fresh.owner.query(`update digest_sent set claimed_at = claimed_at - interval '11 minutes'`)

beforeEach(() => fresh.owner.query('delete from digest_sent; delete from digest; delete from digest_setting'))
afterEach(() => {
  mailServer.meet('takes')
  mailServer.mails.splice(0)
})

test('nobody gets a mail who has not asked for it', async () => {
  expect(await send()).toBe(0)
  await want('senco')
  expect(await send()).toBe(1)
  expect(mailServer.mails.map(({ to }) => to)).toEqual([['senco@example.invalid']])
})

test('it goes out once in a morning, from seven to eleven or at the school’s hour, on school days only', async () => {
  await want('senco')
  expect(await send(new Date('2026-11-22T22:59:00Z'))).toBe(0)
  expect(await send(new Date('2026-11-23T03:00:00Z'))).toBe(0)
  await fresh.owner.query('insert into digest_setting (id, school_id, hour) values ($1, $2, 6)', [
    newId(),
    demo.schoolId,
  ])
  await fresh.owner.query(`update school set demo_today = '2026-11-22'`)
  expect(await send(new Date('2026-11-22T22:59:00Z')), 'a Sunday').toBe(0)
  await fresh.owner.query(`update school set demo_today = '2026-12-25'`)
  expect(await send(new Date('2026-11-22T22:59:00Z')), 'a holiday').toBe(0)
  await fresh.owner.query(`update school set demo_today = '2026-11-23'`)
  expect(await send(new Date('2026-11-22T22:59:00Z'))).toBe(1)
  expect(await send(new Date('2026-11-22T23:59:00Z'))).toBe(0)
  expect(mailServer.mails).toHaveLength(1)
})

test('no name, no class and no need of the demo school is in any digest of any of its people, in either language', async () => {
  await want(...demo.people.map(({ code }) => code))
  for (const language of ['zh', 'en']) {
    await fresh.owner.query('delete from digest_sent')
    await fresh.owner.query('update person set language = $1', [language])
    await send()
  }
  expect(mailServer.mails.length).toBeGreaterThan(6)
  const { rows } = await fresh.owner.query<{ word: string }>(`
    select unnest(array[name_zh, name_en]) as word from student union select unnest(array[name_zh, name_en]) from person
    union select name from class union select unnest(array[name_zh, name_en]) from school union select title from task union select title from meeting
    union select unnest(array['ASD', 'ADHD', 'SpLD', '自閉', '過度活躍', '讀寫', '特殊', '層級', 'autism', 'tier', 'plan'])`)
  for (const { raw, mail } of mailServer.mails) {
    const text = `${mail.subject}\n${mail.text}`.replace(/https:\/\/\S+/g, '')
    for (const { word } of rows) if (word.length > 1) expect(text).not.toContain(word)
    expect(raw).not.toMatch(/text\/html/)
  }
  const english = mailServer.mails.find(
    ({ to, mail }) => to[0] === 'senco@example.invalid' && mail.subject?.includes('due'),
  )
  expect(english?.mail.subject).toMatch(
    /^SENCO Workbench: (\d+ things? due today, )?\d+ things? overdue(, \d+ new notices?)?$/,
  )
})

test('two processes at once send each mail once', async () => {
  const codes = demo.people.filter(({ roles }) => roles.includes('teacher')).map(({ code }) => code)
  await want(...codes)
  await fresh.owner.query(`insert into notice (school_id, person_id, kind, subject_id, what)
    select school_id, person_id, 'digest_failed', gen_random_uuid(), 'failed' from digest`)
  await Promise.all([send(), send(halfPastSeven, second), send(), send(halfPastSeven, second)])
  const addresses = mailServer.mails.map(({ to }) => to[0]).sort()
  expect(addresses).toHaveLength(codes.length)
  expect(new Set(addresses).size).toBe(codes.length)
  await fresh.owner.query(`delete from notice where kind = 'digest_failed'`)
})

test('a sender that goes away between claim and mail is made up for ten minutes later, and one that comes back late sends nothing', async () => {
  await want('senco')
  const claim = () =>
    fresh.database.asNobody((tx) =>
      tx.execute<{ id: string; tries: number }>(
        `select id, tries from app.claim_digests('${demo.schoolId}', '2026-11-23', 5)`,
      ),
    )
  const [gone] = (await claim()).rows
  expect(await send()).toBe(0)
  await tenMinutesLater()
  const mark = () =>
    fresh.database.asNobody((tx) =>
      tx.execute<{ marked: boolean }>(`select app.mark_digest('${gone?.id}', 1::smallint, 'x') as marked`),
    )
  expect((await mark()).rows).toEqual([{ marked: false }])
  expect(await send()).toBe(1)
  expect((await mark()).rows).toEqual([{ marked: false }])
  expect(await states()).toEqual([{ state: 'sent', tries: 2, problem: '' }])
})

test('a server that puts off, hangs or hangs up is tried again five times, then it is given up and told to who keeps the accounts', async () => {
  await want('senco')
  for (const [index, mood] of (['busy', 'hangs', 'drops', 'busy', 'busy'] as const).entries()) {
    mailServer.meet(mood)
    expect(await send()).toBe(0)
    expect(await send(), 'not before ten minutes').toBe(0)
    expect(await states()).toMatchObject([{ tries: index + 1, state: index < 4 ? 'failed' : 'given_up' }])
    await tenMinutesLater()
  }
  mailServer.meet('takes')
  expect(await send()).toBe(0)
  expect(await states()).toEqual([{ state: 'given_up', tries: 5, problem: '451' }])
  const cookie = await demo.cookieOf('host')
  const { json } = await api.ask('GET', '/notices', { cookie })
  expect(json.notices).toMatchObject([{ kind: 'digest_failed', by: null, student: null }])
  await fresh.owner.query('delete from notice where kind = $1', ['digest_failed'])
})

test('an address that the server does not know is not tried again', async () => {
  await want('ep')
  await fresh.owner.query(
    `insert into notice (school_id, person_id, kind, subject_id, what) values ($1, $2, 'digest_failed', $1, 'failed')`,
    [demo.schoolId, idOf('ep')],
  )
  expect(await send()).toBe(0)
  expect(await states()).toEqual([{ state: 'given_up', tries: 1, problem: '550' }])
})

test('the link of a mail stops the mails without signing in, the press of a mail program as well; it says nothing to anybody else', async () => {
  await want('senco')
  await send()
  const [first] = mailServer.mails
  const token = /\/digest\/([\w-]+)/.exec(first?.mail.text ?? '')?.[1] ?? ''
  expect(first?.mail.headers).toContainEqual(
    expect.objectContaining({ key: 'list-unsubscribe', value: `<${origin}/api/digest/${token}>` }),
  )
  expect(
    (await fresh.owner.query('select from digest_sent where token_hash::text like $1', [`%${token}%`])).rowCount,
  ).toBe(0)
  const unknown = 'x'.repeat(43)
  expect((await api.ask('POST', `/digest/${unknown}`)).status).toBe(404)
  expect((await api.ask('GET', `/digest/${token}`)).json).toEqual({ wanted: true })
  const form = new FormData()
  form.set('List-Unsubscribe', 'One-Click')
  expect((await api.ask('POST', `/digest/${token}`, { body: form })).status).toBe(200)
  expect((await api.ask('POST', `/digest/${token}`)).status, 'twice is no harm').toBe(200)
  expect((await api.ask('GET', `/digest/${token}`)).json).toEqual({ wanted: false })
  await fresh.owner.query('delete from digest_sent')
  expect(await send()).toBe(0)
  const trail = await fresh.owner.query(`select person_id from audit.event where word = 'digest.stopped'`)
  expect(trail.rows).toEqual([{ person_id: idOf('senco') }])
})

test('one asks for the mail oneself, and nobody sees who else did; only a number is told to those who keep the school', async () => {
  const cookie = await demo.cookieOf('teacher3b')
  expect((await api.ask('PUT', '/me/digest', { cookie, body: { wanted: true } })).json).toMatchObject({
    ...{ wanted: true, address: 'teacher3b@example.invalid', hour: 7, server: false },
  })
  const senco = await demo.cookieOf('senco')
  expect((await api.ask('GET', '/me/digest', { cookie: senco })).json.wanted).toBe(false)
  expect((await api.ask('GET', '/settings/mail', { cookie: senco })).json).toMatchObject({ readers: 1, server: false })
  expect((await api.ask('GET', '/settings/mail', { cookie })).status).toBe(404)
  await fresh.owner.query(`update person set email = '' where id = $1`, [idOf('office')])
  const refused = await api.ask('PUT', '/me/digest', { cookie: await demo.cookieOf('office'), body: { wanted: true } })
  expect([refused.status, refused.json.data.problems[0].problem]).toEqual([422, 'no-address'])
})

test('two who choose the hour at once see each other’s; a test mail without a mail server is refused with the reason', async () => {
  const cookie = await demo.cookieOf('senco')
  const keep = (version: number, base: number, hour: number) =>
    api.ask('PUT', '/settings/mail', { cookie, body: { version, base: { hour: base }, fields: { hour } } })
  expect((await keep(0, 7, 6)).json).toEqual({ version: 1 })
  const clash = await keep(0, 7, 8)
  expect([clash.status, clash.json.data.clashes]).toEqual([409, [{ field: 'hour', base: 7, mine: 8, theirs: 6 }]])
  expect((await keep(1, 6, 8)).json).toEqual({ version: 2 })
  expect((await keep(2, 8, 11)).status).toBe(422)
  const refused = await api.ask('POST', '/settings/mail/test', { cookie })
  expect([refused.status, refused.json.data.problems[0].problem]).toEqual([422, 'no-server'])
})

test('a test mail goes to one’s own address through the school’s mail server, and what the server answers is told', async () => {
  const { id, roles } = demo.people.find(({ code }) => code === 'senco') ?? { id: '', roles: [] }
  const who = {
    ...{ schoolId: demo.schoolId, personId: id, roles, today: '2026-11-23', userId: '', sessionId: '' },
    ...{ twoFactor: false, totpRequired: false },
  }
  const mail = openMailer({ url: mailServer.url, from: 'workbench@school.example' })
  const test = () =>
    fresh.database.as(who, { word: 'mail.tested', request: null }, (tx) => sendTestMail({ tx, who, mail, origin }))
  expect(await test()).toEqual({ sent: true, problem: '' })
  expect(mailServer.mails).toMatchObject([{ to: ['senco@example.invalid'], from: 'workbench@school.example' }])
  mailServer.meet('busy')
  expect(await test()).toEqual({ sent: false, problem: '451' })
})
