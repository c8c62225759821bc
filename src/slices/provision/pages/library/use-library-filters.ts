import { useMemo } from 'react'
import { needTypes } from '#slices/students/model.ts'
import type { Filter } from '#web/ui/filter-bar.tsx'
import { useUiWords } from '#web/ui/words.ts'
import { origins } from '../../library/model.ts'
import { settings } from '../../model.ts'
import { lettersOf, useLibraryWords } from './use-library-words.ts'

/** The chips above the library. */
export function useLibraryFilters(): readonly Filter[] {
  const words = useLibraryWords()
  const ui = useUiWords()
  return useMemo(
    () => [
      {
        id: 'tier',
        label: words.filters.tier,
        options: ([1, 2, 3] as const).map((tier) => ({ value: `${tier}`, label: ui.tier(tier) })),
      },
      {
        id: 'need',
        label: words.filters.need,
        options: needTypes.map((type) => ({ value: type, label: `${lettersOf(type)} ${words.needTypes[type]}` })),
      },
      {
        id: 'setting',
        label: words.filters.setting,
        options: settings.map((value) => ({ value, label: words.settings[value] })),
      },
      {
        id: 'origin',
        label: words.filters.origin,
        options: origins.map((value) => ({ value, label: words.origins[value] })),
      },
      {
        id: 'archived',
        label: words.filters.archived,
        options: [{ value: 'yes', label: words.archivedOnly }],
        single: true,
      },
    ],
    [words, ui],
  )
}
