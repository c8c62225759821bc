import { useEffect, useRef } from 'react'
import type { Refusal } from '../words/refusal.ts'

/** Calls back once for each answer that refused nothing. */
export function useDone<Answer extends { refused: Refusal | null }>(
  answer: Answer | undefined,
  onDone: (answer: Answer) => void,
): void {
  const newest = useRef(onDone)
  useEffect(() => {
    newest.current = onDone
  })
  useEffect(() => {
    if (answer && !answer.refused) newest.current(answer)
  }, [answer])
}
