import type { FormWords } from '#web/ui/forms/refused.ts'
import { useWords } from '#web/ui/language.tsx'
import { en as subjectEn } from '../../cost/words.en.ts'
import { zh as subjectZh } from '../../cost/words.zh.ts'
import { en } from './words.en.ts'
import { zh } from './words.zh.ts'

const both = { en, zh }

/** The words of costs, in the reader's language. */
export function useCostWords(): typeof en {
  return useWords(both)
}

/** What the form of a setting says when it is refused. */
export const settingForms: FormWords = {
  labels: { en: en.fields, zh: zh.fields },
  problems: [{ en: subjectEn.problems, zh: subjectZh.problems }],
  inputOf: (path) => path.replace(/^setting\.(fields\.)?/, '').replace(/^name$/, `nameZh`),
}
