import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import {
  expectAccessible,
  expectAccessibleInEveryPair,
  expectKeyboard,
  journey,
  signIn,
  visit,
} from '../harness/journey.ts'

const demo = { school: 'demo' } as const
const rows = (page: Page) => page.locator('main tbody tr')

/** Chooses one value of a filter. */
async function choose(page: Page, filter: string, value: string): Promise<void> {
  await page.getByRole('search').getByRole('button', { name: filter, exact: true }).click()
  await page.getByRole('group', { name: filter }).getByLabel(value).click()
  await page.keyboard.press('Escape')
}

journey(
  'A SENCO finds a target by need and word and keeps a copy for the school, which a teacher reads and cannot change',
  demo,
  async ({ page, anotherPage, workbench }) => {
    await signIn(page, workbench.person('senco'), { at: '/plans/bank' })
    await choose(page, '需要', 'AD/HD 注意力不足／過度活躍症')
    await page.getByRole('searchbox', { name: '搜尋目標及策略庫' }).fill('工作紙 第一題')
    await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe('工作紙 第一題')
    await expect.poll(() => rows(page).count()).toBe(1)
    await rows(page).first().click()
    await page.getByText('工作台項目的數字只供參考').last().waitFor()
    await page.getByRole('button', { name: '複製為本校項目' }).click()
    await expect.poll(() => rows(page).count()).toBe(2)

    // The copy is the school's, and stands before the workbench's own.
    await rows(page).first().click()
    const words = page.getByLabel('學生在甚麼時候做甚麼 (中文)')
    await words.fill('老師派發工作紙後，一分鐘內寫上姓名，盡量做完第一題')
    await page.getByRole('dialog').getByText('這個詞沒有承諾甚麼').waitFor()
    await words.fill('老師派發工作紙後，一分鐘內寫上姓名並做完第一題')
    await page.getByRole('button', { name: '儲存' }).click()
    await rows(page).first().getByText('一分鐘內寫上姓名').waitFor()

    const teachers = await anotherPage()
    await signIn(teachers, workbench.person('teacher'), {
      at: `/plans/bank?whose=school&q=${encodeURIComponent('一分鐘內寫上姓名')}`,
      language: 'zh',
    })
    await expect.poll(() => rows(teachers).count()).toBe(1)
    await rows(teachers).first().click()
    await teachers.getByRole('button', { name: '複製為我的項目' }).waitFor()
    expect(await teachers.getByRole('button', { name: '儲存' }).count()).toBe(0)
    expect(await teachers.getByRole('button', { name: '複製為本校項目' }).count()).toBe(0)

    await visit(page, '/plans/bank?kind=target&needs=ADHD')
    await rows(page).first().waitFor()
    await expectKeyboard(page)
    await expectAccessibleInEveryPair(page)
  },
)

/** Opens the draft of a student of the story. */
async function openDraft(page: Page, name: string): Promise<void> {
  const search = await page.request.get(`/api/students?search=${encodeURIComponent(name)}`)
  const { rows: found } = (await search.json()) as { rows: { id: string }[] }
  const id = found[0]?.id
  const answer = await page.request.get(`/api/students/${id}/plans`)
  const { plans } = (await answer.json()) as { plans: { id: string; state: string }[] }
  await visit(page, `/students/${id}/plans/${plans.find(({ state }) => state === 'draft')?.id}`)
}

journey(
  'A SENCO puts a target and two strategies of the bank into a plan by keyboard, is told of an empty word while typing, and dismisses a hint with the reason',
  demo,
  async ({ page, workbench }) => {
    await signIn(page, workbench.person('senco'))
    await openDraft(page, 'Zara')
    const targets = page.locator('article')
    const before = await targets.count()

    await page.getByRole('button', { name: '從庫中取一個目標' }).click()
    await page.getByRole('combobox', { name: '搜尋目標及策略庫' }).fill('大綱')
    // At once, before the answer is there: what is typed decides, not what was listed before.
    await page.keyboard.press('Enter')
    await expect.poll(() => targets.count()).toBe(before + 1)
    const added = targets.last()
    await added.getByRole('heading', { name: /大綱/ }).waitFor()

    await added.getByRole('button', { name: '從庫中取策略' }).click()
    await page.getByRole('listbox').getByRole('option').nth(2).waitFor()
    for (const key of ['Enter', 'ArrowDown', 'Enter', 'Control+Enter']) await page.keyboard.press(key)
    await expect.poll(() => added.getByRole('listitem').count()).toBe(2)

    await added.getByRole('button', { name: /^更改 \(目標/ }).click()
    const words = added.getByLabel('目標 (中文)')
    await words.fill('作文前適時在大綱圖上為每段寫一個重點')
    await added.locator('mark', { hasText: '適時' }).waitFor()
    await expectAccessible(page)
    await added.getByRole('button', { name: '擱置 (這個詞沒有承諾甚麼)' }).click()
    await page.keyboard.type('「適時」是家長的原話')
    await page.keyboard.press('Enter')
    await added.getByText('已擱置1項').click()
    await added.getByText('「適時」是家長的原話').waitFor()
    expect(await added.locator('mark').count()).toBe(0)
    // It stays dismissed for whoever opens the plan next.
    await page.reload()
    await targets
      .last()
      .getByRole('button', { name: /^更改 \(目標/ })
      .click()
    await targets.last().getByText('已擱置1項').waitFor()
  },
)
