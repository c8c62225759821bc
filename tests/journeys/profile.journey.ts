import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { pngOf } from '#slices/identification/attachments/examples.ts'
import {
  expectAccessible,
  expectAccessibleInEveryPair,
  journey,
  type Person,
  signIn,
  visit,
} from '../harness/journey.ts'

const demo = { school: 'demo' } as const

/** Opens a student's one-page profile as somebody; gives the student's id. */
async function open(page: Page, person: Person, search: string): Promise<string> {
  await signIn(page, person)
  const students = await page.request.get(`/api/students?${new URLSearchParams({ search, who: 'all' })}`)
  const { rows } = (await students.json()) as { rows: { id: string }[] }
  const id = rows[0]?.id as string
  await visit(page, `/students/${id}/profile`)
  return id
}

/** A picture of 24 by 16 points in two colours. */
function drawing(): Uint8Array {
  const row = (y: number) => [
    0,
    ...Array.from({ length: 24 }, (_, x) => (x + y < 20 ? [20, 95, 85] : [240, 190, 90])).flat(),
  ]
  return pngOf(24, 16, Uint8Array.from(Array.from({ length: 16 }, (_, y) => row(y)).flat()))
}

/** How wide the pictures on the page really are; 0 for one that could not be shown. */
async function widths(page: Page): Promise<number[]> {
  return page.locator('img').evaluateAll((all) => all.map((one) => (one as HTMLImageElement).naturalWidth))
}

journey(
  'A profile holds the student’s own words and picture, which a teacher sees; what is no picture is refused',
  demo,
  async (story) => {
    const { page, anotherPage, workbench, expectProblem } = story
    expectProblem(/was answered with 422/)
    const id = await open(page, workbench.person('senco'), '黃思行')
    await page.getByRole('button', { name: '更改個人檔案' }).click()
    const own = page.getByRole('textbox', { name: /^我自己的話/ }).first()
    await own.fill('我畫了我的機械人。\n我想做工程師。')

    // Whatever it is called, a page is no picture; nor is a document that a report may have.
    const choose = page.locator('input[type=file]')
    const page1 = Buffer.from('<html><script>alert(1)</script></html>')
    await choose.setInputFiles({ name: '機械人.png', mimeType: 'image/png', buffer: page1 })
    await page.getByText(/這個檔案的內容不是/).waitFor()
    expect(await page.locator('figure').count()).toBe(0)

    const picture = Buffer.from(drawing())
    await choose.setInputFiles({ name: '機械人.png', mimeType: 'image/png', buffer: picture })
    await page.locator('figure').waitFor()
    expect(await page.getByText(/這個檔案的內容不是/).count()).toBe(0)
    await page.getByLabel('由誰寫下').selectOption('student')
    await expectAccessible(page)
    await page.getByRole('button', { name: '儲存', exact: true }).click()
    await page.getByText('我想做工程師。').waitFor()
    await page.getByRole('img', { name: '學生的圖片1' }).waitFor()
    await expectAccessibleInEveryPair(page)
    expect((await widths(page)).every((width) => width > 0)).toBe(true)

    // The class's teacher reads words and picture; a teacher of another class is told of neither.
    const teacher = await anotherPage()
    await open(teacher, workbench.person('teacher'), '黃思行')
    await teacher.getByText('我想做工程師。').waitFor()
    const shown = teacher.getByRole('img', { name: '學生的圖片1' })
    await shown.waitFor()
    await expect.poll(() => widths(teacher)).toEqual([24])
    const address = (await shown.getAttribute('src')) as string
    const other = await anotherPage()
    await signIn(other, { ...workbench.person('teacher'), identifier: 'DEMO/teacher5c' })
    expect((await other.request.get(address)).status()).toBe(404)
    expect((await other.request.get(`/api/students/${id}/profile`)).status()).toBe(404)

    // A picture that does not fit any more is taken out again.
    await page.getByRole('button', { name: '更改個人檔案' }).click()
    await page.getByRole('button', { name: /移走/ }).click()
    await page.getByRole('button', { name: '儲存', exact: true }).click()
    await expect.poll(() => page.locator('img').count()).toBe(0)
  },
)
