import { Button } from '@mantine/core'
import { useMemo } from 'react'
import type { SchoolYearLabel } from '#kernel/dates.ts'
import { type Column, DataTable } from '#web/ui/data-table.tsx'
import { formatShortDate, nameOf, pick } from '#web/ui/format.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { CertaintyMark } from '#web/ui/marks.tsx'
import type { SeenDatedRule } from '../../dates/contract.ts'
import { CheckButton } from './check-button.tsx'
import classes from './dates.module.css'
import { useDatesWords, useSayWindow } from './use-dates-words.ts'
import { WindowState } from './window-state.tsx'

interface RulesTableProps {
  label: string
  rules: readonly SeenDatedRule[]
  year: SchoolYearLabel
  /** `null` for those who only read. */
  onEdit: ((rule: SeenDatedRule) => void) | null
}

/** Rules with their days, where they stand today, where they come from, and the school's check. */
export function RulesTable({ label, rules, year, onEdit }: RulesTableProps) {
  const words = useDatesWords()
  const language = useLanguage()

  const columns = useMemo<Column<SeenDatedRule>[]>(
    () => [
      { id: 'rule', head: words.columns.rule, cell: ({ key }) => <strong>{words.keys[key]}</strong>, wrap: true },
      {
        id: 'when',
        head: words.columns.when,
        cell: (rule) => <When rule={rule} />,
        wrap: true,
      },
      { id: 'state', head: words.columns.state, cell: (rule) => <WindowState {...rule} /> },
      {
        id: 'source',
        head: words.columns.source,
        cell: ({ mark, source }) => (
          <span className={classes.source}>
            <span className={classes.mark}>{words.marks[mark]}</span>{' '}
            <span className={classes.soft}>{pick(source, language)}</span>
          </span>
        ),
        wrap: true,
      },
      {
        id: 'check',
        head: words.columns.check,
        cell: (rule) => {
          const name = words.keys[rule.key]
          const { check } = rule
          return (
            <span className={classes.check}>
              {check && (
                <CertaintyMark
                  certainty="checked"
                  note={words.checkedBy(nameOf(check.by, language).main, formatShortDate(check.on, language))}
                />
              )}
              {!check && rule.endsOn && <CertaintyMark certainty="unchecked" />}
              {onEdit && <CheckButton year={year} rule={rule} />}
              {onEdit && (
                <Button
                  className="no-print"
                  variant="subtle"
                  size="compact-sm"
                  aria-label={rule.endsOn ? words.changeOf(name) : words.setOf(name)}
                  onClick={() => onEdit(rule)}
                >
                  {rule.endsOn ? words.change : words.set}
                </Button>
              )}
            </span>
          )
        },
        wrap: true,
      },
    ],
    [words, language, onEdit, year],
  )

  return (
    <DataTable
      label={label}
      rows={rules}
      columns={columns}
      rowId={({ key }) => key}
      rowName={({ key }) => words.keys[key]}
      sort={null}
      onSort={() => undefined}
    />
  )
}

/** The days, or what stands where none are set. */
function When({ rule }: { rule: SeenDatedRule }) {
  const words = useDatesWords()
  const say = useSayWindow()
  const when = say.when(rule, rule.approximate)
  if (when) return when
  const offered = rule.isCustom && rule.shipped && say.when(rule.shipped, false)
  return <span className={classes.soft}>{offered ? words.offered(offered) : words.noDay}</span>
}
