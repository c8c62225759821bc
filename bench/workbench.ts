import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { nodeEnvironment, nodeOptions } from '../scripts/setup.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const main = join(root, 'src', 'main.ts')
const secondsToStart = 60

/** A workbench that serves, in a process of its own. */
export type Workbench = {
  /** Such as `http://localhost:41234`. */
  address: string
  dataFolder: string
  processId: number
  /** Asks it to stop, and waits until it has. */
  stop(): Promise<void>
}

/** Starts a workbench on a data folder, on a free port, and waits until it answers. */
export async function startWorkbench(dataFolder: string, profile: string | null): Promise<Workbench> {
  await postponeBackup(dataFolder)
  const flags = profile ? ['--cpu-prof', `--cpu-prof-dir=${profile}`] : []
  const child = spawn(process.execPath, [...nodeOptions, ...flags, main, 'serve'], {
    cwd: root,
    env: settingsFor(dataFolder),
    // By the channel it notices, and ends, when the benchmark is killed.
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  let printed = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => {
      printed += chunk
    })
  return {
    address: await addressOf(child, () => printed),
    dataFolder,
    processId: child.pid ?? 0,
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      await ended
    },
  }
}

/** Fills a data folder with the demo school, in a process of its own: a school's server does not carry what making it takes. */
export async function makeDemo(dataFolder: string, password: string): Promise<{ identifier: string; role: string }[]> {
  return (JSON.parse(await demo(dataFolder, password)) as { people: { identifier: string; role: string }[] }).people
}

/** Fills a data folder with a territory of so many schools. @returns how long it took, in seconds. */
export async function makeTerritory(dataFolder: string, schools: number, password: string): Promise<number> {
  const started = performance.now()
  await demo(dataFolder, password, '--schools', String(schools))
  return (performance.now() - started) / 1000
}

async function demo(dataFolder: string, password: string, ...more: string[]): Promise<string> {
  const words = [main, 'demo', ...more, '--password', password, '--json']
  const { stdout } = await promisify(execFile)(process.execPath, words, { cwd: root, env: settingsFor(dataFolder) })
  return stdout
}

function settingsFor(dataFolder: string): NodeJS.ProcessEnv {
  const { DATABASE_URL, SENCO_ORIGIN, SENCO_TRUSTED_PROXY, SENCO_MAIL, SENCO_MAIL_FROM, ...environment } =
    nodeEnvironment(root)
  return { ...environment, PORT: '0', SENCO_DATA: dataFolder, NODE_ENV: 'production' }
}

/** The daily backup of a territory would run in the middle of what is measured: it is told that today's is there. */
async function postponeBackup(dataFolder: string): Promise<void> {
  const folder = join(dataFolder, 'backups')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await writeFile(join(folder, 'senco-2026-11-23T00-00-00.backup'), '')
}

async function addressOf(child: ChildProcess, printed: () => string): Promise<string> {
  for (let waited = 0; waited < secondsToStart * 1000 && child.exitCode === null; waited += 50) {
    const address = /https?:\/\/localhost:[1-9]\d*/.exec(printed())?.[0]
    if (address) return address
    await pause(50)
  }
  child.kill('SIGKILL')
  throw new Error(`The workbench did not start:\n${printed()}`)
}
