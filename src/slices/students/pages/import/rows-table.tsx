import { useMemo } from 'react'
import { type Column, DataTable } from '#web/ui/data-table.tsx'
import { FilterBar, useFilterValues } from '#web/ui/filter-bar.tsx'
import { formatNumber } from '#web/ui/format.ts'
import { useLanguage } from '#web/ui/language.tsx'
import type { ImportPreview } from '../../contract.ts'
import { ChangesList } from './changes-list.tsx'
import classes from './import.module.css'
import { placeInFile, placeToSort } from './place-in-file.ts'
import { useImportWords } from './use-import-words.ts'
import { useTellChange } from './use-tell-change.ts'

type Row = ImportPreview['rows'][number] & { id: string }

/** What would be written, row by row, each change as old → new. */
export function RowsTable({ preview }: { preview: ImportPreview }) {
  const { rows: words } = useImportWords()
  const language = useLanguage()
  const { what: wanted } = useFilterValues(['what'])
  const tell = useTellChange()
  const rows = useMemo<Row[]>(() => preview.rows.map((row, index) => ({ ...row, id: String(index) })), [preview.rows])
  const shown = rows.filter(({ what }) => wanted.length === 0 || wanted.includes(what))
  const total = preview.counts.new + preview.counts.changed + preview.counts.left
  const kinds = (['changed', 'new', 'left'] as const).filter((kind) => rows.some(({ what }) => what === kind))

  const columns = useMemo<Column<Row>[]>(
    () => [
      {
        id: 'who',
        head: words.who,
        cell: (row) => (
          <>
            <strong>{row.label}</strong> {row.place && <span className={classes.soft}>{row.place}</span>}
          </>
        ),
        sortValue: (row) => row.label,
      },
      { id: 'what', head: words.what, cell: (row) => words.kinds[row.what] },
      { id: 'row', head: words.row, cell: (row) => placeInFile(row, language), sortValue: placeToSort },
      {
        id: 'changes',
        head: words.changes,
        wrap: true,
        cell: (row) => <ChangesList row={row} tell={tell} />,
      },
    ],
    [words, tell, language],
  )

  const isBlocked = preview.problems.some(({ severity }) => severity === 'error')

  return (
    <section aria-label={words.title}>
      <h2>{words.title}</h2>
      {rows.length === 0 ? (
        <p className={classes.soft}>{isBlocked ? words.noneYet : words.none}</p>
      ) : (
        <>
          <FilterBar
            filters={[
              {
                id: 'what',
                label: words.what,
                options: kinds.map((value) => ({
                  value,
                  label: words.kinds[value],
                  count: preview.counts[value],
                })),
              },
            ]}
            count={words.count(formatNumber(shown.length, language))}
          />
          <DataTable
            label={words.title}
            rows={shown}
            columns={columns}
            rowId={({ id }) => id}
            rowName={({ label, place }) => [label, place].filter(Boolean).join(' ')}
          />
          {total > rows.length && (
            <p className={classes.soft}>
              {words.shown(formatNumber(rows.length, language), formatNumber(total, language))}
            </p>
          )}
        </>
      )}
    </section>
  )
}
