import { NumberInput } from '@mantine/core'
import { TwoLanguages } from '#web/ui/forms/two-languages.tsx'
import { fieldProps, type Problem } from '#web/ui/problems.tsx'
import { type AccommodationKind, kindsWithAmount } from '../../accommodations/model.ts'
import { useAccommodationWords } from './use-accommodation-words.ts'

/** What each kind says of its own. */
export type OwnFields = { amount: number | null; wordsZh: string; wordsEn: string }

interface KindFieldsProps {
  kind: AccommodationKind
  own: OwnFields
  problems: readonly Problem[]
  /** Stands before the fields' names where several kinds are on one form: `extra-time.`. */
  prefix?: string
  onChange: (changed: Partial<OwnFields>) => void
}

/** How much, and what exactly. */
export function KindFields({ kind, own, problems, prefix = '', onChange }: KindFieldsProps) {
  const words = useAccommodationWords()
  return (
    <>
      {kindsWithAmount.includes(kind) && (
        <NumberInput
          {...fieldProps(`${prefix}amount`, problems)}
          label={words.fields.amount}
          description={words.amountHelp[kind]}
          min={1}
          max={400}
          allowDecimal={false}
          hideControls
          w="14rem"
          maw="100%"
          value={own.amount ?? ''}
          onChange={(value) => onChange({ amount: typeof value === 'number' ? value : null })}
        />
      )}
      <TwoLanguages
        name={`${prefix}words`}
        label={words.details}
        description={words.detailsHelp}
        rows={1}
        most={500}
        value={{ zh: own.wordsZh, en: own.wordsEn }}
        problems={problems}
        onChange={(of, text) => onChange(of === 'zh' ? { wordsZh: text } : { wordsEn: text })}
      />
    </>
  )
}
