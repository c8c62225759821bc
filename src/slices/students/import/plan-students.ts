import { addDays } from '#kernel/dates.ts'
import { newId } from '#kernel/ids.ts'
import { type ClassLevel, levelOfClassName } from '#slices/school/index.ts'
import { placeOf } from '../rules/place.ts'
import { nameFits, openStudentFinder, type StudentKeys } from './find-student.ts'
import {
  type Change,
  changesOf,
  emptyPlan,
  type Plan,
  type PlanProblem,
  type SchoolFacts,
  type StudentFacts,
} from './plan.ts'

/** A row of a class list; a field that is `undefined` is no column of the file, one that is `null` an empty cell. */
export type StudentRow = {
  row: number
  registerNumber?: string | null
  strn?: string | null
  nameEnglish?: string | null
  nameChinese?: string | null
  sex?: string | null
  birthDate?: string | null
  className?: string | null
  classNumber?: string | null
  level?: ClassLevel | null
  homeLanguage?: string | null
  nonChineseSpeaking?: boolean | null
  guardianName?: string | null
  guardianRelationship?: string | null
  guardianPhone?: string | null
  guardianEmail?: string | null
}

/**
 * What importing a class list would do. Students are found by their numbers, seat or name; those of the current year who are
 * not in the file are told as leavers and only leave when a person says so. Classes that are new are made.
 */
export function planStudents(rows: readonly StudentRow[], facts: SchoolFacts): Plan {
  const plan = emptyPlan(rows.length)
  const { year } = facts
  if (!year) {
    plan.problems.push({ row: null, column: null, problem: 'no-school-year', params: {}, severity: 'error' })
    return plan
  }
  const find = openStudentFinder(facts.students)
  const classIdOf = openClasses(plan, facts, year.id)
  const seen = new Set<string>()
  const small: { row: number; name: string }[] = []
  for (const row of rows) {
    const label = row.nameChinese || row.nameEnglish || row.registerNumber || `#${row.row}`
    const classId = row.className ? classIdOf(row.className, row.level ?? null, row.row) : null
    if (row.className && !classId) continue
    const found = find(row)
    if ('problem' in found && found.problem !== 'none') {
      plan.problems.push({
        row: row.row,
        column: null,
        problem: found.problem === 'several' ? 'several-students' : 'contradicting-keys',
        params: { name: label },
        severity: 'error',
      })
    } else if ('student' in found && seen.has(found.student.id)) {
      plan.problems.push({
        row: row.row,
        column: null,
        problem: 'student-twice',
        params: { name: label },
        severity: 'error',
      })
    } else if ('student' in found) {
      seen.add(found.student.id)
      noticeOtherName(plan, row, found.student)
      if (found.student.nameEn !== row.nameEnglish) small.push(...inSmallLetters(row))
      planKnown(plan, row, found.student, classId, label, year.id)
    } else {
      small.push(...inSmallLetters(row))
      planNew(plan, row, classId, label, year.id)
    }
  }
  noticeSmallLetters(plan, small)
  for (const student of facts.students) {
    if (seen.has(student.id) || student.leftOn !== null || !student.enrolment) continue
    plan.counts.left += 1
    const label = student.nameZh || student.nameEn
    plan.rows.push({ row: null, what: 'left', label, ...placeIn(student.enrolment), changes: [] })
    plan.leavers.push({
      table: 'student',
      how: 'update',
      id: student.id,
      values: { left_on: addDays(facts.today, -1), left_reason: 'not-in-import' },
    })
  }
  return plan
}

/** Where a student sits, for a row of the preview: two of one name are told apart by it. */
export function placeIn(seat: { className?: string | null; classNumber?: string | null } | null): { place?: string } {
  const place = seat?.className && placeOf({ className: seat.className, classNumber: seat.classNumber ?? null })
  return place ? { place } : {}
}

