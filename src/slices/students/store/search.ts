import { squish, toHalfWidth } from '#kernel/text.ts'
import type { Parameters } from './prepared.ts'

/** More words than this in one search are not looked at: nobody has so many names. */
const mostWords = 6

/** Text in which `%`, `_` and `\` mean themselves inside LIKE. */
export function literally(text: string): string {
  return text.replace(/[\\%_]/g, (sign) => `\\${sign}`)
}

/**
 * SQL that is true for the students that a search means, or `null` for an empty search: each word is part of a name, or begins a
 * register number, a STRN, or a class with number (3A07, also 3A7); or the whole is a class with number written apart (3A 07).
 * Expects the columns of `student`, and `class_name` and `class_number`.
 */
export function meaning(search: string | undefined, parameters: Parameters): string | null {
  const words = squish(toHalfWidth(search ?? ''))
    .split(' ')
    .map((word) => word.replace(/^#/, ''))
    .filter((word) => word !== '')
    .slice(0, mostWords)
  if (words.length === 0) return null
  const each = words.map((word) => `(${meansWord(word, parameters)})`).join(' and ')
  if (words.length === 1) return each
  return `((${each}) or ${beginsPlace(words.join(''), parameters)})`
}

function meansWord(word: string, parameters: Parameters): string {
  const part = parameters.take(`%${literally(word)}%`)
  const start = parameters.take(`${literally(word)}%`)
  return [
    `name_en ilike ${part}`,
    `name_zh ilike ${part}`,
    `register_number ilike ${start}`,
    `strn ilike ${start}`,
    beginsPlace(word, parameters),
  ].join(' or ')
}

function beginsPlace(text: string, parameters: Parameters): string {
  const start = parameters.take(`${literally(text)}%`)
  return `(class_name || lpad(class_number, 2, '0') ilike ${start} or class_name || ltrim(class_number, '0') ilike ${start})`
}
