import { cpus } from 'node:os'
import type { Fired, Load, Order } from './load.ts'
import { type Processes, usedBetween, usedTime } from './processes.ts'

/** The median of some rounds. */
export type Measured = {
  perSecond: number
  /** Milliseconds until the answer was there: half of them, all but one in a hundred. */
  p50: number
  p99: number
  failed: number
  /** Milliseconds of processor time for one answer, of Node and of PostgreSQL: they hardly change when the machine has other work. */
  serverMs: number
  databaseMs: number
  /** How busy other programs kept the machine, 0 to 1; `null` where that is not told. */
  others: number | null
}

/** Where something is measured, and the processes of the place now, or `null` where they cannot be found. */
export type Target = { order: Order; processes: () => Promise<Processes | null> }

/** Measures several places in turn, round by round, so that whatever else the machine does falls on all of them alike. */
export async function measure(load: Load, targets: Target[], rounds: number): Promise<Measured[]> {
  const met: Measured[][] = targets.map(() => [])
  for (const { order } of targets) await load.fire({ ...order, seconds: 1 })
  for (let round = 0; round < rounds; round += 1)
    for (const [index, target] of targets.entries()) met[index]?.push(await measureOnce(load, target))
  return met.map((all) => {
    const middle = (value: (one: Measured) => number) => median(all.map(value))
    return {
      perSecond: middle(({ perSecond }) => perSecond),
      p50: middle(({ p50 }) => p50),
      p99: middle(({ p99 }) => p99),
      failed: all.reduce((sum, { failed }) => sum + failed, 0),
      serverMs: middle(({ serverMs }) => serverMs),
      databaseMs: middle(({ databaseMs }) => databaseMs),
      others: all.some(({ others }) => others === null) ? null : middle(({ others }) => others ?? 0),
    }
  })
}

async function measureOnce(load: Load, { order, processes }: Target): Promise<Measured> {
  const found = await processes()
  const database = found ? [...found.database, ...found.keeper] : []
  const server = found ? [found.server] : []
  const ours = [...server, ...database, load.processId, process.pid]
  const started = performance.now()
  const before = await usedTime(ours)
  const fired: Fired = await load.fire(order)
  const after = await usedTime(ours)
  const machine = ((performance.now() - started) / 1000) * cpus().length
  const used = (pids: number[]) => usedBetween(before, after, pids)
  const { answered, ...told } = fired
  return {
    ...told,
    serverMs: (used(server) * 1000) / answered,
    databaseMs: (used(database) * 1000) / answered,
    others: found && Math.max(0, (after.all - before.all - used(ours)) / machine),
  }
}

/** The middle one; of an even number the mean of the two in the middle. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  const middle = sorted.length / 2
  return ((sorted[Math.ceil(middle) - 1] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2
}
