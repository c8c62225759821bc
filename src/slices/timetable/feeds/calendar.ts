import ical, { ICalEventStatus, ICalEventTransparency } from 'ical-generator'
import { momentInHongKong } from '#kernel/dates.ts'
import type { Bilingual, Language } from '#kernel/language.ts'
import { calendarText } from '#platform/calendar-text.ts'
import type { WeekEntry } from '../week/contract.ts'
import { en } from './words.en.ts'
import { zh } from './words.zh.ts'

/** How a feed is written: its name, in which language, whether students are named, and when. */
export type FeedText = { name: string; language: Language; withNames: boolean; stamp: Date }

/**
 * Lessons and sessions as an iCalendar text. Without names a session is called by its provision: a group's own name may be a student's.
 * @param provisions the provision of each group
 */
export function writeCalendar(
  entries: readonly WeekEntry[],
  provisions: ReadonlyMap<string, Bilingual>,
  { name, language, withNames, stamp }: FeedText,
): string {
  const words = { en, zh }[language].calendar
  const calendar = ical({ name, prodId: { company: 'SENCO Workbench', product: 'Timetable' }, timezone: null })
  for (const entry of entries) {
    const cancelled = entry.state === 'cancelled'
    const title = titleOf(entry, provisions, { language, withNames })
    const students = withNames ? entry.students.map((one) => nameIn(one, language)) : []
    const lines = [
      students.length > 0 ? words.students(students.join(language === 'zh' ? '、' : ', ')) : '',
      entry.people.length > 0
        ? words.with(entry.people.map((one) => nameIn(one, language)).join(language === 'zh' ? '、' : ', '))
        : '',
      entry.misses ? words.insteadOf(entry.misses) : '',
    ]
    calendar.createEvent({
      id: `${entry.key.replaceAll(' ', '-')}@senco-workbench`,
      start: momentInHongKong(entry.on, entry.startsAt),
      end: momentInHongKong(entry.on, entry.endsAt),
      stamp,
      summary: cancelled ? words.cancelled(title) : title,
      location: entry.room,
      description: lines.filter(Boolean).join('\n') || null,
      status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      transparency: cancelled ? ICalEventTransparency.TRANSPARENT : ICalEventTransparency.OPAQUE,
    })
  }
  return calendarText(calendar)
}

function titleOf(
  entry: WeekEntry,
  provisions: ReadonlyMap<string, Bilingual>,
  of: Pick<FeedText, 'language' | 'withNames'>,
): string {
  if (!entry.group) return [entry.className, entry.subject].filter(Boolean).join(' ')
  const name = of.withNames ? entry.group.name : provisions.get(entry.group.id)
  return name?.[of.language] || name?.zh || name?.en || ''
}

function nameIn({ nameZh, nameEn }: { nameZh: string; nameEn: string }, language: Language): string {
  return language === 'zh' ? nameZh || nameEn : nameEn || nameZh
}
