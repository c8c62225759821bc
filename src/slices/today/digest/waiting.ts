import type { Transaction } from '#platform/database/database.ts'
import { dueCounts } from '#slices/team/index.ts'
import { countUnread } from '../notices/store.ts'
import type { Waiting } from './rules.ts'

/**
 * How much waits for somebody on a day, as far as they may see it: what they have to act on and have not put off or handed on, as the list of
 * what is due says it, and what is new.
 */
export async function waitingFor(
  tx: Transaction,
  who: { personId: string; roles: string[]; today: string },
): Promise<Waiting> {
  const { today, overdue } = await dueCounts(tx, who)
  return { due: today, overdue, notices: await countUnread(tx, who) }
}
