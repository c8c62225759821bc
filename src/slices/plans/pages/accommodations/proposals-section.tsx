import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import { placeOf } from '#slices/students/rules/place.ts'
import { type Column, DataTable } from '#web/ui/data-table.tsx'
import { formatShortDate, nameOf } from '#web/ui/format.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { PersonName } from '#web/ui/person-name.tsx'
import type { Proposal } from '../../accommodations/contract.ts'
import { sayArrangement } from '../../papers/common.ts'
import classes from './accommodations.module.css'
import { DecideDialog } from './decide-dialog.tsx'
import { useAccommodationWords } from './use-accommodation-words.ts'

interface ProposalsSectionProps {
  proposals: readonly Proposal[]
  mayApprove: boolean
}

/** What is proposed and not yet decided; several can be decided in one go. */
export function ProposalsSection({ proposals, mayApprove }: ProposalsSectionProps) {
  const words = useAccommodationWords()
  const language = useLanguage()
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const [deciding, setDeciding] = useState<{ ids: readonly string[]; approve: boolean } | null>(null)
  const columns = useMemo<Column<Proposal>[]>(() => {
    const day = (date: string) => formatShortDate(date, language)
    return [
      {
        id: 'student',
        head: words.room.student,
        cell: ({ student }) => <PersonName person={student} />,
        hideable: false,
      },
      { id: 'class', head: words.examination.class, phone: 'line', cell: ({ student }) => placeOf(student) },
      { id: 'setting', head: words.room.setting, phone: 'line', cell: ({ setting }) => words.settings[setting] },
      { id: 'what', head: words.room.what, wrap: true, cell: (one) => sayArrangement(one)[language] },
      {
        id: 'period',
        head: words.room.period,
        phone: 'line',
        cell: (one) => words.period(day(one.startsOn), one.endsOn && day(one.endsOn)),
      },
      {
        id: 'report',
        head: words.room.report,
        phone: 'labelled',
        cell: ({ reportedOn }) => (reportedOn ? day(reportedOn) : words.noReport),
      },
    ]
  }, [words, language])
  const select = mayApprove ? { selected, onSelect: setSelected } : {}
  return (
    <section aria-labelledby="proposals" className={classes.section}>
      <div className={classes.head}>
        <h2 id="proposals">
          {words.room.proposals} {proposals.length > 0 && <small>{proposals.length}</small>}
        </h2>
      </div>
      <DataTable
        label={words.room.proposals}
        rows={proposals}
        columns={columns}
        rowId={({ id }) => id}
        rowName={(one) => `${nameOf(one.student, language).main} ${words.kinds[one.kind]}`}
        rowHref={({ student }) => `/students/${student.id}/accommodations`}
        sortedByServer
        {...select}
        actions={(ids) =>
          ([true, false] as const).map((approve) => (
            <Button
              key={String(approve)}
              variant={approve ? 'filled' : 'default'}
              size="compact-md"
              onClick={() => setDeciding({ ids: [...ids], approve })}
            >
              {approve ? words.approve : words.refuse}
            </Button>
          ))
        }
        empty={<p className={classes.soft}>{words.room.noProposals}</p>}
      />
      {deciding && (
        <DecideDialog
          accommodationIds={deciding.ids}
          approve={deciding.approve}
          onClose={() => setDeciding(null)}
          onDecided={() => {
            setSelected(new Set())
            setDeciding(null)
          }}
        />
      )}
    </section>
  )
}
