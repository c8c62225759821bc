import { sql } from 'drizzle-orm'
import { newId } from '#kernel/ids.ts'
import type { Transaction } from '#platform/database/database.ts'
import { brought, type OwnNumbers } from '../model.ts'

export type KeptNumbers = OwnNumbers & { version: number }

/** The numbers of the school, held until the transaction ends; the workbench's, version 0, where it has kept none. */
export async function holdNumbers(tx: Transaction, schoolId: string): Promise<KeptNumbers> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`numbers of deadlines ${schoolId}`}, 0))`)
  const { rows } = await tx.execute<KeptNumbers>(sql`
    select finishing_from as "finishingFrom", entry_days as "entryDays", version from due_setting for update`)
  return rows[0] ?? { ...brought, version: 0 }
}

/** Keeps the numbers of the school and counts their version. */
export async function keepNumberRow(
  tx: Transaction,
  schoolId: string,
  { finishingFrom, entryDays }: OwnNumbers,
): Promise<number> {
  const { rows } = await tx.execute<{ version: number }>(sql`
    insert into due_setting (id, school_id, finishing_from, entry_days) values (${newId()}, ${schoolId}, ${finishingFrom}, ${entryDays})
    on conflict (school_id) do update set finishing_from = excluded.finishing_from, entry_days = excluded.entry_days,
      version = due_setting.version + 1
    returning version`)
  return rows[0]?.version ?? 0
}
