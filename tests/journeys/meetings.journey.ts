import { expect } from 'vitest'
import { addDays } from '#kernel/dates.ts'
import { expectAccessibleInOpposites, expectKeyboard, journey, signIn, visit } from '../harness/journey.ts'

journey(
  'A SENCO plans a meeting, and from its agenda to tasks it takes ten actions; the next one begins with what became of it',
  { school: 'demo', minutes: 4 },
  async ({ page, workbench }) => {
    await page.setViewportSize({ width: 1440, height: 900 })
    await signIn(page, workbench.person('senco'), { at: '/team/meetings', language: 'en' })
    await expectAccessibleInOpposites(page)

    // What stayed open in the last meeting of the team comes along by itself.
    await page.getByRole('link', { name: 'Plan a meeting' }).click()
    await page.getByRole('heading', { name: 'Plan a meeting' }).waitFor()
    await expectAccessibleInOpposites(page)
    await page.getByRole('textbox', { name: 'Title' }).fill('Third meeting of the team')
    await page.getByRole('button', { name: 'Plan a meeting' }).click()
    await page.waitForURL(/\/team\/meetings\/[0-9a-f-]{36}$/)
    const items = page.getByRole('region', { name: 'Items' })
    await items.getByRole('heading', { name: '1. 學前的評估報告是否要更新' }).waitFor()
    // What is due by its day is there by itself, the earliest first.
    await expect.poll(() => items.getByRole('heading', { level: 3 }).count()).toBe(13)
    await page.getByRole('heading', { name: /^What became of the decisions of/ }).waitFor()
    const add = items.getByRole('form', { name: 'Add an item' })
    for (const issue of ['Who helps at the examination', 'A talk for parents']) {
      await add.getByRole('textbox', { name: 'Add an item' }).fill(issue)
      await add.getByRole('button', { name: 'Add' }).click()
      await items.getByRole('heading', { name: issue }).waitFor()
    }
    // An item about a student says nothing of whom the next one is about, nor of who reads it.
    await add.getByRole('textbox', { name: 'Add an item' }).fill('The report of last month')
    const about = add.getByRole('combobox', { name: 'About' })
    await about.selectOption({ index: 1 })
    await add.getByRole('checkbox', { name: 'Only for those who know reports' }).check()
    await add.getByRole('button', { name: 'Add' }).click()
    await items.getByRole('heading', { name: 'The report of last month' }).waitFor()
    await expect.poll(() => about.locator('option:checked').textContent()).toBe('Nobody in particular')
    await about.selectOption({ index: 1 })
    expect(await add.getByRole('checkbox', { name: 'Only for those who know reports' }).isChecked()).toBe(false)
    await about.selectOption({ index: 0 })
    // What is due is taken over with one tap, and offered no more.
    const due = page.getByRole('region', { name: 'What is due' })
    const first = due.getByRole('button', { name: /^Put on the agenda/ }).first()
    const named = await first.textContent()
    await first.click()
    await expect.poll(() => due.getByRole('button', { name: named ?? '' }).count()).toBe(0)
    await items.getByRole('button', { name: /^Drop/ }).last().click()
    // How much is due is said, the rest is shown when asked for; all that is shown can be taken over at once.
    const offers = due.getByRole('button', { name: /^Put on the agenda/ })
    await expect.poll(() => offers.count()).toBe(12)
    const all = due.getByRole('button', { name: /^Show all/ })
    const count = Number(/\d+/.exec((await all.textContent()) ?? '')?.[0])
    await due.getByText(`Due and fitting for this meeting: ${count}.`).waitFor()
    await all.click()
    await expect.poll(() => offers.count()).toBe(count)
    await due.getByRole('button', { name: `Put these ${count} on the agenda` }).waitFor()
    await expectAccessibleInOpposites(page)
    await expectKeyboard(page)

    // Who was not there is said before it is finished; who is ticked then was.
    const people = page.getByRole('region', { name: 'Who comes' })
    await people.getByRole('checkbox', { name: 'Fung Lok Yan (Was there)' }).click()
    await people.getByText('was away').waitFor()

    let actions = 0
    const act = async (doing: Promise<unknown>) => {
      actions += 1
      await doing
    }
    for (const [issue, decision, owner] of [
      ['學前的評估報告是否要更新', 'Ask the family for the latest report', 'Law Sze Ching'],
      ['Who helps at the examination', 'Draw up the list of helpers', 'Law Sze Ching'],
      ['A talk for parents', 'Invite the speaker', 'Fung Lok Yan'],
    ] as const) {
      await act(items.getByRole('textbox', { name: `Decision (${issue})` }).fill(decision))
      await act(items.getByRole('combobox', { name: `Who does it (${issue})` }).selectOption({ label: owner }))
    }
    // Nothing of a closed decision goes into its task.
    const toBeDone = items.getByRole('textbox', { name: 'What is to be done (學前的評估報告是否要更新)' })
    await act(toBeDone.fill('Call about the report'))
    // The day of a task is a proposal and says so; without one it has none.
    const until = items.getByLabel('Until (A talk for parents)')
    await expect.poll(() => until.getAttribute('aria-describedby')).not.toBeNull()
    await items.getByText('Proposed: in two weeks').last().waitFor()
    await expectAccessibleInOpposites(page)
    await until.fill('')
    await expect.poll(() => items.getByText('Proposed: in two weeks').count()).toBe(2)
    expect(await until.inputValue()).toBe('')
    await act(page.getByRole('button', { name: 'Finish the meeting' }).click())
    await page.getByText('The meeting is finished. 3 tasks given; 1 item goes on next time.').waitFor()
    expect(actions).toBeLessThanOrEqual(10)
    await items.getByText('Invite the speaker · Fung Lok Yan open', { exact: true }).waitFor()
    const another = items.getByRole('combobox', { name: 'Who else does it (A talk for parents)' })
    await expect.poll(() => another.locator('option:checked').textContent()).toBe('Nobody else')

    await visit(page, '/team/tasks')
    for (const task of ['Call about the report', 'Draw up the list of helpers', 'Invite the speaker'])
      await page.getByText(task).first().waitFor()

    // Each leads to the meeting that it comes from.
    await page
      .getByRole('row')
      .filter({ hasText: 'Invite the speaker' })
      .getByRole('link', { name: 'Meeting', exact: true })
      .click()
    await page.getByRole('heading', { name: 'Third meeting of the team' }).waitFor()

    // The sheet after the meeting, whole and for those of one student.
    await visit(page, '/team/meetings')
    await page.getByRole('row').filter({ hasText: 'Third meeting of the team' }).getByRole('link').first().click()
    await page.getByRole('link', { name: 'Sheet after the meeting' }).click()
    const sheet = page.getByRole('article')
    await sheet.getByText('Invite the speaker').first().waitFor()
    await sheet.getByText('Present', { exact: true }).waitFor()
    await sheet.getByText('Not present', { exact: true }).waitFor()
    expect(await sheet.getByText('Asked to come').count()).toBe(0)
    await expectAccessibleInOpposites(page)
    await page.getByRole('combobox', { name: 'Only about' }).selectOption({ index: 1 })
    await expect.poll(() => sheet.getByText('Invite the speaker').count()).toBe(0)

    // The next meeting begins with what became of it.
    await visit(page, '/team/meetings/new?kind=team')
    await page.getByRole('textbox', { name: 'From' }).or(page.getByLabel('From')).first().fill('17:30')
    await page.getByLabel('To', { exact: true }).fill('18:00')
    await page.getByRole('button', { name: 'Plan a meeting' }).click()
    await page.waitForURL(/\/team\/meetings\/[0-9a-f-]{36}$/)
    const before = page.getByRole('region', { name: /^What became of the decisions of/ })
    await before.getByText('Invite the speaker').first().waitFor()

    // It is not finished before its day; the one before it, finished too soon, is opened again.
    await page.getByRole('button', { name: 'Change', exact: true }).click()
    const panel = page.getByRole('dialog', { name: 'Change the meeting' })
    const day = panel.getByLabel('Day')
    await day.fill(addDays(await day.inputValue(), 1))
    await panel.getByRole('button', { name: 'Save' }).click()
    await page.getByText('It can be finished from the day of the meeting on').waitFor()
    expect(await page.getByRole('button', { name: 'Finish the meeting' }).isDisabled()).toBe(true)
    await people.getByText('Fung Lok Yan').waitFor()
    expect(await people.getByRole('checkbox').count()).toBe(0)
    await expectAccessibleInOpposites(page)
    await items.getByRole('heading', { name: '1. The report of last month' }).waitFor()
    await expect.poll(() => items.getByRole('heading', { level: 3 }).count()).toBe(13)
    await visit(page, '/team/meetings')
    await page.getByRole('row').filter({ hasText: 'Third meeting of the team' }).getByRole('link').first().click()
    await page.getByRole('button', { name: 'Open it again' }).click()
    await page.getByText('The meeting is open again').waitFor()
    await page.getByRole('button', { name: 'Finish the meeting' }).waitFor()
  },
)

