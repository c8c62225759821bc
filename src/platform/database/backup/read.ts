import { createHash, type Hash } from 'node:crypto'
import {
  type BackedUpFile,
  BackupFailure,
  type BackupHeader,
  endOfRows,
  fileLineSchema,
  headerSchema,
  lastLineSchema,
  tableLineSchema,
} from './format.ts'
import { type Expecting, type Piece, piecesOf } from './pieces.ts'

/** What reading a backup meets, in the file's order. Rows come as the bytes that COPY takes, line ends included; files in pieces. */
export type BackupReader = {
  header?(header: BackupHeader): Promise<void> | void
  table?(name: string, columns: string[]): Promise<void> | void
  rows?(bytes: Buffer): Promise<void> | void
  endOfTable?(): Promise<void> | void
  file?(file: BackedUpFile): Promise<void> | void
  bytes?(bytes: Buffer): Promise<void> | void
  endOfFile?(): Promise<void> | void
}

/** A backup that is whole: its header, the rows of each table, its files, and how many were lost before it was made. */
export type CheckedBackup = {
  header: BackupHeader
  rows: Record<string, number>
  files: BackedUpFile[]
  lost: number
}

/**
 * Reads a backup from beginning to end and checks it: its form, its rows and files counted, every SHA-256.
 * @throws {BackupFailure} when it is no backup or is damaged.
 */
export async function readBackup(path: string, reader: BackupReader = {}): Promise<CheckedBackup> {
  const reading = new Reading(reader)
  try {
    for await (const piece of piecesOf(path, () => reading.expecting)) await reading.take(piece)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') throw new BackupFailure(`There is no file ${path}.`)
    if (code === 'EISDIR') throw new BackupFailure(`${path} is a folder, not a file.`)
    if (error instanceof BackupFailure) throw new BackupFailure(`${path} is damaged: ${error.message}.`)
    if (isOwnMistake(error))
      throw new BackupFailure(`${path} is no backup of SENCO Workbench, or it is damaged.`, { cause: error })
    throw error
  }
  return reading.end(path)
}

/** Where the reading of one backup has come to. */
class Reading {
  readonly #reader: BackupReader
  readonly #hash = createHash('sha256')
  readonly #rows: Record<string, number> = {}
  readonly #files: BackedUpFile[] = []
  #lost = 0
  #header: BackupHeader | undefined
  #table: string | undefined
  #file: { left: number; hash: Hash; of: BackedUpFile } | undefined
  /** The bytes of a file are all there; the line end behind them comes next. */
  #fileHasEnded = false
  #last: unknown

  constructor(reader: BackupReader) {
    this.#reader = reader
  }

  get expecting(): Expecting {
    return this.#file ? this.#file.left : this.#table === undefined ? 'line' : 'rows'
  }

  async take(piece: Piece): Promise<void> {
    if (this.#last !== undefined) throw new BackupFailure('the file goes on after its end')
    if ('bytes' in piece) return this.#takeBytes(piece.bytes)
    if ('line' in piece) return this.#takeLine(piece.line)
    if ('rows' in piece) {
      this.#hash.update(piece.rows)
      this.#rows[this.#table ?? ''] = (this.#rows[this.#table ?? ''] ?? 0) + piece.count
      return this.#reader.rows?.(piece.rows)
    }
    this.#hash.update(`${endOfRows}\n`)
    this.#table = undefined
    return this.#reader.endOfTable?.()
  }

  async #takeLine(line: string): Promise<void> {
    if (this.#fileHasEnded) {
      if (line !== '') throw new BackupFailure('a file in it is longer than it says')
      this.#fileHasEnded = false
      this.#hash.update('\n')
      return
    }
    if (line.startsWith('{"rows"')) {
      this.#last = JSON.parse(line)
      return
    }
    this.#hash.update(`${line}\n`)
    if (!this.#header) {
      this.#header = headerSchema.parse(JSON.parse(line))
      return this.#reader.header?.(this.#header)
    }
    if (this.#header.formatVersion > 1 && line.startsWith('{"file"')) return this.#beginFile(line)
    const { table, columns } = tableLineSchema.parse(JSON.parse(line))
    this.#table = table
    this.#rows[table] = 0
    return this.#reader.table?.(table, columns)
  }

  async #beginFile(line: string): Promise<void> {
    const { file } = fileLineSchema.parse(JSON.parse(line))
    if ('lost' in file) {
      this.#lost += 1
      return
    }
    this.#files.push(file)
    this.#file = { left: file.bytes, hash: createHash('sha256'), of: file }
    return this.#reader.file?.(file)
  }

  async #takeBytes(bytes: Buffer): Promise<void> {
    const file = this.#file
    if (!file) return
    this.#hash.update(bytes)
    file.hash.update(bytes)
    file.left -= bytes.length
    await this.#reader.bytes?.(bytes)
    if (file.left > 0) return
    if (file.hash.digest('hex') !== file.of.sha256)
      throw new BackupFailure(`the file ${file.of.id} in it is not what was filed`)
    this.#file = undefined
    this.#fileHasEnded = true
    await this.#reader.endOfFile?.()
  }

  /** What was read, when it is all there. @throws {BackupFailure} */
  end(path: string): CheckedBackup {
    const last = lastLineSchema.safeParse(this.#last)
    const [header, rows, files] = [this.#header, this.#rows, this.#files]
    if (!header || !last.success)
      throw new BackupFailure(`${path} is no backup of SENCO Workbench, or its end is missing.`)
    const whole =
      last.data.sha256 === this.#hash.digest('hex') &&
      JSON.stringify(last.data.rows) === JSON.stringify(rows) &&
      last.data.files === files.length &&
      (rows['public.attachment'] ?? 0) === files.length + this.#lost
    if (!whole)
      throw new BackupFailure(`${path} is damaged: what it holds is not what was written. Use another backup.`)
    return { header, rows, files, lost: this.#lost }
  }
}

function isOwnMistake(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = 'code' in error ? String(error.code) : ''
  return error.name === 'ZodError' || error instanceof SyntaxError || code.startsWith('Z_')
}
