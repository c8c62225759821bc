import type { Language } from '#kernel/language.ts'
import type { Refusal } from '#slices/access/words/refusal.ts'
import { type ProblemWords, type SaidProblem, sayRefusal } from '#slices/access/words/say-problem.ts'
import { en } from '../words.en.ts'
import { zh } from '../words.zh.ts'

/** What a form says when it is refused: the fields' names, and sentences for problems, those that come first before the others. */
export interface FormWords {
  labels: Readonly<Record<Language, Readonly<Record<string, string>>>>
  problems: readonly ProblemWords[]
  /** Which input a problem's field belongs to, where what was sent is nested; the field itself when not said. */
  inputOf?: (field: string) => string
  /** What is said when somebody else changed the same meanwhile and there are no two texts to choose between. */
  clash?: Readonly<Record<Language, string>>
}

/** What was refused, in words: `problems` for the inputs, `listed` for the top of the form. */
export interface Refused {
  problems: readonly SaidProblem[]
  listed: readonly SaidProblem[]
}

/** Says a refusal in the words of a form. */
export function sayRefused(refusal: Refusal | null, language: Language, words: FormWords): Refused {
  const { labels, problems, inputOf = (field: string) => field } = words
  if (refusal?.code === 'CLASH' && words.clash)
    return { problems: [], listed: [{ message: words.clash[language], notSent: true }] }
  if (refusal?.code === 'CLASH')
    return { problems: [], listed: [{ message: (language === 'zh' ? zh : en).clash.happened }] }
  const plain =
    refusal?.code === 'PROBLEMS'
      ? { ...refusal, problems: refusal.problems.map((one) => ({ ...one, field: inputOf(one.field) })) }
      : refusal
  return sayRefusal(plain, language, { labels: labels[language], words: problems })
}
