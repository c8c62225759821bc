import { Link } from 'react-router'
import { Money } from '#web/ui/marks.tsx'
import { TierDisc } from '#web/ui/tier-disc.tsx'
import type { GrantAnswer } from '../contract.ts'
import type { LearningSupportGrant } from '../model/grant.ts'
import classes from './grant.module.css'
import { useFundingWords } from './use-funding-words.ts'

/** How the amount is made up: students of a tier times the rate of that tier. Before the rates are known, the students alone. */
export function PartsSection({ grant, answer }: { grant: LearningSupportGrant; answer: GrantAnswer }) {
  const words = useFundingWords()
  const counts = answer.tierCounts
  return (
    <section aria-labelledby="grant-parts">
      <h2 id="grant-parts">{words.howItIsMadeUp}</h2>
      <table className={classes.sum}>
        <thead>
          <tr>
            <th scope="col">{words.parts.tier}</th>
            <th scope="col">{words.parts.students}</th>
            <th scope="col">{words.parts.rate}</th>
            <th scope="col">{words.parts.amount}</th>
          </tr>
        </thead>
        <tbody>
          {([1, 2, 3] as const).map((tier) => {
            const part = grant.known ? grant.parts.find((one) => one.tier === tier) : undefined
            const rate = answer.values.find(({ key }) => key === `tier${tier}Rate`)?.amountCents ?? null
            return (
              <tr key={tier}>
                <th scope="row">
                  <TierDisc tier={tier} word />
                </th>
                <td>
                  <Link
                    to={`/students?${new URLSearchParams({ tier: String(tier), asAt: answer.asAt })}`}
                    aria-label={words.parts.seeStudents(words.parts.tierName(tier), counts[`tier${tier}`])}
                  >
                    {counts[`tier${tier}`]}
                  </Link>
                </td>
                <td>{tier === 1 ? '–' : rate === null ? words.notKnown : <Money cents={rate} />}</td>
                <td>{part ? <Money cents={part.amountCents} /> : '–'}</td>
              </tr>
            )
          })}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{words.parts.sum}</th>
            <td>{counts.tier1 + counts.tier2 + counts.tier3}</td>
            <td />
            <td>{grant.known ? <Money cents={grant.totalCents} /> : '–'}</td>
          </tr>
        </tfoot>
      </table>
    </section>
  )
}
