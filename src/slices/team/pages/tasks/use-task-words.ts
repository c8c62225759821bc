import type { FormWords } from '#web/ui/forms/refused.ts'
import { useWords } from '#web/ui/language.tsx'
import { en as subjectEn } from '../../tasks/words.en.ts'
import { zh as subjectZh } from '../../tasks/words.zh.ts'
import { en } from './words.en.ts'
import { zh } from './words.zh.ts'

const both = { en: { ...subjectEn, ...en }, zh: { ...subjectZh, ...zh } }

/** The words of tasks, of the subject and of its pages, in the reader's language. */
export function useTaskWords(): typeof both.en {
  return useWords(both)
}

/** What the forms of tasks say when they are refused. */
export const taskForms: FormWords = {
  labels: { en: en.fields, zh: zh.fields },
  problems: [{ en: subjectEn.problems, zh: subjectZh.problems }],
  inputOf: (path) => path.replace(/^fields\./, ''),
}

/** The same for several tasks at once, which are changed all or none. */
export const severalTasksForms: FormWords = { ...taskForms, clash: { en: en.clash, zh: zh.clash } }

/** The field of the line above the list: a panel that opens over it has fields of the same names. */
export const newField = (field: string): string => `new-${field}`

const fresh = (labels: FormWords['labels']['en']) =>
  Object.fromEntries(Object.entries(labels).map(([field, label]) => [newField(field), label]))

/** What the line above the list says when it is refused. */
export const newTaskForms: FormWords = {
  ...taskForms,
  labels: { en: fresh(en.fields), zh: fresh(zh.fields) },
  inputOf: newField,
}
