import type { FormWords } from '#web/ui/forms/refused.ts'
import { useWords } from '#web/ui/language.tsx'
import { en as subjectEn } from '../../notes/words.en.ts'
import { zh as subjectZh } from '../../notes/words.zh.ts'
import { en } from './words.en.ts'
import { zh } from './words.zh.ts'

const both = { en, zh }

/** The words of restricted notes, in the reader's language. */
export function useNoteWords(): typeof en {
  return useWords(both)
}

/** What the forms of notes say when they are refused. */
export const noteForms: FormWords = {
  labels: { en: en.form.fields, zh: zh.form.fields },
  problems: [{ en: subjectEn.problems, zh: subjectZh.problems }],
  inputOf: (path) => path.replace(/^readers.*/, 'readers'),
}
