import { createReadStream } from 'node:fs'
import { createGunzip } from 'node:zlib'
import { BackupFailure, endOfRows } from './format.ts'

const LINE_END = 10
const largestLine = 64 * 1024 * 1024

/** What comes next in a backup: a line, the rows of a table, or so many bytes of a file. */
export type Expecting = 'line' | 'rows' | number

/** A piece of a backup: a line; as many whole rows at a time as have arrived, or that they have ended; some bytes of a file. */
export type Piece = { line: string } | { rows: Buffer; count: number } | { endOfRows: true } | { bytes: Buffer }

/** Takes a backup apart, piece by piece; `expecting` is asked before each what it will be. @throws {BackupFailure} */
export async function* piecesOf(path: string, expecting: () => Expecting): AsyncGenerator<Piece> {
  let rest: Buffer = Buffer.alloc(0)
  const stream = createReadStream(path)
  const unpacked = stream.pipe(createGunzip())
  stream.on('error', (error) => unpacked.destroy(error))
  for await (const chunk of unpacked as AsyncIterable<Buffer>) {
    rest = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk
    if (rest.length > largestLine) throw new BackupFailure('a line is too long')
    for (;;) {
      const { pieces, used, more } = takeNext(rest, expecting())
      rest = rest.subarray(used)
      yield* pieces
      if (!more) break
    }
  }
  if (rest.length > 0) throw new BackupFailure('the last line is cut off')
}

/** What can be taken from the start of some bytes, how many of them that used, and whether to try again. */
function takeNext(bytes: Buffer, next: Expecting): { pieces: Piece[]; used: number; more: boolean } {
  if (typeof next === 'number') {
    const taken = bytes.subarray(0, next)
    return { pieces: taken.length > 0 ? [{ bytes: taken }] : [], used: taken.length, more: taken.length === next }
  }
  if (next === 'rows') {
    const { rows, count, ended, used } = takeRows(bytes)
    const pieces: Piece[] = rows.length > 0 ? [{ rows, count }] : []
    return { pieces: ended ? [...pieces, { endOfRows: true }] : pieces, used, more: ended }
  }
  const end = bytes.indexOf(LINE_END)
  if (end < 0) return { pieces: [], used: 0, more: false }
  return { pieces: [{ line: bytes.toString('utf8', 0, end) }], used: end + 1, more: true }
}

/** The whole rows at the start of some bytes, up to the end of the table where it is among them. */
function takeRows(bytes: Buffer): { rows: Buffer; count: number; ended: boolean; used: number } {
  const [backslash, dot] = Buffer.from(endOfRows)
  let at = 0
  let count = 0
  for (let end = bytes.indexOf(LINE_END); end >= 0; end = bytes.indexOf(LINE_END, at)) {
    if (end - at === 2 && bytes[at] === backslash && bytes[at + 1] === dot)
      return { rows: bytes.subarray(0, at), count, ended: true, used: end + 1 }
    at = end + 1
    count += 1
  }
  return { rows: bytes.subarray(0, at), count, ended: false, used: at }
}
