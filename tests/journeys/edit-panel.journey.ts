import { expect } from 'vitest'
import { expectAccessibleInOpposites, journey, signIn, visit } from '../harness/journey.ts'

/** The two guises that differ in everything. */
journey(
  'What is typed into a panel goes only when somebody says so; where a draft keeps it, it is there again',
  { school: 'demo' },
  async ({ page, workbench }) => {
    await signIn(page, workbench.person('senco'))
    const found = await page.request.get(
      `${workbench.address}/api/students?search=${encodeURIComponent('李知遙')}&who=all`,
    )
    const { rows } = (await found.json()) as { rows: { id: string }[] }
    await visit(page, `${workbench.address}/students/${rows[0]?.id}`)

    // No draft keeps this one: it asks, and Escape only answers the question.
    await page.getByRole('button', { name: '更改班別' }).click()
    const panel = page.getByRole('dialog', { name: /^更改班別/ })
    const question = page.getByRole('dialog', { name: '不儲存便關閉？' })
    await panel.getByLabel('班號').fill('47')
    await page.keyboard.press('Escape')
    await question.waitFor()
    await page.keyboard.press('Escape')
    await question.waitFor({ state: 'hidden' })
    expect(await panel.getByLabel('班號').inputValue()).toBe('47')
    await expect.poll(() => panel.getByLabel('班號').evaluate((input) => input === document.activeElement)).toBe(true)
    await panel.getByRole('button', { name: '取消' }).click()
    await question.getByRole('button', { name: '不儲存並關閉' }).click()
    await panel.waitFor({ state: 'hidden' })

    // Nothing typed, nothing asked.
    await page.getByRole('button', { name: '更改班別' }).click()
    await page.keyboard.press('Escape')
    await panel.waitFor({ state: 'hidden' })

    // A draft keeps this one: it closes at once and says so when it is opened again.
    const particulars = page.getByRole('dialog')
    await page.getByRole('button', { name: '更改個人資料' }).click()
    await particulars.getByLabel('註冊編號').fill('R4711')
    await page.keyboard.press('Escape')
    await particulars.waitFor({ state: 'hidden' })
    await page.getByRole('button', { name: '更改個人資料' }).click()
    await particulars.getByRole('status').first().waitFor()
    expect(await particulars.getByLabel('註冊編號').inputValue()).toBe('R4711')
    await particulars.getByRole('button', { name: '放棄草稿' }).click()
    expect(await particulars.getByLabel('註冊編號').inputValue()).not.toBe('R4711')
    await page.keyboard.press('Escape')
    await particulars.waitFor({ state: 'hidden' })

    await page.getByRole('button', { name: '更改班別' }).click()
    await panel.getByLabel('班號').fill('47')
    await page.keyboard.press('Escape')
    await question.waitFor()
    await expectAccessibleInOpposites(page)
  },
)
