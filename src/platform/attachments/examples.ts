/** The least that a JPEG of a size is; `before`: segments that stand before its picture. */
export function aJpeg(width: number, height: number, before: Uint8Array = Buffer.alloc(0)): Buffer {
  const frame = Buffer.from([0xff, 0xc0, 0, 11, 8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0])
  const scan = Buffer.from([0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 0x2a])
  return Buffer.concat([Buffer.from([0xff, 0xd8]), before, frame, scan, Buffer.from([0xff, 0xd9])])
}

/** The least that a lossless WebP of a size is. */
export function aWebp(width: number, height: number): Buffer {
  const content = Buffer.alloc(6)
  content[0] = 0x2f
  content.writeUInt32LE(((width - 1) | ((height - 1) << 14)) >>> 0, 1)
  const head = Buffer.from('RIFF\0\0\0\0WEBPVP8L\0\0\0\0', 'latin1')
  head.writeUInt32LE(content.length + 12, 4)
  head.writeUInt32LE(content.length, 16)
  return Buffer.concat([head, content])
}

/** The segment in which a telephone says how a photo is to be turned: 1 upright, 6 a quarter to the right; after other entries. */
export function exifOf(orientation: number, order: 'II' | 'MM' = 'MM'): Buffer {
  const tiff = Buffer.alloc(8 + 2 + 2 * 12 + 4)
  const short = (value: number, at: number) =>
    order === 'II' ? tiff.writeUInt16LE(value, at) : tiff.writeUInt16BE(value, at)
  tiff.write(order, 0, 'latin1')
  short(42, 2)
  if (order === 'II') tiff.writeUInt32LE(8, 4)
  else tiff.writeUInt32BE(8, 4)
  short(2, 8)
  short(0x010f, 10)
  short(0x0112, 22)
  short(3, 24)
  short(orientation, 30)
  const content = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff])
  return Buffer.concat([Buffer.from([0xff, 0xe1, 0, content.length + 2]), content])
}
