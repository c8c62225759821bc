import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { journey, signIn, visit } from '../harness/journey.ts'

const demo = { school: 'demo' } as const

/** What has the focus, as a screen reader would call it. */
async function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement
    const label =
      element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element.labels?.[0] : null
    return (label?.textContent ?? element?.textContent ?? '').trim()
  })
}

/** Presses Tab until something of this name has the focus. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press('Tab')
    if (name.test(await focused(page))) return
  }
  throw new Error(`Tab never came to ${name}.`)
}

journey(
  'A target is written by keyboard alone: the coach says why while it is typed, and is answered with a reason',
  demo,
  async (story) => {
    const { page, workbench } = story
    await signIn(page, workbench.person('senco'))
    const answer = await page.request.get('/api/plans')
    const plans = (await answer.json()) as { studentId: string; planId: string; nameEn: string; state: string }[]
    const draft = plans.find(({ nameEn, state }) => state === 'draft' && nameEn.startsWith('Zara'))
    const address = `/students/${draft?.studentId}/plans/${draft?.planId}`
    await visit(page, address)
    await page.getByRole('button', { name: '加入目標' }).waitFor()

    await tabTo(page, /^加入目標/)
    await page.keyboard.press('Enter')
    await expect.poll(() => focused(page)).toBe('目標')
    await page.keyboard.type('提升專注力')
    const hint = page.getByText('這個詞沒有承諾甚麼').first()
    await hint.waitFor()
    await page.getByText('到檢討時，沒有人能說得準有沒有做到。').first().waitFor()
    await page.getByText('已儲存', { exact: true }).waitFor()

    // Rewritten, it says less; what is left is put aside with a reason.
    await page.keyboard.press('Control+A')
    await page.keyboard.type('聽到指示後舉手')
    await expect.poll(() => hint.count()).toBe(0)
    await tabTo(page, /^擱置 \(未寫怎樣量度\)/)
    await page.keyboard.press('Enter')
    await expect.poll(() => focused(page)).toBe('不採納的原因')
    await page.keyboard.type('下星期與老師一起訂')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.getByRole('button', { name: /擱置 \(未寫怎樣量度\)/ }).count()).toBe(0)

    await tabTo(page, /^完成/)
    await page.keyboard.press('Enter')
    await expect.poll(() => focused(page)).toMatch(/^更改 \(目標\d\)/)
    const kept = await page.request.get(`/api${address}`)
    const { targets } = (await kept.json()) as { targets: { words: { zh: string } }[] }
    expect(targets.map(({ words }) => words.zh)).toContain('聽到指示後舉手')
  },
)
