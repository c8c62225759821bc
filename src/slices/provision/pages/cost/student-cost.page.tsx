import { NativeSelect } from '@mantine/core'
import { Link, type LoaderFunctionArgs, useLoaderData, useSearchParams } from 'react-router'
import { api } from '#web/api.ts'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { formatDate, nameOf, pick } from '#web/ui/format.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { PrintButton, PrintHeader } from '#web/ui/print.tsx'
import type { StudentCost } from '../../cost/contract.ts'
import { costModes } from '../../cost/model.ts'
import { spanOf } from './address.ts'
import { Amount } from './amount.tsx'
import classes from './cost.module.css'
import { LineWords } from './line-words.tsx'
import { SpanBar, useSpanSearch } from './span-bar.tsx'
import { useCostWords } from './use-cost-words.ts'

type StudentCharge = StudentCost['charges'][number]

export function loader({ params, request }: LoaderFunctionArgs): Promise<StudentCost> {
  const search = new URL(request.url).searchParams
  const mode = costModes.find((one) => one === search.get('mode'))
  return api.provision.studentCost({
    ...{ studentId: params.studentId as string, ...spanOf(search) },
    ...(mode ? { mode } : {}),
  })
}

/** What one student’s support costs: group by group, session by session, with the arithmetic. */
export function Component() {
  const cost: StudentCost = useLoaderData()
  const words = useCostWords()
  const language = useLanguage()
  const span = useSpanSearch()
  const [search, setSearch] = useSearchParams()
  const { main: name } = nameOf(cost.student, language)
  const last = cost.mode === 'toDate' && cost.asAt < cost.to ? cost.asAt : cost.to
  const days = words.days(formatDate(cost.from, language), formatDate(last, language))
  const what = [words.modes[cost.mode], cost.mode === 'fullYear' ? '' : days].filter(Boolean).join(' · ')
  return (
    <>
      <PageHead
        title={words.ofStudent.title(name)}
        sentence={words.ofStudent.sentence}
        back={{ to: `/provision/cost${span}`, label: words.title }}
      />
      <PrintHeader title={words.ofStudent.title(name)} detail={what} />
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
          <Amount amount={sumOf(cost.charges)} />
        </strong>{' '}
        <small className={classes.soft}>{what}</small>
      </p>
      <p className={classes.soft}>{words.ofGroup.sharesHelp}</p>
      {cost.charges.length === 0 && <EmptyState title={words.ofGroup.emptyTitle} sentence={words.ofStudent.empty} />}
      {cost.groups.map((group) => {
        const charges = cost.charges.filter(({ groupId }) => groupId === group.id)
        return (
          <section key={group.id} aria-labelledby={group.id}>
            <h2 id={group.id}>
              <Link to={`/provision/cost/groups/${group.id}${span}`}>{pick(group.name, language)}</Link>{' '}
              <Amount amount={sumOf(charges)} />
            </h2>
            <ol className={classes.charges}>
              {charges.map((charge) => (
                <Charge key={charge.key} charge={charge} cost={cost} />
              ))}
            </ol>
          </section>
        )
      })}
    </>
  )
}

/** What the student bears of them together. */
function sumOf(charges: readonly StudentCharge[]) {
  return {
    cents: charges.reduce((sum, { shareCents }) => sum + shareCents, 0),
    complete: charges.every(({ known }) => known),
  }
}

function Charge({ charge, cost }: { charge: StudentCharge; cost: StudentCost }) {
  const words = useCostWords()
  const language = useLanguage()
  const { known, shareCents, sessions, bearers } = charge
  const isWeekly = cost.mode === 'fullYear' && charge.period !== ''
  return (
    <li>
      <span className={classes.when}>
        {isWeekly ? words.ofGroup.weekly : formatDate(charge.on, language)}{' '}
        {charge.state && cost.mode === 'toDate' && <small>{words.states[charge.state]}</small>}
      </span>
      <ul className={classes.lines}>
        {charge.lines.map((line) => (
          <li key={`${line.kind} ${line.whoId}`}>
            <LineWords line={line} sessions={sessions} cost={cost} />
          </li>
        ))}
        {(known || shareCents > 0) && (
          <li className={classes.soft}>{words.ofStudent.together(bearers, words.dollars(shareCents))}</li>
        )}
      </ul>
      <span className={classes.sum}>
        <Amount amount={{ cents: shareCents, complete: known }} />
      </span>
    </li>
  )
}
