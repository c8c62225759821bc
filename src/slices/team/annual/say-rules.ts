import { formatShortDate } from '#kernel/date-text.ts'
import type { IsoDate } from '#kernel/dates.ts'
import type { Language } from '#kernel/language.ts'
import type { Figure, Measure } from './model.ts'
import { isByMonth, percentOf } from './rules.ts'
import { en } from './words.en.ts'
import { zh } from './words.zh.ts'

const wordsIn = { en, zh }

/** A month of a date: 9月 of 2026 is 2026年9月, Sep 2026. */
export function sayMonth(date: IsoDate, language: Language): string {
  const words = wordsIn[language]
  const month = Number(date.slice(5, 7))
  return words.month(words.months[(month + 3) % 12] ?? '', date.slice(0, 4))
}

/** When a measure is done: by months where it takes whole ones, else by days. */
export function sayWhen(measure: Pick<Measure, 'startsOn' | 'endsOn'>, language: Language): string {
  const say = isByMonth(measure) ? sayMonth : formatShortDate
  return wordsIn[language].span(say(measure.startsOn, language), say(measure.endsOn, language))
}

/** A figure with what it is of; `null` where there is nothing to count. */
export function sayFigure(
  { kind, done, total }: Pick<Figure, 'kind' | 'done' | 'total'>,
  language: Language,
): string | null {
  const percent = percentOf({ done, total })
  return percent === null ? null : wordsIn[language].figures[kind](done, total, percent)
}
