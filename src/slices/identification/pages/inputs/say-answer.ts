import type { Language } from '#kernel/language.ts'
import { pick } from '#web/ui/format.ts'
import type { Answers, Prompt } from '../../inputs/model.ts'

/** An answer as people read it: the words, the option, or the point of five; empty where there is none. */
export function sayAnswer({ id, kind, options }: Prompt, answers: Answers, language: Language): string {
  const value = answers[id]
  if (value === undefined || value === '') return ''
  if (kind === 'choice' && typeof value === 'number') {
    const option = options[value]
    return option ? pick(option, language) : ''
  }
  return kind === 'scale' ? `${value} / 5` : String(value)
}
