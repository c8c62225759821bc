import { useId } from 'react'
import { type Cents, formatMoney } from '#kernel/money.ts'
import { type Fact, Facts } from '#web/ui/facts.tsx'
import { pick } from '#web/ui/format.ts'
import { useLanguage } from '#web/ui/language.tsx'
import type { GroupOutcome, MeasureResult } from '../../outcome/contract.ts'
import { lastDayOf } from '../../outcome/rules/runs.ts'
import classes from './outcome.module.css'
import { ProgressTable } from './progress-table.tsx'
import { RunsSection } from './runs-section.tsx'
import { useOutcomeWords, useSay } from './use-outcome-words.ts'

interface MeasureSectionProps {
  result: MeasureResult
  outcome: GroupOutcome
}

/** What one measure says of a group: first in a sentence, then each student, then the numbers and earlier runs. */
export function MeasureSection({ result, outcome }: MeasureSectionProps) {
  const words = useOutcomeWords()
  const language = useLanguage()
  const id = useId()
  const { measure, counts } = result
  const { lowest, highest } = measure
  const scale = lowest !== null && highest !== null ? words.scale(String(lowest), String(highest)) : ''
  const about = [words.units[measure.unit], scale, words.better[measure.better]].filter(Boolean).join(' · ')
  return (
    <section className={classes.section} aria-labelledby={id}>
      <h2 id={id}>{pick(measure.name, language)}</h2>
      <p className={classes.soft}>
        {about} · {words.one.counts(counts.both, counts.members)}
      </p>
      <Sayings result={result} />
      <ProgressTable result={result} students={outcome.students} lastDay={lastDayOf(outcome.group)} />
      <Numbers result={result} seesMoney={outcome.cost !== null} />
      <RunsSection result={result} outcome={outcome} />
    </section>
  )
}

/** What can be said first and larger; what limits it after. */
function Sayings({ result }: { result: MeasureResult }) {
  const words = useOutcomeWords()
  const say = useSay()
  const { change, measure, sayings } = result
  const numbers = {
    mean: change ? say.average(measure.unit, change.mean) : '',
    low: change?.interval ? say.tenth(change.interval.low) : '',
    high: change?.interval ? say.tenth(change.interval.high) : '',
  }
  const [first, ...others] = sayings.map(({ code, count, of }) => ({
    code,
    text: words.sayings[code]({ count, of, ...numbers }),
  }))
  return (
    <>
      <p className={classes.verdict}>{first?.text}</p>
      {others.length > 0 && (
        <ul className={classes.said} aria-label={words.one.said}>
          {others.map(({ code, text }) => (
            <li key={code}>{text}</li>
          ))}
        </ul>
      )}
    </>
  )
}

function Numbers({ result, seesMoney }: { result: MeasureResult; seesMoney: boolean }) {
  const words = useOutcomeWords()
  const say = useSay()
  const { measure, change, later, standardised, ratio } = result
  if (!change) return null
  const facts: Fact[] = [
    { label: words.one.change, value: say.mean(measure.unit, change), help: !change.interval && words.one.noInterval },
    { label: words.one.improved, value: words.one.improvedOf(result.improved, result.same, result.worse) },
  ]
  if (standardised)
    facts.push({
      label: words.one.standardised,
      value: words.interval(say.fine(standardised.value), say.fine(standardised.low), say.fine(standardised.high)),
      help: words.one.standardisedHelp,
    })
  if (ratio !== null)
    facts.push({ label: words.one.ratio, value: words.one.ratioOf(say.fine(ratio)), help: words.one.ratioHelp })
  if (later)
    facts.push({
      label: words.one.later,
      value: say.mean(measure.unit, later),
      help: words.one.studentsOnly(later.n),
    })
  if (seesMoney) facts.push({ label: words.one.costUnit, ...costOf(result, words) })
  return (
    <div className={classes.facts}>
      <Facts facts={facts} columns={2} />
    </div>
  )
}

function costOf({ perUnit, measure }: MeasureResult, words: ReturnType<typeof useOutcomeWords>) {
  if (!perUnit) return { value: words.none, help: words.one.costUnitNone }
  const { cents, lowest, highest } = perUnit
  const value = words.one.costUnitOf(inDollars(cents), words.perUnit[measure.unit])
  if (lowest === null) return { value, help: words.one.noInterval }
  const low = inDollars(lowest)
  return {
    value,
    help: highest === null ? words.one.costUnitFrom(low) : words.one.costUnitBetween(low, inDollars(highest)),
  }
}

/** To the dollar: an average of a few students has no cents. */
function inDollars(cents: Cents): string {
  return formatMoney(Math.round(cents / 100) * 100)
}
