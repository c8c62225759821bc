import { createHash, randomBytes } from 'node:crypto'
import { dateInHongKong, weekdayOf } from '#kernel/dates.ts'
import type { Database } from '#platform/database/database.ts'
import type { Log } from '#platform/http/log.ts'
import { type Mailer, whyNotSent } from '#platform/mail/mailer.ts'
import { mayRolesDo } from '#slices/access/index.ts'
import { findCalendar, schoolDaysOf } from '#slices/school/index.ts'
import { renewStale } from '#slices/team/index.ts'
import { isMorning, isNothing, mailOf } from './rules.ts'
import { type Claim, claimDigests, findDigestSchools, finishDigest, markDigest } from './store.ts'
import { waitingFor } from './waiting.ts'

/** What sending needs from outside. */
export type Outside = { database: Database; mail: Mailer | null; now: () => Date; origin: string; log: Log }

/** So many mails are claimed at once: a claim is kept for ten minutes, and each may take one. */
const atOnce = 5

/**
 * Sends the morning mails that are due now: in the morning of a school day, to those who want them, once. Called every minute; two
 * processes share the work, and what one of them left half done is taken up ten minutes later.
 * @returns how many went out.
 */
export async function sendDigests(outside: Outside): Promise<number> {
  const { database, mail, now } = outside
  if (!mail) return 0
  let sent = 0
  for (const { schoolId, hour, demoToday } of await findDigestSchools(database)) {
    if (!isMorning(hour, hourInHongKong(now()))) continue
    const day = demoToday ?? dateInHongKong(now())
    if (!(await isSchoolDay(database, schoolId, day))) continue
    for (;;) {
      const claims = await claimDigests(database, schoolId, day, atOnce)
      if (claims.length === 0) break
      await renewStale(database, { schoolId, today: day }, null)
      for (const claim of claims) if (await sendOne(outside, mail, { claim, schoolId, day })) sent += 1
    }
  }
  return sent
}

async function sendOne(
  { database, origin, log }: Outside,
  mail: Mailer,
  { claim, schoolId, day }: { claim: Claim; schoolId: string; day: string },
): Promise<boolean> {
  const actor = { schoolId, personId: claim.personId, roles: claim.roles, today: day }
  const isStaff = mayRolesDo(claim.roles, 'notice.see')
  // With the reader's own eyes: what they may not see does not count.
  const waiting = isStaff
    ? await database.as(actor, { word: 'digest.sent', request: null }, (tx) => waitingFor(tx, actor))
    : null
  if (!waiting || isNothing(waiting)) {
    await finishDigest(database, claim, 'nothing')
    return false
  }
  const token = randomBytes(32).toString('base64url')
  if (!(await markDigest(database, claim, hashOf(token)))) return false
  const { subject, text } = mailOf(waiting, claim.language, { origin, stop: `${origin}/digest/${token}` })
  try {
    await mail.send(claim.email, subject, text, {
      headers: {
        'List-Unsubscribe': `<${origin}/api/digest/${token}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
        'Auto-Submitted': 'auto-generated',
      },
      // Should a mail come twice after a power cut, mail programs know it for the same.
      messageId: `<digest.${claim.id}@${new URL(origin).hostname}>`,
    })
  } catch (error) {
    const { code, forGood } = whyNotSent(error)
    log.warn({ person: claim.personId, problem: code, tries: claim.tries }, 'a morning mail did not go out')
    await finishDigest(database, claim, forGood ? 'given_up' : 'failed', code)
    return false
  }
  await finishDigest(database, claim, 'sent')
  return true
}

/** A school that has entered no timetable frame yet has school from Monday to Friday. */
async function isSchoolDay(database: Database, schoolId: string, day: string): Promise<boolean> {
  const actor = { schoolId, personId: null, roles: [], today: day }
  const calendar = await database.as(actor, { word: 'digest.sent', request: null }, (tx) =>
    findCalendar(tx, { from: day, to: day }),
  )
  if (calendar.frames.length > 0) return schoolDaysOf(calendar, day, day).length > 0
  return weekdayOf(day) <= 5
}

function hourInHongKong(moment: Date): number {
  return (moment.getUTCHours() + 8) % 24
}

/** Only the hash of a link's secret is kept. */
export function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}
