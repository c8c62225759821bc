import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { journey, signIn, visit } from '../harness/journey.ts'

const demo = { school: 'demo' } as const

async function open(page: Page, address: string): Promise<void> {
  await visit(page, address)
}

journey(
  'A teacher raises a concern in taps, the SENCO decides in words that the teacher reads, asks all the teachers at once, and reads their answers side by side',
  demo,
  async ({ page, anotherPage, workbench, expectProblem }) => {
    expectProblem(/\/inputs was answered with 422/)
    await signIn(page, workbench.person('teacher'))
    await open(page, '/identification/concerns')
    await page.getByRole('link', { name: '提出關注' }).click()
    await page.getByRole('heading', { name: '關於哪名學生？' }).waitFor()
    await page.getByRole('link', { name: /黃思行/ }).click()
    await page.getByLabel('情緒', { exact: true }).check()
    await page.getByLabel('很擔心，反覆發問').check()
    await page.getByLabel('每天', { exact: true }).check()
    await page.getByRole('button', { name: '提出', exact: true }).click()
    await page.getByText('統籌主任已收到。').first().waitFor()

    const senco = await anotherPage()
    await signIn(senco, workbench.person('senco'))
    await open(senco, '/identification/concerns?state=raised&class=3B')
    await senco.getByRole('button', { name: /^分流/ }).first().click()
    const panel = senco.getByRole('dialog')
    await panel.getByLabel('徵詢意見').check()
    await panel.getByLabel('給提出者的話').fill('謝謝，我先聽聽其他老師的觀察。')
    await panel.getByRole('button', { name: '現在徵詢教師意見' }).click()

    // All who teach the student are chosen, but for the one who is asked already: nobody is asked twice at once.
    await senco.getByRole('dialog', { name: '邀請誰' }).waitFor()
    await senco.getByLabel(/鄭柏謙/).check()
    await senco.getByRole('button', { name: /^邀請\d+人/ }).click()
    await senco
      .getByText(/其中1位已獲邀請/)
      .first()
      .waitFor()
    await senco.getByLabel(/鄭柏謙/).uncheck()
    await senco.getByRole('button', { name: /^邀請\d+人/ }).click()
    await senco.getByText('已邀請。').first().waitFor()

    await open(page, '/identification/concerns')
    await page.getByText('謝謝，我先聽聽其他老師的觀察。').waitFor()
    await open(page, '/identification/inputs')
    await page
      .getByRole('link', { name: /黃思行/ })
      .first()
      .click()
    await page.getByLabel(/這名學生做得好的是甚麼/).fill('主動幫同學修理文具')
    await page
      .getByRole('group', { name: /跟上課堂進度/ })
      .getByLabel('4')
      .check()
    await page.getByRole('button', { name: '送出' }).click()
    await page.getByText('謝謝。').first().waitFor()

    await open(senco, '/identification/inputs')
    // The asking in which this teacher was the last: everybody has answered now.
    await senco
      .getByRole('row', { name: /2人中2人/ })
      .getByRole('link')
      .click()
    const table = senco.getByRole('region', { name: '並列回覆' })
    await table.getByText('主動幫同學修理文具').waitFor()
    await expect.poll(() => table.textContent()).toContain('4 / 5')
  },
)
