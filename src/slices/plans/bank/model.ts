import type { NeedType } from '../../students/model.ts'
import type { Area, MeasureKind, Place } from '../model.ts'

/** Two or three school years each: what a target asks of a student of seven it does not ask of one of seventeen. */
export const bankLevels = ['P1-P3', 'P4-P6', 'S1-S3', 'S4-S6'] as const
export type BankLevel = (typeof bankLevels)[number]

/** One thing a student does that anybody could see. Ids are kept in plans: never give one a new meaning. */
export type BankTarget = {
  id: string
  area: Area
  levels: readonly BankLevel[]
  zh: string
  en: string
  measure: { kind: MeasureKind; zh: string; en: string }
  /** What is aimed at: per cent for `of`, 1 to 5 for `rating`, a number otherwise; at least (`up`) or at most (`down`). */
  criterion: { value: number; direction: 'up' | 'down'; zh: string; en: string }
}

/** One thing an adult does. */
export type BankStrategy = {
  id: string
  area: Area
  levels: readonly BankLevel[]
  place: Place
  zh: string
  en: string
}

export type BankPart = { need: NeedType; targets: readonly BankTarget[]; strategies: readonly BankStrategy[] }
