import type { FormWords } from '#web/ui/forms/refused.ts'
import { useWords } from '#web/ui/language.tsx'
import { en as planEn } from '../../plan/words.en.ts'
import { zh as planZh } from '../../plan/words.zh.ts'
import { en as roomEn } from '../../words.en.ts'
import { zh as roomZh } from '../../words.zh.ts'
import { en } from './words.en.ts'
import { zh } from './words.zh.ts'

const both = { en: { ...roomEn, ...planEn, ...en }, zh: { ...roomZh, ...planZh, ...zh } }

/** The words of plans: of the room, of the subject and of its pages, in the reader's language. */
export function usePlanWords(): typeof both.en {
  return useWords(both)
}

/** What the forms of a plan say when they are refused. */
export const planForms: FormWords = {
  labels: { en: en.fields, zh: zh.fields },
  problems: [{ en: planEn.problems, zh: planZh.problems }],
  inputOf: (path) =>
    path
      .replace(/^fields\./, '')
      .replace(/^(\w+)\.(zh|en)$/, (_, name, language) => `${name}${language === 'zh' ? 'Zh' : 'En'}`),
}
