import { knownRules } from '#slices/team/deadlines/known-rules.ts'
import { pick } from '#web/ui/format.ts'
import type { FormWords } from '#web/ui/forms/refused.ts'
import { useLanguage, useWords } from '#web/ui/language.tsx'
import type { DueThing } from '../../../team/due/contract.ts'
import { en as subjectEn } from '../../../team/due/words.en.ts'
import { zh as subjectZh } from '../../../team/due/words.zh.ts'
import { en as dueEn } from '../../../team/pages/due/words.en.ts'
import { zh as dueZh } from '../../../team/pages/due/words.zh.ts'
import { en } from './words.en.ts'
import { zh } from './words.zh.ts'

const both = { en: { ...en, dueWords: dueEn }, zh: { ...zh, dueWords: dueZh } }

/** The words of the page in the reader's language. */
export function useTodayWords(): typeof both.en {
  return useWords(both)
}

/** What putting off says when it is refused. */
export const todayForms: FormWords = {
  labels: { en: dueEn.fields, zh: dueZh.fields },
  problems: [{ en: subjectEn.problems, zh: subjectZh.problems }],
}

/** What a due thing is, in a line. */
export function useSayDue(): (thing: DueThing) => string {
  const words = useTodayWords()
  const language = useLanguage()
  return ({ kind, title, count }) => {
    const rule = kind === 'deadline' ? knownRules.find(({ key }) => key === title)?.body.name : undefined
    const what = rule ? pick(rule, language) : title
    return [words.dueWords.kinds[kind], what, count === null ? '' : String(count)].filter(Boolean).join(' · ')
  }
}
