import { Button } from '@mantine/core'
import { formatLabelled, formatShortDate, nameOf } from '#web/ui/format.ts'
import { useLanguage } from '#web/ui/language.tsx'
import type { Dismissal } from '../../coach/contract.ts'
import { type CoachRule, coachRules } from '../../coach/model.ts'
import classes from './coach.module.css'
import { CoachHints } from './coach-hints.tsx'
import { useCoachMemory } from './coach-memory.tsx'
import { useCoachWords } from './use-coach-words.ts'
import { type CoachSubject, isUnwritten, useHints } from './use-hints.ts'

interface CoachPanelProps {
  subject: CoachSubject
  /** Nothing is shown when there is nothing to say: for free words, of which little is asked. */
  quiet?: boolean
  /** What the page says already. */
  without?: readonly CoachRule[]
}

/**
 * The coach beside a target, a strategy, a section or the whole plan: hints while it is written, computed in the browser. Within
 * `CoachMemory` hints can be dismissed with a reason; those dismissed stay listed.
 */
export function CoachPanel({ subject, quiet = false, without = noRules }: CoachPanelProps) {
  const memory = useCoachMemory()
  const { hints, dismissed } = useHints(subject, memory?.dismissals ?? none)
  const said = hints.filter(({ rule }) => !without.includes(rule))
  if (quiet && said.length === 0 && dismissed.length === 0) return null
  return (
    <CoachHints hints={said} unwritten={isUnwritten(subject)} onDismiss={memory?.dismiss}>
      {memory && dismissed.length > 0 && <Dismissed dismissed={dismissed} onTakeBack={memory.takeBack} />}
    </CoachHints>
  )
}

const none: readonly Dismissal[] = []
const noRules: readonly CoachRule[] = []

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
            {formatLabelled(titleOf(rule), reason, language)}{' '}
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
