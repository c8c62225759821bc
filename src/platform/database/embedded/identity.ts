import { type SpawnSyncReturns, spawnSync } from 'node:child_process'
import { lchown, readdir, stat } from 'node:fs/promises'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import { codeOf, EmbeddedFailure } from './failure.ts'

/**
 * The operating system's user that runs PostgreSQL: null is the user we are. PostgreSQL refuses to run as root, so root hands it to another:
 * the owner of the data that is already there, else `postgres`, else `nobody`.
 */
export type Runner = { uid: number; gid: number } | null

const external = 'or use a PostgreSQL server of your own with DATABASE_URL'

/** @throws EmbeddedFailure 'unknown-user', 'not-yours', 'cannot-become-user' */
export async function chooseRunner(cluster: string): Promise<Runner> {
  const owner = await stat(cluster).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return null
    throw notYours(cluster, error)
  })
  const self = process.getuid?.()
  if (self === undefined) return null
  if (self !== 0) {
    refuseNamelessUser(self)
    if (owner && owner.uid !== self) throw notYours(cluster)
    return null
  }
  if (owner && owner.uid !== 0) return becoming({ uid: owner.uid, gid: owner.gid })
  const named = ['postgres', '_postgres', 'nobody'].map(lookUp).find((found) => found !== null)
  if (!named) throw cannotBecome('there is neither a user `postgres` nor `nobody`')
  return becoming(named)
}

/** Gives a folder of ours, with all that is in it, to the runner. Never called on anything outside the data folder's `postgres` folder. */
export async function handOver(path: string, runner: Runner): Promise<void> {
  if (!runner) return
  try {
    await lchown(path, runner.uid, runner.gid)
    const inside = await readdir(path, { recursive: true })
    for (const name of inside) await lchown(join(path, name), runner.uid, runner.gid)
  } catch (error) {
    if (codeOf(error) === 'ENOTDIR') return
    throw cannotBecome(`${path} cannot be given to user number ${runner.uid} (${codeOf(error)})`, error)
  }
}

function refuseNamelessUser(uid: number): void {
  try {
    userInfo()
  } catch (error) {
    const message = `This process runs as user number ${uid}, which has no entry in /etc/passwd; PostgreSQL does not start like that. Run it as a named user, ${external}.`
    throw new EmbeddedFailure('unknown-user', message, { cause: error })
  }
}

function lookUp(name: string): { uid: number; gid: number } | null {
  const [uid, gid] = ['-u', '-g'].map((flag) => number(spawnSync('id', [flag, name], { encoding: 'utf8' })))
  return uid && gid ? { uid, gid } : null
}

function number(answer: SpawnSyncReturns<string>): number | null {
  const value = Number.parseInt(answer.stdout ?? '', 10)
  return answer.status === 0 && value > 0 ? value : null
}

/** A container may have taken root's right to become another user: try it on something harmless before relying on it. */
function becoming(runner: { uid: number; gid: number }): Runner {
  const { error } = spawnSync('/bin/sh', ['-c', ':'], { ...runner, cwd: '/' })
  if (error) throw cannotBecome(`this process may not become user number ${runner.uid} (${codeOf(error)})`, error)
  return runner
}

function cannotBecome(reason: string, cause?: unknown): EmbeddedFailure {
  const message = `PostgreSQL refuses to run as root, and ${reason}. Start SENCO Workbench as an ordinary user, ${external}.`
  return new EmbeddedFailure('cannot-become-user', message, { cause })
}

function notYours(cluster: string, cause?: unknown): EmbeddedFailure {
  const message = `The database in ${cluster} belongs to another user of this machine. Start SENCO Workbench as the user who first did, or as root.`
  return new EmbeddedFailure('not-yours', message, { cause })
}
