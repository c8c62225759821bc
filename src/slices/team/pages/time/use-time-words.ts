import { formatNumber } from '#web/ui/format.ts'
import type { FormWords } from '#web/ui/forms/refused.ts'
import { useLanguage, useWords } from '#web/ui/language.tsx'
import { en as subjectEn } from '../../time/words.en.ts'
import { zh as subjectZh } from '../../time/words.zh.ts'
import { en } from './words.en.ts'
import { zh } from './words.zh.ts'

const both = { en: { ...subjectEn, ...en }, zh: { ...subjectZh, ...zh } }

/** The words of the SENCO's time, of the subject and of its pages, in the reader's language. */
export function useTimeWords(): typeof both.en {
  return useWords(both)
}

/** What the forms of the SENCO's time say when they are refused. */
export const timeForms: FormWords = {
  labels: { en: en.fields, zh: zh.fields },
  problems: [{ en: subjectEn.problems, zh: subjectZh.problems }],
  inputOf: (path) => path.replace(/^fields\./, ''),
}

/** Says minutes as hours and minutes. */
export function useSayMinutes(): (minutes: number) => string {
  const words = useTimeWords()
  const language = useLanguage()
  return (minutes) => {
    const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
    const said = [
      ...(hours > 0 ? [words.hours(formatNumber(hours, language))] : []),
      ...(rest > 0 || hours === 0 ? [words.minutes(formatNumber(rest, language))] : []),
    ]
    return said.join(' ')
  }
}
