import { execFile } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { link, mkdir, open, readdir, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { codeOf, diskFull, EmbeddedFailure, messageOf } from './failure.ts'
import { handOver, type Runner } from './identity.ts'
import { major, type Programs, plainEnvironment } from './programs.ts'

/** The owner role of the embedded server, and the name of the workbench's database in it. */
export const owner = 'workbench'

/** Where things are: everything lies in the folder `postgres` of the data folder, which only we may enter. */
export type Layout = {
  base: string
  cluster: string
  password: string
  /** held while somebody builds, starts, runs or stops the server */
  lock: string
  /** says where the running server can be reached */
  card: string
  clusterName: string
}

/** @throws EmbeddedFailure 'not-writable', 'other-major' */
export async function layOut(dataFolder: string): Promise<Layout> {
  const folder = join(dataFolder, 'postgres')
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    const base = await realpath(folder)
    await refuseOtherMajors(base)
    return {
      base,
      cluster: join(base, String(major)),
      password: join(base, 'password'),
      lock: join(base, 'server.lock'),
      card: join(base, 'server.json'),
      clusterName: `workbench-${createHash('sha256').update(base).digest('hex').slice(0, 16)}`,
    }
  } catch (error) {
    if (error instanceof EmbeddedFailure) throw error
    const message = `The data folder ${dataFolder} cannot be used (${messageOf(error)}). Choose a folder where this user may write, with SENCO_DATA.`
    throw new EmbeddedFailure('not-writable', message, { cause: error })
  }
}

/** The random password of the owner role, made on first use. Two first uses at once agree on one. */
export async function readPassword(layout: Layout): Promise<string> {
  const beside = `${layout.password}.${process.pid}`
  try {
    if (!existsSync(layout.password)) {
      await writeFile(beside, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 })
      await link(beside, layout.password).catch((error: unknown) => {
        if (codeOf(error) !== 'EEXIST') throw error
      })
    }
    return (await readFile(layout.password, 'utf8')).trim()
  } catch (error) {
    if (codeOf(error) === 'ENOSPC') throw diskFull(layout.base, error)
    const message = `The password file ${layout.password} cannot be read or written (${messageOf(error)}). Start SENCO Workbench as the user who first did.`
    throw new EmbeddedFailure('not-writable', message, { cause: error })
  } finally {
    await rm(beside, { force: true })
  }
}

/**
 * How a process of the runner is told where its data is. It may not be allowed to walk there (root's home, for example), so it is started
 * *in* the folder and told "the folder you are in": `/proc/self/cwd` leads there without walking the path. Elsewhere the path itself.
 */
export function dataArgument(folder: string, runner: Runner): string {
  return runner && existsSync('/proc/self/cwd') ? '/proc/self/cwd' : folder
}

/**
 * Builds the cluster when there is none; call with the lock held. It is made beside and renamed into place: a crash never leaves half of one.
 * @throws EmbeddedFailure 'did-not-start', 'cannot-become-user'
 */
export async function buildCluster(
  layout: Layout,
  programs: Programs,
  runner: Runner,
  password: string,
  log: (line: string) => void,
): Promise<void> {
  for (const name of await readdir(layout.base)) {
    if (/^\d+\.init-/.test(name)) await rm(join(layout.base, name), { recursive: true, force: true })
  }
  if (existsSync(layout.cluster)) {
    // A folder brought here by root (a copy, for example) belongs to root, and PostgreSQL wants its own.
    if (runner && (await stat(layout.cluster)).uid !== runner.uid) await handOver(layout.cluster, runner)
    return
  }
  log('Preparing the database for the first time…')
  const workshop = `${layout.cluster}.init-${process.pid}`
  const cluster = join(workshop, 'cluster')
  try {
    await mkdir(cluster, { recursive: true, mode: 0o700 })
    await writeFile(join(workshop, 'password'), `${password}\n`, { mode: 0o600 })
    await handOver(workshop, runner)
    await initialise(cluster, programs, runner)
    await rename(cluster, layout.cluster)
    await toDisk(layout.base)
  } catch (error) {
    if (error instanceof EmbeddedFailure) throw error
    if (/ENOSPC|No space left/.test(messageOf(error))) throw diskFull(layout.base, error)
    const reason = messageOf(error).trim().split('\n').slice(-3).join(' ')
    const message = `The database could not be prepared in ${layout.base} (${reason}). Nothing was left behind; put that right and start again.`
    throw new EmbeddedFailure('did-not-start', message, { cause: error })
  } finally {
    await rm(workshop, { recursive: true, force: true })
  }
}

/** Plain UTF-8 order for everything; lists that people read are sorted by an ICU collation named in the query. */
async function initialise(cluster: string, programs: Programs, runner: Runner): Promise<void> {
  const data = dataArgument(cluster, runner)
  const choices = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
  const safety = ['--auth=scram-sha-256', `--pwfile=${data}/../password`, '--data-checksums', '--no-instructions']
  await promisify(execFile)(
    join(programs.folder, 'initdb'),
    [`--pgdata=${data}`, `--username=${owner}`, ...choices, ...safety],
    { ...runner, cwd: cluster, env: plainEnvironment() },
  )
}

async function refuseOtherMajors(base: string): Promise<void> {
  const found = (await readdir(base)).filter((name) => /^\d+$/.test(name))
  const version = await readFile(join(base, String(major), 'PG_VERSION'), 'utf8').catch(() => String(major))
  if ((found.length === 0 || found.includes(String(major))) && version.trim() === String(major)) return
  const other = found.includes(String(major)) ? version.trim() : found.join(', ')
  const message = `The database in ${base} was written by PostgreSQL ${other}, and this version of the workbench uses ${major}. Make a backup with the version that wrote it, then restore that into an empty data folder.`
  throw new EmbeddedFailure('other-major', message)
}

async function toDisk(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}
