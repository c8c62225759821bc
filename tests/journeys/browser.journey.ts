import { expect } from 'vitest'
import { journey } from '../harness/journey.ts'

journey('Chinese characters of Hong Kong are drawn, not boxes', async ({ page, workbench }) => {
  await page.goto(workbench.address)
  const drawn = await page.evaluate(() =>
    [...'學嘅咗啲喺嗰', '\u{10FFFF}'].map((character) => {
      const canvas = Object.assign(document.createElement('canvas'), { width: 48, height: 48 })
      const pen = canvas.getContext('2d')
      if (!pen) throw new Error('no canvas')
      pen.font = `32px ${getComputedStyle(document.body).fontFamily}`
      pen.fillText(character, 4, 36)
      return canvas.toDataURL()
    }),
  )
  // Seven different pictures: a box would look the same for each.
  expect(new Set(drawn).size).toBe(7)
})
