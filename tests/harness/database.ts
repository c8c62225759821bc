import { Client, Pool } from 'pg'
import { afterAll, inject } from 'vitest'
import type { Connection } from '#platform/database/connection.ts'
import { Database } from '#platform/database/database.ts'
import { roleNamesFor } from '#platform/database/roles.ts'

/** A migrated, empty database of a test file's own. */
export type FreshDatabase = {
  /** What the server has: only transactions that say who is asking, under the role that row-level security binds. */
  database: Database
  /** The owner, whom no policy stops: to lay rows, and to look behind the policies. */
  owner: Pool
  /** How the server, signing in and the owner connect. */
  connections: { server: Connection; signIn: Connection; owner: Connection }
}

let made = 0

/**
 * A database of its own for a test file: a copy of the migrated template, dropped after the file by itself.
 * Call it at the top of the file: `const { database, owner } = await freshDatabase()`.
 */
export async function freshDatabase(): Promise<FreshDatabase> {
  const { owner, template, passwords } = inject('testServer')
  made += 1
  const name = `test_${process.pid}_${made}`
  const keeper = new Client(owner)
  await keeper.connect()
  await copyTemplate(keeper, name, template)
  const login = roleNamesFor('test')
  const connections = {
    owner: { ...owner, database: name },
    server: { ...owner, database: name, user: login.server, password: passwords.server },
    signIn: { ...owner, database: name, user: login.signIn, password: passwords.signIn },
  }
  // A test that says current_date means the day in Hong Kong, as the workbench does, also when it is run at midnight there.
  const pool = new Pool({ ...connections.owner, max: 4, options: '-c timezone=Asia/Hong_Kong' })
  // A connection that is on its way out when the database is dropped says so; nobody waits for it any more.
  pool.on('error', () => undefined)
  const database = new Database(connections.server)
  afterAll(async () => {
    await Promise.all([pool.end(), database.close()])
    await dropQuietly(keeper, name)
    await keeper.end()
  })
  return { database, owner: pool, connections }
}

/** Two files that copy the template in the same moment get in each other's way; the later one tries again. */
async function copyTemplate(keeper: Client, name: string, template: string): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await keeper.query(`create database ${name} template ${template} strategy file_copy`)
      return
    } catch (error) {
      const inUse = error instanceof Error && 'code' in error && error.code === '55006'
      if (!inUse || tries >= 20) throw error
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
}

/** Drops a database once the last connection to it has gone: one that is being closed would take the drop for a failure. */
export async function dropQuietly(keeper: Client | Pool, name: string): Promise<void> {
  for (let tries = 1; tries <= 100; tries += 1) {
    const { rowCount } = await keeper.query('select from pg_stat_activity where datname = $1', [name])
    if (rowCount === 0) break
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  await keeper.query(`drop database ${name} with (force)`)
}
