import { columnLetters } from '#platform/files/cell-text.ts'
import type { ImportKind } from '../model.ts'
import { headingForms, isIdentityHeading, shownHeading } from './headings.ts'
import { type FieldKey, headingIndex, isFieldOf, neededColumns, tickFields } from './kinds.ts'
import { type ImportProblem, type TableKind, tableKinds } from './model.ts'
import { readRoles } from './read-roles.ts'
import { unclearFields } from './unclear-headings.ts'
import { readClassWithNumber } from './values.ts'

/** A column of the file. `index` counts from 0; `sample` shows its first values, but none of identity documents. */
export type RecognisedColumn = {
  index: number
  /** Its heading on one line; a second column of the same heading is told by `(2)`. Empty when it has none. */
  heading: string
  /** The field that it gives, `null` for a column that is not used. */
  field: FieldKey | null
  /** True when a person said so, for this file or an earlier one. */
  remembered: boolean
  sample: string[]
}

export type Recognised = {
  /** The row of the headings, from 1 (of two such rows the lower); `null` when none was found. */
  headingRow: number | null
  columns: RecognisedColumn[]
  problems: ImportProblem[]
}

/** Rows that may stand above the headings: titles, dates of printing, empty ones. */
const ROWS_TO_LOOK_AT = 30
/** Values beneath an unclear heading that are looked at. */
const VALUES_TO_LOOK_AT = 60

/** What a heading was found to mean; the lower `doubt`, the surer. */
type Guess = { field: FieldKey; doubt: number }
type Choices = { remembered: Readonly<Record<string, string | null>>; chosen: Readonly<Record<string, string | null>> }
type Headings = { row: number; texts: string[] }

/**
 * Finds the row of headings and what each column is. `remembered` holds what people said of headings in earlier files,
 * `chosen` what they say of this file's columns by place; both go before what is recognised. Unknown columns are kept as
 * not used; identity documents are never used.
 */
export function recogniseHeadings(
  rows: readonly (readonly string[])[],
  kind: ImportKind,
  remembered: Choices['remembered'] = {},
  chosen: Choices['chosen'] = {},
): Recognised {
  if (kind === 'oneroster') return { headingRow: null, columns: [], problems: [] }
  const sure = findHeadings(rows, kind, remembered)
  const found = sure ?? likeHeadings(rows)
  if (!found) return { headingRow: null, columns: [], problems: [problem('no-headings', 'error', null, {})] }
  const columns = columnsUnder(rows, found)
  const problems: ImportProblem[] = []
  giveFields(columns, rows, found, kind, { remembered, chosen }, problems)
  const missing = missingColumns(columns, kind, found.row)
  // Nobody knows these headings yet: a person says what they mean, and no row is read before.
  if (!sure && missing.length > 0)
    return { headingRow: null, columns, problems: [...problems, problem('no-headings', 'error', found.row + 1, {})] }
  return { headingRow: found.row + 1, columns, problems: [...problems, ...missing] }
}

/** What people said of headings in earlier files, by the kind of list that these were. */
export type RememberedByKind = Readonly<Partial<Record<TableKind, Choices['remembered']>>>

/**
 * The kind of list that a file most likely is: the one under which all its headings were remembered, otherwise what they say;
 * `null` when they say nothing.
 */
export function guessKind(
  rows: readonly (readonly string[])[],
  rememberedByKind: RememberedByKind = {},
): TableKind | null {
  const known = tableKinds.filter((kind) => isRemembered(rows, kind, rememberedByKind[kind] ?? {}))
  if (known.length === 1) return known[0] as TableKind
  const { has, hasPosts } = openFields(rows, rememberedByKind)
  const namesStudents = has(
    'sen',
    'nameChinese',
    'nameEnglish',
    'registerNumber',
    'strn',
    'classNumber',
    'classWithNumber',
  )
  if (has('sen', 'senTypes', 'otherSenTypes', 'tier', ...tickFields) && namesStudents) return 'sen'
  const ofStudents = has(
    'students',
    'classNumber',
    'classWithNumber',
    'birthDate',
    'strn',
    'registerNumber',
    'guardianName',
    'sex',
  )
  const teaches = has('classes', ...teachingFields)
  if (has('classes', 'className') && teaches && !ofStudents) return 'classes'
  // A class list may have a column 職務 too, for the monitor.
  const isOfStaff = hasPosts || has('staff', 'staffCode') || !has('students', ...mostlyOfStudents)
  if (has('staff', 'staffCode', 'roles') && isOfStaff && !has('students', ...onlyOfStudents)) return 'staff'
  if (ofStudents || (has('students', 'className') && has('students', 'nameChinese', 'nameEnglish'))) return 'students'
  if (has('classes', 'className') && has('classes', 'level')) return 'classes'
  return has('staff', 'email') && has('staff', 'nameChinese', 'nameEnglish') ? 'staff' : null
}

