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
