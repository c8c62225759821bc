import type { ClassLevel } from '../../school/model.ts'
import type { NeedType } from '../../students/model.ts'
import type { Area, MeasureKind, Place } from '../model.ts'

/** Two or three school years each: what a target asks of a student of seven it does not ask of one of seventeen. */
export const bankLevels = ['P1-P3', 'P4-P6', 'S1-S3', 'S4-S6'] as const
export type BankLevel = (typeof bankLevels)[number]

/** The group of levels that a class level belongs to. */
export function bankLevelOf(level: ClassLevel): BankLevel {
  const upper = Number(level[1]) > 3
  return level.startsWith('P') ? (upper ? 'P4-P6' : 'P1-P3') : upper ? 'S4-S6' : 'S1-S3'
}

/** So many entries make a page. */
export const pageSize = 50

export const bankKinds = ['target', 'strategy'] as const
export type BankKind = (typeof bankKinds)[number]

/** Whose an entry is: one's own, the school's, or brought by the workbench. */
export const bankOwners = ['mine', 'school', 'shipped'] as const
export type BankOwner = (typeof bankOwners)[number]

/**
 * An entry as a form has it; every text of each language a field. `place` is a strategy's; the measure, the criterion and what is aimed at are
 * a target's. No need or no level means any.
 */
export type BankFields = {
  needs: readonly NeedType[]
  levels: readonly BankLevel[]
  area: Area
  wordsZh: string
  wordsEn: string
  place: Place
  measureKind: MeasureKind
  measureZh: string
  measureEn: string
  criterionZh: string
  criterionEn: string
  aimValue: number | null
  aimDirection: 'up' | 'down'
}

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
