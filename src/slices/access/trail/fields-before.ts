import { type SQL, sql } from 'drizzle-orm'
import type { Transaction } from '#platform/database/database.ts'

/**
 * What fields held before a row's last so many saves, from the trail: what somebody with an older version still has before them.
 * Only fields that were changed since are in it. `columns` says which column each field stands in.
 */
export async function findFieldsBefore(
  tx: Transaction,
  row: { table: 'school' | 'person'; id: string; saves: number },
  columns: Readonly<Record<string, string>>,
): Promise<Record<string, unknown>> {
  if (row.saves <= 0) return {}
  const names = textArray(Object.values(columns))
  const found = await tx.execute<{ before: Record<string, unknown> }>(
    sql`select app.fields_before(${row.table}, ${row.id}, ${row.saves}, ${names}) as before`,
  )
  const before = found.rows[0]?.before ?? {}
  return Object.fromEntries(
    Object.entries(columns).flatMap(([field, column]) => (column in before ? [[field, before[column]]] : [])),
  )
}

function textArray(texts: readonly string[]): SQL {
  return sql`array[${sql.join(
    texts.map((text) => sql`${text}`),
    sql`, `,
  )}]::text[]`
}
