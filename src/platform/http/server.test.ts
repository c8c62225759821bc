import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { makeServer, type ServerOptions } from './server.ts'

const folder = await mkdtemp(join(tmpdir(), 'senco-web-'))
afterAll(() => rm(folder, { recursive: true }))
await mkdir(join(folder, 'assets'))
await writeFile(join(folder, 'index.html'), '<style nonce="__NONCE__"></style>')
await writeFile(join(folder, 'assets', 'main-1.js'), 'export {}')
await writeFile(join(folder, 'assets', 'main-1.js.br'), 'by Brotli')
await writeFile(join(folder, 'assets', 'main-1.js.gz'), 'by gzip')

const logged: Record<string, unknown>[] = []
let asked = 0
let described = 0
const silent = () => undefined
const options: ServerOptions = {
  api: async (request) => {
    asked += 1
    return new URL(request.url).pathname === '/api/none'
      ? null
      : Response.json({ length: (await request.text()).length })
  },
  describe: async () => ({ made: ++described }),
  isDoor: (path) => path === '/api/sign-in',
  takesFile: (path) => path === '/api/imports',
  isSignedIn: async (headers) => headers.has('cookie'),
  health: async () => ({ answers: true, database: 'embedded' }),
  version: '0.0.0',
  webFolder: folder,
  origin: null,
  trustedProxies: [],
  log: { info: (what) => void logged.push(what), warn: silent, error: silent },
}
let server = makeServer(options)
beforeEach(() => {
  asked = 0
  logged.length = 0
  server = makeServer(options)
})
/** Asks as somebody in the network would, on a connection from `from`. */
const ask = async (path: string, init: RequestInit = {}, from = '192.0.2.7') =>
  server.request(`http://localhost:3000${path}`, init, {
    incoming: { socket: { remoteAddress: from, remotePort: 1, remoteFamily: 'IPv4' } },
  })
const megabytes = (count: number) => 'x'.repeat(count * 1024 * 1024)

test('only where a file is taken may more than a megabyte be sent, whether or not its length is said', async () => {
  const send = async (path: string, count: number, cookie: Record<string, string> = { cookie: 'own' }) =>
    (
      await ask(path, {
        method: 'POST',
        body: megabytes(count),
        headers: { 'content-length': `${count * 1024 * 1024}`, ...cookie },
      })
    ).status
  expect([await send('/api/tiers', 2), await send('/api/imports', 2), await send('/api/imports', 22)]).toEqual([
    413, 200, 413,
  ])
  expect(await send('/api/imports', 2, {}), 'of a stranger').toBe(413)
  expect(asked).toBe(1)
  const untold = () => new Response(megabytes(2)).body
  const stream = (path: string) =>
    ask(path, { method: 'POST', body: untold(), duplex: 'half', headers: { cookie: 'own' } } as RequestInit).then(
      ({ status }) => status,
    )
  expect([await stream('/api/tiers'), await stream('/api/imports')]).toEqual([413, 200])
})

test('a write from another site is refused before anything of it is read', async () => {
  for (const headers of [
    { origin: 'https://elsewhere.example' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
  ] as Record<string, string>[])
    expect((await ask('/api/tiers', { method: 'POST', body: '{}', headers })).status).toBe(403)
  expect(asked).toBe(0)
  const own = { origin: 'http://localhost:3000', host: 'localhost:3000', 'sec-fetch-site': 'same-origin' }
  expect((await ask('/api/tiers', { method: 'POST', body: '{}', headers: own })).status).toBe(200)
})

test('who knocks at a door too often waits, and so does a household that changes its address', async () => {
  const knock = async (from: string) => (await ask('/api/sign-in', { method: 'POST', body: '{}' }, from)).status
  for (let tries = 0; tries < 60; tries += 1) await knock(`2001:db8:1:2::${tries.toString(16)}`)
  expect(await knock('2001:db8:1:2::ffff')).toBe(429)
  expect(await knock('192.0.2.8')).toBe(200)
})

test('nothing that the API answers is kept by a browser, not even a refusal', async () => {
  for (const path of ['/api/students', '/api/none', '/api/openapi.json'])
    expect((await ask(path)).headers.get('cache-control'), path).toBe('no-store')
  const refused = await ask('/api/tiers', { method: 'POST', headers: { origin: 'null' } })
  expect(refused.headers.get('cache-control')).toBe('no-store')
})

test('a part of the web that is not there is not there, and no page is kept in its stead', async () => {
  const there = await ask('/assets/main-1.js')
  expect([there.status, there.headers.get('cache-control')]).toEqual([200, 'public, max-age=31536000, immutable'])
  const gone = await ask('/assets/main-0.js')
  expect([gone.status, gone.headers.get('cache-control')]).toEqual([404, null])
})

test('a part of the web comes in the shortest way that the browser can read', async () => {
  const take = async (encodings: string) => {
    const answer = await ask('/assets/main-1.js', { headers: { 'accept-encoding': encodings } })
    const { headers } = answer
    return [await answer.text(), headers.get('content-encoding'), headers.get('vary'), headers.get('content-type')]
  }
  const script = 'text/javascript; charset=utf-8'
  expect(await take('gzip, deflate, br')).toEqual(['by Brotli', 'br', 'Accept-Encoding', script])
  expect(await take('gzip, deflate')).toEqual(['by gzip', 'gzip', 'Accept-Encoding', script])
  expect(await take('identity')).toEqual(['export {}', null, null, script])
})

test('no address leads out of the folder of the web', async () => {
  await writeFile(`${folder}-secret`, 'secret')
  const name = `${folder}-secret`.split('/').at(-1)
  for (const way of [`/../${name}`, `/%2e%2e/${name}`, `/..%2f${name}`, `/assets/..%2f..%2f${name}`, `/..%5c${name}`])
    expect(await (await ask(way)).text(), way).not.toContain('secret')
  await rm(`${folder}-secret`)
})

test('every page allows only styles and scripts of its own, each with a nonce of its own', async () => {
  const policies = [await ask('/'), await ask('/students')].map((page) => page.headers.get('content-security-policy'))
  expect(policies[0]).toMatch(/default-src 'none'; script-src 'self'; style-src 'self' 'nonce-[\w+/=]{24}'/)
  expect(policies[0]).not.toBe(policies[1])
})

test('the description of the API is made once', async () => {
  const [one, two] = [await (await ask('/api/openapi.json')).json(), await (await ask('/api/openapi.json')).json()]
  expect(one).toEqual(two)
})

test('the log tells of an answer without the secret of a one-time link', async () => {
  await ask('/api/invitations/q8xQm9u3m1X2y3Z4w5V6u7T8s9R0qqPpOoNnMmLlKkJ?search=name')
  expect(logged).toEqual([expect.objectContaining({ path: '/api/invitations/–', status: 200 })])
})
