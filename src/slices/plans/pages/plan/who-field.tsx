import { TagsInput } from '@mantine/core'
import { nameOf } from '#web/ui/format.ts'
import { useLanguage } from '#web/ui/language.tsx'
import type { Doer } from '../../model.ts'
import { useColleagues } from './colleagues.ts'
import { usePlanWords } from './use-plan-words.ts'

interface WhoFieldProps {
  value: readonly Doer[]
  onChange: (who: Doer[]) => void
  label?: string
}

/** Who does something: colleagues by name, or anybody's name typed in. */
export function WhoField({ value, onChange, label }: WhoFieldProps) {
  const words = usePlanWords()
  const language = useLanguage()
  const colleagues = useColleagues()
  const named = colleagues.map((one) => ({ id: one.id, name: nameOf(one, language).main }))
  return (
    <TagsInput
      label={label ?? words.fields.who}
      description={words.whoHelp}
      data={[...new Set(named.map(({ name }) => name))]}
      value={value.map(({ name }) => name)}
      maxTags={8}
      acceptValueOnBlur
      onChange={(names) =>
        onChange(
          names.map((name) => {
            const known = value.find((one) => one.name === name)
            return known ?? { personId: named.find((one) => one.name === name)?.id ?? null, name }
          }),
        )
      }
    />
  )
}
