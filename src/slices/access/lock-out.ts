import type { Pool } from 'pg'
import { TooMany } from '#platform/http/refusals.ts'

/** How many failed tries are free, and how long the wait is after each further one. */
const free = { account: 5, address: 30 } as const
const longestWaitSeconds = 15 * 60

/**
 * Seconds to wait after so many failures: nothing within the free ones, then 30 s, doubling up to a quarter of an hour.
 * An account waits after five (one person's password is guessed), an address after thirty (many accounts are tried; a whole
 * staff room shares one address).
 */
export function waitAfter(kind: 'account' | 'address', failures: number): number {
  const over = failures - free[kind]
  return over < 0 ? 0 : Math.min(longestWaitSeconds, 30 * 2 ** over)
}

/** Counts failed tries by account and by address. It counts whatever was typed as the account, so it does not tell which accounts exist. */
export function openLockOut(pool: Pool) {
  const subjects = (account: string, address: string) => [['account', account] as const, ['address', address] as const]
  return {
    /** @throws {TooMany} while the account or the address is locked. */
    async check(account: string, address: string): Promise<void> {
      const found = await pool.query<{ seconds: number }>(
        `select ceil(extract(epoch from max(locked_until) - now()))::int as seconds from attempt
         where (kind, subject) in (('account', $1), ('address', $2)) and locked_until > now()`,
        [account, address],
      )
      const seconds = found.rows[0]?.seconds
      if (seconds) throw new TooMany(seconds)
    },

    /** Notes a failed try; a day without one forgets the earlier ones. */
    async note(account: string, address: string): Promise<void> {
      for (const [kind, subject] of subjects(account, address)) {
        const counted = await pool.query<{ failures: number }>(
          `insert into attempt (kind, subject, failures, last_at) values ($1, $2, 1, now())
           on conflict (kind, subject) do update set last_at = now(),
             failures = case when attempt.last_at < now() - interval '1 day' then 1 else attempt.failures + 1 end
           returning failures`,
          [kind, subject],
        )
        const wait = waitAfter(kind, counted.rows[0]?.failures ?? 0)
        if (wait > 0)
          await pool.query(
            `update attempt set locked_until = now() + make_interval(secs => $3) where kind = $1 and subject = $2`,
            [kind, subject, wait],
          )
      }
    },

    /** A sign-in that worked clears the account's count; the address keeps its own. */
    async forget(account: string): Promise<void> {
      await pool.query(`delete from attempt where kind = 'account' and subject = $1`, [account])
    },
  }
}
