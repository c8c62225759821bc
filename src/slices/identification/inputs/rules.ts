import type { IsoDate } from '#kernel/dates.ts'
import type { Language } from '#kernel/language.ts'
import type { Problem } from '../../access/operation.ts'
import type { Answers, Prompt } from './model.ts'

/** What an answer lacks: required prompts, a point beyond the scale, an option that is not there. Who cannot say says why instead. */
export function problemsOfAnswer(prompts: readonly Prompt[], given: Answers, cannotSay: string): Problem[] {
  const known = new Set(prompts.map(({ id }) => id))
  if (Object.keys(given).some((id) => !known.has(id))) return [{ field: '', problem: 'unknown-prompt' }]
  return prompts.flatMap(({ id, kind, options, required }): Problem[] => {
    const value = given[id]
    const isEmpty = value === undefined || value === ''
    if (isEmpty) return required && cannotSay.trim() === '' ? [{ field: id, problem: 'required' }] : []
    const fits =
      kind === 'text'
        ? typeof value === 'string'
        : typeof value === 'number' && (kind === 'scale' ? value >= 1 && value <= 5 : value < options.length)
    return fits ? [] : [{ field: id, problem: 'not-an-answer' }]
  })
}

type Asking = {
  personIds: readonly string[]
  /** Those who may be asked: they work with the student now. */
  candidates: readonly string[]
  /** Those who have been asked and have not answered yet: nobody is asked twice at once. */
  waiting: readonly string[]
  dueOn: IsoDate
  /** Where a concern is behind it: the words for the one who raised that concern. */
  toRaiser: string | null
}

export function problemsOfAsking(
  { personIds, candidates, waiting, dueOn, toRaiser }: Asking,
  today: IsoDate,
): Problem[] {
  const problems: Problem[] = []
  if (personIds.length === 0) problems.push({ field: 'personIds', problem: 'nobody-asked' })
  if (personIds.some((id) => !candidates.includes(id)))
    problems.push({ field: 'personIds', problem: 'not-with-student' })
  const again = personIds.filter((id) => waiting.includes(id)).length
  if (again > 0) problems.push({ field: 'personIds', problem: 'asked-already', params: { count: again } })
  if (dueOn < today) problems.push({ field: 'dueOn', problem: 'not-ahead' })
  if (toRaiser?.trim() === '') problems.push({ field: 'words', problem: 'words-for-raiser' })
  return problems
}

const isEmpty = (words: { zh: string; en: string }) => words.zh.trim() === '' && words.en.trim() === ''

/** Prompts as they are kept: an option that says nothing is none, and only a choice has options. */
export function promptsToKeep(prompts: readonly Prompt[]): Prompt[] {
  return prompts.map((prompt) => ({
    ...prompt,
    options: prompt.kind === 'choice' ? prompt.options.filter((option) => !isEmpty(option)) : [],
  }))
}

/** A form has a name and prompts that say something; a choice has at least two options; no two prompts have one name in the code. */
export function problemsOfForm(form: { name: { zh: string; en: string }; prompts: readonly Prompt[] }): Problem[] {
  const problems: Problem[] = []
  if (isEmpty(form.name)) problems.push({ field: 'name', problem: 'required' })
  if (form.prompts.length === 0) problems.push({ field: 'prompts', problem: 'no-prompt' })
  if (form.prompts.some(({ words }) => isEmpty(words)))
    problems.push({ field: 'prompts', problem: 'prompt-without-words' })
  if (form.prompts.some(({ kind, options }) => kind === 'choice' && options.filter((one) => !isEmpty(one)).length < 2))
    problems.push({ field: 'prompts', problem: 'too-few-options' })
  if (new Set(form.prompts.map(({ id }) => id)).size < form.prompts.length)
    problems.push({ field: 'prompts', problem: 'prompt-twice' })
  return problems
}

/** An answer as people read it: the words, the option, or the point of five; empty where there is none. */
export function sayAnswer({ id, kind, options }: Prompt, answers: Answers, language: Language): string {
  const value = answers[id]
  if (value === undefined || value === '') return ''
  if (kind === 'choice' && typeof value === 'number') {
    const option = options[value]
    return option ? option[language] || option.zh || option.en : ''
  }
  return kind === 'scale' ? `${value} / 5` : String(value)
}
