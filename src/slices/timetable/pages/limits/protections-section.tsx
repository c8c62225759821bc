import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import { api } from '#web/api.ts'
import { notice } from '#web/ui/announcer.tsx'
import { ConfirmDialog } from '#web/ui/confirm-dialog.tsx'
import { type Column, DataTable } from '#web/ui/data-table.tsx'
import { nameOf } from '#web/ui/format.ts'
import { useWork } from '#web/ui/forms/use-work.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { ProblemSummary } from '#web/ui/problems.tsx'
import type { Limits } from '../../limits/contract.ts'
import classes from './limits.module.css'
import { ProtectPanel } from './protect-panel.tsx'
import { type Frame, limitsForms, useFrameNames, useLimitsWords } from './use-limits-words.ts'

type Line = { id: string; studentId: string | null; whom: string; what: string; reason: string }

/** What no group takes students out of; more can be protected, and each protection ended. */
export function ProtectionsSection({ limits, frame }: { limits: Limits; frame: Frame }) {
  const words = useLimitsWords()
  const language = useLanguage()
  const names = useFrameNames(frame)
  const work = useWork(limitsForms)
  const [adding, setAdding] = useState(false)
  const [dropping, setDropping] = useState<Line | null>(null)
  const whatOf = (one: { subject: string | null; frameDay: number | null; period: string | null }) =>
    [one.subject, one.frameDay && names.day(one.frameDay), one.period && names.period(one.period)]
      .filter(Boolean)
      .join(' ')
  const lines: Line[] = [
    ...limits.protections.map((one) => ({
      ...{ id: one.id, studentId: null, what: whatOf(one), reason: one.reason },
      whom: one.className ?? one.level ?? words.everybody,
    })),
    ...limits.studentProtections.map((one) => ({
      ...{ id: one.id, studentId: one.student.id, what: whatOf(one), reason: one.reason },
      whom: `${nameOf(one.student, language).main} ${one.student.className}`.trim(),
    })),
  ]
  const columns = useMemo<Column<Line>[]>(
    () => [
      { id: 'what', head: words.protectionColumns.what, cell: ({ what }) => what, hideable: false },
      { id: 'whom', head: words.protectionColumns.whom, phone: 'line', cell: ({ whom }) => whom },
      {
        id: 'reason',
        head: words.protectionColumns.reason,
        phone: 'line',
        wrap: true,
        cell: ({ reason }) => reason || '–',
      },
      {
        id: 'drop',
        head: words.drop,
        phone: 'action',
        align: 'end',
        cell: (line) => (
          <Button size="compact-sm" variant="subtle" onClick={() => setDropping(line)}>
            {words.drop}
            <span className="for-screen-readers">{` ${line.what} ${line.whom}`}</span>
          </Button>
        ),
      },
    ],
    [words],
  )

  function drop({ id, studentId }: Line) {
    work.run(
      () =>
        studentId
          ? api.timetable.dropStudentProtection({ id: studentId, protectionId: id })
          : api.timetable.dropProtection({ protectionId: id }),
      () => {
        setDropping(null)
        notice(words.dropped)
      },
    )
  }

  return (
    <section aria-labelledby="protected" className={classes.section}>
      <div className={classes.head}>
        <h2 id="protected">{words.protected}</h2>
        <Button variant="default" onClick={() => setAdding(true)}>
          {words.protect}
        </Button>
      </div>
      <p className={classes.soft}>{words.protectedHelp}</p>
      <DataTable
        label={words.protected}
        rows={lines}
        columns={columns}
        rowId={({ id }) => id}
        rowName={({ what, whom }) => `${what} ${whom}`}
        sortedByServer
        empty={<p className={classes.soft}>{words.noProtections}</p>}
      />
      {adding && <ProtectPanel limits={limits} frame={frame} onClose={() => setAdding(false)} />}
      {dropping && (
        <ConfirmDialog
          opened
          onClose={() => setDropping(null)}
          onConfirm={() => drop(dropping)}
          title={words.dropTitle(`${dropping.what}, ${dropping.whom}`)}
          confirm={words.drop}
          busy={work.busy}
        >
          <ProblemSummary problems={work.listed} />
          <p>{words.dropHelp}</p>
        </ConfirmDialog>
      )}
    </section>
  )
}
