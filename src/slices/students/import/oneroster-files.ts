import { readCsv } from '#platform/files/csv.ts'
import { type FileLimits, FileRefused } from '#platform/files/refusal.ts'
import { decodeText } from '#platform/files/text-encoding.ts'
import type { ZipArchive } from '#platform/files/zip.ts'
import type { ImportProblem, ProblemCode } from './model.ts'

/** The files of a OneRoster zip that hold a roll; the others (results, resources …) are left alone. */
export type RollFile =
  | 'manifest'
  | 'orgs'
  | 'academicSessions'
  | 'courses'
  | 'classes'
  | 'users'
  | 'roles'
  | 'enrollments'
  | 'demographics'

/** A line of one of its files. `line` counts from 1, the headings being line 1; a missing column reads as empty. */
export type RosterLine = { file: string; line: number; get: (column: string) => string }

/** Columns without which a file says nothing; the names are those of the 1EdTech OneRoster 1.1 and 1.2 CSV bindings. */
const neededColumns: Partial<Record<RollFile, readonly string[]>> = {
  users: ['sourcedId', 'givenName', 'familyName'],
  classes: ['sourcedId', 'title'],
  enrollments: ['classSourcedId', 'userSourcedId', 'role'],
}

/** Lines of all files together; a school has some 20,000 enrolments. */
const MOST_LINES = 100_000

/** The name of a file in the zip: at its root or in a folder, in any case. */
export function pathOf(archive: ZipArchive, file: RollFile): string | undefined {
  const wanted = `${file}.csv`.toLowerCase()
  return archive.names.find((name) => name.toLowerCase().split('/').at(-1) === wanted && !name.startsWith('__MACOSX/'))
}

/** Opens the reading of the files of one zip; what is wrong with them is reported, not thrown. */
export function rosterReader(archive: ZipArchive, limits: FileLimits, problems: ImportProblem[]) {
  return async (file: RollFile): Promise<RosterLine[]> => {
    const path = pathOf(archive, file)
    if (path === undefined) {
      if (neededColumns[file]) report(problems, 'oneroster-file-missing', 'error', null, { file: `${file}.csv` })
      return []
    }
    try {
      const decoded = decodeText(await archive.read(path))
      if (!decoded) throw new FileRefused('file-unknown-encoding')
      return linesOf(file, readCsv(decoded.text, { ...limits, rows: MOST_LINES }), problems)
    } catch (error) {
      if (!(error instanceof FileRefused)) throw error
      const { problem, params, row } = error.fileProblem
      report(problems, problem, 'error', row, { ...params, file: `${file}.csv` })
      return []
    }
  }
}

function linesOf(file: RollFile, rows: string[][], problems: ImportProblem[]): RosterLine[] {
  const [headings = [], ...lines] = rows
  const places = new Map(headings.map((heading, place) => [heading.trim().toLowerCase(), place]))
  for (const column of neededColumns[file] ?? []) {
    if (!places.has(column.toLowerCase())) {
      report(problems, 'oneroster-column-missing', 'error', 1, { file: `${file}.csv`, column })
    }
  }
  return lines.flatMap((cells, index) => {
    const get = (column: string) => (cells[places.get(column.toLowerCase()) ?? -1] ?? '').trim()
    const gone = get('status').toLowerCase() === 'tobedeleted' || cells.every((cell) => cell.trim() === '')
    return gone ? [] : [{ file: `${file}.csv`, line: index + 2, get }]
  })
}

/** Says a problem of a OneRoster file. */
export function report(
  problems: ImportProblem[],
  problem: ProblemCode,
  severity: ImportProblem['severity'],
  row: number | null,
  params: Record<string, string>,
): void {
  problems.push({ row, column: null, problem, params, severity })
}
