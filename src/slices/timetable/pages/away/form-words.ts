import type { FormWords } from '#web/ui/forms/refused.ts'
import { en as enProblems } from '../../away/words.en.ts'
import { zh as zhProblems } from '../../away/words.zh.ts'
import { en } from './words.en.ts'
import { zh } from './words.zh.ts'

/** What the forms of this page say when they are refused. */
export const formWords: FormWords = {
  labels: { en: en.labels, zh: zh.labels },
  problems: [{ en: enProblems.problems, zh: zhProblems.problems }],
}
