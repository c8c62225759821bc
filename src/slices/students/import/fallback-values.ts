import { type IsoDate, isIsoDate } from '#kernel/dates.ts'
import { squish, toHalfWidth } from '#kernel/text.ts'
import { type ClassLevel, classLevels, type ListedNeed, type ProblemCode, type Role, type SchoolLevel } from './model.ts'
import type { Certainty, Sex, Tier } from '../model.ts'

/** What a cell was read as, or what is wrong with it. */
export type Reading<Value> = { value: Value } | { problem: ProblemCode; params: Record<string, string> }

const wrong = (problem: ProblemCode, text: string): { problem: ProblemCode; params: Record<string, string> } => ({ problem, params: { text: text.slice(0, 60) } })
const plain = (text: string): string => squish(toHalfWidth(text))

/** `M`, `F` and their words in both languages; nothing is guessed. */
export function readSex(text: string): Reading<Sex> {
  const word = plain(text).toLowerCase()
  if (['m', 'male', 'boy', '男', '男性', '男生'].includes(word)) return { value: 'M' }
  if (['f', 'female', 'girl', '女', '女性', '女生'].includes(word)) return { value: 'F' }
  return wrong('sex-unknown', text)
}

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/**
 * A date as people in Hong Kong write it: day, month, year. Also `2018-03-01`, `2018年3月1日`, `1 Mar 2018`, and the number that
 * Excel keeps for a day. A year of two digits is asked about, a day that does not exist is refused.
 */
export function readDate(text: string): Reading<IsoDate> {
  const given = plain(text)
  const serial = /^(\d{4,5})(?:\.0+)?$/.exec(given)
  if (serial && Number(serial[1]) > 3000) return { value: new Date(Date.UTC(1899, 11, 30) + Number(serial[1]) * 86_400_000).toISOString().slice(0, 10) }
  const named = /^(\d{1,2})[\s-]*([A-Za-z]{3})[a-z]*[\s,-]*(\d{4})$/.exec(given)
  const yearFirst = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:[T ].*)?$/.exec(given)
  const dayFirst = /^(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{4})(?:\s.*)?$/.exec(given)
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(given)
  if (/^\d{1,2}\s*[-/.]\s*\d{1,2}\s*[-/.]\s*\d{2}$/.test(given)) return wrong('date-two-digit-year', text)
  const [year, month, day] = named
    ? [named[3], String(monthNames.indexOf((named[2] ?? '').toLowerCase()) + 1), named[1]]
    : yearFirst || compact
      ? (yearFirst ?? compact)?.slice(1) ?? []
      : dayFirst
        ? [dayFirst[3], dayFirst[2], dayFirst[1]]
        : []
  if (!year || !month || !day) return wrong('date-unreadable', text)
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  if (isIsoDate(date)) return { value: date }
  return Number(month) > 12 && Number(day) <= 12 ? wrong('date-month-first', text) : wrong('date-not-existing', text)
}

/** A class as schools name it, half width and in capitals: `3a` is `3A`. */
export function readClassName(text: string): string {
  return plain(text).replace(/\s*班$/, '').toUpperCase()
}

/** A class number without leading zeros: `07` is `7`. */
export function readClassNumber(text: string): Reading<string> {
  const match = /^(?:no\.?\s*)?0*(\d{1,3})(?:\.0)?$/i.exec(plain(text))
  return match?.[1] ? { value: match[1] } : wrong('class-number-unreadable', text)
}

/** A class with its number in one cell: `3A07`, `3A-7`, `3A (07)`. */
export function readClassWithNumber(text: string): Reading<{ className: string; classNumber: string }> {
  const match = /^([PSF]?\.?\s*\d\s*[A-Z]+)\s*[-–/( ]?\s*0*(\d{1,2})\s*\)?$/i.exec(plain(text))
  return match?.[1] && match[2] ? { value: { className: readClassName(match[1]).replace(/\s/g, ''), classNumber: match[2] } } : wrong('class-with-number-unreadable', text)
}

