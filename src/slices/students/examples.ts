import { newId } from '#kernel/ids.ts'
import type { Guardian, StudentParticulars } from './contract.ts'
import type { Certainty, NeedType, Tier } from './model.ts'

/** What lays rows: a pool or a client of the database's owner. */
type Owner = { query(text: string, values?: unknown[]): Promise<unknown> }
type Of = { schoolId: string; studentId: string }

/** Particulars of an invented student who came in September 2025. */
export function someParticulars(change: Partial<StudentParticulars> = {}): StudentParticulars {
  return {
    nameEn: 'EXAMPLE Siu Man',
    nameZh: '例小文',
    registerNumber: null,
    strn: null,
    sex: 'F',
    birthDate: '2018-03-14',
    homeLanguage: '粵語',
    nonChineseSpeaking: false,
    enteredOn: '2025-09-01',
    leftOn: null,
    leftReason: '',
    ...change,
  }
}

/** A mother who speaks Cantonese. */
export function someGuardian(change: Partial<Guardian> = {}): Guardian {
  return { name: '例太', relationship: '母親', phone: '2100 0000', email: '', language: '粵語', ...change }
}

async function lay(owner: Owner, table: string, row: Record<string, unknown>): Promise<string> {
  const id = newId()
  const columns = Object.keys(row)
  const places = columns.map((_, index) => `$${index + 2}`)
  await owner.query(`insert into ${table} (id, ${columns.join(', ')}) values (${['$1', ...places].join(', ')})`, [
    id,
    ...Object.values(row),
  ])
  return id
}

/** Lays a class of a school year. */
export function aClass(owner: Owner, of: { schoolId: string; yearId: string; name: string; level: string }) {
  return lay(owner, 'class', { school_id: of.schoolId, school_year_id: of.yearId, name: of.name, level: of.level })
}

/** A student's row, as the table has it, of what the contract calls it. The demo school is made of the same. */
export function studentRow(particulars: StudentParticulars) {
  return {
    name_en: particulars.nameEn,
    name_zh: particulars.nameZh,
    register_number: particulars.registerNumber,
    strn: particulars.strn,
    sex: particulars.sex,
    birth_date: particulars.birthDate,
    home_language: particulars.homeLanguage,
    non_chinese_speaking: particulars.nonChineseSpeaking,
    entered_on: particulars.enteredOn,
    left_on: particulars.leftOn,
    left_reason: particulars.leftReason,
  }
}

/** Lays a student on the roll; gives their identifier. */
export function aStudent(owner: Owner, schoolId: string, change: Partial<StudentParticulars> = {}): Promise<string> {
  return lay(owner, 'student', { school_id: schoolId, ...studentRow(someParticulars(change)) })
}

/** Lays that a student is in a class of a school year. */
export function anEnrolment(owner: Owner, of: Of & { yearId: string; classId: string; classNumber?: string }) {
  return lay(owner, 'enrolment', {
    ...owned(of),
    school_year_id: of.yearId,
    class_id: of.classId,
    class_number: of.classNumber ?? '7',
  })
}

/** Lays a need, with a report when its date is given. */
export async function aNeed(
  owner: Owner,
  of: Of & {
    type?: NeedType
    isPrimary?: boolean
    certainty?: Certainty
    endedOn?: string | null
    reportOn?: string | null
  },
): Promise<string> {
  const id = await lay(owner, 'need', {
    ...owned(of),
    type: of.type ?? 'SpLD',
    is_primary: of.isPrimary ?? true,
    certainty: of.certainty ?? 'confirmed',
    ended_on: of.endedOn ?? null,
  })
  if (of.reportOn !== undefined)
    await lay(owner, 'need_evidence', {
      ...owned(of),
      need_id: id,
      identified_by: 'an educational psychologist',
      report_on: of.reportOn,
    })
  return id
}

/** Lays a decision of the dated history of tiers. */
export function aTierDecision(
  owner: Owner,
  of: Of & { tier?: Tier | null; startsOn?: string; reason?: string; withdrawnAt?: string | null; recordedAt?: string },
) {
  return lay(owner, 'tier_decision', {
    ...owned(of),
    tier: of.tier === undefined ? 2 : of.tier,
    starts_on: of.startsOn ?? '2026-09-01',
    reason: of.reason ?? 'reads two years behind',
    withdrawn_at: of.withdrawnAt ?? null,
    ...(of.recordedAt ? { recorded_at: of.recordedAt } : {}),
  })
}

/** Lays a strength. */
export function aStrength(owner: Owner, of: Of & { text?: string }) {
  return lay(owner, 'strength', {
    ...owned(of),
    text: of.text ?? 'draws what she cannot write',
    recorded_on: '2026-09-15',
  })
}

/** Lays a guardian. */
export function aGuardian(owner: Owner, of: Of & Partial<Guardian>) {
  return lay(owner, 'guardian', { ...owned(of), name: of.name ?? '例太', relationship: of.relationship ?? '母親' })
}

/** Lays that somebody works with a student. */
export function anAssignment(
  owner: Owner,
  of: Of & { personId: string; kind: 'assists' | 'specialist'; startsOn?: string; endsOn?: string | null },
) {
  const { personId, kind, startsOn, endsOn } = of
  return lay(owner, 'assignment', {
    ...owned(of),
    person_id: personId,
    kind,
    starts_on: startsOn ?? '2026-09-01',
    ends_on: endsOn ?? null,
  })
}

/** Lays that a person teaches a class. */
export function aTeaching(
  owner: Owner,
  of: { schoolId: string; classId: string; personId: string; isClassTeacher?: boolean },
) {
  return lay(owner, 'teaching', {
    school_id: of.schoolId,
    class_id: of.classId,
    person_id: of.personId,
    subject: 'Chinese',
    is_class_teacher: of.isClassTeacher ?? false,
  })
}

function owned({ schoolId, studentId }: Of) {
  return { school_id: schoolId, student_id: studentId }
}
