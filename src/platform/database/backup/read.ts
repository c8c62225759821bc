import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { createGunzip } from 'node:zlib'
import { BackupFailure, type BackupHeader, endOfRows, headerSchema, lastLineSchema, tableLineSchema } from './format.ts'

/** What reading a backup meets, in the file's order. Rows come as the bytes that COPY takes, line ends included. */
export type BackupReader = {
  header?(header: BackupHeader): Promise<void> | void
  table?(name: string, columns: string[]): Promise<void> | void
  rows?(bytes: Buffer): Promise<void> | void
  endOfTable?(): Promise<void> | void
}

const LINE_END = 10
const largestLine = 64 * 1024 * 1024

/**
 * Reads a backup from beginning to end and checks it: its form, its rows counted, its SHA-256.
 * @returns the header and the rows of each table. @throws {BackupFailure} when it is no backup or is damaged.
 */
export async function readBackup(
  path: string,
  reader: BackupReader = {},
): Promise<{ header: BackupHeader; rows: Record<string, number> }> {
  const hash = createHash('sha256')
  const counted: Record<string, number> = {}
  let header: BackupHeader | undefined
  let table: string | undefined
  let last: unknown
  try {
    for await (const { line, rows, count } of linesOf(path, () => table !== undefined)) {
      if (last !== undefined) throw new BackupFailure('the file goes on after its end')
      if (rows && table !== undefined) {
        hash.update(rows)
        counted[table] = (counted[table] ?? 0) + count
        await reader.rows?.(rows)
      } else if (table !== undefined) {
        hash.update(`${endOfRows}\n`)
        table = undefined
        await reader.endOfTable?.()
      } else if (!header) {
        hash.update(`${line}\n`)
        header = headerSchema.parse(JSON.parse(line))
        await reader.header?.(header)
      } else if (line.startsWith('{"rows"')) {
        last = JSON.parse(line)
      } else {
        hash.update(`${line}\n`)
        const named = tableLineSchema.parse(JSON.parse(line))
        table = named.table
        counted[table] = 0
        await reader.table?.(named.table, named.columns)
      }
    }
  } catch (error) {
    if (error instanceof BackupFailure) throw new BackupFailure(`${path} is damaged: ${error.message}.`)
    if (isOwnMistake(error))
      throw new BackupFailure(`${path} is no backup of SENCO Workbench, or it is damaged.`, { cause: error })
    throw error
  }
  const end = lastLineSchema.safeParse(last)
  if (!header || !end.success)
    throw new BackupFailure(`${path} is no backup of SENCO Workbench, or its end is missing.`)
  if (end.data.sha256 !== hash.digest('hex') || JSON.stringify(end.data.rows) !== JSON.stringify(counted)) {
    throw new BackupFailure(`${path} is damaged: what it holds is not what was written. Use another backup.`)
  }
  return { header, rows: counted }
}

function isOwnMistake(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = 'code' in error ? String(error.code) : ''
  return error.name === 'ZodError' || error instanceof SyntaxError || code.startsWith('Z_')
}

type Piece = { line: string; rows?: Buffer; count: number }

/** The file's lines; within a table as many rows at a time as have arrived. */
async function* linesOf(path: string, inTable: () => boolean): AsyncGenerator<Piece> {
  let rest: Buffer = Buffer.alloc(0)
  const stream = createReadStream(path)
  const unpacked = stream.pipe(createGunzip())
  stream.on('error', (error) => unpacked.destroy(error))
  for await (const chunk of unpacked as AsyncIterable<Buffer>) {
    rest = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk
    if (rest.length > largestLine) throw new BackupFailure('a line is too long')
    for (;;) {
      if (inTable()) {
        const { rows, count, ended, used } = takeRows(rest)
        if (rows.length > 0) yield { line: '', rows, count }
        if (ended) yield { line: endOfRows, count: 0 }
        rest = rest.subarray(used)
        if (!ended) break
      } else {
        const end = rest.indexOf(LINE_END)
        if (end < 0) break
        const line = rest.toString('utf8', 0, end)
        rest = rest.subarray(end + 1)
        yield { line, count: 0 }
      }
    }
  }
  if (rest.length > 0) throw new BackupFailure('the last line is cut off')
}

/** The whole rows at the start of some bytes, up to the end of the table where it is among them. */
function takeRows(bytes: Buffer): { rows: Buffer; count: number; ended: boolean; used: number } {
  let at = 0
  let count = 0
  for (let end = bytes.indexOf(LINE_END); end >= 0; end = bytes.indexOf(LINE_END, at)) {
    if (end - at === 2 && bytes[at] === 92 && bytes[at + 1] === 46)
      return { rows: bytes.subarray(0, at), count, ended: true, used: end + 1 }
    at = end + 1
    count += 1
  }
  return { rows: bytes.subarray(0, at), count, ended: false, used: at }
}
