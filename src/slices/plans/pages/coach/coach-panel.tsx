import { Button } from '@mantine/core'
import { formatShortDate, nameOf } from '#web/ui/format.ts'
import { useLanguage } from '#web/ui/language.tsx'
import type { Dismissal } from '../../coach/contract.ts'
import { coachRules } from '../../coach/model.ts'
import classes from './coach.module.css'
import { CoachHints } from './coach-hints.tsx'
import { useCoachMemory } from './coach-memory.tsx'
import { useCoachWords } from './use-coach-words.ts'
import { type CoachSubject, isUnwritten, useHints } from './use-hints.ts'

/**
 * The coach beside a target, a strategy, a section or the whole plan: hints while it is written, computed in the browser. Within
 * `CoachMemory` hints can be dismissed with a reason; those dismissed stay listed.
 */
export function CoachPanel({ subject }: { subject: CoachSubject }) {
  const memory = useCoachMemory()
  const { hints, dismissed } = useHints(subject, memory?.dismissals ?? none)
  return (
    <CoachHints hints={hints} unwritten={isUnwritten(subject)} onDismiss={memory?.dismiss}>
      {memory && dismissed.length > 0 && <Dismissed dismissed={dismissed} onTakeBack={memory.takeBack} />}
    </CoachHints>
  )
}

const none: readonly Dismissal[] = []

function Dismissed({
  dismissed,
  onTakeBack,
}: {
  dismissed: readonly Dismissal[]
  onTakeBack: (dismissalId: string) => Promise<void>
}) {
  const words = useCoachWords()
  const language = useLanguage()
  const titleOf = (rule: string) => {
    const known = coachRules.find((one) => one === rule)
    if (!known) return words.unknown
    const { says, title } = words.hints[known]
    return title ?? (typeof says === 'string' ? says : words.unknown)
  }
  return (
    <details className={classes.dismissed}>
      <summary>{words.dismissed(dismissed.length)}</summary>
      <ul className={classes.hints}>
        {dismissed.map(({ id, rule, reason, by, on }) => (
          <li key={id}>
            {titleOf(rule)}：{reason}{' '}
            <small>{words.dismissedBy(nameOf(by, language).main, formatShortDate(on, language))}</small>{' '}
            <Button variant="subtle" size="compact-sm" onClick={() => onTakeBack(id)}>
              {words.takeBack}
              <span className="for-screen-readers">{` (${titleOf(rule)})`}</span>
            </Button>
          </li>
        ))}
      </ul>
    </details>
  )
}
