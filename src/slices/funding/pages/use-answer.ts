import { useEffect, useRef } from 'react'
import type { Refused } from './keep-values.ts'

/** Calls back once for each answer of the page's action, before the new facts have come: the asking part may be gone with them. */
export function useAnswer(data: { refused: Refused[] } | undefined, onAnswer: (refused: Refused[]) => void): void {
  const latest = useRef(onAnswer)
  useEffect(() => {
    latest.current = onAnswer
  })
  useEffect(() => {
    if (data) latest.current(data.refused)
  }, [data])
}
