import type { FormWords } from '#web/ui/forms/refused.ts'
import { useWords } from '#web/ui/language.tsx'
import { en as concernsEn } from '../../concerns/words.en.ts'
import { zh as concernsZh } from '../../concerns/words.zh.ts'
import { en as inputsEn } from '../../inputs/words.en.ts'
import { zh as inputsZh } from '../../inputs/words.zh.ts'
import { en } from './words.en.ts'
import { zh } from './words.zh.ts'

const both = { en: { ...en, said: inputsEn }, zh: { ...zh, said: inputsZh } }

/** The words of the pages on teachers' input; those of the subject under `said`. */
export function useInputWords(): typeof both.en {
  return useWords(both)
}

/** What the forms say when they are refused. */
export const inputForms: FormWords = {
  labels: { en: en.labels, zh: zh.labels },
  problems: [
    { en: inputsEn.problems, zh: inputsZh.problems },
    { en: concernsEn.problems, zh: concernsZh.problems },
  ],
  inputOf: (path) =>
    path
      .replace(/^(answers|concern)\./, '')
      .replace(/^(.+)\.(zh|en)$/, (_, name, language) => `${name}${language === 'zh' ? 'Zh' : 'En'}`),
}