/**
 * The kind that a file clearly is, though another was asked for: a list of students given as one of colleagues would make
 * pupils teachers, and the other way round. Where a column that only the kind asked for has is there, people know better.
 */
export function mistakenKind(
  rows: readonly (readonly string[])[],
  asked: TableKind,
  rememberedByKind: RememberedByKind = {},
): TableKind | null {
  const kind = guessKind(rows, rememberedByKind)
  const { has, hasPosts } = openFields(rows, rememberedByKind)
  const ofStudents =
    has('students', 'classNumber', 'classWithNumber', 'registerNumber', 'strn', 'birthDate', 'guardianName') ||
    (has('students', 'className') && has('students', 'sex'))
  if (kind === 'students' || kind === 'sen') {
    const mayBeOfStaff = (hasPosts || has('staff', 'staffCode')) && !has('students', ...onlyOfStudents)
    const isMistaken = asked === 'staff' ? !mayBeOfStaff : asked === 'classes' && !has('classes', ...teachingFields)
    return ofStudents && isMistaken ? kind : null
  }
  if (asked !== 'students') return null
  if (kind === 'staff' && has('staff', 'staffCode', 'roles') && !has('students', 'className', 'level')) return kind
  return kind === 'classes' && has('classes', 'teacherStaffCode', 'teacherName') ? kind : null
}

/** No list of colleagues has these. */
const onlyOfStudents: readonly FieldKey[] = ['classNumber', 'classWithNumber', 'strn']
/** A list of colleagues may have these, of the class that somebody is class teacher of or of whom to call. */
const mostlyOfStudents: readonly FieldKey[] = ['className', 'registerNumber', 'guardianName']

const teachingFields: readonly FieldKey[] = [
  'classTeacher',
  'teacherStaffCode',
  'teacherName',
  'subject',
  'isClassTeacher',
]

/** Says whether one of some fields is found in a file, read as a kind of list, and whether its first posts are those of colleagues. */
function openFields(rows: readonly (readonly string[])[], rememberedByKind: RememberedByKind) {
  const columns = new Map(
    tableKinds.map((kind) => [kind, recogniseHeadings(rows, kind, rememberedByKind[kind]).columns]),
  )
  const posts = columns.get('staff')?.find(({ field }) => field === 'roles')?.sample ?? []
  return {
    has: (kind: TableKind, ...keys: FieldKey[]) =>
      columns.get(kind)?.some(({ field }) => field !== null && keys.includes(field)) ?? false,
    hasPosts: posts.filter(isPost).length * 2 > posts.length,
  }
}

function isPost(text: string): boolean {
  const roles = readRoles(text)
  return 'value' in roles && roles.value.length > 0
}

/** True when a person has said of every heading what it means in such a list, and nothing that it needs is missing. */
function isRemembered(
  rows: readonly (readonly string[])[],
  kind: TableKind,
  remembered: Choices['remembered'],
): boolean {
  if (Object.keys(remembered).length === 0) return false
  const { headingRow, columns, problems } = recogniseHeadings(rows, kind, remembered)
  const named = columns.filter(({ heading }) => heading && !isIdentityHeading(heading))
  const isWhole = headingRow !== null && !problems.some(({ severity }) => severity === 'error')
  return isWhole && named.length > 0 && named.every((column) => column.remembered)
}

function findHeadings(
  rows: readonly (readonly string[])[],
  kind: TableKind,
  remembered: Choices['remembered'],
): Headings | null {
  const width = Math.max(0, ...rows.slice(0, ROWS_TO_LOOK_AT).map((row) => row.filter((cell) => cell.trim()).length))
  let best: Headings | null = null
  let bestScore = Math.min(2, width) - 0.5
  const consider = (row: number, texts: string[]) => {
    const score = scoreOf(texts, kind, remembered)
    if (score > bestScore) [best, bestScore] = [{ row, texts }, score]
  }
  const last = Math.min(rows.length, ROWS_TO_LOOK_AT)
  // Three fields in a row are its headings: whatever follows soon may only be their second row.
  const found = () => bestScore >= 3 && best !== null
  let until = last
  for (let row = 0; row < until; row += 1) {
    consider(row, [...(rows[row] as string[])])
    if (until === last && found()) until = Math.min(last, row + 4)
  }
  // Headings in two rows: a group above, its parts below.
  for (let row = 1; row < until; row += 1) {
    const [above, below] = [rows[row - 1] as string[], rows[row] as string[]]
    if (!isFirstOfList(above, below, kind)) consider(row, joined(above, below))
  }
  return best
}

