import { NeedChip } from '#web/ui/need-chip.tsx'
import type { Certainty, NeedType } from '../../model.ts'
import { lettersOf, useSliceWords } from './use-slice-words.ts'

interface Chip {
  type: NeedType
  isPrimary: boolean
  certainty: Certainty
}

/** A student's needs, the primary one first; nothing when there is none. */
export function NeedChips({ needs }: { needs: readonly Chip[] }) {
  const words = useSliceWords()
  if (!needs.length) return null
  return (
    <span>
      {needs.map(({ type, isPrimary, certainty }) => (
        <NeedChip
          key={type}
          letters={lettersOf(type)}
          name={words.needTypes[type]}
          primary={isPrimary && needs.length > 1}
          suspected={certainty === 'suspected'}
        />
      ))}
    </span>
  )
}
