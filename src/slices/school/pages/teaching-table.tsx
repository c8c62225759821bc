import { Button } from '@mantine/core'
import { IconChalkboard } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { Link } from 'react-router'
import { notice } from '#web/ui/announcer.tsx'
import { type Column, DataTable } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { FilterBar, useFilterValues } from '#web/ui/filter-bar.tsx'
import { nameOf } from '#web/ui/format.ts'
import { useFrame } from '#web/ui/frame.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { PersonName } from '#web/ui/person-name.tsx'
import { ProblemSummary } from '#web/ui/problems.tsx'
import { SubmitButton } from '#web/ui/submit-button.tsx'
import type { TeachingRow } from '../contract.ts'
import { useClassesWish } from './use-classes-wish.ts'
import { useSettingsWords } from './use-settings-words.ts'

/** Who teaches which class and subject, to be narrowed by class or teacher. */
export function TeachingTable({ teaching, mayKeep }: { teaching: readonly TeachingRow[]; mayKeep: boolean }) {
  const words = useSettingsWords().classes
  const language = useLanguage()
  const { abilities } = useFrame()
  const chosen = useFilterValues(['class', 'teacher'])
  const [going, setGoing] = useState<string | null>(null)
  const { listed, busy, ask } = useClassesWish(() => notice(words.teachingRemoved))
  const shown = useMemo(
    () =>
      teaching.filter(
        (row) =>
          (chosen.class.length === 0 || chosen.class.includes(row.className)) &&
          (chosen.teacher.length === 0 || chosen.teacher.includes(row.person.id)),
      ),
    [teaching, chosen],
  )

  const columns: Column<TeachingRow>[] = [
    {
      id: 'class',
      head: words.name,
      cell: (row) => <strong>{row.className}</strong>,
      sortValue: (row) => row.className,
    },
    {
      id: 'person',
      head: words.person,
      phone: 'line',
      cell: (row) => <PersonName person={row.person} />,
      sortValue: (row) => nameOf(row.person, language).main,
    },
    { id: 'subject', head: words.subject, phone: 'line', cell: (row) => row.subject, sortValue: (row) => row.subject },
    {
      id: 'isClassTeacher',
      head: words.classTeacher,
      phone: 'labelled',
      cell: (row) => (row.isClassTeacher ? words.yes : '–'),
      sortValue: (row) => (row.isClassTeacher ? 0 : 1),
    },
    ...(mayKeep
      ? [
          {
            id: 'remove',
            head: words.removeTeaching,
            phone: 'action' as const,
            cell: (row: TeachingRow) => (
              <SubmitButton
                type="button"
                variant="default"
                size="compact-sm"
                busy={busy && going === row.id}
                aria-label={words.removeTeachingOf(nameOf(row.person, language).main, row.className, row.subject)}
                onClick={() => {
                  setGoing(row.id)
                  ask({ do: 'remove-teaching', id: row.id })
                }}
              >
                {words.removeTeaching}
              </SubmitButton>
            ),
          },
        ]
      : []),
  ]

  return (
    <>
      <ProblemSummary problems={listed} />
      {teaching.length > 0 && (
        <FilterBar
          filters={[
            {
              id: 'class',
              label: words.filters.class,
              options: optionsOf(teaching, (row) => [row.className, row.className]),
            },
            {
              id: 'teacher',
              label: words.filters.person,
              options: optionsOf(teaching, (row) => [row.person.id, nameOf(row.person, language).main]),
            },
          ]}
          count={words.count(shown.length)}
        />
      )}
      <DataTable
        label={words.teachingTable}
        rows={shown}
        columns={columns}
        rowId={(row) => row.id}
        rowName={(row) => `${row.className} ${row.subject}`}
        defaultSort={{ column: 'class', descending: false }}
        empty={
          teaching.length === 0 ? (
            <EmptyState
              icon={IconChalkboard}
              title={words.teachingNone}
              sentence={words.teachingNoneNext}
              action={
                abilities.includes('import.students') && (
                  <Button component={Link} to="/students/import?kind=classes" variant="default">
                    {words.teachingImport}
                  </Button>
                )
              }
            />
          ) : undefined
        }
      />
    </>
  )
}

/** Each value once, with how often it stands there, in the order of its label. */
function optionsOf(teaching: readonly TeachingRow[], of: (row: TeachingRow) => readonly [string, string]) {
  const found = new Map<string, { value: string; label: string; count: number }>()
  for (const row of teaching) {
    const [value, label] = of(row)
    found.set(value, { value, label, count: (found.get(value)?.count ?? 0) + 1 })
  }
  return [...found.values()].toSorted((one, other) => one.label.localeCompare(other.label, 'zh-HK'))
}
