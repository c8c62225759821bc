import type { IsoDate } from '#kernel/dates.ts'
import type { ProblemFound } from '#platform/http/refusals.ts'
import { isSenWork, type Taker, type TimeKind, takers, timeKinds } from './model.ts'

export type LoggedTime = { day: IsoDate; kind: TimeKind; minutes: number; couldGoTo: Taker | null }

/** Sums of some logged time, all in minutes. */
export type TimeSums = {
  minutes: number
  senMinutes: number
  /** Only kinds and receivers of which there is something, in the order of the lists. */
  byKind: { kind: TimeKind; minutes: number }[]
  byTaker: { taker: Taker; minutes: number }[]
}

/** Adds up logged time. */
export function sumsOf(entries: readonly LoggedTime[]): TimeSums {
  const total = (of: (entry: LoggedTime) => boolean) =>
    entries.reduce((sum, entry) => (of(entry) ? sum + entry.minutes : sum), 0)
  return {
    minutes: total(() => true),
    senMinutes: total(({ kind }) => isSenWork(kind)),
    byKind: timeKinds
      .map((kind) => ({ kind, minutes: total((entry) => entry.kind === kind) }))
      .filter(({ minutes }) => minutes > 0),
    byTaker: takers
      .map((taker) => ({ taker, minutes: total((entry) => entry.couldGoTo === taker) }))
      .filter(({ minutes }) => minutes > 0),
  }
}

/** Whole per cent of a part in a whole; `null` of nothing. */
export function percentOf(part: number, whole: number): number | null {
  return whole > 0 ? Math.round((part / whole) * 100) : null
}

/** The longest that one entry, and that all entries of one day together, may be. */
const mostOfEntry = 960
const mostOfDay = 1440

/** What forbids an entry: a day to come, or more than a day holds. */
export function problemsOfEntry(
  entry: { day: IsoDate; minutes: number },
  of: { today: IsoDate; otherMinutesOfDay: number },
): ProblemFound[] {
  const problems: ProblemFound[] = []
  if (entry.day > of.today) problems.push({ field: 'day', problem: 'day-to-come' })
  if (entry.minutes < 1 || entry.minutes > mostOfEntry) problems.push({ field: 'minutes', problem: 'minutes-of-entry' })
  else if (entry.minutes + of.otherMinutesOfDay > mostOfDay)
    problems.push({ field: 'minutes', problem: 'minutes-of-day' })
  return problems
}

/** The minutes of a clock that is stopped: at least one, at most what one entry holds. */
export function minutesOfClock(startedAt: Date, stoppedAt: Date): number {
  const minutes = Math.round((stoppedAt.getTime() - startedAt.getTime()) / 60_000)
  return Math.min(Math.max(minutes, 1), mostOfEntry)
}
