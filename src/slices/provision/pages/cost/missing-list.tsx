import { Link } from 'react-router'
import { nameOf, pick } from '#web/ui/format.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { DueMark } from '#web/ui/marks.tsx'
import type { Cost, Missing } from '../../cost/contract.ts'
import type { UnknownReason } from '../../cost/model.ts'
import classes from './cost.module.css'
import { useCostWords } from './use-cost-words.ts'

/** Where each reason is put right. */
const remedies: Readonly<Record<UnknownReason, (one: Missing) => string>> = {
  no_band: () => '/provision/cost/settings#person',
  no_rate: () => '/provision/cost/settings#rate',
  no_fee: () => '/provision/cost/settings#fee',
  nobody: ({ groupId }) => `/provision/groups/${groupId}`,
  no_sessions: () => '/provision/cost/settings#fee',
}

/** What is not known of the costs, counted, and where to put it right. */
export function MissingList({ cost }: { cost: Cost }) {
  const words = useCostWords()
  const language = useLanguage()
  if (cost.missing.length === 0) return null
  const groups = new Map(cost.groups.map(({ id, name }) => [id, pick(name, language)]))
  const people = new Map(cost.people.map((one) => [one.id, nameOf(one, language).main]))
  const sorted = [...cost.missing].sort(
    (a, b) => a.reason.localeCompare(b.reason) || b.sessions.planned - a.sessions.planned,
  )
  return (
    <details className={classes.missing} open={sorted.length < 6}>
      <summary>
        <DueMark state="due">{words.missing.title(sorted.length)}</DueMark>
      </summary>
      <p className={classes.soft}>{words.missing.help}</p>
      <ul>
        {sorted.map((one) => (
          <li key={`${one.groupId} ${one.reason} ${one.whoId}`}>
            {[one.groupId && groups.get(one.groupId), one.whoId && people.get(one.whoId)].filter(Boolean).join(' · ')}
            {': '}
            <Link to={remedies[one.reason](one)}>{words.reasons[one.reason]}</Link>{' '}
            {one.reason !== 'no_sessions' && (
              <small>{words.missing.sessions(one.sessions.planned, one.sessions.toDate)}</small>
            )}
          </li>
        ))}
      </ul>
    </details>
  )
}
