import { createHash, randomBytes } from 'node:crypto'
import type { SignedIn, Transaction } from '#platform/database/database.ts'
import type { Log } from '#platform/http/log.ts'
import { Forbidden, NotFound, Problems } from '#platform/http/refusals.ts'
import type { Mailer } from '#platform/mail/mailer.ts'
import { rolesForGood } from '../model.ts'
import { mayKeepAccount, mayReplaceSignIn } from './rules.ts'
import { canSignIn, closeInvitations, findPerson, findSchoolName, holdPeople, insertInvitation } from './store.ts'
import { en } from './words.en.ts'
import { zh } from './words.zh.ts'

const daysOpen = 7

/** What inviting needs from outside. */
export type Outside = { now: Date; origin: string; mail: Mailer | null; log: Log; request: string }

/**
 * A one-time link with which a person chooses a password; links that were open for them before close. Only the link's hash is
 * kept, so it can be read nowhere afterwards. It is mailed once everything is written, where there is a mail server and an address.
 * @throws {NotFound} @throws {Problems} `has-left`, `own-invitation`. @throws {Forbidden} `account-not-yours`, `account-in-use`.
 */
export async function invite(
  tx: Transaction,
  who: SignedIn,
  personId: string,
  outside: Outside,
): Promise<{ link: string; expiresAt: string; mailed: boolean }> {
  await holdPeople(tx, who.schoolId)
  const person = await findPerson(tx, personId)
  if (!person) throw new NotFound()
  if (!person.active) throw new Problems([{ field: 'id', problem: 'has-left' }])
  // An unlocked computer must not be enough to take its owner's account: one's own password is changed with the old one.
  if (person.id === who.personId) throw new Problems([{ field: 'id', problem: 'own-invitation' }])
  const own = rolesForGood(who.roles)
  if (!mayKeepAccount(own, person.roles)) throw new Forbidden('account-not-yours')
  if (!mayReplaceSignIn(own, { roles: person.roles, canSignIn: await canSignIn(tx, person.id) }))
    throw new Forbidden('account-in-use')

  const token = randomBytes(32).toString('base64url')
  const expiresAt = new Date(outside.now.getTime() + daysOpen * 24 * 60 * 60 * 1000)
  await closeInvitations(tx, person.id, outside.now)
  await insertInvitation(tx, {
    schoolId: who.schoolId,
    personId: person.id,
    tokenHash: createHash('sha256').update(token).digest(),
    createdBy: who.personId,
    expiresAt,
  })

  const link = `${outside.origin}/invitation/${token}`
  const { mail } = outside
  const mailed = mail !== null && person.email !== ''
  if (mailed) {
    const words = (person.language === 'en' ? en : zh).mail
    const school = (await findSchoolName(tx))[person.language]
    tx.afterCommit(() => {
      // Not waited for: a slow mail server holds up nobody, and the link can be copied by hand.
      mail
        .send(person.email, words.subject(school), words.text(school, link, daysOpen))
        .catch((error) =>
          outside.log.error({ error, request: outside.request, person: person.id }, 'a mail did not go out'),
        )
    })
  }
  return { link, expiresAt: expiresAt.toISOString(), mailed }
}
