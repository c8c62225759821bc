import { expect } from 'vitest'
import {
  expectAccessible,
  expectAccessibleInEveryPair,
  expectAccessibleInOpposites,
  expectKeyboard,
  journey,
  signIn,
  visit,
} from '../harness/journey.ts'

journey(
  'A SENCO names who answers for students: one each, never a stranger, and the student’s file says so',
  { school: 'demo' },
  async ({ page, workbench, expectProblem }) => {
    await signIn(page, workbench.person('senco'), { at: '/team/people/responsible?state=nobody', language: 'en' })
    const rows = page.getByRole('table', { name: 'Students' }).getByRole('row')
    await rows.getByText('SENCO, nobody named').first().waitFor()
    await expectAccessibleInOpposites(page)
    const select = rows.nth(1).getByRole('checkbox')
    const student = (await select.getAttribute('aria-label'))?.replace('Select ', '') ?? ''
    await select.check()
    await page.getByRole('button', { name: 'Name who answers' }).click()
    const panel = page.getByRole('dialog')
    const colleague = panel.getByRole('combobox', { name: 'Colleague' })

    // A colleague who does not know the student is refused, and the form says what to do.
    expectProblem(/answered with 422/)
    await colleague.selectOption({ label: 'Ng Chin' })
    await panel.getByRole('button', { name: 'Name who answers' }).click()
    await panel.getByText(`This colleague does not know ${student}.`).first().waitFor()
    await expectAccessible(page)

    await colleague.selectOption({ label: 'Fung Lok Yan' })
    await panel.getByRole('button', { name: 'Name who answers' }).click()
    await panel.waitFor({ state: 'hidden' })
    await visit(page, '/team/people/responsible')
    const named = page.getByRole('row').filter({ hasText: student })
    await named.getByText('Fung Lok Yan').waitFor()
    await named.getByRole('cell', { name: student }).last().click()
    await page.getByText('Responsible: Fung Lok Yan').waitFor()
  },
)

journey(
  'What the workbench proposes is named in one, and who has left and still has something stands out',
  { school: 'demo' },
  async ({ page, workbench }) => {
    await signIn(page, workbench.person('senco'), { at: '/team/people', language: 'en' })
    await page.getByText(/^Yuen Pui Man: 1 duty.*answers for 1 class/).waitFor()
    await page.getByRole('link', { name: 'Name others' }).click()
    await page.getByText('Yuen Pui Man (has left)').first().waitFor()
    await visit(page, '/team/people/responsible')
    await page.getByRole('button', { name: /^Name all \d+ proposed$/ }).click()
    await page.getByText(/^Named for \d+\.$/).waitFor()
    await visit(page, '/team/people/classes')
    await expectAccessibleInOpposites(page)
    const fifth = page.getByRole('row').filter({ hasText: '5A' })
    await fifth.getByText('Yuen Pui Man (has left)').waitFor()
    await fifth.getByRole('checkbox').check()
    await page.getByRole('button', { name: 'Name who answers' }).click()
    const panel = page.getByRole('dialog')
    await panel.getByRole('combobox', { name: 'Colleague' }).selectOption({ label: 'Law Sze Ching' })
    await panel.getByRole('button', { name: 'Name who answers' }).click()
    await panel.waitFor({ state: 'hidden' })
    await fifth.getByText('Law Sze Ching').waitFor()
    await visit(page, '/team/people')
    await page.getByText(/^Yuen Pui Man: (?!.*class)/).waitFor()
  },
)

journey(
  'Members and duties are kept by those who keep the team, and read by everybody',
  { school: 'demo' },
  async ({ page, anotherPage, workbench }) => {
    await signIn(page, workbench.person('senco'), { at: '/team/people', language: 'en' })
    await page.getByRole('button', { name: 'Add a member' }).click()
    const panel = page.getByRole('dialog')
    await panel.getByRole('combobox', { name: 'Colleague' }).selectOption({ label: 'Ma Ka Long' })
    await panel.getByRole('combobox', { name: 'Part in the team' }).selectOption({ label: 'Teaching assistant' })
    await panel.getByRole('button', { name: 'Add a member' }).click()
    await panel.waitFor({ state: 'hidden' })
    const members = page.getByRole('table', { name: 'Members' })
    await members.getByText('Ma Ka Long').waitFor()

    await page.getByRole('button', { name: 'Add a duty' }).click()
    await panel.getByRole('textbox', { name: 'Duty' }).fill('Sports day for everybody')
    await panel.getByRole('combobox', { name: 'Who' }).selectOption({ label: 'Ma Ka Long' })
    await panel.getByRole('button', { name: 'Add a duty' }).click()
    await panel.waitFor({ state: 'hidden' })
    const duties = page.getByRole('table', { name: 'Duties' })
    await page.getByRole('button', { name: 'Up (Sports day for everybody)' }).click()
    await expect.poll(() => duties.getByRole('row').nth(-2).textContent()).toContain('Sports day')
    await expectAccessibleInEveryPair(page)
    await expectKeyboard(page)

    const teacher = await anotherPage()
    await signIn(teacher, workbench.person('teacher'), { at: '/team/people', language: 'en' })
    await teacher.getByRole('table', { name: 'Duties' }).getByText('Sports day for everybody').waitFor()
    expect(await teacher.getByRole('button', { name: 'Add a member' }).count()).toBe(0)
    expect(await teacher.getByRole('heading', { name: 'How much each has' }).count()).toBe(0)
  },
)
