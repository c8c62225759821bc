import { addDays, type IsoDate, isIsoDate } from '#kernel/dates.ts'
import { decodeText } from './text-encoding.ts'

/** A stretch of whole days that a calendar file names, both days counted in. */
export type IcsDays = { startsOn: IsoDate; endsOn: IsoDate; name: string }
export type IcsProblem = 'not-a-calendar' | 'file-too-large'

const most = { bytes: 2 * 1024 * 1024, events: 5000, nameLength: 200 }

/**
 * Reads the whole days of an iCalendar file (RFC 5545) from untrusted bytes: events with a date and no time, in the order of their dates, each
 * day and name once. Times of day, repetitions and everything else are left out.
 */
export function readIcsDays(bytes: Uint8Array): { days: IcsDays[] } | { problem: IcsProblem } {
  if (bytes.length > most.bytes) return { problem: 'file-too-large' }
  const text = decodeText(bytes)?.text
  if (text === undefined || !/^\s*BEGIN:VCALENDAR\s*$/im.test(text)) return { problem: 'not-a-calendar' }
  // A line that begins with a space goes on with the one before.
  const lines = text.replace(/\r?\n[ \t]/g, '').split(/\r?\n/)
  const found = new Map<string, IcsDays>()
  let event: Map<string, string> | null = null
  let events = 0
  for (const line of lines) {
    if (/^BEGIN:VEVENT\s*$/i.test(line)) {
      event = new Map()
      events += 1
      if (events > most.events) return { problem: 'file-too-large' }
    } else if (/^END:VEVENT\s*$/i.test(line)) {
      const days = event && daysOf(event)
      if (days) found.set(`${days.startsOn} ${days.endsOn} ${days.name}`, days)
      event = null
    } else if (event) {
      const property = /^([A-Z-]+)(?:;(?:[^":]|"[^"]*")*)?:(.*)$/i.exec(line)
      const [, name = '', value = ''] = property ?? []
      // The first one counts: what an alarm within an event says of itself comes later.
      if (property && !event.has(name.toUpperCase())) event.set(name.toUpperCase(), value)
    }
  }
  return { days: [...found.values()].sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1)) }
}

function daysOf(event: ReadonlyMap<string, string>): IcsDays | null {
  const startsOn = dateOf(event.get('DTSTART'))
  const name = plain(event.get('SUMMARY') ?? '')
  if (!startsOn || name === '') return null
  // The end of whole days is the day after the last.
  const end = dateOf(event.get('DTEND'))
  return { startsOn, endsOn: end && end > startsOn ? addDays(end, -1) : startsOn, name }
}

function dateOf(value: string | undefined): IsoDate | null {
  const match = /^(\d{4})(\d{2})(\d{2})$/.exec(value?.trim() ?? '')
  const date = match ? match.slice(1).join('-') : ''
  return isIsoDate(date) ? date : null
}

function plain(text: string): string {
  return text
    .replace(/\\n/gi, ' ')
    .replace(/\\([,;\\])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, most.nameLength)
}
