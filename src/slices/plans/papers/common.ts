import { dateInBoth } from '#kernel/date-text.ts'
import type { IsoDate } from '#kernel/dates.ts'
import type { Bilingual } from '#kernel/language.ts'
import type { Paper, PaperText } from '#platform/paper/model.ts'
import { onOneLine } from '#platform/paper/rules.ts'
import type { Arrangement } from '../accommodations/rules.ts'
import { en as accommodationsEn } from '../accommodations/words.en.ts'
import { zh as accommodationsZh } from '../accommodations/words.zh.ts'
import { en } from './words.en.ts'
import { zh } from './words.zh.ts'

/** What every paper says of itself: for which school, who made it when, in which language. */
export type PaperHead = Pick<Paper, 'language' | 'school' | 'madeOn' | 'madeBy'>

/** A sentence of the papers' own in both languages. */
export function say(of: (words: typeof en, language: 'zh' | 'en') => string): Bilingual {
  return { zh: of(zh, 'zh'), en: of(en, 'en') }
}

/** Two dates as a period, in both languages. */
export function periodOf(from: IsoDate, to: IsoDate): Bilingual {
  const [first, last] = [dateInBoth(from), dateInBoth(to)]
  return say((words, language) => words.period(first[language], last[language]))
}

/** A name in both scripts; one that is written in one script only stands for both. */
export function nameInBoth({ nameZh, nameEn }: { nameZh: string; nameEn: string }): PaperText {
  return { zh: nameZh || nameEn, en: nameEn || nameZh }
}

/** An arrangement with how much and what exactly; words that have not been translated are marked. */
export function sayArrangement({ kind, amount, words }: Arrangement): Bilingual {
  const one = (language: 'zh' | 'en') => {
    const own = language === 'zh' ? accommodationsZh : accommodationsEn
    const name = amount === null ? own.kinds[kind] : own.amount(own.kinds[kind], amount)
    const details = onOneLine(words, language)
    if (details === '') return name
    return kind === 'other' ? details : own.details(name, details)
  }
  return { zh: one('zh'), en: one('en') }
}

/** Several things in one cell, a line to each. */
export function linesOfBoth(all: readonly Bilingual[]): Bilingual {
  return { zh: all.map(({ zh }) => zh).join('\n'), en: all.map(({ en }) => en).join('\n') }
}
