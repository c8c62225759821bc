import {
  IconAlertTriangle,
  IconCheck,
  IconCircleCheck,
  IconClock,
  IconCloudOff,
  IconHelpCircle,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { type Cents, formatMoney } from '#kernel/money.ts'
import classes from './marks.module.css'
import { useUiWords } from './words.ts'

export type Certainty = 'confirmed' | 'suspected' | 'checked' | 'unchecked'

/** How sure a fact is, by a shape and a word: a need confirmed or suspected, a rule checked by the school or not. */
export function CertaintyMark({ certainty, note }: { certainty: Certainty; note?: string }) {
  const words = useUiWords()
  const sure = certainty === 'confirmed' || certainty === 'checked'
  const Icon = sure ? IconCircleCheck : IconHelpCircle
  return (
    <span className={classes.mark} data-tone={sure ? 'soft' : 'due'}>
      <Icon size={16} stroke={1.8} aria-hidden="true" />
      <span>
        {words.certainty[certainty]}
        {note && <span className={classes.note}>{words.certaintyNote(note)}</span>}
      </span>
    </span>
  )
}

export type DueState = 'overdue' | 'due' | 'done'

/** Overdue, due or done: a colour that always comes with a shape and a word. */
export function DueMark({ state, children }: { state: DueState; children?: ReactNode }) {
  const words = useUiWords()
  const Icon = { overdue: IconAlertTriangle, due: IconClock, done: IconCheck }[state]
  return (
    <span className={classes.mark} data-tone={state}>
      <Icon size={16} stroke={1.8} aria-hidden="true" />
      <span>{children ?? words.due[state]}</span>
    </span>
  )
}

export type SavedState = 'saved' | 'saving' | 'unsaved' | 'offline' | null

/** The small word that tells whether what was typed is safe. Screen readers hear it when it changes. */
export function SavedMark({ state }: { state: SavedState }) {
  const words = useUiWords()
  const Icon = state === 'offline' ? IconCloudOff : state === 'saved' ? IconCheck : null
  return (
    <span className={classes.mark} data-tone={state === 'offline' ? 'overdue' : 'soft'} role="status">
      {Icon && <Icon size={16} stroke={1.8} aria-hidden="true" />}
      {state && <span>{words.saved[state]}</span>}
    </span>
  )
}

/** An amount in Hong Kong dollars, its figures in columns. */
export function Money({ cents }: { cents: Cents }) {
  return <span className={classes.money}>{formatMoney(cents)}</span>
}
