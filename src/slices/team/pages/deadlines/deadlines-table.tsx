import { Button } from '@mantine/core'
import { type ReactNode, useMemo, useState } from 'react'
import { type Column, DataTable } from '#web/ui/data-table.tsx'
import { formatShortDate, nameOf, pick } from '#web/ui/format.ts'
import { useFrame } from '#web/ui/frame.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { PersonName } from '#web/ui/person-name.tsx'
import { useUrlSort } from '#web/ui/table-sort.ts'
import type { Deadline } from '../../deadlines/contract.ts'
import { standingOf } from '../../deadlines/rules/standing.ts'
import { StandingMark } from './deadline-line.tsx'
import classes from './deadlines.module.css'
import { useDeadlineWords } from './use-deadline-words.ts'
import type { Settle } from './use-settle.ts'

interface DeadlinesTableProps {
  rows: readonly Deadline[]
  maySettle: boolean
  settle: Settle
  onMore: (deadline: Deadline) => void
  onExempt: (deadlines: readonly Deadline[]) => void
  empty: ReactNode
}

/** Deadlines in rows, each with the one action that settles it, or takes that back. */
export function DeadlinesTable({ rows, maySettle, settle, onMore, onExempt, empty }: DeadlinesTableProps) {
  const words = useDeadlineWords()
  const language = useLanguage()
  const { today } = useFrame()
  const [sort, setSort] = useUrlSort({ column: 'due', descending: false })
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const { busy, done, reopen } = settle

  const columns = useMemo<Column<Deadline>[]>(() => {
    const nameFor = ({ name, student }: Deadline) =>
      [pick(name, language), student ? nameOf(student, language).main : ''].filter(Boolean).join(', ')
    const day = (on: string) => formatShortDate(on, language, today)
    return [
      {
        id: 'name',
        head: words.columns.name,
        wrap: true,
        sortValue: (one) => pick(one.name, language),
        cell: (one) => <strong className={classes.what}>{pick(one.name, language)}</strong>,
      },
      {
        id: 'student',
        head: words.columns.student,
        phone: 'line',
        wrap: true,
        sortValue: ({ student }) => (student ? `${student.className} ${student.classNumber.padStart(3, '0')}` : ''),
        cell: ({ student }) =>
          student ? (
            <span className={classes.who}>
              <PersonName person={student} /> <small className={classes.soft}>{student.className}</small>
            </span>
          ) : (
            <span className={classes.soft}>{words.wholeSchool}</span>
          ),
      },
      {
        id: 'due',
        head: words.columns.due,
        phone: 'line',
        sortValue: ({ dueOn }) => dueOn,
        cell: ({ dueOn, movedFrom, approximate }) => (
          <span className={classes.due}>
            {approximate && `${words.about} `}
            {day(dueOn)}
            {movedFrom && <small className={classes.soft}>{words.moved(day(movedFrom))}</small>}
          </span>
        ),
      },
      {
        id: 'state',
        head: words.columns.state,
        phone: 'line',
        cell: (one) => <StandingMark standing={standingOf(one, today)} />,
      },
      {
        id: 'actions',
        head: words.columns.actions,
        phone: 'action',
        hideable: false,
        cell: (one) => (
          <span className={`${classes.actions} ${classes.tight} no-print`}>
            {maySettle && one.state === 'open' && (
              <Button
                variant="default"
                size="compact-sm"
                disabled={busy}
                aria-label={words.doneFor(nameFor(one))}
                onClick={() => done([one])}
              >
                {words.done}
              </Button>
            )}
            {maySettle && one.state !== 'open' && (
              <Button
                variant="subtle"
                size="compact-sm"
                disabled={busy}
                aria-label={words.undoFor(nameFor(one))}
                onClick={() => reopen([one])}
              >
                {words.undo}
              </Button>
            )}
            <Button
              variant="subtle"
              size="compact-sm"
              aria-label={words.moreFor(nameFor(one))}
              onClick={() => onMore(one)}
            >
              {words.more}
            </Button>
          </span>
        ),
      },
    ]
  }, [words, language, today, maySettle, busy, done, reopen, onMore])

  return (
    <DataTable
      label={words.title}
      rows={rows}
      columns={columns}
      rowId={({ id }) => id}
      rowName={({ name, student }) =>
        [pick(name, language), student ? nameOf(student, language).main : ''].filter(Boolean).join(', ')
      }
      sort={sort}
      onSort={setSort}
      {...(maySettle
        ? {
            selected,
            onSelect: setSelected,
            actions: (ids, clear) => {
              const chosen = rows.filter(({ id }) => ids.has(id))
              const open = chosen.filter(({ state }) => state === 'open')
              const settled = chosen.filter(({ state }) => state !== 'open')
              return (
                <>
                  {open.length > 0 && (
                    <>
                      <Button size="compact-sm" disabled={busy} onClick={() => done(open, clear)}>
                        {words.done}
                      </Button>
                      <Button size="compact-sm" variant="default" onClick={() => onExempt(open)}>
                        {words.exempt}
                      </Button>
                    </>
                  )}
                  {settled.length > 0 && (
                    <Button size="compact-sm" variant="default" disabled={busy} onClick={() => reopen(settled, clear)}>
                      {words.undo}
                    </Button>
                  )}
                </>
              )
            },
          }
        : {})}
      empty={empty}
    />
  )
}
