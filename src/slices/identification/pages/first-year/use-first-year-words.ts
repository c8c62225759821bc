import type { FormWords } from '#web/ui/forms/refused.ts'
import { useWords } from '#web/ui/language.tsx'
import { en as subjectEn } from '../../first-year/words.en.ts'
import { zh as subjectZh } from '../../first-year/words.zh.ts'
import { en } from './words.en.ts'
import { zh } from './words.zh.ts'

const both = { en: { ...subjectEn, ...en }, zh: { ...subjectZh, ...zh } }

/** The words of the Primary 1 programme, in the reader's language. */
export function useFirstYearWords(): typeof both.en {
  return useWords(both)
}

const labels = (of: typeof both.en) => ({
  ...of.items,
  words: of.words,
  degree: of.degree,
  followUp: of.followUp,
  metOn: of.metOn,
  parentsToldOn: of.toldOn,
  parentsToldHow: of.toldHow,
  reviewOn: of.reviewDay,
  reviewedOn: of.reviewedOn,
  reviewWords: of.reviewWords,
  on: of.toldOn,
})

/** What the forms of the programme say when they are refused. */
export const firstYearForms: FormWords = {
  labels: { en: labels(both.en), zh: labels(both.zh) },
  problems: [{ en: subjectEn.problems, zh: subjectZh.problems }],
}
