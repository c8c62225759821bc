import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import {
  expectAccessible,
  expectAccessibleInEveryPair,
  journey,
  type Person,
  settled,
  signIn,
} from '../harness/journey.ts'

const demo = { school: 'demo' } as const

const rows = (page: Page) => page.locator('main tbody tr')
const search = (page: Page) => page.getByRole('searchbox', { name: '搜尋學生' })

/** Signs in and opens the register in Chinese. */
async function openRegister(page: Page, person: Person, query = ''): Promise<void> {
  await signIn(page, person, { at: `/students${query}` })
  await rows(page).first().waitFor()
}

/** Opens a filter and chooses one of its values. */
async function choose(page: Page, filter: string, value: string): Promise<void> {
  await page.getByRole('search').getByRole('button', { name: filter, exact: true }).click()
  await page.getByRole('group', { name: filter }).getByLabel(value).click()
  await page.keyboard.press('Escape')
}

journey('A SENCO finds a student letter by letter and opens the file by keyboard alone', demo, async (story) => {
  const { page, workbench } = story
  await openRegister(page, workbench.person('senco'))
  const everybody = await rows(page).count()
  expect(everybody).toBeGreaterThan(60)

  await page.keyboard.press('/')
  for (const [typed, found] of [
    ['陳海嵐', '陳海嵐'],
    ['chan hoi', '陳海嵐'],
    ['4B31', '陳海嵐'],
    ['３Ｂ31', '黃思行'],
  ] as const) {
    await search(page).fill(typed)
    await expect.poll(() => rows(page).allTextContents()).toEqual([expect.stringContaining(found)])
  }
  await page.keyboard.press('ArrowDown')
  // A person looks where they are before they open it.
  await expect.poll(() => page.evaluate(() => document.activeElement?.closest('tbody') !== null)).toBe(true)
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/students\/[0-9a-f-]{36}$/)
  await page.getByRole('heading', { level: 1, name: '黃思行' }).waitFor()

  // Back is the same view again.
  await page.goBack()
  await expect.poll(() => search(page).inputValue()).toBe('３Ｂ31')
  await search(page).fill('')
  await expect.poll(() => rows(page).count()).toBe(everybody)
})

journey(
  'Filters stack, live in the address, and the file that is exported holds what is shown',
  demo,
  async (story) => {
    const { page, workbench } = story
    await openRegister(page, workbench.person('senco'))
    await choose(page, '層級', '第二層')
    await choose(page, '類別', 'SpLD 特殊學習困難')
    await expect.poll(() => new URL(page.url()).search).toBe('?tier=2&type=SpLD')
    await page.reload()
    const count = (await page.getByText(/名學生中的/).textContent()) ?? ''
    const shown = Number(/名學生中的(\d+)名/.exec(count)?.[1])
    expect(shown).toBeGreaterThan(0)
    await expect.poll(() => rows(page).count()).toBe(shown)

    await page.getByRole('button', { name: '匯出' }).click()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'CSV' }).click(),
    ])
    const [headings, ...lines] = (await readFile(await download.path(), 'utf8')).trim().split('\r\n')
    expect(headings).toContain('支援層級')
    expect(lines).toHaveLength(shown)
  },
)

journey('The register as at an earlier day shows the tiers of that day, and says so', demo, async (story) => {
  const { page, workbench } = story
  await openRegister(page, workbench.person('senco'), '?q=黃思行')
  const tier = () => rows(page).locator('td').nth(3).textContent()
  expect(await tier()).toContain('第三層')

  await page.getByLabel('截至').fill('2026-01-05')
  await page.getByText('你正查閱2026年1月5日(一)的情況').waitFor()
  await expect.poll(tier).toContain('第二層')

  await page.getByRole('button', { name: '返回今天' }).click()
  await expect.poll(tier).toContain('第三層')
  expect(page.url()).not.toContain('asAt')
})

