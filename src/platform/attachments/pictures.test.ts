import { expect, test } from 'vitest'
import { aPng } from '#slices/identification/attachments/examples.ts'
import { aJpeg, aWebp, exifOf } from './examples.ts'
import { uprightPicture } from './pictures.ts'

test('the size of a picture is read from the picture itself', () => {
  expect(uprightPicture(Buffer.from(aPng({ width: 200, height: 120 })))).toEqual({
    type: 'png',
    width: 200,
    height: 120,
  })
  expect(uprightPicture(aJpeg(640, 480))).toEqual({ type: 'jpg', width: 640, height: 480 })
})

test('a photo that a telephone has turned is known, so that nobody is shown lying', () => {
  for (const order of ['II', 'MM'] as const) {
    for (const turned of [2, 3, 6, 8]) expect(uprightPicture(aJpeg(640, 480, exifOf(turned, order)))).toBeNull()
    expect(uprightPicture(aJpeg(640, 480, exifOf(1, order)))).toEqual({ type: 'jpg', width: 640, height: 480 })
  }
})

test('an EXIF segment that is cut off or says nothing leaves a photo as it is', () => {
  const exif = exifOf(6)
  for (const length of [4, 10, 12, 18, 20]) {
    const cut = Buffer.from(exif.subarray(0, length))
    cut[3] = length - 2
    expect(uprightPicture(aJpeg(640, 480, cut)), String(length)).toMatchObject({ width: 640 })
  }
})

test('a WebP is no picture that Word holds', () => {
  expect(uprightPicture(aWebp(640, 480))).toBeNull()
})
