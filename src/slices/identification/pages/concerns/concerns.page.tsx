import { Button } from '@mantine/core'
import { IconZoomQuestion } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { Link, useLoaderData } from 'react-router'
import type { IsoDate } from '#kernel/dates.ts'
import { api } from '#web/api.ts'
import { type Column, DataTable } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { type Filter, FilterBar, useFilterValues } from '#web/ui/filter-bar.tsx'
import { formatNouns, formatNumber, formatShortDate, nameOf } from '#web/ui/format.ts'
import { useFrame } from '#web/ui/frame.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { DueMark } from '#web/ui/marks.tsx'
import { PersonName } from '#web/ui/person-name.tsx'
import { onlyWhenPathChanges } from '#web/ui/routes.ts'
import { useUiWords } from '#web/ui/words.ts'
import type { ConcernLine } from '../../concerns/contract.ts'
import { concernStates } from '../../concerns/model.ts'
import { isLeftOpen } from '../../concerns/rules.ts'
import { BecameOf } from './became-of.tsx'
import classes from './concerns.module.css'
import { TriagePanel } from './triage-panel.tsx'
import { useConcernWords } from './use-concern-words.ts'

type Answer = { concerns: ConcernLine[]; may: { triage: boolean } }

/** What stays open about a student who has left is none of the states in which somebody goes on. */
const stateOf = (one: ConcernLine, today: IsoDate) =>
  isLeftOpen({ ...one, leftOn: one.student.leftOn }, today) ? 'left' : one.state

const concernsOf = ({ student }: ConcernLine) => `/students/${student.id}/identification/concerns`

export const shouldRevalidate = onlyWhenPathChanges

export function loader(): Promise<Answer> {
  return api.identification.concerns()
}

/** Concerns: for the SENCO those that wait come first; for a teacher, what became of theirs. */
export function Component() {
  const { concerns, may }: Answer = useLoaderData()
  const words = useConcernWords()
  const ui = useUiWords()
  const language = useLanguage()
  const { today, abilities } = useFrame()
  const { state, whose, class: inClass } = useFilterValues(['state', 'whose', 'class'])
  const [deciding, setDeciding] = useState<ConcernLine | null>(null)
  const shown = useMemo(
    () =>
      concerns.filter(
        (one) =>
          (state.length === 0 || state.includes(stateOf(one, today))) &&
          (whose.length === 0 || one.mine) &&
          (inClass.length === 0 || inClass.includes(one.student.className ?? '')),
      ),
    [concerns, state, whose, inClass, today],
  )
  const columns = useMemo<Column<ConcernLine>[]>(() => {
    const day = (date: string) => formatShortDate(date, language, today)
    return [
      { id: 'student', head: words.list.student, cell: (one) => <PersonName person={one.student} />, hideable: false },
      { id: 'class', head: words.list.class, phone: 'line', cell: (one) => one.student.className ?? '–' },
      {
        id: 'about',
        head: words.list.about,
        phone: 'line',
        wrap: true,
        cell: (one) =>
          formatNouns(
            one.areas.map((area) => words.said.areas[area]),
            language,
          ),
      },
      { id: 'raised', head: words.list.raised, phone: 'line', cell: (one) => day(one.raisedOn) },
      {
        id: 'by',
        head: words.list.by,
        phone: 'line',
        cell: (one) => (one.raisedBy ? nameOf(one.raisedBy, language).main : '–'),
      },
      {
        id: 'state',
        head: words.list.became,
        phone: 'line',
        wrap: true,
        cell: (one) =>
          one.wantsTriage && may.triage ? (
            <DueMark state={one.daysWaiting > 7 ? 'overdue' : 'due'}>
              {words.said.states[one.state]} · {words.list.waiting(one.daysWaiting)}
            </DueMark>
          ) : (
            <>
              <BecameOf concern={one} leftOn={one.student.leftOn} />
              {one.steps.length > 0 && <span className={classes.soft}> {one.steps.at(-1)?.words}</span>}
            </>
          ),
      },
      ...(may.triage
        ? [
            {
              id: 'decide',
              head: words.list.next,
              phone: 'action' as const,
              cell: (one: ConcernLine) => {
                const named = <span className="for-screen-readers">{` (${nameOf(one.student, language).main})`}</span>
                return one.wantsTriage ? (
                  <Button variant="default" size="compact-sm" onClick={() => setDeciding(one)}>
                    {words.triage}
                    {named}
                  </Button>
                ) : (
                  <Link to={concernsOf(one)}>
                    {words.view}
                    {named}
                  </Link>
                )
              },
            },
          ]
        : []),
    ]
  }, [words, language, today, may.triage])
  const raise = abilities.includes('concern.raise') && (
    <Button component={Link} to="/identification/concerns/new">
      {words.raise}
    </Button>
  )
  if (concerns.length === 0)
    return (
      <EmptyState icon={IconZoomQuestion} title={words.list.emptyTitle} sentence={words.list.empty} action={raise} />
    )
  const count = (of: (one: ConcernLine) => boolean) => concerns.filter(of).length
  const waiting = count((one) => one.wantsTriage)
  const classNames = [...new Set(concerns.flatMap(({ student }) => student.className ?? []))].sort()
  const filters: Filter[] = [
    {
      id: 'state',
      label: words.list.state,
      options: [...concernStates, 'left' as const].map((value) => ({
        value,
        label: value === 'left' ? words.list.left : words.said.states[value],
        count: count((one) => stateOf(one, today) === value),
      })),
    },
    {
      id: 'class',
      label: words.list.class,
      options: classNames.map((value) => ({
        value,
        label: value,
        count: count((one) => one.student.className === value),
      })),
    },
    {
      id: 'whose',
      label: words.list.whose,
      options: [{ value: 'me', label: words.list.mine, count: count((one) => one.mine) }],
    },
  ]
  return (
    <>
      <div className={classes.bar}>
        <p>{may.triage && waiting > 0 && words.list.triageCount(waiting)}</p>
        {raise}
      </div>
      <FilterBar filters={filters} count={words.list.count(formatNumber(shown.length, language))} />
      <DataTable
        label={words.list.emptyTitle}
        rows={shown}
        columns={columns}
        rowId={(one) => one.id}
        rowName={(one) => nameOf(one.student, language).main}
        rowHref={concernsOf}
        empty={words.list.nothing}
      />
      {deciding && (
        <TriagePanel
          concern={deciding}
          studentId={deciding.student.id}
          name={nameOf(deciding.student, language).main}
          leftOn={deciding.student.leftOn}
          facts={
            <p className={classes.soft}>
              {[
                deciding.student.className,
                deciding.student.tier ? ui.tier(deciding.student.tier) : ui.noTier,
                ...deciding.student.needs,
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
          }
          onClose={() => setDeciding(null)}
        />
      )}
    </>
  )
}
