import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { Client } from 'pg'
import { dateInHongKong } from '#kernel/dates.ts'
import { Problems } from '#platform/http/refusals.ts'
import { applyImport, type ImportKind, type ImportPreview, sayProblem, startImport } from '#slices/students/index.ts'
import { openInstallation } from '../installation.ts'
import { CallFailure, type Command, fileOf } from './command.ts'

const kinds: Record<string, ImportKind> = {
  roll: 'students',
  staff: 'staff',
  classes: 'classes',
  sen: 'sen',
  oneroster: 'oneroster',
}

export const importCommand: Command = {
  help: `npm run workbench -- import roll|staff|classes|sen|oneroster FILE [--school CODE] [--preview|--apply] [--leavers] [--json]

Reads an .xlsx or CSV file (or a OneRoster zip) and says what importing it would do; --apply writes it, all of it or nothing.
  --school CODE  which school, when there are several
  --preview      only say what it would do (the same without --apply)
  --apply        write it, unless a row stands in the way
  --leavers      with roll and oneroster: students who are on the roll and not in the file have left; without it they stay
In what it prints, "left" counts those students, and a problem says it when they stay.
Exit code 0 when nothing stands in the way, 1 when something does, 2 when called wrongly.`,
  takesWords: true,
  options: {
    school: { type: 'string' },
    preview: { type: 'boolean' },
    apply: { type: 'boolean' },
    leavers: { type: 'boolean' },
    json: { type: 'boolean' },
  },
  async run({ settings, positionals, values, print }) {
    const [word = '', file] = positionals
    const kind = kinds[word]
    if (!kind || !file || positionals.length > 2)
      throw new CallFailure(
        'Say what and which file: npm run workbench -- import roll|staff|classes|sen|oneroster FILE',
      )
    if (values.apply && values.preview) throw new CallFailure('Choose one of --preview and --apply.')
    const bytes = await readFile(fileOf(file)).catch((error: NodeJS.ErrnoException) => {
      throw new CallFailure(
        error.code === 'ENOENT' ? `There is no file ${file}.` : `${file} cannot be read: ${error.message}`,
      )
    })
    const installation = await openInstallation(settings)
    try {
      const school = await findSchool(installation.owner, typeof values.school === 'string' ? values.school : null)
      // Whoever may run this command has the whole data folder in their hands; the trail says that it was the command line.
      const actor = {
        schoolId: school.id,
        personId: null,
        roles: ['senco', 'office', 'administrator'],
        today: school.today ?? dateInHongKong(new Date()),
      }
      const result = await installation.database.as(
        actor,
        { word: 'import.applied', request: 'command-line' },
        async (tx) => {
          const preview = await startImport(tx, actor, { name: basename(file), bytes }, kind)
          const { counts, mayApply } = preview
          const applied = values.apply === true && mayApply
          if (applied) await applyImport(tx, actor, preview.id, values.leavers === true, () => undefined)
          const stay = counts.left > 0 && !values.leavers ? [theyStay(counts.left)] : []
          return { counts, problems: [...stay, ...preview.problems], mayApply, applied }
        },
      )
      report(result, values.json === true, print)
      return result.mayApply ? 0 : 1
    } catch (error) {
      if (!(error instanceof Problems)) throw error
      const problems = error.problems.map(({ problem, params }) => ({
        sheet: null,
        row: typeof params?.row === 'number' ? params.row : null,
        column: null,
        problem,
        params: asTexts(params),
        severity: 'error' as const,
      }))
      report(
        { counts: { rows: 0, new: 0, changed: 0, unchanged: 0, left: 0 }, problems, mayApply: false, applied: false },
        values.json === true,
        print,
      )
      return 1
    } finally {
      await installation.close()
    }
  },
}

type Result = {
  counts: ImportPreview['counts']
  problems: ImportPreview['problems']
  mayApply: boolean
  applied: boolean
}

/** Told of students who are on the roll and not in the file, as nobody said that they have left. */
function theyStay(count: number): ImportPreview['problems'][number] {
  return {
    sheet: null,
    row: null,
    column: null,
    problem: 'not-in-file',
    params: { count: String(count) },
    severity: 'notice',
  }
}

function report({ counts, problems, mayApply, applied }: Result, asJson: boolean, print: (line: string) => void): void {
  const said = problems.map((found) => ({
    row: found.row,
    column: found.column,
    problem: found.problem,
    message: found.sheet === null ? sayProblem(found, 'en') : `Sheet “${found.sheet}”: ${sayProblem(found, 'en')}`,
  }))
  if (asJson) {
    print(JSON.stringify({ ...counts, problems: said }))
    return
  }
  print(
    `${counts.rows} rows: ${counts.new} new, ${counts.changed} changed, ${counts.unchanged} unchanged, ${counts.left} not in the file.`,
  )
  for (const { row, column, message } of said)
    print(`  ${[row && `row ${row}`, column].filter(Boolean).join(', ') || 'file'}: ${message}`)
  print(
    applied
      ? 'Written.'
      : mayApply
        ? 'Nothing is written; say --apply to write it.'
        : 'Nothing is written: something stands in the way.',
  )
}

function asTexts(params: Record<string, string | number> = {}): Record<string, string> {
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, String(value)]))
}

async function findSchool(
  owner: ConstructorParameters<typeof Client>[0],
  code: string | null,
): Promise<{ id: string; today: string | null }> {
  const client = new Client(owner)
  await client.connect()
  try {
    const found = await client.query<{ id: string; code: string; today: string | null }>(
      'select id, code, demo_today::text as today from school where $1::text is null or lower(code) = lower($1) order by code',
      [code],
    )
    const [school] = found.rows
    if (!school)
      throw new CallFailure(
        code ? `There is no school with the code ${code}.` : 'There is no school yet. Set it up first: npm start',
      )
    if (found.rows.length > 1)
      throw new CallFailure(
        `Say which school: --school ${found.rows
          .slice(0, 10)
          .map((row) => row.code)
          .join(' | ')}`,
      )
    return school
  } finally {
    await client.end()
  }
}
