import { Button, NativeSelect } from '@mantine/core'
import { useMemo } from 'react'
import { Link, type LoaderFunctionArgs, useLoaderData, useSearchParams } from 'react-router'
import { api } from '#web/api.ts'
import { DownloadButton } from '#web/ui/download-button.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { formatDate } from '#web/ui/format.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { PrintButton, PrintHeader } from '#web/ui/print.tsx'
import type { Cost } from '../../cost/contract.ts'
import { costModes, slicings } from '../../cost/model.ts'
import { narrowed, sumOf } from '../../cost/view-rules.ts'
import { spanOf } from './address.ts'
import { Amount } from './amount.tsx'
import classes from './cost.module.css'
import { CostTable } from './cost-table.tsx'
import { MissingList } from './missing-list.tsx'
import { SpanBar } from './span-bar.tsx'
import { useCostWords } from './use-cost-words.ts'
import { useRowName } from './use-row-name.ts'

export function loader({ request }: LoaderFunctionArgs): Promise<Cost> {
  return api.provision.cost(spanOf(new URL(request.url).searchParams))
}

/** What support costs: planned, to date and a full year, divided as the reader wishes, down to how each session is worked out. */
export function Component() {
  const cost: Cost = useLoaderData()
  const words = useCostWords()
  const language = useLanguage()
  const [search, setSearch] = useSearchParams()
  const by = slicings.find((one) => one === search.get('by')) ?? 'group'
  const within = slicings.find((one) => one === search.get('in'))
  const shown = useMemo(() => (within ? narrowed(cost, within, search.get('of') ?? '') : cost), [cost, within, search])
  const nameOfRow = useRowName(cost)
  const change = (values: Record<string, string | null>) => {
    const next = new URLSearchParams(search)
    for (const [name, value] of Object.entries(values)) value ? next.set(name, value) : next.delete(name)
    setSearch(next, { preventScrollReset: true })
  }
  const days = words.days(formatDate(cost.from, language), formatDate(cost.to, language))
  const settings = (
    <Button component={Link} to="/provision/cost/settings" variant="default">
      {words.settings.title}
    </Button>
  )
  return (
    <>
      <PrintHeader title={words.title} detail={[words.slicings[by], days].join(' · ')} />
      <SpanBar frame={cost}>
        <NativeSelect
          label={words.by}
          value={by}
          data={slicings.map((value) => ({ value, label: words.slicings[value] }))}
          onChange={(event) => change({ by: event.currentTarget.value })}
        />
        <span className={classes.actions}>
          <PrintButton />
          <DownloadButton label="excel" ask={() => api.provision.costTable({ ...spanOf(search), by, language })} />
          {settings}
        </span>
      </SpanBar>
      <p className={classes.soft}>{days}</p>
      {within && (
        <p className={classes.note}>
          {words.only(words.slicings[within], nameOfRow(within, search.get('of') ?? ''))}{' '}
          <Button size="compact-sm" variant="subtle" onClick={() => change({ in: null, of: null })}>
            {words.all}
          </Button>
        </p>
      )}
      {!cost.hasRates && (
        <div className={classes.note}>
          <EmptyState title={words.empty.title} sentence={words.empty.rates} action={settings} />
        </div>
      )}
      {!cost.hasCalendar && <EmptyState title={words.empty.calendarTitle} sentence={words.empty.calendar} />}
      {cost.hasRates && cost.parts.length === 0 && (
        <EmptyState title={words.empty.noneTitle} sentence={words.empty.none} />
      )}
      {cost.hasRates && cost.parts.length > 0 && <Figures cost={shown} />}
      <MissingList cost={cost} />
      {cost.hasRates && cost.parts.length > 0 && <CostTable cost={shown} by={by} />}
    </>
  )
}

/** The three sums, each with what it counts. */
function Figures({ cost }: { cost: Cost }) {
  const words = useCostWords()
  const language = useLanguage()
  const total = useMemo(() => sumOf(cost.parts), [cost])
  const help = {
    planned: words.plannedHelp,
    toDate: words.toDateHelp(formatDate(cost.asAt, language)),
    fullYear: words.fullYearHelp(cost.weeks.count, cost.weeks.said),
  }
  return (
    <dl className={classes.figures}>
      {costModes.map((mode) => (
        <div key={mode} className={classes.figure}>
          <dt>{words.modes[mode]}</dt>
          <dd>
            <strong>
              <Amount amount={total[mode]} />
            </strong>
            <small>{help[mode]}</small>
          </dd>
        </div>
      ))}
    </dl>
  )
}
