import type { Actor, Transaction } from '#platform/database/database.ts'
import { dueCounts } from '#slices/team/index.ts'
import { countUnread } from '../notices/store.ts'
import type { Waiting } from './rules.ts'

/** A job asks with somebody's eyes, without a session of theirs. */
const noSession = { userId: '', sessionId: '', twoFactor: false, totpRequired: false }

/** How much waits for somebody on a day, as far as they may see it: what they have to act on, and what is new. */
export async function waitingFor(tx: Transaction, who: Actor & { personId: string }): Promise<Waiting> {
  const { today, overdue } = await dueCounts(tx, { ...who, ...noSession })
  return { due: today, overdue, notices: await countUnread(tx, who) }
}
