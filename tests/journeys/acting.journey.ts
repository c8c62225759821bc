import { expect } from 'vitest'
import { expectAccessibleInEveryPair, expectKeyboard, journey, signIn, visit } from '../harness/journey.ts'

journey(
  'A SENCO lets a colleague act while away, who finds the concerns to triage; it ends at a press',
  { school: 'demo' },
  async ({ page, anotherPage, workbench }) => {
    const [senco, deputy] = [workbench.person('senco'), workbench.person('sst_member')]
    await signIn(page, senco, { at: '/team/people/handover', language: 'en' })
    await page.getByText('Nobody acts as SENCO').waitFor()
    await page.getByRole('button', { name: 'Name an acting SENCO' }).click()
    const panel = page.getByRole('dialog')
    await panel.getByRole('button', { name: 'Name an acting SENCO' }).click()
    await panel.getByText('Choose a day.').first().waitFor()
    await panel
      .getByRole('combobox', { name: 'Colleague' })
      .selectOption({ label: 'Law Sze Ching (the SENCO’s deputy)' })
    await panel.getByRole('textbox', { name: 'Last day' }).fill('2026-12-01')
    await panel.getByRole('textbox', { name: 'A word to them' }).fill('Ask me by phone.')
    await expectAccessibleInEveryPair(page)
    await panel.getByRole('button', { name: 'Name an acting SENCO' }).click()
    await panel.waitFor({ state: 'hidden' })
    await page.getByText(/^acting now/).waitFor()
    await expectAccessibleInEveryPair(page)
    await expectKeyboard(page)

    const other = await anotherPage()
    await signIn(other, deputy, { language: 'en' })
    await other.getByRole('link', { name: 'Triage' }).first().waitFor()
    await visit(other, '/team/people/members')
    await other.getByText(/^You act as SENCO/).waitFor()
    await other.getByText('Ask me by phone.').waitFor()
    await expectAccessibleInEveryPair(other)
    await visit(other, '/notices')
    await other.getByText('You are to act as SENCO').waitFor()
    expect(await other.getByRole('link', { name: 'Hand-over' }).count()).toBe(0)

    const focused = () => page.evaluate(() => document.activeElement?.textContent)
    await page.getByRole('button', { name: 'End now' }).click()
    await page.keyboard.press('Escape')
    await expect.poll(focused).toBe('End now')
    await page.getByRole('button', { name: 'End now' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'End now' }).click()
    // What opened it is gone: at the top of the page.
    await expect.poll(focused).toBe('Team')
    await page.locator('summary', { hasText: 'Before (1)' }).waitFor()
    await other.goto('/')
    await other.getByRole('heading', { level: 1 }).waitFor()
    expect(await other.getByRole('link', { name: 'Triage' }).count()).toBe(0)
  },
)

journey(
  'A teacher outside the team reads the annual plan that was agreed to',
  { school: 'demo' },
  async ({ page, workbench }) => {
    await signIn(page, workbench.person('teacher'), { at: '/team/plan', language: 'en' })
    await page
      .getByRole('heading', { name: /Annual plan/ })
      .first()
      .waitFor()
    expect(await page.getByRole('button', { name: 'Take back to a draft' }).count()).toBe(0)
    await expectAccessibleInEveryPair(page)
    await expectKeyboard(page)
  },
)
