import { formatDate } from '#kernel/date-text.ts'
import type { Bilingual, Language } from '#kernel/language.ts'
import type { Paper, PaperLanguage, PaperText } from './model.ts'

/** A text as it is written in a paper: in which language, and the mark behind it when that is not the language asked for. */
export interface Written {
  /** The language that this stands for; `null` for what is the same in both. */
  side: Language | null
  /** The language that the words are in, for those who read them aloud; `null` where nobody said. */
  spoken: Language | null
  text: string
  mark: string
}

const untranslated: Bilingual = { zh: '（未有中譯）', en: '(not translated yet)' }

/**
 * A text in the paper's language, or once for each language of a bilingual one. What has not been translated is marked: alone, the other
 * language's words stand before the mark; side by side, they stand on their own side already. Nothing for an empty text.
 */
export function written(text: PaperText, language: PaperLanguage): Written[] {
  if (typeof text === 'string') return text === '' ? [] : [{ side: null, spoken: null, text, mark: '' }]
  if (text.zh === '' && text.en === '') return []
  if (language === 'both') {
    if (text.zh === text.en) return [{ side: null, spoken: null, text: text.zh, mark: '' }]
    return (['zh', 'en'] as const).map((side) => ({
      ...{ side, spoken: side, text: text[side] },
      mark: text[side] === '' ? untranslated[side] : '',
    }))
  }
  const other = language === 'zh' ? 'en' : 'zh'
  return text[language] === ''
    ? [{ side: language, spoken: other, text: text[other], mark: untranslated[language] }]
    : [{ side: language, spoken: language, text: text[language], mark: '' }]
}

/** A text on one line: both languages one after the other, with their marks. */
export function onOneLine(text: PaperText, language: PaperLanguage): string {
  return written(text, language)
    .map(({ text: words, mark }) => (words !== '' && mark.startsWith('(') ? `${words} ${mark}` : `${words}${mark}`))
    .join(' ')
}

/** Who made the paper and when: 由陳大文於2026年11月23日(一)編製 / Made by Chan Tai Man on Mon 23 Nov 2026. */
export function madeLine({ madeBy, madeOn }: Pick<Paper, 'madeBy' | 'madeOn'>): Bilingual {
  return {
    zh: `由${madeBy.nameZh || madeBy.nameEn}於${formatDate(madeOn, 'zh')}編製`,
    en: `Made by ${madeBy.nameEn || madeBy.nameZh} on ${formatDate(madeOn, 'en')}`,
  }
}
