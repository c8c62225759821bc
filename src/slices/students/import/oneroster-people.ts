import { squish } from '#kernel/text.ts'
import type { ClassLevel, ImportProblem, ImportRow, Role } from './model.ts'
import { type RosterLine, report } from './oneroster-files.ts'
import { readDate } from './read-date.ts'
import { readEmail, readNumber, readPhone, readSex } from './values.ts'

/** A person of users.csv, with the roles of 1.1's own column or of 1.2's roles.csv. */
export type RosterPerson = { id: string; line: RosterLine; roles: string[]; agents: string[] }

/** OneRoster's roles as the workbench's. One who manages systems gets the least; those of the district are not of the school. */
const roleOf: ReadonlyMap<string, Role> = new Map([
  ['teacher', 'teacher'],
  ['aide', 'teaching_assistant'],
  ['counselor', 'sst_member'],
  ['principal', 'principal'],
  ['administrator', 'office'],
  ['siteadministrator', 'office'],
])
const notOfStaff = new Set([
  'student',
  'guardian',
  'parent',
  'relative',
  'proctor',
  'districtadministrator',
  'systemadministrator',
  'user',
  '',
])

export const listIn = (text: string): string[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)

/** Everybody of users.csv by identifier. */
export function peopleOf(users: readonly RosterLine[], roles: readonly RosterLine[]): Map<string, RosterPerson> {
  const people = new Map<string, RosterPerson>()
  for (const line of users) {
    const id = line.get('sourcedId')
    if (id)
      people.set(id, {
        id,
        line,
        roles: listIn(line.get('role').toLowerCase()),
        agents: listIn(line.get('agentSourcedIds')),
      })
  }
  for (const line of roles) people.get(line.get('userSourcedId'))?.roles.push(line.get('role').toLowerCase())
  return people
}

/** Names by their script; the family name comes first, as Hong Kong writes names. */
export function namesOf({ line }: RosterPerson): { nameEnglish: string | null; nameChinese: string | null } {
  const [family, given, middle] = [line.get('familyName'), line.get('givenName'), line.get('middleName')]
  const isChinese = (text: string) => /\p{Script=Han}/u.test(text)
  const ownChinese = ['metadata.chineseName', 'metadata.nameChinese', 'metadata.chname', 'metadata.nameZh']
    .map(line.get)
    .find(Boolean)
  const preferred = `${line.get('preferredFamilyName')}${line.get('preferredGivenName')}`
  const chinese =
    ownChinese || (isChinese(family + given) ? `${family}${given}` : isChinese(preferred) ? preferred : '')
  const english = isChinese(family + given) ? '' : [family, given, middle].filter(Boolean).join(' ')
  return { nameEnglish: squish(english).slice(0, 200) || null, nameChinese: squish(chinese).slice(0, 200) || null }
}

/** The number by which the school knows somebody: their identifier. */
export function numberOf({ line }: RosterPerson): string | null {
  const read = line.get('identifier') ? readNumber(line.get('identifier')) : null
  return read && 'value' in read ? read.value : null
}

/** The code of a colleague, by which classes name their teachers too. */
export function staffCodeOf(person: RosterPerson): string {
  return numberOf(person) ?? (person.line.get('username').split('@')[0] || person.id).slice(0, 30)
}

/** The grades of OneRoster count on: 01 to 06 are primary, 07 to 12 secondary. */
export function levelOfGrade(grades: string): ClassLevel | null {
  const match = /^(?:(p|s)|grade\s*)?0?(\d{1,2})$/i.exec(listIn(grades)[0] ?? '')
  if (!match) return null
  const number = Number(match[2])
  const count = match[1]?.toUpperCase() === 'S' ? number + 6 : number
  if (count < 1 || count > 12) return null
  return (count <= 6 ? `P${count}` : `S${count - 6}`) as ClassLevel
}

/** A colleague's row; `null` for those who are no staff of the school. */
export function colleagueOf(person: RosterPerson, problems: ImportProblem[]): ImportRow<'staff'> | null {
  const { line } = person
  if (line.get('enabledUser').toLowerCase() === 'false') return null
  const roles = new Set<Role>()
  for (const role of person.roles) {
    const own = roleOf.get(role.replace(/[\s_-]/g, ''))
    if (own) roles.add(own)
    else if (!notOfStaff.has(role))
      report(problems, 'oneroster-value', 'notice', line.line, { file: line.file, text: role })
  }
  if (roles.size === 0 || person.roles.includes('student')) return null
  const mail = line.get('email') ? readEmail(line.get('email')) : null
  const email = mail && 'value' in mail ? mail.value : null
  return { row: line.line, staffCode: staffCodeOf(person), ...namesOf(person), email, roles: [...roles] }
}

/** What OneRoster says of a student outside a class. Sex that is neither M nor F, and dates that cannot be read, stay empty. */
export function particularsOf(
  person: RosterPerson,
  demographics: RosterLine | undefined,
  people: ReadonlyMap<string, RosterPerson>,
  problems: ImportProblem[],
): ImportRow<'students'> {
  const { line } = person
  const strn = /\{?\s*strn\s*:\s*([^},]+)\}?/i.exec(line.get('userIds'))?.[1] ?? line.get('metadata.strn')
  const strnRead = strn ? readNumber(strn) : null
  const birth = demographics?.get('birthDate') ?? ''
  const birthDate = birth ? readDate(birth) : null
  if (demographics && birthDate && !('value' in birthDate)) {
    report(problems, 'oneroster-value', 'notice', demographics.line, { file: demographics.file, text: birth })
  }
  const sex = demographics?.get('sex') ? readSex(demographics.get('sex')) : null
  return {
    row: line.line,
    registerNumber: numberOf(person),
    strn: strnRead && 'value' in strnRead ? strnRead.value : null,
    ...namesOf(person),
    sex: sex && 'value' in sex ? sex.value : null,
    birthDate: birthDate && 'value' in birthDate ? birthDate.value : null,
    level: levelOfGrade(line.get('grades')),
    ...guardianOf(person, people),
  }
}

function guardianOf(person: RosterPerson, people: ReadonlyMap<string, RosterPerson>) {
  const guardian = person.agents
    .map((id) => people.get(id))
    .find((agent) => agent?.roles.some((role) => /guardian|parent|relative/.test(role)))
  if (!guardian) return {}
  const { nameChinese, nameEnglish } = namesOf(guardian)
  const phone = readPhone(guardian.line.get('sms') || guardian.line.get('phone'))
  const email = readEmail(guardian.line.get('email'))
  return {
    guardianName: nameChinese ?? nameEnglish,
    guardianPhone: 'value' in phone ? phone.value || null : null,
    guardianEmail: 'value' in email ? email.value : null,
  }
}
