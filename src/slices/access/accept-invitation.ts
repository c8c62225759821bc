import { createHash } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { dateInHongKong } from '#kernel/dates.ts'
import type { Database } from '#platform/database/database.ts'
import { NotFound } from '#platform/http/refusals.ts'
import type { Accounts } from './accounts.ts'

type Opened = {
  invitation_id: string
  person_id: string
  school_id: string
  name_en: string
  name_zh: string
  email: string
  sign_in_code: string
  school_name_en: string
  school_name_zh: string
  user_id: string | null
}

async function open(database: Database, token: string): Promise<Opened> {
  const hash = createHash('sha256').update(token).digest()
  const found = await database.asNobody((tx) => tx.execute<Opened>(sql`select * from app.open_invitation(${hash})`))
  if (!found.rows[0]) throw new NotFound()
  return found.rows[0]
}

/** Whom a one-time link is for, and what they sign in with later. @throws {NotFound} when it is unknown, used or too old. */
export async function openInvitation(database: Database, token: string) {
  const opened = await open(database, token)
  return {
    person: {
      nameEn: opened.name_en,
      nameZh: opened.name_zh,
      email: opened.email,
      signInCode: opened.sign_in_code,
    },
    school: { nameEn: opened.school_name_en, nameZh: opened.school_name_zh },
  }
}

/**
 * Chooses the password through a one-time link, which is used up by it; of two at once one finds it used.
 * @returns the person's id. @throws {NotFound} when the link is unknown, used or too old.
 */
export async function acceptInvitation(
  database: Database,
  accounts: Accounts,
  token: string,
  password: string,
  now: Date,
): Promise<string> {
  const opened = await open(database, token)
  const actor = {
    schoolId: opened.school_id,
    personId: opened.person_id,
    roles: ['administrator'],
    today: dateInHongKong(now),
  }
  await database.as(actor, { word: 'invitation.accepted', request: null }, async (tx) => {
    const used = await tx.execute(
      sql`update invitation set used_at = now() where id = ${opened.invitation_id} and used_at is null and expires_at > now() returning id`,
    )
    if (used.rowCount !== 1) throw new NotFound()
    const userId = await accounts.setPassword(opened.user_id, opened.person_id, password)
    if (!opened.user_id) await tx.execute(sql`update person set user_id = ${userId} where id = ${opened.person_id}`)
  })
  return opened.person_id
}
