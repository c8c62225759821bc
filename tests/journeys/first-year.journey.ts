import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import {
  expectAccessible,
  expectAccessibleInEveryPair,
  expectAccessibleInOpposites,
  expectKeyboard,
  journey,
  type Person,
  settled,
  signIn,
  visit,
} from '../harness/journey.ts'

const demo = { school: 'demo' } as const

/** The two guises that differ in everything. */
/** Opens a page in Chinese. */
async function open(page: Page, address: string): Promise<void> {
  await visit(page, address)
  await page.getByRole('heading', { level: 1 }).waitFor()
}

/** The file of the one student who is found by a name, for somebody who has signed in. */
async function fileOf(page: Page, name: string): Promise<string> {
  const { origin } = new URL(page.url())
  const answer = await page.request.get(`${origin}/api/students?${new URLSearchParams({ search: name, who: 'all' })}`)
  const { rows } = (await answer.json()) as { rows: { id: string }[] }
  expect(rows).toHaveLength(1)
  return `/students/${rows[0]?.id}/identification`
}

/** A person of the demo school by their staff code. */
const colleague = (like: Person, code: string): Person => ({ ...like, identifier: `DEMO/${code}` })

const choose = (page: Page, item: string, answer: string) =>
  page.getByRole('group', { name: item }).getByRole('radio', { name: answer, exact: true }).check()

journey('A teacher fills a Primary 1 checklist on a phone, and a closed tab loses no tap', demo, async (story) => {
  const { page, workbench } = story
  await page.setViewportSize({ width: 390, height: 844 })
  await signIn(page, colleague(workbench.person('teacher'), 'teacher5c'))
  await open(page, '/identification/p1')
  expect(await page.getByText('12月1日至1月31日').first().isVisible()).toBe(true)
  await page.getByRole('list', { name: '逐名學生' }).getByText('梁諾').waitFor()

  await page.getByRole('link', { name: '填寫觀察表' }).click()
  await page.getByRole('heading', { level: 1, name: '葉晴希' }).waitFor()
  const answered = page.getByRole('progressbar', { name: /已選/ })
  const before = Number(await answered.getAttribute('value'))
  await choose(page, '上落樓梯和在操場上注意安全', '有時')
  await choose(page, '會用剪刀、漿糊，會扣鈕', '未能觀察')
  await page.getByText('已儲存').waitFor()
  await page.reload()
  await expect.poll(() => answered.getAttribute('value')).toBe(String(before + 2))

  // Not every item has an answer yet: what is finished is the teacher's to say, and the page says what is missing.
  story.expectProblem(/PATCH \S+ was answered with 422/)
  await page.getByRole('button', { name: '完成，下一名' }).click()
  await page.getByText(new RegExp(`還有${24 - before - 2}項未選`)).waitFor()
  await expectAccessible(page)

  await page.getByRole('button', { name: '下一名', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: '蔡穎彤' }).waitFor()
  await page.getByRole('button', { name: '上一名' }).click()
  await page.getByRole('heading', { level: 1, name: '葉晴希' }).waitFor()
  await settled(page)
  expect(await answered.getAttribute('value')).toBe(String(before + 2))
})

journey(
  'The team decides pupil by pupil, several at once, and tells the parents',
  demo,
  async ({ page, workbench }) => {
    await signIn(page, workbench.person('senco'))
    await open(page, '/identification/p1/meeting?class=1A')
    await page.getByRole('link', { name: /林小禾/ }).click()
    const spokenOf = page.getByRole('region', { name: /林小禾/ })
    await spokenOf.getByText('聽懂並做到兩個步驟的口頭指示').waitFor()
    await expectAccessibleInOpposites(page)
    await spokenOf.getByRole('radio', { name: '顯著困難' }).check()
    await spokenOf.getByRole('button', { name: '轉介評估' }).click()
    expect(await spokenOf.getByRole('link', { name: '記錄懷疑的特殊教育需要' }).isVisible()).toBe(true)
    await spokenOf.getByRole('button', { name: '記錄決定' }).click()
    await page.getByRole('row', { name: /林小禾.*顯著困難/ }).waitFor()

    await page.getByRole('checkbox', { name: '選取蔡彤柏' }).check()
    await page.getByRole('checkbox', { name: '選取陳嵐悠' }).check()
    await page.getByRole('button', { name: '沒有明顯困難' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '記錄' }).click()
    await page.getByText('已記錄2名學生。').waitFor()

    await open(page, '/identification/p1?class=1A')
    await page.getByRole('checkbox', { name: '選取林小禾' }).check()
    await page.getByRole('button', { name: '已通知家長' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '面談' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '記錄' }).click()
    await page.getByRole('row', { name: /林小禾.*11月23日/ }).waitFor()
    const classes = page.getByRole('table', { name: '各班進度' })
    await expect.poll(() => classes.getByRole('row', { name: /^1A/ }).textContent()).toMatch(/3／27.*1／27.*顯著1/)

    await open(page, `${await fileOf(page, '林小禾')}/first-year`)
    const decision = page.getByRole('region', { name: '小組的決定' })
    await expect.poll(() => decision.textContent()).toMatch(/顯著困難.*轉介評估.*面談/s)
    await expectAccessible(page)
  },
)

journey('The progress of Primary 1 is there for everybody to read', demo, async ({ page, workbench }) => {
  await signIn(page, workbench.person('senco'))
  await open(page, '/identification/p1?class=1A')
  await expectAccessibleInEveryPair(page)
  await expectKeyboard(page)
})

journey('The school’s own dates go before the shipped ones, with who checked them', demo, async (story) => {
  const { page, workbench } = story
  story.expectProblem(/PUT \S+ was answered with 422/)
  await signIn(page, workbench.person('senco'))
  await open(page, '/identification/dates')
  await page.getByRole('button', { name: '本校已核對：小一識別：學生支援組與教育心理學家開會' }).click()
  const meeting = page.getByRole('row', { name: /學生支援組與教育心理學家開會/ })
  await expect.poll(() => meeting.textContent()).toMatch(/學校已核對.*何一心/)
  await page.getByRole('button', { name: '採用：小一識別：檢討' }).click()
  await expect.poll(() => page.getByRole('row', { name: /小一識別：檢討/ }).textContent()).toMatch(/6月1日至7月31日/)

  await page.getByRole('button', { name: '訂定日子：小一識別：通知家長結果' }).click()
  const panel = page.getByRole('dialog')
  await panel.getByLabel('開始日期').fill('2027-02-15')
  await panel.getByLabel('結束日期').fill('2027-02-12')
  await panel.getByRole('button', { name: '儲存' }).click()
  await panel.getByRole('link', { name: /早於開始日期/ }).waitFor()
  await panel.getByLabel('開始日期').fill('2027-02-08')
  await panel.getByRole('button', { name: '儲存' }).click()
  await page.getByRole('row', { name: /通知家長結果.*2月8日至2月12日/ }).waitFor()
  await expectAccessibleInOpposites(page)
})
