import { IconCheck } from '@tabler/icons-react'
import { type Cents, formatMoney } from '#kernel/money.ts'
import { Money } from '#web/ui/marks.tsx'
import type { GrantThreshold, KnownGrant } from '../model/grant.ts'
import classes from './grant.module.css'
import { ThresholdScale } from './threshold-scale.tsx'
import { useFundingWords } from './use-funding-words.ts'

/** Which thresholds the grant reaches, the posts that follow, and how far it is to the next one. */
export function ThresholdsSection({ grant, whatIfCents }: { grant: KnownGrant; whatIfCents: Cents | null }) {
  const words = useFundingWords()
  const { thresholds, next, missing } = grant
  return (
    <section aria-labelledby="grant-thresholds">
      <h2 id="grant-thresholds">{words.thresholds.title}</h2>
      {thresholds.length === 0 ? (
        <p>{words.thresholds.ask}</p>
      ) : (
        <>
          <ThresholdScale grant={grant} whatIfCents={whatIfCents} />
          <ol className={classes.thresholds}>
            {thresholds.map((threshold) => (
              <ThresholdRow key={threshold.key} threshold={threshold} />
            ))}
          </ol>
          {next && (
            <p>
              <strong>{words.thresholds.next}</strong>{' '}
              {words.thresholds.nextIs(
                formatMoney(next.shortByCents),
                words.thresholds.studentsToReach(next.studentsToReach.tier2, next.studentsToReach.tier3),
              )}
            </p>
          )}
          {!next && missing.length === 0 && <p>{words.thresholds.allReached}</p>}
        </>
      )}
      <p className={classes.soft}>{words.thresholds.notATarget}</p>
    </section>
  )
}

function ThresholdRow({ threshold }: { threshold: GrantThreshold }) {
  const words = useFundingWords()
  const { key, amountCents, reached, posts, shortByCents } = threshold
  return (
    <li className={classes.threshold}>
      <span className={classes.number} aria-hidden="true">
        {key.slice(-1)}
      </span>
      <span>
        {words.keys[key]} <Money cents={amountCents} />
        <span className={classes.detail}>{words.thresholds.posts(posts)}</span>
      </span>
      <span className={classes.state} data-reached={reached || undefined}>
        {reached && <IconCheck size={16} stroke={1.8} aria-hidden="true" />}
        {reached ? words.thresholds.reached : words.thresholds.shortBy(formatMoney(shortByCents))}
      </span>
    </li>
  )
}
