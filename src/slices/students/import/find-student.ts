import type { StudentFacts } from './plan.ts'

/** By what a row names its student. */
export type StudentKeys = {
  registerNumber?: string | null
  strn?: string | null
  className?: string | null
  classNumber?: string | null
  nameEnglish?: string | null
  nameChinese?: string | null
  birthDate?: string | null
}

export type Found = { student: StudentFacts } | { problem: 'none' | 'several' | 'contradiction' }

/**
 * Finds students by the keys of a row: register number, STRN, class with number, or name (with the birth date where the row
 * has one). Keys that point to different students are a contradiction (a column of numbers that slipped by a row gives each
 * student the needs of the next), and so is a number whose student has another name and another birth date or number; a person
 * decides, never the importer.
 */
export function openStudentFinder(students: readonly StudentFacts[]) {
  const byRegister = index(students, (student) => student.registerNumber)
  const byStrn = index(students, (student) => student.strn)
  const present = students.filter((student) => student.leftOn === null)
  const byPlace = index(
    present,
    (student) => student.enrolment && place(student.enrolment.className, student.enrolment.classNumber),
  )
  const byChinese = index(present, (student) => joined(student.nameZh) || null)
  const byEnglish = index(present, (student) => fold(student.nameEn) || null)

  return (keys: StudentKeys): Found => {
    const strong = [
      ...(keys.registerNumber ? (byRegister.get(keys.registerNumber) ?? []) : []),
      ...(keys.strn ? (byStrn.get(keys.strn) ?? []) : []),
    ]
    const named = unique(strong)
    const called = unique([
      ...(keys.nameChinese ? (byChinese.get(joined(keys.nameChinese)) ?? []) : []),
      ...(keys.nameEnglish ? (byEnglish.get(fold(keys.nameEnglish)) ?? []) : []),
    ])
    const [numbered] = named
    if (named.length > 1) return { problem: 'contradiction' }
    if (numbered) return mayBe(numbered, keys, called) ? { student: numbered } : { problem: 'contradiction' }
    const fits = (student: StudentFacts) => nameFits(student, keys) && !contradicts(student, keys)
    const seated =
      keys.className && keys.classNumber
        ? (byPlace.get(place(keys.className, keys.classNumber)) ?? []).filter(fits)
        : []
    if (seated.length === 1) return { student: seated[0] as StudentFacts }
    const people = called.filter(fits)
    const sameClass = people.filter((student) => !keys.className || student.enrolment?.className === keys.className)
    if (people.length === 1) return { student: people[0] as StudentFacts }
    if (sameClass.length === 1) return { student: sameClass[0] as StudentFacts }
    return { problem: people.length > 1 ? 'several' : 'none' }
  }
}

/**
 * Whether the student of the row's number may be the one whom the row names otherwise: one whose name alone changed. Of
 * one who left the number may have been given again, so another name needs the same birth date.
 */
function mayBe(numbered: StudentFacts, keys: StudentKeys, called: readonly StudentFacts[]): boolean {
  if (nameFits(numbered, keys)) return true
  if (called.length > 0 || contradicts(numbered, keys)) return false
  return numbered.leftOn === null || (numbered.birthDate !== null && numbered.birthDate === keys.birthDate)
}

/** A student whose own numbers or birth date say otherwise is somebody else with the same name, seat or number. */
function contradicts(student: StudentFacts, keys: StudentKeys): boolean {
  const differs = (own: string | null, given: string | null | undefined) => Boolean(own && given && own !== given)
  return (
    differs(student.registerNumber, keys.registerNumber) ||
    differs(student.strn, keys.strn) ||
    differs(student.birthDate, keys.birthDate)
  )
}

/** Whether a row that names somebody may mean this student by the name; a row without a name always may. */
export function nameFits(student: StudentFacts, keys: StudentKeys): boolean {
  if (!keys.nameChinese && !keys.nameEnglish) return true
  return (
    (Boolean(keys.nameChinese) && joined(keys.nameChinese ?? '') === joined(student.nameZh)) ||
    (Boolean(keys.nameEnglish) && fold(keys.nameEnglish ?? '') === fold(student.nameEn))
  )
}

/** Names as they are compared: letters only, in small letters: `CHAN Tai-man` and `Chan Tai Man` are one. */
export function fold(name: string): string {
  return name.toLowerCase().replace(/[\s,.'’-]+/g, '')
}

/** A Chinese name without the spaces that lists put between its characters so that two fill the room of three: `陳　明` is `陳明`. */
export function joined(name: string): string {
  return name.replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '')
}

function place(className: string, classNumber: string): string {
  return `${className}#${classNumber.replace(/^0+(?=.)/, '')}`
}

function index(
  students: readonly StudentFacts[],
  key: (student: StudentFacts) => string | null,
): Map<string, StudentFacts[]> {
  const map = new Map<string, StudentFacts[]>()
  for (const student of students) {
    const value = key(student)
    if (value) map.set(value, [...(map.get(value) ?? []), student])
  }
  return map
}

function unique(students: StudentFacts[]): StudentFacts[] {
  return [...new Set(students)]
}
