import { ImageRun, LineRuleType, Paragraph, TextRun } from 'docx'
import { uprightPicture } from '../attachments/pictures.ts'
import { textWidth } from './docx-tables.ts'
import { linesOf } from './docx-text.ts'
import type { PaperBlock, PaperLanguage } from './model.ts'
import { onOneLine } from './rules.ts'
import { missingPicture } from './words.ts'

/** The bytes of a paper's pictures, by their address. */
export type PaperPictures = ReadonlyMap<string, Buffer>

/** In pixels, 96 to the inch: as wide as the text; 7 cm high, several 4 cm, so that a one-page paper stays one. */
const most = { width: Math.floor((textWidth / 1440) * 96), height: { one: 265, several: 151 } }

/** Pictures beside each other as far as there is room; below them, which of them the file cannot hold. */
export function picturesOf(
  { pictures }: Extract<PaperBlock, { is: 'pictures' }>,
  language: PaperLanguage,
  found: PaperPictures,
): Paragraph[] {
  const runs: ImageRun[] = []
  const missing: Paragraph[] = []
  const highest = most.height[pictures.length === 1 ? 'one' : 'several']
  for (const { address, text } of pictures) {
    const data = found.get(address)
    const picture = data && uprightPicture(data)
    if (!picture) {
      missing.push(...linesOf(missingPicture(text), language, {}, { size: 18, color: '555555' }))
      continue
    }
    const { type, width, height } = picture
    const scale = Math.min(1, most.width / width, highest / height)
    const transformation = {
      width: Math.max(1, Math.round(width * scale)),
      height: Math.max(1, Math.round(height * scale)),
    }
    const said = onOneLine(text, language)
    runs.push(new ImageRun({ type, data, transformation, altText: { name: said, description: said } }))
  }
  const beside = runs.flatMap((run, index) => (index > 0 ? [new TextRun(' '), run] : [run]))
  // A line as high as what stands in it, said outright: else LibreOffice cuts the pictures to the height of a line of text.
  return [
    ...(runs.length > 0
      ? [new Paragraph({ spacing: { before: 160, line: 250, lineRule: LineRuleType.AUTO }, children: beside })]
      : []),
    ...missing,
  ]
}
