import type { FormWords } from '#web/ui/forms/refused.ts'
import { useWords } from '#web/ui/language.tsx'
import { en as subjectEn } from '../../acting/words.en.ts'
import { zh as subjectZh } from '../../acting/words.zh.ts'
import { en } from './words.en.ts'
import { zh } from './words.zh.ts'

const both = { en, zh }

/** The words of who acts as SENCO, in the reader's language. */
export function useActingWords(): typeof both.en {
  return useWords(both)
}

/** What the form says when it is refused. */
export const actingForms: FormWords = {
  labels: { en: en.fields, zh: zh.fields },
  problems: [{ en: subjectEn.problems, zh: subjectZh.problems }],
}
