import { formatMoney } from '#kernel/money.ts'
import { type Fact, Facts } from '#web/ui/facts.tsx'
import { formatDate, formatSchoolYear } from '#web/ui/format.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { Money } from '#web/ui/marks.tsx'
import type { GrantAnswer } from '../contract.ts'
import type { KnownGrant, LearningSupportGrant } from '../model/grant.ts'
import classes from './grant.module.css'
import { useFundingWords } from './use-funding-words.ts'

/** The amount, large, and what follows from it in a few facts. */
export function AmountSection({ grant, answer }: { grant: LearningSupportGrant; answer: GrantAnswer }) {
  const words = useFundingWords()
  const language = useLanguage()
  return (
    <section aria-labelledby="grant-amount">
      <h2 id="grant-amount" className={classes.label}>
        {words.grant} · {formatSchoolYear(answer.year, language)}
      </h2>
      <p className={classes.figure} data-unknown={grant.known ? undefined : true}>
        {grant.known ? figureOf(grant) : words.notKnown}
      </p>
      <p className={classes.soft}>{words.asAt(formatDate(answer.asAt, language))}</p>
      {grant.known && <Facts facts={factsOf(grant)} />}
    </section>
  )

  function figureOf({ totalCents, notes }: KnownGrant): string {
    const amount = formatMoney(totalCents)
    return notes.includes('approximateRate') ? words.about(amount) : amount
  }

  function factsOf({ posts, promotedSenco, cash }: KnownGrant): Fact[] {
    const { thresholds } = words
    const isCashDifferent = Boolean(cash.deductedCents || cash.cutByCapCents)
    return [
      {
        label: words.posts,
        value: posts === null ? words.askCircular : posts === 0 ? thresholds.noPost : thresholds.posts(posts),
      },
      {
        label: words.coordinator,
        value:
          promotedSenco === null ? words.askCircular : promotedSenco ? thresholds.promoted : thresholds.notPromoted,
      },
      ...(isCashDifferent ? [{ label: words.cash, value: <Money cents={cash.amountCents} /> }] : []),
    ]
  }
}
