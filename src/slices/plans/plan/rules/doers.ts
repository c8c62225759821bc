import type { Language } from '#kernel/language.ts'

type Named = { personId: string | null; name: string }
export type Person = { id: string; nameEn: string; nameZh: string }

/** How somebody who does something is called: a colleague as they are called now, in the reader's language; else as it was written. */
export function sayDoer({ personId, name }: Named, people: readonly Person[], language: Language): string {
  const found = people.find(({ id }) => id === personId)
  if (!found) return name
  return (language === 'zh' ? found.nameZh || found.nameEn : found.nameEn || found.nameZh) || name
}
