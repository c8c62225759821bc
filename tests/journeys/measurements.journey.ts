import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { expectAccessible, expectAccessibleInOpposites, journey, signIn, visit } from '../harness/journey.ts'

const demo = { school: 'demo' } as const

/** The two guises that differ in everything. */
/** Opens a part of the file of the one student who is found by a name, in Chinese. */
async function openPart(page: Page, name: string, part: string): Promise<void> {
  const { origin } = new URL(page.url())
  const answer = await page.request.get(`${origin}/api/students?${new URLSearchParams({ search: name, who: 'all' })}`)
  const { rows } = (await answer.json()) as { rows: { id: string }[] }
  expect(rows).toHaveLength(1)
  await visit(page, `/students/${rows[0]?.id}/identification/${part}`)
  await page.getByRole('heading', { level: 1 }).waitFor()
}

journey(
  'A result outside its scale is refused, a right one is drawn, and a wrong one is withdrawn',
  demo,
  async (story) => {
    const { page, workbench } = story
    story.expectProblem(/POST \S+ was answered with 422/)
    await signIn(page, workbench.person('senco'))
    await openPart(page, '何悠然', 'measurements')
    const chart = page.getByRole('img', { name: /校本識字量，識字量/ })
    expect(await chart.getAttribute('aria-label')).toMatch(/3次結果，由2026年1月14日的44至2026年10月7日的46/)
    expect(await page.getByText('結果次數很少').first().isVisible()).toBe(true)

    await page.getByRole('button', { name: '記錄結果' }).click()
    const panel = page.getByRole('dialog')
    await panel.getByLabel('評估工具').selectOption({ label: '校本識字量' })
    await panel.getByLabel('識字量', { exact: true }).fill('105')
    await panel.getByRole('button', { name: '記錄結果' }).click()
    await panel.getByText('這個量尺由0至100。').first().waitFor()
    await panel.getByLabel('識字量', { exact: true }).fill('51')
    await panel.getByRole('button', { name: '記錄結果' }).click()
    await panel.waitFor({ state: 'hidden' })
    await expect.poll(() => chart.getAttribute('aria-label')).toMatch(/4次結果.*2026年11月23日的51/)

    await page.getByRole('button', { name: '撤回2026年11月23日的結果' }).click()
    await page.getByRole('dialog').getByLabel('原因').fill('用錯了字表')
    await page.getByRole('button', { name: '撤回結果' }).click()
    await page.getByText(/撤回：用錯了字表/).waitFor()
    expect(await chart.getAttribute('aria-label')).toMatch(/3次結果/)
    await expectAccessibleInOpposites(page)
  },
)

journey('An instrument of the school’s own is described once and measured with', demo, async ({ page, workbench }) => {
  await signIn(page, workbench.person('senco'), { at: '/identification/instruments' })
  await page.getByRole('button', { name: '新增評估工具' }).click()
  const panel = page.getByRole('dialog')
  await panel.getByLabel('中文名稱').first().fill('加減速算')
  await panel.getByRole('group', { name: '量尺1' }).getByLabel('中文名稱').fill('三分鐘答對')
  await panel.getByLabel('最高分').fill('40')
  await expectAccessible(page)
  await panel.getByRole('button', { name: '儲存' }).click()
  await page.getByRole('row', { name: /加減速算.*三分鐘答對：0至40/ }).waitFor()
  await expectAccessibleInOpposites(page)
})

journey('A referral is followed from the list to the report, with how long the student waits', demo, async (story) => {
  const { page, workbench } = story
  await signIn(page, workbench.person('senco'), { at: '/identification/referrals' })
  const rows = page.getByRole('table', { name: '未結束的轉介' }).getByRole('row')
  await expect.poll(() => rows.nth(1).textContent()).toMatch(/黃思行.*等候接見203日.*11月2日已過/)
  await expect.poll(() => rows.filter({ hasText: '鄭恩彤' }).textContent()).toMatch(/沒有家長同意的紀錄/)
  await expectAccessibleInOpposites(page)

  await page.getByRole('link', { name: /Zara/ }).click()
  await page.getByRole('button', { name: '記錄進展：教育心理學家' }).click()
  const panel = page.getByRole('dialog')
  expect(await panel.getByRole('radio', { name: '已接見' }).isChecked()).toBe(true)
  await panel.getByLabel('日期').fill('2026-11-20')
  await panel.getByRole('button', { name: '記錄' }).click()
  await panel.waitFor({ state: 'hidden' })
  const referral = page.getByRole('article', { name: '教育心理學家' })
  await expect.poll(() => referral.textContent()).toMatch(/等候報告3日/)

  await page.getByRole('button', { name: '記錄進展：教育心理學家' }).click()
  await panel.getByRole('button', { name: '記錄' }).click()
  await panel.waitFor({ state: 'hidden' })
  expect(await referral.getByRole('link', { name: '存入報告' }).getAttribute('href')).toMatch(
    /identification\/reports$/,
  )
  await expectAccessible(page)
})
