import type { Page, Route } from 'playwright-core'
import { expect } from 'vitest'
import { journey, signIn } from '../harness/journey.ts'

const demo = { school: 'own demo' } as const
type Line = { studentId: string; planId: string; nameEn: string; state: string }
const sentence =
  '她在小組活動時，能用完整句子說出自己的想法，也願意先聽完同學的說話才回應，並會看着說話的人，每節至少三次'

/** Opens the section of a draft in which sentences are typed. */
async function open(page: Page, address: string) {
  await page.goto(address)
  const section = page.getByRole('region', { name: '長期目標' })
  await section.getByRole('button', { name: /^(撰寫|更改)/ }).click()
  await section.getByRole('textbox').first().waitFor()
  return section
}

/** Types letter by letter without a pause; gives when each letter stood in the box. */
async function type(page: Page, text: string): Promise<number[]> {
  const times: number[] = []
  for (const letter of text) {
    await page.keyboard.insertText(letter)
    times.push(Date.now())
    await new Promise((resolve) => setTimeout(resolve, 60))
  }
  return times
}

/** How long before the end the first letter that is missing was typed, in milliseconds; 0 when none is missing. */
function missingSince(kept: string, times: readonly number[], end: number): number {
  const first = times[[...kept].length]
  return first === undefined ? 0 : end - first
}

/** Ends a tab as a crash does: nothing in it is asked or told. */
async function crash(page: Page): Promise<void> {
  const crashed = page.waitForEvent('crash')
  const devtools = await page.context().newCDPSession(page)
  devtools.send('Page.crash').catch(() => undefined)
  await crashed
}

journey(
  'The tab, the server, or both are killed in the middle of a sentence, and at most its last second is missing',
  { ...demo, minutes: 4 },
  async (story) => {
    const { page, workbench, expectProblem } = story
    expectProblem(/ERR_|failed|Failed|was answered with 50\d/)
    await signIn(page, workbench.person('senco'))
    const plans = await page.request.get('/api/plans')
    const lines = (await plans.json()) as Line[]
    const draft = lines.find(({ nameEn, state }) => state === 'draft' && nameEn.startsWith('Zara'))
    const address = `/students/${draft?.studentId}/plans/${draft?.planId}`
    const context = page.context()
    const saved = async (of: Page) => {
      const answer = await of.request.get(`/api${address}`)
      const { texts } = (await answer.json()) as { texts: { section: string; words: { zh: string } }[] }
      return texts.find((text) => text.section === 'goals')?.words.zh
    }

    // The tab crashes while letters are still coming: there was no pause in which anything could be saved.
    const first = await open(page, address)
    await first.getByRole('textbox').first().fill('')
    const ofTab = await type(page, sentence)
    const tabEnd = Date.now()
    await crash(page)
    const second = await context.newPage()
    const box = (await open(second, address)).getByRole('textbox').first()
    await expect.poll(async () => (await box.inputValue()) !== '').toBe(true)
    const kept = await box.inputValue()
    expect(sentence.startsWith(kept)).toBe(true)
    expect(missingSince(kept, ofTab, tabEnd)).toBeLessThanOrEqual(1000)

    // The server is killed in the middle of a sentence: the tab keeps every letter, and saves by itself once it is there again.
    await box.fill('')
    const typing = type(second, sentence)
    await new Promise((resolve) => setTimeout(resolve, 1200))
    await workbench.kill()
    await typing
    await second
      .getByText(/未能儲存/)
      .first()
      .waitFor()
    expect(await box.inputValue()).toBe(sentence)
    await workbench.startAgain()
    await expect.poll(() => saved(second), { timeout: 30_000 }).toBe(sentence)

    // The server is killed, then the tab: what was typed after the server had gone is there as well.
    await box.fill('')
    await second.getByText('已儲存', { exact: true }).waitFor()
    const beforeBoth = type(second, sentence)
    await new Promise((resolve) => setTimeout(resolve, 1200))
    await workbench.kill()
    const ofBoth = await beforeBoth
    const bothEnd = Date.now()
    await crash(second)
    await workbench.startAgain()
    const third = await context.newPage()
    const again = (await open(third, address)).getByRole('textbox').first()
    await expect.poll(async () => (await again.inputValue()) !== '').toBe(true)
    const keptOfBoth = await again.inputValue()
    expect(sentence.startsWith(keptOfBoth)).toBe(true)
    expect(missingSince(keptOfBoth, ofBoth, bothEnd)).toBeLessThanOrEqual(1000)
    await expect.poll(() => saved(third), { timeout: 30_000 }).toBe(keptOfBoth)
  },
)

