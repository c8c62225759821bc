import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import {
  expectAccessible,
  expectAccessibleInOpposites,
  journey,
  type Person,
  settled,
  signIn,
  speak,
  visit,
} from '../harness/journey.ts'

const demo = { school: 'demo' } as const

/** The two guises that differ in everything. */
/** Signs in and opens the file of the one student who is found by a search, in Chinese. */
async function openFile(page: Page, person: Person, search: string, tab = ''): Promise<string> {
  await signIn(page, person)
  const { origin } = new URL(page.url())
  const query = new URLSearchParams({ search, who: 'all' })
  const answer = await page.request.get(`${origin}/api/students?${query}`)
  const { rows } = (await answer.json()) as { rows: { id: string }[] }
  expect(rows).toHaveLength(1)
  const address = `/students/${rows[0]?.id}`
  await visit(page, address + tab)
  await speak(page, 'zh')
  await page.getByRole('heading', { level: 1 }).waitFor()
  return address
}

const panel = (page: Page) => page.getByRole('dialog')
const save = (page: Page) => panel(page).getByRole('button', { name: '儲存', exact: true })

journey('Two people who change the same student at once both keep their words', demo, async (story) => {
  const { page, anotherPage, workbench, expectProblem } = story
  expectProblem(/PATCH \S+ was answered with 409/)
  const other = await anotherPage()
  await openFile(page, workbench.person('senco'), '李知遙')
  await openFile(other, workbench.person('office'), '李知遙')

  await page.getByRole('button', { name: '更改個人資料' }).click()
  await other.getByRole('button', { name: '更改個人資料' }).click()
  await other.getByLabel('家中常用語言').fill('潮州話')
  await other.getByLabel('註冊編號').fill('R2049')
  await save(other).click()
  await panel(other).waitFor({ state: 'hidden' })

  // One field is the same, one is not: nothing is written before the person has looked.
  await page.getByLabel('家中常用語言').fill('客家話')
  await page.getByLabel('入學日期').fill('2025-09-01')
  await save(page).click()
  const versions = page.getByRole('region', { name: '兩個版本' })
  await versions.waitFor()
  await expect.poll(() => versions.textContent()).toMatch(/客家話.*潮州話/s)
  await expectAccessible(page)

  // Even a closed tab loses neither.
  await page.waitForTimeout(1500)
  await page.reload()
  await page.getByRole('button', { name: '更改個人資料' }).click()
  await versions.waitFor()
  await save(page).click()
  await panel(page)
    .getByRole('link', { name: /有兩個版本/ })
    .waitFor()

  await versions.getByRole('button', { name: /用同事的/ }).click()
  await page.getByLabel('家中常用語言').fill('潮州話及客家話')
  await save(page).click()
  await panel(page).waitFor({ state: 'hidden' })
  const particulars = page.getByRole('region', { name: '個人資料' })
  await expect.poll(() => particulars.textContent()).toMatch(/R2049.*潮州話及客家話.*2025年9月1日/s)
})

journey('What is typed and not saved is there again on another device', demo, async (story) => {
  const { page, anotherPage, workbench } = story
  await openFile(page, workbench.person('senco'), '何悠然', '/needs')
  await page.getByRole('button', { name: '記錄強項' }).click()
  await page.getByLabel('學生擅長、喜歡或重視的事').fill('會彈烏克麗麗')
  await panel(page).getByText('已儲存').waitFor()
  await settled(page)

  const other = await anotherPage()
  await openFile(other, workbench.person('senco'), '何悠然', '/needs')
  await other.getByRole('button', { name: '記錄強項' }).click()
  await expect.poll(() => other.getByLabel('學生擅長、喜歡或重視的事').inputValue()).toBe('會彈烏克麗麗')
  await save(other).click()
  await panel(other).waitFor({ state: 'hidden' })
  await expect.poll(() => other.getByRole('region', { name: '強項' }).textContent()).toContain('會彈烏克麗麗')
})