/** Whoever reads the preview must read whose file a row is written to that calls the student of its number otherwise. */
export function noticeOtherName(plan: Plan, row: StudentKeys & { row: number }, student: StudentFacts): void {
  if (nameFits(student, row)) return
  plan.problems.push({
    row: row.row,
    column: 'nameChinese',
    problem: 'name-differs',
    params: { text: row.nameChinese || row.nameEnglish || '', name: student.nameZh || student.nameEn },
    severity: 'notice',
  })
}

/** The English name of a row where it has not one capital. */
function inSmallLetters({ row, nameEnglish }: StudentRow): { row: number; name: string }[] {
  const isSmall = nameEnglish && nameEnglish !== nameEnglish.toUpperCase() && nameEnglish === nameEnglish.toLowerCase()
  return isSmall ? [{ row, name: nameEnglish }] : []
}

/** Told once for all of them. Names are written as the school typed them: whether a capital is missing, nobody here can know. */
function noticeSmallLetters(plan: Plan, small: readonly { row: number; name: string }[]): void {
  const [first] = small
  if (!first) return
  plan.problems.push({
    row: first.row,
    column: 'nameEnglish',
    problem: 'names-in-small-letters',
    params: { count: String(small.length), name: first.name },
    severity: 'notice',
  })
}

/** Class names to identifiers; a class that is not there yet is planned once, and all of them are told in one notice. */
export function openClasses(plan: Plan, facts: SchoolFacts, yearId: string) {
  const known = new Map(facts.classes.map((found) => [found.name.toUpperCase(), found.id]))
  let told: PlanProblem | null = null
  return (name: string, level: ClassLevel | null, row: number): string | null => {
    const there = known.get(name.toUpperCase())
    if (there) return there
    const itsLevel = level ?? levelOfClassName(name, facts.schoolLevel)
    if (!itsLevel) {
      plan.problems.push({
        row,
        column: 'className',
        problem: 'level-unknown',
        params: { className: name },
        severity: 'error',
      })
      return null
    }
    const id = newId()
    known.set(name.toUpperCase(), id)
    plan.writes.push({ table: 'class', how: 'insert', values: { id, school_year_id: yearId, name, level: itsLevel } })
    if (told) {
      const names = `${told.params.classNames}, ${name}`
      told.params = { count: String(Number(told.params.count) + 1), classNames: names }
    } else {
      const params = { count: '1', classNames: name }
      told = { row, column: 'className', problem: 'new-classes', params, severity: 'notice' }
      plan.problems.push(told)
    }
    return id
  }
}

const columnOf = {
  registerNumber: 'register_number',
  strn: 'strn',
  nameEn: 'name_en',
  nameZh: 'name_zh',
  sex: 'sex',
  birthDate: 'birth_date',
  homeLanguage: 'home_language',
  nonChineseSpeaking: 'non_chinese_speaking',
} as const

function particularsOf(row: StudentRow): Record<keyof typeof columnOf, unknown> {
  return {
    registerNumber: row.registerNumber,
    strn: row.strn,
    nameEn: row.nameEnglish,
    nameZh: row.nameChinese,
    sex: row.sex,
    birthDate: row.birthDate,
    homeLanguage: row.homeLanguage,
    nonChineseSpeaking: row.nonChineseSpeaking,
  }
}

function guardianOf(row: StudentRow): Record<string, unknown> {
  return {
    name: row.guardianName,
    relationship: row.guardianRelationship,
    phone: row.guardianPhone,
    email: row.guardianEmail,
  }
}

