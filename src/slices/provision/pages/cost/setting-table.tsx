import { useMemo } from 'react'
import { type Column, DataTable } from '#web/ui/data-table.tsx'
import { formatDate } from '#web/ui/format.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { CertaintyMark } from '#web/ui/marks.tsx'
import type { SettingKind } from '../../cost/setting-model.ts'
import classes from './cost.module.css'
import type { SettingRow } from './setting-rows.tsx'
import { useCostWords } from './use-cost-words.ts'

/** The settings of one kind; a row opens for whoever may change it. */
export function SettingTable({
  kind,
  rows,
  mayKeep,
}: {
  kind: SettingKind
  rows: readonly SettingRow[]
  mayKeep: boolean
}) {
  const words = useCostWords()
  const language = useLanguage()
  const { title, empty } = words.settings.kinds[kind]
  const columns = useMemo(() => {
    const heads = words.settings.heads[kind]
    const all: Column<SettingRow>[] = [{ id: 'name', head: heads.name, wrap: true, cell: ({ name }) => name }]
    if (rows.some(({ from }) => from))
      all.push({
        ...{ id: 'days', head: words.settings.when },
        cell: ({ from, to }) =>
          [from && formatDate(from, language), to && formatDate(to, language)].filter(Boolean).join(' – '),
      })
    if (heads.value)
      all.push({
        ...{ id: 'value', head: heads.value, wrap: true },
        cell: ({ value, checked, checkedBy }) => (
          <>
            {value}{' '}
            {checked !== null && <CertaintyMark certainty={checked ? 'checked' : 'unchecked'} note={checkedBy} />}
          </>
        ),
      })
    if (heads.note) all.push({ id: 'note', head: heads.note, wrap: true, cell: ({ note }) => note || '–' })
    return all
  }, [words, kind, rows, language])
  return (
    <DataTable
      label={title}
      rows={rows}
      columns={columns}
      rowId={({ id }) => id}
      rowName={({ name }) => name}
      {...(mayKeep && { rowHref: ({ id }: SettingRow) => `/provision/cost/settings?item=${kind}:${id}` })}
      sortedByServer
      empty={<p className={classes.soft}>{empty}</p>}
    />
  )
}
