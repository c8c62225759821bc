import { formatPercent } from '#web/ui/format.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { CertaintyMark } from '#web/ui/marks.tsx'
import type { TimeWeek } from '../../time/contract.ts'
import { percentOf } from '../../time/rules.ts'
import classes from './time.module.css'
import { useSayMinutes, useTimeWords } from './use-time-words.ts'

/** The planned share beside the real one, of this week and of four; and how little is known of where the plan comes from. */
export function ShareSection({ week }: { week: TimeWeek }) {
  const { settings, sums, lately } = week
  const words = useTimeWords()
  const language = useLanguage()
  const say = useSayMinutes()
  const percent = (part: number, whole: number) => {
    const found = percentOf(part, whole)
    return found === null ? words.none : formatPercent(found, language)
  }
  const weekMinutes = settings.weekMinutes
  const rows = [
    { id: 'week', sums, weeks: 1 },
    { id: 'lately', sums: lately, weeks: 4 },
  ] as const
  const real = percentOf(lately.senMinutes, lately.minutes)
  return (
    <section className={classes.section} aria-labelledby="sums">
      <h2 id="sums">{words.sums}</h2>
      <p>
        {words.planned(formatPercent(settings.plannedPercent, language))}{' '}
        {weekMinutes && `${words.plannedWeek(say(Math.round((weekMinutes * settings.plannedPercent) / 100)))} `}
        {real !== null && words.real(formatPercent(real, language))}
      </p>
      <table className={classes.table}>
        <caption className="for-screen-readers">{words.sums}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col" data-number>
              {words.columns.logged}
            </th>
            <th scope="col" data-number>
              {words.columns.sen}
            </th>
            <th scope="col" data-number>
              {words.columns.share}
            </th>
            {weekMinutes && (
              <th scope="col" data-number>
                {words.columns.ofWeek}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">{words.what[row.id]}</th>
              <td data-number>{say(row.sums.minutes)}</td>
              <td data-number>{say(row.sums.senMinutes)}</td>
              <td data-number>{percent(row.sums.senMinutes, row.sums.minutes)}</td>
              {weekMinutes && <td data-number>{percent(row.sums.senMinutes, weekMinutes * row.weeks)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
      <p className={classes.soft}>{weekMinutes ? words.unlogged : words.weekUnknown}</p>
      <p className={classes.soft}>
        <CertaintyMark certainty="unchecked" /> {words.source}
      </p>
    </section>
  )
}