function planKnown(
  plan: Plan,
  row: StudentRow,
  student: StudentFacts,
  classId: string | null,
  label: string,
  yearId: string,
): void {
  const given = particularsOf(row)
  const particulars = changesOf(student, given)
  const values = Object.fromEntries(
    particulars.map(({ field }) => [columnOf[field as keyof typeof columnOf], given[field as keyof typeof given]]),
  )
  const back = student.leftOn !== null
  if (particulars.length > 0 || back) {
    plan.writes.push({
      table: 'student',
      how: 'update',
      id: student.id,
      values: { ...values, ...(back ? { left_on: null, left_reason: '' } : {}) },
    })
  }
  const seat = classId
    ? changesOf(
        { className: student.enrolment?.className, classNumber: student.enrolment?.classNumber },
        { className: row.className, classNumber: row.classNumber },
      )
    : []
  if (classId && (seat.length > 0 || !student.enrolment)) {
    const enrolment = { class_id: classId, ...(row.classNumber ? { class_number: row.classNumber } : {}) }
    plan.writes.push(
      student.enrolment
        ? { table: 'enrolment', how: 'update', id: student.enrolment.id, values: enrolment }
        : {
            table: 'enrolment',
            how: 'insert',
            values: { id: newId(), student_id: student.id, school_year_id: yearId, class_number: '', ...enrolment },
          },
    )
  }
  const guardian = student.guardian ? changesOf(student.guardian, guardianOf(row)) : newGuardianOf(row)
  if (guardian.length > 0) {
    const of = Object.fromEntries(guardian.map(({ field, to }) => [field, to]))
    plan.writes.push(
      student.guardian
        ? { table: 'guardian', how: 'update', id: student.guardian.id, values: of }
        : newGuardian(student.id, of),
    )
  }
  const changes: Change[] = [
    ...particulars,
    ...seat,
    ...guardian.map(asGuardians),
    ...(back ? [{ field: 'leftOn', from: student.leftOn, to: null }] : []),
  ]
  if (changes.length === 0) plan.counts.unchanged += 1
  else {
    plan.counts.changed += 1
    plan.rows.push({ row: row.row, what: 'changed', label, ...placeIn(student.enrolment ?? row), changes })
  }
}

function planNew(plan: Plan, row: StudentRow, classId: string | null, label: string, yearId: string): void {
  if (!row.nameEnglish && !row.nameChinese) {
    plan.problems.push({ row: row.row, column: 'nameChinese', problem: 'name-missing', params: {}, severity: 'error' })
    return
  }
  const id = newId()
  const guardian = newGuardianOf(row)
  plan.counts.new += 1
  plan.rows.push({
    row: row.row,
    what: 'new',
    label,
    ...placeIn(row),
    changes: [
      ...changesOf({}, { ...particularsOf(row), className: row.className, classNumber: row.classNumber }),
      ...guardian.map(asGuardians),
    ],
  })
  plan.writes.push({
    table: 'student',
    how: 'insert',
    values: {
      id,
      register_number: row.registerNumber ?? null,
      strn: row.strn ?? null,
      name_en: row.nameEnglish ?? '',
      name_zh: row.nameChinese ?? '',
      sex: row.sex ?? null,
      birth_date: row.birthDate ?? null,
      home_language: row.homeLanguage ?? '',
      non_chinese_speaking: row.nonChineseSpeaking ?? false,
    },
  })
  if (classId)
    plan.writes.push({
      table: 'enrolment',
      how: 'insert',
      values: {
        id: newId(),
        student_id: id,
        school_year_id: yearId,
        class_id: classId,
        class_number: row.classNumber ?? '',
      },
    })
  if (guardian.length > 0)
    plan.writes.push(newGuardian(id, Object.fromEntries(guardian.map(({ field, to }) => [field, to]))))
}

/** A guardian is kept by name; a telephone without one is nobody's. */
function newGuardianOf(row: StudentRow): Change[] {
  return row.guardianName ? changesOf({}, guardianOf(row)) : []
}

const guardianFields: Readonly<Record<string, string>> = {
  name: 'guardianName',
  relationship: 'guardianRelationship',
  phone: 'guardianPhone',
  email: 'guardianEmail',
}

/** A guardian's field by the name that it has in the list. */
function asGuardians(change: Change): Change {
  return { ...change, field: guardianFields[change.field] ?? change.field }
}

function newGuardian(studentId: string, of: Record<string, unknown>): Plan['writes'][number] {
  return {
    table: 'guardian',
    how: 'insert',
    values: { id: newId(), student_id: studentId, relationship: '', phone: '', email: '', ...of, position: 1 },
  }
}
