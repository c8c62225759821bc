import { Button } from '@mantine/core'
import { useMemo } from 'react'
import { Link, useLoaderData } from 'react-router'
import type { IsoDate } from '#kernel/dates.ts'
import { api } from '#web/api.ts'
import { type Column, DataTable } from '#web/ui/data-table.tsx'
import { formatShortDate, nameOf, pick } from '#web/ui/format.ts'
import { useFrame } from '#web/ui/frame.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { DueMark } from '#web/ui/marks.tsx'
import { PersonName } from '#web/ui/person-name.tsx'
import type { AskedLine, MineLine } from '../../inputs/contract.ts'
import classes from './inputs.module.css'
import { useInputWords } from './use-input-words.ts'

type Answer = { mine: MineLine[]; asked: AskedLine[]; may: { keepForms: boolean } }

export function loader(): Promise<Answer> {
  return api.identification.inputs()
}

/** What I am asked about students; for the team also what it has asked, and who has not answered. */
export function Component() {
  const { mine, asked, may }: Answer = useLoaderData()
  const words = useInputWords()
  const language = useLanguage()
  const { today, abilities } = useFrame()
  const seesAnswers = abilities.includes('input.see')
  const [own, ours] = useMemo(() => {
    const due = (dueOn: IsoDate, settled: string | null) => {
      const day = formatShortDate(dueOn, language, today)
      if (settled) return settled
      return dueOn < today ? (
        <DueMark state="overdue">
          {words.states.overdue} · {day}
        </DueMark>
      ) : (
        <DueMark state="due">{day}</DueMark>
      )
    }
    const student = { id: 'student', head: words.columns.student, hideable: false }
    const mineColumns: Column<MineLine>[] = [
      { ...student, cell: (line) => <PersonName person={line.student} /> },
      { id: 'class', head: words.columns.class, phone: 'line', cell: (line) => line.student.className ?? '–' },
      {
        id: 'form',
        head: words.columns.form,
        phone: 'line',
        wrap: true,
        cell: (line) => line.why || pick(line.name, language),
      },
      {
        id: 'due',
        head: words.columns.due,
        phone: 'line',
        cell: (line) =>
          due(line.dueOn, line.answered ? words.states.answered : line.closed ? words.states.closed : null),
      },
    ]
    const askedColumns: Column<AskedLine>[] = [
      { ...student, cell: (line) => <PersonName person={line.student} /> },
      { id: 'class', head: words.columns.class, phone: 'line', cell: (line) => line.student.className ?? '–' },
      { id: 'form', head: words.columns.form, phone: 'line', cell: (line) => pick(line.name, language) },
      {
        id: 'answered',
        head: words.columns.answered,
        phone: 'labelled',
        cell: (line) => words.of(line.answered, line.asked),
      },
      {
        id: 'due',
        head: words.columns.due,
        phone: 'line',
        cell: (line) =>
          due(
            line.dueOn,
            line.closedOn ? words.states.closed : line.answered === line.asked ? words.states.answered : null,
          ),
      },
    ]
    return [mineColumns, askedColumns]
  }, [words, language, today])
  return (
    <>
      <section className={classes.part}>
        <h2>{words.mine}</h2>
        {mine.length === 0 ? (
          <p className={classes.soft}>{words.nothingMine}</p>
        ) : (
          <DataTable
            label={words.mine}
            rows={mine}
            columns={own}
            rowId={(line) => line.requestId}
            rowName={(line) => nameOf(line.student, language).main}
            rowHref={(line) => `/students/${line.student.id}/identification/inputs/${line.requestId}/answer`}
          />
        )}
      </section>
      {seesAnswers && (
        <section className={classes.part}>
          <div className={classes.head}>
            <h2>{words.asked}</h2>
            {may.keepForms && (
              <Button component={Link} to="/identification/inputs/forms" variant="default" size="compact-md">
                {words.forms}
              </Button>
            )}
          </div>
          {asked.length === 0 ? (
            <p className={classes.soft}>{words.nothingAsked}</p>
          ) : (
            <DataTable
              label={words.asked}
              rows={asked}
              columns={ours}
              rowId={(line) => line.id}
              rowName={(line) => nameOf(line.student, language).main}
              rowHref={(line) => `/students/${line.student.id}/identification/inputs/${line.id}`}
            />
          )}
        </section>
      )}
    </>
  )
}
