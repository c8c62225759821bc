import type { IsoDate } from '#kernel/dates.ts'
import { fileProblemCodes } from '#platform/files/refusal.ts'
import type { Role } from '../../access/model.ts'
import type { ClassLevel, SchoolLevel } from '../../school/model.ts'
import type { Certainty, ImportKind, NeedType, Sex, Tier } from '../model.ts'

export type { Role } from '../../access/model.ts'
export { type ClassLevel, classLevels, type SchoolLevel } from '../../school/model.ts'

/** The lists of one table each; a OneRoster zip holds several. */
export const tableKinds = ['students', 'staff', 'classes', 'sen'] as const satisfies readonly ImportKind[]
export type TableKind = (typeof tableKinds)[number]

/**
 * A need as a list names it; `certainty` is `null` where the cell does not say. Its own finder and report stand beside it only
 * where the list had a row for each need; otherwise those of the row are meant.
 */
export type ListedNeed = {
  type: NeedType
  certainty: Certainty | null
  identifiedBy?: string | null
  reportDate?: IsoDate | null
}

/** What a row may hold, by kind of list. In a row a field is `undefined` when the file has no such column, `null` when its cell is empty. */
export type RowValues = {
  students: {
    registerNumber: string | null
    strn: string | null
    nameEnglish: string | null
    nameChinese: string | null
    sex: Sex | null
    birthDate: IsoDate | null
    className: string | null
    classNumber: string | null
    level: ClassLevel | null
    homeLanguage: string | null
    nonChineseSpeaking: boolean | null
    guardianName: string | null
    guardianRelationship: string | null
    guardianPhone: string | null
    guardianEmail: string | null
  }
  staff: {
    staffCode: string | null
    nameEnglish: string | null
    nameChinese: string | null
    email: string | null
    /** `teacher` when the cell is empty or there is no such column. */
    roles: readonly Role[]
  }
  classes: {
    className: string | null
    level: ClassLevel | null
    teacherStaffCode: string | null
    teacherName: string | null
    subject: string | null
    isClassTeacher: boolean | null
    /** Of a OneRoster zip, where the row is that of whoever teaches: the line of the class itself. */
    classRow: number
  }
  sen: {
    registerNumber: string | null
    strn: string | null
    className: string | null
    classNumber: string | null
    nameEnglish: string | null
    nameChinese: string | null
    /** The first is the one that the list names first; empty when the cell says that there is none. */
    senTypes: readonly ListedNeed[] | null
    tier: Tier | null
    tierFrom: IsoDate | null
    certainty: Certainty | null
    identifiedBy: string | null
    reportDate: IsoDate | null
    strengths: string | null
    reason: string | null
  }
}

/** A row of a list, normalised; `row` is its number in the sheet, from 1. One row of the sheet may give several (two class teachers). */
export type ImportRow<Kind extends TableKind = TableKind> = { row: number } & Partial<RowValues[Kind]>

/** What the rules need to know besides the file: no birth date lies after `today`. */
export type ReadingContext = { today: IsoDate; level: SchoolLevel }

/** Everything that can be wrong with what a file says. Each has its sentence in words.en.ts and words.zh.ts. */
export const problemCodes = [
  ...fileProblemCodes,
  'several-sheets',
  'other-sheets',
  'sheets-of-others',
  'class-of-sheet',
  'rows-in-earlier-sheet',
  'no-headings',
  'no-rows',
  'column-missing',
  'columns-missing-one-of',
  'two-columns',
  'identity-document',
  'row-skipped',
  'total-skipped',
  'value-missing',
  'name-missing',
  'student-not-named',
  'cell-error',
  'number-damaged',
  'text-too-long',
  'looks-like-formula',
  'sex-unknown',
  'date-unreadable',
  'date-two-digit-year',
  'date-month-first',
  'date-without-day',
  'date-not-existing',
  'date-in-future',
  'age-unusual',
  'class-number-unreadable',
  'class-with-number-unreadable',
  'level-unreadable',
  'level-of-other-school',
  'yes-no-unknown',
  'certainty-unknown',
  'tier-unknown',
  'tier-several',
  'need-unknown',
  'need-unclear',
  'need-letter-unclear',
  'need-gifted',
  'need-other-condition',
  'need-primary-only',
  'role-unknown',
  'post-without-role',
  'email-unreadable',
  'same-number',
  'same-class-number',
  'same-student',
  'rows-joined',
  'row-repeated',
  'oneroster-file-missing',
  'oneroster-column-missing',
  'oneroster-reference',
  'oneroster-delta',
  'oneroster-several-schools',
  'oneroster-value',
] as const
export type ProblemCode = (typeof problemCodes)[number]

/** What comparing a list with the school may find; the comparison is in plan.ts and its neighbours. */
export const planProblemCodes = [
  'no-school-year',
  'several-students',
  'contradicting-keys',
  'student-twice',
  'student-has-left',
  'name-differs',
  'unknown-student',
  'level-unknown',
  'new-classes',
  'names-in-small-letters',
  'low-achiever-in-secondary',
  'later-tier-exists',
  'role-not-yours',
  'own-roles',
  'account-not-yours',
  'person-twice',
  'unknown-teacher',
  'kind-unknown',
  'other-kind',
  'not-oneroster',
  'already-applied',
  'written-meanwhile',
  'not-in-file',
] as const
export type PlanProblemCode = (typeof planProblemCodes)[number]

/** A problem with its place; `column` is the heading as it stands in the file. An error keeps the import from being applied. */
export type ImportProblem = {
  row: number | null
  column: string | null
  problem: ProblemCode
  params: Record<string, string>
  severity: 'error' | 'notice'
}
