import type { ReactNode } from 'react'
import type { Column } from '#web/ui/data-table.tsx'
import { FilterBar } from '#web/ui/filter-bar.tsx'
import { formatNumber } from '#web/ui/format.ts'
import { useFrame } from '#web/ui/frame.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { usePhone } from '#web/ui/use-phone.ts'
import type { RegisterRow } from '../../contract.ts'
import { AsAtField } from './as-at-day.tsx'
import type { RegisterAnswer } from './asked.ts'
import { ExportMenu } from './export-menu.tsx'
import type { Narrowing } from './narrowing.ts'
import { PrintAll } from './print-list.tsx'
import classes from './register.module.css'
import { useFilters } from './use-filters.ts'
import { useRegisterWords } from './use-register-words.ts'
import { useSearchKeys } from './use-search-keys.ts'

interface RegisterBarProps {
  answer: RegisterAnswer
  narrowing: Narrowing
  onType: (text: string) => void
  shown: number
  columns: readonly Column<RegisterRow>[]
  chooser: ReactNode
}

/** Search, filters, and at the right what can be done with the list as it is shown. */
export function RegisterBar({ answer, narrowing, onType, shown, columns, chooser }: RegisterBarProps) {
  const words = useRegisterWords()
  const language = useLanguage()
  const { abilities } = useFrame()
  const filters = useFilters(answer, narrowing)
  const bar = useSearchKeys()
  const isPhone = usePhone()
  return (
    <div ref={bar} className={classes.bar}>
      <FilterBar
        filters={filters}
        search={{ label: words.search, placeholder: words.searchPlaceholder, onType }}
        count={words.count(formatNumber(shown, language), formatNumber(answer.rows.length, language))}
        beside={isPhone && <AsAtField asAt={answer.asAt} />}
        more={
          <>
            {chooser}
            <PrintAll />
            {abilities.includes('register.export') && (
              <ExportMenu answer={answer} narrowing={narrowing} columns={columns.map(({ id }) => id)} />
            )}
          </>
        }
      />
    </div>
  )
}
