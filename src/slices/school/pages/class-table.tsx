import { IconSchool } from '@tabler/icons-react'
import { type Column, DataTable } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { formatLevel, formatList, formatNumber, nameOf } from '#web/ui/format.ts'
import { useLanguage } from '#web/ui/language.tsx'
import type { ClassRow } from '../contract.ts'
import { classLevels } from '../model.ts'
import { useSettingsWords } from './use-settings-words.ts'

/** The classes of a year with their class teachers. */
export function ClassTable({ rows, hrefOf }: { rows: readonly ClassRow[]; hrefOf?: (id: string) => string }) {
  const words = useSettingsWords().classes
  const language = useLanguage()
  const columns: Column<ClassRow>[] = [
    {
      id: 'name',
      head: words.name,
      cell: (row) => <strong>{row.name}</strong>,
      sortValue: (row) => row.name,
    },
    {
      id: 'level',
      head: words.level,
      phone: 'line',
      cell: (row) => formatLevel(row.level, language),
      sortValue: (row) => classLevels.indexOf(row.level),
    },
    {
      id: 'classTeachers',
      head: words.classTeachers,
      phone: 'line',
      wrap: true,
      cell: (row) =>
        formatList(
          row.classTeachers.map((person) => nameOf(person, language).main),
          language,
        ) || '–',
    },
    {
      id: 'students',
      head: words.students,
      phone: 'labelled',
      align: 'end',
      cell: (row) => formatNumber(row.students, language),
      sortValue: (row) => row.students,
    },
  ]
  return (
    <DataTable
      label={words.table}
      rows={rows}
      columns={columns}
      rowId={(row) => row.id}
      rowName={(row) => row.name}
      rowHref={hrefOf && ((row) => hrefOf(row.id))}
      defaultSort={{ column: 'level', descending: false }}
      empty={<EmptyState icon={IconSchool} title={words.none} sentence={words.noneNext} />}
    />
  )
}
