import type { ProblemWords } from '#slices/access/words/say-problem.ts'
import type { FormWords } from '#web/ui/forms/refused.ts'
import { useWords } from '#web/ui/language.tsx'
import { en as filesEn } from '../../attachments/words.en.ts'
import { zh as filesZh } from '../../attachments/words.zh.ts'
import { en as subjectEn } from '../../reports/words.en.ts'
import { zh as subjectZh } from '../../reports/words.zh.ts'
import { en } from './words.en.ts'
import { zh } from './words.zh.ts'

const both = { en: { ...en, kinds: subjectEn.kinds }, zh: { ...zh, kinds: subjectZh.kinds } }

/** The words of reports, in the reader's language. */
export function useReportWords(): typeof both.en {
  return useWords(both)
}

/** What can be wrong with a file. */
export const fileProblems: ProblemWords = { en: filesEn.problems, zh: filesZh.problems }

/** What the forms of reports say when they are refused. */
export const reportForms: FormWords = {
  labels: {
    en: { ...en.form.fields, reason: en.withdraw.reason },
    zh: { ...zh.form.fields, reason: zh.withdraw.reason },
  },
  problems: [{ en: subjectEn.problems, zh: subjectZh.problems }],
  inputOf: (path) => path.replace(/^attachmentIds.*/, 'files'),
}
