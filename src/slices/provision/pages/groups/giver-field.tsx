import { NativeSelect } from '@mantine/core'
import { type NamePair, nameOf } from '#web/ui/format.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { fieldProps, type Problem } from '#web/ui/problems.tsx'
import type { GiverInput } from '../../groups/contract.ts'
import { useGroupWords } from './use-group-words.ts'

type Named = NamePair & { id: string }

interface GiverFieldProps {
  name: 'ledBy' | 'giver'
  people: readonly Named[]
  providers: readonly Named[]
  value: GiverInput | null
  problems: readonly Problem[]
  onChange: (giver: GiverInput | null) => void
}

/** A colleague or a provider from outside. */
export function GiverField({ name, people, providers, value, problems, onChange }: GiverFieldProps) {
  const words = useGroupWords()
  const language = useLanguage()
  const options = (of: readonly Named[]) => of.map((one) => ({ value: one.id, label: nameOf(one, language).main }))
  return (
    <NativeSelect
      {...fieldProps(name, problems)}
      label={words.fields[name]}
      value={value?.personId ?? value?.providerId ?? ''}
      data={[
        { value: '', label: name === 'ledBy' ? words.nobodyYet : words.chooseGiver },
        { group: words.colleagues, items: options(people) },
        ...(providers.length > 0 ? [{ group: words.outside, items: options(providers) }] : []),
      ]}
      onChange={(event) => {
        const id = event.currentTarget.value
        if (id === '') onChange(null)
        else if (people.some((one) => one.id === id)) onChange({ personId: id, providerId: null })
        else onChange({ personId: null, providerId: id })
      }}
    />
  )
}
