import type { Sheet } from '#platform/files/sheet.ts'
import { plainHeading } from './headings.ts'
import type { FieldKey } from './kinds.ts'
import type { ImportProblem, TableKind } from './model.ts'
import { recogniseHeadings } from './recognise.ts'
import { isOfOthers } from './sheet-names.ts'

/** Where a sheet stands in the joined cells: its row `row` is their row `from`; both count from 1. */
export type SheetPart = { sheet: string; from: number; row: number }

/** Several sheets read as one list. */
export type JoinedSheets = {
  /** The sheets that were read, in their order; the first gives the headings. */
  sheets: string[]
  cells: string[][]
  parts: SheetPart[]
  /** What was left aside or taken from a sheet's name, and as errors what keeps a sheet of the list from being read. */
  problems: Pick<ImportProblem, 'row' | 'problem' | 'params' | 'severity'>[]
}

type Column = { index: number; heading: string; field: FieldKey | null }
type Seen = {
  sheet: Sheet
  /** The row of its headings, from 1; `null` where none was found. */
  headingRow: number | null
  columns: Column[]
  /** The class that its name says, where no column of it does. */
  className: string | null
  needed: boolean
}

/**
 * Reads the sheets of a workbook as one list: the first whose headings are those of the kind, and every other with the same
 * ones, whatever the order of its columns. Where no column gives the class and the sheet's name is one (`classNamed` knows),
 * that is the class. Rows that an earlier sheet has already count once. Sheets with other headings are left aside and named,
 * and so are those whose names speak of another year or of students who have left.
 */
export function joinSheets(
  sheets: readonly Sheet[],
  kind: TableKind,
  remembered: Readonly<Record<string, string | null>>,
  classNamed: (sheetName: string) => string | null,
): JoinedSheets {
  const seen = sheets.map((sheet) => look(sheet, kind, remembered, classNamed))
  const main = seen.find(({ needed }) => needed) ?? seen.find(({ headingRow }) => headingRow !== null) ?? seen[0]
  if (!main) return { sheets: [], cells: [], parts: [], problems: [] }
  const alike = seen.filter((one) => one === main || (one.headingRow !== null && isSameList(main, one)))
  const read = alike.filter((one) => one === main || !isOfOthers(one.sheet.name, main.sheet.name))
  const list = openList(
    main,
    read.some(({ className }) => className !== null),
  )
  const problems: JoinedSheets['problems'] = []
  for (const one of [main, ...read.filter((other) => other !== main)]) {
    const repeated = list.add(one)
    if (repeated > 0) problems.push(notice('rows-in-earlier-sheet', { sheet: one.sheet.name, count: String(repeated) }))
    const ofSheet: Record<string, string> = sheets.length > 1 ? { sheet: one.sheet.name } : {}
    problems.push(...one.sheet.problems.map((found) => ({ ...found, params: { ...found.params, ...ofSheet } })))
  }
  const named = read.filter(({ className }) => className !== null)
  const left = seen.filter((one) => !alike.includes(one))
  const ofOthers = alike.filter((one) => !read.includes(one))
  if (read.length > 1) problems.unshift(notice('several-sheets', { sheets: namesOf(read) }))
  if (named.length > 0) problems.push(notice('class-of-sheet', { sheets: namesOf(named) }))
  if (left.length > 0) problems.push(notice('other-sheets', { sheets: namesOf(read), others: namesOf(left) }))
  if (ofOthers.length > 0)
    problems.push(notice('sheets-of-others', { sheets: namesOf(read), others: namesOf(ofOthers) }))
  return { sheets: list.parts.map(({ sheet }) => sheet), cells: list.cells(), parts: list.parts, problems }
}

function look(
  sheet: Sheet,
  kind: TableKind,
  remembered: Readonly<Record<string, string | null>>,
  classNamed: (sheetName: string) => string | null,
): Seen {
  const { columns, headingRow, problems } = recogniseHeadings(sheet.rows, kind, remembered)
  const guessed = problems.find(({ problem }) => problem === 'no-headings')?.row ?? null
  const hasClass = columns.some(({ field }) => field === 'className' || field === 'classWithNumber')
  return {
    sheet,
    headingRow: headingRow ?? guessed,
    columns,
    className: hasClass || headingRow === null || kind === 'staff' ? null : classNamed(sheet.name),
    needed: headingRow !== null && !problems.some(({ severity }) => severity === 'error'),
  }
}

/** The same fields, or where no heading is known the same headings. A class in the sheet's name is as good as a column. */
function isSameList(main: Seen, other: Seen): boolean {
  const fields = ({ columns }: Seen) => columns.flatMap(({ field }) => field ?? [])
  const withClass = (one: Seen) => [...fields(one), ...(one.className === null ? [] : ['className'])]
  const headings = ({ columns }: Seen) => columns.map(({ heading }) => plainHeading(heading)).filter(Boolean)
  if (fields(main).length === 0) return sameOnes(headings(main), headings(other))
  return sameOnes(fields(main), fields(other)) || sameOnes(withClass(main), withClass(other))
}

function sameOnes(one: readonly string[], other: readonly string[]): boolean {
  return one.length > 0 && [...new Set(one)].sort().join() === [...new Set(other)].sort().join()
}

