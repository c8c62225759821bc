import type { IsoDate } from '#kernel/dates.ts'
import { formatShortDate } from '#web/ui/format.ts'
import { useFrame } from '#web/ui/frame.ts'
import { useLanguage } from '#web/ui/language.tsx'
import type { Concern } from '../../concerns/contract.ts'
import { isLeftOpen } from '../../concerns/rules.ts'
import { useConcernWords } from './use-concern-words.ts'

interface BecameOfProps {
  concern: Pick<Concern, 'state' | 'watchUntil'>
  /** When the student left the school. */
  leftOn: IsoDate | null
}

/** In a few words what became of a concern; an open one about a student who has left says that, for nobody decides about it any more. */
export function BecameOf({ concern, leftOn }: BecameOfProps) {
  const words = useConcernWords()
  const language = useLanguage()
  const { today } = useFrame()
  const day = (date: IsoDate) => formatShortDate(date, language, today)
  if (leftOn && isLeftOpen({ ...concern, leftOn }, today)) return words.leftOpen(day(leftOn))
  const { state, watchUntil } = concern
  return [words.said.states[state], watchUntil && words.list.until(day(watchUntil))].filter(Boolean).join(' ')
}
