import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { expectAccessible, expectAccessibleInOpposites, journey, settled, signIn, visit } from '../harness/journey.ts'
import { expectKeyboard } from '../harness/keyboard.ts'

const demo = { school: 'demo', minutes: 4 } as const

/** The two guises that differ in everything; the pages themselves are seen in more of them by the walks over every page. */
const panel = (page: Page) => page.getByRole('dialog')

journey('A SENCO finds every setting, and nobody is offered what they may not do', demo, async (story) => {
  const { page, anotherPage, workbench } = story
  await signIn(page, workbench.person('senco'), { at: '/settings', language: 'en' })
  await expectAccessibleInOpposites(page)
  await expectKeyboard(page)
  const names = await page.getByRole('navigation', { name: 'Settings' }).getByRole('link').allTextContents()
  expect(names).toHaveLength(8)

  const assistant = await anotherPage()
  await signIn(assistant, workbench.person('teaching_assistant'), { at: '/settings', language: 'en' })
  await assistant.getByRole('link', { name: /^School years/ }).waitFor()
  expect(await assistant.getByRole('link', { name: /^(Access log|Backup)/ }).count()).toBe(0)
  await visit(assistant, '/settings/school')
  await assistant.getByRole('term').first().waitFor()
  expect(await assistant.getByRole('button', { name: 'Save' }).count()).toBe(0)
})

journey('Two people who change the school at once both keep their words', demo, async (story) => {
  const { page, anotherPage, workbench, expectProblem } = story
  await signIn(page, workbench.person('senco'), { at: '/settings/school', language: 'en' })
  await expectAccessibleInOpposites(page)

  const other = await anotherPage()
  await signIn(other, workbench.person('principal'), { at: '/settings/school', language: 'en' })
  await other.getByLabel('Sponsoring body’s English name').fill('Example Sponsors')
  await other.getByRole('button', { name: 'Save' }).click()
  await other.getByText('Saved.').waitFor()

  // Another field: both stand.
  await page.getByLabel('Sponsoring body’s Chinese name').fill('例子辦學團體')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('Saved.').waitFor()
  await page.reload()
  expect(await page.getByLabel('Sponsoring body’s English name').inputValue()).toBe('Example Sponsors')

  // The same field: each sees what the other wrote before anything is replaced.
  await other.reload()
  await other.getByLabel('Sponsoring body’s English name').fill('First')
  await other.getByRole('button', { name: 'Save' }).click()
  await other.getByText('Saved.').waitFor()
  expectProblem(/PATCH \S+\/api\/school was answered with 409/)
  await page.getByLabel('Sponsoring body’s English name').fill('Second')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByRole('link', { name: /Somebody changed this meanwhile to “First”/ }).waitFor()
  expect(await page.getByLabel('Sponsoring body’s English name').inputValue()).toBe('Second')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Take theirs' }).click()
  expect(await page.getByLabel('Sponsoring body’s English name').inputValue()).toBe('First')
})

journey('A school year gets its terms, and a slip is told before it is kept', demo, async (story) => {
  const { page, workbench, expectProblem } = story
  await signIn(page, workbench.person('senco'), { at: '/settings/years', language: 'en' })
  await expectAccessibleInOpposites(page)
  await page.getByRole('link', { name: 'Add a school year' }).click()
  expect(await panel(page).getByLabel('School year').inputValue()).toBe('2027/28')
  await panel(page).getByRole('button', { name: 'Add a term' }).click()
  await panel(page).getByRole('button', { name: 'Add a term' }).click()
  const [first, second] = [
    panel(page).getByRole('group', { name: 'Term 1' }),
    panel(page).getByRole('group', { name: 'Term 2' }),
  ]
  await first.getByLabel('First day').fill('2027-09-01')
  await first.getByLabel('Last day').fill('2028-02-10')
  await second.getByLabel('First day').fill('2028-02-01')
  await second.getByLabel('Last day').fill('2028-07-14')
  expectProblem(/PUT \S+\/api\/school\/years was answered with 422/)
  await panel(page).getByRole('button', { name: 'Save' }).click()
  await panel(page)
    .getByRole('link', { name: /Term 2 · First day: This term overlaps with term 1/ })
    .waitFor()
  await expectAccessible(page)
  await second.getByLabel('First day').fill('2028-02-11')
  await panel(page).getByRole('button', { name: 'Save' }).click()
  await page.getByRole('row', { name: /2027\/28.*First term · Second term/ }).waitFor()
  await visit(page, '/settings/years?year=2027%2F28')
  await expectAccessibleInOpposites(page)
})

