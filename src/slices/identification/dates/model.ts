import { z } from 'zod'
import { type SchoolYearLabel, startYearOf } from '#kernel/dates.ts'
import type { Bilingual } from '#kernel/language.ts'
import type { SchoolLevel } from '../../school/model.ts'

/** Rules with dates that the workbench knows of. */
export const dateKeys = [
  'p1-summary',
  'p1-observation',
  'p1-meeting',
  'p1-notice',
  'p1-review',
  'p6-consent',
  'sspa-results',
  's5-exam-arrangements',
  's6-exam-arrangements',
] as const
export type DateKey = (typeof dateKeys)[number]

/**
 * How sure a date is: `S` read at its source, `S2` second-hand, `school` entered by the school, `custom` a habit of schools without
 * a source: it counts only once the school has made it its own.
 */
export const dateMarks = ['S', 'S2', 'school', 'custom'] as const
export type DateMark = (typeof dateMarks)[number]

/** Where a window stands on a day; `unset` while nobody has named a day. */
export const windowStates = ['unset', 'before', 'open', 'closing', 'over'] as const
export type WindowState = (typeof windowStates)[number]

export const schoolYear = z.string().refine((label) => startYearOf(label) !== null)

/** A rule as the workbench brings it; its window lies within each school year. */
export interface KnownDate {
  key: DateKey
  level: SchoolLevel
  mark: Exclude<DateMark, 'school'>
  /**
   * Month and day, `12-01`; from September they fall in the year's first half. `02-29` is the last day of February. A start of
   * `null` is a deadline only. No window: the source names an order and no days.
   */
  window: { startsOn: string | null; endsOn: string } | null
  /** The source names months, not days. */
  approximate: boolean
  source: Bilingual
  /** Only this school year; it goes before the rule of every year. */
  onlyIn?: SchoolYearLabel
}
