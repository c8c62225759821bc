import { useMemo } from 'react'
import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { api } from '#web/api.ts'
import { type Column, DataTable } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { formatDateTime, formatShortDate, nameOf } from '#web/ui/format.ts'
import { useLanguage } from '#web/ui/language.tsx'
import type { Planning, ProposalLine } from '../../plan/contract.ts'
import classes from './plan.module.css'
import { StartForm } from './start-form.tsx'
import { UnfitGroups } from './unfit.tsx'
import { usePlanWords } from './use-plan-words.ts'

export async function loader({ request }: LoaderFunctionArgs): Promise<Planning> {
  const startsOn = new URL(request.url).searchParams.get('from')
  return api.timetable.planning(startsOn ? { startsOn } : {})
}

/** Where a timetable is asked for, and the proposals that there are. */
export function Component() {
  const planning: Planning = useLoaderData()
  const { scope, startsOn, proposals } = planning
  const words = usePlanWords()
  return (
    <>
      {scope && <UnfitGroups scope={scope} startsOn={startsOn} />}
      <section aria-labelledby="start" className={classes.section}>
        <h2 id="start">{words.startTitle}</h2>
        <StartForm key={startsOn} planning={planning} />
        {scope === null && (
          <EmptyState
            title={words.noFrame}
            sentence={words.noFrameSentence}
            action={<Link to="/timetable/frame">{words.noFrameLink}</Link>}
          />
        )}
        {scope?.groups.length === 0 && <EmptyState title={words.none} sentence={words.noneSentence} />}
      </section>
      <Proposals proposals={proposals} />
    </>
  )
}

function Proposals({ proposals }: { proposals: readonly ProposalLine[] }) {
  const words = usePlanWords()
  const language = useLanguage()
  const columns = useMemo<Column<ProposalLine>[]>(
    () => [
      { id: 'from', head: words.columns.from, cell: (one) => formatShortDate(one.startsOn, language), hideable: false },
      { id: 'kind', head: words.columns.kind, phone: 'line', cell: (one) => words.kinds[one.kind] },
      { id: 'made', head: words.columns.made, phone: 'labelled', cell: (one) => formatDateTime(one.madeAt, language) },
      { id: 'by', head: words.columns.by, phone: 'line', cell: (one) => nameOf(one.madeBy, language).main },
      {
        id: 'placed',
        head: words.columns.placed,
        phone: 'labelled',
        align: 'end',
        cell: (one) => (one.placed === null ? words.nothing : words.placed(one.placed, one.wanted)),
      },
      {
        id: 'state',
        head: words.columns.state,
        phone: 'line',
        cell: (one) =>
          one.appliedOn ? words.applied(formatShortDate(one.appliedOn, language)) : words.states[one.state],
      },
    ],
    [words, language],
  )
  return (
    <section aria-labelledby="proposals" className={classes.section}>
      <h2 id="proposals">{words.proposals}</h2>
      <DataTable
        label={words.proposals}
        rows={proposals}
        columns={columns}
        rowId={({ id }) => id}
        rowName={(one) => words.title[one.kind](formatShortDate(one.startsOn, language))}
        rowHref={({ id }) => `/timetable/plan/${id}`}
        sortedByServer
        empty={<p className={classes.soft}>{words.noProposals}</p>}
      />
    </section>
  )
}