journey(
  'What is pasted beyond what a field takes, or sent without a network, stays to the last letter, and it is said what stood in the way',
  { ...demo, minutes: 3 },
  async ({ page, anotherPage, workbench, expectProblem }) => {
    expectProblem(/answered with 422|ERR_INTERNET_DISCONNECTED|failed|Failed/)
    await signIn(page, workbench.person('teacher'), { at: '/identification/concerns/new' })
    await page.getByRole('link', { name: /何俊恩/ }).click()
    await page.getByLabel('專注力', { exact: true }).check()
    await page.getByLabel('做工作時離開座位').check()
    const words = page.getByLabel('補充說明')
    await words.focus()
    await page.keyboard.insertText('字'.repeat(4120))
    const beside = page.locator('form').getByText('超出120字，最多4,000字。所輸入的內容全部保留，請刪減。')
    await beside.waitFor()
    expect(await words.inputValue()).toHaveLength(4120)
    const send = page.getByRole('button', { name: '提出', exact: true })
    await send.click()
    await page.getByRole('link', { name: '補充說明：內容過長，最多4,000個字元。' }).waitFor()
    await page.reload()
    await expect.poll(async () => (await words.inputValue()).length).toBe(4120)
    await words.fill('字'.repeat(4000))
    expect(await beside.count()).toBe(0)
    // Without a network nothing is wrong with what was written: it is not sent, and stands there still.
    await page.context().setOffline(true)
    await send.click()
    const notSent = page.getByRole('region', { name: '未能送出' })
    await notSent.getByText('未能連接工作台。你輸入的內容仍在，請檢查網絡，然後再試。').waitFor()
    expect(await notSent.textContent()).not.toContain('更正')
    await page.context().setOffline(false)
    await send.click()
    await page.getByText('統籌主任已收到。').first().waitFor()

    // A plan saves itself: the refusal is told, and takes neither the draft nor the place in which one types.
    const senco = await anotherPage()
    await signIn(senco, workbench.person('senco'))
    const lines = (await (await senco.request.get('/api/plans')).json()) as Line[]
    const draft = lines.find(({ nameEn, state }) => state === 'draft' && nameEn.startsWith('Zara'))
    const address = `/students/${draft?.studentId}/plans/${draft?.planId}`
    const section = await open(senco, address)
    const box = section.getByRole('textbox').first()
    await box.fill('')
    await box.focus()
    await senco.keyboard.insertText('句'.repeat(8050))
    await section.getByRole('alert').waitFor()
    await senco.keyboard.insertText('尾')
    expect(await box.inputValue()).toBe(`${'句'.repeat(8050)}尾`)
    await section.getByText(/^超出51字，最多8,000字/).waitFor()
    await section.getByText('尚未儲存', { exact: true }).waitFor()
    await senco.reload()
    const again = (await open(senco, address)).getByRole('textbox').first()
    await expect.poll(async () => (await again.inputValue()).length).toBe(8051)
    await again.fill('句'.repeat(8000))
    await senco.getByText('已儲存', { exact: true }).waitFor()
  },
)

