import type { Bilingual, Language } from '#kernel/language.ts'
import { en as enFiles } from '#slices/students/import/words.en.ts'
import { zh as zhFiles } from '#slices/students/import/words.zh.ts'
import { pick } from '#web/ui/format.ts'
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

/** What the forms of this page say when they are refused; a file is refused in the words of every import. */
export const formWords: FormWords = {
  labels: { en: enPage.labels, zh: zhPage.labels },
  problems: [
    { en: enSubject.problems, zh: zhSubject.problems },
    { en: enFiles.problems, zh: zhFiles.problems },
  ],
  // `fields.schedules.1`, `days.4.endsOn` (the fifth of a list), `periods.0.name`
  inputOf: (field) =>
    field.replace(/^(fields|days\.\d+|\d+)\./, '').replace(/^(periods|schedules|daySchedules|name)\..*/, '$1'),
}

/** The name of a period or of bells, in the other language where it has none in the reader’s. */
export function nameIn({ name, key }: { name: Bilingual; key: string }, language: Language): string {
  return pick(name, language) || name.zh || name.en || key
}
