import { expect } from 'vitest'
import {
  expectAccessible,
  expectAccessibleInOpposites,
  expectKeyboard,
  journey,
  signIn,
  visit,
} from '../harness/journey.ts'

journey(
  'An assistant enters exit scores on a phone by keyboard; the SENCO reads what can be said of a run and decides',
  { school: 'demo' },
  async ({ page, anotherPage, workbench, expectProblem }) => {
    await signIn(page, workbench.person('teaching_assistant'), { language: 'en' })
    await page.setViewportSize({ width: 390, height: 844 })
    await visit(page, '/provision/groups')
    await page.getByRole('link', { name: 'Attention B' }).first().click()
    await page.getByRole('link', { name: 'Enter scores' }).click()
    const exit = page.getByRole('textbox', { name: /, Exit, / })
    await exit.first().fill('25')
    await exit.first().press('Enter')
    await page.keyboard.type('１１')
    await page.keyboard.press('ArrowUp')
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe('25')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('link', { name: /Exit, .*: Between 0 and 20/ }).click()
    expectProblem(/422/)
    await page.keyboard.press('Control+A')
    await page.keyboard.type('13')
    await expectAccessibleInOpposites(page)
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('2 scores have been kept.').waitFor()
    expect(await exit.nth(1).inputValue()).toBe('11')
    await page
      .getByRole('button', { name: /Day and correction of .*, Exit, / })
      .first()
      .click()
    await page.getByRole('textbox', { name: 'Score' }).fill('14')
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
    await page.getByText('The score has been corrected.').waitFor()
    expect(await exit.first().inputValue()).toBe('14')

    const senco = await anotherPage()
    await signIn(senco, workbench.person('senco'), { at: '/provision/outcomes?year=2025%2F26', language: 'en' })
    await expectAccessible(senco)
    const run = senco.getByRole('region', { name: 'Chinese word reading group' })
    await run.getByRole('link', { name: 'Upper primary word reading' }).first().click()
    await senco
      .getByText(/A small group: \d students/)
      .first()
      .waitFor()
    await expectAccessibleInOpposites(senco)
    await senco.getByRole('button', { name: 'Decide' }).click()
    const panel = senco.getByRole('dialog')
    await panel.getByRole('radio', { name: 'Change' }).check()
    await panel.getByRole('textbox', { name: 'Why' }).fill('Smaller groups next term.')
    await expectAccessible(senco)
    await panel.getByRole('button', { name: 'Decide' }).click()
    await senco.getByText('Smaller groups next term.').waitFor()
    await expectKeyboard(senco)
  },
)
