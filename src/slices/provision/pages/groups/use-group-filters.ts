import { useMemo } from 'react'
import type { Filter } from '#web/ui/filter-bar.tsx'
import { nameOf, pick } from '#web/ui/format.ts'
import { useLanguage } from '#web/ui/language.tsx'
import type { GroupList } from '../../groups/contract.ts'
import { groupStates } from '../../groups/model.ts'
import { lettersOf, useGroupWords } from './use-group-words.ts'

/** The chips above the list of groups. */
export function useGroupFilters({ provisions, givers, classes, needs }: GroupList['choices']): readonly Filter[] {
  const words = useGroupWords()
  const language = useLanguage()
  return useMemo(() => {
    const all: Filter[] = [
      {
        id: 'state',
        label: words.filters.state,
        options: groupStates.map((value) => ({ value, label: words.states[value] })),
      },
      {
        id: 'provision',
        label: words.filters.provision,
        options: provisions.map(({ id, name }) => ({ value: id, label: pick(name, language) })),
      },
      {
        id: 'giver',
        label: words.filters.giver,
        options: givers.map((one) => ({ value: one.id, label: nameOf(one, language).main })),
      },
      { id: 'class', label: words.filters.class, options: classes.map((name) => ({ value: name, label: name })) },
      {
        id: 'need',
        label: words.filters.need,
        options: needs.map((type) => ({ value: type, label: `${lettersOf(type)} ${words.needTypes[type]}` })),
      },
    ]
    return all.filter(({ options }) => options.length > 0)
  }, [words, language, provisions, givers, classes, needs])
}
