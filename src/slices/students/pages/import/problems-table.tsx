import { type Column, DataTable } from '#web/ui/data-table.tsx'
import { FilterBar, useFilterValues } from '#web/ui/filter-bar.tsx'
import { formatNumber } from '#web/ui/format.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { DueMark } from '#web/ui/marks.tsx'
import type { ImportPreview } from '../../contract.ts'
import { placeInFile } from './place-in-file.ts'
import { useImportWords } from './use-import-words.ts'
import { useSayImportProblem } from './use-say-import-problem.ts'

type ImportProblem = ImportPreview['problems'][number]

/** Every problem with its place in the file and what to do, the serious ones first. */
export function ProblemsTable({ problems }: { problems: readonly ImportProblem[] }) {
  const { problems: words } = useImportWords()
  const language = useLanguage()
  const say = useSayImportProblem()
  const { severity: wanted } = useFilterValues(['severity'])
  const numbered = problems.map((problem, index) => ({ ...problem, id: String(index) }))
  const errorsFirst = numbered.toSorted((a, b) => (a.severity === b.severity ? 0 : a.severity === 'error' ? -1 : 1))
  const shown = errorsFirst.filter(({ severity }) => wanted.length === 0 || wanted.includes(severity))
  const both = new Set(problems.map(({ severity }) => severity)).size === 2

  const columns: Column<(typeof numbered)[number]>[] = [
    {
      id: 'row',
      head: words.row,
      cell: (problem) => (problem.row === null ? '–' : placeInFile(problem, language)),
      // Both are in the order of the file to begin with.
      sortValue: (problem) => (problem.row === null ? null : Number(problem.id)),
    },
    { id: 'column', head: words.column, cell: (problem) => problem.column, sortValue: (problem) => problem.column },
    { id: 'what', head: words.what, cell: say, wrap: true },
    {
      id: 'severity',
      head: words.severity,
      cell: ({ severity }) => <DueMark state={severity === 'error' ? 'overdue' : 'due'}>{words[severity]}</DueMark>,
    },
  ]

  return (
    <>
      {both && (
        <FilterBar
          filters={[
            {
              id: 'severity',
              label: words.severity,
              options: (['error', 'notice'] as const).map((value) => ({
                value,
                label: words[value],
                count: problems.filter(({ severity }) => severity === value).length,
              })),
            },
          ]}
          count={words.count(formatNumber(shown.length, language))}
        />
      )}
      <DataTable
        label={words.title}
        rows={shown}
        columns={columns}
        rowId={({ id }) => id}
        rowName={(problem) => `${words.row} ${placeInFile(problem, language)}`}
      />
    </>
  )
}
