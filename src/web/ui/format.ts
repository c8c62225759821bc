import { formatDate, formatShortDate } from '#kernel/date-text.ts'
import { dateInHongKong, daysBetween, type IsoDate, type SchoolYearLabel, timeInHongKong } from '#kernel/dates.ts'
import type { Bilingual, Language } from '#kernel/language.ts'

export { formatDate, formatShortDate }

/** A moment (ISO with zone) as Hong Kong's clock shows it: 2026年11月23日(一) 14:05 or Mon 23 Nov 2026, 14:05. */
export function formatDateTime(moment: string, language: Language): string {
  const at = new Date(moment)
  return `${formatDate(dateInHongKong(at), language)}${language === 'zh' ? ' ' : ', '}${timeInHongKong(at)}`
}

/** How far a day is from today: 今天, 明天, 3日後 or today, tomorrow, in 3 days. */
export function formatRelativeDay(date: IsoDate, today: IsoDate, language: Language): string {
  const days = daysBetween(today, date)
  const distance = Math.abs(days)
  if (language === 'zh') {
    if (days === 0) return '今天'
    if (distance === 1) return days > 0 ? '明天' : '昨天'
    return `${distance}日${days > 0 ? '後' : '前'}`
  }
  if (days === 0) return 'today'
  if (distance === 1) return days > 0 ? 'tomorrow' : 'yesterday'
  return days > 0 ? `in ${distance} days` : `${distance} days ago`
}

/** A number with thousands; the same half-width figures in both languages. */
export function formatNumber(value: number, language: Language): string {
  return value.toLocaleString(language === 'zh' ? 'zh-HK' : 'en-GB')
}

/** A share in hundredths: 84% in both languages, without a space. */
export function formatPercent(percent: number, language: Language): string {
  return `${formatNumber(percent, language)}%`
}

/** 2026/27學年 or 2026/27 school year. */
export function formatSchoolYear(label: SchoolYearLabel, language: Language): string {
  return language === 'zh' ? `${label}學年` : `${label} school year`
}

/** Several things in a row: 甲、乙及丙 or a, b and c. */
export function formatList(items: readonly string[], language: Language): string {
  if (items.length < 2) return items.join('')
  const last = items.at(-1)
  const rest = items.slice(0, -1)
  return language === 'zh' ? `${rest.join('、')}及${last}` : `${rest.join(', ')} and ${last}`
}

/** Levels of a school beside each other: “P1 P2”, 「小一、小二」. */
export function formatLevels(levels: readonly string[], language: Language): string {
  return levels.map((level) => formatLevel(level, language)).join(language === 'zh' ? '、' : ' ')
}

/**
 * Several common nouns in a row, as in a sentence: only the first keeps its capital, “Attention, feelings and movement”. Names and
 * abbreviations (AD/HD) belong in `formatList`.
 */
export function formatNouns(items: readonly string[], language: Language): string {
  const [first, ...others] = items
  if (first === undefined) return ''
  return formatList(
    [first, ...others.map((item) => item.replace(/^[A-Z](?![A-Z/])/, (letter) => letter.toLowerCase()))],
    language,
  )
}

/** What something is of, such as "Remove: Question 2", with the colon of the language. */
export function formatLabelled(label: string, text: string, language: Language): string {
  return `${label}${language === 'zh' ? '：' : ': '}${text}`
}

/** The text of a language, or the other when that one is empty. */
export function pick(text: Bilingual, language: Language): string {
  return text[language] || text[language === 'zh' ? 'en' : 'zh']
}

/** Somebody's name in the two scripts; one of them may be missing. */
export interface NamePair {
  nameZh?: string | null
  nameEn?: string | null
}

/** Which name stands large and which small beside it, by the reader's language. */
export function nameOf(person: NamePair, language: Language): { main: string; other: string | null } {
  const chinese = person.nameZh || null
  const english = person.nameEn || null
  const [first, second] = language === 'zh' ? [chinese, english] : [english, chinese]
  return first ? { main: first, other: second } : { main: second ?? '', other: null }
}

/** A class level as a school says it: 小一 or 中三 of P1 or S3, which English keeps; any other text stays as it is. */
export function formatLevel(level: string, language: Language): string {
  const [, kind, digit] = /^([PS])([1-6])$/.exec(level) ?? []
  if (language === 'en' || !kind) return level
  return `${kind === 'P' ? '小' : '中'}${'一二三四五六'[Number(digit) - 1]}`
}
