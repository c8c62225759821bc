import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { NothingToBackUp } from '#platform/database/backup/format.ts'
import { writeBackup } from '#platform/database/backup/write.ts'
import type { Log } from '#platform/http/log.ts'
import { every, type Job } from '#platform/jobs/every.ts'
import type { BackupProblem } from '#slices/school/model.ts'
import type { Installation } from './installation.ts'
import { version } from './version.ts'

/** Of how many days backups are kept, and how many besides. */
const kept = 14
const aDay = 24 * 60 * 60 * 1000
const tenMinutes = 10 * 60 * 1000

export type KeptBackup = { name: string; at: string; bytes: number }

/**
 * Which backups go, of names that begin with their day: all but the newest fourteen, and but the last one of each of the newest
 * fourteen days. So nobody who asks for one after another drives out those of the days before.
 */
export function backupsToDrop(names: readonly string[]): string[] {
  const newestFirst = [...names].sort().reverse()
  const lastOfDay = new Map<string, string>()
  for (const name of newestFirst) {
    const day = name.slice(0, 'senco-2026-11-24'.length)
    if (!lastOfDay.has(day)) lastOfDay.set(day, name)
  }
  const stay = new Set([...newestFirst.slice(0, kept), ...[...lastOfDay.values()].slice(0, kept)])
  return newestFirst.filter((name) => !stay.has(name))
}

const troubles: Readonly<Record<string, BackupProblem['problem']>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EACCES: 'not-writable',
  EPERM: 'not-writable',
  EROFS: 'not-writable',
}

/** Why a backup was not written, for words in the reader's language; `null` where there is nothing to back up yet, which is no trouble. */
export function problemIn(error: unknown): BackupProblem | null {
  if (error instanceof NothingToBackUp) return null
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const detail = error instanceof Error ? error.message : String(error)
  return { problem: troubles[code] ?? 'failed', params: { detail } }
}

/**
 * The command that restores a kept backup when it is typed in the project's folder. A data folder other than the usual one is named,
 * as the command would look at another folder without it. A restore wants that folder empty, so the file is the copy that was kept
 * elsewhere and brought here.
 */
export function restoreCommandOf(name: string, dataFolder: string, usualFolder: string): string {
  const quoted = /^[\w./-]+$/.test(dataFolder) ? dataFolder : `'${dataFolder.replaceAll("'", "'\\''")}'`
  return `${dataFolder === usualFolder ? '' : `SENCO_DATA=${quoted} `}npm run workbench -- restore ${name}`
}

/**
 * The backups in the data folder: one a day, those of fourteen days kept, and those that a person asks for in between.
 * The job looks every ten minutes whether the newest is a day old, so a workbench that is off at night catches up, and a school
 * that was set up just now is soon in one.
 */
export function openBackups(
  dataFolder: string,
  installation: Installation,
  log: Log,
  now: () => Date = () => new Date(),
) {
  const folder = join(dataFolder, 'backups')
  let lastProblem: BackupProblem | null = null

  async function list(): Promise<KeptBackup[]> {
    const names = (await readdir(folder).catch(() => [])).filter((name) => /^senco-[0-9T-]+\.backup$/.test(name)).sort()
    const found = await Promise.all(
      names.map(async (name) => {
        const { mtime, size } = await stat(join(folder, name))
        return { name, at: mtime.toISOString(), bytes: size }
      }),
    )
    return found.reverse()
  }

  let making: Promise<KeptBackup> | undefined
  /** Who asks while one is being made gets that one. */
  function make(): Promise<KeptBackup> {
    making ??= write().finally(() => {
      making = undefined
    })
    return making
  }

  async function write(): Promise<KeptBackup> {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    const at = now()
    const name = `senco-${at.toISOString().slice(0, 19).replaceAll(':', '-')}.backup`
    try {
      const { bytes, lost } = await writeBackup(installation.owner, join(folder, name), {
        version,
        signing: installation.signing,
        now: at,
        attachments: installation.attachments,
      })
      lastProblem = lost.length ? { problem: 'files-lost', params: { count: lost.length } } : null
      for (const old of backupsToDrop((await list()).map((one) => one.name))) await rm(join(folder, old))
      return { name, at: at.toISOString(), bytes }
    } catch (error) {
      lastProblem = problemIn(error)
      throw error
    }
  }

  async function makeWhenDue(): Promise<void> {
    const [newest] = await list()
    if (newest && now().getTime() - Date.parse(newest.at) < aDay) return
    await make().catch((error) => {
      if (!(error instanceof NothingToBackUp)) throw error
    })
  }

  const keeper = {
    daily: true,
    keep: kept,
    restoreCommand: (name: string) => restoreCommandOf(name, dataFolder, resolve('data')),
    list,
    make,
    get lastProblem() {
      return lastProblem
    },
  }
  return { keeper, startDaily: (): Job => every(tenMinutes, makeWhenDue, log) }
}