journey(
  'From a student’s file a meeting about them is planned; who plans none is not led there',
  { school: 'demo' },
  async ({ page, workbench }) => {
    await signIn(page, workbench.person('senco'), { at: '/students', language: 'en' })
    expect(await page.getByRole('link', { name: 'Plan a meeting' }).count()).toBe(0)
    await page
      .getByRole('link', { name: /Wong Sze Hang/ })
      .first()
      .click()
    await page.getByRole('link', { name: 'Plan a meeting' }).click()
    await page.getByRole('heading', { name: 'Plan a meeting' }).waitFor()
    const about = page.getByRole('combobox', { name: 'Student' }).locator('option:checked')
    await expect.poll(() => about.textContent()).toMatch(/Wong Sze Hang/)
    await expectAccessibleInOpposites(page)
    await page.getByRole('combobox', { name: 'Kind' }).selectOption({ label: 'Meeting with parents' })
    await page.waitForURL(/kind=parents/)
    await expect.poll(() => about.textContent()).toMatch(/Wong Sze Hang/)
    await page.getByRole('button', { name: 'Plan a meeting' }).click()
    await page.waitForURL(/\/team\/meetings\/[0-9a-f-]{36}$/)
    await page.getByText('Wong Sze Hang').first().waitFor()

    // Who plans no meetings is not led there.
    await signIn(page, workbench.person('teacher'), { at: '/students', language: 'en' })
    await page
      .getByRole('link', { name: /Wong Sze Hang/ })
      .first()
      .click()
    await page.getByRole('link', { name: 'Raise a concern' }).waitFor()
    expect(await page.getByRole('link', { name: 'Plan a meeting' }).count()).toBe(0)
  },
)

