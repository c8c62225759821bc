import {
  BorderStyle,
  type IParagraphOptions,
  type IRunOptions,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import { linesOf, runsOf, runsOfOne } from './docx-text.ts'
import type { PaperLanguage, PaperText } from './model.ts'
import { written } from './rules.ts'
import { signWords } from './words.ts'

/** How wide the text of a page is, in twentieths of a point: A4 upright less its margins. */
export const textWidth = 9638
/** The same of A4 on its side. */
export const wideTextWidth = 14_570

type Border = (typeof BorderStyle)[keyof typeof BorderStyle]

interface InColumns {
  run?: IRunOptions
  /** Stands before the words of each. */
  before?: string
  numbering?: IParagraphOptions['numbering']
  /** Each has its number; side by side both languages have the same. */
  numbered?: boolean
  /** It stays on the page of what follows. */
  keepNext?: boolean
  /** How wide the text of the page is. */
  width?: number
}

/** How a number hangs before its words. */
export const numberIndent = { left: 397, hanging: 397 }

/** Texts one below the other; of a bilingual paper each beside its translation. */
export function columnsOf(
  texts: readonly PaperText[],
  language: PaperLanguage,
  { run = {}, before = '', numbering, numbered = false, keepNext = false, width = textWidth }: InColumns,
): (Paragraph | Table)[] {
  const paragraph = (children: TextRun[], number: number | null = null) => {
    const lead = number === null ? before : `${number}.\t`
    return new Paragraph({
      ...(keepNext ? { keepNext } : {}),
      ...(number === null && numbering ? { numbering } : {}),
      ...(number === null ? {} : { indent: numberIndent }),
      children: lead ? [new TextRun({ ...run, text: lead }), ...children] : children,
    })
  }
  const all = texts.map((text) => written(text, language)).filter((one) => one.length > 0)
  if (!all.some((one) => one.length > 1))
    return all.flatMap((one) => one.map((side) => paragraph(runsOfOne(side, run))))
  const half = width / 2
  const rows = all.map((one, index) => {
    const span = one.length === 1 ? 2 : 1
    return new TableRow({
      children: one.map(
        (side) =>
          new TableCell({
            columnSpan: span,
            width: { size: half * span, type: WidthType.DXA },
            margins: { left: 0, right: 160 },
            // Word would count both languages as one list: 1, 2 for the first item, 3, 4 for the second.
            children: [paragraph(runsOfOne(side, run), numbered ? index + 1 : null)],
          }),
      ),
    })
  })
  return [
    tableOf(rows, [half, half], BorderStyle.NONE),
    new Paragraph({ ...(keepNext ? { keepNext } : {}), spacing: { after: 0, line: 120 }, children: [] }),
  ]
}

/** A table of texts; the languages of a cell stand below each other. A head is repeated on every page, and no short row is torn in two. */
export function cellsOf(
  {
    head,
    rows,
    shares,
  }: { head?: readonly PaperText[]; rows: readonly (readonly PaperText[])[]; shares: readonly number[] },
  {
    language,
    boldFirst,
    border,
    width = textWidth,
  }: { language: PaperLanguage; boldFirst: boolean; border: Border; width?: number },
): Table {
  const total = shares.reduce((sum, share) => sum + share, 0)
  const widths = shares.map((share) => Math.round((width * share) / total))
  const cell = (text: PaperText, column: number, isHead: boolean) =>
    new TableCell({
      width: { size: widths[column] ?? 0, type: WidthType.DXA },
      margins: { top: 50, bottom: 50, left: border === BorderStyle.NONE ? 0 : 90, right: 90 },
      ...(isHead ? { shading: { fill: 'EEEEEE' } } : {}),
      children: orBlank(
        linesOf(
          text,
          language,
          { spacing: { after: 20 } },
          isHead || (boldFirst && column === 0) ? { bold: true } : {},
        ),
      ),
    })
  const row = (texts: readonly PaperText[], isHead: boolean) =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: isShort(texts),
      children: shares.map((_, column) => cell(texts[column] ?? '', column, isHead)),
    })
  return tableOf([...(head ? [row(head, true)] : []), ...rows.map((texts) => row(texts, false))], widths, border)
}

/** A row that is held together stands on one page; a long one would leave half a page empty before it. */
function isShort(texts: readonly PaperText[]): boolean {
  const longest = Math.max(0, ...texts.map((text) => (typeof text === 'string' ? text : text.zh + text.en).length))
  return longest < 160
}

/** Lines to sign and date by hand, all on one page. */
export function signaturesOf(labels: readonly PaperText[], language: PaperLanguage): Table {
  const widths = [3200, 3400, 1000, 2038]
  const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' }
  const cell = (children: Paragraph[], column: number, signed: boolean) =>
    new TableCell({
      width: { size: widths[column] ?? 0, type: WidthType.DXA },
      verticalAlign: VerticalAlign.BOTTOM,
      margins: { top: 300, left: 60 },
      ...(signed ? { borders: { bottom: line } } : {}),
      children,
    })
  const rows = labels.map((label, index) => {
    const keepNext = index < labels.length - 1
    const words = (text: PaperText) => [
      new Paragraph({ ...(keepNext ? { keepNext } : {}), children: runsOf(text, language) }),
    ]
    return new TableRow({
      cantSplit: true,
      children: [
        cell(words(label), 0, false),
        cell(words(''), 1, true),
        cell(words(signWords.date), 2, false),
        cell(words(''), 3, true),
      ],
    })
  })
  return tableOf(rows, widths, BorderStyle.NONE)
}

/** A cell must hold a paragraph, else Word calls the file damaged. */
function orBlank(paragraphs: Paragraph[]): Paragraph[] {
  return paragraphs.length > 0 ? paragraphs : [new Paragraph({ children: [] })]
}

function tableOf(rows: TableRow[], widths: number[], style: Border): Table {
  const border = { style, size: style === BorderStyle.NONE ? 0 : 4, color: '888888' }
  return new Table({
    rows,
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    borders: {
      top: border,
      bottom: border,
      left: border,
      right: border,
      insideHorizontal: border,
      insideVertical: border,
    },
  })
}
