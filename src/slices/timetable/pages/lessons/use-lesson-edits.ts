import { useEffect, useState } from 'react'
import { useRevalidator } from 'react-router'
import { api } from '#web/api.ts'
import { type Clashing, useWork } from '#web/ui/forms/use-work.ts'
import type { Problem } from '#web/ui/problems.tsx'
import type { CellEdit } from '../../lessons/contract.ts'
import { sameTaught } from '../../lessons/rules.ts'
import { formWords } from './use-lesson-words.ts'

interface LessonEdits {
  listed: readonly Problem[]
  /** Somebody else changed one of the cells meanwhile; nothing was written. */
  clash: Clashing | null
  keep: (cells: readonly CellEdit[], done?: () => void) => void
  /** Takes the last change back; `null` when there is none. */
  undo: (() => void) | null
}

/** Writes cells of a class’s week, and can take the last change back. `isOpen`: a form shows the clash, with both versions. */
export function useLessonEdits(of: { frameId: string; classId: string }, isOpen: boolean): LessonEdits {
  const { listed, clash, run } = useWork(formWords)
  const { revalidate } = useRevalidator()
  const [last, setLast] = useState<readonly CellEdit[]>([])
  // Without a form in which to choose, the grid shows what stands there now.
  useEffect(() => {
    if (clash && !isOpen) void revalidate()
  }, [clash, isOpen, revalidate])

  function keep(cells: readonly CellEdit[], done?: () => void) {
    const changed = cells.filter(({ was, lessons }) => !sameTaught(was, lessons))
    if (changed.length === 0) {
      done?.()
      return
    }
    void run(
      () => api.timetable.keepLessons({ ...of, cells: changed }),
      () => {
        setLast(changed.map(({ was, lessons, ...cell }) => ({ ...cell, was: lessons, lessons: was })))
        done?.()
      },
    )
  }
  return { listed, clash, keep, undo: last.length > 0 ? () => keep(last, () => setLast([])) : null }
}
