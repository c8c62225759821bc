import { useEffect, useState } from 'react'
import { Link } from 'react-router'
import type { IsoDate } from '#kernel/dates.ts'
import { api } from '#web/api.ts'
import { formatDate } from '#web/ui/format.ts'
import { useLanguage } from '#web/ui/language.tsx'
import classes from './time.module.css'
import { useTimeWords } from './use-time-words.ts'

/** On the page of one's account: the way to the own log for somebody who is SENCO no more. */
export function LogKeptSection() {
  const { logKept: words } = useTimeWords()
  const language = useLanguage()
  const [lastDay, setLastDay] = useState<IsoDate | null>(null)
  useEffect(() => {
    let here = true
    // Without an answer the section stays away; the page has its own way of saying that the server is gone.
    api.team.timeWeek({}).then(
      (answer) => here && setLastDay(answer.lastDay),
      () => undefined,
    )
    return () => {
      here = false
    }
  }, [])
  if (lastDay === null) return null
  return (
    <section className={classes.section} aria-labelledby="log-kept">
      <h2 id="log-kept">{words.title}</h2>
      <p className={classes.soft}>{words.until(formatDate(lastDay, language))}</p>
      <Link to={`/team/time/log?day=${lastDay}`}>{words.read}</Link>
    </section>
  )
}
