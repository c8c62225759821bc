import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import type { TestProject } from 'vitest/node'
import { type Connection, connectionFromUrl } from '#platform/database/connection.ts'
import { startEmbedded } from '#platform/database/embedded/index.ts'
import { migrate } from '#platform/database/migrate.ts'
import { prepareRoles, type RolePasswords, roleNamesFor } from '#platform/database/roles.ts'

/** What the tests of the database need to know of the server that runs for them. */
export type TestServer = { owner: Connection; template: string; passwords: RolePasswords }

declare module 'vitest' {
  interface ProvidedContext {
    testServer: TestServer
  }
}

/**
 * One PostgreSQL for the whole run with one migrated database, which every test file copies. It is the embedded one, or the
 * server that `SENCO_TEST_DATABASE` names (`postgresql://owner:password@host/postgres`), to try an older PostgreSQL.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { owner, stop } = await startServer()
  const template = `template_${process.pid}`
  const passwords = { server: 'of the server', signIn: 'of signing in' }
  try {
    await asOwner(owner, async (client) => {
      await client.query(`create database ${template}`)
      await prepareRoles(client, roleNamesFor('test'), passwords)
    })
    await migrate({ ...owner, database: template })
  } catch (error) {
    await stop()
    throw error
  }
  project.provide('testServer', { owner, template, passwords })
  return async () => {
    await asOwner(owner, (client) => client.query(`drop database ${template} with (force)`))
    await stop()
  }
}

async function startServer(): Promise<{ owner: Connection; stop(): Promise<void> }> {
  const url = process.env.SENCO_TEST_DATABASE
  if (url) return { owner: connectionFromUrl(url), stop: async () => {} }
  const dataFolder = await mkdtemp(join(tmpdir(), 'senco-test-database-'))
  // Nothing here outlives the run, so that no write waits for the disk: a copy of the template takes 20 ms and not 100.
  const server = await startEmbedded({ dataFolder, settings: { fsync: 'off' } })
  return {
    owner: server.address,
    stop: async () => {
      await server.stop()
      await rm(dataFolder, { recursive: true, force: true })
    },
  }
}

async function asOwner(owner: Connection, work: (client: Client) => Promise<unknown>): Promise<void> {
  const client = new Client(owner)
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}
