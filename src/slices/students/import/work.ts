import type { Actor, Transaction } from '#platform/database/database.ts'
import { readTable } from '#platform/files/sheet.ts'
import { NotFound, Problems } from '#platform/http/refusals.ts'
import { type Action, mayRolesDo, rolesForGood } from '#slices/access/index.ts'
import type { ImportPreview } from '../import-contract.ts'
import type { ImportKind } from '../model.ts'
import {
  type Batch,
  changeBatch,
  dropBatch,
  findBatch,
  findRemembered,
  type Held,
  keepBatch,
  markApplied,
  remember,
} from './batch.ts'
import { findClassNames, findSchoolFacts } from './facts.ts'
import { openHeadings } from './heading-of-field.ts'
import { fieldsOf } from './kinds.ts'
import { type ImportRow, type TableKind, tableKinds } from './model.ts'
import { isOneRoster, readOneRoster } from './oneroster.ts'
import { emptyPlan, type Plan, type PlanProblem, type SchoolFacts } from './plan.ts'
import { planOneRoster } from './plan-oneroster.ts'
import { planSen } from './plan-sen.ts'
import { planClasses, planStaff } from './plan-staff.ts'
import { planStudents } from './plan-students.ts'
import { guessKind, mistakenKind, type RememberedByKind, recogniseHeadings } from './recognise.ts'
import { readRows } from './rows.ts'
import { openClassNames } from './sheet-names.ts'
import { type JoinedSheets, joinSheets, placeInSheets, placeProblem, type SheetPart } from './sheets.ts'
import { writePlan } from './write.ts'

/** Who may import what: the SEN list is the SENCO's, the class list also the office's, the frame also the administrator's. */
const actionOf: Record<ImportKind, Action> = {
  students: 'import.students',
  staff: 'import.staff',
  classes: 'import.staff',
  sen: 'import.sen',
  oneroster: 'import.students',
}

/** What is wrong with a file whatever it was meant to be. */
const ofAnyFile: ReadonlySet<string> = new Set(['file-empty', 'file-too-big', 'zip-damaged', 'zip-too-big'])

/** Rows of the preview that are sent; the counts are of all. */
const rowsShown = 500
const problemsShown = 1000

/**
 * Reads a file and keeps it; nothing of the school is written.
 * @throws {Problems} when it cannot be read at all. @throws {NotFound} when this kind is not this person's to import.
 */
export async function startImport(
  tx: Transaction,
  who: Actor,
  file: { name: string; bytes: Uint8Array },
  asked: ImportKind | 'auto',
): Promise<ImportPreview> {
  const { kind, held } = await read(tx, who, file.bytes, asked)
  refuseOthers(who, kind)
  const id = await keepBatch(tx, who, { kind, fileName: file.name.slice(0, 200), held })
  return previewImport(tx, who, id)
}

async function read(
  tx: Transaction,
  who: Actor,
  bytes: Uint8Array,
  asked: ImportKind | 'auto',
): Promise<{ kind: ImportKind; held: Held }> {
  if (await isOneRoster(bytes))
    return { kind: 'oneroster', held: { form: 'oneroster', rows: await readOneRoster(bytes) } }
  const table = await readTable(bytes)
  const isBroken = table.problems.some(({ problem }) => ofAnyFile.has(problem))
  if (table.rows.length === 0 && (asked !== 'oneroster' || isBroken)) refuseFile(table.problems)
  if (asked === 'oneroster') throw new Problems([{ field: 'file', problem: 'not-oneroster' }])
  const sheets = [{ name: table.sheetName ?? '', rows: table.rows, problems: table.problems }, ...table.others]
  const remembered = await findRememberedByKind(tx)
  const kind = asked === 'auto' ? (sheets.map(({ rows }) => guessKind(rows, remembered)).find(Boolean) ?? null) : asked
  if (!kind) throw new Problems([{ field: 'kind', problem: 'kind-unknown', params: encodingOf(table) }])
  refuseMistaken(sheets, kind, remembered)
  const joined = joinSheets(
    sheets.map((sheet) => ({ ...sheet, rows: withoutIdentity(sheet.rows, kind) })),
    kind,
    remembered[kind] ?? {},
    openClassNames(await findClassNames(tx, who.today)),
  )
  refuseFile(joined.problems)
  return {
    kind,
    held: {
      form: 'table',
      encoding: table.encoding,
      sheets: table.sheetName === null ? [] : joined.sheets,
      parts: joined.parts,
      notices: joined.problems,
      cells: joined.cells,
    },
  }
}

