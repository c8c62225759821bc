import { readCsv } from '#platform/files/csv.ts'
import { type FileLimits, FileRefused, fileLimits } from '#platform/files/refusal.ts'
import { decodeText } from '#platform/files/text-encoding.ts'
import { openZip, type ZipArchive } from '#platform/files/zip.ts'
import type { ImportProblem, ImportRow, ProblemCode } from './model.ts'
import { readClassName, readName } from './fallback-values.ts'

/** The rows of a OneRoster zip as the lists that they are. Columns as the 1EdTech OneRoster 1.1 and 1.2 CSV bindings name them. */
export type OneRosterRows = {
  students: ImportRow<'students'>[]
  staff: ImportRow<'staff'>[]
  classes: ImportRow<'classes'>[]
  problems: ImportProblem[]
}

const needed: Record<string, readonly string[]> = {
  users: ['sourcedId', 'givenName', 'familyName'],
  classes: ['sourcedId', 'title'],
  enrollments: ['classSourcedId', 'userSourcedId', 'role'],
}

/** True for a zip that holds OneRoster's lists. */
export async function isOneRoster(bytes: Uint8Array): Promise<boolean> {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return false
  const archive = await openZip(bytes, fileLimits).catch(() => null)
  return archive !== null && fileOf(archive, 'users') !== undefined && fileOf(archive, 'enrollments') !== undefined
}

/** Reads a OneRoster 1.1 or 1.2 zip (bulk). Students are placed by their homeroom class; colleagues by their roles. */
export async function readOneRoster(bytes: Uint8Array, limits: FileLimits = fileLimits): Promise<OneRosterRows> {
  const answer: OneRosterRows = { students: [], staff: [], classes: [], problems: [] }
  const archive = await openZip(bytes, limits)
  const read = async (name: string): Promise<Map<string, string>[]> => {
    const file = fileOf(archive, name)
    if (!file) {
      if (needed[name]) say(answer, 'oneroster-file-missing', { file: `${name}.csv` })
      return []
    }
    const decoded = decodeText(await archive.read(file))
    if (!decoded) throw new FileRefused('file-unknown-encoding')
    const [heads = [], ...lines] = readCsv(decoded.text, limits)
    const columns = heads.map((head) => head.trim())
    for (const column of needed[name] ?? [])
      if (!columns.includes(column)) say(answer, 'oneroster-column-missing', { file: `${name}.csv`, column })
    const rows = lines
      .filter((line) => line.some((cell) => cell !== ''))
      .map((line) => new Map(columns.map((column, index) => [column, (line[index] ?? '').trim()])))
    return rows.filter((row) => row.get('status') !== 'tobedeleted')
  }
  const manifest = new Map(
    (await read('manifest')).map((row) => [row.get('propertyName') ?? '', row.get('value') ?? '']),
  )
  if ([...manifest].some(([name, value]) => name.startsWith('file.') && value === 'delta'))
    say(answer, 'oneroster-delta', {})
  const [orgs, users, classes, enrollments, demographics, roles] = [
    await read('orgs'),
    await read('users'),
    await read('classes'),
    await read('enrollments'),
    await read('demographics'),
    await read('roles'),
  ]
  if (orgs.filter((org) => org.get('type') === 'school').length > 1) say(answer, 'oneroster-several-schools', {})
  if (answer.problems.length > 0) return answer
  gather(answer, { users, classes, enrollments, demographics, roles })
  return answer
}

type Files = Record<'users' | 'classes' | 'enrollments' | 'demographics' | 'roles', Map<string, string>[]>

