import { useEffect, useMemo, useRef } from 'react'
import type { Language } from '#kernel/language.ts'
import { useLanguage } from '#web/ui/language.tsx'
import type { Refusal } from '../../access/words/refusal.ts'
import { type ProblemWords, sayRefusal } from '../../access/words/say-problem.ts'
import { en } from '../words.en.ts'
import { zh } from '../words.zh.ts'

/** The names of a form's fields in both languages. Hand in one that stands outside the component. */
export type Labels = Readonly<Record<Language, Readonly<Record<string, string>>>>

const words: readonly ProblemWords[] = [{ en: en.problems, zh: zh.problems }]

/** What was refused in the reader's language: `problems` for the fields, `listed` for the summary at the top of the form. */
export function useRefusal(refusal: Refusal | null | undefined, labels?: Labels) {
  const language = useLanguage()
  // A list of its own for each refusal: the summary takes the focus again when the same thing is refused twice.
  return useMemo(
    () => sayRefusal(refusal, language, { labels: labels?.[language], words }),
    [refusal, language, labels],
  )
}

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
