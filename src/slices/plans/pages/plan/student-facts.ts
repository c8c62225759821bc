import { type ClassLevel, classLevels } from '#slices/school/model.ts'
import type { StudentFile } from '#slices/students/contract.ts'
import type { NeedType } from '#slices/students/model.ts'

/** The student's needs that have not ended, the primary one first. */
export function openNeeds({ needs }: StudentFile): NeedType[] {
  const open = needs.filter(({ endedOn }) => endedOn === null)
  return open.sort((a, b) => Number(b.isPrimary) - Number(a.isPrimary)).map(({ type }) => type)
}

/** The student's class level this year; `null` when there is none. */
export function levelOfStudent({ enrolments }: StudentFile): ClassLevel | null {
  return classLevels.find((level) => level === enrolments[0]?.level) ?? null
}
