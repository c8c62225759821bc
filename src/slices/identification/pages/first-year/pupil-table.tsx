import { Button } from '@mantine/core'
import { type ReactNode, useMemo, useState } from 'react'
import type { SchoolYearLabel } from '#kernel/dates.ts'
import { type Column, DataTable } from '#web/ui/data-table.tsx'
import { formatShortDate, nameOf } from '#web/ui/format.ts'
import { useFrame } from '#web/ui/frame.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { DueMark } from '#web/ui/marks.tsx'
import { PersonName } from '#web/ui/person-name.tsx'
import type { Pupil } from '../../first-year/contract.ts'
import { itemKeys } from '../../first-year/model.ts'
import { type ProgrammeStep, stepsOf } from '../../first-year/rules.ts'
import { DegreeMark } from './degree-mark.tsx'
import classes from './first-year.module.css'
import { SeveralPanel, type SeveralWork } from './several-panel.tsx'
import { useFirstYearWords } from './use-first-year-words.ts'

interface PupilTableProps {
  pupils: readonly Pupil[]
  year: SchoolYearLabel
  mayDecide: boolean
}

/** Pupils against the steps of the programme; several can be decided, or their parents told, at once. */
export function PupilTable({ pupils, year, mayDecide }: PupilTableProps) {
  const words = useFirstYearWords()
  const language = useLanguage()
  const columns = usePupilColumns()
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const [work, setWork] = useState<SeveralWork | null>(null)
  const ids = pupils.filter(({ id }) => selected.has(id)).map(({ id }) => id)
  const done = () => {
    setWork(null)
    setSelected(new Set())
  }
  return (
    <>
      <DataTable
        label={words.pupils}
        rows={pupils}
        columns={columns}
        rowId={({ id }) => id}
        rowName={(pupil) => nameOf(pupil, language).main}
        rowHref={({ id }) => `/students/${id}/identification/first-year`}
        empty={<p className={classes.soft}>{words.noneLeft}</p>}
        {...(mayDecide && {
          selected,
          onSelect: setSelected,
          actions: () => (
            <>
              <Button size="compact-md" onClick={() => setWork('none')}>
                {words.severalNone}
              </Button>
              <Button size="compact-md" variant="default" onClick={() => setWork('tell')}>
                {words.severalTell}
              </Button>
            </>
          ),
        })}
      />
      {work && <SeveralPanel work={work} year={year} studentIds={ids} onClose={() => setWork(null)} onDone={done} />}
    </>
  )
}

function usePupilColumns(): readonly Column<Pupil>[] {
  const words = useFirstYearWords()
  const language = useLanguage()
  const { today } = useFrame()
  return useMemo(() => {
    const day = (date: string | null | undefined) => (date ? formatShortDate(date, language, today) : '')
    const soft = (text: string) => <span className={classes.soft}>{text}</span>
    const stepCell = (step: ProgrammeStep, told: (pupil: Pupil) => ReactNode) => (pupil: Pupil) =>
      stepsOf(pupil, today)[step] === 'open' ? soft(words.openWords[step]) : told(pupil)
    const rank = (step: ProgrammeStep) => (pupil: Pupil) =>
      ['late', 'open', 'begun', 'done', 'not_needed'].indexOf(stepsOf(pupil, today)[step])
    return [
      { id: 'name', head: words.columns.name, cell: (pupil) => <PersonName person={pupil} /> },
      {
        id: 'class',
        head: words.columns.class,
        phone: 'line',
        cell: ({ className, classNumber }) => words.classNumber(className, classNumber),
      },
      {
        id: 'observed',
        head: words.columns.observed,
        phone: 'labelled',
        cell: stepCell('observed', ({ observation }) =>
          observation?.finishedOn ? (
            <DueMark state="done">{day(observation.finishedOn)}</DueMark>
          ) : (
            words.states.begun(observation?.answered ?? 0, itemKeys.length)
          ),
        ),
        sortValue: rank('observed'),
      },
      {
        id: 'decided',
        head: words.columns.decided,
        phone: 'labelled',
        cell: stepCell('decided', ({ decision }) => decision && <DegreeMark degree={decision.degree} />),
        sortValue: ({ decision }) => (decision ? ['marked', 'mild', 'none'].indexOf(decision.degree) : 3),
      },
      {
        id: 'told',
        head: words.columns.told,
        phone: 'labelled',
        cell: stepCell('told', ({ decision }) => <DueMark state="done">{day(decision?.parentsToldOn)}</DueMark>),
        sortValue: rank('told'),
      },
      {
        id: 'reviewed',
        head: words.columns.reviewed,
        phone: 'labelled',
        cell: (pupil) => {
          const state = stepsOf(pupil, today).reviewed
          const { reviewOn = null, reviewedOn = null } = pupil.decision ?? {}
          if (state === 'done') return <DueMark state="done">{day(reviewedOn)}</DueMark>
          if (state === 'late') return <DueMark state="overdue">{words.reviewLate(day(reviewOn))}</DueMark>
          if (state === 'not_needed') return soft(words.states.notNeeded)
          return soft(reviewOn ? words.reviewOn(day(reviewOn)) : words.openWords.reviewed)
        },
        sortValue: rank('reviewed'),
      },
    ]
  }, [words, language, today])
}
