import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { isIsoDate } from '#kernel/dates.ts'
import { api } from '#web/api.ts'
import { formatDate } from '#web/ui/format.ts'
import { useFrame } from '#web/ui/frame.ts'
import { useLanguage } from '#web/ui/language.tsx'
import type { TimeWeek } from '../../time/contract.ts'
import { LogBox } from './log-box.tsx'
import { OwnSummaries } from './own-summaries.tsx'
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

/** The SENCO's own log: two taps, the week, planned and real share, and what somebody else could do. Who is SENCO no more reads it. */
export function Component() {
  const week: TimeWeek = useLoaderData()
  const words = useTimeWords()
  const language = useLanguage()
  const logs = useFrame().abilities.includes('time.log')
  return (
    <>
      <p className={`${classes.soft} ${classes.section} no-print`}>{words.private}</p>
      {logs ? (
        <LogBox running={week.running} />
      ) : (
        <p className={classes.section}>
          {week.lastDay ? words.readOnly : words.neverLogged}{' '}
          {week.lastDay && (
            <Link to={`?day=${week.lastDay}`}>{words.lastWeek(formatDate(week.lastDay, language))}</Link>
          )}
        </p>
      )}
      <div className={classes.columns}>
        <WeekSection week={week} />
        <div>
          <ShareSection week={week} />
          <section className={classes.section} aria-labelledby="by-kind">
            <h2 id="by-kind">{words.what.lately}</h2>
            <SumsTables sums={week.lately} />
          </section>
          {logs && <SettingsForm key={week.settings.version} settings={week.settings} />}
        </div>
      </div>
      {!logs && <OwnSummaries />}
    </>
  )
}