journey('A tier is decided, withdrawn as a mistake, and stays in sight with the reason', demo, async (story) => {
  const { page, workbench } = story
  await openFile(page, workbench.person('senco'), '吳諾宇', '/tier')
  await page.getByRole('button', { name: '訂定層級' }).click()
  await panel(page).getByLabel('第三層：個別加強支援').check()
  await panel(page).getByLabel('原因').fill('試用新助聽器')
  await panel(page).getByRole('button', { name: '訂定層級' }).click()
  await panel(page).waitFor({ state: 'hidden' })
  // The head follows at once.
  await expect.poll(() => page.locator('[data-page-head]').textContent()).toContain('第三層')

  await page.getByRole('button', { name: /^撤回2026-11-23/ }).click()
  await page.getByRole('button', { name: '撤回決定' }).click()
  await page.getByRole('link', { name: '請說明錯在哪裏。' }).waitFor()
  await page.getByLabel('錯在哪裏？').fill('應為另一位同學')
  await page.getByRole('button', { name: '撤回決定' }).click()
  await page.getByRole('alertdialog').or(panel(page)).waitFor({ state: 'hidden' })
  const withdrawn = page.getByRole('row').filter({ hasText: '應為另一位同學' })
  await withdrawn.locator('del').first().waitFor()
  await expect.poll(() => page.locator('[data-page-head]').textContent()).toContain('第二層')
})

journey('A worry becomes a need with its evidence, and the time-line tells it', demo, async (story) => {
  const { page, workbench, expectProblem } = story
  expectProblem(/PATCH \S+ was answered with 422/)
  await openFile(page, workbench.person('senco'), '林小禾', '/needs')
  await page.getByRole('button', { name: '更改 (言語障礙（語障）)' }).click()
  await panel(page).getByLabel('確診').check()
  await panel(page).getByLabel('由誰識別').fill('校本言語治療師')
  await panel(page).getByLabel('識別日期').fill('2026-11-16')
  await panel(page).getByLabel('報告日期').fill('2027-01-01')
  await save(page).click()
  await panel(page)
    .getByRole('link', { name: /報告日期.*這一天尚未到/ })
    .waitFor()

  await panel(page).getByLabel('報告日期').fill('2026-11-18')
  await save(page).click()
  await panel(page).waitFor({ state: 'hidden' })
  const needs = page.getByRole('region', { name: '特殊教育需要' })
  await expect.poll(() => needs.textContent()).toMatch(/確診.*校本言語治療師.*2026年11月18日/s)

  await page.getByRole('link', { name: '歷程' }).click()
  await page.getByText('言語障礙（語障） · 確診 · 校本言語治療師').waitFor()
})

journey('The file says who looked at it, and shows each role no more than its work needs', demo, async (story) => {
  const { page, anotherPage, workbench } = story
  const teacher = await anotherPage()
  const address = await openFile(teacher, workbench.person('teacher'), '黃思行')
  expect(await teacher.getByRole('region', { name: '監護人' }).count()).toBe(0)
  expect(await teacher.getByRole('link', { name: '誰看過' }).count()).toBe(0)
  expect(await teacher.getByRole('button', { name: /更改|記錄|訂定/ }).count()).toBe(0)
  await teacher.getByRole('link', { name: '強項及需要' }).click()
  expect(await teacher.getByText(/報告：|未有報告/).count()).toBe(0)

  const assistant = await anotherPage()
  await openFile(assistant, workbench.person('teaching_assistant'), '黃思行')
  await assistant.getByRole('region', { name: '強項' }).waitFor()
  // Neither told a need, nor told that there is none.
  expect(await assistant.getByText(/注意力|AD\/HD|沒有記錄/).count()).toBe(0)

  const office = await anotherPage()
  await openFile(office, workbench.person('office'), '黃思行')
  expect(await office.getByRole('navigation', { name: '黃思行' }).getByRole('link').allTextContents()).toEqual(['概覽'])
  expect(await office.getByText(/第三層|注意力/).count()).toBe(0)
  await office.getByRole('region', { name: '監護人' }).waitFor()

  await signIn(page, workbench.person('senco'), { at: `${address}/timeline`, language: 'zh' })
  await page.getByText('入學', { exact: true }).first().waitFor()
  await visit(page, `${address}/looks`)
  await page.getByRole('row').filter({ hasText: '鄭柏謙' }).first().waitFor()
  await page.getByRole('row').filter({ hasText: '吳芊' }).first().waitFor()
  // Each look is told in words, those through the rooms of others too.
  expect(await page.getByRole('cell', { name: /^[a-z.-]+$/ }).allTextContents()).toEqual([])
})

