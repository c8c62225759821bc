import type { Quality } from '../model.ts'

/** A plan at most so much dearer than what was proven to be the least counts as close to the best. */
const closeEnough = 0.02

/** How good a plan is proven to be. */
export function qualityOf(total: number, bound: number | null): Quality {
  if (bound === null) return 'feasible'
  if (total <= bound) return 'optimal'
  return total - bound <= closeEnough * total ? 'gap' : 'feasible'
}
