import type { FormWords } from '#web/ui/forms/refused.ts'
import { useWords } from '#web/ui/language.tsx'
import { en as subjectEn } from '../../deadlines/words.en.ts'
import { zh as subjectZh } from '../../deadlines/words.zh.ts'
import { en } from './words.en.ts'
import { zh } from './words.zh.ts'

const both = { en, zh }

/** The words of the pages of deadlines, in the reader's language. */
export function useDeadlineWords(): typeof en {
  return useWords(both)
}

/** What the forms of the pages say when they are refused. */
export const deadlineForms: FormWords = {
  labels: { en: { reason: en.reason }, zh: { reason: zh.reason } },
  problems: [{ en: subjectEn.problems, zh: subjectZh.problems }],
}
