import { expect } from 'vitest'
import { expectAccessible, expectKeyboard, type Guise, inGuises, journey, signIn, speak } from '../harness/journey.ts'

const phone: Guise[] = [
  { language: 'zh', scheme: 'light', width: 390 },
  { language: 'en', scheme: 'dark', width: 390 },
]

journey(
  'An assistant logs a session on a phone: one tap for whoever was away, one to log; without a network it waits and goes by itself',
  { school: 'demo' },
  async ({ page, workbench, expectProblem }) => {
    await signIn(page, workbench.person('teaching_assistant'))
    await page.setViewportSize({ width: 390, height: 844 })
    await page.goto('/provision/sessions')
    await inGuises(page, phone, () => expectAccessible(page))
    await speak(page, 'en')
    const card = page
      .getByRole('listitem')
      .filter({ has: page.getByRole('heading', { name: 'Attention B' }) })
      .first()
    const away = card.getByRole('checkbox').first()
    await away.uncheck()
    await page.context().setOffline(true)
    expectProblem(/ERR_INTERNET_DISCONNECTED|Failed to fetch/)
    await card.getByRole('button', { name: 'Log: 3 of 4 came' }).click()
    await card.getByText('On this device').waitFor()
    await page.context().setOffline(false)
    await card.getByText('3 of 4 came').waitFor()
    await card.getByText('held', { exact: true }).waitFor()

    await card.getByRole('button', { name: 'Take back' }).click()
    await card.getByRole('button', { name: 'Not as planned' }).click()
    await card.getByRole('radio', { name: 'cancelled' }).check()
    await card.getByRole('button', { name: 'cancelled' }).click()
    await page.getByText('Say why.').waitFor()
    await card.getByRole('radio', { name: 'School event' }).check()
    await expectAccessible(page)
    await card.getByRole('button', { name: 'cancelled' }).click()
    await card.getByRole('button', { name: 'Take back' }).waitFor()
    await expectKeyboard(page)
    expectProblem(/422/)
    expect(await page.getByRole('link', { name: 'Attention B' }).first().getAttribute('href')).toMatch(/groups/)
  },
)
