import { once } from 'node:events'
import { Client } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import type { AttachmentStore } from '../../attachments/store.ts'
import type { Connection } from '../connection.ts'
import { migrate, readMigrations } from '../migrate.ts'
import { type BackedUpFile, BackupFailure, type BackupHeader } from './format.ts'
import { type BackupReader, type CheckedBackup, readBackup } from './read.ts'
import { layFiles } from './restore-files.ts'
import { quoted, tablesInOrder } from './tables.ts'

/**
 * Turns a backup into the same school in an empty database, its files beside it: checked first from beginning to end, then all of
 * it or nothing.
 * @returns what the backup says of itself, how many rows of each table came, and which files.
 * @throws {BackupFailure} when the file is damaged, is newer than this workbench, or the database holds a school already.
 */
export async function restoreBackup(
  owner: Connection,
  path: string,
  attachments: AttachmentStore,
): Promise<CheckedBackup> {
  const checked = await readBackup(path)
  await refuseNewer(checked.header)
  const client = new Client(owner)
  await client.connect()
  try {
    await refuseOverwriting(client)
    await refuseOtherFiles(checked.files, attachments)
    await migrate(owner, checked.header.migrations.length)
    await load(client, path, attachments)
    await migrate(owner)
    return checked
  } finally {
    await client.end()
  }
}

async function refuseNewer(header: BackupHeader): Promise<void> {
  const own = await readMigrations()
  const known = header.migrations.every(
    (migration, index) => own[index]?.name === migration.name && own[index].checksum === migration.checksum,
  )
  if (!known)
    throw new BackupFailure(
      `This backup was made by version ${header.version}, whose database this version does not know. Restore it with that version or a newer one.`,
    )
}

async function refuseOverwriting(client: Client): Promise<void> {
  const found = await client.query<{ exists: boolean }>(`select to_regclass('public.school') is not null as exists`)
  if (!found.rows[0]?.exists) return
  const schools = await client.query('select from school limit 1')
  if (schools.rowCount)
    throw new BackupFailure(
      'There is a school there already. Restore into an empty data folder (SENCO_DATA), or into an empty database (DATABASE_URL).',
    )
}

/** A file of that name can only be the same one, of a restore that was broken off. Should it be another, nothing is written over it. */
async function refuseOtherFiles(files: readonly BackedUpFile[], attachments: AttachmentStore): Promise<void> {
  for (const file of files)
    if ((await attachments.check(file, file)) === 'damaged')
      throw new BackupFailure(
        `files/${file.schoolId}/${file.id} lies in this data folder already and is something else. Restore into an empty one (SENCO_DATA).`,
      )
}

async function load(client: Client, path: string, attachments: AttachmentStore): Promise<void> {
  const files = layFiles(attachments)
  const tables = await tablesInOrder(client)
  await client.query('begin')
  try {
    // Rows come back as they were: nothing is recorded anew, and COPY does not go through row-level security.
    for (const { name } of tables)
      await client.query(`alter table ${quoted(name)} no force row level security, disable trigger user`)
    const forced = await client.query<{ name: string }>(
      `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relrowsecurity and c.relkind = 'r'`,
    )
    // What a migration put into an empty database comes with the backup.
    for (const { name } of [...tables].reverse())
      if (!name.startsWith('audit.')) await client.query(`delete from ${quoted(name)}`)
    await readBackup(path, { ...copyRows(client), ...files.reader })
    for (const { name } of tables) await client.query(`alter table ${quoted(name)} enable trigger user`)
    for (const { name } of forced.rows) await client.query(`alter table ${quoted(name)} force row level security`)
    await client.query(
      `select setval(pg_get_serial_sequence('audit.event', 'id'), coalesce((select max(id) from audit.event), 0) + 1, false)`,
    )
    await client.query('select audit.continue_after_restore()')
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    await files.takeBack()
    throw error
  }
}

/** Puts each table's rows into the table. */
function copyRows(client: Client): BackupReader {
  let stream: ReturnType<typeof copyFrom> | undefined
  let failure: Error | undefined
  return {
    table: (name, columns) => {
      stream = client.query(copyFrom(`copy ${quoted(name)} (${columns.map(quoted).join(', ')}) from stdin`))
      stream.on('error', (error) => {
        failure = error
      })
    },
    rows: async (bytes) => {
      if (failure) throw failure
      // The bytes belong to the reader's buffer, which goes on; COPY may still hold them.
      if (stream && !stream.write(Buffer.from(bytes))) await once(stream, 'drain')
    },
    endOfTable: async () => {
      if (failure) throw failure
      stream?.end()
      if (stream) await once(stream, 'finish')
    },
  }
}
