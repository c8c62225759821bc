import { newId } from '#kernel/ids.ts'
import { mayGive, mayReplaceSignIn, type Role } from '#slices/access/index.ts'
import type { ClassLevel } from '#slices/school/index.ts'
import { fold, joined } from './find-student.ts'
import { type Change, changesOf, emptyPlan, type Importer, type Plan, type SchoolFacts } from './plan.ts'
import { openClasses } from './plan-students.ts'

/** A row of the staff list. */
export type StaffRow = {
  row: number
  staffCode?: string | null
  nameEnglish?: string | null
  nameChinese?: string | null
  email?: string | null
  roles?: readonly Role[] | null
}

/** What importing the staff list would do: colleagues found by staff code, e-mail or name; roles are added, never taken away. */
export function planStaff(rows: readonly StaffRow[], facts: SchoolFacts, importer: Importer): Plan {
  const plan = emptyPlan(rows.length)
  const seen = new Set<string>()
  for (const row of rows) {
    const label = row.nameChinese || row.nameEnglish || row.staffCode || `#${row.row}`
    const roles = row.roles?.length ? row.roles : (['teacher'] as const)
    const known = findColleague(facts, row)
    const refused = roles.filter((role) => !known?.roles.includes(role) && !mayGive(importer.roles, role))
    if (refused.length > 0) {
      plan.problems.push({
        row: row.row,
        column: 'roles',
        problem: 'role-not-yours',
        params: { roles: refused.join(', ') },
        severity: 'error',
      })
    } else if (known && givesThemself(importer, known, row.roles ?? [])) {
      plan.problems.push({ row: row.row, column: 'roles', problem: 'own-roles', params: {}, severity: 'error' })
    } else if (known && seen.has(known.id)) {
      plan.problems.push({
        row: row.row,
        column: null,
        problem: 'person-twice',
        params: { name: label },
        severity: 'error',
      })
    } else if (known) {
      seen.add(known.id)
      const changes = planColleague(plan, row, known, importer)
      plan.counts[changes.length > 0 ? 'changed' : 'unchanged'] += 1
      if (changes.length > 0) plan.rows.push({ row: row.row, what: 'changed', label, changes })
    } else {
      planNewColleague(plan, row, roles, label)
    }
  }
  return plan
}

/** Nobody gains sight of students by their own hand (migrations/0007, 0047); those who see every file for good gain none. */
function givesThemself(importer: Importer, known: SchoolFacts['staff'][number], roles: readonly Role[]): boolean {
  const seesAll = known.roles.some((role) => role === 'senco' || role === 'principal')
  return known.id === importer.personId && !seesAll && roles.some((role) => !known.roles.includes(role))
}

function findColleague(facts: SchoolFacts, row: StaffRow): SchoolFacts['staff'][number] | undefined {
  const { staff } = facts
  const byCode =
    row.staffCode && staff.find((person) => person.staffCode.toLowerCase() === row.staffCode?.toLowerCase())
  if (byCode) return byCode
  const byMail = row.email && staff.find((person) => person.email.toLowerCase() === row.email?.toLowerCase())
  if (byMail) return byMail
  // A name alone finds somebody only when the file has no staff codes to go by.
  return row.staffCode
    ? undefined
    : staff.find(
        (person) =>
          (row.nameEnglish && fold(person.nameEn) === fold(row.nameEnglish)) ||
          (row.nameChinese && joined(person.nameZh) === joined(row.nameChinese)),
      )
}

function planColleague(plan: Plan, row: StaffRow, known: SchoolFacts['staff'][number], importer: Importer): Change[] {
  const names = { nameEn: row.nameEnglish, nameZh: row.nameChinese }
  const signingIn = changesOf(known, { email: row.email, staffCode: row.staffCode })
  const mayChange = mayReplaceSignIn(importer.roles, known)
  if (signingIn.length > 0 && !mayChange)
    plan.problems.push({ row: row.row, column: null, problem: 'account-not-yours', params: {}, severity: 'notice' })
  const changes = [...changesOf(known, names), ...(mayChange ? signingIn : [])]
  const column = { nameEn: 'name_en', nameZh: 'name_zh', email: 'email', staffCode: 'staff_code' } as const
  if (changes.length > 0) {
    plan.writes.push({
      table: 'person',
      how: 'update',
      id: known.id,
      values: Object.fromEntries(changes.map(({ field, to }) => [column[field as keyof typeof column], to])),
    })
  }
  const added = (row.roles ?? []).filter((role) => !known.roles.includes(role))
  for (const role of added)
    plan.writes.push({ table: 'person_role', how: 'insert', values: { id: newId(), person_id: known.id, role } })
  return [...changes, ...added.map((role) => ({ field: 'role', from: null, to: role }))]
}

