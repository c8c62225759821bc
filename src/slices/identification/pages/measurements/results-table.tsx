import { Button } from '@mantine/core'
import { type ReactNode, useMemo, useState } from 'react'
import { type Column, DataTable } from '#web/ui/data-table.tsx'
import { formatNumber, formatShortDate, pick } from '#web/ui/format.ts'
import { useLanguage } from '#web/ui/language.tsx'
import type { Instrument, Measurement } from '../../measurements/model.ts'
import classes from './measurements.module.css'
import { useMeasurementWords } from './use-measurement-words.ts'
import { WithdrawDialog } from './withdraw-dialog.tsx'

interface ResultsTableProps {
  label: string
  studentId: string
  instrument: Instrument
  measurements: readonly Measurement[]
  mayKeep: boolean
}

/** Every result with its day, newest first; a withdrawn one stays, struck through, with the reason. */
export function ResultsTable({ label, studentId, instrument, measurements, mayKeep }: ResultsTableProps) {
  const words = useMeasurementWords()
  const language = useLanguage()
  const [withdrawing, setWithdrawing] = useState<Measurement | null>(null)
  const { scales } = instrument

  const columns = useMemo<Column<Measurement>[]>(() => {
    const struck = (one: Measurement, content: ReactNode) => (one.withdrawnOn === null ? content : <del>{content}</del>)
    return [
      {
        id: 'on',
        head: words.resultColumns.on,
        cell: (one) => struck(one, formatShortDate(one.measuredOn, language)),
      },
      ...scales.map(
        ({ key, name }): Column<Measurement> => ({
          id: `score-${key}`,
          head: pick(name, language),
          cell: (one) => {
            const score = one.scores[key]
            return score === undefined ? '–' : struck(one, formatNumber(score, language))
          },
          align: 'end',
        }),
      ),
      {
        id: 'words',
        head: words.resultColumns.words,
        cell: (one) => {
          const said = one.withdrawnOn
            ? words.withdrawn(formatShortDate(one.withdrawnOn, language), one.withdrawnReason)
            : one.words
          return (
            <>
              {said && <span className={classes.words}>{said}</span>}
              <span className={classes.by}>{one.measuredBy}</span>
            </>
          )
        },
        wrap: true,
      },
      ...(mayKeep
        ? [
            {
              id: 'withdraw',
              head: words.resultColumns.withdraw,
              phone: 'action' as const,
              cell: (one: Measurement) =>
                one.withdrawnOn === null && (
                  <Button
                    variant="subtle"
                    size="compact-sm"
                    className="no-print"
                    aria-label={words.withdrawOf(formatShortDate(one.measuredOn, language))}
                    onClick={() => setWithdrawing(one)}
                  >
                    {words.withdraw}
                  </Button>
                ),
            },
          ]
        : []),
    ]
  }, [words, language, scales, mayKeep])

  return (
    <div className={classes.results}>
      <DataTable
        label={label}
        rows={measurements}
        columns={columns}
        rowId={({ id }) => id}
        rowName={({ measuredOn }) => formatShortDate(measuredOn, language)}
        sort={null}
        onSort={() => undefined}
      />
      {withdrawing && (
        <WithdrawDialog studentId={studentId} measurement={withdrawing} onClose={() => setWithdrawing(null)} />
      )}
    </div>
  )
}
