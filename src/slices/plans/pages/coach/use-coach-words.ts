import { useWords } from '#web/ui/language.tsx'
import { en as subjectEn } from '../../coach/words.en.ts'
import { zh as subjectZh } from '../../coach/words.zh.ts'
import { en } from './words.en.ts'
import { zh } from './words.zh.ts'

const both = { en: { ...subjectEn, ...en }, zh: { ...subjectZh, ...zh } }

/** The words of the coach, in the reader's language. */
export function useCoachWords(): typeof both.en {
  return useWords(both)
}
