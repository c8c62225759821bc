import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import { placeOf } from '#slices/students/rules/place.ts'
import { api } from '#web/api.ts'
import { notice } from '#web/ui/announcer.tsx'
import { type Column, DataTable } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { FilterBar, useFilterValues } from '#web/ui/filter-bar.tsx'
import { formatShortDate, nameOf } from '#web/ui/format.ts'
import { useWork } from '#web/ui/forms/use-work.ts'
import { useFrame } from '#web/ui/frame.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { PersonName } from '#web/ui/person-name.tsx'
import { ProblemSummary } from '#web/ui/problems.tsx'
import { TierDisc } from '#web/ui/tier-disc.tsx'
import { type AnswerLine, answerStates, isShown, linesOf } from '../../people/answer-rules.ts'
import type { Answers } from '../../people/contract.ts'
import { AnswerCell, ProposalCell } from './answer-cell.tsx'
import type { Naming } from './naming.ts'
import classes from './people.module.css'
import { peopleForms, usePeopleWords, useSayPerson } from './use-people-words.ts'

interface StudentsSectionProps {
  answers: Answers
  onName: (naming: Naming) => void
}

const filterIds = ['class', 'person', 'state', 'q'] as const

/** Who answers for each student, through what, and whom the workbench proposes where nobody is named. */
export function StudentsSection({ answers, onName }: StudentsSectionProps) {
  const words = usePeopleWords()
  const language = useLanguage()
  const say = useSayPerson()
  const { today } = useFrame()
  const work = useWork(peopleForms)
  const chosen = useFilterValues(filterIds)
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const { keep } = answers.may
  const lines = useMemo(() => linesOf(answers), [answers])
  const shown = useMemo(() => lines.filter((line) => isShown(line, chosen)), [lines, chosen])
  const proposed = shown.filter(({ student }) => student.suggestion)
  const anyProposed = lines.some(({ student }) => student.suggestion)
  const { run } = work
  const columns = useMemo<Column<AnswerLine>[]>(() => {
    const take = (wanted: readonly AnswerLine[]) => nameProposed(wanted, run, (count) => notice(words.named(count)))
    const proposal: Column<AnswerLine> = {
      id: 'proposal',
      head: words.studentColumns.proposal,
      wrap: true,
      width: '17rem',
      cell: (line) => <ProposalCell line={line} colleagues={answers.colleagues} onTake={() => take([line])} />,
    }
    return [
      {
        id: 'name',
        head: words.studentColumns.name,
        wrap: true,
        cell: ({ student }) => <PersonName person={student} />,
        sortValue: ({ student }) => nameOf(student, language).main,
        hideable: false,
      },
      {
        id: 'class',
        head: words.studentColumns.class,
        phone: 'line',
        cell: ({ student }) => placeOf(student) || '–',
        sortValue: ({ place }) => place,
      },
      {
        id: 'tier',
        head: words.studentColumns.tier,
        phone: 'mark',
        cell: ({ student }) => <TierDisc tier={student.tier} />,
        sortValue: ({ student }) => student.tier,
      },
      {
        id: 'responsible',
        head: words.studentColumns.responsible,
        phone: 'line',
        wrap: true,
        width: '17rem',
        cell: (line) => <AnswerCell line={line} />,
        sortValue: ({ person }) => say(person),
      },
      {
        id: 'since',
        head: words.studentColumns.since,
        cell: ({ since }) => (since ? formatShortDate(since, language, today) : '–'),
        sortValue: ({ since }) => since,
        phone: 'hidden',
      },
      ...(keep && anyProposed ? [proposal] : []),
    ]
  }, [words, language, today, say, keep, anyProposed, run, answers.colleagues])

  if (lines.length === 0)
    return (
      <section aria-labelledby="students" className={classes.section}>
        <h2 id="students">{words.students}</h2>
        <EmptyState title={words.noStudents} sentence={words.noStudentsSentence} />
      </section>
    )
  const classNames = [...new Set(lines.flatMap(({ student }) => student.className || []))]
  const people = new Map(lines.flatMap(({ person }) => (person ? [[person.id, person] as const] : [])))
  const count = (of: (line: AnswerLine) => boolean) => lines.filter(of).length
  const name = (ids: ReadonlySet<string>, done: () => void) => {
    const wanted = lines.filter(({ student }) => ids.has(student.id))
    onName({
      items: wanted.map(({ student }) => ({
        ...{ studentId: student.id, classId: null, was: student.responsible?.person.id ?? null },
      })),
      label: new Map(wanted.map(({ student }) => [student.id, nameOf(student, language).main])),
      done,
    })
  }

  return (
    <section aria-labelledby="students" className={classes.section}>
      <div className={classes.head}>
        <h2 id="students">{words.students}</h2>
        {keep && proposed.length > 0 && (
          <Button
            variant="default"
            loading={work.busy}
            onClick={() => nameProposed(proposed, run, (many) => notice(words.named(many)))}
          >
            {words.takeAll(proposed.length)}
          </Button>
        )}
      </div>
      <p className={classes.soft}>{words.studentsHelp}</p>
      <ProblemSummary problems={work.listed} />
      <FilterBar
        search={{ label: words.filters.search }}
        count={words.count(shown.length)}
        filters={[
          {
            id: 'state',
            label: words.filters.state,
            options: answerStates
              .map((value) => ({ value, label: words.states[value], count: count((line) => line.states.has(value)) }))
              .filter((option) => option.value === 'nobody' || option.count > 0),
          },
          {
            id: 'person',
            label: words.filters.person,
            options: [...people.values()].map((person) => ({
              value: person.id,
              label: say(person),
              count: count((line) => line.person?.id === person.id),
            })),
          },
          {
            id: 'class',
            label: words.filters.class,
            options: classNames.map((value) => ({
              value,
              label: value,
              count: count(({ student }) => student.className === value),
            })),
          },
        ]}
      />
      <DataTable
        label={words.students}
        rows={shown}
        columns={columns}
        rowId={({ student }) => student.id}
        rowName={({ student }) => nameOf(student, language).main}
        rowHref={({ student }) => `/students/${student.id}`}
        empty={<p className={classes.soft}>{words.noSuch}</p>}
        {...(keep && {
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

type Run = ReturnType<typeof useWork>['run']

/** Names whom the workbench proposes, all at once. */
function nameProposed(lines: readonly AnswerLine[], run: Run, done: (count: number) => void): void {
  const items = lines.flatMap(({ student }) =>
    student.suggestion
      ? [{ studentId: student.id, classId: null, was: null, personId: student.suggestion.personId }]
      : [],
  )
  run(
    () => api.team.nameResponsible({ items }),
    ({ changed }) => done(changed),
  )
}
