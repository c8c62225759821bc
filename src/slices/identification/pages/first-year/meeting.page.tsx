import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import { type LoaderFunctionArgs, useLoaderData, useNavigate, useSearchParams } from 'react-router'
import type { IsoDate } from '#kernel/dates.ts'
import { type Column, DataTable } from '#web/ui/data-table.tsx'
import { DateInputField } from '#web/ui/date-input-field.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { FilterBar, useFilterValues } from '#web/ui/filter-bar.tsx'
import { nameOf } from '#web/ui/format.ts'
import { useFrame } from '#web/ui/frame.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { PersonName } from '#web/ui/person-name.tsx'
import type { Programme, Pupil } from '../../first-year/contract.ts'
import { itemsWith } from '../../first-year/rules.ts'
import { DegreeMark } from './degree-mark.tsx'
import classes from './first-year.module.css'
import { MeetingPupil } from './meeting-pupil.tsx'
import { loadProgramme, whenYearChanges } from './programme-loader.ts'
import { SeveralPanel } from './several-panel.tsx'
import { useFirstYearWords } from './use-first-year-words.ts'

export function loader({ request }: LoaderFunctionArgs): Promise<Programme> {
  return loadProgramme(request)
}

export const shouldRevalidate = whenYearChanges

/** The team's meeting with the educational psychologist: the pupils at one side, the one who is spoken of at the other. */
export function Component() {
  const { year, pupils, may }: Programme = useLoaderData()
  const words = useFirstYearWords()
  const language = useLanguage()
  const navigate = useNavigate()
  const { today } = useFrame()
  const [parameters] = useSearchParams()
  const [metOn, setMetOn] = useState<IsoDate | null>(today)
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const [several, setSeveral] = useState(false)
  const columns = useMeetingColumns()
  const chosen = useFilterValues(['class'])
  const shown = pupils.filter(({ className }) => !chosen.class.length || chosen.class.includes(className))
  const current = shown.find(({ id }) => id === parameters.get('pupil'))
  const hrefOf = (id: string | null) => {
    const next = new URLSearchParams(parameters)
    if (id) next.set('pupil', id)
    else next.delete('pupil')
    return `?${next}`
  }
  const after = current && shown.slice(shown.indexOf(current) + 1).find(({ decision }) => !decision)
  const classNames = [...new Set(pupils.map(({ className }) => className))]

  return (
    <>
      <PageHead
        title={words.meetingTitle}
        sentence={words.meetingSentence}
        back={{ to: `/identification/p1?${new URLSearchParams({ year })}`, label: words.observeBack }}
      />
      <p className={classes.note}>{words.degreeNote}</p>
      {pupils.length === 0 || !may.decide ? (
        <EmptyState title={words.noPupils} sentence={words.noPupilsSentence(year)} />
      ) : (
        <>
          <div className={classes.bar}>
            <DateInputField label={words.metOn} value={metOn} max={today} onChange={setMetOn} />
          </div>
          <FilterBar
            count={words.shown(shown.length)}
            filters={[
              {
                id: 'class',
                label: words.filters.class,
                single: true,
                options: classNames.map((name) => ({ value: name, label: name })),
              },
            ]}
          />
          <div className={classes.meeting}>
            <DataTable
              label={words.pupils}
              rows={shown}
              columns={columns}
              rowId={({ id }) => id}
              rowName={(pupil) => nameOf(pupil, language).main}
              rowHref={({ id }) => hrefOf(id)}
              sort={null}
              onSort={() => undefined}
              selected={selected}
              onSelect={setSelected}
              actions={() => (
                <Button size="compact-md" onClick={() => setSeveral(true)}>
                  {words.severalNone}
                </Button>
              )}
            />
            <div className={classes.person}>
              {current ? (
                <MeetingPupil
                  key={current.id}
                  pupil={current}
                  year={year}
                  metOn={metOn}
                  verb={after ? words.decideNext : words.decide}
                  onDone={() => navigate(hrefOf(after?.id ?? null), { preventScrollReset: true })}
                  onCancel={() => navigate(hrefOf(null), { preventScrollReset: true })}
                />
              ) : (
                <p className={classes.soft}>{words.choosePupil}</p>
              )}
            </div>
          </div>
          {several && (
            <SeveralPanel
              work="none"
              year={year}
              studentIds={shown.filter(({ id }) => selected.has(id)).map(({ id }) => id)}
              metOn={metOn}
              onClose={() => setSeveral(false)}
              onDone={() => {
                setSeveral(false)
                setSelected(new Set())
              }}
            />
          )}
        </>
      )}
    </>
  )
}

function useMeetingColumns(): readonly Column<Pupil>[] {
  const words = useFirstYearWords()
  return useMemo(
    () => [
      {
        id: 'name',
        head: words.columns.name,
        cell: (pupil) => (
          <>
            <PersonName person={pupil} />{' '}
            <span className={classes.soft}>{words.classNumber(pupil.className, pupil.classNumber)}</span>
          </>
        ),
        wrap: true,
      },
      {
        id: 'checklist',
        head: words.checklist,
        cell: ({ observation }) => {
          if (!observation) return <span className={classes.soft}>{words.openWords.observed}</span>
          const notYet = itemsWith(observation.answers, 'not_yet').length
          const sometimes = itemsWith(observation.answers, 'sometimes').length
          return [words.countNotYet(notYet), words.countSometimes(sometimes)].join(' · ')
        },
        wrap: true,
      },
      {
        id: 'decided',
        head: words.columns.decided,
        cell: ({ decision }) => decision && <DegreeMark degree={decision.degree} />,
        wrap: true,
      },
    ],
    [words],
  )
}
