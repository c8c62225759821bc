import { type KeyboardEvent, useRef, useState } from 'react'
import { api } from '#web/api.ts'
import { formatList, nameOf, pick } from '#web/ui/format.ts'
import { useWork } from '#web/ui/forms/use-work.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { ProblemSummary } from '#web/ui/problems.tsx'
import type { LessonsAnswer } from '../../lessons/contract.ts'
import type { Taught } from '../../lessons/model.ts'
import { LessonPanel } from './lesson-panel.tsx'
import classes from './lessons.module.css'
import { formWords, useLessonWords } from './use-lesson-words.ts'

type Frame = NonNullable<LessonsAnswer['frame']>
type Cell = { frameDay: number; period: string }

interface LessonGridProps {
  answer: LessonsAnswer
  frame: Frame
  classId: string
  title: string
}

/** The week of a class: days across, periods down. One cell has the focus; keys move it, open it, clear it, copy and paste it. */
export function LessonGrid({ answer, frame, classId, title }: LessonGridProps) {
  const words = useLessonWords()
  const language = useLanguage()
  const { listed, run } = useWork(formWords)
  const table = useRef<HTMLTableElement>(null)
  const [at, setAt] = useState<{ column: number; row: number }>({ column: 0, row: 0 })
  const [open, setOpen] = useState<Cell | null>(null)
  const [copied, setCopied] = useState<readonly Taught[] | null>(null)
  const days = Array.from({ length: frame.days }, (_, index) => index + 1)
  // Support may be given in a break, but only a period of lessons has subjects.
  const periods = frame.periods.filter(
    ({ kind, key }) => kind === 'lesson' || answer.lessons.some(({ period }) => period === key),
  )
  const lessonsIn = ({ frameDay, period }: Cell): Taught[] =>
    answer.lessons
      .filter((lesson) => lesson.frameDay === frameDay && lesson.period === period)
      .map(({ subject, personId, roomId }) => ({ subject, personId, roomId }))
  const dayName = (day: number) =>
    frame.kind === 'week' ? (words.weekdays[day - 1] ?? words.day(day)) : words.day(day)
  const periodName = (key: string) =>
    pick(periods.find((one) => one.key === key)?.name ?? { zh: key, en: key }, language)
  const keep = (cell: Cell, lessons: readonly Taught[]) =>
    run(
      () => api.timetable.keepLessons({ frameId: frame.id, classId, cells: [{ ...cell, lessons: [...lessons] }] }),
      () => setOpen(null),
    )

  function move(columns: number, rows: number) {
    const next = {
      column: Math.min(Math.max(at.column + columns, 0), days.length - 1),
      row: Math.min(Math.max(at.row + rows, 0), periods.length - 1),
    }
    setAt(next)
    table.current?.querySelector<HTMLElement>(`[data-cell="${next.column} ${next.row}"]`)?.focus()
  }
  const steps: Readonly<Record<string, readonly [number, number]>> = {
    ...{ ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] },
  }
  function onKeyDown(event: KeyboardEvent, cell: Cell) {
    const step = steps[event.key]
    const withCommand = event.ctrlKey || event.metaKey
    if (step) move(...step)
    else if ((event.key === 'Delete' || event.key === 'Backspace') && answer.mayKeep) void keep(cell, [])
    else if (withCommand && event.key === 'c') setCopied(lessonsIn(cell))
    else if (withCommand && event.key === 'v' && copied && answer.mayKeep) void keep(cell, copied)
    else return
    event.preventDefault()
  }
  return (
    <>
      <ProblemSummary problems={listed} />
      <table ref={table} className={classes.grid} aria-label={title}>
        <thead>
          <tr>
            <th scope="col">{words.period}</th>
            {days.map((day) => (
              <th key={day} scope="col">
                {dayName(day)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {periods.map((period, row) => (
            <tr key={period.key}>
              <th scope="row">{pick(period.name, language)}</th>
              {days.map((day, column) => {
                const cell = { frameDay: day, period: period.key }
                const lessons = lessonsIn(cell)
                return (
                  <td key={day} data-day={dayName(day)}>
                    <button
                      type="button"
                      data-cell={`${column} ${row}`}
                      className={classes.cell}
                      tabIndex={at.column === column && at.row === row ? 0 : -1}
                      aria-disabled={!answer.mayKeep}
                      onFocus={() => setAt({ column, row })}
                      onKeyDown={(event) => onKeyDown(event, cell)}
                      onClick={() => answer.mayKeep && setOpen(cell)}
                    >
                      <span className="for-screen-readers">
                        {words.cell(dayName(day), periodName(period.key))}
                        {lessons.length === 0 && words.nothing}
                      </span>
                      {lessons.map((lesson) => (
                        <LessonText key={lesson.subject} lesson={lesson} answer={answer} />
                      ))}
                      <Doubles answer={answer} cell={cell} classId={classId} />
                    </button>
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {open && (
        <LessonPanel
          key={`${open.frameDay} ${open.period}`}
          title={words.panel.title(dayName(open.frameDay), periodName(open.period))}
          lessons={lessonsIn(open)}
          answer={answer}
          listed={listed}
          onKeep={(lessons) => void keep(open, lessons)}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  )
}

function LessonText({ lesson, answer }: { lesson: Taught; answer: LessonsAnswer }) {
  const language = useLanguage()
  const person = answer.people.find(({ id }) => id === lesson.personId)
  const room = answer.rooms.find(({ id }) => id === lesson.roomId)
  const detail = [person ? nameOf(person, language).main : '', room?.name ?? ''].filter(Boolean).join(' · ')
  return (
    <span>
      {lesson.subject}
      {detail && <small>{detail}</small>}
    </span>
  )
}

/** A teacher or room that is somewhere else at the same time. */
function Doubles({ answer, cell, classId }: { answer: LessonsAnswer; cell: Cell; classId: string }) {
  const words = useLessonWords()
  const language = useLanguage()
  return answer.doubles
    .filter((one) => one.frameDay === cell.frameDay && one.period === cell.period)
    .map((one) => {
      const person = answer.people.find(({ id }) => id === one.id)
      const who = person ? nameOf(person, language).main : (answer.rooms.find(({ id }) => id === one.id)?.name ?? '')
      const others = one.classIds
        .filter((id) => id !== classId)
        .map((id) => answer.classes.find((known) => known.id === id)?.name ?? '')
      return (
        <small key={`${one.kind} ${one.id}`} className={classes.double}>
          {words.double(who, formatList(others, language))}
        </small>
      )
    })
}
