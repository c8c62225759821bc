import { Checkbox, NativeSelect } from '@mantine/core'
import { placeOf } from '#slices/students/rules/place.ts'
import { formatList, nameOf, pick } from '#web/ui/format.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { NeedChip } from '#web/ui/need-chip.tsx'
import { TierDisc } from '#web/ui/tier-disc.tsx'
import type { Candidate } from '../../groups/contract.ts'
import classes from './groups.module.css'
import { lettersOf, useGroupWords } from './use-group-words.ts'

interface CandidateItemProps {
  student: Candidate
  isChosen: boolean
  targetId: string | null
  onChoose: (on: boolean) => void
  onTarget: (targetId: string | null) => void
}

/** A student who could join, with needs, tier and what they receive already; once chosen, also which target the group works on. */
export function CandidateItem({ student, isChosen, targetId, onChoose, onTarget }: CandidateItemProps) {
  const words = useGroupWords()
  const language = useLanguage()
  const name = nameOf(student, language).main
  const receives = student.receives.map((group) => pick(group, language))
  return (
    <div className={classes.candidate}>
      <Checkbox
        checked={isChosen}
        label={[placeOf(student), name].filter(Boolean).join(' ')}
        onChange={(event) => onChoose(event.currentTarget.checked)}
      />
      <div className={classes.under}>
        <div>
          <TierDisc tier={student.tier} />{' '}
          {student.needs.map((type) => (
            <NeedChip key={type} letters={lettersOf(type)} name={words.needTypes[type]} />
          ))}
        </div>
        <div className={classes.second}>
          {receives.length > 0 ? words.receives(formatList(receives, language)) : words.receivesNothing}
        </div>
        {isChosen && student.targets.length > 0 && (
          <NativeSelect
            label={`${words.fields.targetId} (${name})`}
            value={targetId ?? ''}
            data={[
              { value: '', label: words.noTarget },
              ...student.targets.map(({ id, words: text }) => ({ value: id, label: pick(text, language) })),
            ]}
            onChange={(event) => onTarget(event.currentTarget.value || null)}
          />
        )}
      </div>
    </div>
  )
}
