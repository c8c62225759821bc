import type { Bilingual, Language } from '#kernel/language.ts'
import { knownRules } from '../deadlines/known-rules.ts'
import type { DueThing } from './contract.ts'
import { en } from './words.en.ts'
import { zh } from './words.zh.ts'

/** What is due, in a line: its kind, what people called it (a dated rule by its name), and how many it stands for. */
export function sayDue({ kind, title, count }: Pick<DueThing, 'kind' | 'title' | 'count'>, language: Language): string {
  const what = kind === 'deadline' ? nameOfRule(title)[language] : title
  return [{ en, zh }[language].kinds[kind], what, count === null ? '' : String(count)].filter(Boolean).join(' · ')
}

/** The name of a rule that the workbench brings; what a school named itself is no key, and stays as it is. */
function nameOfRule(title: string): Bilingual {
  return knownRules.find(({ key }) => key === title)?.body.name ?? { zh: title, en: title }
}
