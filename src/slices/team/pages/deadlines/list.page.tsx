import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useLoaderData, useSearchParams } from 'react-router'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { FilterBar, useFilterValues } from '#web/ui/filter-bar.tsx'
import { formatSchoolYear, nameOf, pick } from '#web/ui/format.ts'
import { useFrame } from '#web/ui/frame.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { PrintButton, PrintHeader } from '#web/ui/print.tsx'
import { ProblemSummary } from '#web/ui/problems.tsx'
import type { Deadline, YearAnswer } from '../../deadlines/contract.ts'
import { standingOf } from '../../deadlines/rules/standing.ts'
import { DeadlinePanel } from './deadline-panel.tsx'
import { DeadlinesTable } from './deadlines-table.tsx'
import { ExemptPanel } from './exempt-panel.tsx'
import { loadYear } from './load-year.ts'
import { useDeadlineWords } from './use-deadline-words.ts'
import { useSettle } from './use-settle.ts'
import { HolidaysNote, YearBar } from './year-bar.tsx'

export const loader = loadYear
export { whenYearChanges as shouldRevalidate } from './load-year.ts'

const states = ['open', 'overdue', 'soon', 'before', 'done', 'exempt'] as const

/** The deadlines as a list: found by state, by what they are and by whose, and settled one by one or several at once. */
export function Component() {
  const { year, years, deadlines, holidays, may }: YearAnswer = useLoaderData()
  const words = useDeadlineWords()
  const language = useLanguage()
  const { today } = useFrame()
  const settle = useSettle(deadlines)
  const open = useOpenDeadline(deadlines)
  const [exempting, setExempting] = useState<readonly Deadline[]>([])
  const { state, mine, rule, q } = useFilterValues(['state', 'mine', 'rule', 'q'])

  const isOf = useMemo(
    () => (deadline: Deadline, wanted: string) => deadline.state === wanted || standingOf(deadline, today) === wanted,
    [today],
  )
  const rows = useMemo(() => {
    const text = (q[0] ?? '').trim().toLowerCase()
    const says = ({ name, student }: Deadline) =>
      [name.zh, name.en, student?.nameZh, student?.nameEn, student?.className].join(' ').toLowerCase().includes(text)
    return deadlines.filter(
      (one) =>
        (state.length === 0 || state.some((wanted) => isOf(one, wanted))) &&
        (mine.length === 0 || one.mine) &&
        (rule.length === 0 || rule.includes(one.rule)) &&
        (text === '' || says(one)),
    )
  }, [deadlines, state, mine, rule, q, isOf])
  const kinds = [...new Map(deadlines.map((one) => [one.rule, pick(one.name, language)]))]
  const filters = [
    {
      id: 'state',
      label: words.filters.state,
      options: states
        .map((value) => ({
          value,
          label: words.filters.states[value],
          count: deadlines.filter((one) => isOf(one, value)).length,
        }))
        // Most schools have none, and never will again.
        .filter(({ value, count }) => value !== 'before' || count > 0),
    },
    {
      id: 'mine',
      label: words.filters.mine,
      single: true,
      options: [{ value: 'yes', label: words.filters.onlyMine, count: deadlines.filter((one) => one.mine).length }],
    },
    {
      id: 'rule',
      label: words.filters.rule,
      options: kinds.map(([value, label]) => ({
        value,
        label,
        count: deadlines.filter((one) => one.rule === value).length,
      })),
    },
  ]
  const footerOf = (one: Deadline) =>
    one.state === 'open' ? (
      <>
        <Button disabled={settle.busy} onClick={() => settle.done([one], open.close)}>
          {words.done}
        </Button>
        <Button
          variant="default"
          onClick={() => {
            open.close()
            setExempting([one])
          }}
        >
          {words.exempt}
        </Button>
      </>
    ) : (
      <Button variant="default" disabled={settle.busy} onClick={() => settle.reopen([one])}>
        {words.undo}
      </Button>
    )
  return (
    <>
      <PrintHeader title={words.title} detail={formatSchoolYear(year.label, language)} />
      <YearBar year={year.label} years={years}>
        <PrintButton />
      </YearBar>
      <HolidaysNote entered={holidays.length > 0} mayKeep={may.keep} year={year.label} />
      <FilterBar
        filters={filters}
        search={{ label: words.filters.search, placeholder: words.filters.searchHint }}
        count={words.count(rows.length)}
      />
      <ProblemSummary problems={settle.listed} />
      <DeadlinesTable
        rows={rows}
        maySettle={may.settle}
        settle={settle}
        onMore={open.show}
        onExempt={setExempting}
        empty={<EmptyState title={words.nothing} sentence={words.nothingSentence} />}
      />
      {open.deadline && (
        <DeadlinePanel
          key={open.deadline.id}
          deadline={open.deadline}
          onClose={open.close}
          footer={may.settle && footerOf(open.deadline)}
        />
      )}
      {exempting.length > 0 && (
        <ExemptPanel
          known={deadlines}
          deadlines={exempting}
          title={nameForTitle(exempting, language, words.exemptTitle)}
          onClose={() => setExempting([])}
        />
      )}
    </>
  )
}

/** The deadline that the address names: what is due leads right to it. */
function useOpenDeadline(deadlines: readonly Deadline[]) {
  const [parameters, setParameters] = useSearchParams()
  const id = parameters.get('deadline')
  const name = (wanted: string | null) =>
    setParameters(
      (before) => {
        const after = new URLSearchParams(before)
        if (wanted) after.set('deadline', wanted)
        else after.delete('deadline')
        return after
      },
      { preventScrollReset: true, replace: true },
    )
  return {
    deadline: deadlines.find((one) => one.id === id),
    show: (deadline: Deadline) => name(deadline.id),
    close: () => name(null),
  }
}

function nameForTitle(list: readonly Deadline[], language: 'zh' | 'en', several: (count: number) => string): string {
  const [first] = list
  if (!first || list.length > 1) return several(list.length)
  return [pick(first.name, language), first.student ? nameOf(first.student, language).main : '']
    .filter(Boolean)
    .join(' · ')
}
