import { useMemo } from 'react'
import { Link, useSearchParams } from 'react-router'
import type { Column } from '#web/ui/column.ts'
import { DataTable } from '#web/ui/data-table.tsx'
import { useUrlSort } from '#web/ui/table-sort.ts'
import type { Cost } from '../../cost/contract.ts'
import { costModes, type Slicing } from '../../cost/model.ts'
import { type CostRow, rowsBy, sumOf } from '../../cost/view-rules.ts'
import { Amount } from './amount.tsx'
import classes from './cost.module.css'
import { useSpanSearch } from './span-bar.tsx'
import { useCostWords } from './use-cost-words.ts'
import { useRowName } from './use-row-name.ts'

/** The cost in rows. A group and a student lead to their sessions; any other row to the students that it is made of. */
export function CostTable({ cost, by }: { cost: Cost; by: Slicing }) {
  const words = useCostWords()
  const rows = useMemo(() => rowsBy(cost, by), [cost, by])
  const [search] = useSearchParams()
  const span = useSpanSearch()
  const nameOfRow = useRowName(cost)
  const [sort, setSort] = useUrlSort(null)
  const columns = useMemo(() => {
    const hrefOf = ({ key }: CostRow) => {
      if (by === 'group') return `/provision/cost/groups/${key}${span}`
      if (by === 'student' && key) return `/provision/cost/students/${key}${span}`
      const next = new URLSearchParams(search)
      for (const [name, value] of [
        ['in', by],
        ['of', key],
        ['by', by === 'student' ? 'group' : 'student'],
      ] as const)
        next.set(name, value)
      return `?${next}`
    }
    const all: Column<CostRow>[] = [
      {
        ...{ id: 'name', head: words.slicings[by], wrap: true, sortValue: ({ key }) => nameOfRow(by, key) },
        cell: (row) => <Link to={hrefOf(row)}>{nameOfRow(by, row.key)}</Link>,
      },
    ]
    for (const mode of costModes)
      all.push({
        ...{ id: mode, head: words.modes[mode], align: 'end', sortValue: (row) => row[mode].cents },
        cell: (row) => <Amount amount={row[mode]} />,
      })
    return all
  }, [words, by, nameOfRow, search, span])
  const total = sumOf(rows)
  return (
    <DataTable
      label={words.slicings[by]}
      rows={rows}
      columns={columns}
      rowId={({ key }) => key || 'none'}
      rowName={({ key }) => nameOfRow(by, key)}
      sort={sort}
      onSort={setSort}
      footer={
        <p className={classes.total}>
          <strong>{words.total}</strong>
          {costModes.map((mode) => (
            <span key={mode}>
              {words.modes[mode]} <Amount amount={total[mode]} />
            </span>
          ))}
        </p>
      }
    />
  )
}
