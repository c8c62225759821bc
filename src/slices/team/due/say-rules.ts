import type { Language } from '#kernel/language.ts'
import type { DueThing } from './contract.ts'
import { en } from './words.en.ts'
import { zh } from './words.zh.ts'

/** What is due, in a line: its kind, which one it is, and how many it stands for; of sessions how many first, since their days follow. */
export function sayDue({ kind, title, count }: Pick<DueThing, 'kind' | 'title' | 'count'>, language: Language): string {
  const words = { en, zh }[language]
  if (kind === 'session') return [`${words.kinds.session} (${count})`, title[language]].filter(Boolean).join(' · ')
  return [words.kinds[kind], title[language], count === null ? '' : String(count)].filter(Boolean).join(' · ')
}