journey('A SENCO decides the tier of several students in one go', demo, async (story) => {
  const { page, workbench } = story
  await openRegister(page, workbench.person('senco'), '?tier=1')
  const names = await page.locator('main tbody [data-row-focus] strong').allTextContents()
  await page.locator('main tbody [data-row-focus]').first().focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('Shift+ArrowDown')
  await page.getByRole('region', { name: '已選2項' }).getByRole('button', { name: '訂定層級' }).click()

  const dialog = page.getByRole('dialog')
  await expect.poll(() => dialog.getByRole('list', { name: '學生' }).textContent()).toContain(names[1])
  await dialog.getByRole('button', { name: '訂定層級' }).click()
  await dialog.getByRole('link', { name: '請選擇層級。' }).waitFor()
  await dialog.getByRole('link', { name: '請填寫原因。' }).waitFor()
  await expectAccessible(page)

  await dialog.getByLabel('第二層：加強支援').check()
  await dialog.getByLabel('原因').fill('上學期檢討，加入小組')
  await dialog.getByRole('button', { name: '訂定層級' }).click()
  await dialog.waitFor({ state: 'hidden' })
  await expect.poll(() => rows(page).count()).toBe(names.length - 2)

  await search(page).fill(names[0] ?? '')
  await page.getByRole('button', { name: '全部清除' }).click()
  await expect.poll(() => rows(page).first().textContent()).toContain('第二層')
})

journey('The columns that somebody chose are there again on another device', demo, async (story) => {
  const { page, anotherPage, workbench } = story
  await openRegister(page, workbench.person('senco'))
  await page.getByRole('button', { name: '欄目' }).click()
  await page.getByLabel('學生編號').check()
  await page.getByRole('columnheader', { name: '學生編號' }).waitFor()
  await settled(page)

  const other = await anotherPage()
  await openRegister(other, workbench.person('senco'))
  await other.getByRole('columnheader', { name: '學生編號' }).waitFor()
})

journey('The office sees the roll and nothing of anybody’s support', demo, async ({ page, workbench }) => {
  await openRegister(page, workbench.person('office'))
  await page.getByRole('heading', { level: 1, name: '全校學生' }).waitFor()
  const heads = await page.getByRole('columnheader').allTextContents()
  expect(heads.join()).not.toMatch(/層級|需要|報告/)
  expect(await page.getByRole('link', { name: '支援名冊' }).count()).toBe(0)
})

journey('A teacher sees the students they teach and no others', demo, async ({ page, workbench }) => {
  await openRegister(page, workbench.person('teacher'))
  const taught = await rows(page).count()
  expect(taught).toBeGreaterThan(0)
  expect(taught).toBeLessThan(40)
  expect(await page.getByRole('link', { name: '新增學生' }).count()).toBe(0)
})

journey(
  'On a phone the list begins on the first screen, a student takes three lines, and the rest is a tap away',
  demo,
  async (story) => {
    const { page, workbench } = story
    await page.setViewportSize({ width: 390, height: 844 })
    await signIn(page, workbench.person('senco'), { at: '/students', language: 'zh' })
    const card = page.getByRole('list', { name: '支援名冊' }).getByRole('listitem').first()
    const { y, height } = await card.evaluate((one) => one.getBoundingClientRect())
    expect(y).toBeLessThan(380)
    expect(height).toBeLessThan(90)
    // Who hears the card is still told what each fact is.
    await expect
      .poll(() => card.getByRole('term').allTextContents())
      .toEqual([...['層級', '班別及班號', '生效日期', '特殊教育需要', '最近報告']])

    const bar = page.getByRole('search')
    expect(await bar.getByRole('button', { name: '列印' }).isVisible()).toBe(false)
    await bar.getByRole('button', { name: '更多' }).click()
    await bar.getByRole('button', { name: '列印' }).waitFor()
    await bar.getByRole('button', { name: '欄目' }).click()
    await page.getByLabel('特殊教育需要').uncheck()
    await page.keyboard.press('Escape')
    await expect.poll(() => card.getByRole('term').allTextContents()).not.toContain('特殊教育需要')
    await page.getByRole('banner').or(page.locator('[data-page-head]')).getByRole('button', { name: '更多' }).click()
    await page.getByRole('link', { name: '匯入名單' }).waitFor()
    await expectAccessible(page)

    await bar.getByRole('button', { name: '篩選' }).click()
    await bar.getByLabel('截至').fill('2026-01-05')
    await page.getByText('你正查閱2026年1月5日(一)的情況').waitFor()
    await page.getByRole('button', { name: '返回今天' }).click()
  },
)

journey('Everybody can use the register, with rows selected as well', { ...demo, minutes: 4 }, async (story) => {
  const { page, workbench } = story
  await openRegister(page, workbench.person('senco'), '?asAt=2026-09-30&tier=2')
  await page.locator('main [data-row-check] input').nth(1).check()
  await expectAccessibleInEveryPair(page)
})
