import { Button } from '@mantine/core'
import { useMemo } from 'react'
import { Link, useLoaderData, useSearchParams } from 'react-router'
import { api } from '#web/api.ts'
import { DataTable } from '#web/ui/data-table.tsx'
import { DownloadButton } from '#web/ui/download-button.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { type Filter, FilterBar, useFilterValues } from '#web/ui/filter-bar.tsx'
import { pick } from '#web/ui/format.ts'
import { useFrame } from '#web/ui/frame.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { PrintButton, PrintHeader } from '#web/ui/print.tsx'
import type { OutcomeLine, OutcomeList } from '../../outcome/contract.ts'
import { decisions } from '../../outcome/model.ts'
import classes from './outcome.module.css'
import { ToDo } from './to-do.tsx'
import { useOutcomeWords } from './use-outcome-words.ts'
import { rowsOf, useRunColumns } from './use-run-columns.tsx'

export function loader(): Promise<OutcomeList> {
  return api.provision.outcomes()
}

/** What is still to be measured or explained; then each provision with its runs, each with its own numbers and in no order of merit. */
export function Component() {
  const list: OutcomeList = useLoaderData()
  const words = useOutcomeWords()
  const language = useLanguage()
  const { abilities } = useFrame()
  const shown = useShown(list)
  const filters = useFilters(list)
  const provisions = useMemo(
    () => [...new Map(shown.map(({ provision }) => [provision.id, provision])).values()],
    [shown],
  )
  if (list.runs.length === 0)
    return (
      <EmptyState
        title={words.list.emptyTitle}
        sentence={words.list.empty}
        action={
          abilities.includes('group.keep') && (
            <Button variant="default" component={Link} to="/provision/groups">
              {words.list.toGroups}
            </Button>
          )
        }
      />
    )
  return (
    <>
      <PrintHeader title={words.list.title} detail={words.list.count(shown.length)} />
      <p className={classes.intro}>{words.list.sentence}</p>
      <ToDo list={list} />
      <FilterBar
        filters={filters}
        search={{ label: words.list.search }}
        count={words.list.count(shown.length)}
        more={
          <>
            <PrintButton />
            <DownloadButton label="excel" ask={() => api.provision.outcomesTable({ language })} />
          </>
        }
      />
      {provisions.length === 0 && <p>{words.list.nothing}</p>}
      {provisions.map(({ id, name }) => (
        <Runs
          key={id}
          name={pick(name, language)}
          runs={shown.filter(({ provision }) => provision.id === id)}
          seesMoney={list.seesMoney}
        />
      ))}
      {provisions.length > 0 && <p className={classes.soft}>{words.list.drawnHelp}</p>}
    </>
  )
}

interface RunsProps {
  name: string
  runs: readonly OutcomeLine[]
  seesMoney: boolean
}

function Runs({ name, runs, seesMoney }: RunsProps) {
  const language = useLanguage()
  const rows = useMemo(() => rowsOf(runs), [runs])
  const columns = useRunColumns(rows, seesMoney)
  return (
    <section className={classes.section} aria-label={name}>
      <h2>{name}</h2>
      <DataTable
        label={name}
        rows={rows}
        columns={columns}
        rowId={({ id }) => id}
        rowName={({ run }) => pick(run.name, language)}
        rowHref={({ run }) => `/provision/groups/${run.id}/outcome`}
        sortedByServer
      />
    </section>
  )
}

const filterNames = ['year', 'provision', 'state', 'decision'] as const
const undecided = 'none'

/** The runs that the chips and the search leave. */
function useShown({ runs }: OutcomeList): readonly OutcomeLine[] {
  const values = useFilterValues(filterNames)
  const [search] = useSearchParams()
  const find = (search.get('q') ?? '').trim().toLowerCase()
  return useMemo(
    () =>
      runs.filter((run) => {
        const has = (name: (typeof filterNames)[number], of: readonly string[]) =>
          values[name]?.length === 0 || of.some((one) => values[name]?.includes(one))
        const names = [run.name.zh, run.name.en, run.provision.name.zh, run.provision.name.en]
        return (
          has('year', [run.schoolYear]) &&
          has('provision', [run.provision.id]) &&
          has('state', statesOf(run)) &&
          has('decision', [run.decision?.decision ?? undecided]) &&
          names.join(' ').toLowerCase().includes(find)
        )
      }),
    [runs, values, find],
  )
}

function statesOf({ isOver, hasOutcome }: OutcomeLine): string[] {
  return [isOver ? 'over' : 'running', hasOutcome ? 'measured' : 'none']
}

function useFilters({ runs }: OutcomeList): readonly Filter[] {
  const words = useOutcomeWords()
  const language = useLanguage()
  return useMemo(() => {
    const years = [...new Set(runs.map(({ schoolYear }) => schoolYear))].sort().reverse()
    const provisions = new Map(runs.map(({ provision }) => [provision.id, pick(provision.name, language)]))
    const states = ['running', 'over', 'measured', 'none'] as const
    return [
      { id: 'year', label: words.list.filters.year, options: years.map((value) => ({ value, label: value })) },
      {
        id: 'provision',
        label: words.list.filters.provision,
        options: [...provisions].map(([value, label]) => ({ value, label })),
      },
      {
        id: 'state',
        label: words.list.filters.state,
        options: states.map((value) => ({ value, label: words.list.states[value] })),
      },
      {
        id: 'decision',
        label: words.list.filters.decision,
        options: [
          ...decisions.map((value) => ({ value, label: words.decisions[value] })),
          { value: undecided, label: words.list.undecided },
        ],
      },
    ]
  }, [runs, words, language])
}
