import { expect } from 'vitest'
import { aPng } from '#slices/identification/attachments/examples.ts'
import { expectAccessibleInOpposites, journey, signIn, visit } from '../harness/journey.ts'

journey(
  'A teacher prints a student’s profile in both languages side by side, with the student’s own picture, the school and who made it',
  { school: 'demo' },
  async ({ page, workbench }) => {
    await signIn(page, workbench.person('teacher'))
    const [found] = (
      await (await page.request.get(`/api/students?${new URLSearchParams({ search: '黃思行', who: 'all' })}`)).json()
    ).rows as { id: string }[]
    const address = `/api/students/${found?.id}`
    const headers = { origin: workbench.address }
    const file = { name: 'drawing.png', mimeType: 'image/png', buffer: Buffer.from(aPng({ width: 200, height: 120 })) }
    const sent = await page.request.post(`${address}/attachments`, { multipart: { keptFor: 'profile', file }, headers })
    const { id: picture } = await sent.json()
    const { version } = await (await page.request.get(`${address}/profile`)).json()
    const data = { version, base: {}, fields: { pictureIds: [picture] } }
    expect((await page.request.patch(`${address}/profile`, { data, headers })).status()).toBe(200)

    await visit(page, `/students/${found?.id}/profile`)
    await page.getByRole('link', { name: '列印' }).click()
    await page.getByLabel('文件語言').selectOption('both')
    const paper = page.locator('article[data-paper]')
    for (const text of ['One-page profile', '修理東西很有辦法', '(not translated yet)', 'Made by', '示範小學'])
      await paper.getByText(text).first().waitFor()
    await page.emulateMedia({ media: 'print' })
    expect(await paper.getByRole('img').isVisible()).toBe(true)
    expect(await paper.getByRole('img').evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(200)
    expect(await page.getByRole('button', { name: '列印' }).isVisible()).toBe(false)
    await page.emulateMedia({ media: 'screen' })
    const [word] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Word' }).click(),
    ])
    expect(word.suggestedFilename()).toMatch(/個人檔案.*One-page profile.*\.docx$/)
    await expectAccessibleInOpposites(page)
  },
)
