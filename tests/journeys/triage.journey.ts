import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { journey, settled, signIn, visit } from '../harness/journey.ts'

const demo = { school: 'demo', minutes: 3 } as const

/** Each thing that the SENCO may decide, in the order in which a worry might go; what it is called then, and where it is gone on with. */
const outcomes = [
  { step: '觀察至某日', state: '觀察中', goesOn: /\/identification\/concerns/ },
  { step: '徵詢意見', state: '徵詢意見中', goesOn: /\/identification\/inputs/ },
  { step: '安排評估', state: '安排評估', goesOn: /\/identification\/measurements/ },
  { step: '轉介', state: '已轉介', goesOn: /\/identification\/referrals\?concern=/ },
  { step: '開立計劃', state: '擬訂計劃', goesOn: /\/plans$/ },
  { step: '結束', state: '已結束', goesOn: /\/identification\/concerns/ },
]

async function decide(
  senco: Page,
  { student, step, words, decidedBefore }: Record<'student' | 'step' | 'words', string> & { decidedBefore: boolean },
): Promise<void> {
  await visit(senco, '/identification/concerns?class=3B')
  // The list offers triage where it is wanted; what was decided before is looked at, and decided anew in the file.
  const row = senco.getByRole('row', { name: new RegExp(student) })
  if (decidedBefore) await row.getByRole('link', { name: /^查看/ }).click()
  await (decidedBefore ? senco : row).getByRole('button', { name: /^分流/ }).click()
  // By its name: where a decision leads, another panel may open in the same moment.
  const panel = senco.getByRole('dialog', { name: `對${student}的關注` })
  await panel.getByLabel(step, { exact: true }).check()
  await panel.getByLabel('給提出者的話').fill(words)
  await panel.locator('button[type=submit]').click()
  if (step === '徵詢意見') return askTeachers(senco, words)
  // What was said of the decision before may stand there still.
  await panel.waitFor({ state: 'hidden' })
  await senco.getByText('已決定。').first().waitFor()
}

/** Whom to ask is chosen where that decision leads; until the request is sent, nobody was asked and the concern is as it was. */
async function askTeachers(senco: Page, words: string): Promise<void> {
  const panel = senco.getByRole('dialog', { name: '邀請誰' })
  await panel
    .getByRole('button', { name: /^(關閉|取消)$/ })
    .last()
    .click()
  const isAsked = async () => {
    const answer = await senco.request.get('/api/concerns')
    const { concerns } = (await answer.json()) as { concerns: { state: string; steps: { words: string }[] }[] }
    return concerns.some(({ steps }) => steps.some((one) => one.words === words))
  }
  expect(await isAsked()).toBe(false)
  await senco.getByRole('button', { name: '徵詢教師意見' }).click()
  await expect.poll(() => panel.getByLabel('給提出者的話').inputValue()).toBe(words)
  await panel.getByRole('button', { name: /^邀請\d+人/ }).click()
  await senco.getByText('已邀請。').first().waitFor()
  expect(await isAsked()).toBe(true)
}

journey(
  'Whatever the SENCO decides of a concern, the teacher who raised it reads it in the list and in the student’s file',
  demo,
  async ({ page, anotherPage, workbench }) => {
    await signIn(page, workbench.person('teacher'), { at: '/identification/concerns/new' })
    await page.getByRole('link', { name: /何俊恩/ }).click()
    await page.getByLabel('社交', { exact: true }).check()
    await page.getByLabel('小息多數獨處').check()
    await page.getByRole('button', { name: '提出', exact: true }).click()
    await page.getByText('統籌主任已收到。').first().waitFor()
    await page.waitForURL(/\/concerns$/)
    const file = page.url()

    const senco = await anotherPage()
    await signIn(senco, workbench.person('senco'))
    for (const [index, { step, state, goesOn }] of outcomes.entries()) {
      const words = `第${index + 1}句給老師的話`
      await decide(senco, { student: '何俊恩', step, words, decidedBefore: index > 0 })
      await senco.waitForURL(goesOn)
      await visit(page, '/identification/concerns')
      const row = page.getByRole('row', { name: /何俊恩/ })
      await row.getByText(words).waitFor()
      await expect.poll(() => row.textContent()).toContain(state)
    }
    // In the file, every step with its words stands in order.
    await visit(page, file)
    const steps = page.getByRole('list', { name: '跟進情況' }).getByRole('listitem')
    await steps.nth(outcomes.length - 1).waitFor()
    expect(await steps.count()).toBe(outcomes.length)
    for (const [index, { step }] of outcomes.entries())
      await expect.poll(() => steps.nth(index).textContent()).toContain(`${step}`)
  },
)

