import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type EmbeddedServer, type ServerAddress, startEmbedded } from './index.ts'

let home: string
let dataFolder: string
const children: ChildProcess[] = []

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'senco-test-embedded-'))
  // A folder that only its owner may enter, like root's home: PostgreSQL, run as another user, cannot walk through it.
  await chmod(home, 0o700)
  dataFolder = join(home, 'a folder with spaces and 學校', 'data')
})

afterAll(async () => {
  for (const child of children) child.kill('SIGKILL')
  await untilGone()
  await rm(home, { recursive: true, force: true })
})

test('the first start makes a database that is durable, in UTF-8, in UTC, behind a password and not on the network', async () => {
  const server = await startEmbedded({ dataFolder })
  expect(server.startedHere).toBe(true)
  const settings = ['fsync', 'full_page_writes', 'data_checksums', 'listen_addresses', 'timezone', 'server_encoding']
  const rows = await ask(
    server.address,
    settings.map((name) => `select current_setting('${name}') as value`).join(' union all '),
  )
  expect(rows.map((row) => row.value)).toEqual(['on', 'on', 'on', '', 'UTC', 'UTF8'])
  await expect(ask({ ...server.address, password: 'guessed' }, 'select 1')).rejects.toMatchObject({ code: '28P01' })
  expect((await stat(join(dataFolder, 'postgres', 'password'))).mode & 0o077).toBe(0)
  expect((await stat(server.address.host)).mode & 0o077).toBe(0)
  await ask(server.address, 'create table kept (number integer primary key)')
  await server.stop()
  expect(existsSync(server.address.host)).toBe(false)
})

test('PostgreSQL never runs as root, and runs where only the owner of the data folder may enter', async () => {
  const server = await startEmbedded({ dataFolder })
  const user = (await stat(join(dataFolder, 'postgres', '18', 'postmaster.pid'))).uid
  if (process.getuid?.() === 0) expect(user).not.toBe(0)
  else expect(user).toBe(process.getuid?.())
  expect((await stat(home)).uid).toBe(process.getuid?.())
  await server.stop()
})

test('a second process uses the running server, which goes on until the last has gone', async () => {
  const child = await startWriter()
  const server = await startEmbedded({ dataFolder })
  expect(server.startedHere).toBe(false)
  child.kill('SIGKILL')
  await pause(300)
  await ask(server.address, 'select 1')
  await server.stop()
  await untilGone(server.address)
})

test('after kill -9 the server stops within seconds, and nothing that was acknowledged is lost', async () => {
  const child = await startWriter()
  await pause(300)
  child.kill('SIGKILL')
  await untilGone()
  const server = await startEmbedded({ dataFolder })
  const [row] = await ask(server.address, 'select max(number) as last, count(*)::integer as count from kept')
  expect(acknowledged(child)).toBeGreaterThan(0)
  expect(row?.last).toBeGreaterThanOrEqual(acknowledged(child))
  expect(row?.count).toBe(row?.last)
  await server.stop()
})

test('a PostgreSQL that was killed is started again at the same address', async () => {
  const heard: string[] = []
  const server = await startEmbedded({ dataFolder, onLost: (sentence) => heard.push(sentence) })
  process.kill(await postmaster(), 'SIGKILL')
  await untilHeard(heard)
  expect(heard[0]).toContain('SIGKILL')
  await untilAnswers(server)
  await server.stop()
})

test('a server left behind by its killed keeper is stopped, and a new one starts', async () => {
  const child = await startWriter()
  const { keeper } = JSON.parse(await readFile(join(dataFolder, 'postgres', 'server.json'), 'utf8')) as {
    keeper: number
  }
  const orphan = await postmaster()
  process.kill(keeper, 'SIGKILL')
  child.kill('SIGKILL')
  const server = await startEmbedded({ dataFolder })
  expect(server.startedHere).toBe(true)
  expect(await postmaster()).not.toBe(orphan)
  await server.stop()
})

test('a pid file from before a power cut does not matter, even when its number belongs to another process now', async () => {
  const file = join(dataFolder, 'postgres', '18', 'postmaster.pid')
  await writeFile(file, `${process.pid}\n/somewhere\n1700000000\n5432\n/tmp\n\n  1   1\nready   \n`)
  const server = await startEmbedded({ dataFolder })
  await ask(server.address, 'select 1')
  await server.stop()
})

