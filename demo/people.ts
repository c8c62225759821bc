import type { Random } from './random.ts'

/** Whom the rooms' stories are about. */
export type DemoPeople = {
  /** Staff by their code: `senco`, `senst`, `teacher3b` … */
  staff: ReadonlyMap<string, string>
  /** The students of the story by English name. */
  told: ReadonlyMap<string, string>
  /** This year's classes by name. */
  classes: ReadonlyMap<string, string>
  random: Random
}
