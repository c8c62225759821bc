import type { SchoolYearLabel } from '#kernel/dates.ts'
import type { SeenGrantValue } from '../contract.ts'
import type { GrantKey } from '../model/keys.ts'
import classes from './grant.module.css'
import { useFundingWords } from './use-funding-words.ts'
import { ValuesForm } from './values-form.tsx'

interface MissingValuesProps {
  year: SchoolYearLabel
  missing: readonly GrantKey[]
  values: readonly SeenGrantValue[]
}

const nothingTyped = { amounts: {}, source: '', checked: false }

/** Asks for what is missing instead of guessing it. */
export function MissingValues({ year, missing, values }: MissingValuesProps) {
  const { values: asking } = useFundingWords()
  const ratesToo = missing.some((key) => key.endsWith('Rate'))
  return (
    <section aria-labelledby="grant-missing" className={`${classes.asking} no-print`}>
      <h2 id="grant-missing">{ratesToo ? asking.missing(year) : asking.missingThresholds(year)}</h2>
      <p className={classes.soft}>{ratesToo ? asking.ratesHelp : asking.thresholdsHelp}</p>
      <ValuesForm
        several
        name={year}
        values={values.filter(({ key }) => missing.includes(key))}
        initial={nothingTyped}
      />
    </section>
  )
}
