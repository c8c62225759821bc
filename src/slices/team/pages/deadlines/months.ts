import type { Language } from '#kernel/language.ts'

/** 2026年9月, September 2026. */
export function monthName(month: string, language: Language): string {
  const parts = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const
  return new Intl.DateTimeFormat(language === 'zh' ? 'zh-HK' : 'en-GB', parts).format(new Date(`${month}-01`))
}
