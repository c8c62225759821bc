import { Button } from '@mantine/core'
import { IconRulerMeasure } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useLoaderData } from 'react-router'
import { api } from '#web/api.ts'
import { type Column, DataTable } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { formatShortDate, pick } from '#web/ui/format.ts'
import { useLanguage } from '#web/ui/language.tsx'
import type { InstrumentsAnswer } from '../../measurements/contract.ts'
import type { Instrument } from '../../measurements/model.ts'
import { Section } from '../parts/section.tsx'
import { InstrumentPanel } from './instrument-panel.tsx'
import classes from './measurements.module.css'
import { useMeasurementWords } from './use-measurement-words.ts'

export function loader(): Promise<InstrumentsAnswer> {
  return api.identification.instruments({})
}

/** What the school measures with, in its own words. */
export function Component() {
  const { instruments, may }: InstrumentsAnswer = useLoaderData()
  const words = useMeasurementWords()
  const language = useLanguage()
  const [open, setOpen] = useState<Instrument['id'] | 'new' | null>(null)
  const columns = useInstrumentColumns(may.keep ? setOpen : null)
  const edited = instruments.find(({ id }) => id === open) ?? null
  const add = may.keep && <Button onClick={() => setOpen('new')}>{words.add}</Button>
  return (
    <>
      {instruments.length === 0 ? (
        <EmptyState
          icon={IconRulerMeasure}
          title={words.noInstruments}
          sentence={may.keep ? words.noInstrumentsSentence : words.noInstrumentsForReader}
          action={add}
        />
      ) : (
        <Section title={words.instruments} help={words.instrumentsHelp} action={add}>
          <DataTable
            label={words.instruments}
            rows={instruments}
            columns={columns}
            rowId={({ id }) => id}
            rowName={({ name }) => pick(name, language)}
            sort={null}
            onSort={() => undefined}
          />
        </Section>
      )}
      {(open === 'new' || edited) && <InstrumentPanel key={open} instrument={edited} onClose={() => setOpen(null)} />}
    </>
  )
}

function useInstrumentColumns(onChange: ((id: string) => void) | null): readonly Column<Instrument>[] {
  const words = useMeasurementWords()
  const language = useLanguage()
  return useMemo(
    () => [
      {
        id: 'name',
        head: words.columns.name,
        cell: ({ name, about }) => (
          <>
            <strong>{pick(name, language)}</strong>
            {about && <span className={classes.about}>{about}</span>}
          </>
        ),
        wrap: true,
      },
      {
        id: 'scales',
        head: words.columns.scales,
        cell: ({ scales }) => (
          <ul className={classes.plain}>
            {scales.map(({ key, name, min, max, direction }) => (
              <li key={key}>
                {words.scaleRange(pick(name, language), String(min), String(max))}{' '}
                <span className={classes.soft}>{words.directions[direction]}</span>
              </li>
            ))}
          </ul>
        ),
        wrap: true,
      },
      {
        id: 'norm',
        head: words.columns.norm,
        cell: ({ scales }) => {
          const normed = scales.filter(({ normMean }) => normMean !== null)
          if (normed.length === 0) return <span className={classes.soft}>{words.noNorm}</span>
          return (
            <ul className={classes.plain}>
              {normed.map(({ key, normMean, normSd, normNote }) => (
                <li key={key}>
                  {words.withNorm(String(normMean), String(normSd))} <span className={classes.soft}>{normNote}</span>
                </li>
              ))}
            </ul>
          )
        },
        wrap: true,
      },
      {
        id: 'state',
        head: words.columns.state,
        phone: 'line',
        cell: ({ archivedOn }) => (archivedOn ? words.archivedOn(formatShortDate(archivedOn, language)) : words.inUse),
      },
      ...(onChange
        ? [
            {
              id: 'change',
              head: words.change,
              phone: 'action' as const,
              cell: ({ id, name }: Instrument) => (
                <Button
                  variant="subtle"
                  size="compact-sm"
                  className="no-print"
                  aria-label={words.changeOf(pick(name, language))}
                  onClick={() => onChange(id)}
                >
                  {words.change}
                </Button>
              ),
            },
          ]
        : []),
    ],
    [words, language, onChange],
  )
}
