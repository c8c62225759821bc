import { Button } from '@mantine/core'
import { IconTargetArrow } from '@tabler/icons-react'
import { useMemo } from 'react'
import { Link, useLoaderData } from 'react-router'
import { api } from '#web/api.ts'
import { type Column, DataTable } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { type Filter, FilterBar, useFilterValues } from '#web/ui/filter-bar.tsx'
import { formatNumber, formatShortDate, nameOf } from '#web/ui/format.ts'
import { useFrame } from '#web/ui/frame.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { DueMark } from '#web/ui/marks.tsx'
import { PersonName } from '#web/ui/person-name.tsx'
import { onlyWhenPathChanges } from '#web/ui/routes.ts'
import { planKinds, planStates } from '../../model.ts'
import type { DueLine } from '../../review/contract.ts'
import { type ReviewStanding, reviewStandings } from '../../review/model.ts'
import { useReviewWords } from './use-review-words.ts'

export const shouldRevalidate = onlyWhenPathChanges

export function loader(): Promise<DueLine[]> {
  return api.plans.plans({ archived: 'yes' })
}

/** Nearest first: what is overdue, due and coming stands above what has no review to come. */
const order = new Map(reviewStandings.map((standing, index) => [standing, index]))

/** Whoever reviews plans comes to the list for these: their rows lead to the review itself. */
const near: ReadonlySet<ReviewStanding> = new Set(['overdue', 'due', 'coming'])

/** Every plan that this person may see, those that are due first. */
export function Component() {
  const lines: DueLine[] = useLoaderData()
  const words = useReviewWords()
  const language = useLanguage()
  const { today, abilities } = useFrame()
  const begins = abilities.includes('plan.keep')
  const reviews = abilities.includes('review.keep')
  const { due, state, kind, class: inClass, mine, q } = useFilterValues(['due', 'state', 'kind', 'class', 'mine', 'q'])
  const shown = useMemo(() => {
    const among = (chosen: readonly string[] | undefined, value: string) => !chosen?.length || chosen.includes(value)
    const find = (q?.[0] ?? '').trim().toLowerCase()
    return lines
      .filter(
        (line) =>
          among(due, line.standing) &&
          // What is put away is shown to whoever asks for it.
          (state?.length ? state.includes(line.state) : line.state !== 'archived') &&
          among(kind, line.kind) &&
          among(inClass, line.className ?? '') &&
          (!mine?.length || line.mine) &&
          `${line.nameZh} ${line.nameEn} ${line.className ?? ''}`.toLowerCase().includes(find),
      )
      .sort((a, b) => (order.get(a.standing) ?? 9) - (order.get(b.standing) ?? 9))
  }, [lines, due, state, kind, inClass, mine, q])
  const columns = useMemo<Column<DueLine>[]>(() => {
    const day = (date: string) => formatShortDate(date, language, today)
    return [
      {
        id: 'student',
        head: words.list.student,
        cell: (line) => <PersonName person={line} />,
        sortValue: (line) => nameOf(line, language).main,
        hideable: false,
      },
      {
        id: 'class',
        head: words.list.class,
        phone: 'line',
        cell: (line) => line.className ?? '–',
        sortValue: (line) => line.className,
      },
      {
        id: 'kind',
        head: words.list.kind,
        phone: 'line',
        cell: (line) => words.plan.kinds[line.kind],
        sortValue: (line) => line.kind,
      },
      { id: 'state', head: words.list.state, phone: 'line', cell: (line) => words.plan.states[line.state] },
      {
        id: 'review',
        head: words.list.review,
        phone: 'line',
        cell: (line) =>
          near.has(line.standing) ? (
            <DueMark state={line.standing === 'overdue' ? 'overdue' : 'due'}>
              {words.standings[line.standing]} · {day(line.reviewOn)}
            </DueMark>
          ) : (
            day(line.reviewOn)
          ),
        sortValue: (line) => line.reviewOn,
      },
      {
        id: 'tries',
        head: words.list.tries,
        phone: 'labelled',
        cell: (line) => line.recentTries,
        sortValue: (line) => line.recentTries,
        align: 'end',
      },
      {
        id: 'last',
        head: words.list.last,
        phone: 'labelled',
        cell: (line) => (line.lastTryOn ? day(line.lastTryOn) : words.list.never),
        sortValue: (line) => line.lastTryOn,
      },
      {
        id: 'targets',
        head: words.list.targets,
        phone: 'labelled',
        cell: (line) =>
          line.state === 'reviewed' || line.state === 'archived'
            ? words.list.achieved(line.achieved, line.targets)
            : line.targets,
        align: 'end',
      },
    ]
  }, [words, language, today])
  if (lines.length === 0)
    return (
      <EmptyState
        icon={IconTargetArrow}
        title={words.list.emptyTitle}
        sentence={begins ? words.list.empty : words.list.emptyForReaders}
        action={
          begins && (
            <Button component={Link} to="/students">
              {words.list.first}
            </Button>
          )
        }
      />
    )
  const count = (of: (line: DueLine) => boolean) => lines.filter(of).length
  const classNames = [...new Set(lines.flatMap(({ className }) => className ?? []))].sort((a, b) =>
    a.localeCompare(b, 'en', { numeric: true }),
  )
  const filters: Filter[] = [
    {
      id: 'due',
      label: words.list.filters.due,
      options: (['overdue', 'due', 'coming', 'later'] as const).map((value) => ({
        value,
        label: words.standings[value],
        count: count((line) => line.standing === value),
      })),
    },
    {
      id: 'state',
      label: words.list.filters.state,
      options: planStates.map((value) => ({
        value,
        label: words.plan.states[value],
        count: count((line) => line.state === value),
      })),
    },
    {
      id: 'kind',
      label: words.list.filters.kind,
      options: planKinds.map((value) => ({
        value,
        label: words.plan.kinds[value],
        count: count((line) => line.kind === value),
      })),
    },
    {
      id: 'class',
      label: words.list.filters.class,
      options: classNames.map((value) => ({ value, label: value, count: count((line) => line.className === value) })),
    },
    {
      id: 'mine',
      label: words.list.filters.mine,
      options: [{ value: 'me', label: words.list.mine, count: count((line) => line.mine) }],
    },
  ]
  return (
    <>
      <FilterBar
        filters={filters}
        search={{ label: words.list.student }}
        count={words.list.count(formatNumber(shown.length, language))}
      />
      <DataTable
        label={words.list.title}
        rows={shown}
        columns={columns}
        rowId={(line) => line.planId}
        rowName={(line) => nameOf(line, language).main}
        rowHref={(line) => {
          const plan = `/students/${line.studentId}/plans/${line.planId}`
          return reviews && near.has(line.standing) ? `${plan}/review` : plan
        }}
        empty={words.list.nothing}
      />
    </>
  )
}
