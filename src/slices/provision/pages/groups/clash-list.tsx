import { nameOf, pick } from '#web/ui/format.ts'
import { useLanguage } from '#web/ui/language.tsx'
import type { Busy } from '../../groups/model.ts'
import classes from './groups.module.css'
import { useGroupWords } from './use-group-words.ts'

/** Who or what is already somewhere else at a time, and where. */
export function ClashList({ clashes }: { clashes: readonly Busy[] }) {
  const words = useGroupWords()
  const language = useLanguage()
  return (
    <div className={`${classes.clashes} no-print`}>
      <p>{words.clashes}</p>
      <ul>
        {clashes.map((one) => {
          const where = one.group ? pick(one.group.name, language) : one.subject
          return (
            <li key={`${one.kind} ${one.id} ${where} ${one.startsOn}`}>
              {words.clashIn(nameOf(one, language).main, where)}
            </li>
          )
        })}
      </ul>
    </div>
  )
}
