import type { FormWords } from '#web/ui/forms/refused.ts'
import { useWords } from '#web/ui/language.tsx'
import { en as concernsEn } from '../../concerns/words.en.ts'
import { zh as concernsZh } from '../../concerns/words.zh.ts'
import { en } from './words.en.ts'
import { zh } from './words.zh.ts'

const both = { en: { ...en, said: concernsEn }, zh: { ...zh, said: concernsZh } }

/** The words of concerns' pages; those of the subject (areas, what was seen, steps) under `said`. */
export function useConcernWords(): typeof both.en {
  return useWords(both)
}

/** What the forms of concerns say when they are refused. */
export const concernForms: FormWords = {
  labels: { en: en.fields, zh: zh.fields },
  problems: [{ en: concernsEn.problems, zh: concernsZh.problems }],
}

/** Where the words for the one who raised a concern are kept until it is decided, also where deciding goes on on another page. */
export const concernStepDraft = (concernId: string) => `concern ${concernId} step`
