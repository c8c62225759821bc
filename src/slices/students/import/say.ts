import type { Language } from '#kernel/language.ts'
import { en } from './words.en.ts'
import { zh } from './words.zh.ts'

/** A problem of reading or comparing a list as a sentence that says what to do; its place, the reader of the sentence shows. */
export function sayProblem(
  { problem, params }: { problem: string; params: Record<string, string> },
  language: Language,
): string {
  const sentences: Readonly<Record<string, string | ((params: Record<string, string>) => string)>> =
    language === 'zh' ? zh.problems : en.problems
  const sentence = sentences[problem]
  if (sentence === undefined) return problem
  return typeof sentence === 'function' ? sentence(params) : sentence
}
