import { Button } from '@mantine/core'
import { useMemo } from 'react'
import { Link } from 'react-router'
import { type Column, DataTable } from '#web/ui/data-table.tsx'
import { formatShortDate, nameOf, pick } from '#web/ui/format.ts'
import { useFrame } from '#web/ui/frame.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { CertaintyMark } from '#web/ui/marks.tsx'
import type { SeenRule } from '../../../deadlines/contract.ts'
import classes from '../deadlines.module.css'
import { useDeadlineWords } from '../use-deadline-words.ts'
import { usePlannerWords, useSayRule } from './use-planner-words.ts'

export type RuleDoing = 'change' | 'check' | 'take' | 'putAway'

interface RulesTableProps {
  label: string
  rules: readonly SeenRule[]
  year: string
  busy: boolean
  /** `null` for those who only read. */
  onDo: ((rule: SeenRule, doing: RuleDoing) => void) | null
}

/** Rules with their days, where they come from and the school's check. */
export function RulesTable({ label, rules, year, busy, onDo }: RulesTableProps) {
  const words = usePlannerWords()
  const { marks } = useDeadlineWords()
  const language = useLanguage()
  const say = useSayRule()
  // The office reads the deadlines, and has no room where their days are kept.
  const mayRead = useFrame().abilities.includes('dates.see')
  const columns = useMemo<Column<SeenRule>[]>(
    () => [
      {
        id: 'name',
        head: words.columns.name,
        wrap: true,
        width: '17rem',
        cell: (rule) => (
          <>
            <strong>{say.name(rule)}</strong>
            <br />
            <span className={classes.soft}>{words.audiences[rule.body.audience]}</span>
          </>
        ),
      },
      {
        id: 'when',
        head: words.columns.when,
        wrap: true,
        width: '14rem',
        cell: (rule) => (
          <>
            {say.counted(rule.body.counted)}
            <br />
            <span className={classes.soft}>{say.days(rule)}</span>
          </>
        ),
      },
      {
        id: 'source',
        head: words.columns.source,
        wrap: true,
        cell: ({ mark, body }) => (
          <span className={classes.source}>
            <span className={classes.mark}>{marks[mark]}</span>{' '}
            <span className={classes.soft}>{pick(body.source, language)}</span>
          </span>
        ),
      },
      {
        id: 'check',
        head: words.columns.check,
        wrap: true,
        cell: ({ check }) =>
          check ? (
            <CertaintyMark
              certainty="checked"
              note={words.checkedBy(nameOf(check.by, language).main, formatShortDate(check.on, language))}
            />
          ) : (
            <CertaintyMark certainty="unchecked" />
          ),
      },
      {
        id: 'actions',
        head: words.columns.actions,
        wrap: true,
        width: '13.5rem',
        cell: (rule) => (
          <span className={`${classes.actions} no-print`}>
            {rule.body.counted.by === 'dates' && mayRead && (
              <Link to={`/identification/dates?${new URLSearchParams({ year })}`}>{words.datedLink}</Link>
            )}
            {onDo &&
              doingsOf(rule).map((doing) => (
                <Button
                  key={doing}
                  variant={doing === 'take' || doing === 'check' ? 'default' : 'subtle'}
                  size="compact-sm"
                  disabled={busy}
                  aria-label={words[`${doing}Of`](say.name(rule))}
                  onClick={() => onDo(rule, doing)}
                >
                  {words[doing]}
                </Button>
              ))}
          </span>
        ),
      },
    ],
    [words, marks, language, say, mayRead, year, busy, onDo],
  )
  return (
    <DataTable
      label={label}
      rows={rules}
      columns={columns}
      rowId={({ key }) => key}
      rowName={say.name}
      sort={null}
      onSort={() => undefined}
    />
  )
}

function doingsOf({ active, check, body, mark }: SeenRule): RuleDoing[] {
  const isDated = body.counted.by === 'dates'
  // It is taken where its days are kept.
  if (isDated && mark === 'custom') return []
  if (!active) return ['take']
  if (isDated) return ['putAway']
  return check ? ['change', 'putAway'] : ['check', 'change', 'putAway']
}
