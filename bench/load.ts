import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'

/** One request. `{fresh}` in its body becomes another word each time it is sent, so that each is a write of its own. */
export type Shot = { method: 'GET' | 'POST'; path: string; cookie: string; body?: object }

/** What to ask, how many at once, for how long. */
export type Order = {
  address: string
  atOnce: number
  seconds: number
  /** What each person asks for, over and over. */
  people: Shot[][]
}

/** What came of it: answers a second, and how long they took in milliseconds. */
export type Fired = { perSecond: number; p50: number; p99: number; answered: number; failed: number }

/** The process that asks (fire.ts). */
export class Load {
  readonly #child: ChildProcess = fork(new URL('./fire.ts', import.meta.url))

  get processId(): number {
    return this.#child.pid ?? 0
  }

  async fire(order: Order): Promise<Fired> {
    const stopped = new AbortController()
    const answer = once(this.#child, 'message', { signal: stopped.signal })
    const ended = once(this.#child, 'exit', { signal: stopped.signal }).then(() => {
      throw new Error('The process that asks ended.')
    })
    this.#child.send(order)
    try {
      const [fired] = await Promise.race([answer, ended])
      return fired as Fired
    } finally {
      stopped.abort()
      answer.catch(() => undefined)
      ended.catch(() => undefined)
    }
  }

  stop(): void {
    if (this.#child.connected) this.#child.disconnect()
  }
}
