export const schoolLevels = ['primary', 'secondary'] as const
export type SchoolLevel = (typeof schoolLevels)[number]

export const financeTypes = ['government', 'aided', 'caput', 'dss'] as const
export type FinanceType = (typeof financeTypes)[number]

/** Class levels, lowest first. */
export const classLevels = ['P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'S1', 'S2', 'S3', 'S4', 'S5', 'S6'] as const
export type ClassLevel = (typeof classLevels)[number]

/** The class levels of a kind of school. */
export function levelsOf(school: SchoolLevel): readonly ClassLevel[] {
  return classLevels.filter((level) => level.startsWith(school === 'primary' ? 'P' : 'S'))
}

/** The level that a class name starts with, as in `3A`, `P3A` or `S3 Faith`; `null` when it says none. */
export function levelOfClassName(name: string, school: SchoolLevel): ClassLevel | null {
  const match = /^([PS])?\s*([1-6])/i.exec(name)
  if (!match) return null
  const letter = school === 'primary' ? 'P' : 'S'
  if (match[1] && match[1].toUpperCase() !== letter) return null
  return `${letter}${match[2]}` as ClassLevel
}
