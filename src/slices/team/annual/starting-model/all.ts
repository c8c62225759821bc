import { culture } from './culture.ts'
import type { StartingPoint } from './point.ts'
import { policies } from './policies.ts'
import { practices } from './practices.ts'

/** Examples to begin from, in the workbench's own words; a school changes every sentence to fit. */
export const startingPoints: readonly StartingPoint[] = [...culture, ...policies, ...practices]
