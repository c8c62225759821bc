import { expect } from 'vitest'
import { expectAccessibleInEveryPair, expectKeyboard, journey, signIn, visit } from '../harness/journey.ts'

journey(
  'A SENCO writes tasks by keyboard, hands many on at once, and finds those that need a new owner',
  { school: 'demo' },
  async ({ page, workbench, expectProblem }) => {
    await signIn(page, workbench.person('senco'), { at: '/team/tasks', language: 'en' })
    const row = (title: string) => page.getByRole('row').filter({ hasText: title })

    // The browser's tab says which page of the room it is.
    await page.getByLabel('What is to be done').waitFor()
    expect(await page.title()).toMatch(/^Tasks · Team · .+ · SENCO Workbench$/)
    await visit(page, '/team/meetings')
    await page.waitForFunction(() => document.title.startsWith('Meetings · Team · '))
    await visit(page, '/team/tasks')

    // In one line, by keyboard alone.
    await page.getByLabel('What is to be done').focus()
    await page.keyboard.type('Print the lists')
    await page.keyboard.press('Enter')
    await row('Print the lists').getByText('Ho Yat Sum').waitFor()
    await page.keyboard.type('Book the hall')
    await page.keyboard.press('Enter')
    await row('Book the hall').waitFor()

    // Whoever does not know the student does not get the task.
    expectProblem(/answered with 422/)
    await page.getByLabel('What is to be done').fill('Watch a lesson')
    await page.getByRole('form', { name: 'Add a task' }).getByLabel('Who').selectOption({ label: 'Ng Chin' })
    await page.getByLabel('About').selectOption({ label: '3B Wong Sze Hang' })
    await page.getByLabel('What is to be done').press('Enter')
    await page.getByText('This colleague may not see whom the task is about.').first().waitFor()
    await page.getByRole('form', { name: 'Add a task' }).getByLabel('Who').selectOption({ label: 'Cheng Pak Him' })
    await page.getByRole('button', { name: 'Add', exact: true }).click()
    await row('Watch a lesson').getByText('Cheng Pak Him').waitFor()

    // Done, and as it was again.
    await row('Book the hall').getByRole('button', { name: 'Done' }).click()
    await row('Book the hall').waitFor({ state: 'hidden' })
    await page.getByRole('button', { name: 'Undo' }).click()
    await row('Book the hall').getByText('Open', { exact: true }).waitFor()

    // Many at once.
    for (const title of ['Print the lists', 'Book the hall']) await row(title).getByRole('checkbox').check()
    await page.getByRole('button', { name: 'Hand to somebody' }).click()
    const panel = page.getByRole('dialog')
    await panel.getByLabel('Who').selectOption({ label: 'Law Sze Ching' })
    await panel.getByRole('button', { name: 'Hand to somebody' }).click()
    await panel.waitFor({ state: 'hidden' })
    await row('Print the lists').getByText('Law Sze Ching').waitFor()

    // On a phone the button stands beside the facts, once, and what only a new task asks for comes with its first letter.
    const size = page.viewportSize()
    await page.setViewportSize({ width: 390, height: 844 })
    const card = page.getByRole('listitem').filter({ hasText: 'Book the hall' })
    await card.getByRole('button', { name: 'Done (Book the hall)' }).waitFor()
    expect((await card.getByRole('term').allTextContents()).join()).not.toContain('Done')
    const who = page.getByRole('form', { name: 'Add a task' }).getByLabel('Who')
    expect(await who.isVisible()).toBe(false)
    await page.getByLabel('What is to be done').fill('P')
    await who.waitFor()
    await page.getByLabel('What is to be done').fill('')
    if (size) await page.setViewportSize(size)

    // Never lost: the owner has left, or knows the student no more.
    await page.getByText('2 tasks need a new owner.').waitFor()
    await page.getByRole('link', { name: 'Show them' }).click()
    await page.getByText('Needs a new owner: has left the school').waitFor()
    await page.getByText('Needs a new owner: may not see this student any more').waitFor()
    await expectAccessibleInEveryPair(page)
    await visit(page, '/team/tasks')
    await expectKeyboard(page)
  },
)

journey(
  'A teacher sees the own tasks, says how far one is, and reads who changed what; a plan leads to a task of its own',
  { school: 'demo' },
  async ({ page, workbench }) => {
    await signIn(page, workbench.person('teacher'), { at: '/team/tasks', language: 'en' })
    await page.getByRole('row').filter({ hasText: '收集各科意見' }).waitFor()
    expect(await page.getByText('準備下一次會議的資料').count()).toBe(0)
    await page.getByRole('link', { name: '收集各科意見' }).click()
    const panel = page.getByRole('dialog')
    await panel.getByText('Being done').click()
    await panel.getByRole('button', { name: 'Keep' }).click()
    await panel.getByText('said: Being done').waitFor()
    await expectAccessibleInEveryPair(page)
    await panel.getByRole('button', { name: 'Close' }).first().click()

    await signIn(page, workbench.person('sst_member'), { at: '/students', language: 'en' })
    await page
      .getByRole('link', { name: /Wong Sze Hang/ })
      .first()
      .click()
    await page.getByRole('link', { name: 'Tasks', exact: true }).click()
    await page.getByRole('link', { name: 'Plan', exact: true }).first().click()
    await page.getByRole('link', { name: 'Add a task' }).click()
    await page.getByText('The task will belong to the plan.').waitFor()
    await page.getByLabel('What is to be done').fill('Talk the targets over')
    await page.getByRole('button', { name: 'Add', exact: true }).click()
    await page.getByRole('row').filter({ hasText: 'Talk the targets over' }).getByText('Plan').waitFor()
    await expectAccessibleInEveryPair(page)
  },
)
