import { expect } from 'vitest'
import { journey, signIn } from '../harness/journey.ts'

journey(
  'A colleague is away today: noted in three choices, and the day’s sessions mended in one',
  { school: 'demo' },
  async ({ page, workbench }) => {
    await signIn(page, workbench.person('senco'), { at: '/timetable/away', language: 'en' })
    await page.getByRole('button', { name: 'Note an absence' }).click()
    const panel = page.getByRole('dialog')
    await panel.getByRole('combobox', { name: 'Colleague' }).selectOption({ label: 'Law Sze Ching' })
    await panel.getByLabel('From period').selectOption({ label: 'Period 6' })
    await panel.getByLabel('To period').selectOption({ label: 'Period 9' })
    await panel.getByRole('button', { name: 'Note', exact: true }).click()
    await page.getByText('Period 6 to Period 9').waitFor()
    const cannot = page.getByText('cannot be as planned', { exact: true })
    const count = await cannot.count()
    expect(count).toBeGreaterThan(1)
    await page.getByRole('button', { name: /^Make these \d+ changes$/ }).click()
    await page.getByText('Every session can be as planned.').waitFor()
    expect(await cannot.count()).toBe(0)
    await page
      .getByRole('button', { name: /^Put back as planned/ })
      .first()
      .click()
    await cannot.first().waitFor()
  },
)
