import { MultiSelect } from '@mantine/core'
import { pick } from '#web/ui/format.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { fieldProps, type Problem } from '#web/ui/problems.tsx'
import type { LinkTo, Measure } from '../../annual/model.ts'
import { useChoices } from './choices.ts'
import { useAnnualWords } from './use-annual-words.ts'

interface LinksFieldProps {
  value: readonly LinkTo[]
  /** Those that the measure has already, also where they have been put away. */
  known: Measure['links']
  problems: readonly Problem[]
  onChange: (links: LinkTo[]) => void
}

/** The provisions and groups that a measure is done with. */
export function LinksField({ value, known, problems, onChange }: LinksFieldProps) {
  const words = useAnnualWords()
  const language = useLanguage()
  const { provisions, groups } = useChoices()
  const all = new Map([
    ...known.map((one) => [one.id, one] as const),
    ...provisions.map(({ id, name }) => [id, { kind: 'provision' as const, id, name }] as const),
    ...groups.map(({ id, name }) => [id, { kind: 'group' as const, id, name }] as const),
  ])
  return (
    <MultiSelect
      {...fieldProps('links', problems)}
      label={words.fields.links}
      description={words.linksHelp}
      searchable
      maxValues={20}
      data={[...all.values()].map(({ kind, id, name }) => {
        const label = pick(name, language)
        return { value: id, label: kind === 'group' ? words.group(label) : label }
      })}
      value={value.map(({ id }) => id)}
      onChange={(ids) =>
        onChange(
          ids.flatMap((id) => {
            const found = all.get(id)
            return found ? [{ kind: found.kind, id }] : []
          }),
        )
      }
    />
  )
}
