import type { FormWords } from '#web/ui/forms/refused.ts'
import { useWords } from '#web/ui/language.tsx'
import { en as annualEn } from '../../annual/words.en.ts'
import { zh as annualZh } from '../../annual/words.zh.ts'
import { en as taskEn } from '../../tasks/words.en.ts'
import { zh as taskZh } from '../../tasks/words.zh.ts'
import { en } from './words.en.ts'
import { zh } from './words.zh.ts'

const both = { en: { ...annualEn, ...en }, zh: { ...annualZh, ...zh } }

/** The words of the annual plan and of its pages, in the reader's language. */
export function useAnnualWords(): typeof both.en {
  return useWords(both)
}

/** What is said when a task that comes of the plan is refused. */
export const taskForms: FormWords = {
  labels: {
    en: { title: annualEn.fields.what ?? '', ownerId: annualEn.fields.who ?? '', dueOn: annualEn.fields.endsOn ?? '' },
    zh: { title: annualZh.fields.what ?? '', ownerId: annualZh.fields.who ?? '', dueOn: annualZh.fields.endsOn ?? '' },
  },
  problems: [{ en: taskEn.problems, zh: taskZh.problems }],
}

/** What the forms of the annual plan say when they are refused. */
export const annualForms: FormWords = {
  labels: { en: annualEn.fields, zh: annualZh.fields },
  problems: [{ en: annualEn.problems, zh: annualZh.problems }],
  inputOf: (path) =>
    path
      .replace(/^fields\./, '')
      .replace(/^(\w+)\.(zh|en)$/, (_, name, language) => `${name}${language === 'zh' ? 'Zh' : 'En'}`),
}
