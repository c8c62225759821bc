import type { Bilingual } from '#kernel/language.ts'
import type { NeedType, Tier } from '../../students/model.ts'
import type { GiverKind, Setting } from '../model.ts'

/** Whose words an entry has: the workbench's as they came, the workbench's changed by the school, or the school's own. */
export const origins = ['own', 'changed', 'shipped'] as const
export type Origin = (typeof origins)[number]

/** A provision that the workbench brings. Schools keep its id with their row: never give an id a new meaning. */
export type ShippedProvision = {
  id: string
  name: Bilingual
  tier: Tier
  needs: readonly NeedType[]
  setting: Setting
  aim: Bilingual
  /** How a session runs, step by step. */
  how: readonly Bilingual[]
  /** Fewest and most students. */
  size: readonly [number, number]
  minutes: number
  perWeek: number
  weeks: number
  givenBy: readonly GiverKind[]
  entryMeasure: Bilingual
  exitMeasure: Bilingual
  materials: Bilingual
}
