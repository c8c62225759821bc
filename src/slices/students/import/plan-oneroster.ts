import type { Plan, PlanProblem, SchoolFacts, Write } from './plan.ts'
import type { ClassRow, StaffRow } from './plan-staff.ts'
import { planClasses, planStaff } from './plan-staff.ts'
import { planStudents, type StudentRow } from './plan-students.ts'

/** The rows of a OneRoster zip, as the three kinds of list that they are. */
export type OneRosterLists = { students: StudentRow[]; staff: StaffRow[]; classes: ClassRow[]; problems: PlanProblem[] }

/** What importing a OneRoster zip would do: its staff, then its classes and teachers, then its students, each seeing the ones before. */
export function planOneRoster(lists: OneRosterLists, facts: SchoolFacts, importer: readonly string[]): Plan {
  const staff = planStaff(lists.staff, facts, importer)
  const withStaff = { ...facts, staff: [...facts.staff, ...staff.writes.flatMap(asColleague)] }
  const classes = planClasses(lists.classes, withStaff)
  const withClasses = { ...withStaff, classes: [...facts.classes, ...classes.writes.flatMap(asClass)] }
  const students = planStudents(lists.students, withClasses)
  const parts = [staff, classes, students]
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
    problems: [...lists.problems, ...parts.flatMap((part) => part.problems)],
    writes: parts.flatMap((part) => part.writes),
    leavers: parts.flatMap((part) => part.leavers),
  }
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
