import type { Language } from '#kernel/language.ts'
import type { Refusal } from '#slices/access/words/refusal.ts'
import { type ProblemWords, type SaidProblem, sayRefusal } from '#slices/access/words/say-problem.ts'
import { en as sliceEn } from '../../words.en.ts'
import { zh as sliceZh } from '../../words.zh.ts'
import { en } from './words.en.ts'
import { zh } from './words.zh.ts'

const sliceWords: ProblemWords = { en: sliceEn.problems, zh: sliceZh.problems }
const labels = { en: en.fields, zh: zh.fields }

/** What was refused, in words: `problems` for the inputs, `listed` for the top of the form. */
export interface Refused {
  problems: readonly SaidProblem[]
  listed: readonly SaidProblem[]
}

/**
 * Says a refusal about a student. Problems belong to the input of their field's own name, wherever it lay in what was sent.
 * `words` are sentences that come before those of the slice.
 */
export function sayRefused(refusal: Refusal | null, language: Language, words: ProblemWords = sliceWords): Refused {
  if (refusal?.code === 'CLASH')
    return { problems: [], listed: [{ message: (language === 'zh' ? zh : en).clash.happened }] }
  const plain =
    refusal?.code === 'PROBLEMS'
      ? { ...refusal, problems: refusal.problems.map((one) => ({ ...one, field: inputOf(one.field) })) }
      : refusal
  return sayRefusal(plain, language, { labels: labels[language], words: [words, sliceWords] })
}

function inputOf(path: string): string {
  return path.replace(/^(particulars|fields|evidence)\./, '')
}
