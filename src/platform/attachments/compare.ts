import { rm } from 'node:fs/promises'
import type { Client } from 'pg'
import type { AttachmentStore, FileFacts, FilePlace, FoundFile } from './store.ts'

const aDay = 24 * 60 * 60 * 1000

/** A file as its row tells of it. */
export type KeptFile = FilePlace & FileFacts

/** The files that the rows tell of, as the owner sees them; none in a database from before there were files. */
export async function findKeptFiles(client: Client): Promise<KeptFile[]> {
  const there = await client.query<{ there: boolean }>(`select to_regclass('public.attachment') is not null as there`)
  if (!there.rows[0]?.there) return []
  const { rows } = await client.query<KeptFile>(
    'select school_id as "schoolId", id, bytes, sha256 from attachment order by school_id, id',
  )
  return rows
}

/** What does not fit together: rows whose file is gone or changed, files that no row knows. */
export type FileTrouble = { missing: FilePlace[]; damaged: FilePlace[]; unknown: FoundFile[]; kept: number }

/** Compares the files with their rows, reading every file to its end. */
export async function compareFiles(client: Client, store: AttachmentStore): Promise<FileTrouble> {
  const kept = await findKeptFiles(client)
  const trouble: FileTrouble = { missing: [], damaged: [], unknown: await findUnknown(kept, store), kept: kept.length }
  for (const file of kept) {
    const state = await store.check(file, file)
    if (state !== 'well') trouble[state].push({ schoolId: file.schoolId, id: file.id })
  }
  return trouble
}

/**
 * Removes files that no row knows and that have lain there for a day: of an upload that was broken off, of a row that has gone.
 * A younger one may belong to a transaction that is still running. @returns how many
 */
export async function sweepFiles(client: Client, store: AttachmentStore, now: Date): Promise<number> {
  const unknown = await findUnknown(await findKeptFiles(client), store)
  const old = unknown.filter(({ changedAt }) => now.getTime() - changedAt.getTime() > aDay)
  for (const { path } of old) await rm(path, { force: true })
  return old.length
}

async function findUnknown(kept: readonly KeptFile[], store: AttachmentStore): Promise<FoundFile[]> {
  const known = new Set(kept.map(({ schoolId, id }) => `${schoolId}/${id}`))
  return (await store.list()).filter((file) => file.unfinished || !known.has(`${file.schoolId}/${file.id}`))
}
