import type { ICalCalendar } from 'ical-generator'

/** A calendar as an iCalendar text of which every line ends (RFC 5545, 3.1); the library leaves the last one open. */
export function calendarText(calendar: ICalCalendar): string {
  return `${calendar.toString()}\r\n`
}
