import { useMemo } from 'react'
import type { NeedType } from '#slices/students/model.ts'
import type { Column } from '#web/ui/data-table.tsx'
import { pick } from '#web/ui/format.ts'
import { InTwoLanguages } from '#web/ui/in-two-languages.tsx'
import { useLanguage } from '#web/ui/language.tsx'
import { NeedChip } from '#web/ui/need-chip.tsx'
import { TierDisc } from '#web/ui/tier-disc.tsx'
import type { ProvisionLine } from '../../library/contract.ts'
import classes from './library.module.css'
import { lettersOf, useLibraryWords, useSayEntry } from './use-library-words.ts'

/** The facts of an entry in a row; `counts`: this person knows how many groups run. */
export function useLibraryColumns(counts: boolean): readonly Column<ProvisionLine>[] {
  const words = useLibraryWords()
  const language = useLanguage()
  const say = useSayEntry()
  return useMemo(() => {
    const columns: Column<ProvisionLine>[] = [
      {
        id: 'name',
        head: words.columns.name,
        wrap: true,
        hideable: false,
        cell: (line) => <EntryName line={line} />,
        sortValue: ({ name }) => pick(name, language),
      },
      {
        id: 'needs',
        head: words.columns.needs,
        wrap: true,
        width: '11rem',
        cell: ({ needs }) => <EntryNeeds needs={needs} />,
      },
      {
        id: 'time',
        head: words.columns.time,
        phone: 'line',
        cell: ({ minutes, perWeek, weeks }) => words.time(minutes, perWeek, weeks),
        sortValue: ({ minutes, perWeek, weeks }) => minutes * perWeek * weeks,
      },
      {
        id: 'size',
        head: words.columns.size,
        phone: 'labelled',
        align: 'end',
        cell: ({ groupSizeFrom, groupSizeTo }) => words.size(groupSizeFrom, groupSizeTo),
        sortValue: ({ groupSizeTo }) => groupSizeTo,
      },
      {
        id: 'givenBy',
        head: words.columns.givenBy,
        wrap: true,
        shown: false,
        cell: ({ givenBy }) => say.givers(givenBy),
      },
      {
        id: 'groups',
        head: words.columns.groups,
        phone: 'hidden',
        align: 'end',
        cell: ({ groups }) => groups || '–',
        sortValue: ({ groups }) => groups,
      },
      {
        id: 'origin',
        head: words.columns.origin,
        phone: 'hidden',
        cell: ({ origin }) => words.origins[origin],
        sortValue: ({ origin }) => origin,
      },
    ]
    return columns.filter(({ id }) => counts || id !== 'groups')
  }, [words, language, say, counts])
}

function EntryName({ line: { name, tier, setting, aim } }: { line: ProvisionLine }) {
  const words = useLibraryWords()
  return (
    <span className={classes.name}>
      <span className={classes.title}>
        <TierDisc tier={tier} />
        <span>
          <strong>
            <InTwoLanguages text={name} />
          </strong>{' '}
          <span className={classes.second}>{words.settings[setting]}</span>
        </span>
      </span>
      <span className={classes.second}>
        <InTwoLanguages text={aim} />
      </span>
    </span>
  )
}

/** For which needs an entry is. */
export function EntryNeeds({ needs }: { needs: readonly NeedType[] }) {
  const words = useLibraryWords()
  if (needs.length === 0) return <>{words.anyNeed}</>
  return (
    <span className={classes.chips}>
      {needs.map((type) => (
        <NeedChip key={type} letters={lettersOf(type)} name={words.needTypes[type]} />
      ))}
    </span>
  )
}
