import type { Language } from '#kernel/language.ts'
import type { Mark } from '../model.ts'

/** As much as somebody reads between two lessons; ours, not a rule of anybody's. */
export const longest: Readonly<Record<Language, number>> = { zh: 80, en: 40 }

/** Chinese is counted by characters, with an English word or a number as one; English by words. Punctuation does not count. */
const units: Readonly<Record<Language, RegExp>> = {
  zh: /\p{Script=Han}|[\p{Script=Latin}\d.'’%-]+/gu,
  en: /[\p{L}\p{N}][\p{L}\p{N}'’.%/-]*/gu,
}

/** How long a text is: characters of Chinese, words of English. */
export function lengthOf(text: string, language: Language): number {
  return text.match(units[language])?.length ?? 0
}

/** What of a text is beyond the length that is read. */
export function beyondLength(text: string, language: Language): Mark[] {
  const over = [...text.matchAll(units[language])][longest[language]]
  return over ? [{ start: over.index, end: text.length }] : []
}
