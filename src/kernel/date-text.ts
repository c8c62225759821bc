import type { IsoDate } from './dates.ts'
import { schoolYearOf } from './dates.ts'
import type { Bilingual, Language } from './language.ts'

const weekdays: Readonly<Record<Language, readonly string[]>> = {
  zh: ['日', '一', '二', '三', '四', '五', '六'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
}
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

function partsOf(date: IsoDate) {
  const [year, month, day] = date.slice(0, 10).split('-').map(Number)
  return { year: year ?? 0, month: month ?? 1, day: day ?? 1, weekday: new Date(date.slice(0, 10)).getUTCDay() }
}

/** A date in full: 2026年11月23日(一) or Mon 23 Nov 2026. */
export function formatDate(date: IsoDate, language: Language): string {
  const { year, month, day, weekday } = partsOf(date)
  return language === 'zh'
    ? `${year}年${month}月${day}日(${weekdays.zh[weekday]})`
    : `${weekdays.en[weekday]} ${day} ${months[month - 1]} ${year}`
}

/** A date for lists: 2026年11月23日 or 23 Nov 2026; without the year when `today` is given and lies in the same school year. */
export function formatShortDate(date: IsoDate, language: Language, today?: IsoDate): string {
  const { year, month, day } = partsOf(date)
  const sameYear = today !== undefined && schoolYearOf(today) === schoolYearOf(date)
  if (language === 'zh') return `${sameYear ? '' : `${year}年`}${month}月${day}日`
  return `${day} ${months[month - 1]}${sameYear ? '' : ` ${year}`}`
}

/** Days that lie close together, each month named once: 10月30日、11月2、4日 or 30 Oct, 2, 4 Nov. More than `most` end in an ellipsis. */
export function formatDays(dates: readonly IsoDate[], language: Language, most = 4): string {
  const all = [...new Set(dates)].sort()
  const byMonth = Map.groupBy(all.slice(0, most), (date) => date.slice(0, 7))
  const texts = [...byMonth.values()].map((list) => {
    const days = list.map((date) => partsOf(date).day)
    const { month } = partsOf(list[0] ?? '')
    return language === 'zh' ? `${month}月${days.join('、')}日` : `${days.join(', ')} ${months[month - 1]}`
  })
  return `${texts.join(language === 'zh' ? '、' : ', ')}${all.length > most ? '…' : ''}`
}

/** A date in both languages, as lists write it. */
export function dateInBoth(date: IsoDate): Bilingual {
  return { zh: formatShortDate(date, 'zh'), en: formatShortDate(date, 'en') }
}
