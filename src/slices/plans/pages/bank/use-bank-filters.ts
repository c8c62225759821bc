import { useMemo } from 'react'
import { needTypes } from '#slices/students/model.ts'
import type { Filter } from '#web/ui/filter-bar.tsx'
import { bankKinds, bankLevels, bankOwners } from '../../bank/model.ts'
import { areas } from '../../model.ts'
import { lettersOf, useBankWords } from './use-bank-words.ts'

/** The chips above the bank. */
export function useBankFilters(): readonly Filter[] {
  const words = useBankWords()
  return useMemo(() => {
    const named = <Value extends string>(values: readonly Value[], names: Readonly<Record<Value, string>>) =>
      values.map((value) => ({ value, label: names[value] }))
    return [
      { id: 'kind', label: words.filters.kind, options: named(bankKinds, words.kinds), single: true },
      {
        id: 'needs',
        label: words.filters.needs,
        options: needTypes.map((type) => ({ value: type, label: `${lettersOf(type)} ${words.needTypes[type]}` })),
      },
      { id: 'levels', label: words.filters.levels, options: named(bankLevels, words.bankLevels) },
      { id: 'areas', label: words.filters.areas, options: named(areas, words.areas) },
      { id: 'whose', label: words.filters.whose, options: named(bankOwners, words.owners) },
      {
        id: 'archived',
        label: words.filters.archived,
        options: [{ value: 'yes', label: words.archivedOnly }],
        single: true,
      },
    ]
  }, [words])
}
