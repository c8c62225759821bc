import { useLanguage } from '#web/ui/language.tsx'
import type { LearningSupportGrant } from '../model/grant.ts'
import { explainGrant } from '../papers.ts'
import classes from './grant.module.css'
import { useFundingWords } from './use-funding-words.ts'

/** What is uncertain about the amount, in sentences. */
export function NotesSection({ grant }: { grant: LearningSupportGrant }) {
  const words = useFundingWords()
  const { notes } = explainGrant(grant, useLanguage())
  return (
    <section aria-labelledby="grant-notes" className={classes.notes}>
      <h2 id="grant-notes">{words.uncertain}</h2>
      <ul>
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </section>
  )
}
