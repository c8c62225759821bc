import { readdir, readFile } from 'node:fs/promises'
import { cpus } from 'node:os'
import { join } from 'node:path'

/** The processes of a workbench: its server, and PostgreSQL (with the small one that keeps it). */
export type Processes = { server: number; keeper: number[]; database: number[] }

/** Memory in MB. RSS counts what is shared once for each process, PSS shares it out. */
export type Memory = { serverRss: number; serverPss: number; keeperPss: number; databasePss: number }

/** Finds the processes of a workbench, on Linux; `null` elsewhere. */
export async function findProcesses(server: number, dataFolder: string): Promise<Processes | null> {
  const parents = await readParents()
  if (!parents) return null
  const postmaster = await postmasterOf(dataFolder)
  const keeper = parents.get(postmaster) ?? 0
  return {
    server,
    keeper: keeper > 1 && keeper !== server ? [keeper] : [],
    database: [postmaster, ...[...parents].filter(([, parent]) => parent === postmaster).map(([pid]) => pid)],
  }
}

/** What a workbench's processes hold now. */
export async function memoryOf({ server, keeper, database }: Processes): Promise<Memory> {
  const one = await rollup(server)
  return {
    serverRss: one.rss,
    serverPss: one.pss,
    keeperPss: sum(await Promise.all(keeper.map(async (pid) => (await rollup(pid)).pss))),
    databasePss: sum(await Promise.all(database.map(async (pid) => (await rollup(pid)).pss))),
  }
}

/** Processor time used since the machine started, in seconds, by process. */
export type UsedTime = { all: number; of: Map<number, number> }

/** What the machine and each of these processes have used so far. */
export async function usedTime(pids: readonly number[]): Promise<UsedTime> {
  const all = sum(cpus().map(({ times }) => times.user + times.nice + times.sys + times.irq)) / 1000
  const of = await Promise.all(
    pids.map(async (pid) => {
      const fields = (await read(`/proc/${pid}/stat`)).split(') ').at(-1)?.split(' ') ?? []
      // utime and stime, in hundredths of a second (proc_pid_stat(5)).
      return [pid, (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) / 100] as const
    }),
  )
  return { all, of: new Map(of) }
}

/** Seconds that these processes used between two looks; one that began or ended in between is not counted whole. */
export function usedBetween(before: UsedTime, after: UsedTime, pids: readonly number[]): number {
  return sum(pids.map((pid) => Math.max(0, (after.of.get(pid) ?? 0) - (before.of.get(pid) ?? 0))))
}

async function readParents(): Promise<Map<number, number> | null> {
  const names = await readdir('/proc').catch(() => [])
  const pids = names.map(Number).filter((pid) => pid > 0)
  if (pids.length === 0) return null
  const pairs = await Promise.all(
    pids.map(
      async (pid) => [pid, Number((await read(`/proc/${pid}/stat`)).split(') ').at(-1)?.split(' ')[1])] as const,
    ),
  )
  return new Map(pairs)
}

/** The first process of the PostgreSQL that a data folder's workbench brings. */
async function postmasterOf(dataFolder: string): Promise<number> {
  for (const version of await readdir(join(dataFolder, 'postgres'))) {
    const pid = Number.parseInt(await read(join(dataFolder, 'postgres', version, 'postmaster.pid')), 10)
    if (pid > 0) return pid
  }
  throw new Error(`No PostgreSQL runs in ${dataFolder}.`)
}

async function rollup(pid: number): Promise<{ rss: number; pss: number }> {
  const text = await read(`/proc/${pid}/smaps_rollup`)
  const megabytes = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(text)?.[1] ?? 0) / 1024
  return { rss: megabytes('Rss'), pss: megabytes('Pss') }
}

function read(path: string): Promise<string> {
  return readFile(path, 'utf8').catch(() => '')
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
