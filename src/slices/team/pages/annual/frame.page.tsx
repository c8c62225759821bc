import { Link, type LoaderFunctionArgs, Outlet, useLoaderData } from 'react-router'
import { schoolYearOf } from '#kernel/dates.ts'
import { api } from '#web/api.ts'
import { UrlTabs } from '#web/ui/url-tabs.tsx'
import type { AnnualLine, AnnualShown } from '../../annual/contract.ts'
import { moments } from '../../annual/model.ts'
import { carriedOf, yearAfter } from '../../annual/rules.ts'
import classes from './annual.module.css'
import { BeginButton } from './begin-button.tsx'
import { useAnnualWords } from './use-annual-words.ts'

type Loaded = { plan: AnnualShown; plans: AnnualLine[]; begin: string | null }

export async function loader({ params }: LoaderFunctionArgs): Promise<Loaded> {
  const [plan, { plans, may }, { today }] = await Promise.all([
    api.team.annualPlan({ planId: params.planId ?? '' }),
    api.team.annualPlans(),
    api.access.me(),
  ])
  // From the latest plan that there is: the next year's, and not one that is over.
  const isLatest = plans[0]?.id === plan.id
  const next = [yearAfter(plan.schoolYear), schoolYearOf(today)].toSorted()[1] ?? null
  const allSaid = carriedOf(plan).undecided === 0
  const isOver = plan.schoolYear < schoolYearOf(today)
  return { plan, plans, begin: isLatest && may.begin && (isOver || (plan.may.begin && allSaid)) ? next : null }
}

/** Which plan this is, its tabs, and the way to the plans of other years. */
export function Component() {
  const { plan, plans, begin }: Loaded = useLoaderData()
  const words = useAnnualWords()
  const base = `/team/plan/${plan.id}`
  const tabs = [
    { to: base, label: words.tabs.plan },
    ...(plan.may.readReviews
      ? moments.map((moment) => ({ to: `${base}/review/${moment}`, label: words.moments[moment] }))
      : []),
    { to: `${base}/print`, label: words.tabs.print },
  ]
  const others = plans.filter(({ id }) => id !== plan.id)
  return (
    <>
      <div className={`${classes.head} no-print`}>
        <h2 className={classes.title}>
          {words.heading(plan.schoolYear)} <span className={classes.state}>{words.states[plan.state]}</span>
        </h2>
        <div className={classes.years}>
          {others.length > 0 && (
            <nav aria-label={words.years}>
              {others.map(({ id, schoolYear }) => (
                <Link key={id} to={`/team/plan/${id}`}>
                  {schoolYear}
                </Link>
              ))}
            </nav>
          )}
          {begin && <BeginButton schoolYear={begin} />}
        </div>
      </div>
      <UrlTabs tabs={tabs} label={words.heading(plan.schoolYear)} />
      <Outlet key={plan.id} context={plan} />
    </>
  )
}
