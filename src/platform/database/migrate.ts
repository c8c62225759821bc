import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { Client } from 'pg'
import type { Connection } from './connection.ts'

/** A database that these migrations cannot be applied to; the message says why and what to do. */
export class MigrationFailure extends Error {
  override name = 'MigrationFailure'
}

/** One migration: forward only, one idea, never changed once it has left the house. */
export type Migration = { name: string; sql: string; checksum: string }

const folder = new URL('../../../migrations/', import.meta.url)

/** PostgreSQL 15 is the oldest that is tried. */
const oldestMajor = 15

/** The migrations in their order. */
export async function readMigrations(): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => /^\d{4}-[a-z0-9-]+\.sql$/.test(name)).sort()
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(new URL(name, folder), 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    }),
  )
}

/**
 * Brings a database to the newest form, each migration in a transaction of its own; two at once wait for each other.
 * @param count how many of them, for a backup that an older version made; all when not said.
 * @returns the names of those applied now.
 * @throws {MigrationFailure} when the database is newer than this workbench, or a migration was changed after it was applied.
 */
export async function migrate(owner: Connection, count?: number): Promise<string[]> {
  const client = new Client(owner)
  await client.connect()
  try {
    await client.query('select pg_advisory_lock(7364000)')
    const version = await client.query<{ server_version_num: string }>('show server_version_num')
    const major = Math.floor(Number(version.rows[0]?.server_version_num) / 10_000)
    if (major < oldestMajor)
      throw new MigrationFailure(`This PostgreSQL is version ${major}; the workbench needs ${oldestMajor} or newer.`)
    await client.query(
      'create table if not exists public.migration (name text primary key, checksum text not null, applied_at timestamptz not null default now())',
    )
    const applied = await client.query<{ name: string; checksum: string }>(
      'select name, checksum from public.migration order by name',
    )
    const migrations = await readMigrations()
    checkHistory(applied.rows, migrations)
    const missing = migrations.slice(applied.rows.length, count)
    for (const migration of missing) await apply(client, migration)
    return missing.map((migration) => migration.name)
  } finally {
    await client.end()
  }
}

function checkHistory(applied: { name: string; checksum: string }[], migrations: Migration[]): void {
  applied.forEach((row, index) => {
    const own = migrations[index]
    if (!own || own.name !== row.name) {
      throw new MigrationFailure(
        `The database has the migration ${row.name}, which this version of the workbench does not know. Start the newer version that made it.`,
      )
    }
    if (own.checksum !== row.checksum) {
      throw new MigrationFailure(
        `The migration ${row.name} was changed after it was applied. Put back the file as it was; changes go into a new migration.`,
      )
    }
  })
}

async function apply(client: Client, migration: Migration): Promise<void> {
  await client.query('begin')
  try {
    await client.query(migration.sql)
    await client.query('insert into public.migration (name, checksum) values ($1, $2)', [
      migration.name,
      migration.checksum,
    ])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new MigrationFailure(
      `The migration ${migration.name} did not go through: ${error instanceof Error ? error.message : String(error)}`,
      { cause: error },
    )
  }
}
