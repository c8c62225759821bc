import { Button } from '@mantine/core'
import { IconChartLine } from '@tabler/icons-react'
import { useState } from 'react'
import { Link, type LoaderFunctionArgs, useLoaderData, useOutletContext } from 'react-router'
import type { StudentFile } from '#slices/students/contract.ts'
import { api } from '#web/api.ts'
import { EmptyState } from '#web/ui/empty-state.tsx'
import type { MeasurementsAnswer } from '../../measurements/contract.ts'
import { InstrumentSection } from './instrument-section.tsx'
import { MeasurePanel } from './measure-panel.tsx'
import classes from './measurements.module.css'
import { useMeasurementWords } from './use-measurement-words.ts'

export function loader({ params }: LoaderFunctionArgs): Promise<MeasurementsAnswer> {
  return api.identification.measurements({ id: params.id ?? '' })
}

/** What was measured, instrument by instrument, the one measured last first. */
export function Component() {
  const { instruments, measurements, may }: MeasurementsAnswer = useLoaderData()
  const file = useOutletContext<StudentFile>()
  const words = useMeasurementWords()
  const [measuring, setMeasuring] = useState(false)
  const inUse = instruments.filter(({ archivedOn }) => archivedOn === null)
  const lastFirst = [...new Set(measurements.map(({ instrumentId }) => instrumentId))]
  const measured = lastFirst.flatMap((id) => instruments.filter((one) => one.id === id))
  const add = may.keep && inUse.length > 0 && <Button onClick={() => setMeasuring(true)}>{words.measure}</Button>
  return (
    <>
      {measured.length === 0 ? (
        <EmptyState
          icon={IconChartLine}
          title={words.noMeasurements}
          sentence={
            inUse.length > 0 ? (
              words.noMeasurementsSentence
            ) : (
              <>
                {words.noneToMeasure} <Link to="/identification/instruments">{words.toInstruments}</Link>
              </>
            )
          }
          action={add}
        />
      ) : (
        <>
          <div className={`${classes.bar} no-print`}>{add}</div>
          {measured.map((instrument) => (
            <InstrumentSection
              key={instrument.id}
              studentId={file.id}
              instrument={instrument}
              measurements={measurements.filter(({ instrumentId }) => instrumentId === instrument.id)}
              mayKeep={may.keep}
            />
          ))}
        </>
      )}
      {measuring && <MeasurePanel studentId={file.id} instruments={inUse} onClose={() => setMeasuring(false)} />}
    </>
  )
}
