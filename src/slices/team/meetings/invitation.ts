import ical, { ICalAttendeeStatus, ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import { formatDate } from '#kernel/date-text.ts'
import { momentInHongKong } from '#kernel/dates.ts'
import type { Language } from '#kernel/language.ts'
import { calendarText } from '#platform/calendar-text.ts'
import type { MeetingKind } from './model.ts'
import { en } from './words.en.ts'
import { zh } from './words.zh.ts'

/** What an invitation tells: nobody's name but the receiver's, no title (it may name a student), no need. */
export type Invitation = {
  id: string
  kind: MeetingKind
  /** ISO date and `HH:MM` in Hong Kong. */
  heldOn: string
  startsAt: string
  endsAt: string
  place: string
  /** The meeting takes place for nobody. */
  cancelled: boolean
  school: string
  /** Where the meeting is read, by whoever may. */
  link: string
}

/** What one receiver is told: to come, that something changed, that they are asked no more (all of them, when it is cancelled). */
export type Message = 'invite' | 'change' | 'cancel'

/**
 * An invitation, its change or its cancelling as an iCalendar text for one receiver (iTIP, RFC 5546): REQUEST or CANCEL with the organizer and them
 * alone. Who is merely asked no more gets a CANCEL without STATUS: the meeting itself takes place.
 * @param to `address` whom it goes to, `from` whom they answer, `sequence` grows with each so that a calendar takes the latest, `reads` whether a
 *   colleague reads it, who can sign in: somebody from outside gets no link
 * @param stamp when it is written
 */
export function writeInvitation(
  of: Invitation,
  to: {
    what: Message
    sequence: number
    language: Language | null
    address: string
    from: string
    stamp: Date
    reads: boolean
  },
): string {
  const method = to.what === 'cancel' ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST
  const { calendar, event } = entry(of, { ...to, method })
  event.organizer({ name: of.school, email: to.from })
  const status = to.what === 'cancel' ? {} : { rsvp: true, status: ICalAttendeeStatus.NEEDSACTION }
  event.createAttendee({ email: to.address, ...status })
  if (to.what !== 'cancel') event.status(ICalEventStatus.CONFIRMED)
  else if (of.cancelled) event.status(ICalEventStatus.CANCELLED)
  return calendarText(calendar)
}

/** The same as a file that nobody has to answer (PUBLISH), in both languages and without a link: it is handed to whoever is asked. */
export function writeInvitationFile(of: Invitation, { sequence, stamp }: { sequence: number; stamp: Date }): string {
  const { calendar, event } = entry(of, {
    ...{ sequence, stamp, language: null, reads: false },
    method: ICalCalendarMethod.PUBLISH,
  })
  event.organizer({ name: of.school, email: nobodysAddress })
  event.status(of.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED)
  return calendarText(calendar)
}

/** A published entry names its organizer (RFC 5546, 3.2.1) and is answered by nobody. */
const nobodysAddress = 'no-reply@workbench.invalid'

/** What a kind of meeting is called for a reader, or for one of whom no language is known. */
function inTheirWords(
  language: Language | null,
  of: (words: typeof en, language: Language) => string,
  between: string,
): string {
  const languages: readonly Language[] = language ? [language] : ['zh', 'en']
  return languages.map((one) => of({ en, zh }[one], one)).join(between)
}

function entry(
  of: Invitation,
  {
    method,
    sequence,
    stamp,
    language,
    reads,
  }: { method: ICalCalendarMethod; sequence: number; stamp: Date; language: Language | null; reads: boolean },
) {
  const calendar = ical({ prodId: { company: 'SENCO Workbench', product: 'Meetings' }, timezone: null })
  calendar.method(method)
  const event = calendar.createEvent({
    id: `meeting-${of.id}@senco-workbench`,
    ...{ sequence, stamp },
    start: momentInHongKong(of.heldOn, of.startsAt),
    end: momentInHongKong(of.heldOn, of.endsAt),
    summary: inTheirWords(language, ({ kinds }) => kinds[of.kind], ' · '),
    location: of.place || null,
    description: reads ? `${of.school}\n${of.link}` : of.school,
  })
  return { calendar, event }
}

/** The mail around it, in the reader's language or in both. `reads` as above. */
export function letterOf(
  of: Invitation,
  { what, language, reads }: { what: Message; language: Language | null; reads: boolean },
): { subject: string; text: string } {
  const said = what === 'cancel' && !of.cancelled ? 'withdrawn' : what
  const subject = inTheirWords(language, ({ invitation, kinds }) => invitation[said](kinds[of.kind]), ' · ')
  const text = inTheirWords(
    language,
    ({ invitation, kinds }, inLanguage) =>
      [
        invitation[said](kinds[of.kind]),
        invitation.when(formatDate(of.heldOn, inLanguage), of.startsAt, of.endsAt),
        ...(of.place ? [invitation.where(of.place)] : []),
        ...(reads && what !== 'cancel' ? [invitation.link(of.link)] : []),
      ].join('\n'),
    '\n\n',
  )
  return { subject, text }
}
