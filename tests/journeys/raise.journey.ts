import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { journey, type Story, signIn, visit } from '../harness/journey.ts'

const demo = { school: 'demo', minutes: 3 } as const
/** What a person needs for a tap: to read, to aim, to wait for the answer. Generous, as on a phone in a corridor. */
const secondsForTap = 5

/** A teacher's telephone, at the page that opens first or at another; each tap is counted. */
async function onTelephone(
  { page, workbench }: Story,
  at = '/',
): Promise<{ page: Page; tap: Tap; taps: () => number }> {
  await page.setViewportSize({ width: 390, height: 844 })
  await signIn(page, workbench.person('teacher'))
  if (at !== '/') await visit(page, at)
  let taps = 0
  const tap = async (what: Locator) => {
    taps += 1
    await what.click()
  }
  return { page, tap, taps: () => taps }
}
type Tap = (what: Locator) => Promise<void>

/** The form itself, in the least that says something: where, what, and send. */
async function sayWhatWasSeen(page: Page, tap: Tap): Promise<void> {
  await page.getByRole('heading', { name: /^提出對/ }).waitFor()
  await tap(page.getByLabel('專注力', { exact: true }))
  await tap(page.getByLabel('做工作時離開座位'))
  await tap(page.getByRole('button', { name: '提出', exact: true }))
  await page.getByText('統籌主任已收到。').first().waitFor()
}

journey(
  'A teacher raises a concern from the page that opens first in six taps, which is under a minute',
  demo,
  async (story) => {
    const { page, tap, taps } = await onTelephone(story)
    await tap(page.getByRole('link', { name: '提出關注' }))
    await tap(page.getByRole('link', { name: /何俊恩/ }))
    await sayWhatWasSeen(page, tap)
    expect(taps()).toBeLessThanOrEqual(6)
    expect(taps() * secondsForTap).toBeLessThan(60)
  },
)

journey('A teacher raises a concern from the class list, at the row of the student', demo, async (story) => {
  const { page, tap, taps } = await onTelephone(story, '/students')
  await tap(page.getByRole('link', { name: '全校學生' }))
  await tap(page.getByRole('checkbox', { name: /何俊恩/ }))
  await tap(page.getByRole('region', { name: /已選/ }).getByRole('link', { name: '提出關注' }))
  await sayWhatWasSeen(page, tap)
  expect(taps()).toBeLessThanOrEqual(6)
})

journey('A concern whose answer was lost on its way is raised once, however often it is sent', demo, async (story) => {
  const { page, tap } = await onTelephone(story, '/identification/concerns/new')
  await tap(page.getByRole('link', { name: /羅悠宇/ }))
  story.expectProblem(/net::ERR_FAILED/)
  const raised: string[] = []
  await page.route('**/api/students/*/concerns', async (route) => {
    if (route.request().method() !== 'POST') return route.continue()
    const answer = await route.fetch()
    raised.push(((await answer.json()) as { concernId: string }).concernId)
    return raised.length < 3 ? route.abort() : route.fulfill({ response: answer })
  })
  await page.getByRole('heading', { name: /^提出對/ }).waitFor()
  await tap(page.getByLabel('專注力', { exact: true }))
  await tap(page.getByLabel('做工作時離開座位'))
  const send = page.getByRole('button', { name: '提出', exact: true })
  await tap(send)
  await page.getByRole('region', { name: '未能送出' }).waitFor()
  await tap(send)
  await expect.poll(() => raised.length).toBe(2)
  // Loaded anew the draft is what it was, at once, also while the account does not yet answer what it has of it.
  await page.route('**/api/drafts/**', (route) =>
    route.request().method() === 'GET' ? new Promise(() => {}) : route.continue(),
  )
  await page.reload()
  await tap(send)
  await page.getByText('統籌主任已收到。').first().waitFor()
  expect(new Set(raised).size).toBe(1)
})

journey('A teacher raises a concern from the student’s own page', demo, async (story) => {
  const { page, tap, taps } = await onTelephone(story, '/students')
  await tap(page.getByRole('link', { name: '全校學生' }))
  await tap(page.getByRole('link', { name: /何俊恩/ }))
  await page.getByRole('heading', { name: '何俊恩' }).waitFor()
  await tap(page.getByRole('link', { name: '提出關注' }))
  await sayWhatWasSeen(page, tap)
  expect(taps()).toBeLessThanOrEqual(6)
})
