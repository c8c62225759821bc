import type { needTypes } from '#slices/students/model.ts'
import { en as studentsEn } from '#slices/students/words.en.ts'
import { zh as studentsZh } from '#slices/students/words.zh.ts'
import type { FormWords } from '#web/ui/forms/refused.ts'
import { useWords } from '#web/ui/language.tsx'
import { en as subjectEn } from '../../bank/words.en.ts'
import { zh as subjectZh } from '../../bank/words.zh.ts'
import { en as roomEn } from '../../words.en.ts'
import { zh as roomZh } from '../../words.zh.ts'
import { en } from './words.en.ts'
import { zh } from './words.zh.ts'

const both = {
  en: { ...roomEn, ...subjectEn, ...en, needTypes: studentsEn.needTypes },
  zh: { ...roomZh, ...subjectZh, ...zh, needTypes: studentsZh.needTypes },
}

/** The words of the bank, in the reader's language. */
export function useBankWords(): typeof both.en {
  return useWords(both)
}

/** The letters by which the field knows a type of need. */
export function lettersOf(type: (typeof needTypes)[number]): string {
  return type === 'ADHD' ? 'AD/HD' : type
}

/** What the form of an entry says when it is refused. */
export const bankForms: FormWords = {
  labels: { en: en.fields, zh: zh.fields },
  problems: [{ en: subjectEn.problems, zh: subjectZh.problems }],
}
