import { type IsoDate, isIsoDate, type SchoolYearLabel, schoolYearFrom, schoolYearOf } from '#kernel/dates.ts'
import { type FileLimits, FileRefused, fileLimits } from '#platform/files/refusal.ts'
import { isZip } from '#platform/files/sheet.ts'
import { openZip, type ZipArchive } from '#platform/files/zip.ts'
import { namesakesIn } from './doubles.ts'
import type { ImportProblem, ImportRow } from './model.ts'
import { classesOf } from './oneroster-classes.ts'
import { inFile } from './oneroster-columns.ts'
import { pathOf, type RosterLine, report, rosterReader } from './oneroster-files.ts'
import { colleagueOf, listIn, particularsOf, peopleOf, type RosterPerson } from './oneroster-people.ts'

/** A school year of the zip with its terms; days are both counted in. */
export type RosterYear = {
  label: SchoolYearLabel
  startsOn: IsoDate
  endsOn: IsoDate
  terms: { name: string; startsOn: IsoDate; endsOn: IsoDate }[]
}

/** A OneRoster zip as the lists that it holds. `row` of a row and of a problem is the line of the file it came from (users.csv, enrollments.csv …). */
export type OneRosterRows = {
  students: ImportRow<'students'>[]
  staff: ImportRow<'staff'>[]
  classes: ImportRow<'classes'>[]
  years: RosterYear[]
  problems: ImportProblem[]
}

/** True for a zip with the users and enrolments of OneRoster, whatever else is in it. */
export async function isOneRoster(bytes: Uint8Array, limits: FileLimits = fileLimits): Promise<boolean> {
  if (!isZip(bytes)) return false
  try {
    const archive = await openZip(bytes, limits)
    return (
      pathOf(archive, 'users') !== undefined &&
      (pathOf(archive, 'manifest') ?? pathOf(archive, 'enrollments')) !== undefined
    )
  } catch (error) {
    if (error instanceof FileRefused) return false
    throw error
  }
}

/**
 * Reads a OneRoster 1.1 or 1.2 zip of CSV files (1EdTech), the whole roll (bulk) of one school. Students are placed by their
 * homeroom, and a teacher of a subject teaches a class when half of its students are in the subject's class. What cannot be
 * read is among the problems, each with its file and line; nothing is thrown.
 */
export async function readOneRoster(bytes: Uint8Array, limits: FileLimits = fileLimits): Promise<OneRosterRows> {
  const roster: OneRosterRows = { students: [], staff: [], classes: [], years: [], problems: [] }
  try {
    await readInto(roster, await openZip(bytes, limits), limits)
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error
    roster.problems.push({ ...error.fileProblem, column: null })
  }
  return roster
}

async function readInto(roster: OneRosterRows, archive: ZipArchive, limits: FileLimits): Promise<void> {
  const { problems } = roster
  const read = rosterReader(archive, limits, problems)
  refuseChangesOnly(await read('manifest'), problems)
  const people = peopleOf(await read('users'), await read('roles'))
  refuseSeveralSchools(await read('orgs'), people, problems)
  const sessions = await read('academicSessions')
  roster.years = yearsOf(sessions, problems)
  const endOf = new Map(sessions.map((line) => [line.get('sourcedId'), line.get('endDate')]))
  const courses = new Map((await read('courses')).map((line) => [line.get('sourcedId'), line.get('title')]))
  const found = classesOf(await read('classes'), await read('enrollments'), people, { endOf, courses }, problems)
  const demographics = new Map<string, RosterLine>()
  // 1.1 and 1.2 name the student in sourcedId, older exports in userSourcedId.
  for (const line of await read('demographics'))
    demographics.set(line.get('userSourcedId') || line.get('sourcedId'), line)
  for (const person of people.values()) {
    if (person.roles.includes('student')) {
      const className = found.homeroomOf.get(person.id)
      const student = particularsOf(person, demographics.get(person.id), people, problems)
      if (!student.nameEnglish && !student.nameChinese) problems.push(nameMissing(person))
      else roster.students.push(className === undefined ? student : { ...student, className })
    } else {
      const colleague = colleagueOf(person, problems)
      if (colleague) roster.staff.push(colleague)
    }
  }
  roster.classes = found.rows
  for (const list of ['students', 'staff'] as const)
    problems.push(...namesakesIn(roster[list], list).problems.map((found) => inFile(found, list)))
  if (roster.students.length + roster.staff.length === 0 && problems.length === 0)
    report(problems, 'no-rows', 'error', null, {})
}

function nameMissing({ line }: RosterPerson): ImportProblem {
  const column = 'nameChinese'
  return inFile({ row: line.line, column, problem: 'name-missing', params: {}, severity: 'error' }, 'students')
}

function refuseChangesOnly(manifest: readonly RosterLine[], problems: ImportProblem[]): void {
  for (const line of manifest) {
    const file = /^file\.(users|classes|enrollments)$/i.exec(line.get('propertyName'))?.[1]
    if (file && line.get('value').toLowerCase() === 'delta') {
      report(problems, 'oneroster-delta', 'error', line.line, { file: `${file}.csv` })
    }
  }
}

function refuseSeveralSchools(
  orgs: readonly RosterLine[],
  people: ReadonlyMap<string, RosterPerson>,
  problems: ImportProblem[],
): void {
  const schools = new Map(
    orgs.filter((line) => /^school$/i.test(line.get('type'))).map((line) => [line.get('sourcedId'), line.get('name')]),
  )
  const used = new Set<string>()
  for (const { line, roles } of people.values()) {
    if (!roles.includes('student')) continue
    for (const id of listIn(line.get('orgSourcedIds') || line.get('primaryOrgSourcedId')))
      if (schools.has(id)) used.add(id)
  }
  if (used.size < 2) return
  report(problems, 'oneroster-several-schools', 'error', null, {
    names: [...used].map((id) => schools.get(id)).join(', '),
  })
}

function yearsOf(sessions: readonly RosterLine[], problems: ImportProblem[]): RosterYear[] {
  const dated = sessions.filter((line) => {
    const fits = isIsoDate(line.get('startDate')) && isIsoDate(line.get('endDate'))
    const text = `${line.get('startDate')} – ${line.get('endDate')}`
    if (!fits) report(problems, 'oneroster-value', 'notice', line.line, { file: line.file, text })
    return fits
  })
  const ofType = (pattern: RegExp) => dated.filter((line) => pattern.test(line.get('type')))
  return ofType(/^schoolYear$/i).map((year) => ({
    label: labelOf(year),
    startsOn: year.get('startDate'),
    endsOn: year.get('endDate'),
    terms: ofType(/^(term|semester)$/i)
      .filter((term) => term.get('parentSourcedId') === year.get('sourcedId'))
      .map((term) => ({ name: term.get('title'), startsOn: term.get('startDate'), endsOn: term.get('endDate') }))
      .toSorted((one, other) => (one.startsOn < other.startsOn ? -1 : 1)),
  }))
}

/** OneRoster names a school year by the calendar year in which it ends. */
function labelOf(year: RosterLine): SchoolYearLabel {
  const ends = year.get('schoolYear')
  return /^20\d{2}$/.test(ends) ? schoolYearFrom(Number(ends) - 1) : schoolYearOf(year.get('endDate'))
}
