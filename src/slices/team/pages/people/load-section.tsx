import { useMemo } from 'react'
import { type Column, DataTable } from '#web/ui/data-table.tsx'
import { formatNumber, nameOf } from '#web/ui/format.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { DueMark } from '#web/ui/marks.tsx'
import { PersonName } from '#web/ui/person-name.tsx'
import type { Load } from '../../people/contract.ts'
import classes from './people.module.css'
import { usePeopleWords } from './use-people-words.ts'

/** How many students, classes, duties, tasks and groups each has. */
export function LoadSection({ load }: { load: readonly Load[] }) {
  const words = usePeopleWords()
  const language = useLanguage()
  const columns = useMemo<Column<Load>[]>(() => {
    const count = (id: 'students' | 'classes' | 'duties' | 'tasks' | 'groups'): Column<Load> => ({
      id,
      head: words.loadColumns[id],
      align: 'end',
      cell: (one) => (one[id] > 0 ? formatNumber(one[id], language) : '–'),
      sortValue: (one) => one[id],
      phone: 'labelled',
    })
    return [
      {
        id: 'name',
        head: words.loadColumns.name,
        cell: ({ person }) => <PersonName person={person} />,
        sortValue: ({ person }) => nameOf(person, language).main,
        hideable: false,
      },
      count('students'),
      count('classes'),
      count('duties'),
      count('tasks'),
      {
        id: 'overdue',
        head: words.loadColumns.overdue,
        phone: 'labelled',
        align: 'end',
        cell: ({ overdue }) =>
          overdue > 0 ? <DueMark state="overdue">{formatNumber(overdue, language)}</DueMark> : '–',
        sortValue: ({ overdue }) => overdue,
      },
      count('groups'),
    ]
  }, [words, language])
  if (load.length === 0) return null
  return (
    <section aria-labelledby="load" className={classes.section}>
      <div className={classes.head}>
        <h2 id="load">{words.load}</h2>
      </div>
      <p className={classes.soft}>{words.loadHelp}</p>
      <DataTable
        label={words.load}
        rows={load}
        columns={columns}
        rowId={({ person }) => person.id}
        rowName={({ person }) => nameOf(person, language).main}
      />
    </section>
  )
}
