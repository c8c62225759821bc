import type { Log } from '../http/log.ts'

/** A piece of work done again and again. `stop` waits for the one that runs. */
export type Job = { stop(): Promise<void> }

/**
 * Does a piece of work, then waits so many milliseconds, and again; one that fails is logged and tried next time.
 * @param first milliseconds before the first time, as many as before every other unless said
 */
export function every(milliseconds: number, work: () => Promise<unknown>, log: Log, first = milliseconds): Job {
  let timer: NodeJS.Timeout | undefined
  let running: Promise<unknown> = Promise.resolve()
  let stopped = false
  const run = () => {
    running = work()
      .catch((error: unknown) => log.error({ error }, 'a job failed'))
      .finally(() => {
        if (!stopped) timer = setTimeout(run, milliseconds)
      })
  }
  timer = setTimeout(run, first)
  return {
    async stop() {
      stopped = true
      clearTimeout(timer)
      await running
    },
  }
}
