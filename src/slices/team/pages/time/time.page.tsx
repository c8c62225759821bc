import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { isIsoDate } from '#kernel/dates.ts'
import { api } from '#web/api.ts'
import type { TimeWeek } from '../../time/contract.ts'
import { LogBox } from './log-box.tsx'
import { SettingsForm } from './settings-form.tsx'
import { ShareSection } from './share-section.tsx'
import { SumsTables } from './sums-tables.tsx'
import classes from './time.module.css'
import { useTimeWords } from './use-time-words.ts'
import { WeekSection } from './week-section.tsx'

export function loader({ request }: LoaderFunctionArgs): Promise<TimeWeek> {
  const day = new URL(request.url).searchParams.get('day') ?? ''
  return api.team.timeWeek(isIsoDate(day) ? { day } : {})
}

/** The SENCO's own log: two taps, the week, planned and real share, and what somebody else could do. */
export function Component() {
  const week: TimeWeek = useLoaderData()
  const words = useTimeWords()
  return (
    <>
      <p className={`${classes.soft} ${classes.section} no-print`}>{words.private}</p>
      <LogBox running={week.running} />
      <div className={classes.columns}>
        <WeekSection week={week} />
        <div>
          <ShareSection week={week} />
          <section className={classes.section} aria-labelledby="by-kind">
            <h2 id="by-kind">{words.what.lately}</h2>
            <SumsTables sums={week.lately} />
          </section>
          <SettingsForm key={week.settings.version} settings={week.settings} />
        </div>
      </div>
    </>
  )
}