/** Collects the rows of sheets beneath the headings of the first, each column where the first has it. */
function openList(main: Seen, withClass: boolean) {
  const headings: Column[] = [...main.columns]
  const lines: string[][] = []
  const parts: SheetPart[] = []
  const earlier = new Set<string>()
  let width = Math.max(0, ...main.sheet.rows.map((row) => row.length))
  const addColumn = (heading: string, field: FieldKey | null) => {
    headings.push({ index: width, heading, field })
    width += 1
    return width - 1
  }
  const ofClass = withClass
    ? (headings.find(({ field }) => field === 'className')?.index ??
      addColumn(
        /\p{Script=Han}/u.test(headings.map(({ heading }) => heading).join('')) ? '班別' : 'Class',
        'className',
      ))
    : null

  /** Where a column of another sheet stands in the first: by its heading, else by what it gives, else in a column of its own. */
  function placesOf(one: Seen): (readonly [from: number, to: number])[] {
    const taken = new Set<number>()
    return one.columns.map((column) => {
      const plain = plainHeading(column.heading)
      const free = headings.filter(({ index }) => !taken.has(index))
      const there =
        free.find(
          ({ heading, index }) => plainHeading(heading) === plain && (plain !== '' || index === column.index),
        ) ?? free.find(({ field }) => field !== null && field === column.field)
      const place = there?.index ?? addColumn(column.heading, column.field)
      taken.add(place)
      return [column.index, place]
    })
  }

  /** @returns how many of its rows an earlier sheet has already. */
  function add(one: Seen): number {
    const places = one === main ? [] : placesOf(one)
    const known = new Set(headings.filter(({ field }) => field !== null).map(({ index }) => index))
    const own = new Set<string>()
    const from = one === main ? 0 : (one.headingRow ?? 0)
    let repeated = 0
    parts.push({ sheet: one.sheet.name, from: lines.length + 1, row: from + 1 })
    for (const [at, row] of one.sheet.rows.slice(from).entries()) {
      const line: string[] = one === main ? [...row] : []
      for (const [index, place] of places) line[place] = row[index] ?? ''
      if (one === main && at < (one.headingRow ?? 0)) {
        lines.push(line)
        continue
      }
      const said = [...known].filter((place) => (line[place] ?? '').trim() !== '')
      const filled = row.filter((cell) => cell.trim() !== '').length
      // A remark stands alone in its row, and is of no class.
      if (ofClass !== null && one.className !== null && said.length > 0 && (filled > 1 || known.size < 4))
        line[ofClass] = one.className
      const key = [...known]
        .sort((a, b) => a - b)
        .map((place) => `${place}:${(line[place] ?? '').trim()}`)
        .join('\n')
      const isRepeated = said.length > 1 && earlier.has(key)
      if (isRepeated) repeated += 1
      own.add(key)
      // An empty line in its place keeps the rows after it countable.
      lines.push(isRepeated ? [] : line)
    }
    for (const key of own) earlier.add(key)
    return repeated
  }

  function cells(): string[][] {
    const top = main.headingRow ?? 1
    const added = headings.filter(({ index }) => !main.columns.some((column) => column.index === index))
    return lines.map((line, at) => {
      const whole = Array.from({ length: width }, (_, place) => line[place] ?? '')
      // Of headings in two rows the group above would reach over a column that is added beside it.
      if (at === top - 1 || at === top - 2) for (const { index, heading } of added) whole[index] = heading
      return whole
    })
  }

  return { parts, add, cells }
}

/** A row of joined cells as the sheet and the row in it; `sheet` is `null` where only one was read. */
export function placeInSheets(
  parts: readonly SheetPart[],
  row: number | null,
): { sheet: string | null; row: number | null } {
  const part = row === null ? undefined : parts.findLast(({ from }) => from <= row)
  if (row === null || !part || parts.length < 2) return { sheet: null, row }
  return { sheet: part.sheet, row: row - part.from + part.row }
}

/** A problem of joined cells with the sheet and the rows as they stand in the workbook; a row of another sheet is named with it. */
export function placeProblem<Problem extends { row: number | null; params: Record<string, string> }>(
  parts: readonly SheetPart[],
  problem: Problem,
): Problem & { sheet: string | null } {
  const place = placeInSheets(parts, problem.row)
  if (place.sheet === null) return { ...problem, ...place }
  const other = (text: string) =>
    text.replace(/\d+/g, (number) => {
      const there = placeInSheets(parts, Number(number))
      return there.sheet === place.sheet ? String(there.row) : `${there.row} (${there.sheet})`
    })
  const params = Object.fromEntries(
    Object.entries(problem.params).map(([key, value]) => [
      key,
      key === 'other' || key === 'others' ? other(value) : value,
    ]),
  )
  return { ...problem, ...place, params }
}

function namesOf(seen: readonly Seen[]): string {
  return seen.map(({ sheet }) => sheet.name).join(', ')
}

function notice(problem: ImportProblem['problem'], params: Record<string, string>): JoinedSheets['problems'][number] {
  return { row: null, problem, params, severity: 'notice' }
}
