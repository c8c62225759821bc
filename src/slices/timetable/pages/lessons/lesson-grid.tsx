import { Button } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { type KeyboardEvent, useRef, useState } from 'react'
import { ProblemSummary } from '#web/ui/problems.tsx'
import type { CellEdit, LessonsAnswer } from '../../lessons/contract.ts'
import type { Taught } from '../../lessons/model.ts'
import { DayMenu } from './day-menu.tsx'
import { type Cell, LessonCell } from './lesson-cell.tsx'
import { LessonPanel } from './lesson-panel.tsx'
import classes from './lessons.module.css'
import { useLessonEdits } from './use-lesson-edits.ts'
import { type Frame, useLessonNames } from './use-lesson-names.ts'
import { useLessonWords } from './use-lesson-words.ts'

interface LessonGridProps {
  answer: LessonsAnswer
  frame: Frame
  classId: string
  title: string
}

const steps: Readonly<Record<string, readonly [columns: number, rows: number]>> = {
  ...{ ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] },
}

/** The week of a class: days across and periods down, or day under day on a phone. Keys move, open, clear, copy, paste and undo. */
export function LessonGrid({ answer, frame, classId, title }: LessonGridProps) {
  const words = useLessonWords()
  const names = useLessonNames(answer, frame)
  const isWide = useMediaQuery('(min-width: 48em), print', undefined, { getInitialValueInEffect: false })
  const box = useRef<HTMLDivElement>(null)
  const [at, setAt] = useState<{ column: number; row: number }>({ column: 0, row: 0 })
  const [open, setOpen] = useState<Cell | null>(null)
  const [copied, setCopied] = useState<readonly Taught[] | null>(null)
  const { listed, clash, keep, undo } = useLessonEdits({ frameId: frame.id, classId }, open !== null)
  const days = Array.from({ length: frame.days }, (_, index) => index + 1)
  // Support may be given in a break, but only a period of lessons has subjects.
  const periods = frame.periods.filter(
    ({ kind, key }) => kind === 'lesson' || answer.lessons.some(({ period }) => period === key),
  )
  const lessonsIn = ({ frameDay, period }: Cell): Taught[] =>
    answer.lessons
      .filter((lesson) => lesson.frameDay === frameDay && lesson.period === period)
      .map(({ subject, personId, roomId }) => ({ subject, personId, roomId }))
  const edited = (cell: Cell, lessons: readonly Taught[]): CellEdit => ({
    ...{ ...cell, was: lessonsIn(cell), lessons: [...lessons] },
  })
  const fillDay = (day: number, lessonsOf: (period: string) => readonly Taught[]) =>
    keep(periods.map(({ key }) => edited({ frameDay: day, period: key }, lessonsOf(key))))

  function move(columns: number, rows: number) {
    const column = Math.min(Math.max(at.column + columns, 0), days.length - 1)
    const row = Math.min(Math.max(at.row + rows, 0), periods.length - 1)
    setAt({ column, row })
    box.current?.querySelector<HTMLElement>(`[data-cell="${column} ${row}"]`)?.focus()
  }

  function onKeyDown(event: KeyboardEvent, cell: Cell) {
    const step = steps[event.key]
    const withCommand = event.ctrlKey || event.metaKey
    if (step) move(...step)
    else if (withCommand && event.key === 'c') setCopied(lessonsIn(cell))
    else if (!answer.mayKeep) return
    else if (event.key === 'Delete' || event.key === 'Backspace') keep([edited(cell, [])])
    else if (withCommand && event.key === 'v' && copied) keep([edited(cell, copied)])
    else if (withCommand && event.key === 'z' && undo) undo()
    else return
    event.preventDefault()
  }

  const cellAt = (column: number, row: number) => {
    const cell = { frameDay: days[column] ?? 1, period: periods[row]?.key ?? '' }
    return (
      <LessonCell
        {...{ answer, frame, cell }}
        lessons={lessonsIn(cell)}
        place={`${column} ${row}`}
        isCurrent={at.column === column && at.row === row}
        onFocus={() => setAt({ column, row })}
        onKeyDown={(event) => onKeyDown(event, cell)}
        onOpen={() => setOpen(cell)}
      />
    )
  }
  const dayHead = (day: number) => (
    <span className={classes.dayHead}>
      {names.day(day)}
      {answer.mayKeep && (
        <DayMenu
          {...{ day, days }}
          dayName={names.day}
          onCopy={(to) => fillDay(to, (period) => lessonsIn({ frameDay: day, period }))}
          onClear={() => fillDay(day, () => [])}
        />
      )}
    </span>
  )

  return (
    <div ref={box}>
      {!open && <ProblemSummary problems={clash ? [{ message: words.changedMeanwhile }] : listed} />}
      {answer.mayKeep && (
        <div className={`${classes.hints} no-print`}>
          <p className={classes.soft}>{words.keys}</p>
          {undo && (
            <Button variant="default" size="compact-sm" onClick={undo}>
              {words.undo}
            </Button>
          )}
        </div>
      )}
      {isWide ? (
        <table className={classes.grid} aria-label={title}>
          <thead>
            <tr>
              <th scope="col">{words.period}</th>
              {days.map((day) => (
                <th key={day} scope="col">
                  {dayHead(day)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {periods.map((period, row) => (
              <tr key={period.key}>
                <th scope="row">{names.period(period.key)}</th>
                {days.map((day, column) => (
                  <td key={day}>{cellAt(column, row)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        days.map((day, column) => (
          <section key={day} aria-labelledby={`lessons-${day}`} className={classes.day}>
            <h2 id={`lessons-${day}`}>{dayHead(day)}</h2>
            <ol>
              {periods.map((period, row) => (
                <li key={period.key}>
                  <span aria-hidden="true">{names.period(period.key)}</span>
                  {cellAt(column, row)}
                </li>
              ))}
            </ol>
          </section>
        ))
      )}
      {open && (
        <LessonPanel
          key={`${open.frameDay} ${open.period}`}
          title={words.panel.title(names.day(open.frameDay), names.period(open.period))}
          lessons={lessonsIn(open)}
          answer={answer}
          listed={listed}
          clash={clash}
          textOf={names.taught}
          onKeep={(was, lessons) => keep([{ ...open, was: [...was], lessons: [...lessons] }], () => setOpen(null))}
          onClose={() => setOpen(null)}
        />
      )}
    </div>
  )
}
