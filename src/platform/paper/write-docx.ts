import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  type IParagraphOptions,
  type IRunOptions,
  LevelFormat,
  Packer,
  PageOrientation,
  Paragraph,
  type Table,
  TabStopType,
  TextRun,
} from 'docx'
import type { Language } from '#kernel/language.ts'
import { type PaperPictures, picturesOf } from './docx-pictures.ts'
import { cellsOf, columnsOf, numberIndent, signaturesOf, textWidth, wideTextWidth } from './docx-tables.ts'
import { fonts, linesOf, pageOf, runsOf, speech } from './docx-text.ts'
import type { Paper, PaperBlock, PaperLanguage } from './model.ts'
import { madeLine } from './rules.ts'

/** A4 in twentieths of a point, with 2 cm of margin all round. */
const size = { width: 11_906, height: 16_838 }
const margin = { top: 1134, bottom: 1134, left: 1134, right: 1134 }

const headings = [HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const

/**
 * A paper as the bytes of a Word document: A4, upright or on its side, black on white, real headings and repeated table heads, every text under the language
 * that it is in, so that Word checks and reads it aloud rightly. A picture that `pictures` has not, or that Word cannot hold, is named.
 */
export async function writeDocx(paper: Paper, pictures: PaperPictures = new Map()): Promise<Uint8Array> {
  const { language } = paper
  const width = paper.landscape ? wideTextWidth : textWidth
  const orientation = paper.landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT
  // What is cut off and handed back is one piece, its dashed line with it.
  const slipFrom = paper.blocks.findIndex(({ is }) => is === 'cut')
  const document = new Document({
    title: titleLine(paper),
    creator: paper.madeBy.nameEn || paper.madeBy.nameZh,
    styles: stylesOf(language),
    numbering: { config: [bullets, numbers] },
    sections: [
      {
        properties: { page: { size: { ...size, orientation }, margin } },
        headers: { default: headerOf(paper) },
        footers: { default: footerOf(paper) },
        children: [
          new Paragraph({ heading: HeadingLevel.HEADING_1, children: runsOf(paper.title, language) }),
          ...linesOf(paper.about, language, { spacing: { after: 160 } }),
          ...paper.blocks.flatMap((block, index) =>
            partsOf(block, language, { index, keepNext: slipFrom >= 0 && index >= slipFrom, pictures, width }),
          ),
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

function titleLine({ title, language }: Paper): string {
  return typeof title === 'string' ? title : language === 'both' ? `${title.zh} ${title.en}` : title[language]
}

function partsOf(
  block: PaperBlock,
  language: PaperLanguage,
  { index, keepNext, pictures, width }: { index: number; keepNext: boolean; pictures: PaperPictures; width: number },
): (Paragraph | Table)[] {
  switch (block.is) {
    case 'heading':
      return [
        new Paragraph({
          heading: headings[block.level - 1] ?? HeadingLevel.HEADING_3,
          children: runsOf(block.text, language),
        }),
      ]
    case 'paragraph':
      return columnsOf([block.text], language, {
        keepNext,
        width,
        ...(block.soft ? { run: { size: 18, color: '555555' } } : {}),
      })
    case 'list':
      return columnsOf(block.items, language, {
        before: block.mark === 'box' ? '☐ ' : '',
        numbering: block.mark === 'box' ? undefined : { reference: block.mark, level: 0, instance: index },
        numbered: block.mark === 'number',
        keepNext,
        width,
      })
    case 'facts':
      return [
        cellsOf(
          { rows: block.facts.map(({ label, value }) => [label, value]), shares: [1, 3] },
          { language, boldFirst: true, border: BorderStyle.NONE, width },
        ),
        gap(),
      ]
    case 'table':
      return [
        cellsOf(
          {
            head: block.columns.map(({ head }) => head),
            rows: block.rows,
            shares: block.columns.map(({ share }) => share),
          },
          { language, boldFirst: false, border: BorderStyle.SINGLE, width },
        ),
        gap(),
      ]
    case 'pictures':
      return picturesOf(block, language, pictures)
    case 'signatures':
      return [signaturesOf(block.lines, language), gap()]
    case 'cut':
      return [
        new Paragraph({
          keepNext,
          spacing: { before: 360, after: 240 },
          border: { bottom: { style: BorderStyle.DASHED, size: 6, space: 4, color: '000000' } },
          children: [new TextRun('✂')],
        }),
      ]
    case 'page-break':
      return [new Paragraph({ pageBreakBefore: true, children: [] })]
  }
}

/** Two tables without a paragraph between them would become one. */
function gap(): Paragraph {
  return new Paragraph({ spacing: { before: 0, after: 80, line: 120 }, children: [] })
}

const bullets = {
  reference: 'dot',
  levels: [
    {
      level: 0,
      format: LevelFormat.BULLET,
      text: '•',
      alignment: AlignmentType.LEFT,
      style: { paragraph: { indent: { left: 284, hanging: 284 } } },
    },
  ],
}

const numbers = {
  reference: 'number',
  levels: [
    {
      level: 0,
      format: LevelFormat.DECIMAL,
      text: '%1.',
      alignment: AlignmentType.LEFT,
      style: { paragraph: { indent: numberIndent } },
    },
  ],
}

function stylesOf(language: PaperLanguage) {
  const heading = (size: number, before: number) => ({
    run: { size, bold: true, color: '000000', font: fonts },
    paragraph: { spacing: { before, after: 80 }, keepNext: true },
  })
  return {
    default: {
      document: {
        run: { font: fonts, size: 22, language: speech[language === 'en' ? 'en' : 'zh'] },
        paragraph: { spacing: { after: 80, line: 276 } },
      },
      heading1: heading(32, 0),
      heading2: heading(26, 240),
      heading3: heading(23, 160),
    },
  }
}

const small: IRunOptions = { size: 18, color: '444444' }

/** A line at the edge of the page, left and right; of a bilingual paper one for each language, for together they do not fit. */
function edgeOf(
  { language, landscape }: Pick<Paper, 'language' | 'landscape'>,
  sides: (of: Language) => { left: TextRun[]; right: TextRun[] },
  last: IParagraphOptions = {},
): Paragraph[] {
  const rightEdge = [{ type: TabStopType.RIGHT, position: landscape ? wideTextWidth : textWidth }]
  const languages: readonly Language[] = language === 'both' ? ['zh', 'en'] : [language]
  return languages.map((of, index) => {
    const { left, right } = sides(of)
    return new Paragraph({
      tabStops: rightEdge,
      ...(index === languages.length - 1 ? last : { spacing: { after: 0 } }),
      children: [...left, new TextRun({ ...small, text: '\t' }), ...right],
    })
  })
}

function headerOf(paper: Paper): Header {
  const { school, title } = paper
  const sides = (of: Language) => ({ left: runsOf(school, of, small), right: runsOf(title, of, small) })
  return new Header({
    children: edgeOf(paper, sides, {
      spacing: { after: 240 },
      border: { bottom: { style: BorderStyle.SINGLE, size: 4, space: 4, color: '999999' } },
    }),
  })
}

function footerOf(paper: Paper): Footer {
  const sides = (of: Language) => ({ left: runsOf(madeLine(paper), of, small), right: pageOf(of, small) })
  return new Footer({ children: edgeOf(paper, sides) })
}