/** Where no heading is known, the first of the fullest rows, if it has no number, class or date, as the rows of a list have. */
function likeHeadings(rows: readonly (readonly string[])[]): Headings | null {
  const filledOf = (row: readonly string[]) => row.filter((cell) => cell.trim())
  const first = rows.slice(0, ROWS_TO_LOOK_AT)
  const width = Math.max(0, ...first.map((row) => filledOf(row).length))
  const row = first.findIndex((cells) => filledOf(cells).length === width)
  const texts = first[row]
  if (!texts || width < 2 || filledOf(texts).some((cell) => /^\s*[#'PS]?\p{N}/iu.test(cell))) return null
  return { row, texts: [...texts] }
}

const numbered: readonly FieldKey[] = [
  'className',
  'classNumber',
  'classWithNumber',
  'registerNumber',
  'strn',
  'staffCode',
  'birthDate',
  'tier',
]

/** True when a class, a number or a date stands beneath its heading: then this is the first student, and no second row of headings. */
function isFirstOfList(above: readonly string[], below: readonly string[], kind: TableKind): boolean {
  const index = headingIndex(kind)
  return below.some((cell, place) => {
    const heading = above[place] ?? ''
    if (!/\p{N}/u.test(cell) || cell === heading || heading.length > 200) return false
    return headingForms(heading).some((form) => numbered.includes(index.get(form) as FieldKey))
  })
}

function joined(above: readonly string[], below: readonly string[]): string[] {
  let group = ''
  return below.map((part, index) => {
    const own = (above[index] ?? '').trim()
    if (own) group = own
    if (!part.trim()) return own
    return group && group !== part ? `${group}\n${part}` : part
  })
}

function scoreOf(texts: readonly string[], kind: TableKind, remembered: Choices['remembered']): number {
  const index = headingIndex(kind)
  const fields = new Set<string>()
  let known = 0
  for (const text of texts) {
    if (!text.trim() || text.length > 200) continue
    const heading = shownHeading(text)
    const told = own(remembered, heading)
    if (told === null || isIdentityHeading(text)) known += 0.1
    const forms = headingForms(text)
    const field = told ?? forms.map((form) => index.get(form)).find(Boolean)
    if (field) fields.add(field)
    else if (unclearFields(forms, kind, ['?']).length > 0) fields.add(forms[0] as string)
  }
  return fields.size + known
}

/** What was said of a heading or a place; `undefined` when nothing was, also where it is called `constructor`. */
function own(said: Readonly<Record<string, string | null>>, key: string): string | null | undefined {
  return Object.hasOwn(said, key) ? said[key] : undefined
}

function columnsUnder(rows: readonly (readonly string[])[], found: Headings): RecognisedColumn[] {
  const width = Math.max(found.texts.length, ...rows.slice(found.row, found.row + 200).map((row) => row.length))
  const counts = new Map<string, number>()
  const columns: RecognisedColumn[] = []
  for (let index = 0; index < width; index += 1) {
    const text = found.texts[index] ?? ''
    const sample = valuesUnder(rows, found.row, index, 3)
    if (!text.trim() && sample.length === 0) continue
    const shown = shownHeading(text)
    const count = (counts.get(shown) ?? 0) + 1
    counts.set(shown, count)
    const heading = shown && count > 1 ? `${shown} (${count})` : shown
    columns.push({ index, heading, field: null, remembered: false, sample })
  }
  return columns
}

function valuesUnder(rows: readonly (readonly string[])[], headingRow: number, index: number, most: number): string[] {
  const values: string[] = []
  for (let row = headingRow + 1; row < rows.length && row < headingRow + 500 && values.length < most; row += 1) {
    const value = (rows[row]?.[index] ?? '').trim()
    if (value) values.push(value.slice(0, 100))
  }
  return values
}

function giveFields(
  columns: RecognisedColumn[],
  rows: readonly (readonly string[])[],
  found: Headings,
  kind: TableKind,
  { remembered, chosen }: Choices,
  problems: ImportProblem[],
): void {
  const row = found.row + 1
  const guesses: { column: RecognisedColumn; guess: Guess }[] = []
  const later: { column: RecognisedColumn; forms: string[]; values: string[] }[] = []
  for (const column of columns) {
    const text = found.texts[column.index] ?? ''
    const values = valuesUnder(rows, found.row, column.index, VALUES_TO_LOOK_AT)
    if (isIdentityHeading(text) || looksLikeIdentity(values)) {
      column.sample = []
      const heading = column.heading || columnLetters(column.index)
      problems.push(problem('identity-document', 'notice', row, { heading }, heading))
      continue
    }
    const here = own(chosen, String(column.index))
    const told = here === undefined ? own(remembered, column.heading) : here
    if (told !== undefined && (told === null || isFieldOf(kind, told))) {
      column.remembered = true
      column.field = told
      continue
    }
    const forms = headingForms(text)
    const doubt = forms.findIndex((form) => headingIndex(kind).has(form))
    const field = headingIndex(kind).get(forms[doubt] ?? '')
    if (field) guesses.push({ column, guess: { field: fieldByValues(field, values), doubt } })
    else if (text.trim()) later.push({ column, forms, values })
  }
  const taken = () => new Set(columns.map(({ field }) => field))
  const told = taken()
  for (const { column, guess } of guesses) {
    const surest = Math.min(...guesses.filter((one) => one.guess.field === guess.field).map((one) => one.guess.doubt))
    if (!told.has(guess.field) && guess.doubt === surest) column.field = guess.field
  }
  for (const { column, forms, values } of later) {
    column.field = unclearFields(forms, kind, values).find((field) => !taken().has(field)) ?? null
  }
  splitClassNames(columns, rows, found.row)
  nameDoubles(columns, row, problems)
}

/** `Class (No.)` reads like a class number, and its values tell that it holds both: 3A07, 3A(7). */
function fieldByValues(field: FieldKey, values: readonly string[]): FieldKey {
  if (field !== 'classNumber') return field
  const both = values.filter((value) => 'value' in readClassWithNumber(value))
  return both.length > 0 && both.length * 5 >= values.length * 4 ? 'classWithNumber' : field
}

/** A column of classes holds the numbers too when no other column does and nearly every value ends in one. */
function splitClassNames(columns: RecognisedColumn[], rows: readonly (readonly string[])[], headingRow: number): void {
  const named = columns.filter(({ field }) => field === 'className')
  const [column] = named
  if (named.length !== 1 || !column || column.remembered) return
  if (columns.some(({ field }) => field === 'classNumber' || field === 'classWithNumber')) return
  const values = valuesUnder(rows, headingRow, column.index, VALUES_TO_LOOK_AT)
  const both = values.filter((value) => /\d\s*[A-Z]+\s*[-–/(（ ]?\s*\d{1,2}\s*[)）]?$/i.test(value))
  if (values.length > 0 && both.length * 5 >= values.length * 4) column.field = 'classWithNumber'
}

/** Numbers of Hong Kong identity cards with their bracketed check digit, whatever the heading says. */
function looksLikeIdentity(values: readonly string[]): boolean {
  const fitting = values.filter((value) => /^[A-Z]{1,2}\d{6}\s*[(（][0-9A]\s*[)）]$/i.test(value))
  return fitting.length > 0 && fitting.length * 2 > values.length
}

function nameDoubles(columns: readonly RecognisedColumn[], row: number, problems: ImportProblem[]): void {
  const byField = Map.groupBy(
    columns.filter(({ field }) => field !== null),
    ({ field }) => field as FieldKey,
  )
  for (const [field, doubles] of byField) {
    // Lists with "type 1, type 2, type 3" have several columns of further types: they are read together.
    if (doubles.length < 2 || field === 'otherSenTypes') continue
    const columnsNamed = doubles.map(({ heading, index }) => heading || columnLetters(index))
    problems.push(problem('two-columns', 'error', row, { field, columns: columnsNamed.join(' | ') }, columnsNamed[1]))
  }
}

function missingColumns(columns: readonly RecognisedColumn[], kind: TableKind, headingRow: number): ImportProblem[] {
  return neededColumns[kind]
    .filter((group) => !columns.some(({ field }) => field !== null && group.includes(field)))
    .map((group) => {
      const code = group.length === 1 ? 'column-missing' : 'columns-missing-one-of'
      return problem(code, 'error', headingRow + 1, { fields: group.join(',') })
    })
}

function problem(
  code: ImportProblem['problem'],
  severity: ImportProblem['severity'],
  row: number | null,
  params: Record<string, string>,
  column: string | null = null,
): ImportProblem {
  return { row, column, problem: code, params, severity }
}
