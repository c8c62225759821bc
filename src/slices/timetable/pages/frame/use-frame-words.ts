import type { FormWords } from '#web/ui/forms/refused.ts'
import { useWords } from '#web/ui/language.tsx'
import { en as enSubject } from '../../../school/calendar/words.en.ts'
import { zh as zhSubject } from '../../../school/calendar/words.zh.ts'
import { en as enPage } from './words.en.ts'
import { zh as zhPage } from './words.zh.ts'

const both = { en: { ...enSubject, ...enPage }, zh: { ...zhSubject, ...zhPage } }

/** The words of this page and of the school’s calendar. */
export function useFrameWords() {
  return useWords(both)
}

/** What the forms of this page say when they are refused. */
export const formWords: FormWords = {
  labels: { en: enPage.labels, zh: zhPage.labels },
  problems: [{ en: enSubject.problems, zh: zhSubject.problems }],
  inputOf: (field) => field.replace(/^\d+\./, '').replace(/^schedules\.\d+$/, 'schedules'),
}
