import { newId } from '#kernel/ids.ts'
import type { RosterYear } from './oneroster.ts'
import { inFile } from './oneroster-columns.ts'
import { emptyPlan, type Importer, type Plan, type PlanProblem, type SchoolFacts, type Write } from './plan.ts'
import type { ClassRow, StaffRow } from './plan-staff.ts'
import { planClasses, planStaff } from './plan-staff.ts'
import { planStudents, type StudentRow } from './plan-students.ts'

/** The rows of a OneRoster zip, as the lists that they are. */
export type OneRosterLists = {
  students: StudentRow[]
  staff: StaffRow[]
  classes: ClassRow[]
  years: RosterYear[]
  problems: PlanProblem[]
}

/** What importing a OneRoster zip would do: its school years, its staff, then its classes and teachers, then its students, each seeing the ones before. */
export function planOneRoster(lists: OneRosterLists, facts: SchoolFacts, importer: Importer): Plan {
  const years = planYears(lists.years, facts)
  const staff = planStaff(lists.staff, facts, importer)
  const withStaff = {
    ...facts,
    year: facts.year ?? yearOfToday(years, facts),
    staff: [...facts.staff, ...staff.writes.flatMap(asColleague)],
  }
  const classes = planClasses(lists.classes, withStaff)
  const withClasses = { ...withStaff, classes: [...facts.classes, ...classes.writes.flatMap(asClass)] }
  const students = planStudents(lists.students, withClasses)
  const parts = [years, staff, classes, students]
  const sum = (key: keyof Plan['counts']) => parts.reduce((total, part) => total + part.counts[key], 0)
  return {
    counts: {
      rows: sum('rows'),
      new: sum('new'),
      changed: sum('changed'),
      unchanged: sum('unchanged'),
      left: sum('left'),
    },
    rows: parts.flatMap((part) => part.rows),
    problems: [
      ...lists.problems,
      ...staff.problems.map((found) => inFile(found, 'staff')),
      ...classes.problems.map((found) => inFile(found, 'classes')),
      ...students.problems.map((found) => inFile(found, 'students')),
    ],
    writes: parts.flatMap((part) => part.writes),
    leavers: parts.flatMap((part) => part.leavers),
  }
}

/** School years that the school does not have yet, with their terms; one that it has stays as it is. */
function planYears(years: readonly RosterYear[], facts: SchoolFacts): Plan {
  const missing = years.filter(({ label }) => !facts.yearLabels.includes(label))
  const plan = emptyPlan(years.length)
  plan.counts.new = missing.length
  plan.counts.unchanged = years.length - missing.length
  for (const { label, startsOn, endsOn, terms } of missing) {
    const id = newId()
    plan.rows.push({ row: null, what: 'new', label, changes: [] })
    plan.writes.push({
      table: 'school_year',
      how: 'insert',
      values: { id, label, starts_on: startsOn, ends_on: endsOn },
    })
    for (const term of terms) {
      const names = { name_en: term.name, name_zh: term.name }
      const dates = { starts_on: term.startsOn, ends_on: term.endsOn }
      plan.writes.push({
        table: 'term',
        how: 'insert',
        values: { id: newId(), school_year_id: id, ...names, ...dates },
      })
    }
  }
  return plan
}

function yearOfToday(years: Plan, facts: SchoolFacts): SchoolFacts['year'] {
  for (const write of years.writes) {
    const { id, label, starts_on: startsOn, ends_on: endsOn } = write.values as Record<string, string>
    const holdsToday = write.table === 'school_year' && (startsOn ?? '') <= facts.today && facts.today <= (endsOn ?? '')
    if (holdsToday) return { id: id ?? '', label: label ?? '', startsOn: startsOn ?? '' }
  }
  return null
}

function asColleague(write: Write): SchoolFacts['staff'] {
  if (write.table !== 'person' || write.how !== 'insert') return []
  const { id, staff_code: staffCode, name_en: nameEn, name_zh: nameZh, email } = write.values as Record<string, string>
  return [
    {
      id: id ?? '',
      staffCode: staffCode ?? '',
      nameEn: nameEn ?? '',
      nameZh: nameZh ?? '',
      email: email ?? '',
      roles: [],
      canSignIn: false,
    },
  ]
}

function asClass(write: Write): SchoolFacts['classes'] {
  if (write.table !== 'class' || write.how !== 'insert') return []
  const { id, name, level } = write.values as {
    id: string
    name: string
    level: SchoolFacts['classes'][number]['level']
  }
  return [{ id, name, level }]
}
