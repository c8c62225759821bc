import type { FormWords } from '#web/ui/forms/refused.ts'
import { useWords } from '#web/ui/language.tsx'
import { en as subjectEn } from '../../handover/words.en.ts'
import { zh as subjectZh } from '../../handover/words.zh.ts'
import { en } from './words.en.ts'
import { zh } from './words.zh.ts'

const both = { en: { problems: subjectEn.problems, ...en }, zh: { problems: subjectZh.problems, ...zh } }

/** The words of the hand-over, of the subject and of its pages, in the reader's language. */
export function useHandoverWords(): typeof both.en {
  return useWords(both)
}

/** What the forms of the hand-over say when they are refused. */
export const handoverForms: FormWords = {
  labels: { en: en.fields, zh: zh.fields },
  problems: [{ en: subjectEn.problems, zh: subjectZh.problems }],
  inputOf: (path) => path.replace(/^fields\./, ''),
}
