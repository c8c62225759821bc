import { formatDate, nameOf } from '#web/ui/format.ts'
import { useFrame } from '#web/ui/frame.ts'
import { useLanguage } from '#web/ui/language.tsx'
import type { Team } from '../../people/contract.ts'
import { EndActing } from '../acting/end-acting.tsx'
import { useActingWords } from '../acting/use-acting-words.ts'
import classes from './people.module.css'

/** Whom to turn to while the SENCO is away; whoever acts reads what was said to them, and may end it. */
export function ActingNote({ acting }: { acting: Team['acting'] }) {
  const words = useActingWords()
  const language = useLanguage()
  const { today } = useFrame()
  return acting.map((one) => {
    const [from, until] = [formatDate(one.startsOn, language), formatDate(one.endsOn, language)]
    if (!one.isOwn)
      return (
        <p key={one.id} className={classes.note}>
          {words.acts(nameOf(one.person, language).main, until)}
        </p>
      )
    const span = words.span(from, until)
    return (
      <div key={one.id} className={classes.stands}>
        <p>{one.startsOn <= today ? words.youAct(span) : words.youWillAct(span)}</p>
        {one.words && <p>{one.words}</p>}
        <EndActing acting={one} name={null} />
      </div>
    )
  })
}
