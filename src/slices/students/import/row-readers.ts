import { needTypes } from '../model.ts'
import { joined } from './find-student.ts'
import type { FieldKey } from './kinds.ts'
import type { ImportProblem, ImportRow, ListedNeed, ReadingContext, RowValues, TableKind } from './model.ts'
import { isUnusualAge, readDate, readPastDate } from './read-date.ts'
import { readNeeds, readTick } from './read-needs.ts'
import { readRoles } from './read-roles.ts'
import {
  isCellError,
  isEmptyCell,
  looksLikeFormula,
  type Read,
  readCertainty,
  readClassName,
  readClassNumber,
  readClassWithNumber,
  readEmail,
  readLevel,
  readNumber,
  readPhone,
  readSex,
  readText,
  readTier,
  readYesNo,
  type Unread,
} from './values.ts'

/** The cells of one row, by field, and where to say what is wrong with them. */
export type RowCells = {
  row: number
  /** The text of a field's cell; `undefined` when the file has no such column. */
  text: (field: FieldKey) => string | undefined
  /** The heading of a field's column. */
  heading: (field: FieldKey) => string | null
  report: (problem: ImportProblem) => void
}

/** Reads one row of a kind of list; several rows come of a class with two teachers, none of a row without what it needs. */
export type RowReader<Kind extends TableKind> = (cells: RowCells, context: ReadingContext) => ImportRow<Kind>[]

function say(
  cells: RowCells,
  field: FieldKey | null,
  { problem, params }: Unread,
  severity: ImportProblem['severity'] = 'error',
) {
  const column = field ? cells.heading(field) : null
  cells.report({ row: cells.row, column, problem, params: field ? { field, ...params } : params, severity })
}

/** What a field says: `undefined` without a column or when it cannot be taken (then it is reported), `null` when empty. */
function take<Value>(cells: RowCells, field: FieldKey, read: (text: string) => Read<Value>): Value | null | undefined {
  const text = cells.text(field)
  if (text === undefined) return undefined
  if (isCellError(text)) {
    say(cells, field, { problem: 'cell-error', params: { text } })
    return undefined
  }
  if (isEmptyCell(text)) return null
  const found = read(text)
  if ('value' in found) return found.value
  say(cells, field, found)
  return undefined
}

/** A text that people wrote; one that a spreadsheet program would work out is kept as text, and named. */
function takeText(cells: RowCells, field: FieldKey, limit = 200, lines = false): string | null | undefined {
  const text = take(cells, field, (given) => readText(given, limit, lines))
  if (text && looksLikeFormula(text))
    say(cells, field, { problem: 'looks-like-formula', params: { text: text.slice(0, 60) } }, 'notice')
  return text
}

type Names = { nameEnglish?: string | null; nameChinese?: string | null }

/** Names, with a family name and a given name joined, and `陳大文 CHAN Tai Man` in one cell taken apart. */
function takeNames(cells: RowCells): Names {
  const names: Names = { nameEnglish: takeText(cells, 'nameEnglish'), nameChinese: takeText(cells, 'nameChinese') }
  if (names.nameEnglish === undefined) {
    const parts = [takeText(cells, 'familyNameEnglish'), takeText(cells, 'givenNameEnglish')]
    if (parts.some((part) => part !== undefined)) names.nameEnglish = parts.filter(Boolean).join(' ') || null
  }
  for (const [from, to] of [
    ['nameChinese', 'nameEnglish'],
    ['nameEnglish', 'nameChinese'],
  ] as const) {
    const both = names[from]
    if (!both || names[to]) continue
    const chinese = /\p{Script=Han}[\p{Script=Han}·‧\s]*/u.exec(both)?.[0].trim() ?? ''
    const english = both
      .replace(/\p{Script=Han}[\p{Script=Han}·‧\s]*/u, ' ')
      .replace(/[()（）/]/g, ' ')
      .replace(/\s+/g, ' ')
      .trim()
    if (chinese.length > 1 && /[A-Za-z]{2}/.test(english))
      Object.assign(names, { nameChinese: chinese, nameEnglish: english })
    // A name in the other script stands in the wrong column: a non-Chinese name among Chinese ones.
    else if (from === 'nameChinese' && !chinese && /[A-Za-z]{2}/.test(both))
      Object.assign(names, { nameChinese: null, nameEnglish: both })
    else if (from === 'nameEnglish' && chinese && !/[A-Za-z]/.test(both))
      Object.assign(names, { nameEnglish: null, nameChinese: chinese })
  }
  if (names.nameChinese) names.nameChinese = joined(names.nameChinese)
  return names
}

