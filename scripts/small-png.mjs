// Makes a screenshot small: a picture of a page has few colours that matter, so 256 of them are kept in a palette. For pictures.mjs.
import { crc32, deflateSync, inflateSync } from 'node:zlib'

const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10])

/**
 * The same picture with at most 256 colours.
 * @param {Buffer} png as Chromium writes it: 8 bits a channel, red, green, blue, not interlaced
 * @returns {Buffer}
 */
export function smallPng(png) {
  const { width, height, pixels } = readPixels(png)
  const palette = choosePalette(pixels)
  const near = new Map()
  const lines = Buffer.alloc((width + 1) * height)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const colour = pixels.readUIntBE((y * width + x) * 3, 3)
      let index = near.get(colour)
      if (index === undefined) {
        index = nearest(palette, colour)
        near.set(colour, index)
      }
      lines[y * (width + 1) + 1 + x] = index
    }
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 3], 8)
  const colours = Buffer.from(palette.flatMap((colour) => channels(colour)))
  const data = deflateSync(lines, { level: 9, memLevel: 9 })
  return Buffer.concat([signature, part('IHDR', header), part('PLTE', colours), part('IDAT', data), part('IEND')])
}

/** @param {Buffer} png */
function readPixels(png) {
  const data = []
  let width = 0
  let height = 0
  for (let at = signature.length; at < png.length; ) {
    const length = png.readUInt32BE(at)
    const kind = png.toString('latin1', at + 4, at + 8)
    const body = png.subarray(at + 8, at + 8 + length)
    if (kind === 'IDAT') data.push(body)
    if (kind === 'IHDR') {
      width = body.readUInt32BE(0)
      height = body.readUInt32BE(4)
      if (body[8] !== 8 || body[9] !== 2 || body[12] !== 0) throw new Error('Not a screenshot as Chromium writes it.')
    }
    at += 12 + length
  }
  return { width, height, pixels: unfilter(inflateSync(Buffer.concat(data)), width * 3, height) }
}

/** Takes the filters of the PNG format off its lines (PNG specification, 9.2). */
function unfilter(filtered, row, height) {
  const pixels = Buffer.alloc(row * height)
  for (let y = 0; y < height; y += 1) {
    const filter = filtered[y * (row + 1)]
    for (let x = 0; x < row; x += 1) {
      const at = y * row + x
      const left = x >= 3 ? pixels[at - 3] : 0
      const up = y > 0 ? pixels[at - row] : 0
      const corner = x >= 3 && y > 0 ? pixels[at - row - 3] : 0
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter]
      pixels[at] = (filtered[y * (row + 1) + 1 + x] + guess) & 255
    }
  }
  return pixels
}

function paeth(left, up, corner) {
  const guess = left + up - corner
  const [toLeft, toUp, toCorner] = [left, up, corner].map((value) => Math.abs(guess - value))
  if (toLeft <= toUp && toLeft <= toCorner) return left
  return toUp <= toCorner ? up : corner
}

/** The most frequent colour of each of the 256 most frequent shades, so that large areas keep exactly their colour. */
function choosePalette(pixels) {
  const counts = new Map()
  for (let at = 0; at < pixels.length; at += 3) {
    const colour = pixels.readUIntBE(at, 3)
    counts.set(colour, (counts.get(colour) ?? 0) + 1)
  }
  const shades = new Map()
  for (const [colour, count] of counts) {
    const shade = colour & 0xf8f8f8
    const known = shades.get(shade) ?? { colour, most: 0, total: 0 }
    if (count > known.most) Object.assign(known, { colour, most: count })
    known.total += count
    shades.set(shade, known)
  }
  const sorted = [...shades.values()].sort((one, other) => other.total - one.total)
  return sorted.slice(0, 256).map(({ colour }) => colour)
}

function nearest(palette, colour) {
  const wanted = channels(colour)
  const distances = palette.map((known) =>
    channels(known).reduce((sum, value, index) => sum + (value - (wanted[index] ?? 0)) ** 2, 0),
  )
  return distances.indexOf(Math.min(...distances))
}

/** @param {number} colour */
function channels(colour) {
  return [colour >> 16, (colour >> 8) & 255, colour & 255]
}

function part(kind, body = Buffer.alloc(0)) {
  const named = Buffer.concat([Buffer.from(kind, 'latin1'), body])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(body.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}
