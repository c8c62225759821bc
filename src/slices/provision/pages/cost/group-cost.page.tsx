import { NativeSelect } from '@mantine/core'
import { useMemo } from 'react'
import { type LoaderFunctionArgs, useLoaderData, useSearchParams } from 'react-router'
import { api } from '#web/api.ts'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { formatDate, nameOf, pick } from '#web/ui/format.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { PrintButton, PrintHeader } from '#web/ui/print.tsx'
import type { CostCharge, GroupCost } from '../../cost/contract.ts'
import { costModes } from '../../cost/model.ts'
import { spanOf } from './address.ts'
import { Amount } from './amount.tsx'
import classes from './cost.module.css'
import { LineWords } from './line-words.tsx'
import { SpanBar, useSpanSearch } from './span-bar.tsx'
import { useCostWords } from './use-cost-words.ts'

export function loader({ params, request }: LoaderFunctionArgs): Promise<GroupCost> {
  const search = new URL(request.url).searchParams
  const mode = costModes.find((one) => one === search.get('mode'))
  return api.provision.groupCost({ groupId: params.groupId as string, ...spanOf(search), ...(mode ? { mode } : {}) })
}

/** Every session and expense of a group, how its cost comes about, and who bears how much: to be checked by hand. */
export function Component() {
  const cost: GroupCost = useLoaderData()
  const words = useCostWords()
  const language = useLanguage()
  const span = useSpanSearch()
  const [search, setSearch] = useSearchParams()
  const name = pick(cost.group.name, language)
  const total = useMemo(
    () => ({
      cents: cost.charges.reduce((sum, { cents }) => sum + cents, 0),
      complete: cost.charges.every(({ known }) => known),
    }),
    [cost],
  )
  const last = cost.mode === 'toDate' && cost.asAt < cost.to ? cost.asAt : cost.to
  const days = words.days(formatDate(cost.from, language), formatDate(last, language))
  const what = [words.modes[cost.mode], cost.mode === 'fullYear' ? '' : days].filter(Boolean).join(' · ')
  return (
    <>
      <PageHead
        title={words.ofGroup.title(name)}
        sentence={words.ofGroup.sentence}
        back={{ to: `/provision/cost${span}`, label: words.title }}
      />
      <PrintHeader title={words.ofGroup.title(name)} detail={what} />
      <SpanBar frame={cost}>
        <NativeSelect
          label={words.ofGroup.mode}
          value={cost.mode}
          data={costModes.map((value) => ({ value, label: words.modes[value] }))}
          onChange={({ currentTarget: { value } }) => {
            const next = new URLSearchParams(search)
            next.set('mode', value)
            setSearch(next, { preventScrollReset: true })
          }}
        />
        <span className={classes.actions}>
          <PrintButton />
        </span>
      </SpanBar>
      <p>
        <strong>
          <Amount amount={total} />
        </strong>{' '}
        <small className={classes.soft}>{what}</small>
      </p>
      {cost.charges.length === 0 ? (
        <EmptyState title={words.ofGroup.emptyTitle} sentence={words.ofGroup.empty} />
      ) : (
        <>
          <Shares cost={cost} />
          <h2>{words.ofGroup.sessions}</h2>
          <ol className={classes.charges}>
            {cost.charges.map((charge) => (
              <ChargeItem key={charge.key} charge={charge} cost={cost} />
            ))}
          </ol>
        </>
      )}
    </>
  )
}

/** How much each student of the group bears. */
function Shares({ cost }: { cost: GroupCost }) {
  const words = useCostWords()
  const language = useLanguage()
  const all = cost.charges.flatMap(({ shares, known }) => shares.map((share) => ({ ...share, known })))
  const sums = [...Map.groupBy(all, ({ studentId }) => studentId)].map(([id, shares]) => {
    const student = cost.students.find((one) => one.id === id)
    const name = student ? nameOf(student, language).main : words.none.student
    const cents = shares.reduce((sum, one) => sum + one.cents, 0)
    return { key: id ?? '', name, amount: { cents, complete: shares.every(({ known }) => known) } }
  })
  return (
    <section aria-labelledby="shares-title">
      <h2 id="shares-title">{words.ofGroup.shares}</h2>
      <p className={classes.soft}>{words.ofGroup.sharesHelp}</p>
      <ul className={classes.shares}>
        {sums.map(({ key, name, amount }) => (
          <li key={key}>
            {name} <Amount amount={amount} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function ChargeItem({ charge, cost }: { charge: CostCharge; cost: GroupCost }) {
  const words = useCostWords()
  const language = useLanguage()
  const { cents, known, shares, sessions } = charge
  const each = [...new Set(shares.map((one) => one.cents))].sort((a, b) => a - b)
  const bearers = shares.filter(({ studentId }) => studentId !== null).length
  return (
    <li>
      <span className={classes.when}>
        {cost.mode === 'fullYear' && charge.period ? words.ofGroup.weekly : formatDate(charge.on, language)}{' '}
        {charge.state && cost.mode === 'toDate' && <small>{words.states[charge.state]}</small>}
      </span>
      <ul className={classes.lines}>
        {charge.lines.map((line) => (
          <li key={`${line.kind} ${line.whoId}`}>
            <LineWords line={line} sessions={sessions} cost={cost} />
          </li>
        ))}
        <li className={classes.soft}>
          {bearers === 0
            ? words.ofGroup.noBearer
            : words.ofGroup.split(bearers, known || cents > 0 ? each.map((one) => words.dollars(one)) : [])}
        </li>
      </ul>
      <span className={classes.sum}>
        <Amount amount={{ cents, complete: known }} />
      </span>
    </li>
  )
}
