import type { Bilingual } from '#kernel/language.ts'
import type { FormWords } from '#web/ui/forms/refused.ts'
import { useWords } from '#web/ui/language.tsx'
import { knownRules } from '../../deadlines/known-rules.ts'
import { en as subjectEn } from '../../due/words.en.ts'
import { zh as subjectZh } from '../../due/words.zh.ts'
import { en } from './words.en.ts'
import { zh } from './words.zh.ts'

/** The words of the page in the reader's language. */
export function useDueWords(): typeof en {
  return useWords({ en, zh })
}

/** What the forms say when they are refused. */
export const dueForms: FormWords = {
  labels: { en: en.fields, zh: zh.fields },
  problems: [{ en: subjectEn.problems, zh: subjectZh.problems }],
}

/** The name of a rule that the workbench brings; what a school named itself is no key, and stays as it is. */
export function nameOfRule(title: string): Bilingual {
  return knownRules.find(({ key }) => key === title)?.body.name ?? { zh: title, en: title }
}
