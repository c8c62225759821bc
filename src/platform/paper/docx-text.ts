import { type IParagraphOptions, type IRunOptions, PageNumber, Paragraph, TextRun } from 'docx'
import type { Language } from '#kernel/language.ts'
import { storableInXml } from '#kernel/text.ts'
import type { PaperLanguage, PaperText } from './model.ts'
import { type Written, written } from './rules.ts'

/** Word's own fonts: without an East Asian one it takes whatever it finds, character by character. */
export const fonts = { ascii: 'Calibri', hAnsi: 'Calibri', cs: 'Arial', eastAsia: 'Microsoft JhengHei' }

/** Which language Word takes a run to be in, its Latin and its Chinese characters. */
export const speech: Readonly<Record<Language, { value: string; eastAsia: string }>> = {
  zh: { value: 'zh-HK', eastAsia: 'zh-HK' },
  en: { value: 'en-GB', eastAsia: 'zh-HK' },
}

const soft: IRunOptions = { size: 18, color: '555555' }

/** A text as runs on one line, both languages one after the other; line ends of the text stay. */
export function runsOf(text: PaperText, language: PaperLanguage, style: IRunOptions = {}): TextRun[] {
  return written(text, language).flatMap((one, index) => [
    ...(index > 0 ? [new TextRun({ ...style, text: ' ' })] : []),
    ...runsOfOne(one, style),
  ])
}

/** One language's words and the mark behind them. */
export function runsOfOne({ text, spoken, side, mark }: Written, style: IRunOptions = {}): TextRun[] {
  const tag = spoken ? { language: speech[spoken] } : {}
  const lines = text === '' ? [] : storableInXml(text).split(/\r\n|\r|\n/)
  const runs = lines.map(
    (line, index) => new TextRun({ ...style, ...tag, text: line, ...(index > 0 ? { break: 1 } : {}) }),
  )
  if (!mark) return runs
  const marked = { ...style, ...soft, ...(side ? { language: speech[side] } : {}) }
  return [...runs, new TextRun({ ...marked, text: text === '' ? mark : ` ${mark}` })]
}

/** A text as paragraphs, one for each language. */
export function linesOf(
  text: PaperText,
  language: PaperLanguage,
  paragraph: IParagraphOptions = {},
  style: IRunOptions = {},
): Paragraph[] {
  return written(text, language).map((one) => new Paragraph({ ...paragraph, children: runsOfOne(one, style) }))
}

/** Which page of how many, counted by Word. */
export function pageOf(language: Language, style: IRunOptions): TextRun[] {
  return [
    new TextRun({
      ...style,
      language: speech[language],
      children:
        language === 'zh'
          ? ['第', PageNumber.CURRENT, '頁，共', PageNumber.TOTAL_PAGES, '頁']
          : ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES],
    }),
  ]
}
