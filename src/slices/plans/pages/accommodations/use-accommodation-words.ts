import type { Language } from '#kernel/language.ts'
import type { FormWords } from '#web/ui/forms/refused.ts'
import { useLanguage, useWords } from '#web/ui/language.tsx'
import type { Arrangement } from '../../accommodations/rules.ts'
import { en as subjectEn } from '../../accommodations/words.en.ts'
import { zh as subjectZh } from '../../accommodations/words.zh.ts'
import { sayArrangement } from '../../papers/common.ts'
import { en } from './words.en.ts'
import { zh } from './words.zh.ts'

const both = { en: { ...subjectEn, ...en }, zh: { ...subjectZh, ...zh } }

/** The words of accommodations, of the subject and of its pages, in the reader's language. */
export function useAccommodationWords(): typeof both.en {
  return useWords(both)
}

/** Says an arrangement with how much and what exactly, in the reader's language. */
export function useSayArrangement(): (of: Arrangement) => string {
  const language = useLanguage()
  return (of) => sayArrangement(of)[language]
}

/** The name of an arrangement's field where several kinds are on one form: of `extra-time.amount`, "Extra time · How much". */
function labelsOf(language: Language): Readonly<Record<string, string>> {
  const { kinds, fields } = both[language]
  const own = Object.entries(kinds).flatMap(([kind, name]) =>
    ['kind', 'amount', 'wordsZh', 'wordsEn'].map((field) => [`${kind}.${field}`, `${name} · ${fields[field]}`]),
  )
  return { ...fields, ...Object.fromEntries(own) }
}

/** What the forms of accommodations say when they are refused. */
export const accommodationForms: FormWords = {
  labels: { en: labelsOf('en'), zh: labelsOf('zh') },
  problems: [{ en: subjectEn.problems, zh: subjectZh.problems }],
  inputOf: (path) => path.replace(/^fields\./, '').replace(/^proposals\.\d+\./, ''),
}
