import type { FormWords } from '#web/ui/forms/refused.ts'
import { useWords } from '#web/ui/language.tsx'
import { en as subjectEn } from '../../due/words.en.ts'
import { zh as subjectZh } from '../../due/words.zh.ts'
import { en } from './words.en.ts'
import { zh } from './words.zh.ts'

const both = { en: { ...subjectEn, ...en }, zh: { ...subjectZh, ...zh } }

/** The words of what is due, of the subject and of its page, in the reader's language. */
export function useDueWords(): typeof both.en {
  return useWords(both)
}

/** What the forms say when they are refused. */
export const dueForms: FormWords = {
  labels: { en: en.fields, zh: zh.fields },
  problems: [{ en: subjectEn.problems, zh: subjectZh.problems }],
  clash: { en: en.clash, zh: zh.clash },
}
