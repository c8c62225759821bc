import { execFile } from 'node:child_process'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { Client } from 'pg'
import { inject } from 'vitest'
import type { Connection } from '#platform/database/connection.ts'
import { startWorkbench, type Workbench } from './workbench.ts'

/** The database beside the workbench's in which the demo school stays as it was made. */
export const asMade = 'demo_as_made'

/** A workbench with the demo school that runs for one worker of the run, as its keeper (journey.setup.ts) tells of it. */
export type KeptWorkbench = { address: string; dataFolder: string; owner: Connection }

/**
 * The demo school as it was made, on the workbench that this worker's files use one after another: what the file before left is gone. Its
 * server runs on, as a school's does; it can be neither killed nor stopped from here.
 */
export async function demoAsMade(): Promise<Workbench> {
  const { dataFolder: made, keeper } = inject('demo')
  const ofThisWorker = `${keeper}/${process.env.VITEST_POOL_ID}`
  const { address, dataFolder, owner } = (await (await asked(ofThisWorker)).json()) as KeptWorkbench
  await putBack(owner)
  const files = join(dataFolder, 'files')
  await rm(files, { recursive: true, force: true })
  await cp(join(made, 'files'), files, { recursive: true })
  const others = async () => {
    throw new Error(`This server is other journeys' as well. One of the file's own: { school: 'own demo' }`)
  }
  return {
    ...{ address, dataFolder, kill: others, startAgain: others, stop: async () => {} },
    printed: async () => (await asked(`${ofThisWorker}/printed`)).text(),
  }
}

/** The demo school on a server of its own, which is stopped, and its data removed, by `stop`. */
export async function ownDemo(): Promise<Workbench> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'senco-journey-'))
  await copyFolder(inject('demo').dataFolder, dataFolder)
  const workbench = await startWorkbench({ dataFolder })
  return { ...workbench, stop: () => workbench.stop().finally(() => rm(dataFolder, { recursive: true, force: true })) }
}

/** Copies a data folder, in place of one that is there. */
export async function copyFolder(from: string, to: string): Promise<void> {
  await rm(to, { recursive: true, force: true })
  // The files may belong to another user (PostgreSQL does not run as root): only cp keeps that.
  if (process.platform === 'win32') await cp(from, to, { recursive: true })
  else await promisify(execFile)('cp', ['-a', from, to])
}

async function asked(address: string): Promise<Response> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(await response.text())
  return response
}

/** The server's connections to its database end, as they do when PostgreSQL is started again; it opens others. */
async function putBack(owner: Connection): Promise<void> {
  const client = new Client({ ...owner, database: 'postgres' })
  await client.connect()
  try {
    await client.query(`drop database ${owner.database} with (force)`)
    await client.query(`create database ${owner.database} template ${asMade} strategy file_copy`)
  } finally {
    await client.end()
  }
}
