import type { ProblemWords } from '#slices/access/words/say-problem.ts'
import type { FormWords } from '#web/ui/forms/refused.ts'
import { en as sliceEn } from '../../words.en.ts'
import { zh as sliceZh } from '../../words.zh.ts'
import { en } from './words.en.ts'
import { zh } from './words.zh.ts'

const sliceWords: ProblemWords = { en: sliceEn.problems, zh: sliceZh.problems }

/** What forms about a student say. A problem belongs to the input of its field's own name, wherever that lay in what was sent. */
export const studentForms: FormWords = {
  labels: { en: en.fields, zh: zh.fields },
  problems: [sliceWords],
  inputOf: (path) => path.replace(/^(particulars|fields|evidence)\./, ''),
}

/** The same, with sentences that come before those of the slice. */
export function studentFormsSaying(words: ProblemWords): FormWords {
  return { ...studentForms, problems: [words, sliceWords] }
}
