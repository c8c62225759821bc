import { Link } from 'react-router'
import type { SchoolYearLabel } from '#kernel/dates.ts'
import { pick } from '#web/ui/format.ts'
import { useFrame } from '#web/ui/frame.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { usePhone } from '#web/ui/use-phone.ts'
import type { SeenDatedRule } from '../../dates/contract.ts'
import { windowState } from '../../dates/rules.ts'
import { useDatesWords, useSayWindow } from '../dates/use-dates-words.ts'
import { WindowState } from '../dates/window-state.tsx'
import { Section } from '../parts/section.tsx'
import classes from './first-year.module.css'
import { useFirstYearWords } from './use-first-year-words.ts'

interface ProgrammeDatesProps {
  rules: readonly SeenDatedRule[]
  year: SchoolYearLabel
  mayFill: boolean
}

/** The windows of the programme with where they come from; the sources open on demand, on a phone all but the next window. */
export function ProgrammeDates({ rules, year, mayFill }: ProgrammeDatesProps) {
  const words = useFirstYearWords()
  const dates = useDatesWords()
  const say = useSayWindow()
  const language = useLanguage()
  const { today } = useFrame()
  const isPhone = usePhone()
  const observation = rules.find(({ key }) => key === 'p1-observation')
  const when = observation && say.when(observation, observation.approximate)
  const isEarly = observation && windowState(observation, today) === 'before'
  const next = rules.find((rule) => windowState(rule, today) !== 'over')
  const window = (rule: SeenDatedRule) => (
    <>
      <strong>{say.when(rule, rule.approximate) ?? dates.noDay}</strong> · <WindowState {...rule} />
    </>
  )
  const list = (
    <dl className={classes.dates}>
      {rules.map((rule) => (
        <div key={rule.key}>
          <dt>{dates.keys[rule.key]}</dt>
          <dd>
            {window(rule)}
            <details className={classes.source}>
              <summary>{rule.check ? `${dates.marks[rule.mark]} ✓` : dates.marks[rule.mark]}</summary>
              {pick(rule.source, language)}
            </details>
          </dd>
        </div>
      ))}
    </dl>
  )
  return (
    <Section title={words.dates} action={<Link to={`/identification/dates?year=${year}`}>{words.datesMore}</Link>}>
      {isPhone && next ? (
        <details className={classes.details}>
          <summary>
            {dates.keys[next.key]}: {window(next)}
          </summary>
          {list}
        </details>
      ) : (
        list
      )}
      {isEarly && mayFill && when && <p className={classes.note}>{words.early(when)}</p>}
    </Section>
  )
}
