import { createHash } from 'node:crypto'
import { access, open, rename, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { Client } from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { findKeptFiles } from '../../attachments/compare.ts'
import type { AttachmentStore, FilePlace } from '../../attachments/store.ts'
import { isDiskFull } from '../away.ts'
import type { Connection } from '../connection.ts'
import { BackupFailure, type BackupHeader, endOfRows, type FileLine, NothingToBackUp } from './format.ts'
import { quoted, tablesInOrder } from './tables.ts'

/**
 * Writes a backup of a running database and the files beside it into one file: one moment of it (repeatable read), nobody waits.
 * The file appears under its name only when it is whole. A filed paper that is gone or damaged does not keep the rest from being
 * saved: the backup says that it is lost.
 * @returns its size in bytes, the rows of each table, how many files it holds, and which were lost.
 * @throws {BackupFailure} when the file exists already.
 */
export async function writeBackup(
  owner: Connection,
  path: string,
  about: { version: string; signing: string; now: Date; attachments: AttachmentStore },
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
    await refuseEmpty(client)
    // With the database's disk full nothing can be sealed, and a backup onto another disk is wanted the more.
    await client.query('select audit.seal_committed()').catch((error) => {
      if (!isDiskFull(error)) throw error
    })
    await client.query('begin isolation level repeatable read read only')
    const migrations = await client.query<{ name: string; checksum: string }>(
      'select name, checksum from public.migration order by name',
    )
    const header: BackupHeader = {
      format: 'senco-workbench-backup',
      formatVersion: 2,
      version: about.version,
      madeAt: about.now.toISOString(),
      migrations: migrations.rows,
      signing: about.signing,
    }
    const written: Written = { rows: {}, files: 0, lost: [] }
    const file = await open(unfinished, 'w', 0o600).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') throw new BackupFailure(`There is no folder ${dirname(path)}.`)
      throw new BackupFailure(`${path} cannot be written: ${error.message}`)
    })
    await pipeline(
      Readable.from(contents(client, about.attachments, header, written)),
      createGzip({ level: 6 }),
      file.createWriteStream({ flush: true }),
    )
    await client.query('commit')
    await rename(unfinished, path)
    return { bytes: (await stat(path)).size, ...written }
  } finally {
    await rm(unfinished, { force: true })
    await client.end()
  }
}

/** A backup of nothing would lie there like one of the school: somebody named another data folder. @throws {NothingToBackUp} */
async function refuseEmpty(client: Client): Promise<void> {
  const found = await client.query<{ exists: boolean }>(`select to_regclass('public.school') is not null as exists`)
  const schools = found.rows[0]?.exists ? await client.query('select from school limit 1') : { rowCount: 0 }
  if (!schools.rowCount)
    throw new NothingToBackUp(
      'There is no school here to back up. Is SENCO_DATA (or DATABASE_URL) the one it runs with?',
    )
}

type Written = { rows: Record<string, number>; files: number; lost: FilePlace[] }

async function* contents(
  client: Client,
  attachments: AttachmentStore,
  header: BackupHeader,
  written: Written,
): AsyncGenerator<Buffer> {
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
    written.rows[name] = count
    yield hashed(Buffer.from(`${endOfRows}\n`))
  }
  // Files are never changed, and outlast their row by a day at least: what the rows of this moment tell of is there.
  for (const { schoolId, id, bytes, sha256 } of await findKeptFiles(client)) {
    if ((await attachments.check({ schoolId, id }, { bytes, sha256 })) !== 'well') {
      written.lost.push({ schoolId, id })
      yield hashed(fileLine({ schoolId, id, lost: true }))
      continue
    }
    yield hashed(fileLine({ schoolId, id, bytes, sha256 }))
    for await (const piece of attachments.stream({ schoolId, id })) yield hashed(piece)
    yield hashed(Buffer.from('\n'))
    written.files += 1
  }
  const { rows, files } = written
  yield lineOf({ rows, files, sha256: hash.digest('hex') })
}

function fileLine(file: FileLine): Buffer {
  return lineOf({ file })
}

function lineOf(value: object): Buffer {
  return Buffer.from(`${JSON.stringify(value)}\n`)
}