journey(
  'A teacher who attends reads what is about their students, and nothing else of the meeting',
  { school: 'demo' },
  async ({ page, workbench }) => {
    await signIn(page, workbench.person('teacher'), { at: '/team/meetings', language: 'en' })
    await page.getByRole('row').filter({ hasText: '與家長見面' }).waitFor()
    expect(await page.getByText('學生支援組').count()).toBe(0)
    await page.getByRole('row').filter({ hasText: '與家長見面' }).getByRole('link').first().click()
    await page.getByRole('heading', { name: '1. 在家溫習的安排' }).waitFor()
    expect(await page.getByRole('button', { name: 'Finish the meeting' }).count()).toBe(0)
    expect(await page.getByRole('textbox').count()).toBe(0)
    await expectAccessibleInOpposites(page)
  },
)

journey(
  'Whoever keeps a meeting sees who still has to be told of it, tells them, and after a change sees them again',
  { school: 'demo' },
  async ({ page, workbench, expectProblem }) => {
    expectProblem(/PATCH \S+\/api\/team\/meetings\/\S+ was answered with 422/)
    await signIn(page, workbench.person('senco'), { at: '/team/meetings', language: 'en' })
    await page.getByRole('row').filter({ hasText: '與家長見面' }).getByRole('link').first().click()
    const telling = page.getByRole('region', { name: 'Who still has to be told' })
    await telling.getByText('黃先生、黃太太 · is asked to come').waitFor()
    await telling.getByText('the mail server refused it (550)').waitFor()
    await expectAccessibleInOpposites(page)
    await telling.getByRole('button', { name: 'They have been told' }).click()
    await telling.waitFor({ state: 'detached' })

    // A day, a time or a place that changes is told; a place that names the student is refused.
    await page.getByRole('button', { name: 'Change', exact: true }).click()
    const panel = page.getByRole('dialog', { name: 'Change the meeting' })
    await panel.getByLabel('Place').fill('黃思行家')
    await panel.getByRole('button', { name: 'Save' }).click()
    await panel.getByText('do not name the student in it').first().waitFor()
    await panel.getByLabel('Place').fill('音樂室')
    await panel.getByRole('button', { name: 'Save' }).click()
    await telling.getByText('黃先生、黃太太 · day, time or place changed').waitFor()
    await page.getByRole('button', { name: 'Cancel the meeting' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel the meeting' }).click()
    await telling.getByText('黃先生、黃太太 · the meeting is cancelled').waitFor()
    await expectAccessibleInOpposites(page)
    await page.getByRole('button', { name: 'Have it after all' }).click()
    await telling.getByText('黃先生、黃太太 · day, time or place changed').waitFor()

    // Who attends and does not keep it reads nothing of that.
    await signIn(page, workbench.person('teacher'), { at: '/team/meetings' })
    await page.getByRole('row').filter({ hasText: '與家長見面' }).getByRole('link').first().click()
    await page.getByRole('heading', { name: '1. 在家溫習的安排' }).waitFor()
    expect(await telling.count()).toBe(0)
  },
)

journey(
  'In a student’s file stand the meetings about them, and the list is narrowed to one student',
  { school: 'demo' },
  async ({ page, workbench }) => {
    await signIn(page, workbench.person('senco'), { at: '/team/meetings', language: 'en' })
    const rows = page.getByRole('row')
    await rows.filter({ hasText: '與家長見面' }).waitFor()
    const all = await rows.count()
    await page.getByRole('search').getByRole('button', { name: 'Student', exact: true }).click()
    await page
      .getByRole('group', { name: 'Student' })
      .getByLabel(/Wong Sze Hang/)
      .click()
    await expect.poll(() => rows.count()).toBeLessThan(all)
    await rows.filter({ hasText: '學生支援組第二次會議' }).waitFor()
    await expectAccessibleInOpposites(page)
    await visit(page, '/students')
    await page
      .getByRole('link', { name: /Wong Sze Hang/ })
      .first()
      .click()
    await page.getByRole('navigation').getByRole('link', { name: 'Meetings', exact: true }).click()
    await page.getByRole('heading', { name: 'Meetings', exact: true }).waitFor()
    const past = page.getByRole('region', { name: 'Past' })
    await past.getByText('十一月內約見家長，先收集各科意見。').waitFor()
    // Of the meeting of the team only what was said of them.
    expect(await page.getByText('評估報告已超過三年').count()).toBe(0)
    await expectAccessibleInOpposites(page)
    await page.getByRole('region', { name: 'Coming' }).getByRole('link', { name: '與家長見面' }).click()
    await page.getByRole('heading', { name: '與家長見面' }).waitFor()

    // The teacher reads there what they attend, and nothing of the team's.
    await signIn(page, workbench.person('teacher'), { at: '/students', language: 'en' })
    await page
      .getByRole('link', { name: /Wong Sze Hang/ })
      .first()
      .click()
    await page.getByRole('navigation').getByRole('link', { name: 'Meetings', exact: true }).click()
    await page.getByRole('link', { name: '與家長見面' }).waitFor()
    expect(await page.getByText('十一月內約見家長').count()).toBe(0)
  },
)

journey(
  'What stayed open in a meeting that a member of the team does not know is offered to the SENCO in the member’s next one',
  { school: 'demo' },
  async ({ page, workbench }) => {
    const planAlone = async (from: string, to: string) => {
      await visit(page, '/students')
      await page
        .getByRole('link', { name: /Chan Hoi Laam/ })
        .first()
        .click()
      await page.getByRole('link', { name: 'Plan a meeting' }).click()
      await page.getByRole('heading', { name: 'Plan a meeting' }).waitFor()
      await page.getByLabel('From').fill(from)
      await page.getByLabel('To', { exact: true }).fill(to)
      const asked = page.getByRole('checkbox', { checked: true })
      while ((await asked.count()) > 0) await asked.first().click()
      expect(await page.getByRole('checkbox', { name: 'Put on the agenda what is due by its day' }).isChecked()).toBe(
        false,
      )
      await page.getByRole('button', { name: 'Plan a meeting' }).click()
      await page.waitForURL(/\/team\/meetings\/[0-9a-f-]{36}$/)
      return page.url()
    }
    const items = page.getByRole('region', { name: 'Items' })
    await signIn(page, workbench.person('senco'), { language: 'en' })
    await planAlone('09:00', '09:30')
    const add = items.getByRole('form', { name: 'Add an item' })
    await add.getByRole('textbox', { name: 'Add an item' }).fill('The seat in class')
    await add.getByRole('button', { name: 'Add' }).click()
    await items.getByRole('heading', { name: 'The seat in class' }).waitFor()
    await page.getByRole('button', { name: 'Finish the meeting' }).click()
    await page.getByText('1 item goes on next time.').waitFor()

    await signIn(page, workbench.person('sst_member'), { language: 'en' })
    const next = await planAlone('17:30', '18:00')
    await items.getByText('Nothing is on the agenda yet.').waitFor()
    expect(await page.getByText('still open').count()).toBe(0)

    await signIn(page, workbench.person('senco'), { at: next })
    await page.getByText('1 item of that meeting is still open.').waitFor()
    await expectAccessibleInOpposites(page)
    await page.getByRole('button', { name: 'Put them on the agenda' }).click()
    await items.getByRole('heading', { name: '1. The seat in class' }).waitFor()
    expect(await page.getByText('still open').count()).toBe(0)
  },
)
