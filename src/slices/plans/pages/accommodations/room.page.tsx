import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useLoaderData } from 'react-router'
import { api } from '#web/api.ts'
import { type Column, DataTable } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { formatLevels, formatShortDate, pick } from '#web/ui/format.ts'
import { useLanguage } from '#web/ui/language.tsx'
import type { AccommodationsRoom, Application } from '../../accommodations/contract.ts'
import classes from './accommodations.module.css'
import { ApplicationSection } from './application-section.tsx'
import { ExaminationPanel } from './examination-panel.tsx'
import { ProposalsSection } from './proposals-section.tsx'
import { useAccommodationWords } from './use-accommodation-words.ts'

interface Loaded {
  room: AccommodationsRoom
  /** Only for those of a secondary school who apply. */
  application: Application | null
}

export async function loader(): Promise<Loaded> {
  const room = await api.plans.accommodationsRoom()
  return { room, application: room.may.apply ? await api.plans.application() : null }
}

type Line = AccommodationsRoom['examinations'][0]

/** The school's examinations, each leading to its list; what waits for a decision; who applies for the public examination. */
export function Component() {
  const { room, application }: Loaded = useLoaderData()
  const words = useAccommodationWords()
  const language = useLanguage()
  const [adding, setAdding] = useState(false)
  const columns = useMemo<Column<Line>[]>(
    () => [
      { id: 'name', head: words.room.examination, cell: (line) => pick(line.name, language), hideable: false },
      {
        id: 'dates',
        head: words.room.dates,
        phone: 'line',
        cell: (line) => words.period(formatShortDate(line.startsOn, language), formatShortDate(line.endsOn, language)),
      },
      {
        id: 'levels',
        head: words.fields.levels ?? '',
        phone: 'line',
        cell: (line) => formatLevels(line.levels, language),
      },
      { id: 'students', head: words.room.students, phone: 'labelled', align: 'end', cell: (line) => line.students },
    ],
    [words, language],
  )
  const add = room.may.keep && <Button onClick={() => setAdding(true)}>{words.room.addExamination}</Button>
  return (
    <>
      <section aria-labelledby="examinations" className={classes.section}>
        <div className={classes.head}>
          <h2 id="examinations">{words.room.examinations}</h2>
          {room.examinations.length > 0 && add}
        </div>
        <DataTable
          label={words.room.examinations}
          rows={room.examinations}
          columns={columns}
          rowId={(line) => line.id}
          rowName={(line) => pick(line.name, language)}
          rowHref={(line) => `/plans/accommodations/${line.id}`}
          sortedByServer
          empty={
            <EmptyState
              title={words.room.noExaminations}
              sentence={words.room.noExaminationsSentence[room.may.keep ? 'keep' : 'read']}
              action={add}
            />
          }
        />
      </section>
      {(room.may.keep || room.may.approve) && (
        <ProposalsSection proposals={room.proposals} mayApprove={room.may.approve} />
      )}
      {application?.window && <ApplicationSection application={application} window={application.window} />}
      {adding && <ExaminationPanel examination={null} level={room.level} onClose={() => setAdding(false)} />}
    </>
  )
}