function takePlace(cells: RowCells): { className?: string | null; classNumber?: string | null } {
  const both = take(cells, 'classWithNumber', readClassWithNumber)
  if (both) return both
  const className = take(cells, 'className', readClassName)
  const classNumber = take(cells, 'classNumber', readClassNumber)
  if (className === null && classNumber) {
    say(cells, 'className', { problem: 'value-missing', params: {} })
  }
  const place = both === null ? { className: null, classNumber: null } : {}
  return {
    ...place,
    ...(className === undefined ? {} : { className }),
    ...(classNumber === undefined ? {} : { classNumber }),
  }
}

function takeNumbers(cells: RowCells) {
  return { registerNumber: take(cells, 'registerNumber', readNumber), strn: take(cells, 'strn', readNumber) }
}

/** Fields that no column gives, or whose cell cannot be taken, are left out of the row altogether. */
function rowOf<Kind extends TableKind>(row: number, values: Partial<RowValues[Kind]>): ImportRow<Kind> {
  const present = Object.entries(values).filter(([, value]) => value !== undefined)
  return { row, ...(Object.fromEntries(present) as Partial<RowValues[Kind]>) }
}

const readStudent: RowReader<'students'> = (cells, { today, level }) => {
  const names = takeNames(cells)
  const birthDate = take(cells, 'birthDate', (text) => readPastDate(text, today))
  if (birthDate && isUnusualAge(birthDate, today)) {
    say(cells, 'birthDate', { problem: 'age-unusual', params: { text: birthDate } }, 'notice')
  }
  if (!names.nameEnglish && !names.nameChinese) {
    say(cells, null, { problem: 'name-missing', params: {} })
    return []
  }
  const row = rowOf<'students'>(cells.row, {
    ...takeNumbers(cells),
    ...names,
    sex: take(cells, 'sex', readSex),
    birthDate,
    ...takePlace(cells),
    level: take(cells, 'level', (text) => readLevel(text, level)),
    homeLanguage: takeText(cells, 'homeLanguage', 60),
    nonChineseSpeaking: take(cells, 'nonChineseSpeaking', readYesNo),
    guardianName: takeText(cells, 'guardianName'),
    guardianRelationship: takeText(cells, 'guardianRelationship', 60),
    guardianPhone: take(cells, 'guardianPhone', readPhone),
    guardianEmail: take(cells, 'guardianEmail', readEmail),
  })
  return [row]
}

const readColleague: RowReader<'staff'> = (cells) => {
  const names = takeNames(cells)
  if (!names.nameEnglish && !names.nameChinese) {
    say(cells, null, { problem: 'name-missing', params: {} })
    return []
  }
  const roles = take(cells, 'roles', (text) => {
    const found = readRoles(text)
    for (const notice of found.notices) say(cells, 'roles', notice, 'notice')
    return found
  })
  // A post that gives no role makes nobody a teacher.
  if (roles?.length === 0) return []
  const row = rowOf<'staff'>(cells.row, {
    staffCode: take(cells, 'staffCode', readNumber),
    ...names,
    email: take(cells, 'email', readEmail),
    roles: roles ?? ['teacher'],
  })
  return [row]
}

const severalTeachers = /[、;/&\n＆；]+|\s+及\s*|\s+and\s+/
/** A staff code in a column of teachers: short, capital letters and digits only. */
const isStaffCode = (text: string) => /^[A-Z0-9]{1,8}$/.test(text)

