import { Button, NativeSelect } from '@mantine/core'
import { useMemo } from 'react'
import { Link, type LoaderFunctionArgs, useLoaderData, useSearchParams } from 'react-router'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { FilterBar, useFilterValues } from '#web/ui/filter-bar.tsx'
import { formatSchoolYear } from '#web/ui/format.ts'
import { useFrame } from '#web/ui/frame.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { PrintButton, PrintHeader } from '#web/ui/print.tsx'
import type { Programme, Pupil } from '../../first-year/contract.ts'
import { degrees } from '../../first-year/model.ts'
import { type ProgrammeStep, programmeSteps, stepsOf } from '../../first-year/rules.ts'
import { Section } from '../parts/section.tsx'
import { ClassTable } from './class-table.tsx'
import classes from './first-year.module.css'
import { ProgrammeDates } from './programme-dates.tsx'
import { loadProgramme, whenYearChanges } from './programme-loader.ts'
import { PupilTable } from './pupil-table.tsx'
import { useFirstYearWords } from './use-first-year-words.ts'

export function loader({ request }: LoaderFunctionArgs): Promise<Programme> {
  return loadProgramme(request)
}

export const shouldRevalidate = whenYearChanges

/** The Primary 1 programme of a year: its windows, how far each class and each pupil has come. */
export function Component() {
  const programme: Programme = useLoaderData()
  const { year, years, applies, pupils, may } = programme
  const words = useFirstYearWords()
  const language = useLanguage()
  const { today } = useFrame()
  const [parameters, setParameters] = useSearchParams()
  const chosen = useFilterValues(['class', 'open', 'degree'])
  const shown = useMemo(() => pupils.filter((pupil) => matches(pupil, chosen, today)), [pupils, chosen, today])

  if (!applies) return <EmptyState title={words.secondaryTitle} sentence={words.secondary} />

  const classNames = [...new Set(pupils.map(({ className }) => className))]
  const firstToFill = shown.find(({ observation }) => !observation?.finishedOn) ?? shown[0]
  const query = `?${new URLSearchParams({ year })}`
  const meeting = new URLSearchParams({ year, ...(chosen.class[0] ? { class: chosen.class[0] } : {}) })

  return (
    <>
      <PrintHeader title={words.observeBack} detail={formatSchoolYear(year, language)} />
      <div className={`${classes.bar} no-print`}>
        <NativeSelect
          label={words.year}
          data={years}
          value={year}
          onChange={(event) => {
            const next = new URLSearchParams(parameters)
            next.set('year', event.currentTarget.value)
            setParameters(next, { preventScrollReset: true })
          }}
        />
        {may.decide && pupils.length > 0 && (
          <Button component={Link} variant="default" to={`/identification/p1/meeting?${meeting}`}>
            {words.toMeeting}
          </Button>
        )}
        {may.fill && firstToFill && (
          <Button component={Link} to={`/identification/p1/observe/${firstToFill.id}${query}`}>
            {words.startFilling}
          </Button>
        )}
      </div>
      <ProgrammeDates rules={programme.dates} year={year} mayFill={may.fill} />
      {pupils.length === 0 ? (
        <EmptyState title={words.noPupils} sentence={words.noPupilsSentence(year)} />
      ) : (
        <>
          <Section title={words.classes}>
            <ClassTable pupils={pupils} />
          </Section>
          <Section title={words.pupils}>
            <FilterBar
              count={words.shown(shown.length)}
              filters={[
                {
                  id: 'class',
                  label: words.filters.class,
                  single: true,
                  options: classNames.map((name) => ({
                    value: name,
                    label: name,
                    count: pupils.filter(({ className }) => className === name).length,
                  })),
                },
                {
                  id: 'open',
                  label: words.filters.open,
                  single: true,
                  options: programmeSteps.map((step) => ({ value: step, label: words.steps[step] })),
                },
                {
                  id: 'degree',
                  label: words.filters.degree,
                  options: degrees.map((degree) => ({ value: degree, label: words.degrees[degree] })),
                },
              ]}
              more={<PrintButton />}
            />
            <PupilTable pupils={shown} year={year} mayDecide={may.decide} />
          </Section>
        </>
      )}
    </>
  )
}

/** True when a pupil is among those that the chips ask for. */
function matches(
  pupil: Pupil,
  chosen: Readonly<Record<'class' | 'open' | 'degree', readonly string[]>>,
  today: string,
): boolean {
  if (chosen.class.length > 0 && !chosen.class.includes(pupil.className)) return false
  if (chosen.degree.length > 0 && !chosen.degree.includes(pupil.decision?.degree ?? '')) return false
  const steps = stepsOf(pupil, today)
  return chosen.open.every((step) => {
    const state = steps[step as ProgrammeStep]
    return state !== 'done' && state !== 'not_needed'
  })
}
