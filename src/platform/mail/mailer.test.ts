import { afterEach, expect, test } from 'vitest'
import { type MailServer, startMailServer } from '../../../tests/harness/smtp.ts'
import { openMailer } from './mailer.ts'

const servers: MailServer[] = []
afterEach(async () => {
  for (const server of servers.splice(0)) await server.stop()
})

async function mailServer(options: Parameters<typeof startMailServer>[0] = {}): Promise<MailServer> {
  const server = await startMailServer(options)
  servers.push(server)
  return server
}

const from = 'workbench@school.example'
const hello = (url: string, to = 'chan@school.example') => openMailer({ url, from }).send(to, 'Hello', 'Hello')

test('a mail reaches its reader with its Chinese words whole', async () => {
  const { url, mails } = await mailServer()
  await openMailer({ url, from }).send(
    'chan@school.example',
    '融合教育工作台：請設定密碼',
    '請按以下連結設定密碼。\nhttps://senco.school.example/invitation/abc-123',
  )
  expect(mails).toHaveLength(1)
  expect(mails[0]).toMatchObject({ from, to: ['chan@school.example'], encrypted: false, user: null })
  expect(mails[0]?.mail.subject).toBe('融合教育工作台：請設定密碼')
  expect(mails[0]?.mail.text?.replace(/\r\n/g, '\n')).toContain(
    '請按以下連結設定密碼。\nhttps://senco.school.example/invitation/abc-123',
  )
})

test('a mail goes through TLS when the server offers it, and when it speaks nothing else', async () => {
  for (const tls of ['offered', 'required', 'from-the-start'] as const) {
    const { url, mails } = await mailServer({ tls })
    await hello(url)
    expect(mails.map(({ encrypted }) => encrypted)).toEqual([true])
  }
})

test('a certificate that nobody vouches for is refused, unless the school says in the address that it takes it', async () => {
  const { host, mails } = await mailServer({ tls: 'offered' })
  await expect(hello(`smtp://${host}`)).rejects.toThrow(/certificate/i)
  expect(mails).toEqual([])
})

test('a school that asks for TLS in the address sends nothing in the clear', async () => {
  const { host, mails } = await mailServer({ tls: 'none' })
  await expect(hello(`smtp://${host}/?requireTLS=true`)).rejects.toThrow()
  expect(mails).toEqual([])
})

test('a mail goes out under the name and password of the address, and not with wrong ones', async () => {
  const login = { user: 'senco@school.example', password: 'pass: word/@' }
  const { url, host, mails } = await mailServer({ tls: 'offered', login })
  await hello(url)
  expect(mails.map(({ user }) => user)).toEqual(['senco@school.example'])
  await expect(hello(`smtp://senco:wrong@${host}/?tls.rejectUnauthorized=false`)).rejects.toThrow(/535/)
  await expect(hello(`smtp://${host}/?tls.rejectUnauthorized=false`)).rejects.toThrow()
  expect(mails).toHaveLength(1)
})

test('an address cannot carry a second recipient', async () => {
  const { url, mails } = await mailServer()
  await hello(url, 'chan@school.example, other@elsewhere.example').catch(() => undefined)
  expect(mails.flatMap(({ to }) => to)).not.toContain('other@elsewhere.example')
})

test('a mail that the server refuses or puts off is an error, not silence', async () => {
  const server = await mailServer({ refuses: (address) => address.startsWith('nobody@') })
  await expect(hello(server.url, 'nobody@school.example')).rejects.toThrow(/550/)
  server.meet('busy')
  await expect(hello(server.url)).rejects.toThrow(/451/)
  server.meet('takes')
  await hello(server.url)
  expect(server.mails).toHaveLength(1)
})

test('a mail server that hangs up half way, or that is not there, is an error', async () => {
  const server = await mailServer()
  server.meet('drops')
  await expect(hello(server.url)).rejects.toThrow()
  await server.stop()
  await expect(hello(server.url)).rejects.toThrow()
  expect(server.mails).toEqual([])
})

test('a mail server that never answers is given up', async () => {
  const server = await mailServer()
  server.meet('hangs')
  const sending = openMailer({ url: server.url, from, patienceMilliseconds: 300 }).send('chan@school.example', 'a', 'b')
  await expect(sending).rejects.toThrow(/timeout/i)
})
