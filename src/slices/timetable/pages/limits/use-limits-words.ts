import { pick } from '#web/ui/format.ts'
import type { FormWords } from '#web/ui/forms/refused.ts'
import { useLanguage, useWords } from '#web/ui/language.tsx'
import type { Limits } from '../../limits/contract.ts'
import { en as subjectEn } from '../../limits/words.en.ts'
import { zh as subjectZh } from '../../limits/words.zh.ts'
import { en } from './words.en.ts'
import { zh } from './words.zh.ts'

const both = { en: { ...subjectEn, ...en }, zh: { ...subjectZh, ...zh } }

/** The words of limits, of the subject and of its pages, in the reader's language. */
export function useLimitsWords(): typeof both.en {
  return useWords(both)
}

/** What the forms of limits say when they are refused. */
export const limitsForms: FormWords = {
  labels: { en: en.fields, zh: zh.fields },
  problems: [{ en: subjectEn.problems, zh: subjectZh.problems }],
  inputOf: (path) => path.replace(/^fields\./, '').replace(/^core\..*/, 'core'),
}

export type Frame = NonNullable<Limits['frame']>

/** Days and periods by name. */
export function useFrameNames(frame: Frame): { day: (day: number) => string; period: (key: string) => string } {
  const words = useLimitsWords()
  const language = useLanguage()
  const names = new Map(frame.periods.map(({ key, name }) => [key, pick(name, language) || key]))
  return { day: (day) => words.day[frame.kind](day), period: (key) => names.get(key) ?? key }
}