function gather(answer: OneRosterRows, { users, classes, enrollments, demographics, roles }: Files): void {
  const roleOf = new Map(
    roles
      .filter((role) => role.get('roleType') !== 'secondary')
      .map((role) => [role.get('userSourcedId'), role.get('role')]),
  )
  const about = new Map(demographics.map((row) => [row.get('sourcedId'), row]))
  const classOf = new Map(classes.map((row) => [row.get('sourcedId'), row]))
  const homerooms = classes
    .filter((row) => row.get('classType') === 'homeroom')
    .map((row) => readClassName(titleOf(row)))
  const byUser = Map.groupBy(enrollments, (row) => row.get('userSourcedId'))
  const codeOf = (user: Map<string, string>) =>
    user.get('identifier') || user.get('username') || user.get('sourcedId') || ''
  users.forEach((user, index) => {
    const role = user.get('role') || roleOf.get(user.get('sourcedId')) || ''
    const row = index + 2
    const enrolled = byUser.get(user.get('sourcedId')) ?? []
    const name = nameOf(user)
    if (role === 'student')
      answer.students.push({
        row,
        ...name,
        registerNumber: codeOf(user),
        ...seatOf(enrolled, classOf),
        ...particularsOf(about.get(user.get('sourcedId'))),
      })
    else if (!['guardian', 'parent', 'relative', ''].includes(role)) {
      answer.staff.push({
        row,
        ...name,
        staffCode: codeOf(user),
        email: user.get('email') || null,
        roles: [role === 'aide' ? 'teaching_assistant' : role.includes('dministrator') ? 'office' : 'teacher'],
      })
      for (const enrollment of enrolled)
        answer.classes.push(...teachingOf(row, codeOf(user), classOf.get(enrollment.get('classSourcedId')), homerooms))
    }
  })
}

function titleOf(of: Map<string, string>): string {
  return of.get('title') ?? ''
}

function nameOf(user: Map<string, string>): { nameEnglish: string | null; nameChinese: string | null } {
  const [family, given] = [user.get('familyName') ?? '', user.get('givenName') ?? '']
  const whole = readName(
    /\p{Script=Han}/u.test(family + given) ? family + given : [family, given].filter(Boolean).join(' '),
  )
  return /\p{Script=Han}/u.test(whole)
    ? { nameEnglish: null, nameChinese: whole }
    : { nameEnglish: whole || null, nameChinese: null }
}

function seatOf(
  enrolled: Map<string, string>[],
  classOf: Map<string | undefined, Map<string, string>>,
): { className: string | null } {
  const homeroom = enrolled
    .map((row) => classOf.get(row.get('classSourcedId')))
    .find((of) => of?.get('classType') === 'homeroom')
  return { className: homeroom ? readClassName(titleOf(homeroom)) : null }
}

function particularsOf(row: Map<string, string> | undefined) {
  const sex = { male: 'M', female: 'F' }[(row?.get('sex') ?? '').toLowerCase()] as 'M' | 'F' | undefined
  return {
    birthDate: /^\d{4}-\d{2}-\d{2}$/.test(row?.get('birthDate') ?? '') ? (row?.get('birthDate') ?? null) : null,
    sex: sex ?? null,
  }
}

/** A homeroom makes a class teacher; a lesson is placed by the homeroom that its title begins with (3A Chinese). */
function teachingOf(
  row: number,
  teacherStaffCode: string,
  of: Map<string, string> | undefined,
  homerooms: readonly string[],
): ImportRow<'classes'>[] {
  if (!of) return []
  const title = readClassName(titleOf(of))
  const isHomeroom = of.get('classType') === 'homeroom'
  const className = isHomeroom ? title : homerooms.find((name) => title.startsWith(name))
  if (!className) return []
  const subject = isHomeroom ? null : of.get('subjects') || titleOf(of).slice(className.length).trim() || null
  return [{ row, className, teacherStaffCode, teacherName: null, subject, isClassTeacher: isHomeroom }]
}

function fileOf(archive: ZipArchive, name: string): string | undefined {
  return archive.names.find(
    (path) =>
      path.toLowerCase() === `${name.toLowerCase()}.csv` || path.toLowerCase().endsWith(`/${name.toLowerCase()}.csv`),
  )
}

function say(answer: OneRosterRows, problem: ProblemCode, params: Record<string, string>): void {
  answer.problems.push({ row: null, column: null, problem, params, severity: 'error' })
}
