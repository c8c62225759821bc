import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { expectAccessibleInOpposites, journey, signIn, visit } from '../harness/journey.ts'

/** What somebody has to act on, without what is theirs as a teacher of their own: sessions, scores and input that they were asked for. */
async function monday(of: Page): Promise<string[]> {
  const answer = await of.request.get('/api/team/due')
  const { things } = (await answer.json()) as { things: Record<string, unknown>[] }
  const own = ['session', 'input', 'entry_scores', 'exit_scores']
  return things
    .filter(({ mine, part, kind }) => mine && part === 'open' && !own.includes(String(kind)))
    .map(({ kind, subjectId }) => `${kind} ${subjectId}`)
}

journey(
  'A SENCO who stays a colleague hands over: the successor finds the same Monday, reviews and minutes too; the own time log stays to be read',
  { school: 'demo', minutes: 3 },
  async ({ page, anotherPage, workbench, expectProblem }) => {
    const [senco, successor] = [workbench.person('senco'), workbench.person('sst_member')]
    await signIn(page, senco, { language: 'en' })
    const before = await monday(page)
    for (const kind of ['review', 'minutes']) expect(before.some((one) => one.startsWith(kind))).toBe(true)
    await visit(page, '/team/people/handover')
    await page.getByRole('button', { name: 'Plan a hand-over' }).click()
    const panel = page.getByRole('dialog')
    await panel.getByRole('combobox', { name: 'Successor' }).selectOption({ label: 'Law Sze Ching' })
    await panel.getByRole('checkbox', { name: 'The SENCO of now stays' }).check()
    await panel.getByRole('button', { name: 'Plan a hand-over' }).click()
    await panel.waitFor({ state: 'hidden' })
    await page.getByRole('link', { name: 'See what goes over' }).click()
    await page.getByRole('heading', { name: /^Keeps plans/ }).waitFor()
    await page.getByRole('heading', { name: /^Minutes to write or finish/ }).waitFor()
    await page.getByText('學生支援組第二次會議').waitFor()
    await expectAccessibleInOpposites(page)
    await page.getByRole('button', { name: 'Hand over now' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Hand over now' }).click()
    expectProblem(/answered with 404/)
    await dialog.waitFor({ state: 'hidden' })

    const other = await anotherPage()
    await signIn(other, successor, { at: '/team/people/handover', language: 'en' })
    await other.getByRole('table', { name: 'Earlier hand-overs' }).getByText('Keeps plans').waitFor()
    const after = await monday(other)
    expect(before.filter((one) => !after.includes(one))).toEqual([])
    const left = await monday(page)
    expect(left.filter((one) => before.includes(one))).toEqual([])

    await visit(page, '/account')
    await page.getByRole('link', { name: 'Read the log' }).click()
    await page.getByText('You are SENCO no more').waitFor()
    await page.getByRole('link', { name: 'Week before' }).click()
    await page.getByText('教育心理學家到校').waitFor()
    expect(await page.getByRole('button', { name: /^(Change|Start the clock|Save)/ }).count()).toBe(0)
    await expectAccessibleInOpposites(page)
  },
)
