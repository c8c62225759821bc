import { readCsv } from './csv.ts'
import { type FileLimits, type FileProblem, FileRefused, fileLimits } from './refusal.ts'
import { decodeText, type TextEncodingName } from './text-encoding.ts'
import { readWorkbookSheets, type Sheet } from './xlsx.ts'
import { openZip } from './zip.ts'

export type { Sheet }

/** A file of rows as it was read. When a problem is an error, `rows` is empty or not to be trusted. */
export type Table = {
  format: 'xlsx' | 'csv' | null
  /** The encoding of a text file; `null` for a workbook. */
  encoding: TextEncodingName | null
  /** The first sheet with content, which `rows` and `problems` are of; `null` for a text file. */
  sheetName: string | null
  /** Every cell as text, all rows of one length; row 0 is the file's first row, empty ones included. */
  rows: string[][]
  problems: FileProblem[]
  /** The other visible sheets that hold something, each with problems of its own. */
  others: Sheet[]
}

/**
 * Reads an Excel workbook (.xlsx) or a text file with commas, semicolons or tabs. What it is, and in which encoding, is
 * found by looking at the bytes and never at the name. Dates of a workbook come as `YYYY-MM-DD`, numbers as people write
 * them, formulas as the value they had. Anything else, and anything beyond the limits, gives a named problem.
 */
export async function readTable(bytes: Uint8Array, limits: Partial<FileLimits> = {}): Promise<Table> {
  const table: Table = { format: null, encoding: null, sheetName: null, rows: [], problems: [], others: [] }
  try {
    await readInto(table, bytes, { ...fileLimits, ...limits })
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error
    table.problems.push(error.fileProblem)
  }
  return table
}

async function readInto(table: Table, bytes: Uint8Array, limits: FileLimits): Promise<void> {
  if (bytes.length === 0) throw new FileRefused('file-empty')
  if (bytes.length > limits.fileBytes) {
    throw new FileRefused('file-too-big', { megabytes: String(Math.floor(limits.fileBytes / 1024 / 1024)) })
  }
  if (isZip(bytes)) {
    await readZippedWorkbook(table, bytes, limits)
    return
  }
  refuseKnownKinds(bytes)
  const decoded = decodeText(bytes)
  if (!decoded) throw new FileRefused('file-unknown-encoding')
  refuseMarkup(decoded.text)
  table.format = 'csv'
  table.encoding = decoded.encoding
  table.rows = readCsv(decoded.text, limits)
  if (table.rows.length === 0) throw new FileRefused('file-empty')
}

async function readZippedWorkbook(table: Table, bytes: Uint8Array, limits: FileLimits): Promise<void> {
  const archive = await openZip(bytes, limits)
  const has = (name: string) => archive.names.includes(name)
  if (!has('[Content_Types].xml')) {
    const document = has('mimetype') && has('content.xml')
    throw document ? new FileRefused('file-other-spreadsheet') : new FileRefused('file-not-a-table', { kind: 'zip' })
  }
  if (archive.names.some((name) => name.endsWith('workbook.bin'))) throw new FileRefused('file-other-spreadsheet')
  if (has('word/document.xml')) throw new FileRefused('file-not-a-table', { kind: 'Word' })
  if (has('ppt/presentation.xml')) throw new FileRefused('file-not-a-table', { kind: 'PowerPoint' })
  table.format = 'xlsx'
  const [first, ...others] = await readWorkbookSheets(archive, limits)
  if (!first) throw new FileRefused('file-empty')
  Object.assign(table, { sheetName: first.name, rows: first.rows, problems: first.problems, others })
}

/** True for a zip file by its first bytes: a workbook is one, and so is a OneRoster export. */
export function isZip(bytes: Uint8Array): boolean {
  return startsWith(bytes, [0x50, 0x4b, 3, 4]) || startsWith(bytes, [0x50, 0x4b, 5, 6])
}

/** Files that people pick by mistake, by their first bytes. */
const knownKinds: readonly (readonly [kind: string, start: readonly number[]])[] = [
  ['PDF', [0x25, 0x50, 0x44, 0x46]],
  ['PNG', [0x89, 0x50, 0x4e, 0x47]],
  ['JPEG', [0xff, 0xd8, 0xff]],
  ['GIF', [0x47, 0x49, 0x46, 0x38]],
  ['RTF', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['RAR', [0x52, 0x61, 0x72, 0x21]],
  ['7z', [0x37, 0x7a, 0xbc, 0xaf]],
  ['gzip', [0x1f, 0x8b]],
]

function refuseKnownKinds(bytes: Uint8Array): void {
  // The old Office container holds .xls, and also an .xlsx with a password.
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    const wholeText = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const locked = wholeText.includes(Buffer.from('EncryptedPackage', 'utf16le'))
    throw new FileRefused(locked ? 'file-protected' : 'file-old-excel')
  }
  const kind = knownKinds.find(([, start]) => startsWith(bytes, start))?.[0]
  if (kind) throw new FileRefused('file-not-a-table', { kind })
}

/** Many systems save a web page under the name of a spreadsheet. */
function refuseMarkup(text: string): void {
  if (/^\s*<(!doctype|html|head|body|table|meta|style|\?xml|!--)/i.test(text.slice(0, 1000))) {
    throw new FileRefused('file-is-web-page')
  }
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte)
}
