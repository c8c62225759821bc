import { expect } from 'vitest'
import { expectAccessibleInEveryPair, expectKeyboard, journey, signIn } from '../harness/journey.ts'

journey(
  'A SENCO logs time in taps and by the clock, in any tab, and puts right what is logged',
  { school: 'demo' },
  async ({ page, workbench }) => {
    await signIn(page, workbench.person('senco'), { at: '/team/time', language: 'en' })
    await page.getByText('Only you read this log').waitFor()
    await page.getByText('Planned: 70% of the working time for SEN work.').waitFor()

    // Two taps.
    await page.getByText('Training colleagues', { exact: true }).first().click()
    await page.getByRole('button', { name: 'Log 30 min' }).click()
    await page.getByRole('button', { name: 'Change (Training colleagues, 30 min)' }).click()
    const panel = page.getByRole('dialog')
    await panel.getByLabel('Minutes').fill('50')
    await panel.getByLabel('Could have been done by').selectOption({ label: 'a support teacher' })
    await panel.getByRole('button', { name: 'Save' }).click()
    await panel.waitFor({ state: 'hidden' })
    await page.getByRole('button', { name: 'Change (Training colleagues, 50 min)' }).waitFor()

    // The clock runs through a reload, and only one runs.
    await page.getByRole('button', { name: 'Start the clock' }).click()
    await page.getByRole('button', { name: 'Stop and log' }).waitFor()
    await page.reload()
    await page.getByText(/running since/).waitFor()
    expect(await page.getByRole('button', { name: 'Start the clock' }).count()).toBe(0)
    await page.getByRole('button', { name: 'Stop and log' }).click()
    await page.getByRole('button', { name: /^Change \(.*, 1 min\)$/ }).waitFor()

    await page.getByRole('link', { name: 'Week before' }).click()
    await page.getByText('教育心理學家到校').waitFor()
    await expectAccessibleInEveryPair(page)
    await expectKeyboard(page)
  },
)

journey(
  'The principal reads a summary while the SENCO shows it, and nothing else',
  { school: 'demo' },
  async ({ page, workbench, anotherPage }) => {
    await signIn(page, workbench.person('senco'), { at: '/team/time/summaries', language: 'en' })
    await page.getByRole('button', { name: 'Make the summary' }).click()
    await page.getByText('Only you read it').waitFor()
    await expectAccessibleInEveryPair(page)

    const other = await anotherPage()
    await signIn(other, workbench.person('principal'), { at: '/team/time', language: 'en' })
    await other.getByText('What a SENCO chose to show you.').waitFor()
    expect(await other.getByRole('article').count()).toBe(1)
    expect(await other.getByRole('link', { name: 'My log' }).count()).toBe(0)
    await other.getByText('Specialists and outside partners').waitFor()

    await page.getByRole('button', { name: 'Show it to the principal' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Show it to the principal' }).click()
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await other.reload()
    await other.getByRole('article').nth(1).waitFor()
    for (const left of [1, 0]) {
      await page.getByRole('button', { name: 'Take it back' }).first().click()
      await expect.poll(() => page.getByRole('button', { name: 'Take it back' }).count()).toBe(left)
    }
    await other.reload()
    await other.getByText('No SENCO shows a summary at present.').waitFor()
  },
)
