import type { Language } from '#kernel/language.ts'
import type { Problem } from '../operation.ts'
import { en } from '../words.en/problems.ts'
import { zh } from '../words.zh/problems.ts'
import type { Refusal } from './refusal.ts'

/** The details of a problem, as the server sends them. */
export type Details = Readonly<Record<string, string | number>>

/** Sentences for problems, by code, in both languages; a slice hands in those of its own. */
export type ProblemWords = Readonly<Record<Language, Readonly<Record<string, string | ((details: Details) => string)>>>>

const common: ProblemWords = { en: en.problems, zh: zh.problems }

/** The sentence for one problem: by the words handed in, else by those that all slices share. */
export function sayProblem(problem: Problem, language: Language, ...own: readonly ProblemWords[]): string {
  for (const words of [...own, common]) {
    const sentence = words[language][problem.problem]
    if (sentence !== undefined) return typeof sentence === 'string' ? sentence : sentence(problem.params ?? {})
  }
  return (language === 'zh' ? zh : en).unknown(problem.problem)
}

/** A problem as a form shows it: beside its field, and at the top with the field's name before it. */
export type SaidProblem = {
  field?: string
  message: string
  /** Nothing is wrong with what was written: it did not get through, and may be sent again as it is. */
  notSent?: boolean
}

/**
 * What was refused, in words: `problems` stand beside the fields, `listed` at the top of the form, where each names its field by
 * `labels`. Both are empty when nothing was refused.
 */
export function sayRefusal(
  refusal: Refusal | null | undefined,
  language: Language,
  of: { labels?: Readonly<Record<string, string>>; words?: readonly ProblemWords[] } = {},
): { problems: SaidProblem[]; listed: SaidProblem[] } {
  const problems = refusal ? said(refusal, language, of.words ?? []) : []
  const words = language === 'zh' ? zh : en
  const listed = problems.map(({ field, ...said }) => {
    const label = field === undefined ? undefined : of.labels?.[field]
    return label === undefined ? said : { ...said, field, message: words.named(label, said.message) }
  })
  return { problems, listed }
}

function said(refusal: Refusal, language: Language, own: readonly ProblemWords[]): SaidProblem[] {
  const words = language === 'zh' ? zh : en
  switch (refusal.code) {
    case 'PROBLEMS':
      return refusal.problems.map((problem) => ({
        field: problem.field,
        message: sayProblem(problem, language, ...own),
      }))
    case 'CLASH':
      return refusal.clashes.map(({ field, theirs }) => ({ field, message: words.clash(shown(theirs, words.empty)) }))
    case 'TOO_MANY_REQUESTS':
      return [{ message: words.wait(refusal.seconds) }]
    case 'FORBIDDEN':
      return [{ message: sayProblem({ field: '', problem: refusal.reason || 'not-yours' }, language, ...own) }]
    case 'NETWORK':
    case 'FAULT':
    case 'UNAUTHORIZED':
      return [{ message: words.refusals[refusal.code], notSent: true }]
    default:
      return [{ message: words.refusals[refusal.code] }]
  }
}

/** What somebody else wrote, where it can be read as text. */
function shown(theirs: unknown, empty: string): string | null {
  if (theirs === null || theirs === '') return empty
  return typeof theirs === 'string' || typeof theirs === 'number' ? String(theirs) : null
}
