import { TagsInput } from '@mantine/core'
import { nameOf } from '#web/ui/format.ts'
import { useLanguage } from '#web/ui/language.tsx'
import type { Doer } from '../../model.ts'
import { sayDoer } from '../../plan/rules/doers.ts'
import { useColleagues } from './colleagues.ts'
import { usePlan } from './plan-context.ts'
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
  const { plan } = usePlan()
  const named = colleagues.map((one) => ({ id: one.id, name: nameOf(one, language).main }))
  const said = value.map((one) => ({ one, name: sayDoer(one, [...colleagues, ...plan.people], language) }))
  return (
    <TagsInput
      label={label ?? words.fields.who}
      description={words.whoHelp}
      data={[...new Set(named.map(({ name }) => name))]}
      value={said.map(({ name }) => name)}
      maxTags={8}
      acceptValueOnBlur
      onChange={(names) =>
        onChange(
          names.map((name) => {
            const known = said.find((one) => one.name === name)?.one
            return known ?? { personId: named.find((one) => one.name === name)?.id ?? null, name }
          }),
        )
      }
    />
  )
}
