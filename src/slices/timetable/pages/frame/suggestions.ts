import type { Period, Schedule } from '../../../school/calendar/model.ts'

/** A frame to begin from: our own, for a school to change. Times are minutes after midnight. */
export type Suggestion = { kind: 'week' | 'cycle'; days: number; periods: Period[]; schedules: Schedule[] }

const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
const whole = { zh: '全日', en: 'Whole day' }

/** A day of lessons of so many minutes, with breaks after some of them. */
function dayOf(of: {
  begins: number
  lessons: number
  minutes: number
  breaks: Readonly<Record<number, readonly [string, string, number]>>
}) {
  const periods: Period[] = []
  const bells: Schedule['bells'] = {}
  let at = of.begins
  const add = (period: Period, minutes: number) => {
    periods.push(period)
    bells[period.key] = [clock(at), clock(at + minutes)]
    at += minutes
  }
  for (let number = 1; number <= of.lessons; number += 1) {
    add({ key: String(number), name: { zh: `第${number}節`, en: `Period ${number}` }, kind: 'lesson' }, of.minutes)
    const pause = of.breaks[number]
    if (pause) add({ key: `b${number}`, name: { zh: pause[0], en: pause[1] }, kind: 'break' }, pause[2])
  }
  periods.push({ key: 'after', name: { zh: '放學後', en: 'After school' }, kind: 'after' })
  bells.after = [clock(at + 10), clock(at + 50)]
  return { periods, schedules: [{ key: 'usual', name: whole, bells }] }
}

/** What schools begin from; none of it says how a school must be. */
export const suggestions: Readonly<Record<'primary' | 'secondary', Suggestion>> = {
  primary: {
    ...{ kind: 'week', days: 5 },
    ...dayOf({
      ...{ begins: 8 * 60 + 20, lessons: 9, minutes: 35 },
      breaks: { 2: ['小息', 'Recess', 20], 4: ['小息', 'Recess', 10], 6: ['午膳', 'Lunch', 60] },
    }),
  },
  secondary: {
    ...{ kind: 'cycle', days: 6 },
    ...dayOf({
      ...{ begins: 8 * 60 + 30, lessons: 8, minutes: 40 },
      breaks: { 2: ['小息', 'Recess', 15], 4: ['小息', 'Recess', 15], 6: ['午膳', 'Lunch', 60] },
    }),
  },
}
