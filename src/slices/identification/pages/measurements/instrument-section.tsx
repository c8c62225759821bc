import { formatLabelled, pick } from '#web/ui/format.ts'
import { useLanguage } from '#web/ui/language.tsx'
import type { Instrument, Measurement } from '../../measurements/model.ts'
import { Section } from '../parts/section.tsx'
import classes from './measurements.module.css'
import { ResultsTable } from './results-table.tsx'
import { ScaleTrend } from './scale-trend.tsx'
import { useMeasurementWords } from './use-measurement-words.ts'

interface InstrumentSectionProps {
  studentId: string
  instrument: Instrument
  measurements: readonly Measurement[]
  mayKeep: boolean
}

/** One instrument's results of a student: each scale drawn, and the table of all below. */
export function InstrumentSection({ studentId, instrument, measurements, mayKeep }: InstrumentSectionProps) {
  const words = useMeasurementWords()
  const language = useLanguage()
  const name = pick(instrument.name, language)
  return (
    <Section title={name} help={instrument.about}>
      <div className={classes.trends}>
        {instrument.scales.map((scale) => (
          <ScaleTrend key={scale.key} instrument={instrument} scale={scale} measurements={measurements} />
        ))}
      </div>
      <ResultsTable
        label={formatLabelled(name, words.results, language)}
        studentId={studentId}
        instrument={instrument}
        measurements={measurements}
        mayKeep={mayKeep}
      />
    </Section>
  )
}
