import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { openZip } from '#platform/files/zip.ts'
import {
  expectAccessible,
  expectAccessibleInEveryPair,
  expectKeyboard,
  journey,
  signIn,
  visit,
} from '../harness/journey.ts'

const demo = { school: 'demo', minutes: 4 } as const
type Plan = {
  version: number
  aims: { id: string; reviews: Found[]; measures: { id: string; reviews: Found[] }[] }[]
}
type Found = { moment: string; version: number; carry: string | null }

/** This year's plan, opened by its tab; gives its address. */
async function openPlan(page: Page): Promise<string> {
  await visit(page, '/team/plan')
  await page.getByRole('heading', { level: 2, name: /2026\/27/ }).waitFor()
  return new URL(page.url()).pathname
}

/** Ends the year for every aim and measure that has no such review yet. */
async function endYear(page: Page, planId: string, address: string): Promise<void> {
  const at = `/api/annual-plans/${planId}`
  const plan: Plan = await (await page.request.get(at)).json()
  const subjects = plan.aims.flatMap(({ measures, ...aim }) => [
    { of: 'aim', ...aim },
    ...measures.map((measure) => ({ of: 'measure', ...measure })),
  ])
  for (const { of, id, reviews } of subjects) {
    if (reviews.some(({ moment, carry }) => moment === 'year_end' && carry !== null)) continue
    const data = { version: 0, base: {}, fields: { howFar: 'done', carry: 'no' } }
    const sent = await page.request.put(`${at}/reviews/${of}/${id}/year_end`, { data, headers: { origin: address } })
    expect(sent.status()).toBe(200)
  }
}

