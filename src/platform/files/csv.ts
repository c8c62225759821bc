import { CsvError, parse } from 'csv-parse/sync'
import { type FileLimits, FileRefused } from './refusal.ts'
import { rectangle } from './xlsx-sheet.ts'

const delimiters = [',', '\t', ';'] as const
export type Delimiter = (typeof delimiters)[number]

/** How many lines are looked at to find what stands between the values. */
const LINES_TO_LOOK_AT = 40
/** No row of a list is longer, in characters; a longer one has a quotation mark that never ends. */
const LONGEST_ROW = 500_000

/** What stands between the values: the sign that cuts most lines into the same number of parts, outside quotation marks. */
export function delimiterOf(text: string): Delimiter {
  let best: Delimiter = ','
  let bestScore = 0
  for (const delimiter of delimiters) {
    const counts = new Map<number, number>()
    for (const count of countsPerLine(text, delimiter)) if (count > 0) counts.set(count, (counts.get(count) ?? 0) + 1)
    for (const [count, lines] of counts) {
      const score = lines * 1000 + Math.min(count, 999)
      if (score > bestScore) [best, bestScore] = [delimiter, score]
    }
  }
  return best
}

function countsPerLine(text: string, delimiter: Delimiter): number[] {
  const counts: number[] = []
  let count = 0
  let quoted = false
  for (let at = 0; at < text.length && at < LONGEST_ROW && counts.length < LINES_TO_LOOK_AT; at += 1) {
    const character = text[at]
    if (character === '"') quoted = !quoted
    else if (quoted) continue
    else if (character === delimiter) count += 1
    else if (character === '\n' || character === '\r') {
      if (count > 0) counts.push(count)
      count = 0
    }
  }
  return [...counts, count]
}

/**
 * The rows of a text with commas, semicolons or tabs between the values. A first line `sep=;`, which Excel writes and
 * hides, says the sign and becomes an empty row. Throws `FileRefused`: `csv-damaged`, `too-many-rows`, `too-many-columns`.
 */
export function readCsv(text: string, limits: FileLimits): string[][] {
  const told = /^sep=([,;\t])\r?\n/i.exec(text)
  const body = told ? text.slice(told[0].length - 1) : text
  const delimiter = (told?.[1] as Delimiter) ?? delimiterOf(body)
  refuseEndlessLine(body, delimiter, limits)
  const cells = parsed(withoutEmptyEnd(body), delimiter, limits)
  const rows = rectangle(cells)
  if (rows.length > limits.rows) throw new FileRefused('too-many-rows', { limit: String(limits.rows) }, limits.rows + 1)
  const wide = rows.findIndex(
    (row) => row.length > limits.columns && row.slice(limits.columns).some((cell) => cell.trim()),
  )
  if (wide >= 0) throw new FileRefused('too-many-columns', { column: '', limit: String(limits.columns) }, wide + 1)
  return rows
}

/** A line of a million commas would be a million values in memory before anyone counted them. */
function refuseEndlessLine(text: string, delimiter: Delimiter, limits: FileLimits): void {
  const most = limits.columns * 50
  const sign = delimiter.charCodeAt(0)
  let line = 1
  let count = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === 10) {
      line += 1
      count = 0
    } else if (code === sign) {
      count += 1
      if (count > most) throw new FileRefused('too-many-columns', { column: '', limit: String(limits.columns) }, line)
    }
  }
}

/** Excel saves thousands of rows of nothing but commas when such rows were once formatted. */
function withoutEmptyEnd(text: string): string {
  let end = text.length
  while (end > 0 && ' ,;\t\r\n'.includes(text[end - 1] as string)) end -= 1
  const lineEnds = text.indexOf('\n', end)
  return lineEnds < 0 ? text : text.slice(0, lineEnds)
}

function parsed(text: string, delimiter: Delimiter, limits: FileLimits): string[][] {
  try {
    return parse(text, {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      record_delimiter: ['\r\n', '\n', '\r'],
      max_record_size: LONGEST_ROW,
      to: limits.rows + 1,
    })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = lineOfOpenQuote(text) ?? (typeof error.lines === 'number' ? error.lines : null)
    throw new FileRefused('csv-damaged', {}, line)
  }
}

/** The line where the quotation mark opens that never ends, from 1; the parser only knows where it gave up. */
function lineOfOpenQuote(text: string): number | null {
  let line = 1
  let opened: number | null = null
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '\n') line += 1
    else if (text[at] === '"') opened = opened === null ? line : null
  }
  return opened
}
