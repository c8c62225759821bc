import type { Bilingual, Language } from '#kernel/language.ts'
import { toHalfWidth } from '#kernel/text.ts'

const zhDigits: Readonly<Record<string, number>> = {
  零: 0,
  一: 1,
  二: 2,
  兩: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}
const zhUnits: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }

/** Chinese number words that count nothing: names of days, classes and things, and turns of speech. */
const zhNoNumber =
  /(?:星期|週|周|禮拜)[一二三四五六]|[小中初高][一二三四五六](?![個次份題])|[一二三四五六七八九十]{1,3}[甲乙丙丁]班?|三分之[一二兩]|四分之[一二三]|五分之[一二三四]|三角|四周圍?|四處|四邊|五官|三明治|七巧|千萬|十分(?!鐘|之)|十字|百科|第[一二三四五六七八九十]+|再三|三兩|兩三|三四|萬一|一百分|[一二三四五六七八九十]+時|不三|八卦|五指|六角|四方|雙/g

const enWords: Readonly<Record<string, number>> = {
  two: 2,
  twice: 2,
  both: 2,
  pair: 2,
  fortnight: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  dozen: 12,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  hundred: 100,
}

/** A number as it stands in a text; `sure` when it is written in digits, not in words. */
type Said = { value: number; sure: boolean }

/** The numbers that a text says, in digits or in words. Ordinals, names of days and classes, and words that count nothing are left out. */
export function numbersIn(text: string, language: Language): Said[] {
  const plain = toHalfWidth(text)
  const digits = [...plain.matchAll(/(?<![\d.A-Za-z])\d+(?:\.\d+)?(?!st\b|nd\b|rd\b|th\b)/g)].map(({ 0: found }) => ({
    value: Number(found),
    sure: true,
  }))
  const words = language === 'zh' ? zhNumberWords(plain) : enNumberWords(plain)
  return [...digits, ...words.map((value) => ({ value, sure: false }))]
}

function zhNumberWords(text: string): number[] {
  return [...text.replace(zhNoNumber, ' ').matchAll(/[零一二兩三四五六七八九十百千]+/g)].map(({ 0: found }) =>
    zhValue(found),
  )
}

/** The value of a number in Chinese characters: 十二 is 12, 二百零五 is 205; without 十百千 digit by digit. */
function zhValue(found: string): number {
  if (!/[十百千]/.test(found)) return Number([...found].map((character) => zhDigits[character]).join(''))
  let sum = 0
  let digit = 0
  for (const character of found) {
    const unit = zhUnits[character]
    if (unit === undefined) digit = zhDigits[character] ?? 0
    else {
      sum += (digit || 1) * unit
      digit = 0
    }
  }
  return sum + digit
}

function enNumberWords(text: string): number[] {
  const pattern = new RegExp(`\\b(?:(twenty|thirty|forty|fifty|sixty)-)?(${Object.keys(enWords).join('|')})\\b`, 'gi')
  return [...text.matchAll(pattern)].map(
    ([, tens, ones]) => (tens ? (enWords[tens.toLowerCase()] ?? 0) : 0) + (enWords[(ones ?? '').toLowerCase()] ?? 0),
  )
}

/**
 * A number in digits of each language that the other does not say, where each has one: 80% here and 70% there. One that only one
 * language says is nothing yet (one is not always written, and a text may be half translated); nor is 1.
 */
export function numbersThatDiffer({ zh, en }: Bilingual): { zh: number; en: number } | null {
  const said = { zh: numbersIn(zh, 'zh'), en: numbersIn(en, 'en') }
  const lacking = (of: Language, other: Language) =>
    said[of].find(({ value, sure }) => sure && value !== 1 && !said[other].some((one) => one.value === value))
  const [inZh, inEn] = [lacking('zh', 'en'), lacking('en', 'zh')]
  return inZh && inEn ? { zh: inZh.value, en: inEn.value } : null
}

/** True when a text says this number, or as n of m what it is in per cent: 5份有4份, "4 out of 5" are 80. */
export function saysNumber(text: Bilingual, value: number, { perCent }: { perCent: boolean }): boolean {
  return (['zh', 'en'] as const).some((language) => {
    const values = numbersIn(text[language], language).map((one) => one.value)
    if (values.includes(value)) return true
    return (
      perCent &&
      values.some((n) => values.some((m) => m > 0 && n <= m && Math.round((n / m) * 100) === Math.round(value)))
    )
  })
}
