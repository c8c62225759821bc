import { expect } from 'vitest'
import {
  expectAccessible,
  expectAccessibleInOpposites,
  expectKeyboard,
  journey,
  signIn,
  visit,
} from '../harness/journey.ts'

journey(
  'A group is set up, filled from those whom it serves, given a time, and closed with a reason',
  { school: 'demo' },
  async (story) => {
    const { page, workbench } = story
    const look = async () => {
      await expectKeyboard(page)
      await expectAccessibleInOpposites(page)
    }
    await signIn(page, workbench.person('senco'), { at: '/provision/groups' })
    await page.getByRole('link', { name: '開設小組' }).click()
    await page.getByLabel('支援措施').selectOption({ label: '社交思考小組 (小組)' })
    await page.getByLabel('名稱（中文）').fill('午間社交組')
    await page.getByLabel('主責人員').selectOption({ label: '羅思晴' })
    await page.getByRole('button', { name: '開設', exact: true }).click()
    await page.getByRole('heading', { level: 1, name: '午間社交組' }).waitFor()

    await page.getByRole('button', { name: '加入學生' }).first().click()
    const panel = page.getByRole('dialog')
    const first = panel.getByRole('checkbox').first()
    await first.waitFor()
    const name =
      (await first.evaluate((box) => (box as HTMLInputElement).labels?.[0]?.textContent ?? '')).split(' ').at(-1) ?? ''
    await first.check()
    await expectAccessible(page)
    await panel.getByRole('button', { name: '加入1名學生' }).click()
    await page.getByRole('row').filter({ hasText: name }).waitFor()

    // Somebody has a lesson or another group then: it is said before the time is kept, and does not forbid it.
    await page.getByRole('button', { name: '加入時間' }).click()
    const busy = panel.getByLabel('節次').locator('option', { hasText: '項衝突' }).first()
    await panel.getByLabel('節次').selectOption((await busy.getAttribute('value')) ?? '')
    await panel.getByText('這個時間另有安排').waitFor()
    await panel.getByRole('button', { name: '儲存' }).click()
    await page.getByRole('button', { name: /^結束 \(週一/ }).waitFor()
    await look()

    await page.getByRole('link', { name: new RegExp(name) }).click()
    await page.getByRole('link', { name: '午間社交組' }).waitFor()
    await look()
    await page.getByRole('link', { name: '午間社交組' }).click()

    await page.getByRole('button', { name: '結案' }).click()
    story.expectProblem(/close was answered with 422/)
    await panel.getByRole('button', { name: '結案', exact: true }).click()
    await panel.getByRole('link', { name: /說明為何沒有成效數據/ }).waitFor()
    await panel.getByLabel('沒有成效數據的原因').fill('試行後合併到另一組')
    await panel.getByRole('button', { name: '結案', exact: true }).click()
    await panel.waitFor({ state: 'detached' })
    await page.getByText('試行後合併到另一組').waitFor()
    await visit(page, '/provision/groups')
    await look()
    expect(await page.getByRole('link', { name: /午間社交組/ }).count()).toBe(0)
    await visit(page, '/provision/groups?state=closed')
    await page.getByRole('link', { name: /午間社交組/ }).waitFor()
  },
)
