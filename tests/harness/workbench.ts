import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { nodeEnvironment } from '../../scripts/setup.mjs'
import { root } from './files.ts'

/** How a person of the demo school signs in. */
export type Person = { identifier: string; password: string; role: string }

/** A workbench that really runs: started from the source on a free port, with a data folder of its own. */
export type Workbench = {
  /** Such as `http://localhost:41234`. */
  address: string
  dataFolder: string
  /** Everything it has printed so far. */
  printed(): Promise<string>
  /** Ends it with `kill -9`, as a power cut does. */
  kill(): Promise<void>
  /** Starts it again on the same port and data, after `kill`. */
  startAgain(): Promise<void>
  /** Ends it as a service manager does; an error when it does not end well by itself. A data folder of its own making goes too. */
  stop(): Promise<void>
}

const SECONDS_TO_START = 60
const SECONDS_TO_STOP = 15

/** Starts a workbench on a data folder (an empty one of its own when none is given) and waits until it answers. */
export async function startWorkbench(
  options: { dataFolder?: string; environment?: Record<string, string> } = {},
): Promise<Workbench> {
  const own = options.dataFolder ?? (await mkdtemp(join(tmpdir(), 'senco-journey-')))
  const { DATABASE_URL, SENCO_ORIGIN, SENCO_TRUSTED_PROXY, VITEST, NODE_ENV, ...environment } = nodeEnvironment(root)
  const port = String(await freePort())
  let text = ''
  const launch = () => {
    const launched = spawn(process.execPath, ['src/main.ts', 'serve'], {
      cwd: root,
      env: { ...environment, PORT: port, SENCO_DATA: own, NO_COLOR: '1', ...options.environment },
      // By the channel it notices, and ends, when the tests are killed.
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    })
    for (const stream of [launched.stdout, launched.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        text += chunk
      })
    }
    return launched
  }
  let child = launch()
  const address = await addressOf(child, () => text)
  return {
    address,
    dataFolder: own,
    printed: async () => text,
    kill: async () => {
      const ended = once(child, 'exit')
      child.kill('SIGKILL')
      await ended
    },
    startAgain: async () => {
      child = launch()
      await addressOf(child, () => text)
    },
    stop: async () => {
      await end(child, () => text)
      if (!options.dataFolder) await rm(own, { recursive: true, force: true })
    },
  }
}

/** A port that nobody uses at this moment. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  return port
}

async function addressOf(child: ChildProcess, printed: () => string): Promise<string> {
  for (let waited = 0; waited < SECONDS_TO_START * 1000; waited += 50) {
    const address = /https?:\/\/localhost:[1-9]\d*/.exec(printed())?.[0]
    if (address && (await answers(address))) return address
    if (child.exitCode !== null) break
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  child.kill('SIGKILL')
  throw new Error(`The workbench did not start. It printed:\n${printed()}`)
}

async function answers(address: string): Promise<boolean> {
  return fetch(`${address}/health`).then(
    (response) => response.ok,
    () => false,
  )
}

async function end(child: ChildProcess, printed: () => string): Promise<void> {
  if (child.exitCode !== null)
    throw new Error(`The workbench ended on its own with ${child.exitCode}. It printed:\n${printed()}`)
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  const slow = setTimeout(() => child.kill('SIGKILL'), SECONDS_TO_STOP * 1000)
  const [code, signal] = await ended
  clearTimeout(slow)
  if (signal === 'SIGKILL')
    throw new Error(`The workbench did not stop within ${SECONDS_TO_STOP} seconds. It printed:\n${printed()}`)
  if (code !== 0)
    throw new Error(`The workbench stopped with ${code ?? signal} where 0 was due. It printed:\n${printed()}`)
}
