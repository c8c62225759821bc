import { formatPercent } from '#web/ui/format.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { percentOf, type TimeSums } from '../../time/rules.ts'
import classes from './time.module.css'
import { useSayMinutes, useTimeWords } from './use-time-words.ts'

/** Sums by kind of work, and what could be handed over, as two small tables. */
export function SumsTables({ sums }: { sums: TimeSums }) {
  const words = useTimeWords()
  const language = useLanguage()
  const say = useSayMinutes()
  const share = (minutes: number) => {
    const percent = percentOf(minutes, sums.minutes)
    return percent === null ? words.none : formatPercent(percent, language)
  }
  return (
    <>
      {sums.byKind.length > 0 && (
        <table className={classes.table}>
          <caption className="for-screen-readers">{words.byKind}</caption>
          <thead>
            <tr>
              <th scope="col">{words.kindColumns.kind}</th>
              <th scope="col" data-number>
                {words.kindColumns.minutes}
              </th>
              <th scope="col" data-number>
                {words.kindColumns.share}
              </th>
            </tr>
          </thead>
          <tbody>
            {sums.byKind.map(({ kind, minutes }) => (
              <tr key={kind}>
                <th scope="row">{words.kinds[kind]}</th>
                <td data-number>{say(minutes)}</td>
                <td data-number>{share(minutes)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <h3>{words.byTaker}</h3>
      {sums.byTaker.length === 0 ? (
        <p className={classes.soft}>{words.noTaker}</p>
      ) : (
        <table className={classes.table}>
          <caption className="for-screen-readers">{words.byTaker}</caption>
          <thead>
            <tr>
              <th scope="col">{words.takerColumns.taker}</th>
              <th scope="col" data-number>
                {words.takerColumns.minutes}
              </th>
            </tr>
          </thead>
          <tbody>
            {sums.byTaker.map(({ taker, minutes }) => (
              <tr key={taker}>
                <th scope="row">{words.takers[taker]}</th>
                <td data-number>{say(minutes)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  )
}
