import type { Bilingual } from '#kernel/language.ts'

/** What stands beside a line to sign on. */
export const signWords: Readonly<Record<'date', Bilingual>> = { date: { zh: '日期', en: 'Date' } }