const readClass: RowReader<'classes'> = (cells, { level: school }) => {
  const className = take(cells, 'className', readClassName)
  if (!className) {
    if (className === null) say(cells, 'className', { problem: 'value-missing', params: {} })
    return []
  }
  const level = take(cells, 'level', (text) => readLevel(text, school))
  const subject = takeText(cells, 'subject')
  const ofTeacher = (text: string) =>
    isStaffCode(text) ? { teacherStaffCode: text, teacherName: null } : { teacherStaffCode: null, teacherName: text }
  const each = (text: string | null | undefined) =>
    (text ?? '')
      .split(severalTeachers)
      .map((part) => part.trim())
      .filter(Boolean)
  const rows: ImportRow<'classes'>[] = []
  for (const field of ['classTeacher', 'secondClassTeacher'] as const) {
    for (const teacher of each(takeText(cells, field, 200, true))) {
      rows.push(
        rowOf<'classes'>(cells.row, { className, level, ...ofTeacher(teacher), subject: null, isClassTeacher: true }),
      )
    }
  }
  const codes = each(take(cells, 'teacherStaffCode', (text) => readText(text, 200, true))).flatMap((text) =>
    text.split(/[\s,]+/),
  )
  const teacherNames = each(takeText(cells, 'teacherName', 200, true))
  const isClassTeacher = take(cells, 'isClassTeacher', readYesNo)
  const [code] = codes
  const teachers =
    codes.length > 1
      ? codes.map((teacherStaffCode) => ({ teacherStaffCode, teacherName: null }))
      : code !== undefined
        ? [{ teacherStaffCode: code, teacherName: teacherNames.length === 1 ? (teacherNames[0] as string) : null }]
        : teacherNames.map(ofTeacher)
  for (const teacher of teachers) {
    rows.push(
      rowOf<'classes'>(cells.row, { className, level, ...teacher, subject, isClassTeacher: isClassTeacher ?? false }),
    )
  }
  return rows.length > 0 ? rows : [rowOf<'classes'>(cells.row, { className, level, subject })]
}

/** The types that are ticked in columns of their own; `undefined` when there are no such columns, `null` when none is ticked. */
function takeTicks(cells: RowCells, level: ReadingContext['level']): ListedNeed[] | null | undefined {
  const ticks = needTypes.map((type) => take(cells, `tick${type}`, (text) => readTick(text, type, level)))
  if (ticks.every((tick) => tick === undefined)) return undefined
  const needs = ticks.filter((tick) => tick !== undefined && tick !== null)
  return needs.length > 0 ? needs : null
}

const readSupport: RowReader<'sen'> = (cells, { today, level }) => {
  const place = takePlace(cells)
  const [numbers, names] = [takeNumbers(cells), takeNames(cells)]
  const keys = [numbers.registerNumber, numbers.strn, names.nameEnglish, names.nameChinese]
  if (!keys.some(Boolean) && !(place.className && place.classNumber)) {
    say(cells, null, { problem: 'student-not-named', params: {} })
    return []
  }
  const ofField = (field: 'senTypes' | 'otherSenTypes') =>
    take(cells, field, (text) => {
      const found = readNeeds(text, level)
      for (const notice of found.notices) say(cells, field, notice, 'notice')
      return found
    })
  const listed = [ofField('senTypes'), ofField('otherSenTypes'), takeTicks(cells, level)]
  const all = listed.flatMap((some) => some ?? [])
  const needs = all.filter((need, index) => all.findIndex(({ type }) => type === need.type) === index)
  const hasNeeds = listed.some((some) => some !== undefined)
  const row = rowOf<'sen'>(cells.row, {
    ...numbers,
    ...place,
    ...names,
    senTypes: hasNeeds ? (listed.some(Boolean) ? needs : null) : undefined,
    tier: take(cells, 'tier', readTier),
    tierFrom: take(cells, 'tierFrom', readDate),
    certainty: take(cells, 'certainty', readCertainty),
    identifiedBy: takeText(cells, 'identifiedBy'),
    reportDate: take(cells, 'reportDate', (text) => readPastDate(text, today)),
    strengths: takeText(cells, 'strengths', 4000, true),
    reason: takeText(cells, 'reason', 4000, true),
  })
  return [row]
}

export const rowReaders: { [Kind in TableKind]: RowReader<Kind> } = {
  students: readStudent,
  staff: readColleague,
  classes: readClass,
  sen: readSupport,
}
