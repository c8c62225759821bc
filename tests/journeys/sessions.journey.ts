import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { expectAccessible, expectKeyboard, type Guise, inGuises, journey, signIn } from '../harness/journey.ts'

const phone: Guise[] = [
  { language: 'zh', scheme: 'light', width: 390 },
  { language: 'en', scheme: 'dark', width: 390 },
]
const cardOf = (page: Page, group: string) =>
  page
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: group }) })
    .first()

journey(
  'An assistant logs a session on a phone in one tap, and takes it back; what was tapped outlives the page and the network',
  { school: 'demo' },
  async ({ page, workbench, expectProblem }) => {
    await page.setViewportSize({ width: 390, height: 844 })
    await signIn(page, workbench.person('teaching_assistant'), { at: '/provision/sessions', language: 'en' })
    await inGuises(page, phone, () => expectAccessible(page))
    await page.evaluate(() => {
      const counted = globalThis as typeof globalThis & { taps: number }
      counted.taps = 0
      document.addEventListener('pointerdown', () => {
        counted.taps += 1
      })
    })
    const card = cardOf(page, 'Attention B')
    const began = Date.now()
    await card.getByRole('button', { name: 'All came' }).click()
    await card.getByText('4 of 4 came').waitFor()
    expect(await page.evaluate(() => (globalThis as typeof globalThis & { taps: number }).taps)).toBe(1)
    expect(Date.now() - began).toBeLessThan(5000)
    await expectAccessible(page)

    await card.getByRole('button', { name: 'Take back' }).click()
    await card.getByRole('button', { name: 'All came' }).waitFor()
    await card.getByRole('checkbox').first().uncheck()
    await card.getByRole('combobox').selectOption('Absent from school')
    await card.getByRole('button', { name: 'Log: 3 of 4 came' }).waitFor()
    await page.reload()
    await card.getByRole('button', { name: 'Log: 3 of 4 came' }).waitFor()

    await page.context().setOffline(true)
    expectProblem(/ERR_INTERNET_DISCONNECTED|Failed to fetch/)
    await card.getByRole('button', { name: 'Log: 3 of 4 came' }).click()
    await card.getByText('On this device').waitFor()
    await card.getByRole('button', { name: 'Take back' }).click()
    await card.getByRole('button', { name: 'Log: 3 of 4 came' }).click()
    await card.getByText('On this device').waitFor()

    // Who signs out is told what would go with them, and can stay.
    await page.getByRole('button', { name: /account and colours/ }).click()
    await page.getByRole('button', { name: 'Sign out' }).click()
    const leaving = page.getByRole('dialog', { name: 'Something has not reached the workbench yet' })
    await leaving.getByText(/^One thing that you wrote is only on this device/).waitFor()
    await expectAccessible(page)
    await leaving.getByRole('button', { name: 'Cancel' }).click()
    await leaving.waitFor({ state: 'hidden' })

    // A session that ends by itself leaves it there, also when a colleague uses the phone in between.
    await page.context().clearCookies()
    await page.goto('about:blank')
    await page.context().setOffline(false)
    await signIn(page, workbench.person('teacher'), { language: 'en' })
    await page.getByRole('button', { name: /account and colours/ }).click()
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.waitForURL(/\/(welcome|sign-in)$/)
    await signIn(page, workbench.person('teaching_assistant'), { at: '/provision/sessions', language: 'en' })
    await card.getByText(/Did not come: .*Absent from school/).waitFor()
    await card.getByText('held', { exact: true }).waitFor()

    await card.getByRole('button', { name: 'Take back' }).click()
    await card.getByRole('button', { name: 'Not as planned' }).click()
    await card.getByRole('radio', { name: 'cancelled' }).check()
    await card.getByRole('button', { name: 'Log as cancelled' }).click()
    await page.getByText('Say why.').waitFor()
    await card.getByRole('radio', { name: 'School event' }).check()
    await expectAccessible(page)
    await card.getByRole('button', { name: 'Log as cancelled' }).click()
    await card.getByRole('button', { name: 'Take back' }).waitFor()
    await expectKeyboard(page)
    expectProblem(/422/)
    expect(await page.getByRole('link', { name: 'Attention B' }).first().getAttribute('href')).toMatch(/groups/)
  },
)

journey(
  'Two colleagues log the same session: the second sees what the first wrote, and puts the own log in its place or leaves it',
  { school: 'demo' },
  async ({ page, anotherPage, workbench, expectProblem }) => {
    const other = await anotherPage()
    for (const one of [page, other]) {
      await signIn(one, workbench.person(one === page ? 'senco' : 'sst_member'), {
        at: '/provision/sessions',
        language: 'en',
      })
    }
    await cardOf(other, 'Letter sounds A').getByRole('button', { name: 'All came' }).click()
    await cardOf(other, 'Letter sounds A').getByText('5 of 5 came').waitFor()

    const card = cardOf(page, 'Letter sounds A')
    await card.getByRole('checkbox').nth(1).uncheck()
    expectProblem(/422/)
    await card.getByRole('button', { name: 'Log: 4 of 5 came' }).click()
    await card.getByText('Somebody else was quicker.').waitFor()
    await card.getByText('5 of 5 came').waitFor()
    await card.getByText('What you had tapped: 4 of 5 came').waitFor()
    await expectAccessible(page)
    await card.getByRole('button', { name: 'Change it to mine' }).click()
    await card.getByRole('button', { name: 'Save the change' }).click()
    await card.getByText(/^Did not come:/).waitFor()
    expect(await card.getByText('What you had tapped').count()).toBe(0)
    await card.getByRole('button', { name: 'History' }).click()
    const history = page.getByRole('dialog')
    await expect.poll(() => history.getByText('did not come').count()).toBe(1)
    expect(await history.locator('time').count()).toBe(2)
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await history.waitFor({ state: 'hidden' })

    // One that was still to be written down leaves the list; the way to take it back stays for some seconds.
    const late = page.getByRole('region', { name: /^Not logged yet/ })
    const before = await late.getByRole('listitem').count()
    await late.getByRole('button', { name: 'All came' }).first().click()
    await expect.poll(() => late.getByRole('listitem').count()).toBe(before - 1)
    await page
      .getByText(/: All came$/)
      .locator('..')
      .getByRole('button', { name: 'Take back' })
      .click()
    await expect.poll(() => late.getByRole('listitem').count()).toBe(before)
  },
)