journey(
  'Two tabs of one person hold one draft: what is typed in one stands in the other, and neither takes anything away',
  { ...demo, minutes: 3 },
  async ({ page, workbench, expectProblem }) => {
    expectProblem(/answered with 409/)
    await signIn(page, workbench.person('senco'))
    const lines = (await (await page.request.get('/api/plans')).json()) as Line[]
    const draft = lines.find(({ nameEn, state }) => state === 'draft' && nameEn.startsWith('Zara'))
    const address = `/students/${draft?.studentId}/plans/${draft?.planId}`
    const saved = async () => {
      const { texts } = await (await page.request.get(`/api${address}`)).json()
      return texts.find((text: { section: string }) => text.section === 'goals')?.words.zh
    }
    const second = await page.context().newPage()
    const one = (await open(page, address)).getByRole('textbox').first()
    const two = (await open(second, address)).getByRole('textbox').first()
    // Whoever goes on in the other tab before the first has been told that it is saved is not set against their own words.
    const late = (route: Route) =>
      route.fetch().then(async (response) => {
        await new Promise((resolve) => setTimeout(resolve, 2000))
        await route.fulfill({ response })
      })
    await page.route('**/texts/goals', late, { times: 1 })
    await one.fill('她會先舉手')
    await expect.poll(() => two.inputValue()).toBe('她會先舉手')
    await expect.poll(saved).toBe('她會先舉手')
    await two.fill('她會先舉手，再說話')
    await expect.poll(() => one.inputValue()).toBe('她會先舉手，再說話')
    await expect.poll(saved).toBe('她會先舉手，再說話')
    await one.fill('她會先舉手，再說話，也會聽')
    await expect.poll(saved).toBe('她會先舉手，再說話，也會聽')
    await expect.poll(() => two.inputValue()).toBe('她會先舉手，再說話，也會聽')
    await second.reload()
    await second.getByRole('region', { name: '長期目標' }).getByText('她會先舉手，再說話，也會聽').waitFor()
    for (const of of [page, second]) expect(await of.getByRole('region', { name: '兩個版本' }).count()).toBe(0)
  },
)

journey(
  'What somebody saved is never set against what they write next, also where the answer was lost or the tab went before it came',
  { ...demo, minutes: 3 },
  async ({ page, anotherPage, workbench, expectProblem }) => {
    expectProblem(/ERR_FAILED|failed|Failed|answered with 409/)
    await signIn(page, workbench.person('senco'))
    const lines = (await (await page.request.get('/api/plans')).json()) as Line[]
    const draft = lines.find(({ nameEn, state }) => state === 'draft' && nameEn.startsWith('Zara'))
    const address = `/students/${draft?.studentId}/plans/${draft?.planId}`
    const saved = async () => {
      const { texts } = await (await page.request.get(`/api${address}`)).json()
      return texts.find((text: { section: string }) => text.section === 'goals')?.words.zh
    }
    const context = page.context()
    const versions = (of: Page) => of.getByRole('region', { name: '兩個版本' })
    const loseOneAnswer = async (of: Page) => {
      const path = '**/texts/goals'
      await of.route(path, (route) => route.fetch().then(() => route.abort()), { times: 1 })
    }

    // The record has the sentence, the answer is lost, and the person writes on.
    const box = (await open(page, address)).getByRole('textbox').first()
    await loseOneAnswer(page)
    await box.fill('她會說出')
    await expect.poll(saved).toBe('她會說出')
    await box.fill('她會說出自己的想法')
    await expect.poll(saved, { timeout: 15_000 }).toBe('她會說出自己的想法')
    expect(await versions(page).count()).toBe(0)
    await page.getByText('已儲存', { exact: true }).waitFor()

    // The record has the sentence, and the tab goes before it is told.
    await loseOneAnswer(page)
    await box.fill('她會說出自己的感受')
    await expect.poll(saved).toBe('她會說出自己的感受')
    await crash(page)
    const again = await context.newPage()
    const reopened = (await open(again, address)).getByRole('textbox').first()
    await expect.poll(() => reopened.inputValue()).toBe('她會說出自己的感受')
    await reopened.fill('她會說出自己的感受和需要')
    const savedAgain = async () => {
      const { texts } = await (await again.request.get(`/api${address}`)).json()
      return texts.find((text: { section: string }) => text.section === 'goals')?.words.zh
    }
    await expect.poll(savedAgain, { timeout: 15_000 }).toBe('她會說出自己的感受和需要')
    expect(await versions(again).count()).toBe(0)

    // The account has only the first words of a draft; the device saves them all to the record, and goes before the draft does.
    const drafts = '**/api/drafts/**'
    await again.getByText('已儲存', { exact: true }).waitFor()
    await again.route('**/texts/goals', (route) => route.abort())
    const first = again.waitForResponse((one) => one.url().includes('/api/drafts/') && one.request().method() === 'PUT')
    await reopened.fill('她會說出感受')
    await first
    await again.route(drafts, (route) => route.abort())
    await reopened.fill('她會說出感受，也會聽')
    await expect.poll(() => again.evaluate(() => JSON.stringify(localStorage))).toContain('她會說出感受，也會聽')
    await crash(again)
    const last = await context.newPage()
    await last.route(drafts, (route) => (route.request().method() === 'DELETE' ? route.abort() : route.continue()))
    await open(last, address)
    const savedLast = async () => {
      const { texts } = await (await last.request.get(`/api${address}`)).json()
      return texts.find((text: { section: string }) => text.section === 'goals')?.words.zh
    }
    await expect.poll(savedLast, { timeout: 15_000 }).toBe('她會說出感受，也會聽')
    await last.close()
    const elsewhere = await anotherPage()
    await signIn(elsewhere, workbench.person('senco'))
    const there = (await open(elsewhere, address)).getByRole('textbox').first()
    await expect.poll(() => there.inputValue()).toBe('她會說出感受，也會聽')
    await there.fill('她會說出感受，也會聽同學說')
    await elsewhere.getByText('已儲存', { exact: true }).waitFor()
    expect(await versions(elsewhere).count()).toBe(0)
  },
)

