import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { formatMoney } from '#kernel/money.ts'
import type { GrantAnswer } from '#slices/funding/contract.ts'
import { learningSupportGrant } from '#slices/funding/rules.ts'
import {
  expectAccessibleInEveryPair,
  expectAccessibleInOpposites,
  journey,
  settled,
  signIn,
  speak,
  visit,
} from '../harness/journey.ts'

const demo = { school: 'demo' } as const

/** The two guises that differ in everything. */
/** What the workbench says of a school year, asked beside the page. */
async function factsOf(page: Page, year: string): Promise<GrantAnswer> {
  const { origin } = new URL(page.url())
  const answer = await page.request.get(`${origin}/api/funding/learning-support-grant?${new URLSearchParams({ year })}`)
  expect(answer.status()).toBe(200)
  return answer.json()
}

/** Opens the funding page of a year in English. */
async function openYear(page: Page, address: string, year: string): Promise<void> {
  await visit(page, `${address}/funding?${new URLSearchParams({ year })}`)
  await speak(page, 'en')
}

const amount = (page: Page) => page.getByRole('region', { name: /^Learning Support Grant/ })
const figure = (page: Page) => amount(page).locator('p').first()
const row = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name })

journey('A SENCO fills in the rates of a year and sees at once what the tiers earn', demo, async (story) => {
  const { page, workbench } = story
  await signIn(page, workbench.person('senco'))
  await openYear(page, workbench.address, '2025/26')
  await expect.poll(() => figure(page).textContent()).toBe('Not known')

  const { tierCounts } = await factsOf(page, '2025/26')
  await page.getByRole('textbox', { name: 'Rate for each tier 2 student' }).fill('HK$16,500')
  await page.getByRole('textbox', { name: 'Rate for each tier 3 student' }).fill('about 66000')
  await page.getByRole('button', { name: 'Save values' }).click()
  await page.getByRole('link', { name: /^Rate for each tier 3 student: Enter an amount/ }).waitFor()
  await page.getByRole('link', { name: /^Say where the amount comes from/ }).waitFor()

  // What was typed survives a closed tab.
  await page.waitForTimeout(600)
  await page.reload()
  const tier2 = page.getByRole('textbox', { name: 'Rate for each tier 2 student' })
  await expect.poll(() => tier2.inputValue(), { timeout: 15_000 }).toBe('HK$16,500')

  await page.getByRole('textbox', { name: 'Rate for each tier 3 student' }).fill('66,000')
  await page.getByLabel('Where it comes from').fill('An example circular')
  await page.getByLabel('I have checked it against the circular').check()
  await page.getByRole('button', { name: 'Save values' }).click()
  const earned = formatMoney(tierCounts.tier2 * 1_650_000 + tierCounts.tier3 * 6_600_000)
  await figure(page).getByText(earned, { exact: true }).waitFor()

  // The thresholds of that year are still asked for; nobody guesses a post.
  await page.getByText('Thresholds of this year are still missing').waitFor()
  await page.getByRole('textbox', { name: 'First threshold' }).fill('600000')
  await page.getByLabel('Where it comes from').fill('An example circular')
  await page.getByRole('button', { name: 'Save values' }).click()
  await page.getByRole('listitem').filter({ hasText: 'First threshold HK$600,000' }).waitFor()
})

journey('The day of the count lives in the address and counts the register of that day', demo, async (story) => {
  const { page, workbench } = story
  await signIn(page, workbench.person('senco'))
  await openYear(page, workbench.address, '2026/27')
  const now = await factsOf(page, '2026/27')
  await page.getByLabel('As at').fill('2026-09-01')
  await amount(page).getByText('Counted from the register as at Tue 1 Sep 2026').waitFor()
  expect(new URL(page.url()).searchParams.get('asAt')).toBe('2026-09-01')
  await page.getByRole('combobox', { name: 'School year' }).selectOption('2023/24')
  await amount(page).getByText('Counted from the register as at Sat 31 Aug 2024').waitFor()
  await page.goBack()
  await page.goBack()
  await amount(page).getByText('Counted from the register as at Mon 23 Nov 2026').waitFor()
  expect(now.asAt).toBe('2026-11-23')
})

