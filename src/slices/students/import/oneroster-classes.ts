import { squish } from '#kernel/text.ts'
import type { ImportProblem, ImportRow } from './model.ts'
import { type RosterLine, report } from './oneroster-files.ts'
import { levelOfGrade, listIn, namesOf, type RosterPerson, staffCodeOf } from './oneroster-people.ts'
import { readClassName } from './values.ts'

type RosterClass = {
  line: RosterLine
  /** The class as the school names it; `null` for the class of a subject. */
  className: string | null
  subject: string
  /** The last day of its latest session, as text that compares. */
  endsOn: string
  students: Set<string>
  teachers: { person: RosterPerson; line: RosterLine }[]
}

/** Titles and ends of what classes refer to, by identifier. */
type References = { endOf: ReadonlyMap<string, string>; courses: ReadonlyMap<string, string> }

/**
 * The classes with who teaches them, and the homeroom of each student: of several, that of the latest session. A homeroom
 * is one by its type, or, where the zip has none, by a title such as 3A.
 */
export function classesOf(
  lines: readonly RosterLine[],
  enrollments: readonly RosterLine[],
  people: ReadonlyMap<string, RosterPerson>,
  references: References,
  problems: ImportProblem[],
): { rows: ImportRow<'classes'>[]; homeroomOf: Map<string, string> } {
  const classes = new Map<string, RosterClass>()
  const hasHomerooms = lines.some((line) => /^homeroom$/i.test(line.get('classType')))
  for (const line of lines) classes.set(line.get('sourcedId'), classOf(line, hasHomerooms, references))
  fill(classes, enrollments, people, problems)
  const homerooms = [...classes.values()].filter(({ className }) => className !== null)
  const homeOf = new Map<string, RosterClass>()
  for (const homeroom of homerooms.toSorted((one, other) => (one.endsOn < other.endsOn ? -1 : 1))) {
    for (const student of homeroom.students) homeOf.set(student, homeroom)
  }
  const rows: ImportRow<'classes'>[] = []
  for (const one of classes.values()) {
    if (one.className !== null) {
      if (one.teachers.length === 0) rows.push({ row: one.line.line, className: one.className, level: levelOf(one) })
      for (const teacher of one.teachers) rows.push(rowOf(one, one, teacher, true))
    } else {
      for (const homeroom of taughtIn(one, homeOf))
        for (const teacher of one.teachers) rows.push(rowOf(homeroom, one, teacher, false))
    }
  }
  return { rows, homeroomOf: new Map([...homeOf].map(([student, { className }]) => [student, className as string])) }
}

function classOf(line: RosterLine, hasHomerooms: boolean, { endOf, courses }: References): RosterClass {
  const title = line.get('title').replace(/^(?:homeroom|form class|班主任節)\s*[-:]?\s*/i, '')
  const isHomeroom = hasHomerooms
    ? /^homeroom$/i.test(line.get('classType'))
    : /^(?:[psf]\.?\s?)?[1-6]\s?[a-z]$/i.test(title)
  const name = readClassName(title)
  const ends = listIn(line.get('termSourcedIds')).map((id) => endOf.get(id) ?? '')
  const subject = listIn(line.get('subjects'))[0] || courses.get(line.get('courseSourcedId')) || line.get('title')
  return {
    line,
    className: isHomeroom && 'value' in name ? name.value : null,
    subject: squish(subject).slice(0, 200),
    endsOn: ends.toSorted().at(-1) ?? '',
    students: new Set(),
    teachers: [],
  }
}

function fill(
  classes: ReadonlyMap<string, RosterClass>,
  enrollments: readonly RosterLine[],
  people: ReadonlyMap<string, RosterPerson>,
  problems: ImportProblem[],
): void {
  for (const line of enrollments) {
    const [classId, personId] = [line.get('classSourcedId'), line.get('userSourcedId')]
    const [one, person] = [classes.get(classId), people.get(personId)]
    if (!one || !person) {
      const [text, target] = one ? [personId, 'users.csv'] : [classId, 'classes.csv']
      report(problems, 'oneroster-reference', 'notice', line.line, { file: line.file, text, target })
    } else if (/^student$/i.test(line.get('role'))) one.students.add(personId)
    else if (/^teacher$/i.test(line.get('role'))) one.teachers.push({ person, line })
  }
}

/** The classes whose students a subject's class holds: at least half of each, so that nobody is shown a class for one student of it. */
function taughtIn(one: RosterClass, homeOf: ReadonlyMap<string, RosterClass>): RosterClass[] {
  const counts = new Map<RosterClass, number>()
  for (const student of one.students) {
    const homeroom = homeOf.get(student)
    if (homeroom) counts.set(homeroom, (counts.get(homeroom) ?? 0) + 1)
  }
  return [...counts].filter(([homeroom, count]) => count * 2 >= homeroom.students.size).map(([homeroom]) => homeroom)
}

function rowOf(
  homeroom: RosterClass,
  taught: RosterClass,
  { person, line }: RosterClass['teachers'][number],
  isClassTeacher: boolean,
): ImportRow<'classes'> {
  const { nameChinese, nameEnglish } = namesOf(person)
  return {
    row: line.line,
    classRow: homeroom.line.line,
    className: homeroom.className,
    level: levelOf(homeroom),
    teacherStaffCode: staffCodeOf(person),
    teacherName: nameChinese ?? nameEnglish,
    subject: isClassTeacher ? null : taught.subject,
    isClassTeacher,
  }
}

function levelOf({ line }: RosterClass) {
  return levelOfGrade(line.get('grades'))
}
