import { pngOf } from '#slices/identification/attachments/examples.ts'

type Colour = readonly [red: number, green: number, blue: number]
const [width, height] = [360, 220]
const red: Colour = [196, 62, 48]
const blue: Colour = [70, 130, 190]
const dark: Colour = [50, 50, 55]

/** A child's drawing of a train under the sun, as a PNG. */
export function trainDrawing(): Uint8Array {
  const line = 1 + width * 3
  const rows = Buffer.alloc(height * line, 0xfa)
  for (let y = 0; y < height; y += 1) rows[y * line] = 0
  const dot = (x: number, y: number, colour: Colour) => rows.set(colour, y * line + 1 + x * 3)
  const box = (left: number, top: number, wide: number, high: number, colour: Colour) => {
    for (let y = top; y < top + high; y += 1) for (let x = left; x < left + wide; x += 1) dot(x, y, colour)
  }
  const disc = (middleX: number, middleY: number, radius: number, colour: Colour) => {
    for (let y = -radius; y <= radius; y += 1)
      for (let x = -radius; x <= radius; x += 1)
        if (x * x + y * y <= radius * radius) dot(middleX + x, middleY + y, colour)
  }
  disc(312, 44, 24, [240, 190, 60])
  box(0, 182, width, 6, dark)
  for (const [left, colour] of [
    [24, red],
    [134, blue],
    [244, red],
  ] as const) {
    box(left, 96, 96, 66, colour)
    for (const window of [12, 54]) box(left + window, 108, 28, 24, [235, 245, 250])
    for (const wheel of [22, 74]) disc(left + wheel, 168, 14, dark)
  }
  for (const left of [120, 230]) box(left, 146, 14, 6, dark)
  return pngOf(width, height, rows)
}
