import { useMemo } from 'react'
import { placeOf } from '#slices/students/rules/place.ts'
import { type Column, DataTable } from '#web/ui/data-table.tsx'
import { formatList, nameOf } from '#web/ui/format.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { PersonName } from '#web/ui/person-name.tsx'
import type { Proposal } from '../../plan/contract.ts'
import { lossesOf } from '../../plan/rules.ts'
import type { Placement } from '../../solver/model.ts'
import classes from './plan.module.css'
import { usePlanWords } from './use-plan-words.ts'

type Line = Proposal['names']['students'][number] & { subjects: string; now: number; before: number }

/** The lessons that students miss by a proposal, and how many they miss now. */
export function Losses({ proposal, placements }: { proposal: Proposal; placements: readonly Placement[] }) {
  const words = usePlanWords()
  const language = useLanguage()
  const { question, names } = proposal
  const lines = useMemo(() => {
    const students = new Map(names.students.map((one) => [one.id, one]))
    return lossesOf(question, placements).flatMap(({ studentId, subjects, now, before }): Line[] => {
      const student = students.get(studentId)
      const said = subjects.map(({ subject, lessons }) => (lessons > 1 ? `${subject} ×${lessons}` : subject))
      return student ? [{ ...student, subjects: formatList(said, language), now, before }] : []
    })
  }, [question, placements, names, language])
  const columns = useMemo<Column<Line>[]>(
    () => [
      { id: 'student', head: words.lossColumns.student, cell: (one) => <PersonName person={one} />, hideable: false },
      { id: 'class', head: words.lossColumns.class, cell: placeOf },
      { id: 'subjects', head: words.lossColumns.subjects, wrap: true, cell: ({ subjects }) => subjects },
      { id: 'now', head: words.lossColumns.now, align: 'end', cell: ({ now }) => now, sortValue: ({ now }) => now },
      {
        id: 'before',
        head: words.lossColumns.before,
        align: 'end',
        cell: ({ before }) => before,
        sortValue: ({ before }) => before,
      },
    ],
    [words],
  )
  return (
    <section aria-labelledby="losses" className={classes.section}>
      <h2 id="losses">{words.losses}</h2>
      <DataTable
        label={words.losses}
        rows={lines}
        columns={columns}
        rowId={({ id }) => id}
        rowName={(one) => nameOf(one, language).main}
        rowHref={({ id }) => `/students/${id}/week`}
        empty={<p className={classes.soft}>{words.noLosses}</p>}
      />
    </section>
  )
}
