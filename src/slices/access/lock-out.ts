import { createHash } from 'node:crypto'
import type { Pool } from 'pg'
import { networkOf } from '#platform/http/address.ts'
import { TooMany } from '#platform/http/refusals.ts'

/**
 * How many failed tries are free. An account waits after five (one person's password is guessed), an address after thirty (many
 * accounts are tried; a whole staff room shares one address).
 */
const free = { account: 5, address: 30 } as const

/** SQL of the wait after so many failures: nothing within the free ones, then 30 s, doubling up to a quarter of an hour. */
const waitAfter = (failures: string, free: string) =>
  `case when ${failures} >= ${free} then now() + make_interval(secs => least(900, 30 * 2 ^ least(${failures} - ${free}, 10))) end`

/** What is counted for a name that is nobody's. It is not kept as it was typed: people type passwords into the wrong field. */
function unknown(typed: string): string {
  return `unknown ${createHash('sha256').update(typed.trim().toLowerCase()).digest('base64url')}`
}

/**
 * Counts failed tries by account and by address. A try counts as failed before it is looked at, and is taken back when it was
 * right: otherwise a hundred tries at once would all be looked at before the first had failed. It counts whatever was typed as
 * the account, so it does not tell which accounts exist.
 */
export function openLockOut(pool: Pool) {
  /** Counts a try in one statement; `false` while the subject is locked, and then nothing is counted. */
  async function count(kind: 'account' | 'address', subject: string): Promise<boolean> {
    const counted = await pool.query(
      `insert into attempt (kind, subject, failures, last_at) values ($1, $2, 1, now())
       on conflict (kind, subject) do update set last_at = now(),
         failures = case when attempt.last_at < now() - interval '1 day' then 1 else attempt.failures + 1 end,
         locked_until = case when attempt.last_at >= now() - interval '1 day' then ${waitAfter('attempt.failures + 1', '$3')} end
       where attempt.locked_until is null or attempt.locked_until <= now()`,
      [kind, subject, free[kind]],
    )
    return counted.rowCount === 1
  }

  async function refuse(subjects: readonly string[]): Promise<never> {
    const found = await pool.query<{ seconds: number | null }>(
      `select ceil(extract(epoch from min(locked_until) - now()))::int as seconds from attempt
       where subject = any($1) and locked_until > now()`,
      [subjects],
    )
    throw new TooMany(found.rows[0]?.seconds ?? 1)
  }

  return {
    /**
     * Begins a try at accounts, any of which may be meant; `typed` stands for nobody's account.
     * @returns those that may be tried now, counted as failed until `right` or `undecided` says otherwise.
     * @throws {TooMany} while all of them, or the address, are locked.
     */
    async begin(accounts: readonly string[], address: string, typed = ''): Promise<string[]> {
      const network = networkOf(address)
      const locked = await pool.query(
        `select from attempt where kind = 'address' and subject = $1 and locked_until > now()`,
        [network],
      )
      if (locked.rowCount) return refuse([network])
      const subjects = accounts.length > 0 ? accounts : [unknown(typed)]
      const open: string[] = []
      for (const subject of subjects) if (await count('account', subject)) open.push(subject)
      return open.length > 0 ? open : refuse(subjects)
    },

    /** The try was wrong: the address has one more. Tries of more than a day ago are forgotten. */
    async wrong(address: string): Promise<void> {
      await count('address', networkOf(address))
      await pool.query(`delete from attempt where last_at < now() - interval '1 day'`)
    },

    /** The try was right: the account's count is cleared; the address keeps its own. */
    async right(account: string): Promise<void> {
      await pool.query(`delete from attempt where kind = 'account' and subject = $1`, [account])
    },

    /** The password was right and a one-time code is still owed: this try is taken back, earlier ones stay. */
    async undecided(account: string): Promise<void> {
      await pool.query(
        `update attempt set failures = failures - 1, locked_until = case when failures > $2 then locked_until end
         where kind = 'account' and subject = $1`,
        [account, free.account],
      )
    },
  }
}
