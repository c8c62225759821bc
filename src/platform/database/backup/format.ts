import { z } from 'zod'

/**
 * One file: gzip around lines. The first line is the header; then for each table a line that names it and its columns, its
 * rows as PostgreSQL's COPY writes them, and `\.`; the last line counts the rows and holds the SHA-256 of everything before it.
 */
export const headerSchema = z.object({
  format: z.literal('senco-workbench-backup'),
  formatVersion: z.literal(1),
  version: z.string(),
  madeAt: z.string(),
  migrations: z.array(z.object({ name: z.string(), checksum: z.string() })),
  /** Signs cookies and seals one-time-code secrets: without it nobody's codes would work after a restore. */
  signing: z.string(),
})
export type BackupHeader = z.infer<typeof headerSchema>

export const tableLineSchema = z.object({ table: z.string(), columns: z.array(z.string()) })
export const lastLineSchema = z.object({ rows: z.record(z.string(), z.number()), sha256: z.string() })

/** The line that ends a table's rows; no row of COPY's text form looks like it. */
export const endOfRows = '\\.'

/** A file that is no backup, is damaged, or cannot be restored here; the message says what to do. */
export class BackupFailure extends Error {
  override name = 'BackupFailure'
}
