import type { ReactNode } from 'react'
import classes from './facts.module.css'

/** One fact: what it is called and what it is. */
export interface Fact {
  label: string
  value: ReactNode
  help?: ReactNode
}

/** Facts as a definition list. A missing value shows as a dash, so that nobody wonders whether it was forgotten. */
export function Facts({ facts, columns = 1 }: { facts: readonly Fact[]; columns?: 1 | 2 | 3 }) {
  return (
    <dl className={classes.facts} data-columns={columns}>
      {facts.map((fact) => (
        <div key={fact.label} className={classes.fact}>
          <dt className={classes.label}>{fact.label}</dt>
          <dd className={classes.value}>
            {fact.value === null || fact.value === undefined || fact.value === '' ? '–' : fact.value}
            {fact.help && <div className={classes.help}>{fact.help}</div>}
          </dd>
        </div>
      ))}
    </dl>
  )
}
