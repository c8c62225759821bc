import type { FormWords } from '#web/ui/forms/refused.ts'
import { useWords } from '#web/ui/language.tsx'
import { en as subjectEn } from '../../providers/words.en.ts'
import { zh as subjectZh } from '../../providers/words.zh.ts'
import { en } from './words.en.ts'
import { zh } from './words.zh.ts'

const both = { en, zh }

/** The words of providers, in the reader's language. */
export function useProviderWords(): typeof en {
  return useWords(both)
}

/** What the form of a provider says when it is refused. */
export const providerForms: FormWords = {
  labels: { en: en.fields, zh: zh.fields },
  problems: [{ en: subjectEn.problems, zh: subjectZh.problems }],
  inputOf: (path) => path.replace(/^fields\./, ''),
}
