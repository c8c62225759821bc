import { setTimeout as pause } from 'node:timers/promises'
import { buildCluster, type Layout, layOut, owner, readPassword } from './cluster.ts'
import { openDatabase } from './database.ts'
import { diskFull, EmbeddedFailure } from './failure.ts'
import { chooseRunner } from './identity.ts'
import { joinServer, type Launch, launch, type News, type Share } from './launch.ts'
import { tryLock } from './lock.ts'
import { findPrograms } from './programs.ts'
import { clearMeeting, newMeeting } from './socket.ts'

export { EmbeddedFailure, type EmbeddedFailureCode } from './failure.ts'
export { addressOfFolder, holdFolder, makeDataFolder } from './hold.ts'

/**
 * The embedded PostgreSQL: the real server, from npm's binaries, with its data in one folder. One direction, read from here:
 *
 *   layOut (folders, password) → somebody runs it already? joinServer
 *                              → else, under the lock: findPrograms → buildCluster → launch (keeper.mjs starts PostgreSQL)
 *                              → openDatabase
 *
 * A server has as many users as processes hold a share of it, and stops cleanly after the last, whatever way that one ends (keeper.mjs).
 */
export type ServerAddress = {
  /** folder of the Unix socket; on Windows 127.0.0.1 */
  host: string
  port: number
  user: string
  password: string
  database: string
}

export type EmbeddedServer = {
  /** the owner's way in: role `workbench` (a superuser), database `workbench` */
  address: ServerAddress
  /** false when another process of the workbench had started it already */
  startedHere: boolean
  /** Gives up this process's use. Resolves when the server has stopped cleanly, or goes on because another process uses it. */
  stop(): Promise<void>
}

export type EmbeddedOptions = {
  dataFolder: string
  /** hears a calm line before something that takes seconds */
  log?: (line: string) => void
  /** PostgreSQL settings by name, over ours (see settings.ts); without effect on a server that runs already */
  settings?: Record<string, string>
  /** folder of PostgreSQL 18 programs to use instead of npm's (a distribution's patched ones, for example) */
  binFolder?: string
  /** hears why the server ended without being asked (killed, or a full disk); it is started again by itself, at the same address */
  onLost?: (sentence: string) => void
}

const patience = 60_000 // milliseconds for another process to finish starting or stopping

/** Starts the embedded server of a data folder, or joins the one that runs. @throws EmbeddedFailure with a sentence for the terminal */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const layout = await layOut(options.dataFolder)
  const password = await readPassword(layout)
  const { share, startedHere } = await getShare(layout, password, options)
  const { host, port } = share.meeting
  const address: ServerAddress = { host, port, user: owner, password, database: owner }
  try {
    await openDatabase(address)
  } catch (error) {
    await share.leave()
    throw error
  }
  let stopping: Promise<void> | undefined
  return {
    address,
    startedHere,
    stop() {
      stopping ??= share.leave()
      return stopping
    },
  }
}

async function getShare(
  layout: Layout,
  password: string,
  options: EmbeddedOptions,
): Promise<{ share: Share; startedHere: boolean }> {
  const until = Date.now() + patience
  const hear = ({ state, reason }: News): void => {
    if (state === 'back') options.log?.('The database server runs again.')
    else if (state === 'lost')
      options.onLost?.(`The database server stopped unexpectedly and is started again: ${reason}.`)
    else options.onLost?.(`The database server may go on without the workbench: ${reason}.`)
  }
  for (;;) {
    const joined = await joinServer(layout, hear)
    if (joined) return { share: joined, startedHere: false }
    const launched = await startUnderLock(layout, password, options, hear)
    if (launched.state === 'ready') return { share: launched.share, startedHere: true }
    if (launched.state === 'failed') throw didNotStart(layout, launched.reason)
    if (Date.now() > until) throw inUse(layout)
    await pause(50)
  }
}

async function startUnderLock(
  layout: Layout,
  password: string,
  options: EmbeddedOptions,
  hear: (news: News) => void,
): Promise<Launch> {
  const log = options.log ?? (() => {})
  const lock = tryLock(layout.lock)
  if (!lock) return { state: 'busy' }
  try {
    const runner = await chooseRunner(layout.cluster)
    const copyInto = runner ? '/var/cache/senco-workbench' : `${layout.base}/programs`
    const programs = await findPrograms({ binFolder: options.binFolder, runner, copyInto, log })
    await buildCluster(layout, programs, runner, password, log)
    await clearMeeting(layout.card)
    const meeting = await newMeeting(layout.base, runner)
    lock.release() // the keeper takes it; should another start be quicker, this one is told 'busy' and joins that
    return await launch(layout, programs, runner, meeting, options.settings, hear)
  } finally {
    lock.release()
  }
}

function didNotStart(layout: Layout, reason: string): EmbeddedFailure {
  if (/ENOSPC|No space left/.test(reason)) return diskFull(layout.base)
  const message = `The database in ${layout.cluster} did not start: ${reason}. Its log is in the folder "log" there.`
  return new EmbeddedFailure('did-not-start', message)
}

function inUse(layout: Layout): EmbeddedFailure {
  const message = `The database in ${layout.cluster} is in use by another process that does not answer, perhaps in another container. Stop that one, or choose another folder with SENCO_DATA.`
  return new EmbeddedFailure('in-use', message)
}
