import type { ProblemFound } from '#platform/http/refusals.ts'
import type { Wishes } from './model.ts'

/** Names under which schools usually have Chinese, English and mathematics on their timetable. */
const usuallyCore = /^(中文|中國語文|英文|英國語文|數學|chinese( language)?|english( language)?|math(ematic)?s?)$/i

/** Wishes of a school that has said nothing yet: what is learnt every day counts three times, and support is given in lessons, not in breaks or after school. */
export function usualWishes(subjects: readonly string[]): Wishes {
  return {
    ...{ lessons: 3, spread: 3, moves: 2, times: 2, load: 1, breaks: 2 },
    core: subjects.filter((subject) => usuallyCore.test(subject.trim())).map((subject) => ({ subject, weight: 3 })),
    mostADay: 2,
    ...{ useBreaks: false, useBefore: false, useAfter: false },
    ...{ earliest: null, latest: null, grace: 5, leading: 'one' },
  }
}

type Frame = { days: number; periods: readonly { key: string }[] }

/** What forbids wishes as they are entered. */
export function problemsOfWishes(wishes: Wishes, { periods }: Pick<Frame, 'periods'>): ProblemFound[] {
  const problems: ProblemFound[] = []
  const place = (key: string | null) => periods.findIndex((one) => one.key === key)
  for (const field of ['earliest', 'latest'] as const)
    if (wishes[field] !== null && place(wishes[field]) < 0) problems.push({ field, problem: 'no-such-period' })
  if (wishes.earliest && wishes.latest && place(wishes.earliest) > place(wishes.latest))
    problems.push({ field: 'latest', problem: 'latest-before-earliest' })
  const subjects = wishes.core.map(({ subject }) => subject)
  if (new Set(subjects).size < subjects.length) problems.push({ field: 'core', problem: 'subject-twice' })
  return problems
}

/** What forbids a protected lesson: it must say a subject, or a day and a period that there are. */
export function problemsOfProtection(
  { subject, frameDay, period }: { subject: string | null; frameDay: number | null; period: string | null },
  frame: Frame,
): ProblemFound[] {
  const problems: ProblemFound[] = []
  if (subject === null && frameDay === null && period === null)
    problems.push({ field: 'subject', problem: 'say-which' })
  else if (subject === null && (frameDay === null || period === null))
    problems.push({ field: frameDay === null ? 'frameDay' : 'period', problem: 'day-and-period' })
  if (frameDay !== null && frameDay > frame.days) problems.push({ field: 'frameDay', problem: 'no-such-day' })
  if (period !== null && !frame.periods.some(({ key }) => key === period))
    problems.push({ field: 'period', problem: 'no-such-period' })
  return problems
}

/** A cell of somebody's week, as a field that two people may change. */
export const cellOf = (frameDay: number, period: string): string => `${frameDay} ${period}`

/** What forbids cells: they must be of the frame. */
export function problemsOfCells(cells: readonly string[], frame: Frame): ProblemFound[] {
  const known = (cell: string) => {
    const [day = '', ...rest] = cell.split(' ')
    return Number(day) >= 1 && Number(day) <= frame.days && frame.periods.some(({ key }) => key === rest.join(' '))
  }
  return cells.filter((cell) => !known(cell)).map((field) => ({ field, problem: 'no-such-period' }))
}
