import type { IsoDate } from '#kernel/dates.ts'
import type { ClassLevel, SchoolLevel } from '#slices/school/index.ts'
import type { Certainty, NeedType, Tier } from '../model.ts'

/** Something that stands in the way of a row (`error`: nothing is applied), or that the reader should know (`notice`). */
export type PlanProblem = {
  row: number | null
  column: string | null
  problem: string
  params: Record<string, string>
  severity: 'error' | 'notice'
}

/** One field that a row would change, as it is and as it would be; `need` where it says something of one need of several. */
export type Change = { field: string; need?: NeedType; from: string | null; to: string | null }

/** What applying would do to one student, colleague or class, in words for the preview. */
export type PlannedRow = {
  row: number | null
  what: 'new' | 'changed' | 'left'
  label: string
  /** Of a student the class and number, as two may have one name; absent where it is none or has no class. */
  place?: string
  changes: Change[]
}

/** A row to be written, by table; `update` and `remove` name it by `id`. */
export type Write =
  | { table: WriteTable; how: 'insert'; values: Record<string, unknown> }
  | { table: WriteTable; how: 'update'; id: string; values: Record<string, unknown> }
export type WriteTable =
  | 'school_year'
  | 'term'
  | 'class'
  | 'person'
  | 'person_role'
  | 'teaching'
  | 'student'
  | 'enrolment'
  | 'guardian'
  | 'need'
  | 'need_evidence'
  | 'strength'
  | 'tier_decision'

/** What an import would do: counted, told, and ready to be written. */
export type Plan = {
  counts: { rows: number; new: number; changed: number; unchanged: number; left: number }
  rows: PlannedRow[]
  problems: PlanProblem[]
  writes: Write[]
  /** Written only when the person says that those missing from the file have left. */
  leavers: Write[]
}

/** What the school has, as far as a plan needs it. */
export type SchoolFacts = {
  today: IsoDate
  schoolLevel: SchoolLevel
  /** The school year that today falls in; an import of students or classes needs one. */
  year: { id: string; label: string; startsOn: IsoDate } | null
  /** The labels of all its school years. */
  yearLabels: string[]
  classes: { id: string; name: string; level: ClassLevel }[]
  students: StudentFacts[]
  staff: {
    id: string
    staffCode: string
    nameEn: string
    nameZh: string
    email: string
    roles: string[]
    canSignIn: boolean
  }[]
  teaching: { id: string; classId: string; personId: string; subject: string; isClassTeacher: boolean }[]
}

export type StudentFacts = {
  id: string
  registerNumber: string | null
  strn: string | null
  nameEn: string
  nameZh: string
  sex: string | null
  birthDate: IsoDate | null
  homeLanguage: string
  nonChineseSpeaking: boolean
  leftOn: IsoDate | null
  enrolment: { id: string; className: string; classNumber: string } | null
  guardian: { id: string; name: string; relationship: string; phone: string; email: string } | null
  /** Only loaded for an import of the SEN list. */
  needs: {
    id: string
    type: NeedType
    isPrimary: boolean
    certainty: Certainty
    evidence: { id: string; identifiedBy: string; reportOn: IsoDate | null } | null
  }[]
  tiers: { tier: Tier | null; startsOn: IsoDate }[]
  strengths: string[]
}

/** Who imports: what they may give, and which colleague they are. */
export type Importer = { personId: string | null; roles: readonly string[] }

/** Begins an empty plan. */
export function emptyPlan(rows: number): Plan {
  return {
    counts: { rows, new: 0, changed: 0, unchanged: 0, left: 0 },
    rows: [],
    problems: [],
    writes: [],
    leavers: [],
  }
}

/** The fields of a row that say something else than what is there. A field that the file does not have, or leaves empty, is left alone. */
export function changesOf(current: Record<string, unknown>, given: Record<string, unknown>): Change[] {
  return Object.entries(given).flatMap(([field, value]) => {
    if (value === undefined || value === null || value === '') return []
    const from = current[field]
    return from === value
      ? []
      : [{ field, from: from === null || from === undefined || from === '' ? null : String(from), to: String(value) }]
  })
}
