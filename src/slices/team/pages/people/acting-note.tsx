import { formatDate, nameOf } from '#web/ui/format.ts'
import { useLanguage } from '#web/ui/language.tsx'
import type { Team } from '../../people/contract.ts'
import classes from './people.module.css'
import { usePeopleWords } from './use-people-words.ts'

/** Whom to turn to while the SENCO is away. */
export function ActingNote({ acting }: { acting: Team['acting'] }) {
  const words = usePeopleWords()
  const language = useLanguage()
  return acting.map(({ id, person, endsOn }) => (
    <p key={id} className={classes.note}>
      {words.acts(nameOf(person, language).main, formatDate(endsOn, language))}
    </p>
  ))
}
