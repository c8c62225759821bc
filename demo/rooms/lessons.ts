import type { DemoPeople } from '../people.ts'
import type { SchoolRows } from '../rows.ts'
import type { DemoCalendar } from './calendar.ts'

/** Lessons a week of each subject; 45 in all. Those of the first three are given by whom the staff list says. */
const curriculum = [
  ['中國語文', 9],
  ['英國語文', 9],
  ['數學', 8],
  ['人文及科學', 5],
  ['體育', 3],
  ['視覺藝術', 2],
  ['音樂', 2],
  ['普通話', 2],
  ['導修', 2],
  ['圖書', 1],
  ['電腦', 1],
  ['成長課', 1],
] as const
const days = [1, 2, 3, 4, 5]
const periods = ['1', '2', '3', '4', '5', '6', '7', '8', '9']
const teachersPlan = [
  ...['2', '3', '5', '7', '1', '4', '6', '8', '9'].flatMap((period) => days.map((day) => ({ day, period }))),
]

/** Every class’s week: no teacher in two places at once, and no more than two lessons of a subject a day while there is another way. */
export function layLessons(school: SchoolRows, { classes }: DemoPeople, { thisFrame }: DemoCalendar): void {
  const busy = new Set<string>()
  for (const [index, [, classId]] of [...classes].entries()) {
    const open = new Set(days.flatMap((day) => periods.map((period) => `${day} ${period}`)))
    const perDay = new Map<string, number>()
    for (const [subject, count] of curriculum) {
      const teacher = school.rows.teaching.find((row) => row.class_id === classId && row.subject === subject)?.person_id
      const free = (slot: string) => open.has(slot) && !(teacher && busy.has(`${teacher} ${slot}`))
      for (let lesson = 0; lesson < count; lesson += 1) {
        const slots = rotated(teachersPlan, index * 7 + lesson * 5).map(({ day, period }) => `${day} ${period}`)
        const spread = slots.filter((slot) => (perDay.get(`${subject} ${slot[0]}`) ?? 0) < Math.ceil(count / 5))
        const slot = spread.find(free) ?? slots.find(free) ?? slots.find((one) => open.has(one))
        if (!slot) continue
        const given = free(slot) ? (teacher ?? null) : null
        const [day = '', period = ''] = slot.split(' ')
        open.delete(slot)
        if (given) busy.add(`${given} ${slot}`)
        perDay.set(`${subject} ${day}`, (perDay.get(`${subject} ${day}`) ?? 0) + 1)
        const row = { frame_id: thisFrame, class_id: classId, frame_day: Number(day), period, subject }
        school.add('lesson', { ...row, person_id: given })
      }
    }
  }
}

function rotated<Item>(items: readonly Item[], by: number): Item[] {
  const at = by % items.length
  return [...items.slice(at), ...items.slice(0, at)]
}