async function findRememberedByKind(tx: Transaction): Promise<RememberedByKind> {
  const found: Partial<Record<TableKind, RememberedByKind[TableKind]>> = {}
  for (const kind of tableKinds) found[kind] = await findRemembered(tx, kind)
  return found
}

/** @throws {Problems} when no sheet may be what was asked for, and one clearly is something else. */
function refuseMistaken(sheets: readonly { rows: string[][] }[], asked: TableKind, remembered: RememberedByKind): void {
  if (sheets.some(({ rows }) => guessKind(rows, remembered) === asked)) return
  const kind = sheets.map(({ rows }) => mistakenKind(rows, asked, remembered)).find(Boolean)
  if (kind) throw new Problems([{ field: 'kind', problem: 'other-kind', params: { kind, asked } }])
}

/** @throws {Problems} when something keeps the file from being read at all. */
function refuseFile(problems: JoinedSheets['problems']): void {
  const errors = problems.filter(({ severity }) => severity === 'error')
  if (errors.length === 0) return
  throw new Problems(
    errors.map(({ problem, params, row }) => ({
      field: 'file',
      problem,
      params: row === null ? params : { ...params, row },
    })),
  )
}

/** What applying a kept file would do now. @throws {NotFound} */
export async function previewImport(tx: Transaction, who: Actor, id: string): Promise<ImportPreview> {
  const batch = await findBatch(tx, id)
  refuseOthers(who, batch.kind)
  const { recognised, plan } = await planOf(tx, who, batch)
  const order = { changed: 0, new: 1, left: 2 }
  const { held } = batch
  return {
    id,
    kind: batch.kind,
    fileName: batch.fileName,
    encoding: held.form === 'table' ? held.encoding : null,
    sheets: held.form === 'table' ? held.sheets : [],
    headingRow: recognised?.headingRow ?? null,
    columns: recognised?.columns ?? [],
    fields: fieldsOf(batch.kind),
    counts: plan.counts,
    rows: plan.rows
      .toSorted((one, other) => order[one.what] - order[other.what])
      .slice(0, rowsShown)
      .map((row) => ({ ...row, ...placeInSheets(partsOf(held), row.row) })),
    problems: plan.problems.slice(0, problemsShown).map((found) => placeProblem(partsOf(held), found)),
    mayApply: batch.appliedAt === null && !plan.problems.some(({ severity }) => severity === 'error'),
    appliedAt: batch.appliedAt,
  }
}

/**
 * Corrects what kind of list it is and which column is which; remembered at once where there is nothing to write.
 * @throws {Problems} when it clearly is no list of this kind. @throws {NotFound}
 */
export async function mapImport(
  tx: Transaction,
  who: Actor,
  id: string,
  kind: ImportKind,
  columns: readonly { index: number; field: string | null }[],
): Promise<ImportPreview> {
  const batch = await findBatch(tx, id)
  refuseOthers(who, batch.kind)
  refuseOthers(who, kind)
  const mapping = Object.fromEntries(columns.map(({ index, field }) => [String(index), field]))
  if (kind !== batch.kind && kind !== 'oneroster' && batch.held.form === 'table')
    refuseMistaken([{ rows: batch.held.cells }], kind, await findRememberedByKind(tx))
  await changeBatch(tx, id, kind, kind === batch.kind ? mapping : {})
  const preview = await previewImport(tx, who, id)
  // Of a list that leaves nothing to write, nobody can apply it.
  if (preview.mayApply && preview.counts.new + preview.counts.changed === 0)
    await rememberMapping(tx, who, await findBatch(tx, id))
  return preview
}

/** What a person said of the columns of this list holds for the next one with the same headings. */
async function rememberMapping(tx: Transaction, who: Actor, { kind, held, mapping }: Batch): Promise<void> {
  if (held.form !== 'table') return
  const named = recogniseHeadings(held.cells, kind).columns.flatMap(({ index, heading }) => {
    const field = mapping[String(index)]
    return heading && field !== undefined ? [{ heading, field }] : []
  })
  await remember(tx, who.schoolId, kind, named)
}

/**
 * Writes a kept file, all of it or nothing, and remembers its columns. `leavers` also lets those who are missing from it leave.
 * @throws {Problems} when a row stands in the way, or it was applied already. @throws {NotFound}
 */