journey('A what-if shows the difference and changes nothing', demo, async ({ page, workbench }) => {
  await signIn(page, workbench.person('principal'))
  await openYear(page, workbench.address, '2026/27')
  const facts = await factsOf(page, '2026/27')
  const grant = learningSupportGrant({ ...facts, schoolYear: facts.year })
  if (!grant.known) throw new Error('The demo school has no rates for 2026/27.')
  const rate = facts.values.find(({ key }) => key === 'tier3Rate')?.amountCents ?? 0

  await page.getByRole('button', { name: 'Tier 3: one student more' }).click()
  await page.getByRole('button', { name: 'Tier 3: one student more' }).click()
  await page.getByText(`${formatMoney(2 * rate)} more`).waitFor()
  await page.getByText(formatMoney(grant.totalCents + 2 * rate)).waitFor()
  await page.getByLabel('Tier 2: students').fill('0')
  await page.getByText(/less$/).waitFor()
  await page.getByRole('button', { name: 'Back to the register' }).click()
  expect(await page.getByText(/ (more|less)$/).count()).toBe(0)
  await expect.poll(() => figure(page).textContent()).toContain(formatMoney(grant.totalCents))
  expect((await factsOf(page, '2026/27')).tierCounts).toEqual(facts.tierCounts)
})

journey('A value that the school checked says who did it and when', demo, async ({ page, workbench }) => {
  await signIn(page, workbench.person('senco'))
  await openYear(page, workbench.address, '2023/24')
  await page.getByRole('button', { name: 'Mark as checked: Rate for each tier 2 student' }).click()
  await row(page, 'Rate for each tier 2 student').getByText('23 Nov').waitFor()

  // Changing the value ends the check; going back to the shipped figure brings its source back.
  await page.getByRole('button', { name: 'Change: Rate for each tier 2 student' }).click()
  const panel = page.getByRole('dialog')
  await panel.getByRole('textbox', { name: 'Rate for each tier 2 student' }).fill('15,800')
  await panel.getByLabel('Where it comes from').fill('Another example circular')
  await panel.getByLabel('I have checked it against the circular').uncheck()
  await panel.getByRole('button', { name: 'Save value' }).click()
  await row(page, 'Rate for each tier 2 student').getByText('Another example circular').waitFor()
  await row(page, 'Rate for each tier 2 student').getByText('Not yet checked').waitFor()

  await page.getByRole('button', { name: 'Change: Rate for each tier 2 student' }).click()
  await panel.getByRole('button', { name: 'Go back to the figure that the workbench brings' }).click()
  await row(page, 'Rate for each tier 2 student').getByText('HK$15,779').waitFor()
})

journey('Two people who change the same value both keep their words', demo, async (story) => {
  const { page, anotherPage, workbench, expectProblem } = story
  expectProblem(/409/)
  const other = await anotherPage()
  await signIn(page, workbench.person('senco'))
  await signIn(other, workbench.person('principal'))
  for (const one of [page, other]) {
    await openYear(one, workbench.address, '2023/24')
    await one.getByRole('button', { name: 'Enter: Most that is paid in cash' }).click()
    await one
      .getByRole('dialog')
      .getByRole('textbox', { name: 'Most that is paid in cash' })
      .fill(one === page ? '1,600,000' : '1,700,000')
    await one.getByRole('dialog').getByLabel('Where it comes from').fill('An example circular')
  }
  await page.getByRole('dialog').getByRole('button', { name: 'Save value' }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await other.getByRole('dialog').getByRole('button', { name: 'Save value' }).click()
  await other.getByRole('link', { name: /somebody else meanwhile kept HK\$1,600,000/ }).waitFor()
  expect(await other.getByRole('dialog').getByRole('textbox', { name: 'Most that is paid in cash' }).inputValue()).toBe(
    '1,700,000',
  )
  await other.getByRole('dialog').getByRole('button', { name: 'Save value' }).click()
  await row(other, 'Most that is paid in cash').getByText('HK$1,700,000').waitFor()
})

journey('A teacher meets no funding room, and its address leads nowhere', demo, async (story) => {
  const { page, workbench, expectProblem } = story
  expectProblem(/404/)
  await signIn(page, workbench.person('teacher'), { language: 'en' })
  expect(await page.getByRole('link', { name: 'Funding' }).count()).toBe(0)
  await visit(page, `${workbench.address}/funding`)
  await page.getByRole('heading', { name: 'This page is not here' }).waitFor()
})

journey('The funding room is open to all, in both languages and on a phone', demo, async ({ page, workbench }) => {
  await signIn(page, workbench.person('senco'), { at: '/funding' })
  await settled(page)
  await expectAccessibleInEveryPair(page)
  await page
    .getByRole('button', { name: /^(更改：|Change: )/ })
    .first()
    .click()
  await page.getByRole('dialog').waitFor()
  await expectAccessibleInOpposites(page)

  // A year that nobody knows, with something wrong in what was typed.
  await visit(page, `${workbench.address}/funding?year=2021/22`)
  await page.getByRole('textbox', { name: /^(第二層每名|Rate for each tier 2)/ }).fill('?')
  await page.getByRole('button', { name: /^(儲存數值|Save values)$/ }).click()
  await expectAccessibleInOpposites(page)
})
