/** What can be wrong with a file of rows, before anyone asks what its rows mean. Whoever shows it to people has the words. */
export const fileProblemCodes = [
  'file-empty',
  'file-too-big',
  'file-not-a-table',
  'file-old-excel',
  'file-protected',
  'file-is-web-page',
  'file-other-spreadsheet',
  'file-unknown-encoding',
  'zip-damaged',
  'zip-too-big',
  'workbook-damaged',
  'csv-damaged',
  'too-many-rows',
  'too-many-columns',
  'formulas-without-value',
] as const
export type FileProblemCode = (typeof fileProblemCodes)[number]

/** A problem of a file or of one sheet: its rows cannot be trusted. `row` counts from 1. */
export type FileProblem = {
  row: number | null
  problem: FileProblemCode
  params: Record<string, string>
  severity: 'error' | 'notice'
}

/** Thrown inside the reading of a file that cannot be read; `readTable` turns it into a named problem. */
export class FileRefused extends Error {
  readonly fileProblem: FileProblem

  constructor(problem: FileProblemCode, params: Record<string, string> = {}, row: number | null = null) {
    super(problem)
    this.name = 'FileRefused'
    this.fileProblem = { row, problem, params, severity: 'error' }
  }
}

/** How much a file may be. Sizes in bytes; `unpackRatio` is unpacked to packed, looked at beyond `unpackFreely`. */
export type FileLimits = {
  fileBytes: number
  unpackedBytes: number
  unpackRatio: number
  unpackFreely: number
  zipEntries: number
  rows: number
  columns: number
  cellCharacters: number
}

const megabyte = 1024 * 1024

/** A school has at most some 2,000 students and 200 staff: these limits are far above any list that is meant. */
export const fileLimits: FileLimits = {
  fileBytes: 20 * megabyte,
  unpackedBytes: 200 * megabyte,
  unpackRatio: 200,
  unpackFreely: 10 * megabyte,
  zipEntries: 2000,
  rows: 20_000,
  columns: 200,
  cellCharacters: 32_767,
}
