import { squish, toHalfWidth } from '#kernel/text.ts'
import { type Certainty, type Sex, sexes, type Tier } from '../model.ts'
import { type ClassLevel, classLevels, type ProblemCode, type SchoolLevel } from './model.ts'

/** What a cell says, or why it cannot be taken. Readers are given a cell that is not empty. */
export type Read<Value> = { value: Value } | Unread
export type Unread = { problem: ProblemCode; params: Record<string, string> }

export function unread(problem: ProblemCode, text: string, more: Record<string, string> = {}): Unread {
  return { problem, params: { text: text.slice(0, 100), ...more } }
}

/** One line of half-width text in small letters, for comparing with words. */
export function plainWord(text: string): string {
  return squish(toHalfWidth(text)).toLowerCase()
}

/** True for what people write where there is nothing: a dash, N/A, nil, 無. */
export function saysNothing(text: string): boolean {
  return /^(?:[-–—─_./\\]+|n\/?a\.?|nil|none|無|没有|沒有|不適用|否|no|空|null)?$/.test(plainWord(text))
}

/** True where a cell is empty or only says that it is. `No` and 否 say something in a column of yes and no. */
export function isEmptyCell(text: string): boolean {
  return text === '' || (text.length < 20 && /^(?:[-–—─_./\\]*|n\/a|n\.a\.|nil|null)$/.test(plainWord(text)))
}

const wordsOfSex: Record<Sex, string> = {
  M: 'm|male|boy|b|男|男生|男性|男孩|男童|m 男|男 m|m/男|男/m',
  F: 'f|female|girl|g|女|女生|女性|女孩|女童|f 女|女 f|f/女|女/f',
}
const sexOf: ReadonlyMap<string, Sex> = new Map(
  sexes.flatMap((sex) => wordsOfSex[sex].split('|').map((word) => [word, sex] as const)),
)

/** Sex by its words in both languages. A bare number is not guessed at: which is 1 differs from system to system. */
export function readSex(text: string): Read<Sex> {
  const value = sexOf.get(plainWord(text).replace(/[.()]/g, ''))
  return value ? { value } : unread('sex-unknown', text)
}

/** A class name on one line in half width; a short one such as `1a` or `p.1a` in capitals and without its 班. */
export function readClassName(text: string): Read<string> {
  const name = squish(toHalfWidth(text)).replace(/\s*班$/, '')
  if (name === '') return unread('value-missing', text)
  if (name.length > 20) return unread('text-too-long', text, { limit: '20' })
  return { value: /^(?:[psf]\.?\s?)?\d\s?[a-z]{1,2}$/i.test(name) ? name.replace(/\s/g, '').toUpperCase() : name }
}

