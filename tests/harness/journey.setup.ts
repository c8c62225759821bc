import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import type { TestProject } from 'vitest/node'
import { type EmbeddedServer, startEmbedded } from '#platform/database/embedded/index.ts'
import { asMade, copyFolder, type KeptWorkbench } from './demo.ts'
import { type Person, startWorkbench, type Workbench } from './workbench.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The data folder of the demo school as it was made (no server runs on it), its people, and where a worker asks for its workbench. */
    demo: { dataFolder: string; people: Person[]; keeper: string }
  }
}

type Kept = { workbench: Workbench; database: EmbeddedServer }

/**
 * Makes the demo school once, as a visitor does who opens its door, and keeps a workbench with it for each worker that asks
 * (`GET /‹number of the worker›`; `/‹number›/printed` is what it has printed). They are stopped at the end of the run, and have to stop well.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'senco-demo-'))
  const made = join(folder, 'made')
  const kept = new Map<string, Promise<Kept>>()
  const keptFor = (worker: string) => {
    const running = kept.get(worker) ?? startKept(made, join(folder, worker))
    kept.set(worker, running)
    return running
  }
  const keeper = createServer(async (request, response) => {
    const [, worker = '', what] = (request.url ?? '').split('/')
    try {
      const { workbench, database } = await keptFor(worker)
      const { address, dataFolder } = workbench
      const facts: KeptWorkbench = { address, dataFolder, owner: database.address }
      response.end(what === 'printed' ? await workbench.printed() : JSON.stringify(facts))
    } catch (error) {
      response.writeHead(500).end(String(error))
    }
  })
  const close = async () => {
    keeper.close()
    const stopped = await Promise.allSettled([...kept.values()].map(async (starting) => stopKept(await starting)))
    await rm(folder, { recursive: true, force: true })
    for (const one of stopped) if (one.status === 'rejected') throw one.reason
  }
  try {
    const people = await makeDemo(made)
    await once(keeper.listen(0, '127.0.0.1'), 'listening')
    const { port } = keeper.address() as AddressInfo
    project.provide('demo', { dataFolder: made, people, keeper: `http://127.0.0.1:${port}` })
  } catch (error) {
    await close()
    throw error
  }
  return close
}

/** Nothing here outlives the run, so that no write waits for the disk. */
const startDatabase = (dataFolder: string) => startEmbedded({ dataFolder, settings: { fsync: 'off' } })

async function startKept(made: string, dataFolder: string): Promise<Kept> {
  await copyFolder(made, dataFolder)
  const database = await startDatabase(dataFolder)
  try {
    return { workbench: await startWorkbench({ dataFolder }), database }
  } catch (error) {
    await database.stop()
    throw error
  }
}

async function stopKept({ workbench, database }: Kept): Promise<void> {
  await workbench.stop().finally(() => database.stop())
}

async function makeDemo(dataFolder: string): Promise<Person[]> {
  const database = await startDatabase(dataFolder)
  try {
    const workbench = await startWorkbench({ dataFolder })
    const people = await openDemo(workbench.address).finally(() => workbench.stop())
    const { address } = database
    const client = new Client({ ...address, database: 'postgres' })
    await client.connect()
    await client
      .query(`create database ${asMade} template ${address.database} strategy file_copy`)
      .finally(() => client.end())
    return people
  } finally {
    await database.stop()
  }
}

async function openDemo(address: string): Promise<Person[]> {
  const response = await fetch(`${address}/api/demo`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: address },
    body: '{}',
  })
  const text = await response.text()
  if (!response.ok) throw new Error(`The demo school could not be opened: ${response.status} ${text}`)
  const { accounts, password } = JSON.parse(text) as { accounts: Omit<Person, 'password'>[]; password: string }
  return accounts.map(({ identifier, role }) => ({ identifier, role, password }))
}
