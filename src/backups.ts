import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { writeBackup } from '#platform/database/backup/write.ts'
import type { Log } from '#platform/http/log.ts'
import { every, type Job } from '#platform/jobs/every.ts'
import type { Installation } from './installation.ts'
import { version } from './version.ts'

/** How many daily backups are kept. */
const kept = 14
const aDay = 24 * 60 * 60 * 1000
const tenMinutes = 10 * 60 * 1000

export type KeptBackup = { name: string; at: string; bytes: number }

/**
 * The backups in the data folder: one a day, the newest fourteen kept, and those that a person asks for in between.
 * The job looks every ten minutes whether the newest is a day old, so a workbench that is off at night catches up.
 */
export function openBackups(
  dataFolder: string,
  installation: Installation,
  log: Log,
  now: () => Date = () => new Date(),
) {
  const folder = join(dataFolder, 'backups')
  let lastProblem: string | null = null

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

  async function make(): Promise<KeptBackup> {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    const at = now()
    const name = `senco-${at.toISOString().slice(0, 19).replaceAll(':', '-')}.backup`
    try {
      const { bytes } = await writeBackup(installation.owner, join(folder, name), {
        version,
        signing: installation.signing,
        now: at,
      })
      lastProblem = null
      for (const old of (await list()).slice(kept)) await rm(join(folder, old.name))
      return { name, at: at.toISOString(), bytes }
    } catch (error) {
      lastProblem = error instanceof Error ? error.message : String(error)
      throw error
    }
  }

  async function makeWhenDue(): Promise<void> {
    const [newest] = await list()
    if (!newest || now().getTime() - Date.parse(newest.at) >= aDay) await make()
  }

  const keeper = {
    daily: true,
    keep: kept,
    list,
    make,
    get lastProblem() {
      return lastProblem
    },
  }
  return { keeper, startDaily: (): Job => every(tenMinutes, makeWhenDue, log) }
}