/** A class number as text without leading zeros: `07`, `7` and `7.0` are one. A letter may follow, as in `7A`. */
export function readClassNumber(text: string): Read<string> {
  const match = /^[#']*0*(\d{1,3})(?:\.0+)?([a-z]?)(?:號)?$/i.exec(squish(toHalfWidth(text)))
  return match ? { value: `${match[1]}${(match[2] ?? '').toUpperCase()}` } : unread('class-number-unreadable', text)
}

/** Class and number in one cell: `3A07`, `3A 7`, `3A(7)`, `三甲-12`, `P3A / 07`. */
export function readClassWithNumber(text: string): Read<{ className: string; classNumber: string }> {
  const plain = squish(toHalfWidth(text)).replace(/^[#']+/, '')
  const match =
    /^(.*?[A-Z\p{Script=Han}])\s*[-–/_.,(]?\s*(\d{1,2})\s*(?:號)?\s*\)?$/iu.exec(plain) ??
    /^(.+?)\s*[-–/_,(]\s*(\d{1,2})\s*(?:號)?\s*\)?$/u.exec(plain)
  const name = match ? readClassName(match[1] as string) : null
  const number = match ? readClassNumber(match[2] as string) : null
  if (!name || !number || !('value' in name) || !('value' in number) || !/[\d一二三四五六]/.test(name.value)) {
    return unread('class-with-number-unreadable', text)
  }
  return { value: { className: name.value, classNumber: number.value } }
}

/**
 * A register number or STRN: signs that Excel users put before numbers (`#`, an apostrophe) are dropped, leading zeros are
 * kept, letters are capitals. A number that Excel already cut down to 1.23E+11 is refused: its digits are gone.
 */
export function readNumber(text: string): Read<string> {
  const plain = squish(toHalfWidth(text))
    .replace(/^['‘’`"#]+|["']+$/g, '')
    .replace(/\s/g, '')
  if (/^\d(?:\.\d+)?e\+\d+$/i.test(plain)) return unread('number-damaged', text)
  if (plain === '') return unread('value-missing', text)
  return plain.length > 30 ? unread('text-too-long', text, { limit: '30' }) : { value: plain.toUpperCase() }
}

const prefixes = {
  primary: /^(?:p(?:rimary|ri)?\.?|小學|小)\s*/,
  secondary: /^(?:s(?:econdary|ec)?\.?|f(?:orm)?\.?|中學|中)\s*/,
}
const chineseDigits = '一二三四五六'

/** A class level: `P1`, `Primary 1`, 小一, `F.3`, 中三, 一年級; a bare number is a level of the own school. */
export function readLevel(text: string, school: SchoolLevel): Read<ClassLevel> {
  const plain = plainWord(text)
  for (const kind of ['primary', 'secondary'] as const) {
    const bare = plain.replace(prefixes[kind], '')
    if (bare === plain && kind !== school) continue
    const match = /^0?([1-6一二三四五六])\s*(?:年級|級|年)?$/.exec(bare)
    if (!match) continue
    const digit = match[1] as string
    const number = chineseDigits.includes(digit) ? chineseDigits.indexOf(digit) + 1 : Number(digit)
    const level = `${kind === 'primary' ? 'P' : 'S'}${number}` as ClassLevel
    return kind === school && classLevels.includes(level) ? { value: level } : unread('level-of-other-school', text)
  }
  return unread('level-unreadable', text)
}

const yesWords = new Set([
  ...[
    'y',
    'yes',
    't',
    'true',
    '1',
    '是',
    '有',
    '對',
    '✓',
    '✔',
    '√',
    '☑',
    '✅',
    '●',
    '*',
    'v',
    'ncs',
    '非華語',
    '非華語學生',
    '是 yes',
    'y 是',
  ],
])
const noWords = new Set([
  'n',
  'no',
  'f',
  'false',
  '0',
  '否',
  '無',
  '沒有',
  '不是',
  '非',
  '華語',
  'cs',
  'chinese',
  'chinese speaking',
  '☐',
  '否 no',
])

/** Yes or no by words, ticks and 1/0. A cross is neither: some put it for yes and some for no. */
export function readYesNo(text: string): Read<boolean> {
  const word = plainWord(text).replace(/[.()]/g, '')
  if (yesWords.has(word)) return { value: true }
  return noWords.has(word) ? { value: false } : unread('yes-no-unknown', text)
}

const suspected =
  /^(?:suspected|susp|suspect|s|possible|probable|query|\?|懷疑|疑似|懷疑中|待確診|待評估|評估中|輪候評估|未確診|not confirmed|unconfirmed|to be assessed|pending|pending assessment)$/
const confirmed = /^(?:confirmed|c|diagnosed|assessed|確診|已確診|已評估|確定|已診斷|有報告|formally diagnosed)$/

/** Suspected or confirmed by its words. */
export function readCertainty(text: string): Read<Certainty> {
  const word = plainWord(text)
    .replace(/[.()[\]]/g, '')
    .trim()
  if (suspected.test(word)) return { value: 'suspected' }
  return confirmed.test(word) ? { value: 'confirmed' } : unread('certainty-unknown', text)
}

const tierOf: ReadonlyMap<string, Tier> = new Map(
  (['1 i 一 one', '2 ii 二 two', '3 iii 三 three'] as const).flatMap((words, index) =>
    words.split(' ').map((word) => [word, (index + 1) as Tier] as const),
  ),
)

/** A tier of support: `2`, `T2`, `Tier 2`, 第二層, 第2層支援, `II`; `null` where it says none. Two tiers in a cell are not chosen between. */
export function readTier(text: string): Read<Tier | null> {
  if (saysNothing(text) || plainWord(text) === '0') return { value: null }
  const plain = plainWord(text)
    .replace(/support|level|tier|支援|層級|層次|第|層|級|\(|\)|\.0+$|[.:_#\s]/g, '')
    .replace(/^t(?=[123i一二三])/, '')
    .replace(/^-/, '')
  const tier = tierOf.get(plain)
  if (tier) return { value: tier }
  const parts = plain.split(/t|[-–/、,&+→>至及或]|to|or/).filter(Boolean)
  return parts.length > 1 && parts.every((part) => tierOf.has(part))
    ? unread('tier-several', text)
    : unread('tier-unknown', text)
}

/** An e-mail address, also one that Excel made a link of. */
export function readEmail(text: string): Read<string> {
  const plain = squish(toHalfWidth(text)).replace(/^mailto:/i, '')
  const fits = /^[^\s@,;<>"]+@[^\s@,;<>".]+(?:\.[^\s@,;<>".]+)+$/.test(plain) && plain.length <= 200
  return fits ? { value: plain.toLowerCase() } : unread('email-unreadable', text)
}

/** Text on one line, or with its lines kept. An apostrophe that only kept a spreadsheet from calculating is dropped. */
export function readText(text: string, limit: number, lines = false): Read<string> {
  const bare = text.replace(/^'(?=[=+\-@\t])/, '')
  const tidy = lines
    ? bare
        .split(/\r\n?|\n/)
        .map(squish)
        .join('\n')
        .trim()
    : squish(bare)
  return tidy.length > limit ? unread('text-too-long', tidy, { limit: String(limit) }) : { value: tidy }
}

/** A telephone number in half width, as it is written. */
export function readPhone(text: string): Read<string> {
  const plain = squish(toHalfWidth(text)).replace(/^['#]+/, '')
  if (/^\d(?:\.\d+)?e\+\d+$/i.test(plain)) return unread('number-damaged', text)
  return plain.length > 60 ? unread('text-too-long', text, { limit: '60' }) : { value: plain }
}

/** True for a text that a spreadsheet program would work out, and that means to be: not a mere dash before words. */
export function looksLikeFormula(text: string): boolean {
  return /^[=＝@＠]\S/.test(text) || /^[+＋\-－]\s*[\w.]+\s*[(!|*/+]/.test(text)
}

/** What a spreadsheet program shows when it could not work out a cell. */
export function isCellError(text: string): boolean {
  return /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|####*)$/i.test(text.trim())
}
