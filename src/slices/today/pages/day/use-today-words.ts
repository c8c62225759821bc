import type { FormWords } from '#web/ui/forms/refused.ts'
import { useWords } from '#web/ui/language.tsx'
import { en as subjectEn } from '../../../team/due/words.en.ts'
import { zh as subjectZh } from '../../../team/due/words.zh.ts'
import { en as dueEn } from '../../../team/pages/due/words.en.ts'
import { zh as dueZh } from '../../../team/pages/due/words.zh.ts'
import { en } from './words.en.ts'
import { zh } from './words.zh.ts'

const both = {
  en: { ...en, dueWords: { ...subjectEn, ...dueEn } },
  zh: { ...zh, dueWords: { ...subjectZh, ...dueZh } },
}

/** The words of the page in the reader's language. */
export function useTodayWords(): typeof both.en {
  return useWords(both)
}

/** What putting off says when it is refused. */
export const todayForms: FormWords = {
  labels: { en: dueEn.fields, zh: dueZh.fields },
  problems: [{ en: subjectEn.problems, zh: subjectZh.problems }],
  clash: { en: en.clash, zh: zh.clash },
}
