import { FileRefused, fileLimits } from '../files/refusal.ts'
import { openZip, type ZipArchive } from '../files/zip.ts'
import { largestFile, largestUnpacked } from './limits.ts'
import { AttachmentRefused } from './refusal.ts'

const documentType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
const needed = ['[Content_Types].xml', '_rels/.rels', 'word/document.xml']

/** What would run when somebody opens the document. */
const runs = /(^|\/)(vbaProject[^/]*|vbaData\.xml|activeX\/.*)$/i

/**
 * Checks that a zip is a Word document that does nothing by itself: the right parts, no macros, nothing fetched from a network
 * when it is opened (a template, an object, a frame; links that people click and pictures stay), and no more than the limits
 * when it is unpacked, whatever it declares. @throws AttachmentRefused
 */
export async function checkWord(bytes: Buffer): Promise<void> {
  try {
    const zip = await openZip(bytes, { ...fileLimits, fileBytes: largestFile, unpackedBytes: largestUnpacked })
    if (zip.names.some((name) => runs.test(name))) throw new AttachmentRefused('word-with-macros')
    if (!needed.every((name) => zip.names.includes(name))) throw new AttachmentRefused('attachment-not-allowed')
    for (const name of zip.names) await checkPart(zip, name)
  } catch (error) {
    if (error instanceof FileRefused) throw inOurWords(error)
    throw error
  }
}

async function checkPart(zip: ZipArchive, name: string): Promise<void> {
  if (name === '[Content_Types].xml') {
    const types = Buffer.from(await zip.read(name)).toString('utf8')
    if (/macroEnabled|vbaProject/i.test(types)) throw new AttachmentRefused('word-with-macros')
    if (!types.includes(documentType)) throw new AttachmentRefused('attachment-not-allowed')
  } else if (name.endsWith('.rels')) {
    const relations = Buffer.from(await zip.read(name)).toString('utf8')
    if ((relations.match(/<Relationship\b[^>]*>/g) ?? []).some(isFetchedAtOpening))
      throw new AttachmentRefused('word-loads-from-elsewhere')
  } else {
    await zip.unpack(name, () => true)
  }
}

function isFetchedAtOpening(relation: string): boolean {
  return (
    /TargetMode\s*=\s*["']External["']/i.test(relation) &&
    /Type\s*=\s*["'][^"']*\/(attachedTemplate|oleObject|frame|subDocument|aFChunk)["']/i.test(relation) &&
    /Target\s*=\s*["'](https?:|ftp:|\\\\|\/\/|file:\/\/[^/])/i.test(relation)
  )
}

function inOurWords(refused: FileRefused): AttachmentRefused {
  switch (refused.fileProblem.problem) {
    case 'zip-too-big':
      return new AttachmentRefused('word-too-big', { megabytes: largestUnpacked / 1024 / 1024 })
    case 'file-protected':
      return new AttachmentRefused('attachment-old-or-protected')
    default:
      return new AttachmentRefused('word-damaged')
  }
}