test('two first starts at once both succeed, on one database', async () => {
  const other = join(home, 'other')
  const [one, two] = await Promise.all([startEmbedded({ dataFolder: other }), startEmbedded({ dataFolder: other })])
  expect([one.startedHere, two.startedHere].sort()).toEqual([false, true])
  expect(one.address).toEqual(two.address)
  await Promise.all([one.stop(), two.stop()])
  await untilGone(one.address)
})

test('a server is reached wherever its data folder is, however long the path', async () => {
  const far = join(home, 'x'.repeat(120), 'y'.repeat(120))
  const server = await startEmbedded({ dataFolder: far })
  expect(Buffer.byteLength(join(server.address.host, '.s.PGSQL.5432'))).toBeLessThan(100)
  await server.stop()
})

test('programs of another version of PostgreSQL are refused with a sentence', async () => {
  const programs = join(home, 'programs')
  await chmod(home, 0o755) // for once: these programs, too, are run as another user
  await mkdir(programs)
  await writeFile(join(programs, 'postgres'), '#!/bin/sh\necho "postgres (PostgreSQL) 16.9"\n', { mode: 0o755 })
  const start = startEmbedded({ dataFolder: join(home, 'new'), binFolder: programs })
  await expect(start).rejects.toMatchObject({ code: 'other-major', message: expect.stringContaining('PostgreSQL 16') })
})

test('a database of another version of PostgreSQL is refused with a sentence, not touched', async () => {
  const older = join(home, 'older')
  await mkdir(join(older, 'postgres', '17'), { recursive: true })
  await expect(startEmbedded({ dataFolder: older })).rejects.toMatchObject({
    code: 'other-major',
    message: expect.stringContaining('PostgreSQL 17'),
  })
})

async function ask(address: ServerAddress, text: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(address)
  client.on('error', () => {})
  try {
    await client.connect()
    return (await client.query<Record<string, unknown>>(text)).rows
  } finally {
    await client.end().catch(() => {})
  }
}

const heardOf = new WeakMap<ChildProcess, string>()

/** A process of its own that starts the server (or joins it), then writes one number after another and says each when it is saved. */
async function startWriter(): Promise<ChildProcess> {
  const code = `
    import pg from 'pg'
    import { startEmbedded } from ${JSON.stringify(new URL('./index.ts', import.meta.url).href)}
    const server = await startEmbedded({ dataFolder: ${JSON.stringify(dataFolder)} })
    const client = new pg.Client(server.address)
    await client.connect()
    for (;;) {
      const saved = await client.query('insert into kept select coalesce(max(number), 0) + 1 from kept returning number')
      console.log(saved.rows[0].number)
    }`
  const words = ['--input-type=module', '--eval', code]
  const child = spawn(process.execPath, words, {
    cwd: import.meta.dirname,
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  })
  children.push(child)
  child.stdout.setEncoding('utf8').on('data', (text: string) => heardOf.set(child, (heardOf.get(child) ?? '') + text))
  await once(child.stdout, 'data')
  return child
}

/** The last number that reached us whole. */
function acknowledged(child: ChildProcess): number {
  return Number((heardOf.get(child) ?? '').split('\n').at(-2) ?? 0)
}

async function postmaster(): Promise<number> {
  return Number.parseInt(await readFile(join(dataFolder, 'postgres', '18', 'postmaster.pid'), 'utf8'), 10)
}

/** Both are removed only by a clean stop: PostgreSQL's pid file, and the socket folder. */
async function untilGone(address?: ServerAddress): Promise<void> {
  const signs = [join(dataFolder, 'postgres', '18', 'postmaster.pid'), ...(address ? [address.host] : [])]
  await until('the server stops', () => !signs.some((path) => existsSync(path)))
}

async function untilHeard(heard: string[]): Promise<void> {
  await until('the loss is told', () => heard.length > 0)
}

async function untilAnswers(server: EmbeddedServer): Promise<void> {
  await until('the server answers again', () =>
    ask(server.address, 'select 1').then(
      () => true,
      () => false,
    ),
  )
}

async function until(what: string, isSo: () => boolean | Promise<boolean>): Promise<void> {
  const limit = Date.now() + 8000
  while (!(await isSo())) {
    if (Date.now() > limit) throw new Error(`Waited in vain: ${what}`)
    await pause(50)
  }
}