journey('A class and its teachers are added and removed; a class with students stays', demo, async (story) => {
  const { page, workbench, expectProblem } = story
  await signIn(page, workbench.person('senco'), { at: '/settings/classes', language: 'en' })
  await expectAccessibleInOpposites(page)
  await page.getByRole('link', { name: 'Add a class' }).click()
  await panel(page)
    .getByLabel(/^Class/)
    .fill('5E')
  expect(await panel(page).getByLabel('Level').inputValue()).toBe('P5')
  await panel(page).getByRole('button', { name: 'Add a class' }).click()
  await page.getByRole('row', { name: /^5E P5/ }).waitFor()

  await page.getByRole('link', { name: /^Who teaches/ }).click()
  await page.getByRole('link', { name: 'Add who teaches' }).click()
  await panel(page)
    .getByLabel(/^Class/)
    .first()
    .selectOption('5E')
  await panel(page)
    .getByLabel(/^Teacher/)
    .selectOption({ index: 1 })
  await panel(page)
    .getByLabel(/^Subject/)
    .fill('Putonghua')
  await panel(page).getByLabel('Is a class teacher of this class').check()
  await panel(page).getByRole('button', { name: 'Add who teaches' }).click()
  await page.getByText('Saved.').waitFor()
  await expectAccessibleInOpposites(page)
  await visit(page, '/settings/classes?tab=teaching&class=5E')
  await expectAccessibleInOpposites(page)
  await page.getByRole('button', { name: /^Remove .* 5E, Putonghua$/ }).click()
  await page.getByText('Removed.').waitFor()

  await visit(page, '/settings/classes')
  await page.getByRole('row', { name: /^5E/ }).getByRole('link').click()
  await panel(page).getByRole('button', { name: 'Remove this class' }).click()
  await page
    .getByRole('dialog', { name: 'Remove class 5E?' })
    .getByRole('button', { name: 'Remove this class' })
    .click()
  await page.getByText('The class has been removed.').waitFor()
  await page.getByRole('row', { name: /^5E/ }).waitFor({ state: 'detached' })

  expectProblem(/DELETE \S+ was answered with 422/)
  await page.getByRole('row', { name: /^3B/ }).getByRole('link').click()
  await panel(page).getByRole('button', { name: 'Remove this class' }).click()
  await page
    .getByRole('dialog', { name: 'Remove class 3B?' })
    .getByRole('button', { name: 'Remove this class' })
    .click()
  await panel(page)
    .getByText(/This class has or had students, so it stays/)
    .first()
    .waitFor()
})

journey('Somebody who leaves can no longer sign in, and the access log says who did it', demo, async (story) => {
  const { page, anotherPage, workbench, expectProblem } = story
  const leaving = workbench.person('teacher')
  const theirs = await anotherPage()
  await signIn(theirs, leaving)
  await signIn(page, workbench.person('senco'), { at: '/settings/people', language: 'en' })
  await expectAccessibleInOpposites(page)
  await expectKeyboard(page)
  const staffCode = leaving.identifier.split('/').at(-1) ?? ''
  await page.getByLabel('Name, staff code or e-mail').fill(staffCode)
  await page.getByText('1 person', { exact: true }).first().waitFor()
  await page.getByRole('row').last().getByRole('link').click()
  const name = await panel(page).getByLabel('English name').inputValue()
  await panel(page).getByRole('button', { name: 'Mark as having left' }).click()
  await page.getByRole('dialog', { name: `Has ${name} left the school?` }).waitFor()
  await expectAccessible(page)
  await page
    .getByRole('dialog', { name: `Has ${name} left the school?` })
    .getByRole('button', { name: 'Mark as having left' })
    .click()
  await panel(page).getByText('This person has left.').waitFor()

  expectProblem(/was answered with (401|422)/)
  await theirs.goto('/settings')
  await settled(theirs)
  expect(new URL(theirs.url()).pathname).toBe('/sign-in')
  const refused = await theirs.request.post('/api/sign-in', {
    headers: { origin: workbench.address },
    data: { identifier: leaving.identifier, password: leaving.password },
  })
  expect(refused.status()).toBe(422)

  await visit(page, '/settings/trail?word=person.changed')
  await expectAccessibleInOpposites(page)
  await expectKeyboard(page)
  await page.getByRole('row').nth(1).getByRole('link').click()
  await page.getByRole('dialog', { name: 'Changed a person' }).getByRole('row', { name: 'active yes no' }).waitFor()
  await expectAccessible(page)
})

journey('Everyone moves up once, after a preview and a question', demo, async (story) => {
  const { page, workbench } = story
  await signIn(page, workbench.person('senco'), { at: '/settings/years', language: 'en' })
  const moveUp = (year: string) => page.getByRole('link', { name: `Move everyone up from ${year}` })
  await moveUp('2026/27').waitFor()
  expect(await moveUp('2025/26').count()).toBe(0)
  await moveUp('2026/27').click()
  await page.getByRole('heading', { name: 'Leaving after the top level' }).waitFor()
  await expectAccessibleInOpposites(page)
  const row = page.getByRole('row', { name: /^1A 2A/ })
  const students = Number(await row.getByRole('cell').last().textContent())
  expect(students).toBeGreaterThan(10)
  await page.getByRole('button', { name: 'Move everyone up' }).click()
  const question = page.getByRole('dialog', { name: 'Move everyone up to 2027/28?' })
  await question.waitFor()
  await expectAccessible(page)
  await question.getByRole('button', { name: 'Move everyone up' }).click()
  await page.getByText('Nobody is left to move').waitFor()
  await visit(page, '/settings/classes?year=2027%2F28')
  await page.getByRole('row', { name: new RegExp(`^2A P2 .*${students}$`) }).waitFor()
  await visit(page, '/settings/years')
  await moveUp('2027/28').waitFor()
  expect(await moveUp('2026/27').count()).toBe(0)
})

journey('The backup page says how old the last one is, makes one, and how to restore', demo, async (story) => {
  const { page, workbench } = story
  await signIn(page, workbench.person('administrator'), { at: '/settings/backup', language: 'en' })
  await expectAccessibleInOpposites(page)
  await expectKeyboard(page)
  await page.getByRole('button', { name: 'Make a backup now' }).click()
  await page.getByText('A backup has been made.').waitFor()
  await page.getByText('less than a minute ago').waitFor()
  expect(await page.getByLabel('Command for the terminal').inputValue()).toMatch(
    /^SENCO_DATA=\S+ npm run workbench -- restore senco-\S+\.backup$/,
  )
})
