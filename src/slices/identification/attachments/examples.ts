import { crc32, deflateSync } from 'node:zlib'
import { zipOf } from '#platform/files/examples.ts'

/** A picture of one colour, as a PNG. `width` lies about its size when there is nothing of that width in it. */
export function aPng({ width = 2, height = 2 }: { width?: number; height?: number } = {}): Uint8Array<ArrayBuffer> {
  return pngOf(width, height, Buffer.alloc(2 * (1 + 2 * 3), 0x80))
}

/** A PNG of 8-bit RGB rows, each with a filter byte of 0 before it. */
export function pngOf(width: number, height: number, rows: Uint8Array): Uint8Array<ArrayBuffer> {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 2, 0, 0, 0], 8)
  const parts = [chunk('IHDR', head), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]
  return Uint8Array.from(Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), ...parts]))
}

function chunk(type: string, content: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), content])
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(content.length)
  checksum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, checksum])
}

/** A PDF of one page with lines of English text. */
export function aPdf(lines: readonly string[] = ['Example']): Uint8Array<ArrayBuffer> {
  const escaped = lines.map((line) => `(${line.replace(/[\\()]/g, '\\$&')}) Tj T*`).join('\n')
  const drawn = `BT /F1 12 Tf 72 770 Td 18 TL\n${escaped}\nET`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]
  let text = '%PDF-1.4\n'
  const places = objects.map((object, index) => {
    const place = text.length
    text += `${index + 1} 0 obj\n${object}\nendobj\n`
    return place
  })
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  const from = text.length
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${from}\n%%EOF\n`
  return Uint8Array.from(Buffer.from(text, 'latin1'))
}

const documentType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'

/** The parts of a Word document, as bare as one can be. */
export const wordParts: Readonly<Record<string, string>> = {
  '[Content_Types].xml': `<Types><Override PartName="/word/document.xml" ContentType="${documentType}"/></Types>`,
  '_rels/.rels':
    '<Relationships><Relationship Id="r1" Type="officeDocument" Target="word/document.xml"/></Relationships>',
  'word/document.xml': '<w:document/>',
}

/** A Word document, with more parts or others in place of those. */
export function aWordDocument(more: Readonly<Record<string, string | Uint8Array>> = {}): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(zipOf({ ...wordParts, ...more }))
}

/** A form that sends a file, as a browser does. */
export function formOf(
  content: Uint8Array<ArrayBuffer>,
  { name = 'report.pdf', keptFor = 'report' }: { name?: string; keptFor?: string } = {},
): FormData {
  const form = new FormData()
  form.set('keptFor', keptFor)
  form.set('file', new File([content], name))
  return form
}

/** What each operation on one student may be sent, by its name; the tests of need-to-know ask with it. */
export const bodies: Readonly<Record<string, object>> = { 'identification.addAttachment': formOf(aPdf()) }
