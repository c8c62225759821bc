import type { Transaction } from '#platform/database/database.ts'
import type { Log } from '#platform/http/log.ts'
import { Problems } from '#platform/http/refusals.ts'
import type { Mailer } from '#platform/mail/mailer.ts'
import { findProfile } from '#slices/school/index.ts'
import { type Invitation, writeInvitation } from './invitation.ts'
import { markInvited } from './store.ts'
import { type FoundMeeting, findMeeting } from './store-read.ts'
import { en } from './words.en.ts'
import { zh } from './words.zh.ts'
import { holdKept, type Who } from './work.ts'

/** What an invitation needs from outside. */
export type Outside = { now: Date; origin: string; mail: Mailer | null; log: Log; request: string }

/**
 * Mails the invitation, or that it is cancelled, to everybody with an address, once all is written; nobody waits for the mail server.
 * `onlyAgain`: only when an invitation went out before.
 * @returns how many mails go out, and how many of those asked have no address
 * @throws NotFound, Problems `meetingId: no-mail-server`
 */
export async function invite(
  tx: Transaction,
  who: Who,
  meetingId: string,
  outside: Outside,
  { onlyAgain = false }: { onlyAgain?: boolean } = {},
): Promise<{ mailed: number; without: number }> {
  const held = await holdKept(tx, who, meetingId)
  if (onlyAgain && !held.invited) return { mailed: 0, without: 0 }
  const { mail } = outside
  if (!mail) throw new Problems([{ field: 'meetingId', problem: 'no-mail-server' }])
  const meeting = await findMeeting(tx, meetingId, who.today)
  const about = await invitationOf(tx, meeting, outside.origin)
  const addresses = [...new Set(meeting.attendees.map(({ address }) => address).filter((address) => address !== ''))]
  await markInvited(tx, meetingId, outside.now)
  tx.afterCommit(() => {
    for (const address of addresses) {
      const text = (from: string) => writeInvitation(about, { language: 'zh', address, from, stamp: outside.now })
      mail
        .send(address, subjectOf(about), textOf(about), {
          calendar: { method: about.cancelled ? 'CANCEL' : 'REQUEST', text },
        })
        .catch((error) => outside.log.error({ error, request: outside.request, meetingId }, 'a mail did not go out'))
    }
  })
  return { mailed: addresses.length, without: meeting.attendees.filter(({ address }) => address === '').length }
}

/** The invitation as a calendar file, for a calendar or a mail of one's own. @throws NotFound */
export async function makeInvitationFile(
  tx: Transaction,
  who: Who,
  meetingId: string,
  outside: Pick<Outside, 'now' | 'origin'>,
): Promise<File> {
  const about = await invitationOf(tx, await findMeeting(tx, meetingId, who.today), outside.origin)
  const text = writeInvitation(about, { language: 'zh', address: null, from: '', stamp: outside.now })
  return new File([text], `meeting-${about.heldOn}.ics`, { type: 'text/calendar' })
}

async function invitationOf(tx: Transaction, meeting: FoundMeeting, origin: string): Promise<Invitation> {
  const { nameZh, nameEn } = await findProfile(tx)
  const { id, kind, heldOn, startsAt, endsAt, place, sequence, state } = meeting
  return {
    ...{ id, kind, heldOn, startsAt, endsAt, place, sequence, cancelled: state === 'cancelled' },
    school: nameZh || nameEn,
    link: `${origin}/team/meetings/${id}`,
  }
}

/** Whoever gets it may read either language: a mail says both. */
function subjectOf(about: Invitation): string {
  return [zh, en]
    .map(({ invitation, kinds }) => invitation[about.cancelled ? 'cancelled' : 'title'](kinds[about.kind]))
    .join(' · ')
}

function textOf(about: Invitation): string {
  return [zh, en]
    .map(({ invitation, kinds }) =>
      [
        invitation[about.cancelled ? 'cancelled' : 'title'](kinds[about.kind]),
        invitation.when(about.heldOn, about.startsAt, about.endsAt),
        ...(about.place ? [invitation.where(about.place)] : []),
        invitation.link(about.link),
      ].join('\n'),
    )
    .join('\n\n')
}