function planNewColleague(plan: Plan, row: StaffRow, roles: readonly Role[], label: string): void {
  if (!row.nameEnglish && !row.nameChinese) {
    plan.problems.push({ row: row.row, column: 'nameChinese', problem: 'name-missing', params: {}, severity: 'error' })
    return
  }
  const id = newId()
  plan.counts.new += 1
  plan.rows.push({
    row: row.row,
    what: 'new',
    label,
    changes: changesOf(
      {},
      {
        staffCode: row.staffCode,
        nameEn: row.nameEnglish,
        nameZh: row.nameChinese,
        email: row.email,
        role: roles.join(', '),
      },
    ),
  })
  plan.writes.push({
    table: 'person',
    how: 'insert',
    values: {
      id,
      staff_code: row.staffCode || (row.email ?? '').split('@')[0] || id.slice(-8),
      name_en: row.nameEnglish ?? '',
      name_zh: row.nameChinese ?? '',
      email: row.email ?? '',
    },
  })
  for (const role of new Set(roles))
    plan.writes.push({ table: 'person_role', how: 'insert', values: { id: newId(), person_id: id, role } })
}

/** A row of the list of classes and who teaches them. */
export type ClassRow = {
  row: number
  /** The line of the class, where that is another than the row's. */
  classRow?: number
  className?: string | null
  level?: ClassLevel | null
  teacherStaffCode?: string | null
  teacherName?: string | null
  subject?: string | null
  isClassTeacher?: boolean | null
}

/** What importing classes and their teachers would do; teaching that the file does not name stays. */
export function planClasses(rows: readonly ClassRow[], facts: SchoolFacts): Plan {
  const plan = emptyPlan(rows.length)
  if (!facts.year) {
    plan.problems.push({ row: null, column: null, problem: 'no-school-year', params: {}, severity: 'error' })
    return plan
  }
  const had = new Set(facts.classes.map((found) => found.name.toUpperCase()))
  const classIdOf = openClasses(plan, facts, facts.year.id)
  const planned = new Set(facts.teaching.map((one) => `${one.classId} ${one.personId} ${one.subject}`))
  for (const row of rows) {
    if (!row.className) continue
    const isNewClass = !had.has(row.className.toUpperCase())
    had.add(row.className.toUpperCase())
    const classId = classIdOf(row.className, row.level ?? null, row.classRow ?? row.row)
    if (!classId) continue
    const teacher = row.teacherStaffCode || row.teacherName
    const person = teacher
      ? findColleague(facts, {
          row: row.row,
          staffCode: row.teacherStaffCode ?? null,
          nameEnglish: row.teacherName ?? null,
          nameChinese: row.teacherName ?? null,
        })
      : undefined
    if (teacher && !person) {
      plan.problems.push({
        row: row.row,
        column: 'teacherName',
        problem: 'unknown-teacher',
        params: { name: teacher },
        severity: 'error',
      })
      continue
    }
    const changes: Change[] = isNewClass ? [{ field: 'className', from: null, to: row.className }] : []
    if (person) {
      const subject = row.subject || (row.isClassTeacher ? '班主任' : '—')
      const key = `${classId} ${person.id} ${subject}`
      const known = facts.teaching.find((one) => `${one.classId} ${one.personId} ${one.subject}` === key)
      if (known && row.isClassTeacher && !known.isClassTeacher) {
        plan.writes.push({ table: 'teaching', how: 'update', id: known.id, values: { is_class_teacher: true } })
        changes.push({ field: 'isClassTeacher', from: null, to: teacher ?? '' })
      } else if (!planned.has(key)) {
        planned.add(key)
        plan.writes.push({
          table: 'teaching',
          how: 'insert',
          values: {
            id: newId(),
            class_id: classId,
            person_id: person.id,
            subject,
            is_class_teacher: row.isClassTeacher ?? false,
          },
        })
        changes.push({ field: 'teacher', from: null, to: `${teacher} · ${subject}` })
      }
    }
    if (changes.length === 0) plan.counts.unchanged += 1
    else {
      plan.counts[isNewClass ? 'new' : 'changed'] += 1
      plan.rows.push({ row: row.row, what: isNewClass ? 'new' : 'changed', label: row.className, changes })
    }
  }
  return plan
}
