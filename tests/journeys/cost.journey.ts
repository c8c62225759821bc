import { expect } from 'vitest'
import { expectAccessible, expectAccessibleInOpposites, journey, signIn, visit } from '../harness/journey.ts'

journey(
  'The principal sees what support costs, follows a sum down to a session, and enters a rate',
  { school: 'demo' },
  async ({ page, workbench }) => {
    await signIn(page, workbench.person('principal'), { at: '/provision/cost', language: 'en' })
    await page.getByLabel('Divided by').selectOption({ label: 'Primary need' })
    await page.getByRole('table', { name: 'Primary need' }).getByRole('link').first().click()
    await page.getByRole('table', { name: 'Student' }).waitFor()
    await page.getByRole('button', { name: 'Show all' }).click()
    await page.getByLabel('Divided by').selectOption({ label: 'Group' })
    await page.getByRole('table', { name: 'Group' }).getByRole('link').first().click()
    await page
      .getByText(/minutes × HK\$.* an hour ÷ 60 = HK\$/)
      .first()
      .waitFor()
    await expectAccessible(page)

    // One student: from the cost page, and from the file.
    await visit(page, '/provision/cost?by=student')
    await page.getByRole('table', { name: 'Student' }).getByRole('link').first().click()
    await page
      .getByText(/this student’s part: HK\$/)
      .first()
      .waitFor()
    await expectAccessibleInOpposites(page)
    const studentId = new URL(page.url()).pathname.split('/').at(-1)
    await visit(page, `/students/${studentId}/provision`)
    await page.getByRole('link', { name: 'What this support costs' }).click()
    await page.getByRole('heading', { name: /^Cost of the support of/ }).waitFor()

    await visit(page, '/provision/cost/settings')
    await page.getByRole('link', { name: 'Add a rate' }).click()
    await page.getByRole('dialog').getByLabel('Rate an hour').fill('123.45')
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
    const rates = page.getByRole('table', { name: 'Hourly rates' })
    await rates.getByText('HK$123.45 an hour').waitFor()
    await expectAccessible(page)
    expect(await rates.getByText('HK$123.45 an hour').count()).toBe(1)
  },
)
