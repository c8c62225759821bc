import type { Fired, Load, Order } from './load.ts'
import { usedTime } from './processes.ts'

/** The median of some rounds, answers a second and milliseconds, and how busy other programs kept the machine (0 to 1; `null` where that is not told). */
export type Measured = { perSecond: number; p50: number; p99: number; failed: number; others: number | null }

/**
 * Measures several places in turn, round by round, so that whatever else the machine does falls on all of them alike.
 * @param processes all processes that belong to the benchmark: what others use is the rest
 */
export async function measure(
  load: Load,
  orders: Order[],
  rounds: number,
  processes: () => Promise<number[]>,
): Promise<Measured[]> {
  const met: (Fired & { others: number | null })[][] = orders.map(() => [])
  for (const order of orders) await load.fire({ ...order, seconds: 1 })
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, order] of orders.entries()) {
      const pids = await processes()
      const started = performance.now()
      const before = await usedTime(pids)
      const fired = await load.fire(order)
      const after = await usedTime(pids)
      const seconds = (performance.now() - started) / 1000
      const others = (after.all - before.all - (after.ours - before.ours)) / (seconds * after.cores)
      met[index]?.push({ ...fired, others: pids.length > 0 ? Math.max(0, others) : null })
    }
  }
  return met.map((all) => ({
    perSecond: median(all.map(({ perSecond }) => perSecond)),
    p50: median(all.map(({ p50 }) => p50)),
    p99: median(all.map(({ p99 }) => p99)),
    failed: all.reduce((sum, { failed }) => sum + failed, 0),
    others: all.some(({ others }) => others === null) ? null : median(all.map(({ others }) => others ?? 0)),
  }))
}

/** The middle one; of an even number the mean of the two in the middle. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  const middle = sorted.length / 2
  return ((sorted[Math.ceil(middle) - 1] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2
}
