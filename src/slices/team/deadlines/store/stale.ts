import { sql } from 'drizzle-orm'
import type { IsoDate } from '#kernel/dates.ts'
import type { Transaction } from '#platform/database/database.ts'

/**
 * SQL: something that deadlines are counted from has changed since they were computed, or they were computed for another day.
 * @param today the parameter that holds today, such as `$1`
 */
export const staleText = (today: string) => `(exists (select from deadline_fact)
  or not exists (select from deadline_day d where d.computed_for = ${today}::date))`

/** True when the deadlines of the school do not stand as the facts have them today; see `staleText`. */
export async function areStale(tx: Transaction, today: IsoDate): Promise<boolean> {
  const [row] = await tx.ask<{ stale: boolean }>({
    name: 'stale deadlines',
    text: `select ${staleText('$1')} as stale`,
    values: [today],
  })
  return row?.stale === true
}

/** Whoever else computes the deadlines of this school waits until the transaction ends. */
export async function holdDeadlinesOfSchool(tx: Transaction, schoolId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`deadlines ${schoolId}`}, 0))`)
}

/** The marks of changed facts that can be seen now. What is read after this is at least as new as they are. */
export async function findMarks(tx: Transaction): Promise<string[]> {
  const { rows } = await tx.execute<{ id: string }>(sql`select id from deadline_fact`)
  return rows.map(({ id }) => id)
}

/** Says that deadlines were computed for a day with what these marks tell of. Other marks came later and stand. */
export async function keepComputed(
  tx: Transaction,
  { schoolId, today }: { schoolId: string; today: IsoDate },
  marks: readonly string[],
): Promise<void> {
  if (marks.length > 0)
    await tx.execute(sql`
      delete from deadline_fact where id in (select value::uuid from json_array_elements_text(${JSON.stringify(marks)}::json))`)
  await tx.execute(sql`
    insert into deadline_day (school_id, computed_for) values (${schoolId}, ${today})
    on conflict (school_id) do update set computed_for = excluded.computed_for where deadline_day.computed_for <> excluded.computed_for`)
}
