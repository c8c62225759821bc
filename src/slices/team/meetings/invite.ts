import type { Database, Transaction } from '#platform/database/database.ts'
import type { Log } from '#platform/http/log.ts'
import { NotFound, Problems } from '#platform/http/refusals.ts'
import { type Mailer, whyNotSent } from '#platform/mail/mailer.ts'
import { findProfile } from '#slices/school/index.ts'
import { type Invitation, letterOf, writeInvitation, writeInvitationFile } from './invitation.ts'
import { markInvited } from './store.ts'
import { type Claimed, findTellings, finishTelling, keepTelling } from './store-invitations.ts'
import { type FoundMeeting, findMeeting } from './store-read.ts'
import { holdKept, type Who } from './work.ts'

/** What an invitation needs from outside. */
export type Outside = {
  database: Database
  now: Date
  origin: string
  mail: Mailer | null
  log: Log
  request: string
}

/**
 * Mails to everybody with an address what they do not know yet: that they are asked, what changed, that they are asked no more; also what did not
 * go out before. It goes out once all is written, and nobody waits for the mail server: what became of each mail is kept.
 * @returns how many mails go out, and how many of those to be told have no address
 * @throws NotFound, Problems `meetingId: no-mail-server`
 */
export async function invite(
  tx: Transaction,
  who: Who,
  meetingId: string,
  outside: Outside,
): Promise<{ mailed: number; without: number }> {
  await holdKept(tx, who, meetingId)
  if (!outside.mail) throw new Problems([{ field: 'meetingId', problem: 'no-mail-server' }])
  const told = await mailTellings(tx, who, meetingId, { ...outside, mail: outside.mail })
  await markInvited(tx, meetingId, outside.now)
  return told
}

/** After a change, where invitations went out before and a mail server is set: the same by itself. @throws NotFound */
export async function tellOfChange(tx: Transaction, who: Who, meetingId: string, outside: Outside): Promise<void> {
  const { invited } = await holdKept(tx, who, meetingId)
  if (invited && outside.mail) await mailTellings(tx, who, meetingId, { ...outside, mail: outside.mail })
}

/** Keeps that people were told by hand what they did not know yet. @throws NotFound when one of them has nothing to be told */
export async function keepTold(
  tx: Transaction,
  who: Who,
  { meetingId, recipients, now }: { meetingId: string; recipients: readonly string[]; now: Date },
): Promise<void> {
  await holdKept(tx, who, meetingId)
  const meeting = await findMeeting(tx, meetingId, who.today)
  const tellings = new Map((await findTellings(tx, meeting, who.today)).map((one) => [one.recipient, one]))
  for (const recipient of new Set(recipients)) {
    const telling = tellings.get(recipient)
    if (!telling) throw new NotFound()
    await keepTelling(tx, { schoolId: who.schoolId, meetingId, revision: meeting.sequence, state: 'told' }, telling)
  }
  if (meeting.invitedAt === null) await markInvited(tx, meetingId, now)
}

async function mailTellings(
  tx: Transaction,
  who: Who,
  meetingId: string,
  outside: Outside & { mail: Mailer },
): Promise<{ mailed: number; without: number }> {
  const meeting = await findMeeting(tx, meetingId, who.today)
  const tellings = (await findTellings(tx, meeting, who.today)).filter(({ state }) => state !== 'sending')
  const about = await invitationOf(tx, meeting, outside.origin)
  const claims: Claimed[] = []
  const of = { schoolId: who.schoolId, meetingId, revision: meeting.sequence, state: 'sending' } as const
  for (const telling of tellings) if (telling.address !== '') claims.push(await keepTelling(tx, of, telling))
  tx.afterCommit(() => {
    for (const claim of claims)
      send(about, claim, who, outside).catch((error: unknown) =>
        outside.log.error({ error, request: outside.request, meetingId }, 'what became of a mail was not kept'),
      )
  })
  return { mailed: claims.length, without: tellings.length - claims.length }
}

/** Sends one mail and keeps what became of it. */
async function send(
  about: Invitation,
  claim: Claimed,
  who: Who,
  { database, mail, log, now, request }: Outside & { mail: Mailer },
): Promise<void> {
  const { address, what, language, sequence, people } = claim.telling
  const reads = people.some(({ person }) => person !== null)
  const { subject, text } = letterOf(about, { what, language, reads })
  let problem: string | null = null
  try {
    await mail.send(address, subject, text, {
      calendar: {
        method: what === 'cancel' ? 'CANCEL' : 'REQUEST',
        text: (from) => writeInvitation(about, { what, sequence, language, address, from, stamp: now, reads }),
      },
    })
  } catch (error) {
    problem = whyNotSent(error).code
    log.warn({ problem, request, meetingId: about.id }, 'a mail did not go out')
  }
  const { schoolId, personId, roles, today } = who
  await database.as({ schoolId, personId, roles, today }, { word: 'meeting.invited', request }, (tx) =>
    finishTelling(tx, claim, problem),
  )
}

/** The invitation as a calendar file, for a calendar or a mail of one's own. @throws NotFound */
export async function makeInvitationFile(
  tx: Transaction,
  who: Who,
  meetingId: string,
  outside: Pick<Outside, 'now' | 'origin'>,
): Promise<File> {
  const meeting = await findMeeting(tx, meetingId, who.today)
  const about = await invitationOf(tx, meeting, outside.origin)
  const text = writeInvitationFile(about, { sequence: meeting.sequence, stamp: outside.now })
  return new File([text], `meeting-${about.heldOn}.ics`, { type: 'text/calendar' })
}

async function invitationOf(tx: Transaction, meeting: FoundMeeting, origin: string): Promise<Invitation> {
  const { nameZh, nameEn } = await findProfile(tx)
  const { id, kind, heldOn, startsAt, endsAt, place, state } = meeting
  return {
    ...{ id, kind, heldOn, startsAt, endsAt, place, cancelled: state === 'cancelled' },
    school: nameZh || nameEn,
    link: `${origin}/team/meetings/${id}`,
  }
}
