import { sql } from 'drizzle-orm'
import type { Transaction } from '#platform/database/database.ts'
import { Problems } from '#platform/http/refusals.ts'
import type { Write, WriteTable } from './plan.ts'

/** Tables in the order that their rows refer to one another. */
const order: readonly WriteTable[] = [
  'school_year',
  'term',
  'class',
  'person',
  'person_role',
  'teaching',
  'student',
  'enrolment',
  'guardian',
  'need',
  'need_evidence',
  'strength',
  'tier_decision',
]
/** Tables whose rows carry a version that every change adds to. */
const versioned = new Set<WriteTable>(['school_year', 'person', 'student', 'need', 'strength'])
const rowsAtOnce = 250

/**
 * Writes a plan, many rows a statement. `progress` hears how many are written so far.
 * @throws {Problems} `written-meanwhile` when somebody else wrote the same by now; the transaction then ends.
 */
export async function writePlan(
  tx: Transaction,
  schoolId: string,
  writes: readonly Write[],
  progress: (done: number) => void,
): Promise<void> {
  let done = 0
  try {
    for (const table of order) {
      const ofTable = writes.filter((write) => write.table === table)
      for (const group of groups(ofTable)) {
        for (let at = 0; at < group.length; at += rowsAtOnce) {
          const some = group.slice(at, at + rowsAtOnce)
          await writeSome(tx, schoolId, table, some)
          done += some.length
          progress(done)
        }
      }
    }
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
    if (cause instanceof Error && 'code' in cause && cause.code === '23505') {
      throw new Problems([{ field: '', problem: 'written-meanwhile' }])
    }
    throw error
  }
}

/** Writes that can share a statement: the same way, the same columns. */
function groups(writes: Write[]): Write[][] {
  const byShape = Map.groupBy(writes, (write) => `${write.how} ${Object.keys(write.values).sort().join(',')}`)
  return [...byShape.values()]
}

async function writeSome(tx: Transaction, schoolId: string, table: WriteTable, writes: Write[]): Promise<void> {
  const [first] = writes
  if (!first) return
  const columns = Object.keys(first.values)
  const name = sql.identifier(table)
  const list = (of: readonly string[]) =>
    sql.join(
      of.map((column) => sql.identifier(column)),
      sql`, `,
    )
  if (first.how === 'insert') {
    const rows = JSON.stringify(writes.map((write) => ({ ...write.values, school_id: schoolId })))
    const all = list([...columns, 'school_id'])
    await tx.execute(
      sql`insert into ${name} (${all}) select ${all} from jsonb_populate_recordset(null::${name}, ${rows}::jsonb)`,
    )
    return
  }
  const rows = JSON.stringify(
    writes.map((write) => ({ ...write.values, id: write.how === 'update' ? write.id : null })),
  )
  const sets = columns.map((column) => sql`${sql.identifier(column)} = new_row.${sql.identifier(column)}`)
  if (versioned.has(table)) sets.push(sql`version = ${name}.version + 1`)
  await tx.execute(
    sql`update ${name} set ${sql.join(sets, sql`, `)} from jsonb_populate_recordset(null::${name}, ${rows}::jsonb) as new_row where ${name}.id = new_row.id`,
  )
}
