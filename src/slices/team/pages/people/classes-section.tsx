import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import { type Column, DataTable } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { formatNumber, formatShortDate } from '#web/ui/format.ts'
import { useFrame } from '#web/ui/frame.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { DueMark } from '#web/ui/marks.tsx'
import type { Answers, AnswersClass } from '../../people/contract.ts'
import type { Naming } from './naming.ts'
import classes from './people.module.css'
import { usePeopleWords, useSayPerson } from './use-people-words.ts'

interface ClassesSectionProps {
  answers: Answers
  onName: (naming: Naming) => void
}

/** Who answers for which class; several can be given to somebody at once. */
export function ClassesSection({ answers, onName }: ClassesSectionProps) {
  const words = usePeopleWords()
  const language = useLanguage()
  const say = useSayPerson()
  const { today } = useFrame()
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const columns = useMemo<Column<AnswersClass>[]>(
    () => [
      { id: 'name', head: words.classColumns.name, cell: ({ name }) => name, hideable: false },
      {
        id: 'students',
        head: words.classColumns.students,
        phone: 'labelled',
        align: 'end',
        cell: ({ students }) => formatNumber(students, language),
        sortValue: ({ students }) => students,
      },
      {
        id: 'responsible',
        head: words.classColumns.responsible,
        phone: 'line',
        cell: ({ responsible }) => (
          <span className={classes.answers}>
            {say(responsible?.person ?? null)}
            {responsible?.person.active && responsible.knows === false && (
              <DueMark state="due">{words.doesNotKnowClass}</DueMark>
            )}
          </span>
        ),
      },
      {
        id: 'since',
        head: words.classColumns.since,
        phone: 'labelled',
        cell: ({ responsible }) => (responsible ? formatShortDate(responsible.since, language, today) : '–'),
      },
    ],
    [words, language, say, today],
  )
  const name = (ids: ReadonlySet<string>, done: () => void) => {
    const chosen = answers.classes.filter(({ id }) => ids.has(id))
    onName({
      items: chosen.map(({ id, responsible }) => ({
        ...{ studentId: null, classId: id, was: responsible?.person.id ?? null },
      })),
      label: new Map(chosen.map((one) => [one.id, one.name])),
      done,
    })
  }
  return (
    <section aria-labelledby="classes" className={classes.section}>
      <div className={classes.head}>
        <h2 id="classes">{words.classes}</h2>
      </div>
      <p className={classes.soft}>{words.classesHelp}</p>
      <DataTable
        label={words.classes}
        rows={answers.classes}
        columns={columns}
        rowId={({ id }) => id}
        rowName={(one) => one.name}
        sortedByServer
        empty={<EmptyState title={words.noClasses} sentence={words.noClassesSentence} />}
        {...(answers.may.keep && {
          selected,
          onSelect: setSelected,
          actions: (ids: ReadonlySet<string>, clear: () => void) => (
            <Button size="compact-sm" onClick={() => name(ids, clear)}>
              {words.nameThem}
            </Button>
          ),
        })}
      />
    </section>
  )
}
