import { type FileKind, largestFile } from './limits.ts'
import { checkJpeg, checkPng, checkWebp, isJpeg, isPng, isWebp } from './pictures.ts'
import { AttachmentRefused } from './refusal.ts'
import { checkWord } from './word.ts'

const begins = (bytes: Buffer, text: string) => bytes.toString('latin1', 0, text.length) === text

/** What Word wrote before 2007, and what it writes when a document has a password. */
const compoundFile = 'd0cf11e0a1b11ae1'

/**
 * What a file is, by its content alone: neither its name nor what the sender calls it counts. What does not hold together is
 * refused; nothing is changed. @throws AttachmentRefused
 */
export async function recogniseFile(content: Uint8Array): Promise<FileKind> {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength)
  if (bytes.length === 0) throw new AttachmentRefused('attachment-empty')
  if (bytes.length > largestFile)
    throw new AttachmentRefused('attachment-too-big', { megabytes: largestFile / 1024 / 1024 })
  if (begins(bytes, '%PDF-')) {
    checkPdf(bytes)
    return 'pdf'
  }
  if (isPng(bytes)) {
    checkPng(bytes)
    return 'png'
  }
  if (isJpeg(bytes)) {
    checkJpeg(bytes)
    return 'jpeg'
  }
  if (isWebp(bytes)) {
    checkWebp(bytes)
    return 'webp'
  }
  if (begins(bytes, 'PK\x03\x04')) {
    await checkWord(bytes)
    return 'word'
  }
  if (bytes.toString('hex', 0, 8) === compoundFile) throw new AttachmentRefused('attachment-old-or-protected')
  throw new AttachmentRefused('attachment-not-allowed')
}

/** A PDF tells its version first, and at its end where its table of contents begins: one that was cut off does not. */
function checkPdf(bytes: Buffer): void {
  const tail = bytes.toString('latin1', Math.max(0, bytes.length - 2048))
  const place = /startxref\s+(\d+)\s+%%EOF/.exec(tail.slice(Math.max(0, tail.lastIndexOf('startxref'))))
  if (!/^%PDF-[12]\.\d/.test(bytes.toString('latin1', 0, 8)) || !place || Number(place[1]) >= bytes.length)
    throw new AttachmentRefused('pdf-damaged')
}
