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

const chineseNumbers = '一二三四五六'
/** What may stand before the number, by kind of school: P3A, 小三甲; S3A, F.3A (Form 3), 中三甲; mostly nothing. */
const beforeNumber = { primary: /^(?:P(?:rimary)?\.?|小)/i, secondary: /^(?:S(?:econdary)?\.?|F(?:orm)?\.?|中)/i }

/** The number of the level in a class name and where it stands; `null` when the name says none of this kind of school. */
function numberInName(name: string, school: SchoolLevel): { at: number; number: number; chinese: boolean } | null {
  const prefix = beforeNumber[school].exec(name)?.[0] ?? ''
  const space = /^\s*/.exec(name.slice(prefix.length))?.[0] ?? ''
  const at = prefix.length + space.length
  const chinese = name[at] ? chineseNumbers.indexOf(name[at]) + 1 : 0
  if (chinese > 0) return { at, number: chinese, chinese: true }
  const digit = /^[1-6](?!\d)/.exec(name.slice(at))?.[0]
  return digit ? { at, number: Number(digit), chinese: false } : null
}

/** The level that a class name starts with, as in `3A`, `P3A`, `S3 Faith` or 三甲; `null` when it says none. */
export function levelOfClassName(name: string, school: SchoolLevel): ClassLevel | null {
  const found = numberInName(name, school)
  return found && (`${school === 'primary' ? 'P' : 'S'}${found.number}` as ClassLevel)
}

/** The next higher level of the same kind of school, or `null` at the top. */
export function levelAbove(level: ClassLevel): ClassLevel | null {
  const above = classLevels[classLevels.indexOf(level) + 1]
  return above?.[0] === level[0] ? (above ?? null) : null
}

/** The name of the class one level higher: `3A` gives `4A`, `P3A` gives `P4A`, 三甲 gives 四甲. A name without its level's number stays. */
export function classNameAbove(name: string, level: ClassLevel): string {
  const found = numberInName(name, level.startsWith('P') ? 'primary' : 'secondary')
  if (!found || found.number !== Number(level[1]) || found.number === 6) return name
  const next = found.chinese ? chineseNumbers[found.number] : String(found.number + 1)
  return `${name.slice(0, found.at)}${next}${name.slice(found.at + 1)}`
}

/** The reason on file of a student who left by finishing the top level; the roll-over writes it, the words translate it. */
export const finishedSchool = 'finished'

/** What can go wrong with a backup: files that are gone or damaged, a full disk, a folder where nobody may write, or something else. */
export const backupTroubles = ['files-lost', 'disk-full', 'not-writable', 'failed'] as const

/** What went wrong, for words in the reader's language: how many files, or what the machine said. */
export type BackupProblem = { problem: (typeof backupTroubles)[number]; params: Record<string, string | number> }
