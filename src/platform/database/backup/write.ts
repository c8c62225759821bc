import { createHash } from 'node:crypto'
import { access, open, rename, rm, stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { Client } from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import type { Connection } from '../connection.ts'
import { BackupFailure, type BackupHeader, endOfRows } from './format.ts'
import { quoted, tablesInOrder } from './tables.ts'

/**
 * Writes a backup of a running database into one file: one moment of it (repeatable read), nobody waits.
 * The file appears under its name only when it is whole.
 * @returns its size in bytes and the rows of each table.
 * @throws {BackupFailure} when the file exists already.
 */
export async function writeBackup(
  owner: Connection,
  path: string,
  about: { version: string; signing: string; now: Date },
) {
  const exists = await access(path).then(
    () => true,
    () => false,
  )
  if (exists) throw new BackupFailure(`${path} exists already. Choose another name; a backup is never overwritten.`)
  const client = new Client(owner)
  await client.connect()
  const unfinished = `${path}.unfinished`
  try {
    await client.query('select audit.seal_committed()')
    await client.query('begin isolation level repeatable read read only')
    const migrations = await client.query<{ name: string; checksum: string }>(
      'select name, checksum from public.migration order by name',
    )
    const header: BackupHeader = {
      format: 'senco-workbench-backup',
      formatVersion: 1,
      version: about.version,
      madeAt: about.now.toISOString(),
      migrations: migrations.rows,
      signing: about.signing,
    }
    const rows: Record<string, number> = {}
    const file = await open(unfinished, 'w', 0o600)
    await pipeline(
      Readable.from(contents(client, header, rows)),
      createGzip({ level: 6 }),
      file.createWriteStream({ flush: true }),
    )
    await client.query('commit')
    await rename(unfinished, path)
    return { bytes: (await stat(path)).size, rows }
  } finally {
    await rm(unfinished, { force: true })
    await client.end()
  }
}

async function* contents(client: Client, header: BackupHeader, rows: Record<string, number>): AsyncGenerator<Buffer> {
  const hash = createHash('sha256')
  const hashed = (bytes: Buffer): Buffer => {
    hash.update(bytes)
    return bytes
  }
  yield hashed(lineOf(header))
  for (const { name, columns } of await tablesInOrder(client)) {
    yield hashed(lineOf({ table: name, columns }))
    const list = columns.map(quoted).join(', ')
    let count = 0
    for await (const chunk of client.query(
      copyTo(`copy (select ${list} from ${quoted(name)}) to stdout`),
    ) as AsyncIterable<Buffer>) {
      for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) count += 1
      yield hashed(chunk)
    }
    rows[name] = count
    yield hashed(Buffer.from(`${endOfRows}\n`))
  }
  yield lineOf({ rows, sha256: hash.digest('hex') })
}

function lineOf(value: object): Buffer {
  return Buffer.from(`${JSON.stringify(value)}\n`)
}
