import { useMemo } from 'react'
import type { Language } from '#kernel/language.ts'
import { useLanguage } from '#web/ui/language.tsx'
import type { Refusal } from '../words/refusal.ts'
import { type ProblemWords, sayRefusal } from '../words/say-problem.ts'

/** The names of a form's fields in both languages. Hand in one that stands outside the component. */
export type Labels = Readonly<Record<Language, Readonly<Record<string, string>>>>

const nothing: readonly ProblemWords[] = []

/** What was refused in the reader's language: `problems` for the fields, `listed` for the summary at the top of the form. */
export function useRefusal(refusal: Refusal | null | undefined, labels?: Labels, words = nothing) {
  const language = useLanguage()
  // A list of its own for each refusal: the summary takes the focus again when the same thing is refused twice.
  return useMemo(
    () => sayRefusal(refusal, language, { labels: labels?.[language], words }),
    [refusal, language, labels, words],
  )
}
