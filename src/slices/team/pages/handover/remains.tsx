import { Link } from 'react-router'
import { pick } from '#web/ui/format.ts'
import { useLanguage } from '#web/ui/language.tsx'
import type { Preview } from '../../handover/contract.ts'
import classes from './handover.module.css'
import { useHandoverWords } from './use-handover-words.ts'

/** What a hand-over does not move, and what to do about it. */
export function Remains({ preview: { remains } }: { preview: Preview }) {
  const words = useHandoverWords()
  const language = useLanguage()
  return (
    <section aria-labelledby="remains" className={classes.section}>
      <h2 id="remains">{words.remains}</h2>
      <ul>
        {remains.groups.length > 0 && (
          <li>
            {words.remainsGroups}{' '}
            <ul className={classes.links}>
              {remains.groups.map(({ id, name }) => (
                <li key={id}>
                  <Link to={`/provision/groups/${id}`}>{pick(name, language)}</Link>
                </li>
              ))}
            </ul>
          </li>
        )}
        {remains.notes > 0 && <li>{words.remainsNotes(remains.notes)}</li>}
        <li>{words.remainsPlans}</li>
        <li>{words.remainsOwn}</li>
      </ul>
    </section>
  )
}
