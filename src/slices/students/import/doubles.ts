import { withEvidence } from './evidence-of-row.ts'
import type { FieldKey } from './kinds.ts'
import type { ImportProblem, ImportRow, ListedNeed, ProblemCode, RowValues, TableKind } from './model.ts'

type Row = ImportRow & Record<string, unknown>
type Key = { fields: readonly FieldKey[]; problem: ProblemCode }

const keysOf: Record<TableKind, readonly Key[]> = {
  students: [
    { fields: ['registerNumber'], problem: 'same-number' },
    { fields: ['strn'], problem: 'same-number' },
    { fields: ['className', 'classNumber'], problem: 'same-class-number' },
  ],
  staff: [
    { fields: ['staffCode'], problem: 'same-number' },
    { fields: ['email'], problem: 'same-number' },
  ],
  classes: [],
  sen: [],
}

/**
 * Rows of one file that claim the same number: an error of each, and none is chosen. In an SEN list the rows of one
 * student, one for each need, are joined when they do not contradict each other; a class row that is there twice counts once.
 * The column of a problem is its field.
 */
export function namesakesIn(
  rows: readonly ImportRow[],
  kind: TableKind,
): { kept: ImportRow[]; problems: ImportProblem[] } {
  const all = rows as readonly Row[]
  const problems: ImportProblem[] = keysOf[kind].flatMap((key) => claims(all, key))
  if (kind === 'classes') return withoutRepeated(all, problems)
  return kind === 'sen' ? joined(all, problems) : { kept: [...all], problems }
}

function keyOf(row: Row, fields: readonly string[]): string | null {
  const values = fields.map((field) => row[field])
  return values.every((value) => typeof value === 'string' && value !== '') ? values.join(' ').toUpperCase() : null
}

function claims(rows: readonly Row[], { fields, problem }: Key): ImportProblem[] {
  const byValue = Map.groupBy(rows, (row) => keyOf(row, fields))
  return [...byValue].flatMap(([value, claiming]) => {
    const numbers = [...new Set(claiming.map(({ row }) => row))]
    if (value === null || numbers.length < 2) return []
    return numbers.map((row): ImportProblem => {
      const others = numbers.filter((other) => other !== row).join(', ')
      const params = { field: fields[0] as string, value, others }
      return { row, column: fields.at(-1) as string, problem, params, severity: 'error' }
    })
  })
}

function withoutRepeated(
  rows: readonly Row[],
  problems: ImportProblem[],
): { kept: ImportRow[]; problems: ImportProblem[] } {
  const first = new Map<string, number>()
  const kept = rows.filter((row) => {
    const { row: number, ...values } = row
    const text = JSON.stringify(values)
    const before = first.get(text)
    if (before === undefined) first.set(text, number)
    else if (before !== number) {
      problems.push({
        row: number,
        column: null,
        problem: 'row-repeated',
        params: { other: String(before) },
        severity: 'notice',
      })
    }
    return before === undefined
  })
  return { kept, problems }
}

/** By what rows of an SEN list are of one student: their numbers, or class and number, or class and name. */
const sameStudent: readonly (readonly string[])[] = [
  ['registerNumber'],
  ['strn'],
  ['className', 'classNumber'],
  ['className', 'nameChinese'],
  ['className', 'nameEnglish'],
]

function joined(rows: readonly Row[], problems: ImportProblem[]): { kept: ImportRow[]; problems: ImportProblem[] } {
  const firstBy = new Map<string, Row>()
  const kept: Row[] = []
  for (const row of rows) {
    const fields = sameStudent.find((key) => keyOf(row, key) !== null)
    const key = fields ? `${fields.join()} ${keyOf(row, fields)}` : null
    const first = key ? firstBy.get(key) : undefined
    if (!first || !key) {
      const own = { ...row }
      if (key) firstBy.set(key, own)
      kept.push(own)
      continue
    }
    const differing = Object.keys(row).find((field) => !ofEachNeed.has(field) && contradicts(first[field], row[field]))
    const params = { other: String(first.row) }
    if (differing) {
      problems.push({
        row: first.row,
        column: differing,
        problem: 'same-student',
        params: { field: differing, other: String(row.row) },
        severity: 'error',
      })
      problems.push({
        row: row.row,
        column: differing,
        problem: 'same-student',
        params: { field: differing, ...params },
        severity: 'error',
      })
      kept.push(row)
      continue
    }
    join(first, { ...row })
    problems.push({ row: row.row, column: null, problem: 'rows-joined', params, severity: 'notice' })
  }
  return { kept, problems }
}

/** What each need has of its own, and texts that are put one below the other; the rest must be the same in all rows of a student. */
const ofEachNeed = new Set(['row', 'senTypes', 'certainty', 'identifiedBy', 'reportDate', 'strengths', 'reason'])

/** What is empty contradicts nothing. */
function contradicts(first: unknown, second: unknown): boolean {
  return first !== undefined && first !== null && second !== undefined && second !== null && first !== second
}

function join(first: Row, second: Row): void {
  const needs = takeNeeds(first)
  for (const need of takeNeeds(second)) {
    const known = needs.find(({ type }) => type === need.type)
    if (known) fill(known, need)
    else needs.push(need)
  }
  for (const field of ['strengths', 'reason'] as const) {
    const texts = [...new Set([first[field], second[field]].filter(Boolean))]
    if (texts.length > 1) Object.assign(first, { [field]: texts.join('\n') })
  }
  fill(first, second)
  if (needs.length > 0) Object.assign(first, { senTypes: needs })
}

function fill(first: Record<string, unknown>, second: Record<string, unknown>): void {
  for (const [field, value] of Object.entries(second)) first[field] ??= value
}

/** The needs of a row with what it says of them, which then is theirs alone and not said of those in other rows. */
function takeNeeds(row: Row): ListedNeed[] {
  const { senTypes, certainty, identifiedBy, reportDate } = row as Partial<RowValues['sen']>
  if (!senTypes?.length) return []
  Object.assign(row, { certainty: null, identifiedBy: null, reportDate: null })
  return withEvidence(senTypes, { identifiedBy, reportDate }).map((need) => ({
    ...need,
    certainty: need.certainty ?? certainty ?? null,
  }))
}
