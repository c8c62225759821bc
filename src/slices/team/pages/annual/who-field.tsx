import { TagsInput } from '@mantine/core'
import { nameOf } from '#web/ui/format.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { fieldProps, type Problem } from '#web/ui/problems.tsx'
import { sayDoer } from '../../../plans/plan/rules/doers.ts'
import type { Doer, Person } from '../../annual/model.ts'
import { useChoices } from './choices.ts'
import { useAnnualWords } from './use-annual-words.ts'

interface WhoFieldProps {
  value: readonly Doer[]
  /** The colleagues whom the plan names, also those who have left. */
  known: readonly Person[]
  problems: readonly Problem[]
  onChange: (who: Doer[]) => void
}

/** Who does something: colleagues by name, whoever has a duty, or anybody typed in. */
export function WhoField({ value, known, problems, onChange }: WhoFieldProps) {
  const words = useAnnualWords()
  const language = useLanguage()
  const { people, duties } = useChoices()
  const named: Doer[] = [
    ...people.map((one) => ({ personId: one.id, dutyId: null, name: nameOf(one, language).main })),
    ...duties.map(({ id, name }) => ({ personId: null, dutyId: id, name: words.duty(name) })),
  ]
  const said = value.map((one) => ({ one, name: sayDoer(one, [...people, ...known], language) }))
  return (
    <TagsInput
      {...fieldProps('who', problems)}
      label={words.fields.who}
      description={words.whoHelp}
      data={[...new Set(named.map(({ name }) => name))]}
      value={said.map(({ name }) => name)}
      maxTags={12}
      acceptValueOnBlur
      onChange={(names) =>
        onChange(
          names.map((name) => {
            const before = said.find((one) => one.name === name)?.one ?? named.find((one) => one.name === name)
            return before ?? { personId: null, dutyId: null, name }
          }),
        )
      }
    />
  )
}
