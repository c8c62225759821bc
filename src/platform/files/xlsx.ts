import { cellPlace, columnLetters, type NumberKind, numberKindOf } from './cell-text.ts'
import { type FileLimits, type FileProblem, FileRefused } from './refusal.ts'
import { type SheetStop, sheetReader } from './xlsx-sheet.ts'
import { attributeOf, type XmlEvents, xmlReader } from './xml.ts'
import type { ZipArchive } from './zip.ts'

type SheetEntry = { name: string; path: string; hidden: boolean }
type Workbook = {
  sheets: SheetEntry[]
  from1904: boolean
  stylesPath: string | undefined
  stringsPath: string | undefined
}

/** Sheets that are read; of a workbook with more, the others are only named. */
const MOST_SHEETS = 50
/** Of each sheet so many rows are read, however long those before it are: enough to know its headings. */
const ROWS_OF_EACH = 40

/** Unpacks one part of a workbook through the XML reader; `enough` stops it early. */
async function readPart(archive: ZipArchive, path: string, events: XmlEvents, enough = () => false): Promise<void> {
  const reader = xmlReader(events)
  let decoder: TextDecoder | null = null
  try {
    await archive.unpack(path, (piece) => {
      decoder ??= decoderFor(piece)
      reader.write(decoder.decode(piece, { stream: true }))
      return !enough()
    })
  } catch (error) {
    if (error instanceof TypeError) throw new FileRefused('workbook-damaged')
    throw error
  }
  if (!enough()) reader.end()
}

function decoderFor(piece: Uint8Array): TextDecoder {
  const [first, second] = piece
  const encoding = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : ''
  return new TextDecoder(encoding || 'utf-8', { fatal: true })
}

async function readRelations(archive: ZipArchive, path: string): Promise<{ id: string; type: string; path: string }[]> {
  const relations: { id: string; type: string; path: string }[] = []
  if (!archive.names.includes(path)) return relations
  const folder = path.replace(/_rels\/[^/]*$/, '')
  await readPart(archive, path, {
    open(name, attributes) {
      if (name !== 'Relationship') return
      const target = attributeOf(attributes, 'Target') ?? ''
      relations.push({
        id: attributeOf(attributes, 'Id') ?? '',
        type: (attributeOf(attributes, 'Type') ?? '').split('/').at(-1) ?? '',
        path: new URL(target, `zip:///${folder}`).pathname.slice(1),
      })
    },
  })
  return relations
}

async function readWorkbook(archive: ZipArchive): Promise<Workbook> {
  const [start] = (await readRelations(archive, '_rels/.rels')).filter((one) => one.type === 'officeDocument')
  const path = start?.path ?? 'xl/workbook.xml'
  if (!archive.names.includes(path)) throw new FileRefused('workbook-damaged')
  const relations = await readRelations(archive, path.replace(/([^/]+)$/, '_rels/$1.rels'))
  const pathOf = (id: string) => relations.find((one) => one.id === id && one.type === 'worksheet')?.path
  const workbook: Workbook = {
    sheets: [],
    from1904: false,
    stylesPath: relations.find((one) => one.type === 'styles')?.path,
    stringsPath: relations.find((one) => one.type === 'sharedStrings')?.path,
  }
  await readPart(archive, path, {
    open(name, attributes) {
      if (name === 'workbookPr') workbook.from1904 = /^(1|true)$/.test(attributeOf(attributes, 'date1904') ?? '')
      if (name !== 'sheet') return
      const sheetPath = pathOf(attributeOf(attributes, 'id') ?? '')
      if (!sheetPath || !archive.names.includes(sheetPath)) return
      const hidden = (attributeOf(attributes, 'state') ?? 'visible') !== 'visible'
      workbook.sheets.push({ name: attributeOf(attributes, 'name') ?? '', path: sheetPath, hidden })
    },
  })
  return workbook
}

/** What each cell style makes of numbers, by the style's place in the workbook. */
async function readStyles(archive: ZipArchive, path: string | undefined): Promise<NumberKind[]> {
  const codes = new Map<number, string>()
  const formatIds: number[] = []
  let inCellStyles = false
  if (path && archive.names.includes(path)) {
    await readPart(archive, path, {
      open(name, attributes) {
        if (name === 'numFmt') {
          codes.set(Number(attributeOf(attributes, 'numFmtId')), attributeOf(attributes, 'formatCode') ?? '')
        } else if (name === 'cellXfs') inCellStyles = true
        else if (name === 'xf' && inCellStyles) formatIds.push(Number(attributeOf(attributes, 'numFmtId') ?? 0))
      },
      close(name) {
        if (name === 'cellXfs') inCellStyles = false
      },
    })
  }
  return formatIds.map((id) => numberKindOf(id, codes.get(id)))
}

