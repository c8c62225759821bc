import ical, { ICalAttendeeStatus, ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import type { Language } from '#kernel/language.ts'
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
  /** Grows with every change, so that a calendar takes the latest. */
  sequence: number
  cancelled: boolean
  school: string
  /** Where the meeting is read, by whoever may. */
  link: string
}

/**
 * An invitation, or its cancelling, as an iCalendar text (REQUEST or CANCEL; PUBLISH for a file that nobody has to answer).
 * @param address whom it goes to by mail; `null` for a file
 * @param stamp when it is written
 */
export function writeInvitation(
  of: Invitation,
  { language, address, from, stamp }: { language: Language; address: string | null; from: string; stamp: Date },
): string {
  const words = { en, zh }[language].invitation
  const calendar = ical({ prodId: { company: 'SENCO Workbench', product: 'Meetings' }, timezone: null })
  const asked = of.cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST
  calendar.method(address === null ? ICalCalendarMethod.PUBLISH : asked)
  const event = calendar.createEvent({
    id: `meeting-${of.id}@senco-workbench`,
    sequence: of.sequence,
    stamp,
    // Hong Kong keeps UTC+8 all year: a time in UTC is the same everywhere.
    start: momentOf(of.heldOn, of.startsAt),
    end: momentOf(of.heldOn, of.endsAt),
    summary: words.title({ en, zh }[language].kinds[of.kind]),
    location: of.place || null,
    description: `${of.school}\n${of.link}`,
    status: of.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  })
  if (address !== null) {
    event.organizer({ name: of.school, email: from })
    event.createAttendee({ email: address, rsvp: true, status: ICalAttendeeStatus.NEEDSACTION })
  }
  return calendar.toString()
}

function momentOf(on: string, at: string): Date {
  return new Date(`${on}T${at}:00+08:00`)
}
