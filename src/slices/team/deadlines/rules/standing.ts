import { daysBetween, type IsoDate } from '#kernel/dates.ts'
import type { DeadlineState } from '../model.ts'

/** How a deadline stands today; `soon` in its last two weeks, `before` when its day passed before the school was set up here. Ours, no rule. */
export const standings = ['overdue', 'soon', 'later', 'done', 'exempt', 'before'] as const
export type Standing = (typeof standings)[number]

const soonDays = 14

/** A settled one is what it was settled as; an open one stands by its day, which is itself not overdue. */
export function standingOf(
  { state, dueOn, beforeSetUp }: { state: DeadlineState; dueOn: IsoDate; beforeSetUp: boolean },
  today: IsoDate,
): Standing {
  if (state === 'done' || state === 'exempt') return state
  if (beforeSetUp) return 'before'
  if (dueOn < today) return 'overdue'
  return daysBetween(today, dueOn) <= soonDays ? 'soon' : 'later'
}

/** True for a day before the school was set up: nobody could be reminded of it here. */
export function isBeforeSetUp(dueOn: IsoDate, setUp: IsoDate | null): boolean {
  return setUp !== null && dueOn < setUp
}

type Together<Of> = { key: string; dueOn: IsoDate; list: Of[] }

/** Deadlines of one rule and one day, which a calendar shows as one line, in the order of their days. */
export function together<Of extends { rule: string; dueOn: IsoDate }>(deadlines: readonly Of[]): Together<Of>[] {
  return [...Map.groupBy(deadlines, ({ rule, dueOn }) => `${dueOn} ${rule}`)]
    .map(([key, list]) => ({ key, dueOn: list[0]?.dueOn ?? '', list }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
}

/** The months of a year from its first day to its last, `2026-09` first. */
export function monthsOf({ startsOn, endsOn }: { startsOn: IsoDate; endsOn: IsoDate }): string[] {
  const months: string[] = []
  for (
    let [year, month] = [Number(startsOn.slice(0, 4)), Number(startsOn.slice(5, 7))];
    `${year}-${String(month).padStart(2, '0')}` <= endsOn.slice(0, 7);
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1]
  )
    months.push(`${year}-${String(month).padStart(2, '0')}`)
  return months
}
