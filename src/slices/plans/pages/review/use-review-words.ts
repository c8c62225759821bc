import type { FormWords } from '#web/ui/forms/refused.ts'
import { useWords } from '#web/ui/language.tsx'
import { en as planEn } from '../../plan/words.en.ts'
import { zh as planZh } from '../../plan/words.zh.ts'
import { en as reviewEn } from '../../review/words.en.ts'
import { zh as reviewZh } from '../../review/words.zh.ts'
import { en } from './words.en.ts'
import { zh } from './words.zh.ts'

const both = { en: { ...reviewEn, ...en, plan: planEn }, zh: { ...reviewZh, ...zh, plan: planZh } }

/** The words of reviews and of the list of plans; those of plans under `plan`. */
export function useReviewWords(): typeof both.en {
  return useWords(both)
}

/** What the form of a review says when it is refused. */
export const reviewForms: FormWords = {
  labels: { en: en.labels, zh: zh.labels },
  problems: [
    { en: reviewEn.problems, zh: reviewZh.problems },
    { en: planEn.problems, zh: planZh.problems },
  ],
}
