import { sql } from 'drizzle-orm'
import { newId } from '#kernel/ids.ts'
import type { Transaction } from '#platform/database/database.ts'
import { NotFound } from '#platform/http/refusals.ts'
import type { ImportKind } from '../model.ts'
import type { OneRosterRows } from './oneroster.ts'
import type { JoinedSheets, SheetPart } from './sheets.ts'

/** What a read file holds while it waits: the cells of a table, or the rows of a OneRoster zip. */
export type Held =
  | {
      form: 'table'
      encoding: string | null
      /** The names of the sheets that were read; none of a text file. */
      sheets: string[]
      parts: SheetPart[]
      cells: string[][]
      notices: JoinedSheets['problems']
    }
  | { form: 'oneroster'; rows: OneRosterRows }

/** Columns that a person gave another field than the one found: by their place. */
export type Mapping = Record<string, string | null>

export type Batch = {
  id: string
  kind: ImportKind
  fileName: string
  held: Held
  mapping: Mapping
  appliedAt: string | null
}

/** Keeps a read file until it is applied; those of yesterday are forgotten. */
export async function keepBatch(
  tx: Transaction,
  who: { schoolId: string; personId: string | null },
  batch: Pick<Batch, 'kind' | 'fileName' | 'held'>,
): Promise<string> {
  const id = newId()
  await tx.execute(
    sql`update import_batch set cells = null where created_at < now() - interval '1 day' and cells is not null`,
  )
  await tx.execute(sql`insert into import_batch (id, school_id, kind, file_name, created_by, cells, mapping)
    values (${id}, ${who.schoolId}, ${batch.kind}, ${batch.fileName}, ${who.personId}, ${JSON.stringify(batch.held)}::jsonb, '{}')`)
  return id
}

/** @throws {NotFound} when it is not there, not this person's kind, or was forgotten after a day. */
export async function findBatch(tx: Transaction, id: string): Promise<Batch> {
  const found = await tx.execute<{
    kind: ImportKind
    file_name: string
    cells: Held | null
    mapping: Mapping
    applied_at: Date | null
  }>(sql`select kind, file_name, cells, mapping, applied_at from import_batch where id = ${id} for update`)
  const [row] = found.rows
  // What an earlier version kept knows nothing of sheets; the page asks for the file again.
  if (!row?.cells || (row.cells.form === 'table' && !row.cells.parts)) throw new NotFound()
  return {
    id,
    kind: row.kind,
    fileName: row.file_name,
    held: row.cells,
    mapping: row.mapping,
    appliedAt: row.applied_at ? new Date(row.applied_at).toISOString() : null,
  }
}

export async function changeBatch(tx: Transaction, id: string, kind: ImportKind, mapping: Mapping): Promise<void> {
  await tx.execute(
    sql`update import_batch set kind = ${kind}, mapping = ${JSON.stringify(mapping)}::jsonb where id = ${id}`,
  )
}

export async function markApplied(tx: Transaction, id: string, counts: object): Promise<void> {
  await tx.execute(
    sql`update import_batch set applied_at = now(), counts = ${JSON.stringify(counts)}::jsonb where id = ${id}`,
  )
}

/** @throws {NotFound} */
export async function dropBatch(tx: Transaction, id: string): Promise<void> {
  const dropped = await tx.execute(sql`update import_batch set cells = null where id = ${id} and cells is not null`)
  if (!dropped.rowCount) throw new NotFound()
}

/** Which heading meant which field in this school before; `null` is a column that is not used. */
export async function findRemembered(tx: Transaction, kind: ImportKind): Promise<Record<string, string | null>> {
  const found = await tx.execute<{ heading: string; field: string | null }>(
    sql`select heading, field from import_mapping where kind = ${kind}`,
  )
  return Object.fromEntries(found.rows.map(({ heading, field }) => [heading, field]))
}

export async function remember(
  tx: Transaction,
  schoolId: string,
  kind: ImportKind,
  fields: readonly { heading: string; field: string | null }[],
): Promise<void> {
  for (const { heading, field } of fields) {
    await tx.execute(sql`insert into import_mapping (id, school_id, kind, heading, field) values (${newId()}, ${schoolId}, ${kind}, ${heading}, ${field})
      on conflict (school_id, kind, heading) do update set field = excluded.field where import_mapping.field is distinct from excluded.field`)
  }
}