journey(
  'The team writes its plan, the principal agrees to it, both reviews find how far it came, and the next year begins with what goes on',
  demo,
  async ({ page, anotherPage, workbench, expectProblem }) => {
    await signIn(page, workbench.person('senco'))
    const base = await openPlan(page)

    // Taken back with a word, it is written on: an example first, then a measure of one's own.
    await page.getByRole('button', { name: '退回草擬' }).click()
    await page.getByRole('dialog').getByLabel('原因').fill('加一項關於新生的目標')
    await page.getByRole('dialog').getByRole('button', { name: '退回草擬' }).click()
    const culture = page.getByRole('region', { name: /^文化/ })
    await culture.getByRole('button', { name: /^由例子開始/ }).click()
    await page.getByRole('checkbox', { name: '新生及插班生一來便有歸屬感' }).check()
    await page.getByRole('button', { name: '加入1個例子' }).click()
    const aim = culture.getByRole('article', { name: '目標3' })
    await aim.getByRole('heading', { name: '新生及插班生一來便有歸屬感' }).waitFor()
    await page.getByRole('link', { name: '措施3.1：請寫下負責人' }).waitFor()
    await aim.getByRole('button', { name: /^更改 \(措施3.1\)/ }).click()
    const who = aim.getByLabel('負責人')
    await who.fill('馮樂恩')
    await who.press('Enter')
    await aim.getByRole('button', { name: '完成', exact: true }).click()
    await aim.getByText('馮樂恩').waitFor()
    await aim.getByRole('button', { name: /^新增措施/ }).click()
    const measure = aim.getByRole('region', { name: '措施3.2' })
    await measure.getByLabel('做甚麼').fill('為每名插班生安排一位同學帶路')
    await measure.getByLabel('由', { exact: true }).selectOption('2026-12-01')
    await measure.getByLabel('至', { exact: true }).selectOption('2027-02-01')
    await measure.getByLabel('成功準則').fill('每人都有一位同學')
    await measure.getByLabel('負責人').fill('各班主任')
    await measure.getByLabel('負責人').press('Enter')
    await measure.getByLabel('款項（港元）').fill('350.5')
    await expectAccessible(page)
    await expect.poll(() => measure.getByText('已儲存').count()).toBe(2)
    await measure.getByRole('button', { name: '完成', exact: true }).click()
    await measure.getByText('2026年12月至2027年2月').waitFor()
    await measure.getByText('HK$350.50').waitFor()

    // The order changes by keyboard, and the focus stays where it was.
    const up = measure.getByRole('button', { name: /^上移/ })
    await up.focus()
    await page.keyboard.press('Enter')
    await aim.getByRole('region', { name: '措施3.1' }).getByText('帶路').waitFor()
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('上移 (措施3.1)')

    // The principal, who writes nothing else in it, agrees with a word.
    const other = await anotherPage()
    await signIn(other, workbench.person('principal'), { at: base })
    expect(await other.getByRole('button', { name: /^新增目標/ }).count()).toBe(0)
    await other.getByRole('button', { name: '同意計劃' }).click()
    await other.getByRole('dialog').getByLabel('說明').fill('很好，請推行')
    // What the SENCO changes meanwhile is read before it is agreed to.
    const own = aim.getByRole('region', { name: '措施3.1' })
    await own.getByRole('button', { name: /^更改/ }).click()
    await own.getByLabel('評估方法').fill('訪問插班生')
    await own.getByText('已儲存').waitFor()
    expectProblem(/answered with 409/)
    await other.getByRole('dialog').getByRole('button', { name: '同意計劃' }).click()
    await other.getByText('你打開計劃後，有同事更改了內容').waitFor()
    await other.getByText('訪問插班生').waitFor()
    await other.getByRole('dialog').getByRole('button', { name: '同意計劃' }).click()
    await other.getByText('很好，請推行').waitFor()

    // A measure becomes a colleague's task.
    await page.reload()
    await aim.getByRole('button', { name: /^交託為任務 \(措施3.2\)/ }).click()
    await expectAccessible(page)
    await page.getByRole('dialog').getByRole('button', { name: '交託任務' }).click()
    await page.getByText('任務已交託').first().waitFor()

    // Mid-year: a tap, a figure that the workbench counted, some words.
    await visit(page, `${base}/review/mid_year`)
    const groups = page.getByRole('article', { name: '目標6' })
    await groups.getByRole('button', { name: /^檢討 \(措施6.1\)/ }).click()
    const found = groups.getByRole('region', { name: '措施6.1' })
    await found.getByRole('radio', { name: '進行中' }).check()
    await found.getByRole('button', { name: /^採用 \(已進行支援節/ }).click()
    await found.getByRole('button', { name: /^取消採用/ }).waitFor()
    await found.getByLabel('所見').fill('補節時間已排好')
    await expectAccessible(page)
    await found.getByRole('button', { name: '完成', exact: true }).click()
    // The figure stands in the open form as well: the review is kept once the form has gone.
    await found.getByLabel('所見').waitFor({ state: 'detached' })
    await found.getByText(/已進行支援節：.*截至2026年11月23日/).waitFor()

    // The end of the year: it goes on, changed; all else ends, and the review is closed.
    await visit(page, `${base}/review/year_end`)
    await groups.getByRole('button', { name: /^檢討 \(措施6.1\)/ }).click()
    await found.getByText('補節時間已排好').waitFor()
    await found.getByRole('radio', { name: '進行中' }).check()
    await found.getByRole('radio', { name: '修改後繼續' }).check()
    await found.getByLabel('所見').fill('考試週前先補')
    await found.getByRole('button', { name: '完成', exact: true }).click()
    await found.getByText('下學年：修改後繼續').waitFor()
    await endYear(page, base.split('/').at(-1) ?? '', workbench.address)
    // What was asked beside the page is there once it is loaded.
    await page.goto(base)
    await page.getByRole('button', { name: '結束檢討' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '結束檢討' }).click()
    await page.getByText('檢討已結束').first().waitFor()
    await page.getByRole('button', { name: '開始2027/28的計劃' }).click()
    await page.getByRole('heading', { level: 2, name: /2027\/28/ }).waitFor()
    const next = page.getByRole('region', { name: '措施1.1' })
    await next.getByText(/承接2026\/27 · 有待修改/).waitFor()
    await next.getByText(/學年中段檢討 · 進行中：補節時間已排好/).waitFor()
    await next.getByText(/學年終結檢討 · 進行中：考試週前先補/).waitFor()
    await next.getByText(/承接2025\/26/).waitFor()
    await next.getByText('2027年10月至2028年6月').waitFor()
    expect(await page.getByRole('article').count()).toBe(1)
  },
)

journey(
  'Two of the team write the same measure at once, and neither loses a word',
  demo,
  async ({ page, anotherPage, workbench, expectProblem }) => {
    expectProblem(/answered with 409/)
    await signIn(page, workbench.person('senco'))
    const plans = await (await page.request.get('/api/annual-plans')).json()
    const { id } = plans.plans[0]
    await visit(page, `/team/plan/${id}`)
    const other = await anotherPage()
    await signIn(other, workbench.person('sst_member'), { at: `/team/plan/${id}` })
    for (const one of [page, other]) await one.getByRole('button', { name: /^更改 \(措施1.1\)/ }).click()
    // Money is not for the support teacher to see.
    expect(await other.getByLabel('款項（港元）').count()).toBe(0)
    await page.getByLabel('做甚麼 (中文)').fill('先由班主任做')
    await page.getByText('已儲存').first().waitFor()
    await other.getByLabel('評估方法 (中文)').fill('每月看一次')
    await other.getByText('已儲存').first().waitFor()
    await other.getByLabel('做甚麼 (中文)').fill('先由支援老師做')
    const chooser = other.getByRole('region', { name: '兩個版本' })
    await chooser.getByText('先由班主任做').waitFor()
    await chooser.getByText('先由支援老師做').waitFor()
    await expectAccessible(other)
    await chooser.getByRole('button', { name: /^用同事的/ }).click()
    await other.getByRole('button', { name: '完成', exact: true }).click()
    const measure = other.getByRole('region', { name: '措施1.1' })
    await measure.getByText('先由班主任做').waitFor()
    await measure.getByText('每月看一次').waitFor()
  },
)

journey(
  'The plan is read, written, reviewed and printed by everybody: by keyboard, on a phone, in both languages, as a Word file',
  demo,
  async ({ page, workbench }) => {
    await signIn(page, workbench.person('sst_member'))
    const plans = await (await page.request.get('/api/annual-plans')).json()
    const reviewed = plans.plans.find(({ schoolYear }: { schoolYear: string }) => schoolYear === '2025/26')
    const draft = plans.plans.find(({ state }: { state: string }) => state === 'draft')
    for (const path of [
      `/team/plan/${reviewed.id}`,
      `/team/plan/${reviewed.id}/review/year_end`,
      `/team/plan/${reviewed.id}/print?language=both`,
      `/team/plan/${draft.id}`,
    ]) {
      await visit(page, path)
      await page.getByRole('heading', { level: 2 }).first().waitFor()
      await expectAccessibleInEveryPair(page)
    }
    await expectKeyboard(page)

    await page.setViewportSize({ width: 1440, height: 900 })
    await visit(page, `/team/plan/${reviewed.id}/print?language=both`)
    const paper = page.locator('article[data-paper]')
    for (const text of ['本校的情況', 'Policies', '約進行了計劃的七成。', 'Goes on, changed'])
      await paper.getByText(text).first().waitFor()
    const [word] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Word' }).click(),
    ])
    expect(word.suggestedFilename()).toMatch(/周年計劃 2025\/?.?26.*\.docx$/)
    const zip = await openZip(await readFile(await word.path()))
    const document = Buffer.from(await zip.read('word/document.xml')).toString('utf8')
    expect(document).toMatch(/^<\?xml[^>]*\?><w:document[\s\S]*<\/w:document>\s*$/)
    expect(document).toContain('w:orient="landscape"')
    for (const text of ['文化', 'Practices', '約進行了計劃的七成。', 'Found out by: ']) expect(document).toContain(text)
  },
)