journey(
  'A letter typed in the very moment in which a draft that is saved already came back and is dropped stays',
  { ...demo, minutes: 3 },
  async ({ page, anotherPage, workbench, expectProblem }) => {
    expectProblem(/ERR_FAILED|failed|Failed/)
    await signIn(page, workbench.person('senco'))
    const lines = (await (await page.request.get('/api/plans')).json()) as Line[]
    const inForce = lines.find(({ state }) => state === 'in_force')
    const address = `/students/${inForce?.studentId}/plans/${inForce?.planId}/review`
    const saved = async () => (await (await page.request.get(`/api${address}`)).json()).fields.present
    const present = (of: Page) => of.getByLabel('出席者', { exact: true })
    const isReview = (url: URL) => url.pathname === `/api${address}`
    // The record has the words; the answer never comes, so that the draft stays in the account.
    await page.goto(address)
    const kept = page.waitForResponse((one) => one.url().includes('/api/drafts/') && one.request().method() === 'PUT')
    await page.route(isReview, (route) =>
      route.request().method() === 'GET' ? route.continue() : route.fetch().then(() => new Promise(() => {})),
    )
    await present(page).fill('家長、班主任')
    await kept
    await expect.poll(saved).toBe('家長、班主任')

    // On another device, in the moment in which the draft is drawn and nothing else has happened yet, somebody goes on.
    const other = await anotherPage()
    await signIn(other, workbench.person('senco'))
    await other.addInitScript(() => {
      // The note may be gone again before anybody is told of it: what counts is that it was drawn.
      const typeOnce = (changes: readonly MutationRecord[]) => {
        const drawn = changes.flatMap(({ addedNodes }) => [...addedNodes])
        const box = document.querySelector<HTMLInputElement>('[name="present"]')
        if (!box || !drawn.some((node) => node.textContent?.includes('這是你之前輸入而未儲存的內容'))) return
        seen.disconnect()
        const set = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(box), 'value')?.set
        set?.call(box, `${box.value}、社工`)
        box.dispatchEvent(new Event('input', { bubbles: true }))
      }
      const seen = new MutationObserver(typeOnce)
      seen.observe(document, { childList: true, subtree: true })
    })
    await other.goto(address)
    await expect.poll(saved, { timeout: 10_000 }).toBe('家長、班主任、社工')
    expect(await present(other).inputValue()).toBe('家長、班主任、社工')
  },
)
