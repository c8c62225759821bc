import { Button } from '@mantine/core'
import { nameOf } from '#web/ui/format.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { DueMark } from '#web/ui/marks.tsx'
import type { AnswerLine } from '../../people/answer-rules.ts'
import type { TeamPerson } from '../../people/contract.ts'
import classes from './people.module.css'
import { usePeopleWords, useSayPerson } from './use-people-words.ts'

/** Who answers for a student, through what, and what is wrong with it. */
export function AnswerCell({ line }: { line: AnswerLine }) {
  const words = usePeopleWords()
  const say = useSayPerson()
  const { person, by, left, states } = line
  return (
    <span className={classes.answers}>
      {say(person)}
      {by === 'class' && <span className={classes.note}>{words.forClass}</span>}
      {by === 'senco' && <span className={classes.note}>{words.asSenco}</span>}
      {left && <DueMark state="due">{say(left)}</DueMark>}
      {states.has('unknown') && <DueMark state="due">{words.doesNotKnow}</DueMark>}
    </span>
  )
}

interface ProposalCellProps {
  line: AnswerLine
  colleagues: readonly TeamPerson[]
  onTake: () => void
}

/** Whom the workbench proposes where nobody is named, why, and the button that names them. */
export function ProposalCell({ line: { student }, colleagues, onTake }: ProposalCellProps) {
  const words = usePeopleWords()
  const language = useLanguage()
  const say = useSayPerson()
  const { suggestion } = student
  const proposed = suggestion && colleagues.find(({ id }) => id === suggestion.personId)
  if (!suggestion || !proposed) return '–'
  return (
    <span className={classes.answers}>
      <Button size="compact-sm" variant="subtle" px={0} onClick={onTake}>
        {words.take(say(proposed))}
        <span className="for-screen-readers">{` (${nameOf(student, language).main})`}</span>
      </Button>
      <span className={classes.note}>{words.because[suggestion.because]}</span>
    </span>
  )
}
