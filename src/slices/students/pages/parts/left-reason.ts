import type { Language } from '#kernel/language.ts'
import { en } from '#slices/school/words.en.ts'
import { zh } from '#slices/school/words.zh.ts'

/** Why a student left, as people read it: the roll-over writes a word of its own, people their own sentence. */
export function leftReasonIn(reason: string, language: Language): string {
  const words: Readonly<Record<string, string>> = (language === 'zh' ? zh : en).leftReasons
  return words[reason] ?? reason
}
