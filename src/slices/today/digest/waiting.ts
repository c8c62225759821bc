import { sql } from 'drizzle-orm'
import type { Transaction } from '#platform/database/database.ts'
import { mayRolesDo } from '#slices/access/index.ts'
import { countUnread } from '../notices/store.ts'
import type { Waiting } from './rules.ts'

/** How much waits for somebody on a day, as far as they may see it: what they have to settle, and what is new. */
export async function waitingFor(
  tx: Transaction,
  who: { personId: string; roles: readonly string[]; today: string },
): Promise<Waiting> {
  const settles = mayRolesDo(who.roles, 'deadline.settle')
  const { rows } = await tx.execute<{ due: number; overdue: number }>(sql`
    select count(*) filter (where due_on = ${who.today})::integer as due, count(*) filter (where due_on < ${who.today})::integer as overdue
    from (
      select due_on from task where owner_id = ${who.personId} and state in ('open', 'doing') and due_on <= ${who.today}
      union all
      select r.due_on from input_answer a join input_request r on r.id = a.request_id
        where a.person_id = ${who.personId} and a.answered_at is null and r.closed_on is null and r.due_on <= ${who.today}
      union all
      select due_on from deadline where ${settles} and state = 'open' and due_on <= ${who.today}
    ) waits`)
  return { due: rows[0]?.due ?? 0, overdue: rows[0]?.overdue ?? 0, notices: await countUnread(tx, who) }
}
