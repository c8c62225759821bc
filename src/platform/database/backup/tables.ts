import type { Client } from 'pg'

/** A table as a backup holds it: its columns that are stored (not computed), in their order. */
export type BackedUpTable = { name: string; columns: string[] }

/**
 * What a backup leaves out: what belongs to one run or one cluster (sessions, who has what open, half-finished sign-ins, locks, transaction
 * numbers) and the list of migrations, which the header holds.
 */
const leftOut = new Set([
  'public.migration',
  'public.presence',
  'auth.session',
  'auth.verification',
  'auth.attempt',
  'auth.used_code',
  'audit.sealed_below',
])
const columnsLeftOut = new Set(['audit.event.xid'])

/** The tables of this database that a backup holds, each after those that it refers to. */
export async function tablesInOrder(client: Client): Promise<BackedUpTable[]> {
  const found = await client.query<{ name: string; columns: string[]; refers: string[] }>(`
    select n.nspname || '.' || c.relname as name,
      array(select a.attname::text from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum) as columns,
      array(select distinct rn.nspname || '.' || rc.relname from pg_constraint k
        join pg_class rc on rc.oid = k.confrelid join pg_namespace rn on rn.oid = rc.relnamespace
        where k.conrelid = c.oid and k.contype = 'f' and k.confrelid <> c.oid) as refers
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and n.nspname in ('public', 'audit', 'auth') order by 1`)
  const waiting = found.rows.filter((table) => !leftOut.has(table.name))
  const ordered: BackedUpTable[] = []
  const placed = new Set<string>()
  while (waiting.length > 0) {
    const index = waiting.findIndex((table) => table.refers.every((other) => placed.has(other) || leftOut.has(other)))
    const [next] = waiting.splice(Math.max(index, 0), 1)
    if (index < 0 || !next) throw new Error('Tables refer to one another in a circle.')
    placed.add(next.name)
    ordered.push({
      name: next.name,
      columns: next.columns.filter((column) => !columnsLeftOut.has(`${next.name}.${column}`)),
    })
  }
  return ordered
}

/** The names that PostgreSQL understands, quoted: `"auth"."user"`. */
export function quoted(name: string): string {
  return name
    .split('.')
    .map((part) => `"${part.replaceAll('"', '""')}"`)
    .join('.')
}