/** The shared texts that a sheet uses, by their place; the others are passed over. */
async function readStrings(
  archive: ZipArchive,
  path: string | undefined,
  used: ReadonlySet<number>,
  limits: FileLimits,
): Promise<Map<number, string>> {
  const strings = new Map<number, string>()
  if (used.size === 0) return strings
  if (!path || !archive.names.includes(path)) throw new FileRefused('workbook-damaged')
  let place = -1
  let inText = false
  let inReading = false
  let text = ''
  await readPart(archive, path, {
    open(name) {
      if (name === 'si') {
        place += 1
        text = ''
      } else if (name === 'rPh') inReading = true
      else if (name === 't') inText = !inReading && used.has(place)
    },
    text(piece) {
      if (inText && text.length < limits.cellCharacters) text += piece
    },
    close(name) {
      if (name === 't') inText = false
      else if (name === 'rPh') inReading = false
      else if (name === 'si' && used.has(place)) strings.set(place, text)
    },
  })
  return strings
}

/** A sheet of a workbook as text; with a problem its rows are not to be trusted. */
export type Sheet = { name: string; rows: string[][]; problems: FileProblem[] }

/**
 * The visible sheets with content, as text, in the workbook's order; the first hidden one where no visible one holds anything.
 * The limit of rows is that of all sheets together: where it is reached, a sheet is read no further and has the problem.
 * Throws `FileRefused` for damage, and where the first sheet alone goes beyond the limits.
 */
export async function readWorkbookSheets(archive: ZipArchive, limits: FileLimits): Promise<Sheet[]> {
  const workbook = await readWorkbook(archive)
  const visible = workbook.sheets.filter((sheet) => !sheet.hidden)
  const inOrder = [...visible, ...workbook.sheets.filter((sheet) => sheet.hidden)]
  const styles = await readStyles(archive, workbook.stylesPath)
  const read: { name: string; reader: ReturnType<typeof sheetReader> }[] = []
  const used = new Set<number>()
  let rowsLeft = limits.rows
  for (const { name, path, hidden } of inOrder.slice(0, MOST_SHEETS)) {
    if (hidden && read.length > 0) break
    const reader = sheetReader(styles, workbook.from1904, { ...limits, rows: Math.max(rowsLeft, ROWS_OF_EACH) })
    await readPart(archive, path, reader.events, () => reader.found().stop !== null)
    const { content, stop, height, sharedUsed } = reader.found()
    if (stop && read.length === 0) throw new FileRefused(...stopped(stop, limits))
    if (!content && !stop) continue
    for (const place of sharedUsed) used.add(place)
    rowsLeft -= height
    read.push({ name, reader })
  }
  const strings = await readStrings(archive, workbook.stringsPath, used, limits)
  const sheets = read.map(({ name, reader }) => ({
    name,
    rows: reader.rows(strings),
    problems: problemsOf(reader.found(), limits),
  }))
  // Sheets that nobody looked into are at least named.
  const unread = visible.slice(MOST_SHEETS).map(({ name }) => ({ name, rows: [], problems: [] }))
  return sheets.length === 0 ? [] : [...sheets, ...unread]
}

function stopped(stop: SheetStop, limits: FileLimits): [FileProblem['problem'], Record<string, string>, number] {
  return stop.why === 'columns'
    ? ['too-many-columns', { column: columnLetters(stop.column), limit: String(limits.columns) }, stop.row + 1]
    : ['too-many-rows', { limit: String(limits.rows) }, stop.row + 1]
}

function problemsOf(
  { stop, formulasWithoutValue }: ReturnType<ReturnType<typeof sheetReader>['found']>,
  limits: FileLimits,
): FileProblem[] {
  const problems: FileProblem[] = []
  if (stop) {
    const [problem, params, row] = stopped(stop, limits)
    problems.push({ row, problem, params, severity: 'error' })
  }
  const [first] = formulasWithoutValue
  if (first !== undefined) {
    const params = { cell: first, count: String(formulasWithoutValue.length) }
    const row = (cellPlace(first)?.row ?? 0) + 1
    problems.push({ row, problem: 'formulas-without-value', params, severity: 'error' })
  }
  return problems
}
