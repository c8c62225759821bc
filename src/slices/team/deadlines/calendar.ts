import ical, { ICalEventTransparency } from 'ical-generator'
import { formatDate } from '#kernel/date-text.ts'
import type { Language } from '#kernel/language.ts'
import { calendarText } from '#platform/calendar-text.ts'
import type { Deadline } from './contract.ts'
import { en } from './words.en.ts'
import { zh } from './words.zh.ts'

type Named = Pick<Deadline, 'id' | 'rule' | 'name' | 'student' | 'startsOn' | 'dueOn' | 'state'>

/**
 * Deadlines as an iCalendar text: whole days, on which nobody is kept busy. Those of students that have one rule and one day stand together,
 * counted; who they are is in it only with `withNames`. What is done is ticked while it stands in the calendar.
 * `stamp`: when it is written.
 */
export function writeDeadlines(
  deadlines: readonly Named[],
  { language, withNames, stamp }: { language: Language; withNames: boolean; stamp: Date },
): string {
  const words = { en, zh }[language].calendar
  const calendar = ical({
    name: words.name,
    prodId: { company: 'SENCO Workbench', product: 'Deadlines' },
    timezone: null,
  })
  const together = Map.groupBy(deadlines, ({ rule, dueOn, student }) => `${rule} ${dueOn} ${student ? 'each' : ''}`)
  for (const same of together.values()) {
    const [first] = same
    if (!first) continue
    const name = first.name[language] || first.name.zh || first.name.en
    const open = same.filter(({ state }) => state === 'open')
    const counted = open.length > 0 ? open : same
    const students = [...new Map(counted.map(({ student }) => [student?.id, student])).values()]
    const title = first.student ? `${name} (${words.students(students.length)})` : name
    const lines = [
      first.startsOn ? words.from(formatDate(first.startsOn, language)) : '',
      withNames && first.student
        ? students.map((student) => nameIn(student, language)).join(language === 'zh' ? '、' : ', ')
        : '',
    ]
    calendar.createEvent({
      // The number stays while the day moves; what stands together by students goes with its day.
      id: `deadline-${first.student ? `${first.rule}-${first.dueOn}` : first.id}@senco-workbench`,
      start: new Date(`${first.dueOn}T00:00:00Z`),
      stamp,
      allDay: true,
      summary: open.length > 0 ? title : words.done(title),
      description: lines.filter(Boolean).join('\n') || null,
      transparency: ICalEventTransparency.TRANSPARENT,
    })
  }
  return calendarText(calendar)
}

function nameIn(student: Deadline['student'], language: Language): string {
  if (!student) return ''
  const { nameZh, nameEn, className } = student
  return [className, language === 'zh' ? nameZh || nameEn : nameEn || nameZh].filter(Boolean).join(' ')
}
