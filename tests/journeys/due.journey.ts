import { expect } from 'vitest'
import { expectAccessibleInEveryPair, journey, signIn, visit } from '../harness/journey.ts'

journey(
  'A SENCO puts a thing off and finds it apart, hands another to a colleague in whose list it stands with the word, and takes both back',
  { school: 'demo' },
  async ({ page, workbench, anotherPage }) => {
    await signIn(page, workbench.person('senco'), { at: '/team/due', language: 'en' })
    // The step that settles a thing is in sight, also where one of the things is about somebody with the longest of names.
    await page
      .getByText(/Montgomery-Featherstonehaugh/)
      .first()
      .waitFor()
    const step = await page.getByRole('columnheader', { name: 'Next' }).boundingBox()
    expect((step?.x ?? 1440) + (step?.width ?? 0)).toBeLessThanOrEqual(1440)
    await visit(page, '/team/due?kind=deadline')
    const first = page.getByRole('row').filter({ hasText: 'Deadline' }).first()
    await first.waitFor()
    const rows = () => page.getByRole('row').filter({ hasText: 'Deadline' }).count()
    const before = await rows()
    expect(before).toBeGreaterThan(1)

    await first.getByRole('checkbox').check()
    await page.getByRole('button', { name: 'Put off' }).click()
    const panel = page.getByRole('dialog')
    await panel.getByLabel('Until').fill('2026-12-01')
    await panel.getByLabel('A word about it').fill('waits for the family')
    await panel.getByRole('button', { name: 'Put off' }).click()
    await page.getByText('Put off until 1 Dec. It comes back by itself.').waitFor()
    await panel.waitFor({ state: 'hidden' })
    expect(await rows()).toBe(before - 1)
    await visit(page, '/team/due?part=put_off&kind=deadline')
    await first.getByText('waits for the family').waitFor()
    await first.getByRole('checkbox').check()
    await page.getByRole('button', { name: 'Take back' }).click()
    await first.waitFor({ state: 'hidden' })

    await visit(page, '/team/due?kind=deadline&whose=mine')
    await first.getByRole('checkbox').check()
    await page.getByRole('button', { name: 'Hand on' }).click()
    await panel.getByLabel('To whom').selectOption({ label: 'Yip Man Nok' })
    await panel.getByLabel('A word about it').fill('please look at it')
    await panel.getByRole('button', { name: 'Hand on' }).click()
    await panel.waitFor({ state: 'hidden' })
    await visit(page, '/team/due?part=with_other')
    await page.getByText('with Yip Man Nok').waitFor()
    const principal = await anotherPage()
    await signIn(principal, workbench.person('principal'), { at: '/team/due?whose=mine' })
    await principal.getByText('please look at it').first().waitFor()

    await visit(page, '/team/due')
    await page.getByRole('row').nth(1).waitFor()
    await expectAccessibleInEveryPair(page)
  },
)

journey(
  'From today the SENCO hands a thing to a colleague with a word and gets it back open; a tab that is behind says so and is renewed',
  { school: 'demo' },
  async ({ page, workbench, anotherPage, expectProblem }) => {
    expectProblem(/answered with 409/)
    await signIn(page, workbench.person('senco'), { language: 'en' })
    const things = (on: typeof page) => on.getByRole('region', { name: 'To do' }).getByRole('listitem')
    const review = things(page)
      .filter({ hasText: /^Plan review|^Entry scores|^Minutes/ })
      .first()
    const named = /\((.*)\)/.exec((await review.getByRole('link').first().textContent()) ?? '')?.[1] ?? ''
    const sameOn = (on: typeof page) =>
      on.getByRole('button', { name: `Hand on, or put off until another day (${named})`, exact: true })
    await sameOn(page).click()
    const panel = page.getByRole('dialog')
    await panel.getByLabel('To whom').selectOption({ index: 1 })
    const who = (await panel.getByLabel('To whom').locator('option:checked').textContent()) ?? ''
    await panel.getByLabel('A word about it').fill('you know them better')
    await panel.getByRole('button', { name: 'Hand on' }).click()
    await panel.waitFor({ state: 'detached' })
    await sameOn(page).waitFor({ state: 'detached' })
    await page.getByText(`Handed on to ${who}.`).waitFor()

    const colleague = await anotherPage()
    const role = who === 'Yip Man Nok' ? 'principal' : 'sst_member'
    await signIn(colleague, workbench.person(role), { at: '/today', language: 'en' })
    await things(colleague).getByText('from Ho Yat Sum: “you know them better”').waitFor()
    await visit(colleague, '/team/due?whose=mine')
    const row = colleague.getByRole('row').filter({ hasText: 'you know them better' })
    await row.getByRole('checkbox').check()
    await colleague.getByRole('button', { name: 'Hand on' }).click()
    const theirs = colleague.getByRole('dialog')
    await theirs.getByLabel('To whom').selectOption({ label: 'Ho Yat Sum' })
    await theirs.getByRole('button', { name: 'Hand on' }).click()
    await theirs.waitFor({ state: 'detached' })
    await visit(page, '/team/due')
    await visit(page, '/today')
    await sameOn(page).waitFor()

    // A second tab, opened before the first put the thing off.
    const second = await page.context().newPage()
    await second.goto('/today')
    await sameOn(second).waitFor()
    const tap = (on: typeof page, word: string) =>
      on.getByRole('button', { name: `Put off: ${word} (${named})`, exact: true })
    await tap(page, '+1 day').click()
    await sameOn(page).waitFor({ state: 'detached' })
    await tap(second, '+1 week').click()
    await second.getByText(/This had changed meanwhile/).waitFor()
    await sameOn(second).waitFor({ state: 'detached' })
  },
)

journey(
  'The one action of a deadline, of a task and of students without anybody opens the thing itself',
  { school: 'demo' },
  async ({ page, workbench }) => {
    await signIn(page, workbench.person('senco'), { at: '/team/due?kind=deadline', language: 'en' })
    await page.getByRole('link', { name: 'Settle' }).first().click()
    const panel = page.getByRole('dialog')
    await panel.getByRole('button', { name: 'Done' }).waitFor()
    await page.keyboard.press('Escape')
    await panel.waitFor({ state: 'detached' })
    expect(page.url()).not.toContain('deadline=')
    await visit(page, '/team/due?kind=task')
    await page.getByRole('link', { name: 'Finish' }).first().click()
    await panel.getByLabel('Who').waitFor()
    await visit(page, '/team/due?kind=nobody_answers')
    await page.getByRole('link', { name: 'Name' }).first().click()
    await page.waitForURL(/people\/responsible\?state=nobody/)
    await page.getByRole('row').nth(1).getByRole('checkbox').waitFor()
  },
)
