import { useMemo } from 'react'
import { useSearchParams } from 'react-router'
import { type Column, DataTable } from '#web/ui/data-table.tsx'
import { useFrame } from '#web/ui/frame.ts'
import type { Pupil } from '../../first-year/contract.ts'
import { degreesOf, programmeSteps, progressOf } from '../../first-year/rules.ts'
import { useFirstYearWords } from './use-first-year-words.ts'

type ClassRow = { name: string; pupils: readonly Pupil[] }

/** How many pupils of each class have each step behind them; a row leads to the class's pupils below. */
export function ClassTable({ pupils }: { pupils: readonly Pupil[] }) {
  const words = useFirstYearWords()
  const { today } = useFrame()
  const [parameters] = useSearchParams()
  const rows = useMemo<ClassRow[]>(() => {
    const byClass = Map.groupBy(pupils, ({ className }) => className)
    const each = [...byClass].map(([name, pupils]) => ({ name, pupils }))
    return each.length > 1 ? [...each, { name: '', pupils }] : each
  }, [pupils])

  const columns = useMemo<Column<ClassRow>[]>(
    () => [
      { id: 'class', head: words.classColumns.class, cell: ({ name }) => <strong>{name || words.allClasses}</strong> },
      {
        id: 'pupils',
        head: words.classColumns.pupils,
        phone: 'labelled',
        cell: ({ pupils }) => pupils.length,
        align: 'end',
      },
      ...programmeSteps.map(
        (step): Column<ClassRow> => ({
          id: step,
          head: words.classColumns[step],
          cell: ({ pupils }) => words.states.begun(progressOf(pupils, today)[step], pupils.length),
          align: 'end',
          phone: 'labelled',
        }),
      ),
      {
        id: 'found',
        head: words.classColumns.found,
        phone: 'line',
        cell: ({ pupils }) => {
          const { marked, mild, none } = degreesOf(pupils)
          return marked + mild + none > 0 && words.found(marked, mild)
        },
      },
    ],
    [words, today],
  )

  return (
    <DataTable
      label={words.classes}
      rows={rows}
      columns={columns}
      rowId={({ name }) => name || 'all'}
      rowName={({ name }) => name || words.allClasses}
      rowHref={({ name }) => {
        const next = new URLSearchParams(parameters)
        if (name) next.set('class', name)
        else next.delete('class')
        return `?${next}`
      }}
      sort={null}
      onSort={() => undefined}
    />
  )
}
