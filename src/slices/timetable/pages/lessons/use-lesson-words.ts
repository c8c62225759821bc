import { en as enFiles } from '#slices/students/import/words.en.ts'
import { zh as zhFiles } from '#slices/students/import/words.zh.ts'
import type { FormWords } from '#web/ui/forms/refused.ts'
import { useWords } from '#web/ui/language.tsx'
import { en as enSubject } from '../../lessons/words.en.ts'
import { zh as zhSubject } from '../../lessons/words.zh.ts'
import { en as enPage } from './words.en.ts'
import { zh as zhPage } from './words.zh.ts'

const both = { en: { ...enPage, ...enSubject }, zh: { ...zhPage, ...zhSubject } }

/** The words of these pages and of their subject. */
export function useLessonWords() {
  return useWords(both)
}

/** What the forms of these pages say when they are refused; a file is refused in the words of every import. */
export const formWords: FormWords = {
  labels: { en: enPage.labels, zh: zhPage.labels },
  problems: [
    { en: enSubject.problems, zh: zhSubject.problems },
    { en: enFiles.problems, zh: zhFiles.problems },
  ],
}
