import { Button } from '@mantine/core'
import { useState } from 'react'
import { type Column, DataTable } from '#web/ui/data-table.tsx'
import { FileActions } from '#web/ui/file-actions.tsx'
import { nameOf } from '#web/ui/format.ts'
import { useFrame } from '#web/ui/frame.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { useUrlSort } from '#web/ui/table-sort.ts'
import type { RegisterRow } from '../../contract.ts'
import type { RegisterAnswer } from './asked.ts'
import { NothingFound } from './empty-register.tsx'
import { printSelected } from './print-list.tsx'
import classes from './register.module.css'
import { TierDialog } from './tier-dialog.tsx'
import { useRegisterWords } from './use-register-words.ts'

interface RegisterTableProps {
  answer: RegisterAnswer
  rows: readonly RegisterRow[]
  columns: readonly Column<RegisterRow>[]
  selected: ReadonlySet<string>
  onSelect: (ids: ReadonlySet<string>) => void
}

const idOf = (row: RegisterRow) => row.id
const hrefOf = (row: RegisterRow) => `/students/${row.id}`
const byClass = { column: 'class', descending: false }

/** The list itself, and what can be done with the students selected in it. */
export function RegisterTable({ answer, rows, columns, selected, onSelect }: RegisterTableProps) {
  const words = useRegisterWords()
  const language = useLanguage()
  const { abilities } = useFrame()
  const [sort, setSort] = useUrlSort(byClass)
  const [deciding, setDeciding] = useState<readonly RegisterRow[] | null>(null)
  const mayDecide = abilities.includes('tier.decide') && answer.who !== 'left'

  return (
    <>
      <DataTable
        label={words.titles[answer.who]}
        rows={rows}
        columns={columns}
        rowId={idOf}
        rowName={(row) => nameOf(row, language).main}
        rowHref={hrefOf}
        sort={sort}
        onSort={setSort}
        selected={selected}
        onSelect={onSelect}
        empty={<NothingFound />}
        actions={(ids) => (
          <>
            {answer.who !== 'left' && ids.size === 1 && <FileActions studentId={[...ids].join()} small />}
            {mayDecide && (
              <Button size="compact-md" onClick={() => setDeciding(answer.rows.filter(({ id }) => ids.has(id)))}>
                {words.actions.decide}
              </Button>
            )}
            <Button size="compact-md" variant="default" onClick={printSelected}>
              {words.actions.print}
            </Button>
          </>
        )}
      />
      <p className={`${classes.keys} no-print`}>{words.keys}</p>
      {deciding && (
        <TierDialog
          students={deciding}
          asAt={answer.asAt}
          onClose={() => setDeciding(null)}
          onDecided={() => {
            setDeciding(null)
            onSelect(new Set())
          }}
        />
      )}
    </>
  )
}
