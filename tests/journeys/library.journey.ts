import { expect } from 'vitest'
import { expectAccessible, journey, signIn, visit } from '../harness/journey.ts'

journey(
  'An entry of the workbench is found, changed, set back and run as a group; a provision of the school’s own is added and put away',
  { school: 'demo' },
  async (story) => {
    const { page, workbench } = story
    const rows = page.locator('main tbody tr')
    await signIn(page, workbench.person('senco'), { at: '/provision/library?tier=3&need=ASD' })
    await page.getByRole('searchbox', { name: '搜尋支援措施庫' }).fill('計時器 工作盤')
    await expect.poll(() => rows.count()).toBe(1)
    await expectAccessible(page)
    await rows.first().click()
    await page.getByRole('heading', { level: 1, name: '個別工作系統' }).waitFor()
    expect(await page.getByRole('listitem').filter({ hasText: '工作盤' }).count()).toBe(1)

    // The school words it as its own, then thinks better of it.
    await page.getByRole('button', { name: '修改', exact: true }).click()
    const panel = page.getByRole('dialog')
    story.expectProblem(/answered with 422/)
    await panel.getByLabel('最多人數').fill('2')
    await panel.getByRole('button', { name: '儲存' }).click()
    await panel.getByRole('link', { name: /個別支援只有1名學生/ }).waitFor()
    await expectAccessible(page)
    await panel.getByLabel('最多人數').fill('1')
    await panel.getByLabel('名稱（中文）').fill('個別工作盤')
    await panel.getByRole('button', { name: '儲存' }).click()
    await page.getByRole('heading', { level: 1, name: '個別工作盤' }).waitFor()
    await page.getByText('本校已修改').waitFor()
    await page.getByRole('button', { name: '還原為工作台的內容' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '還原', exact: true }).click()
    await page.getByRole('heading', { level: 1, name: '個別工作系統' }).waitFor()

    // The way back leads to the same list.
    await page.getByRole('link', { name: '支援措施庫' }).first().click()
    await expect.poll(() => rows.count()).toBe(1)
    expect(new URL(page.url()).searchParams.get('tier')).toBe('3')
    await rows.first().click()
    await page.getByRole('link', { name: '以此開設小組' }).click()
    await page.getByLabel('支援措施').waitFor()
    await expect.poll(() => page.getByLabel('名稱（中文）').inputValue()).toBe('個別工作系統')

    await visit(page, '/provision/library/new')
    await page.getByLabel('名稱（中文）').fill('晨讀小組')
    await page.getByRole('checkbox', { name: /^SpLD/ }).check()
    await page.getByLabel('每節流程').fill('選書\n同讀\n說一句感想')
    await expectAccessible(page)
    await page.getByRole('button', { name: '新增支援措施' }).click()
    await page.getByRole('heading', { level: 1, name: '晨讀小組' }).waitFor()
    expect(await page.locator('main ol li').count()).toBe(3)
    await page.getByRole('button', { name: '封存' }).click()
    await page.getByText('不再用於開設新小組').waitFor()
    await visit(page, '/provision/library?archived=yes')
    await expect.poll(() => rows.count()).toBe(1)
    await page.getByRole('link', { name: '晨讀小組' }).waitFor()
  },
)