/** A number that names a student: without the `#` or apostrophe that some exports put before it; its leading zeros stay. */
export function readNumber(text: string): string {
  return plain(text).replace(/^[#'’]+/, '').trim()
}

export function readLevel(text: string, school: SchoolLevel): Reading<ClassLevel> {
  const word = plain(text).toUpperCase().replace(/[\s.]/g, '')
  const chinese = /^(小|中)([一二三四五六])/.exec(word)
  const digit = chinese ? '一二三四五六'.indexOf(chinese[2] ?? '') + 1 : Number(/[1-6]/.exec(word)?.[0])
  const letter = chinese ? (chinese[1] === '小' ? 'P' : 'S') : /^(P|PRIMARY)/.test(word) ? 'P' : /^(S|F|FORM|SECONDARY)/.test(word) ? 'S' : school === 'primary' ? 'P' : 'S'
  const level = classLevels.find((one) => one === `${letter}${digit}`)
  if (!level) return wrong('level-unreadable', text)
  return level.startsWith(school === 'primary' ? 'P' : 'S') ? { value: level } : wrong('level-of-other-school', text)
}

/** Yes or no, in the words and marks that lists use. */
export function readYesNo(text: string): Reading<boolean> {
  const word = plain(text).toLowerCase()
  if (['y', 'yes', 'true', '1', '是', '有', '✓', '✔', '√', 'v', 'x', '*', 'ncs', '非華語'].includes(word)) return { value: true }
  if (['n', 'no', 'false', '0', '否', '不是', '沒有', '無', '-', '–', '華語'].includes(word)) return { value: false }
  return wrong('yes-no-unknown', text)
}

export function readCertainty(text: string): Reading<Certainty> {
  const word = plain(text).toLowerCase()
  if (/懷疑|疑似|怀疑|待評估|輪候|suspect|pending|waiting|query|^s$/.test(word)) return { value: 'suspected' }
  if (/確診|確定|已評估|已確|confirm|diagnosed|assessed|^c$/.test(word)) return { value: 'confirmed' }
  return wrong('certainty-unknown', text)
}

/** A tier: `2`, `T2`, `Tier 2`, `第二層`; none for `0`, `-`, `無`. */
export function readTier(text: string): Reading<Tier | null> {
  const word = plain(text).toLowerCase()
  if (['0', '-', '–', 'nil', 'none', '無', '沒有', 'n/a', 'na'].includes(word)) return { value: null }
  const found = new Set([...word.matchAll(/[123一二三]/g)].map(([sign]) => ('一二三'.indexOf(sign) >= 0 ? '一二三'.indexOf(sign) + 1 : Number(sign))))
  if (found.size > 1) return wrong('tier-several', text)
  const [tier] = found
  return tier && /^(t|tier|第|層|level|支援|\s|-|\.|[123一二三])+$/.test(word) ? { value: tier as Tier } : wrong('tier-unknown', text)
}

/** The nine needs and the academic low achiever by what lists call them; the first pattern that fits a piece wins. */
const needPatterns: readonly [ListedNeed['type'], RegExp][] = [
  ['ADHD', /ad\s*\/?\s*hd|^add$|attention|hyperactiv|注意力|專注力不足|過度活躍|過動|多動/],
  ['SpLD', /spld|specific learning|dyslexi|dysgraph|dyscalcul|特殊學習困難|特殊學習障礙|讀寫困難|讀寫障礙|讀障|寫障/],
  ['ASD', /^asd?\b|autis|asperger|自閉|亞氏保加|亞斯伯格/],
  ['ID', /^id$|^mid$|intellectual|mental(?:ly)? handicap|智障|智力障礙|輕度智障|有限智能/],
  ['SLI', /^sli$|speech|language impair|言語障礙|語障|語言障礙|言語/],
  ['HI', /^hi$|hearing|deaf|聽障|聽覺|聽力|弱聽|失聰/],
  ['VI', /^vi$|visual|blind|low vision|視障|視覺|視力|弱視|失明/],
  ['PD', /^pd$|physical|肢體/],
  ['MI', /^mi$|mental illness|psychiatr|精神病|精神疾病|抑鬱症|思覺失調/],
  ['ALA', /^ala$|low achiever|成績稍遜|學習稍遜/],
]

/**
 * The needs that a cell names, several in one cell, each with its certainty where the cell says so in words or brackets.
 * `AD/HD` and its Chinese name hold a stroke of their own. Words that may mean something else are asked about, never guessed.
 */
export function readNeeds(text: string, school: SchoolLevel): { needs: ListedNeed[]; problems: { problem: ProblemCode; params: Record<string, string> }[] } {
  const needs: ListedNeed[] = []
  const problems: ReturnType<typeof readNeeds>['problems'] = []
  const joined = plain(text.replace(/[\r\n]+/g, ';'))
    .replace(/ad\s*\/\s*hd/gi, 'ADHD')
    .replace(/注意力不足\s*[/、及]?\s*過度活躍症?/g, 'ADHD')
    .replace(/專注力失調\s*[/、及]?\s*過度活躍症?/g, 'ADHD')
  for (const piece of joined.split(/[/、,，;；+&＋及與\n]|\band\b/i).map((part) => part.trim())) {
    const word = piece.replace(/[([（【].*?[)\]）】]/g, ' ').replace(/懷疑|疑似|確診|已確診|suspected|confirmed|query|\?|？/gi, ' ').trim().toLowerCase()
    const inside = word === '' ? piece.replace(/[()[\]（）【】]/g, ' ').trim().toLowerCase() : word
    if (inside === '' || ['nil', 'none', '無', '沒有', '-', '–', 'n/a'].includes(inside)) continue
    const type = needPatterns.find(([, pattern]) => pattern.test(inside))?.[0] ?? needPatterns.find(([, pattern]) => pattern.test(piece.toLowerCase()))?.[0]
    if (!type) {
      const unclear = /情緒|行為|焦慮|emotion|behavio|anxiety|遲緩|delay|資優|gifted/.test(inside)
      problems.push(wrong(/資優|gifted/.test(inside) ? 'need-gifted' : unclear ? 'need-unclear' : 'need-unknown', piece))
    } else if (type === 'ALA' && school !== 'primary') {
      problems.push(wrong('need-primary-only', piece))
    } else if (!needs.some((need) => need.type === type)) {
      const certainty = readCertainty(piece)
      needs.push({ type, certainty: 'value' in certainty ? certainty.value : /\?|？/.test(piece) ? 'suspected' : null })
    }
  }
  return { needs, problems }
}

const roleWords: readonly [Role, RegExp][] = [
  ['senco', /senco|統籌主任|特殊教育需要統籌|特教統籌/],
  ['principal', /principal|校長|headmaster|headmistress/],
  ['sst_member', /senst|支援老師|支援教師|支援組|guidance|輔導|社工|social worker|sst/],
  ['teaching_assistant', /assistant|教學助理|助教|\bta\b/],
  ['specialist', /psycholog|心理學家|therapist|治療師|specialist|專家/],
  ['office', /office|clerk|書記|文員|校務處|行政/],
  ['teacher', /teacher|教師|老師|班主任|master|mistress|panel|科主任|主任/],
]

/** The roles that a cell names; an empty cell is a teacher. */
export function readRoles(text: string): Reading<Role[]> {
  const words = plain(text).toLowerCase()
  if (words === '') return { value: ['teacher'] }
  const found = words.split(/[/、,，;；+&及與]/).flatMap((word) => roleWords.find(([, pattern]) => pattern.test(word))?.[0] ?? [])
  return found.length > 0 ? { value: [...new Set(found)] } : wrong('role-unknown', text)
}

export function readEmail(text: string): Reading<string> {
  const address = plain(text).toLowerCase()
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(address) ? { value: address } : wrong('email-unreadable', text)
}

/** A name as it is kept: half width, without spaces at the ends and inside Chinese names. */
export function readName(text: string): string {
  const name = plain(text)
  return /^[\p{Script=Han}\s·]+$/u.test(name) ? name.replace(/\s/g, '') : name
}
