import { Link } from 'react-router'
import { formatNouns, nameOf } from '#web/ui/format.ts'
import { useLanguage } from '#web/ui/language.tsx'
import type { Leaver } from '../../people/contract.ts'
import classes from './people.module.css'
import { usePeopleWords } from './use-people-words.ts'

const kinds = ['memberships', 'duties', 'deputies', 'students', 'classes', 'tasks'] as const

/** Who has left the school and still has something here: it stands out until others have it. */
export function LeaversNote({ leavers }: { leavers: readonly Leaver[] }) {
  const words = usePeopleWords()
  const language = useLanguage()
  if (leavers.length === 0) return null
  return (
    <section aria-labelledby="leavers" className={classes.stands}>
      <h2 id="leavers">{words.leavers}</h2>
      <ul>
        {leavers.map((leaver) => {
          const what = kinds.filter((kind) => leaver[kind] > 0).map((kind) => words.leaverCounts[kind](leaver[kind]))
          return (
            <li key={leaver.person.id}>
              {words.leaverHas(nameOf(leaver.person, language).main, formatNouns(what, language))}{' '}
              {leaver.students + leaver.classes > 0 && (
                <Link to={`/team/people/responsible?person=${leaver.person.id}`}>{words.toAnswers}</Link>
              )}{' '}
              {leaver.tasks > 0 && <Link to={`/team/tasks?owner=${leaver.person.id}`}>{words.toTasks}</Link>}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
