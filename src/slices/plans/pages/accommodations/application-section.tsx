import { useMemo, useState } from 'react'
import type { PaperLanguage } from '#platform/paper/model.ts'
import { placeOf } from '#slices/students/rules/place.ts'
import { api } from '#web/api.ts'
import { type Column, DataTable } from '#web/ui/data-table.tsx'
import { DownloadButton } from '#web/ui/download-button.tsx'
import { formatShortDate, nameOf, pick } from '#web/ui/format.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { CertaintyMark, DueMark } from '#web/ui/marks.tsx'
import { PaperLanguageField } from '#web/ui/paper-language.tsx'
import { PersonName } from '#web/ui/person-name.tsx'
import { reportYears } from '../../accommodations/application-rules.ts'
import type { Application } from '../../accommodations/contract.ts'
import { linesOfBoth, sayArrangement } from '../../papers/common.ts'
import classes from './accommodations.module.css'
import { useAccommodationWords } from './use-accommodation-words.ts'

interface ApplicationSectionProps {
  application: Application
  window: NonNullable<Application['window']>
}

type Line = Application['students'][0]

const windowMarks = { unset: 'due', before: 'done', open: 'due', closing: 'due', over: 'overdue' } as const

/** Who applies for arrangements in the public examination, whether their report will count, and how the window stands. */
export function ApplicationSection({ application, window }: ApplicationSectionProps) {
  const words = useAccommodationWords()
  const language = useLanguage()
  const [ofPaper, setOfPaper] = useState<PaperLanguage | null>(null)
  const paperLanguage = ofPaper ?? language
  const day = (date: string) => formatShortDate(date, language)
  const columns = useMemo<Column<Line>[]>(
    () => [
      { id: 'student', head: words.room.student, cell: (line) => <PersonName person={line} />, hideable: false },
      { id: 'class', head: words.examination.class, phone: 'line', cell: placeOf },
      {
        id: 'level',
        head: words.application.level,
        phone: 'line',
        cell: ({ level }) => level,
        sortValue: ({ level }) => level,
      },
      {
        id: 'what',
        head: words.room.what,
        wrap: true,
        cell: ({ arrangements }) => linesOfBoth(arrangements.map(sayArrangement))[language].split('\n').join(' · '),
      },
      {
        id: 'report',
        head: words.application.newest,
        phone: 'labelled',
        cell: ({ report, reportedOn }) => (
          <DueMark state={report === 'stands' ? 'done' : 'overdue'}>
            {[reportedOn && formatShortDate(reportedOn, language), words.reports[report]].filter(Boolean).join(' · ')}
          </DueMark>
        ),
      },
    ],
    [words, language],
  )
  return (
    <section aria-labelledby="application" className={classes.section}>
      <div className={classes.head}>
        <h2 id="application">{words.application.title}</h2>
        <div className={classes.bar}>
          <PaperLanguageField value={paperLanguage} onChange={setOfPaper} />
          <DownloadButton label="word" ask={() => api.plans.applicationDocument({ language: paperLanguage })} />
        </div>
      </div>
      <p>
        <DueMark state={windowMarks[window.state]}>{words.windows[window.state]}</DueMark>{' '}
        {words.application.window([window.startsOn, window.endsOn].flatMap((one) => (one ? [day(one)] : [])))}{' '}
        <CertaintyMark
          certainty={window.isChecked ? 'checked' : 'unchecked'}
          note={window.approximate ? words.application.approximate : pick(window.source, language)}
        />
      </p>
      <p className={classes.soft}>
        {words.application.source(pick(window.source, language))} · {words.application.report(reportYears)}
      </p>
      <DataTable
        label={words.application.title}
        rows={application.students}
        columns={columns}
        rowId={({ id }) => id}
        rowName={(line) => nameOf(line, language).main}
        rowHref={({ id }) => `/students/${id}/accommodations`}
        empty={<p className={classes.soft}>{words.application.none}</p>}
      />
    </section>
  )
}