journey('A concern is raised and decided with the keyboard alone', demo, async ({ page, anotherPage, workbench }) => {
  await signIn(page, workbench.person('teacher'), { at: '/identification/concerns/new' })
  await page.getByLabel('尋找學生').focus()
  await page.keyboard.type('羅悠宇')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: /^提出對/ }).waitFor()
  await tabTo(page, '社交')
  await page.keyboard.press('Space')
  await tabTo(page, '小息多數獨處')
  await page.keyboard.press('Space')
  await tabTo(page, '提出')
  await page.keyboard.press('Enter')
  await page.getByText('統籌主任已收到。').first().waitFor()

  const senco = await anotherPage()
  await signIn(senco, workbench.person('senco'), { at: '/identification/concerns?class=3B' })
  await senco.getByRole('table').waitFor()
  await tabTo(senco, '分流 (羅悠宇)')
  await senco.keyboard.press('Enter')
  await senco.getByRole('dialog').waitFor()
  // Left undecided, one is where one was; decided, the row has moved on, and one with it.
  await senco.keyboard.press('Escape')
  await expect.poll(() => focused(senco)).toBe('分流 (羅悠宇)')
  await senco.keyboard.press('Enter')
  await senco.getByRole('dialog').waitFor()
  await tabTo(senco, '觀察至某日')
  await senco.keyboard.press('ArrowLeft')
  await tabTo(senco, '結束')
  await tabTo(senco, '給提出者的話 *')
  await senco.keyboard.type('謝謝，已與家長談過。')
  await tabTo(senco, '決定')
  await senco.keyboard.press('Enter')
  await senco.getByText('已決定。').first().waitFor()
  await senco.getByRole('link', { name: '查看 (羅悠宇)' }).waitFor()
  await expect.poll(() => focused(senco)).toMatch(/^羅悠宇/)

  // Where only what waits is shown, the row goes with its decision: the next one has the focus, and the heading after the last.
  await visit(senco, '/identification/concerns?state=raised')
  const rows = senco.getByRole('row').filter({ has: senco.getByRole('button', { name: /^分流/ }) })
  await rows.first().waitFor()
  for (let left = await rows.count(); left > 0; left -= 1) {
    await rows.first().getByRole('button').press('Enter')
    await senco.getByRole('dialog').getByLabel('結束', { exact: true }).check()
    await senco.getByRole('dialog').getByLabel('給提出者的話').fill('已跟進')
    await senco.getByRole('dialog').locator('button[type=submit]').press('Enter')
    await senco.getByRole('dialog').waitFor({ state: 'detached' })
    await expect.poll(() => rows.count()).toBe(left - 1)
    const next = left > 1 ? await rows.first().locator('[data-row-focus]').textContent() : '識別'
    await expect.poll(() => focused(senco)).toBe(next)
  }

  // Today leads right to the next one; closed, it is not opened again when the page is loaded anew.
  await visit(senco, '/today')
  await senco.locator('a[href*="triage="]').first().press('Enter')
  await senco.getByRole('dialog').waitFor()
  await senco.keyboard.press('Escape')
  await expect.poll(() => senco.url()).not.toContain('triage')
  await senco.reload()
  await senco.getByRole('heading', { name: '對這名學生的關注' }).waitFor()
  await settled(senco)
  expect(await senco.getByRole('dialog').count()).toBe(0)
})

/** Presses Tab until the thing with this name has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    if ((await focused(page)) === name) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not reach ${name}.`)
}

/** What has the focus, by its label or its words. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement as HTMLInputElement | null
    return (element?.labels?.[0]?.textContent ?? element?.textContent ?? '').trim()
  })
}
