import { z } from 'zod'

/**
 * One file: gzip around lines. The first line is the header; then for each table a line that names it and its columns, its
 * rows as PostgreSQL's COPY writes them, and `\.`; then for each file that people filed a line that names it, its size and its
 * SHA-256, so many bytes, and a line end; the last line counts the rows and the files and holds the SHA-256 of everything
 * before it. Version 1 had no files.
 */
export const headerSchema = z.object({
  format: z.literal('senco-workbench-backup'),
  formatVersion: z.union([z.literal(1), z.literal(2)]),
  version: z.string(),
  madeAt: z.string(),
  migrations: z.array(z.object({ name: z.string(), checksum: z.string() })),
  /** Signs cookies and seals one-time-code secrets: without it nobody's codes would work after a restore. */
  signing: z.string(),
})
export type BackupHeader = z.infer<typeof headerSchema>

export const tableLineSchema = z.object({ table: z.string(), columns: z.array(z.string()) })

const fileName = { schoolId: z.uuid(), id: z.uuid() }
/** A file and what it was; or, `lost`, that a row tells of one which was gone or damaged when the backup was made. */
export const fileLineSchema = z.object({
  file: z.union([
    z.strictObject({ ...fileName, bytes: z.number().int().positive(), sha256: z.string().length(64) }),
    z.strictObject({ ...fileName, lost: z.literal(true) }),
  ]),
})
export type FileLine = z.infer<typeof fileLineSchema>['file']
export type BackedUpFile = Exclude<FileLine, { lost: true }>

export const lastLineSchema = z.object({
  rows: z.record(z.string(), z.number()),
  files: z.number().default(0),
  sha256: z.string(),
})

/** The line that ends a table's rows; no row of COPY's text form looks like it. */
export const endOfRows = '\\.'

/** A file that is no backup, is damaged, or cannot be restored here; the message says what to do. */
export class BackupFailure extends Error {
  override name = 'BackupFailure'
}

/** There is no school yet, so there is nothing to back up. */
export class NothingToBackUp extends BackupFailure {}
