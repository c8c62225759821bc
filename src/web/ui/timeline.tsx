import { Link } from 'react-router'
import { schoolYearOf } from '#kernel/dates.ts'
import { formatDate, formatSchoolYear } from './format.ts'
import { useLanguage } from './language.tsx'
import classes from './timeline.module.css'
import type { TimelineEvent } from './timeline-event.ts'
import { useUiWords } from './words.ts'

/** What happened, newest first, under the school year it happened in. */
export function Timeline({ events, label }: { events: readonly TimelineEvent[]; label: string }) {
  const language = useLanguage()
  const newestFirst = events.toSorted((a, b) => b.date.localeCompare(a.date))
  const years = Map.groupBy(newestFirst, (event) => schoolYearOf(event.date.slice(0, 10)))
  return (
    <section aria-label={label} className={classes.timeline}>
      {[...years].map(([year, inYear]) => (
        <div key={year}>
          <h3 className={classes.year}>{formatSchoolYear(year, language)}</h3>
          <ol className={classes.list}>
            {inYear.map((event) => (
              <TimelineLine key={event.id} event={event} />
            ))}
          </ol>
        </div>
      ))}
    </section>
  )
}

function TimelineLine({ event }: { event: TimelineEvent }) {
  const language = useLanguage()
  const words = useUiWords()
  return (
    <li className={classes.event}>
      <time dateTime={event.date} className={classes.date}>
        {formatDate(event.date, language)}
      </time>
      <div className={classes.what}>
        <div>{event.href ? <Link to={event.href}>{event.title}</Link> : event.title}</div>
        {event.detail && <div className={classes.detail}>{event.detail}</div>}
        {event.by && <div className={classes.detail}>{words.by(event.by)}</div>}
      </div>
    </li>
  )
}
