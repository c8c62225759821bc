import { crc32 } from 'node:zlib'
import { mostPixels } from './limits.ts'
import { AttachmentRefused } from './refusal.ts'

type Size = { width: number; height: number }

const damaged = () => new AttachmentRefused('picture-damaged')

/** Holds a picture to the most pixels that anybody's browser should unpack. @throws AttachmentRefused */
function checkSize({ width, height }: Size): void {
  if (width < 1 || height < 1) throw damaged()
  if (width * height > mostPixels)
    throw new AttachmentRefused('picture-too-large', { megapixels: Math.floor(mostPixels / 1_000_000) })
}

const pngBegins = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

export const isPng = (bytes: Buffer) => bytes.subarray(0, 8).equals(pngBegins)
export const isJpeg = (bytes: Buffer) => bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff
export const isWebp = (bytes: Buffer) =>
  bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP'

/** Walks a PNG from chunk to chunk to its end, checksums and all. @throws AttachmentRefused */
export function checkPng(bytes: Buffer): void {
  let at = pngBegins.length
  const seen: string[] = []
  while (at + 12 <= bytes.length) {
    const length = bytes.readUInt32BE(at)
    const type = bytes.toString('latin1', at + 4, at + 8)
    const end = at + 12 + length
    if (end > bytes.length || bytes.readUInt32BE(end - 4) !== crc32(bytes.subarray(at + 4, end - 4))) throw damaged()
    if ((type === 'IHDR') !== (seen.length === 0)) throw damaged()
    if (type === 'IHDR') {
      if (length !== 13) throw damaged()
      checkSize({ width: bytes.readUInt32BE(at + 8), height: bytes.readUInt32BE(at + 12) })
    }
    seen.push(type)
    at = end
    if (type === 'IEND') break
  }
  if (seen.at(-1) !== 'IEND' || !seen.includes('IDAT') || at !== bytes.length) throw damaged()
}

/** Markers that begin a frame and tell its size: SOF0 to SOF15 but for the three that mean something else. */
const beginsFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
const START_OF_SCAN = 0xda
const APPLICATION_1 = 0xe1

/** The segments of a JPEG up to its scan: its marker, what is in it, where it ends. @throws AttachmentRefused */
function* segmentsOf(bytes: Buffer): Generator<{ marker: number; content: Buffer; end: number }> {
  let at = 2
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) throw damaged()
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff) {
      at += 1
      continue
    }
    const length = bytes.readUInt16BE(at + 2)
    const end = at + 2 + length
    if (length < 2 || end > bytes.length) throw damaged()
    yield { marker, content: bytes.subarray(at + 4, end), end }
    if (marker === START_OF_SCAN) return
    at = end
  }
}

/** Walks a JPEG from segment to segment up to its scan. Telephones write more behind the picture: that is let be. @throws AttachmentRefused */
export function checkJpeg(bytes: Buffer): void {
  let at = 2
  let size: Size | undefined
  for (const { marker, content, end } of segmentsOf(bytes)) {
    if (beginsFrame(marker)) {
      size = sizeOfFrame(content)
      checkSize(size)
    }
    at = end
  }
  if (!size || bytes.indexOf(Buffer.from([0xff, 0xd9]), at) < 0) throw damaged()
}

function sizeOfFrame(content: Buffer): Size {
  if (content.length < 6) throw damaged()
  return { height: content.readUInt16BE(1), width: content.readUInt16BE(3) }
}

/**
 * A PNG or a JPEG that was taken, as a Word file may hold it: its size in pixels. `null` for any other kind, and for a photo that only its
 * EXIF says how to turn (a telephone's): Word and others would show it lying.
 */
export function uprightPicture(bytes: Buffer): (Size & { type: 'png' | 'jpg' }) | null {
  if (isPng(bytes)) return { type: 'png', width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
  if (!isJpeg(bytes)) return null
  let size: Size | null = null
  for (const { marker, content } of segmentsOf(bytes)) {
    if (marker === APPLICATION_1 && isTurned(content)) return null
    if (beginsFrame(marker)) size = sizeOfFrame(content)
  }
  return size && { type: 'jpg', ...size }
}

/** Whether an EXIF segment says that its photo lies: its orientation (tag 0x0112 of the first directory) is there and is not 1. */
function isTurned(content: Buffer): boolean {
  if (content.toString('latin1', 0, 6) !== 'Exif\0\0') return false
  const tiff = content.subarray(6)
  const little = tiff.toString('latin1', 0, 2) === 'II'
  const short = (at: number) => (at + 2 > tiff.length ? 0 : little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
  if (tiff.length < 8) return false
  const directory = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4)
  const entries = [...Array(short(directory)).keys()].map((index) => directory + 2 + 12 * index)
  const orientation = entries.find((at) => short(at) === 0x0112)
  return orientation !== undefined && short(orientation + 8) > 1
}

/** Walks a WebP from chunk to chunk to its end. @throws AttachmentRefused */
export function checkWebp(bytes: Buffer): void {
  const end = bytes.readUInt32LE(4) + 8
  if (end > bytes.length) throw damaged()
  let at = 12
  let hasPicture = false
  while (at + 8 <= end) {
    const type = bytes.toString('latin1', at, at + 4)
    const length = bytes.readUInt32LE(at + 4)
    const content = bytes.subarray(at + 8, at + 8 + length)
    if (content.length < length || at + 8 + length > end) throw damaged()
    const size = sizeOfChunk(type, content)
    if (size) checkSize(size)
    if (type === 'VP8 ' || type === 'VP8L' || type === 'ANMF') hasPicture = true
    at += 8 + length + (length % 2)
  }
  if (!hasPicture) throw damaged()
}

function sizeOfChunk(type: string, content: Buffer): Size | null {
  if (type === 'VP8X') {
    if (content.length < 10) throw damaged()
    return { width: content.readUIntLE(4, 3) + 1, height: content.readUIntLE(7, 3) + 1 }
  }
  if (type === 'VP8L') {
    if (content.length < 5 || content[0] !== 0x2f) throw damaged()
    const packed = content.readUInt32LE(1)
    return { width: (packed & 0x3fff) + 1, height: ((packed >>> 14) & 0x3fff) + 1 }
  }
  if (type === 'VP8 ') {
    if (content.length < 10 || content.readUIntBE(3, 3) !== 0x9d012a) throw damaged()
    return { width: content.readUInt16LE(6) & 0x3fff, height: content.readUInt16LE(8) & 0x3fff }
  }
  return null
}