journey('The office adds a new student, and nothing that was typed is lost to a slip', demo, async (story) => {
  const { page, workbench, expectProblem } = story
  expectProblem(/POST \S+\/api\/students was answered with 422/)
  await signIn(page, workbench.person('office'), { at: '/students/new', language: 'zh' })
  await page.getByLabel('出生日期').fill('2029-03-03')
  await page.getByRole('button', { name: '新增這名學生' }).click()
  await page.getByRole('link', { name: /請填寫中文姓名或英文姓名/ }).waitFor()
  await page.getByLabel('中文姓名').fill('虛構新生')
  await page.getByRole('button', { name: '新增這名學生' }).click()
  // The day was told with the name already: what is new is that the name is not asked for any more.
  await page.getByRole('link', { name: /請填寫中文姓名或英文姓名/ }).waitFor({ state: 'detached' })
  await page.getByRole('link', { name: /^出生日期/ }).waitFor()
  await page.getByLabel('出生日期').fill('2019-03-03')
  await page.getByLabel('班別').selectOption('2A')
  await page.getByLabel('班號').fill('40')
  await page.getByRole('button', { name: '新增這名學生' }).click()
  await page.getByRole('heading', { level: 1, name: '虛構新生' }).waitFor()
  await expect.poll(() => page.locator('[data-page-head]').textContent()).toContain('2A 40')

  // Whoever has no tier is not offered to have none.
  const file = page.url()
  await signIn(page, workbench.person('senco'), { at: `${file}/tier` })
  await page.getByRole('button', { name: '訂定層級' }).click()
  await panel(page).getByLabel('第三層：個別加強支援').waitFor()
  expect(await panel(page).getByRole('radio').count()).toBe(3)
})

journey('Everybody can use the panels of a student’s file', { ...demo, minutes: 4 }, async (story) => {
  const { page, workbench } = story
  const address = await openFile(page, workbench.person('senco'), '鄭恩彤')
  const panels: [tab: string, name: RegExp][] = [
    ['', /^(更改個人資料|Edit particulars)$/],
    ['', /^(更改班別|Change class)$/],
    ['', /^(更改監護人|Edit guardians)$/],
    ['', /^(指派人員|Assign somebody)$/],
    ['/needs', /^(記錄強項|Note a strength)$/],
    ['/needs', /^(記錄需要|Record a need)$/],
    ['/tier', /^(訂定層級|Decide tier)$/],
  ]
  for (const [tab, name] of panels) {
    await visit(page, address + tab)
    await page.getByRole('button', { name }).click()
    await expectAccessibleInOpposites(page)
  }
})

journey(
  'Every tab of a file is in reach: all in sight on a wide screen, by arrow or by keys on a phone',
  demo,
  async (story) => {
    const { page, workbench } = story
    await openFile(page, workbench.person('senco'), '李知遙')
    await speak(page, 'en')
    const tabs = page.getByRole('navigation').filter({ has: page.getByRole('link', { name: 'Who looked' }) })
    const [first, last, arrows] = [
      tabs.getByRole('link').first(),
      tabs.getByRole('link').last(),
      tabs.locator('button'),
    ]
    const isInSight = (link: Locator) =>
      link.evaluate((one) => {
        const [box, of] = [one.getBoundingClientRect(), one.closest('ul')?.getBoundingClientRect()]
        return of !== undefined && box.left >= of.left - 1 && box.right <= of.right + 1
      })
    await page.setViewportSize({ width: 1440, height: 900 })
    await settled(page)
    expect([await isInSight(first), await isInSight(last), await arrows.count()]).toEqual([true, true, 0])

    await page.setViewportSize({ width: 390, height: 844 })
    await expect.poll(() => arrows.count()).toBe(1)
    expect(await isInSight(last)).toBe(false)
    const tapUntilInSight = async (link: Locator, arrow: Locator) =>
      expect
        .poll(async () => {
          if (!(await isInSight(link))) await arrow.click()
          return isInSight(link)
        })
        .toBe(true)
    await tapUntilInSight(last, arrows.last())
    await tapUntilInSight(first, arrows.first())

    await first.focus()
    for (let rest = (await tabs.getByRole('link').count()) - 1; rest > 0; rest -= 1) await page.keyboard.press('Tab')
    expect(await last.evaluate((one) => one === document.activeElement)).toBe(true)
    await expect.poll(() => isInSight(last)).toBe(true)
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/students\/[^/]+\/\w+/)
    await expect.poll(() => tabs.locator('[aria-current]').evaluate(() => true)).toBe(true)
    expect(await isInSight(last)).toBe(true)
  },
)

journey(
  'The help beside a day has the width of the panel, and the input that of a day',
  demo,
  async ({ page, workbench }) => {
    await openFile(page, workbench.person('senco'), '李知遙', '/tier')
    await page.getByRole('button', { name: '訂定層級' }).first().click()
    const day = panel(page).getByLabel('生效日期')
    const help = panel(page).getByText('這個層級由哪一天開始')
    const widthOf = async (of: Locator) => (await of.boundingBox())?.width ?? 0
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 844 })
      await settled(page)
      expect(await widthOf(help), `${width}`).toBeGreaterThan(300)
      expect(await widthOf(day), `${width}`).toBeLessThan(200)
    }
  },
)
