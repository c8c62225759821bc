import { Button } from '@mantine/core'
import { useMemo } from 'react'
import { Link, useLoaderData } from 'react-router'
import { api } from '#web/api.ts'
import { type Column, DataTable } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { FilterBar, useFilterValues } from '#web/ui/filter-bar.tsx'
import { formatNumber, formatShortDate } from '#web/ui/format.ts'
import { useFrame } from '#web/ui/frame.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { onlyWhenPathChanges } from '#web/ui/routes.ts'
import type { MeetingLine } from '../../meetings/contract.ts'
import classes from './meetings.module.css'
import { useMeetingWords, useSayStudent } from './use-meeting-words.ts'

export const shouldRevalidate = onlyWhenPathChanges

type Loaded = { meetings: MeetingLine[]; may: { keep: boolean } }

export async function loader(): Promise<Loaded> {
  return api.team.meetings()
}

/** The meetings that a person knows: those to come, the next one first, and those that are over, the latest first. */
export function Component() {
  const { meetings: all, may }: Loaded = useLoaderData()
  const words = useMeetingWords()
  const { today } = useFrame()
  const sayStudent = useSayStudent()
  const language = useLanguage()
  const { student: chosen = [] } = useFilterValues(['student'])
  const students = new Map(all.flatMap((one) => one.students.map((student) => [student.id, student] as const)))
  const options = [...students.values()]
    .map((student) => ({ value: student.id, label: sayStudent(student) }))
    .sort((one, other) => one.label.localeCompare(other.label, language, { numeric: true }))
  const meetings = all.filter((one) => chosen.length === 0 || one.students.some(({ id }) => chosen.includes(id)))
  const isComing = (one: MeetingLine) => one.state === 'planned' && one.heldOn >= today
  const coming = meetings.filter(isComing).toReversed()
  const past = meetings.filter((one) => !isComing(one))
  return (
    <>
      {options.length > 0 && (
        <FilterBar
          filters={[{ id: 'student', label: words.student, options, single: true }]}
          count={words.count(formatNumber(meetings.length, language))}
        />
      )}
      <section aria-labelledby="coming">
        <div className={classes.head}>
          <h2 id="coming">{words.coming}</h2>
          {may.keep && (
            <Button component={Link} to="/team/meetings/new">
              {words.plan}
            </Button>
          )}
        </div>
        <MeetingTable
          label={words.coming}
          meetings={coming}
          empty={<EmptyState title={words.noneComing} sentence={words.noneComingSentence} />}
        />
      </section>
      <section aria-labelledby="past" className={classes.section}>
        <h2 id="past">{words.past}</h2>
        <MeetingTable
          label={words.past}
          meetings={past}
          empty={<EmptyState title={words.nonePast} sentence={words.nonePastSentence} />}
        />
      </section>
    </>
  )
}

interface MeetingTableProps {
  label: string
  meetings: readonly MeetingLine[]
  empty: React.ReactNode
}

function MeetingTable({ label, meetings, empty }: MeetingTableProps) {
  const words = useMeetingWords()
  const language = useLanguage()
  const sayStudent = useSayStudent()
  const { today } = useFrame()
  const columns = useMemo<Column<MeetingLine>[]>(
    () => [
      {
        id: 'when',
        head: words.columns.when,
        phone: 'line',
        cell: ({ heldOn, startsAt }) => `${formatShortDate(heldOn, language, today)} ${startsAt}`,
        sortValue: ({ heldOn, startsAt }) => `${heldOn} ${startsAt}`,
        hideable: false,
      },
      { id: 'title', head: words.columns.title, phone: 'lead', wrap: true, cell: ({ title }) => title },
      { id: 'kind', head: words.columns.kind, phone: 'line', wrap: true, cell: ({ kind }) => words.kinds[kind] },
      {
        id: 'about',
        head: words.columns.about,
        phone: 'line',
        cell: ({ student, className }) => (student ? sayStudent(student) : (className ?? '–')),
      },
      { id: 'state', head: words.columns.state, phone: 'line', cell: ({ state }) => words.states[state] },
      {
        id: 'open',
        head: words.columns.open,
        phone: 'labelled',
        align: 'end',
        cell: ({ open }) => formatNumber(open, language),
        sortValue: ({ open }) => open,
      },
    ],
    [words, language, sayStudent, today],
  )
  return (
    <DataTable
      label={label}
      rows={meetings}
      columns={columns}
      rowId={({ id }) => id}
      rowName={({ title }) => title}
      rowHref={({ id }) => `/team/meetings/${id}`}
      sortedByServer
      empty={empty}
    />
  )
}
