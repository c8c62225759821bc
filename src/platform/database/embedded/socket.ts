import { lstat, mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { EmbeddedFailure } from './failure.ts'
import { handOver, type Runner } from './identity.ts'

/** Where a running server listens (`host`, `port`) and where its keeper does (`control`). */
export type Meeting = { host: string; port: number; control: string }

const prefix = 'senco-'
const longest = 100 - '/.s.PGSQL.5432.lock'.length // a socket's address has about 100 bytes, wherever the data folder is

/**
 * Chooses where a new server will listen: a fresh folder that only its runner may enter. In the data folder if that will do: it will not when
 * its path is too long, leads through a folder that the runner cannot enter, or lies on a file system without sockets. `/run` comes before
 * the places for temporary files, because those may be a service's own, where a backup started by somebody else would not find the server.
 */
export async function newMeeting(base: string, runner: Runner): Promise<Meeting> {
  if (process.platform === 'win32') return loopback()
  for (const place of [base, '/run', tmpdir(), '/tmp', '/var/tmp']) {
    if (Buffer.byteLength(place) + prefix.length + 7 > longest || !(await canEnter(place, runner))) continue
    const host = await mkdtemp(join(place, prefix)).catch(() => null)
    if (!host) continue
    if (await canListen(join(host, 'trial'))) {
      await handOver(host, runner)
      return { host, port: 5432, control: join(host, 'keeper') }
    }
    await rm(host, { recursive: true, force: true })
  }
  const message = 'There is no folder in which to put the database’s socket. Set TMPDIR to one with a short path.'
  throw new EmbeddedFailure('not-writable', message)
}

/** Reads where the last server said it listens; null when none ever did, or its words make no sense. */
export async function readMeeting(card: string): Promise<Meeting | null> {
  try {
    const { host, port, control } = JSON.parse(await readFile(card, 'utf8')) as Meeting
    return { host, port, control }
  } catch {
    return null
  }
}

/** Removes the socket folder of a server that did not get to do it itself. Call with the lock held. */
export async function clearMeeting(card: string): Promise<void> {
  const old = await readMeeting(card)
  if (old?.host.startsWith('/') && basename(old.host).startsWith(prefix)) {
    const found = await lstat(old.host).catch(() => null)
    if (found?.isDirectory()) await rm(old.host, { recursive: true, force: true })
  }
  await rm(card, { force: true })
}

async function canEnter(place: string, runner: Runner): Promise<boolean> {
  if (!runner) return true
  for (let folder = place; ; folder = dirname(folder)) {
    const found = await stat(folder).catch(() => null)
    if (!found || (found.mode & (found.uid === runner.uid ? 0o100 : 0o001)) === 0) return false
    if (folder === dirname(folder)) return true
  }
}

function canListen(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const trial = createServer()
    trial.once('error', () => resolve(false))
    trial.listen(path, () => trial.close(() => resolve(true)))
  })
}

/** Windows: a free port of this machine only, and a named pipe for the keeper. */
function loopback(): Promise<Meeting> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      const port = typeof address === 'object' && address ? address.port : 0
      probe.close(() => resolve({ host: '127.0.0.1', port, control: `\\\\.\\pipe\\${prefix}${process.pid}-${port}` }))
    })
  })
}
