import { Link } from 'react-router'
import type { IsoDate } from '#kernel/dates.ts'
import { formatShortDate, pick } from '#web/ui/format.ts'
import { useFrame } from '#web/ui/frame.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { DueMark } from '#web/ui/marks.tsx'
import type { Deadline } from '../../deadlines/contract.ts'
import { type Standing, standingOf } from '../../deadlines/rules/standing.ts'
import classes from './deadlines.module.css'
import { useDeadlineWords } from './use-deadline-words.ts'

/** How a deadline stands, by shape and word; what lies further ahead only by the word. */
export function StandingMark({ standing }: { standing: Standing }) {
  const words = useDeadlineWords()
  const text = words.standings[standing]
  if (standing === 'later' || standing === 'exempt' || standing === 'before')
    return <span className={classes.soft}>{text}</span>
  return <DueMark state={standing === 'soon' ? 'due' : standing}>{text}</DueMark>
}

/** The most pressing of several. */
function standingOfAll(list: readonly Deadline[], today: IsoDate): Standing {
  const all = new Set(list.map((one) => standingOf(one, today)))
  return (['overdue', 'soon', 'later', 'before', 'done'] as const).find((one) => all.has(one)) ?? 'exempt'
}

interface DeadlineLineProps {
  /** Deadlines of one rule and one day. */
  list: readonly Deadline[]
  year: string
}

/** One line of a calendar: what is due, of how many students, how far it is; it leads to the list. */
export function DeadlineLine({ list, year }: DeadlineLineProps) {
  const words = useDeadlineWords()
  const language = useLanguage()
  const { today } = useFrame()
  const [first] = list
  if (!first) return null
  const open = list.filter(({ state }) => state === 'open').length
  const students = new Set(list.flatMap(({ student }) => student?.id ?? [])).size
  const day = (on: IsoDate) => formatShortDate(on, language, today)
  const facts = [
    first.startsOn ? words.since(day(first.startsOn)) : '',
    first.movedFrom && list.length === 1 ? words.moved(day(first.movedFrom)) : '',
    students > 0 ? words.students(students) : '',
    students > 0 && list.length > 1 ? words.doneOf(list.length - open, list.length) : '',
  ]
  const address = new URLSearchParams({ year, rule: first.rule, state: open > 0 ? 'open' : first.state })
  return (
    <span className={classes.line}>
      <Link to={`/team/year/list?${address}`}>{pick(first.name, language)}</Link>
      <small className={classes.facts}>
        <StandingMark standing={standingOfAll(list, today)} />
        {facts.filter(Boolean).map((fact) => (
          <span key={fact}> · {fact}</span>
        ))}
      </small>
    </span>
  )
}
