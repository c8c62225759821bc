import { once } from 'node:events'
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { openMailer } from './mailer.ts'

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) server.close()
})

type Received = { from: string; to: string[]; data: string }

/** A mail server of a few lines: takes every mail, or refuses every recipient. */
async function mailServer(options: { refuses?: boolean } = {}): Promise<{ url: string; received: Received[] }> {
  const received: Received[] = []
  const server = createServer((socket) => converse(socket, received, options.refuses ?? false))
  servers.push(server)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`, received }
}

function converse(socket: Socket, received: Received[], refuses: boolean): void {
  let mail: Received = { from: '', to: [], data: '' }
  let waiting = ''
  let inData = false
  socket.setEncoding('utf8').on('error', () => undefined)
  socket.write('220 mail.school.example\r\n')
  socket.on('data', (text: string) => {
    waiting += text
    for (;;) {
      const end = waiting.indexOf(inData ? '\r\n.\r\n' : '\r\n')
      if (end < 0) return
      const line = waiting.slice(0, end)
      waiting = waiting.slice(end + (inData ? 5 : 2))
      if (inData) {
        received.push({ ...mail, data: line })
        mail = { from: '', to: [], data: '' }
        inData = false
        socket.write('250 taken\r\n')
      } else if (/^DATA/i.test(line)) {
        inData = true
        socket.write('354 go on\r\n')
      } else if (/^RCPT/i.test(line) && refuses) {
        socket.write('550 nobody of that name\r\n')
      } else {
        if (/^MAIL/i.test(line)) mail.from = /<(.*)>/.exec(line)?.[1] ?? ''
        if (/^RCPT/i.test(line)) mail.to.push(/<(.*)>/.exec(line)?.[1] ?? '')
        socket.write(/^QUIT/i.test(line) ? '221 bye\r\n' : '250 yes\r\n')
      }
    }
  })
}

/** The text of a mail as its reader sees it. */
function readable(data: string): { subject: string; text: string } {
  const [head = '', body = ''] = data.split(/\r\n\r\n(.*)/s)
  const words = [...head.replace(/\r\n\s+/g, ' ').matchAll(/=\?UTF-8\?([BQ])\?([^?]*)\?=/gi)]
  const subject = words
    .map(([, coding, text = '']) => (coding?.toUpperCase() === 'B' ? decode(text, 'base64') : fromQuoted(text)))
    .join('')
  const text = /base64/i.test(head) ? decode(body, 'base64') : fromQuoted(body)
  return { subject, text }
}

const decode = (text: string, coding: 'base64' | 'latin1') => Buffer.from(text, coding).toString('utf8')

function fromQuoted(text: string): string {
  const bytes = text
    .replace(/=\r\n/g, '')
    .replace(/_/g, ' ')
    .replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return decode(bytes, 'latin1')
}

test('a mail reaches its reader with its Chinese words whole', async () => {
  const { url, received } = await mailServer()
  await openMailer({ url, from: 'workbench@school.example' }).send(
    'chan@school.example',
    '融合教育工作台：請設定密碼',
    '請按以下連結設定密碼。\nhttps://senco.school.example/invitation/abc-123',
  )
  expect(received).toHaveLength(1)
  expect(received[0]).toMatchObject({ from: 'workbench@school.example', to: ['chan@school.example'] })
  const { subject, text } = readable(received[0]?.data ?? '')
  expect(subject).toBe('融合教育工作台：請設定密碼')
  expect(text.replace(/\r\n/g, '\n')).toContain(
    '請按以下連結設定密碼。\nhttps://senco.school.example/invitation/abc-123',
  )
})

test('an address cannot carry a second recipient', async () => {
  const { url, received } = await mailServer()
  await openMailer({ url, from: 'workbench@school.example' })
    .send('chan@school.example, other@elsewhere.example', 'Hello', 'Hello')
    .catch(() => undefined)
  expect(received.flatMap((mail) => mail.to)).not.toContain('other@elsewhere.example')
})

test('a mail that the server refuses is an error, not silence', async () => {
  const { url } = await mailServer({ refuses: true })
  const sending = openMailer({ url, from: 'workbench@school.example' }).send('nobody@school.example', 'Hello', 'Hello')
  await expect(sending).rejects.toThrow()
})

test('a mail server that is not there is an error', async () => {
  const { url } = await mailServer()
  for (const server of servers.splice(0)) await new Promise((closed) => server.close(closed))
  const sending = openMailer({ url, from: 'workbench@school.example' }).send('chan@school.example', 'Hello', 'Hello')
  await expect(sending).rejects.toThrow()
})
