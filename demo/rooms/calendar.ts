import type { Calendar } from '#slices/school/calendar/model.ts'
import type { SchoolRows } from '../rows.ts'

/** The periods in the order of the day: an object would put the numbers first. */
const bellsInOrder: readonly (readonly [string, [string, string]])[] = [
  ['assembly', ['08:00', '08:20']],
  ['1', ['08:20', '08:55']],
  ['2', ['08:55', '09:30']],
  ['recess', ['09:30', '09:50']],
  ['3', ['09:50', '10:25']],
  ['4', ['10:25', '11:00']],
  ['5', ['11:10', '11:45']],
  ['6', ['11:45', '12:20']],
  ['lunch', ['12:20', '13:20']],
  ['7', ['13:20', '13:55']],
  ['8', ['13:55', '14:30']],
  ['9', ['14:30', '15:05']],
  ['after', ['15:15', '15:50']],
]
const bells = Object.fromEntries(bellsInOrder)
const morning = ['assembly', '1', '2', 'recess', '3', '4', '5', '6']
const names: Readonly<Record<string, readonly [string, string, 'lesson' | 'break' | 'before' | 'after']>> = {
  assembly: ['早會', 'Assembly', 'before'],
  recess: ['小息', 'Recess', 'break'],
  lunch: ['午膳', 'Lunch', 'break'],
  after: ['放學後', 'After school', 'after'],
}

/** The demo school's dates: invented, no public holiday is meant. */
const dates = [
  ['2025-12-22', '2026-01-02', 'holiday', '聖誕及新年假期（示範）', 'Winter holiday (invented)'],
  ['2026-02-16', '2026-02-24', 'holiday', '農曆年假（示範）', 'Lunar New Year holiday (invented)'],
  ['2026-04-02', '2026-04-10', 'holiday', '春假（示範）', 'Spring holiday (invented)'],
  ['2026-06-29', '2026-08-31', 'holiday', '試後活動及暑假（示範）', 'Summer holiday (invented)'],
  ['2026-09-25', '2026-09-25', 'holiday', '學校假期（示範）', 'School holiday (invented)'],
  ['2026-10-16', '2026-10-16', 'other_bells', '家長日，上課半天', 'Parents’ day, half a day of school'],
  ['2026-10-30', '2026-10-30', 'holiday', '教師發展日', 'Staff development day'],
  ['2026-11-13', '2026-11-13', 'other_bells', '運動日預演，上課半天', 'Sports day rehearsal, half a day of school'],
  ['2026-12-21', '2027-01-01', 'holiday', '聖誕及新年假期（示範）', 'Winter holiday (invented)'],
  ['2027-02-05', '2027-02-15', 'holiday', '農曆年假（示範）', 'Lunar New Year holiday (invented)'],
  ['2027-03-25', '2027-04-05', 'holiday', '春假（示範）', 'Spring holiday (invented)'],
  ['2027-06-28', '2027-08-31', 'holiday', '試後活動及暑假（示範）', 'Summer holiday (invented)'],
] as const

export type DemoCalendar = { calendar: Calendar; thisFrame: string; rooms: ReadonlyMap<string, string> }

/** A five-day week of nine lessons in both school years, what is otherwise on some dates, and the rooms. */
export function layCalendar(school: SchoolRows): DemoCalendar {
  const periods = bellsInOrder.map(([key]) => {
    const [zh, en, kind] = names[key] ?? [`第${key}節`, `Period ${key}`, 'lesson' as const]
    return { key, name: { zh, en }, kind }
  })
  const schedules = [
    { key: 'usual', name: { zh: '全日', en: 'Whole day' }, bells },
    {
      key: 'half',
      name: { zh: '半日', en: 'Half a day' },
      bells: Object.fromEntries(morning.map((key) => [key, bells[key] as [string, string]])),
    },
  ]
  const frames = school.rows.school_year.map((year) => {
    const startsOn = String(year.starts_on)
    const id = school.add('timetable_frame', {
      ...{ school_year_id: year.id ?? '', starts_on: startsOn, kind: 'week', days: 5, periods, schedules },
      day_schedules: {},
    })
    return { id, startsOn, endsOn: String(year.ends_on), kind: 'week' as const, days: 5, periods, schedules }
  })
  const days = dates.map(([startsOn, endsOn, kind, zh, en]) => {
    const schedule = kind === 'other_bells' ? 'half' : null
    school.add('calendar_day', { starts_on: startsOn, ends_on: endsOn, kind, name: { zh, en }, schedule })
    return { startsOn, endsOn, kind, schedule, frameDay: null }
  })
  const rooms = new Map(
    [
      ['支援室一 Resource room 1', 8],
      ['支援室二 Resource room 2', 6],
      ['輔導室 Counselling room', 6],
      ['活動室 Activity room', 20],
      ['圖書館 Library', 30],
    ].map(([name, places]) => [
      String(name),
      school.add('room', { name: String(name), places: Number(places), for_groups: true }),
    ]),
  )
  school.add('room', { name: '禮堂 Hall', places: 600, for_groups: false })
  const thisFrame = frames.at(-1)?.id ?? ''
  return { calendar: { frames: frames.map((frame) => ({ ...frame, daySchedules: {} })), days }, thisFrame, rooms }
}
