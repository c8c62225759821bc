import type { IsoDate } from '#kernel/dates.ts'
import type { Bilingual } from '#kernel/language.ts'

/** What a measure counts in. `age_months`: an age such as a reading age, in months. */
export const measureUnits = ['score', 'percent', 'rating', 'count', 'age_months'] as const
export type MeasureUnit = (typeof measureUnits)[number]

/** Which way is the better one: `down` for what should become less. */
export const directions = ['up', 'down'] as const
export type Direction = (typeof directions)[number]

/** When something is measured: at entry, while the group runs, at exit, and some time after it. */
export const moments = ['entry', 'between', 'exit', 'after'] as const
export type Moment = (typeof moments)[number]

/** Moments at which a student is measured once; at the others as often as people like, once a day. */
export const momentsOnce: readonly Moment[] = ['entry', 'exit']

/** What people decide of a provision after a run. */
export const decisions = ['keep', 'change', 'stop'] as const
export type Decision = (typeof decisions)[number]

/** What a group is measured with. `selects`: its students were chosen by a low score in it. */
export type Measure = {
  id: string
  name: Bilingual
  unit: MeasureUnit
  better: Direction
  lowest: number | null
  highest: number | null
  selects: boolean
}

export type Score = { measureId: string; studentId: string; moment: Moment; measuredOn: IsoDate; value: number }

export type Name = { id: string; nameZh: string; nameEn: string }

/** The days of a run, and why it has no outcome (empty when nobody said). */
export type RunDates = { startsOn: IsoDate; endsOn: IsoDate; closedOn: IsoDate | null }

/** A group with all that its outcome is made of, as far as the asking person may see it. */
export type Run = RunDates & {
  id: string
  name: Bilingual
  version: number
  noOutcomeReason: string
  provision: { id: string; name: Bilingual; tier: 1 | 2 | 3; entryMeasure: Bilingual; exitMeasure: Bilingual }
  members: readonly { studentId: string; startsOn: IsoDate; endsOn: IsoDate | null }[]
  /** In their order. */
  measures: readonly (Measure & { version: number })[]
  scores: readonly Score[]
  /** The newest first. */
  decisions: readonly { id: string; decision: Decision; reason: string; by: Name; on: IsoDate }[]
}
