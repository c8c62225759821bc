import { expect } from 'vitest'
import { expectAccessibleInOpposites, journey, signIn, visit } from '../harness/journey.ts'

const demo = { school: 'demo' } as const
journey('What is proposed in taps and approved together stands on the office’s list', demo, async (story) => {
  const { page, workbench } = story
  await signIn(page, workbench.person('senco'))
  const found = await page.request.get(`/api/students?${new URLSearchParams({ search: '鄭恩彤', who: 'all' })}`)
  const { rows } = (await found.json()) as { rows: { id: string }[] }
  await visit(page, `/students/${rows[0]?.id}/accommodations`)
  await page.getByRole('button', { name: /^建議.*測考調適/ }).click()
  const panel = page.getByRole('dialog')
  await panel.getByRole('checkbox', { name: '小組試場' }).check()
  await panel.getByRole('checkbox', { name: '加時' }).check()
  await panel.getByRole('button', { name: '建議', exact: true }).click()
  // Extra time says how much: nothing is written before it does.
  story.expectProblem(/accommodations was answered with 422/)
  await panel.getByRole('link', { name: /^加時 · 幅度/ }).waitFor()
  await panel.getByLabel('幅度（%）').fill('25')
  await panel.getByRole('button', { name: '建議', exact: true }).click()
  await page.getByText('加時25%').waitFor()
  expect(await page.getByText('建議中').count()).toBe(2)

  await visit(page, '/plans/accommodations')
  const waiting = page.getByRole('region', { name: /等待決定/ })
  for (const what of ['小組試場', '加時']) await waiting.getByRole('checkbox', { name: `選取鄭恩彤 ${what}` }).check()
  await page.getByRole('button', { name: '批准', exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: '批准2項建議' }).click()
  await waiting.getByText('鄭恩彤').first().waitFor({ state: 'detached' })

  await page.getByRole('link', { name: '上學期考試' }).click()
  const line = page.getByRole('row').filter({ hasText: '鄭恩彤' }).first()
  await expect.poll(() => line.textContent()).toMatch(/小組試場.*加時25%|加時25%.*小組試場/)
  const paper = page.locator('article[data-paper]')
  await expect.poll(() => paper.textContent()).toContain('鄭恩彤')
  // Neither needs nor reasons leave the house with it.
  expect(await paper.textContent()).not.toMatch(/ASD|自閉|讀寫|報告/)
  await expectAccessibleInOpposites(page)
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Excel' }).click()])
  expect(file.suggestedFilename()).toMatch(/\.xlsx$/)
})

journey(
  'A plan is printed whole by the SENCO, and without what was said in confidence by a teacher',
  demo,
  async (story) => {
    const { page, workbench } = story
    await signIn(page, workbench.person('senco'))
    const found = await page.request.get(`/api/students?${new URLSearchParams({ search: '黃思行', who: 'all' })}`)
    const { rows } = (await found.json()) as { rows: { id: string }[] }
    const answer = await page.request.get(`/api/students/${rows[0]?.id}/plans`)
    const { plans } = (await answer.json()) as { plans: { id: string; state: string }[] }
    const address = `/students/${rows[0]?.id}/plans/${plans.find(({ state }) => state === 'in_force')?.id}/print`
    await visit(page, `${address}?kind=plan`)
    const paper = page.locator('article[data-paper]')
    await paper.getByRole('heading', { name: '家長的想法' }).waitFor()
    await page.getByLabel('文件', { exact: true }).selectOption({ label: '給家長的信' })
    await paper.getByRole('heading', { name: '回條' }).waitFor()
    await page.getByLabel('文件語言').selectOption({ label: '中英對照' })
    await paper.getByText('Reply slip').waitFor()
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Word' }).click(),
    ])
    expect(file.suggestedFilename()).toMatch(/\.docx$/)

    await page.emulateMedia({ media: 'print' })
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(0)
    expect(await paper.isVisible()).toBe(true)
    await page.emulateMedia({ media: 'screen' })

    await page.context().clearCookies()
    await signIn(page, workbench.person('teacher'), { at: `${address}?kind=plan` })
    await paper.getByRole('heading', { name: '強項與興趣' }).waitFor()
    expect(await paper.textContent()).not.toContain('家長的想法')
  },
)
