import { Money } from '#web/ui/marks.tsx'
import { TierDisc } from '#web/ui/tier-disc.tsx'
import type { KnownGrant } from '../model/grant.ts'
import classes from './grant.module.css'
import { useFundingWords } from './use-funding-words.ts'

/** How the amount is made up: students of a tier times the rate of that tier. */
export function PartsSection({ grant }: { grant: KnownGrant }) {
  const words = useFundingWords()
  const students = grant.parts.reduce((sum, part) => sum + part.students, 0)
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
          {grant.parts.map((part) => (
            <tr key={part.tier}>
              <th scope="row">
                <TierDisc tier={part.tier} word />
              </th>
              <td>{part.students}</td>
              <td>{part.rateCents === 0 ? '–' : <Money cents={part.rateCents} />}</td>
              <td>
                <Money cents={part.amountCents} />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{words.parts.sum}</th>
            <td>{students}</td>
            <td />
            <td>
              <Money cents={grant.totalCents} />
            </td>
          </tr>
        </tfoot>
      </table>
    </section>
  )
}
