import { Link, type LoaderFunctionArgs, Outlet, useLoaderData, useOutletContext } from 'react-router'
import type { StudentFile } from '#slices/students/contract.ts'
import { api } from '#web/api.ts'
import { FileActions } from '#web/ui/file-actions.tsx'
import { formatShortDate } from '#web/ui/format.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { UrlTabs } from '#web/ui/url-tabs.tsx'
import type { PlanShown } from '../../plan/contract.ts'
import classes from './plan.module.css'
import type { PlanContext } from './plan-context.ts'
import { usePlanWords } from './use-plan-words.ts'

export function loader({ params }: LoaderFunctionArgs): Promise<PlanShown> {
  return api.plans.plan({ id: params.id ?? '', planId: params.planId ?? '' })
}

/** Which plan this is, and its tabs. */
export function Component() {
  const plan: PlanShown = useLoaderData()
  const file = useOutletContext<StudentFile>()
  const words = usePlanWords()
  const language = useLanguage()
  const base = `/students/${file.id}/plans/${plan.id}`
  const day = (date: string) => formatShortDate(date, language)
  const tabs = [
    { to: base, label: words.tabs.plan },
    ...(plan.state === 'draft' ? [] : [{ to: `${base}/evidence`, label: words.tabs.evidence }]),
    ...(plan.may.compare && plan.state !== 'draft' ? [{ to: `${base}/review`, label: words.tabs.review }] : []),
    ...(plan.may.compare ? [{ to: `${base}/versions`, label: words.tabs.versions }] : []),
    { to: `${base}/print`, label: words.tabs.print },
  ]
  return (
    <>
      <div className={`${classes.top} no-print`}>
        <div>
          <Link to={`/students/${file.id}/plans`} className={classes.back}>
            ‹ {words.back}
          </Link>
          <h2 className={classes.title}>
            {words.kinds[plan.kind]} <span className={classes.state}>{words.states[plan.state]}</span>
          </h2>
          <p className={classes.soft}>
            {words.list.period(day(plan.startsOn), day(plan.endsOn))} · {words.reviewOn(day(plan.reviewOn))}
          </p>
        </div>
        <FileActions studentId={file.id} planId={plan.id} small />
      </div>
      <UrlTabs tabs={tabs} label={words.kinds[plan.kind]} />
      <Outlet key={plan.id} context={{ file, plan } satisfies PlanContext} />
    </>
  )
}
