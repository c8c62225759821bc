import type { KeyboardEvent } from 'react'
import { formatList } from '#web/ui/format.ts'
import { useLanguage } from '#web/ui/language.tsx'
import type { LessonsAnswer } from '../../lessons/contract.ts'
import type { Taught } from '../../lessons/model.ts'
import classes from './lessons.module.css'
import { type Frame, useLessonNames } from './use-lesson-names.ts'
import { useLessonWords } from './use-lesson-words.ts'

export type Cell = { frameDay: number; period: string }

interface LessonCellProps {
  answer: LessonsAnswer
  frame: Frame
  cell: Cell
  lessons: readonly Taught[]
  /** Where it lies in the grid, for the arrow keys: `column row`. */
  place: string
  /** One cell of the grid is reached by Tab, the others by the arrow keys. */
  isCurrent: boolean
  onFocus: () => void
  onKeyDown: (event: KeyboardEvent) => void
  onOpen: () => void
}

/** What a class has in a period, and who or what is somewhere else at the same time. */
export function LessonCell(props: LessonCellProps) {
  const { answer, frame, cell, lessons, place, isCurrent, onFocus, onKeyDown, onOpen } = props
  const words = useLessonWords()
  const names = useLessonNames(answer, frame)
  return (
    <button
      type="button"
      data-cell={place}
      className={classes.cell}
      tabIndex={isCurrent ? 0 : -1}
      aria-disabled={!answer.mayKeep}
      onFocus={onFocus}
      onKeyDown={onKeyDown}
      onClick={() => answer.mayKeep && onOpen()}
    >
      <span className="for-screen-readers">
        {words.cell(names.day(cell.frameDay), names.period(cell.period))}
        {lessons.length === 0 && words.nothing}
      </span>
      {lessons.map(({ subject, personId, roomId }) => {
        const detail = [names.person(personId), names.room(roomId)].filter(Boolean).join(' · ')
        return (
          <span key={`${subject} ${personId}`}>
            {subject}
            {detail && <small>{detail}</small>}
          </span>
        )
      })}
      <Doubles answer={answer} frame={frame} cell={cell} />
    </button>
  )
}

/** A teacher or room that is somewhere else at the same time. */
function Doubles({ answer, frame, cell }: { answer: LessonsAnswer; frame: Frame; cell: Cell }) {
  const words = useLessonWords()
  const language = useLanguage()
  const names = useLessonNames(answer, frame)
  return answer.doubles
    .filter((one) => one.frameDay === cell.frameDay && one.period === cell.period)
    .map(({ kind, id, classIds }) => {
      const others = answer.classes.filter((one) => classIds.includes(one.id) && one.id !== answer.classId)
      return (
        <small key={`${kind} ${id}`} className={classes.double}>
          {words.double(
            kind === 'person' ? names.person(id) : names.room(id),
            formatList(
              others.map(({ name }) => name),
              language,
            ),
          )}
        </small>
      )
    })
}
