import { sql } from 'drizzle-orm'
import { newId } from '#kernel/ids.ts'
import type { Language } from '#kernel/language.ts'
import type { Database, Transaction } from '#platform/database/database.ts'
import type { DigestChoice, MailSettings } from './contract.ts'

/** At what hour of Hong Kong the mails go out as long as the school has said nothing. */
export const usualHour = 7
const daysShown = 7

export async function findChoice(tx: Transaction, personId: string): Promise<Omit<DigestChoice, 'server'>> {
  const { rows } = await tx.execute<Omit<DigestChoice, 'server'>>(sql`
    select exists (select from digest d where d.person_id = p.id) as wanted, p.email as address,
      coalesce((select s.hour from digest_setting s), ${usualHour}) as hour
    from person p where p.id = ${personId}`)
  return rows[0] ?? { wanted: false, address: '', hour: usualHour }
}

export async function keepChoice(
  tx: Transaction,
  { schoolId, personId, today }: { schoolId: string; personId: string; today: string },
  wanted: boolean,
): Promise<void> {
  if (wanted)
    await tx.execute(sql`
      insert into digest (id, school_id, person_id, wanted_since) values (${newId()}, ${schoolId}, ${personId}, ${today})
      on conflict (person_id) do nothing`)
  else await tx.execute(sql`delete from digest where person_id = ${personId}`)
}

export async function findSetting(tx: Transaction): Promise<{ hour: number; version: number }> {
  const { rows } = await tx.execute<{ hour: number; version: number }>(
    sql`select hour, version from digest_setting for update`,
  )
  return rows[0] ?? { hour: usualHour, version: 0 }
}

/** Keeps the hour; of two who choose the first one at once the later stands. */
export async function keepSetting(tx: Transaction, schoolId: string, hour: number): Promise<number> {
  const { rows } = await tx.execute<{ version: number }>(sql`
    insert into digest_setting (id, school_id, hour) values (${newId()}, ${schoolId}, ${hour})
    on conflict (school_id) do update set hour = excluded.hour, version = digest_setting.version + 1 returning version`)
  return rows[0]?.version ?? 1
}

/** Who reads the mails, where one's own go, and what became of those of the last days, the newest first. */
export async function findMailFacts(
  tx: Transaction,
  personId: string,
): Promise<Pick<MailSettings, 'readers' | 'ownAddress' | 'days'>> {
  const facts = await tx.execute<{ readers: number; ownAddress: string }>(sql`
    select app.digest_readers() as readers, (select p.email from person p where p.id = ${personId}) as "ownAddress"`)
  const days = await tx.execute<MailSettings['days'][number]>(sql`
    select day as on, count(*) filter (where state = 'sent')::integer as sent, count(*) filter (where state = 'nothing')::integer as nothing,
      count(*) filter (where state not in ('sent', 'nothing'))::integer as failed,
      coalesce((array_agg(problem order by claimed_at desc) filter (where problem <> ''))[1], '') as problem
    from digest_sent group by day order by day desc limit ${daysShown}`)
  return { readers: facts.rows[0]?.readers ?? 0, ownAddress: facts.rows[0]?.ownAddress ?? '', days: days.rows }
}

/** The schools in which somebody wants the mail; the demo school lives on a day of its own. */
export async function findDigestSchools(
  database: Database,
): Promise<{ schoolId: string; hour: number; demoToday: string | null }[]> {
  const { rows } = await database.asNobody((tx) =>
    tx.execute<{ schoolId: string; hour: number; demoToday: string | null }>(
      sql`select school_id as "schoolId", hour, demo_today as "demoToday" from app.digest_schools()`,
    ),
  )
  return rows
}

/** A mail that is this process's to send, and nobody else's for ten minutes. */
export type Claim = {
  id: string
  tries: number
  personId: string
  roles: string[]
  email: string
  language: Language
}

export async function claimDigests(database: Database, schoolId: string, day: string, most: number): Promise<Claim[]> {
  const { rows } = await database.asNobody((tx) =>
    tx.execute<Claim>(sql`
      select id, tries, person_id as "personId", roles, email, language from app.claim_digests(${schoolId}, ${day}, ${most})`),
  )
  return rows
}

/** Lays the secret of the mail; false when the claim is not this process's any more. */
export async function markDigest(database: Database, claim: Claim, hash: Buffer): Promise<boolean> {
  const { rows } = await database.asNobody((tx) =>
    tx.execute<{ marked: boolean }>(
      sql`select app.mark_digest(${claim.id}, ${claim.tries}::smallint, ${hash}) as marked`,
    ),
  )
  return rows[0]?.marked ?? false
}

export async function finishDigest(
  database: Database,
  claim: Claim,
  became: 'sent' | 'nothing' | 'failed' | 'given_up',
  because = '',
): Promise<void> {
  await database.asNobody((tx) =>
    tx.execute(sql`select app.finish_digest(${claim.id}, ${claim.tries}::smallint, ${became}, ${because})`),
  )
}

/** Whose mails a secret stops; `null` when it is nobody's. */
export async function openDigest(
  database: Database,
  hash: Buffer,
): Promise<{ schoolId: string; personId: string; roles: string[]; wanted: boolean } | null> {
  const { rows } = await database.asNobody((tx) =>
    tx.execute<{ schoolId: string; personId: string; roles: string[]; wanted: boolean }>(
      sql`select school_id as "schoolId", person_id as "personId", roles, wanted from app.open_digest(${hash})`,
    ),
  )
  return rows[0] ?? null
}
