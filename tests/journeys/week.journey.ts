import { expect } from 'vitest'
import { expectAccessible, journey, signIn } from '../harness/journey.ts'

journey(
  'A colleague looks at a class’s week, turns to the next, and subscribes to it in a calendar until the address is revoked',
  { school: 'demo' },
  async ({ page, workbench }) => {
    await signIn(page, workbench.person('senco'), { at: '/timetable/week', language: 'en' })
    await page.getByLabel('Whose week').selectOption({ label: 'A class' })
    await page.getByLabel('Class', { exact: true }).selectOption({ label: '3B' })
    const table = page.getByRole('table', { name: 'Week of 3B' })
    await table.getByText('Attention A').first().waitFor()
    expect(await table.getByRole('row').count()).toBeGreaterThan(9)
    await page.getByRole('button', { name: 'Week after' }).click()
    await page.waitForURL(/from=2026-11-30/)

    await page.getByRole('button', { name: 'Subscribe in a calendar' }).click()
    const panel = page.getByRole('dialog')
    await panel.getByRole('button', { name: 'Make the address' }).click()
    const address = await panel.getByLabel('Secret address').inputValue()
    await expectAccessible(page)
    const calendar = await page.request.get(address)
    expect(calendar.headers()['content-type']).toContain('text/calendar')
    expect(await calendar.text()).toContain('BEGIN:VEVENT')
    await panel.getByRole('button', { name: 'Revoke the address of 3B' }).click()
    await panel.getByRole('button', { name: 'Make the address' }).waitFor()
    expect((await page.request.get(address)).status()).toBe(404)
    await page.keyboard.press('Escape')
  },
)
