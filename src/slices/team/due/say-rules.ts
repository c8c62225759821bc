import type { Language } from '#kernel/language.ts'
import type { DueThing } from './contract.ts'
import type { DueKind } from './model.ts'
import { en } from './words.en.ts'
import { zh } from './words.zh.ts'

type ToSay = Pick<DueThing, 'kind' | 'title' | 'count' | 'standing'>

/**
 * What is due, in a line: its kind, which one it is, and how many it stands for; of sessions how many first, since their days follow. What is
 * only coming is not said to have come.
 */
export function sayDue({ kind, title, count, standing }: ToSay, language: Language): string {
  const words = { en, zh }[language]
  if (kind === 'session') return [`${words.kinds.session} (${count})`, title[language]].filter(Boolean).join(' · ')
  if (kind === 'watch' && (standing === 'overdue' || standing === 'today')) return words.watchIsOver
  const counted: Partial<Record<DueKind, (count: number) => string>> = words.counted
  const howMany = count === null ? '' : (counted[kind]?.(count) ?? String(count))
  return [words.kinds[kind], title[language], howMany].filter(Boolean).join(' · ')
}

/** The same where nothing beside it names the group that it is about. */
export function sayDueAlone(thing: ToSay & Pick<DueThing, 'group'>, language: Language): string {
  const said = sayDue(thing, language)
  if (!thing.group) return said
  const { zh, en } = thing.group.name
  return language === 'zh' ? `${zh || en}：${said}` : `${en || zh}: ${said}`
}
