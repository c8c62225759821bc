import { expect } from 'vitest'
import { expectAccessibleInOpposites, journey, settled, signIn, visit } from '../harness/journey.ts'

const demo = { school: 'demo' } as const
journey('A timetable is worked out, changed by hand and by keys, explained, and applied', demo, async (story) => {
  const { page, workbench } = story
  await signIn(page, workbench.person('senco'), { at: '/timetable/limits', language: 'en' })
  // Who gives support says a period by keyboard; the two people who may plan see it.
  await page.getByRole('row').filter({ hasText: 'Ho Yat Sum' }).click()
  const panel = page.getByRole('dialog')
  const first = panel.getByRole('button', { name: /^Mon Period 1/ })
  await first.focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('a')
  await panel.getByRole('button', { name: 'Tue Period 1: Not there' }).waitFor()
  await panel.getByRole('button', { name: 'Save' }).click()
  await panel.waitFor({ state: 'detached' })
  await expectAccessibleInOpposites(page)

  // Lessons were protected after these times were set: the least change is proposed, and left.
  await visit(page, '/timetable/plan')
  const unfit = page.getByRole('region', { name: /^What does not fit any more/ })
  await unfit.getByText('A protected lesson would be missed.').first().waitFor()
  await expectAccessibleInOpposites(page)
  await unfit.getByRole('button', { name: 'Propose the least change' }).click()
  await page.getByText('No change smaller than this keeps to every rule').waitFor({ timeout: 20_000 })
  await expectAccessibleInOpposites(page)
  await visit(page, '/timetable/plan')
  await page.getByRole('button', { name: 'Work out a timetable' }).click()
  await page
    .getByText(/of \d+ sessions placed/)
    .first()
    .waitFor({ timeout: 20_000 })
  const week = page.getByRole('table', { name: 'The week' })
  const card = week.getByRole('button').first()
  const name = (await card.locator('span').first().textContent()) ?? ''
  // By the menu: pinned, and moved to the first period that is possible.
  await card.click()
  await panel.getByRole('button', { name: 'Pin here' }).click()
  await panel.waitFor({ state: 'detached' })
  await week.getByText('pinned').first().waitFor({ state: 'attached' })
  // By keys alone: opened, sent to the week, put where it may go.
  await week.getByRole('button', { name }).first().focus()
  await page.keyboard.press('Enter')
  await panel.getByRole('button', { name: 'Choose in the week' }).focus()
  await page.keyboard.press('Enter')
  const target = week.getByRole('button', { name: /^Put here/ }).first()
  await target.focus()
  await page.keyboard.press('Enter')
  await page.getByText('Choose a period.').waitFor({ state: 'detached' })
  // By the mouse.
  const dragged = week.getByRole('button', { name }).first()
  await dragged.hover()
  await page.mouse.down()
  await page.mouse.move(700, 500, { steps: 4 })
  const open = week.locator('td[data-open]').first()
  await open.hover()
  await Promise.all([page.waitForResponse(/\/progress$/), page.mouse.up()])
  await settled(page)

  await week.getByRole('button', { name }).first().click()
  await panel.getByRole('button', { name: 'Take out' }).click()
  await panel.waitFor({ state: 'detached' })
  const missing = page.getByRole('region', { name: 'Without a place' })
  await missing
    .getByRole('button', { name: /^Why not\?/ })
    .first()
    .click()
  await missing
    .getByText(/^Of \d+ periods/)
    .first()
    .waitFor()
  await expectAccessibleInOpposites(page)

  await page.getByRole('button', { name: 'Apply', exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Apply', exact: true }).click()
  await page
    .getByText(/^applied from/)
    .first()
    .waitFor()
  expect(await page.getByRole('button', { name: 'Apply', exact: true }).count()).toBe(0)
})