export async function applyImport(
  tx: Transaction,
  who: Actor,
  id: string,
  leavers: boolean,
  progress: (done: number, of: number) => void,
): Promise<Plan['counts']> {
  const batch = await findBatch(tx, id)
  refuseOthers(who, batch.kind)
  if (batch.appliedAt) throw new Problems([{ field: '', problem: 'already-applied' }])
  const { plan } = await planOf(tx, who, batch)
  const errors = plan.problems.filter(({ severity }) => severity === 'error')
  if (errors.length > 0)
    throw new Problems(
      errors
        .slice(0, 50)
        .map(({ row, column, problem, params }) => ({ field: `${row ?? ''}:${column ?? ''}`, problem, params })),
    )
  const writes = leavers ? [...plan.writes, ...plan.leavers] : plan.writes
  await writePlan(tx, who.schoolId, writes, (done) => progress(done, writes.length))
  await rememberMapping(tx, who, batch)
  await markApplied(tx, id, plan.counts)
  return plan.counts
}

/** Forgets a kept file. @throws {NotFound} */
export async function dropImport(tx: Transaction, id: string): Promise<void> {
  await dropBatch(tx, id)
}

/** Where the sheets of a held workbook stand in its cells; nowhere in a text file. */
function partsOf(held: Held): readonly SheetPart[] {
  return held.form === 'table' ? held.parts : []
}

function refuseOthers(who: Actor, kind: ImportKind): void {
  if (!mayRolesDo(who.roles, actionOf[kind])) throw new NotFound()
}

async function planOf(tx: Transaction, who: Actor, batch: Batch) {
  const facts = await findSchoolFacts(tx, batch.kind, who.today)
  const { held } = batch
  if (held.form === 'oneroster') return { recognised: null, plan: planOneRoster(held.rows, facts, forGood(who)) }
  const found = recogniseHeadings(held.cells, batch.kind, await findRemembered(tx, batch.kind), batch.mapping)
  const { rows, problems } = readRows(held.cells, found, batch.kind, { today: who.today, level: facts.schoolLevel })
  // Of a list of which no row could be read, nobody is missing.
  const plan = found.headingRow === null ? emptyPlan(0) : planRows(batch.kind, rows, facts, who)
  const headingOf = openHeadings(found.columns)
  const all: PlanProblem[] = [
    ...held.notices.map((notice) => ({ ...notice, column: null })),
    ...found.problems.map((one) => (one.problem === 'no-headings' ? { ...one, params: encodingOf(held) } : one)),
    ...problems,
    ...plan.problems.map((found) => ({
      ...found,
      column: found.column && headingOf(found.column),
    })),
  ]
  return {
    recognised: found,
    plan: { ...plan, problems: all.toSorted((one, other) => (one.row ?? 0) - (other.row ?? 0)) },
  }
}

/** In which encoding a text file was read, for the sentence that says that nothing in it is known. */
function encodingOf({ encoding }: { encoding: string | null }): Record<string, string> {
  return encoding ? { encoding } : {}
}

/** What a list gives lasts longer than the days for which somebody acts as SENCO. */
function forGood(who: Actor): Actor {
  return { ...who, roles: rolesForGood(who.roles) }
}

function planRows(kind: ImportKind, rows: ImportRow[], facts: SchoolFacts, who: Actor): Plan {
  // The rows were read by this kind, so they hold its fields.
  if (kind === 'staff') return planStaff(rows as ImportRow<'staff'>[], facts, forGood(who))
  if (kind === 'classes') return planClasses(rows as ImportRow<'classes'>[], facts)
  if (kind === 'sen') return planSen(rows as ImportRow<'sen'>[], facts)
  return planStudents(rows as ImportRow<'students'>[], facts)
}

/** The cells without numbers of identity documents: the workbench does not keep them, not even for a day. */
function withoutIdentity(cells: string[][], kind: ImportKind): string[][] {
  const { headingRow, columns, problems } = recogniseHeadings(cells, kind)
  const refused = new Set(problems.filter(({ problem }) => problem === 'identity-document').map(({ column }) => column))
  const places = columns.filter(({ heading }) => refused.has(heading)).map(({ index }) => index)
  if (places.length === 0) return cells
  return cells.map((line, row) =>
    row < (headingRow ?? 0) ? line : line.map((cell, place) => (places.includes(place) ? '' : cell)),
  )
}
