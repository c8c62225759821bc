import { expect } from 'vitest'
import { expectAccessible, journey, signIn, visit } from '../harness/journey.ts'

journey(
  'The office keeps the school’s days: new periods are set up, holidays pasted, a lesson put right by keys, others read from a file',
  { school: 'demo' },
  async ({ page, workbench }) => {
    await signIn(page, workbench.person('office'), { at: '/timetable/frame', language: 'en' })
    await page.getByRole('button', { name: 'Add a list of holidays' }).click()
    const panel = page.getByRole('dialog')
    await panel.getByLabel('The list').fill('2027-05-03 Sports day\n4/5/2027 - 5/5/2027 校慶假期\nnothing')
    await panel.getByText('These lines say no date, or no name: 3').waitFor()
    await panel.getByRole('button', { name: 'Add 2 holidays' }).click()
    await page.getByRole('button', { name: 'Remove: Sports day' }).waitFor()
    await page.getByRole('link', { name: 'Other periods from a day on' }).click()
    await page.getByRole('heading', { name: 'Periods and bells' }).waitFor()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Keep periods and bells' }).click()
    await page.getByText('Say from which day on they hold.').first().waitFor()
    await page.getByLabel('They hold from').fill('2027-02-16')
    await page.getByRole('button', { name: 'Take away: Period 9' }).click()
    await page.getByRole('button', { name: 'Keep periods and bells' }).click()
    await page.getByRole('heading', { name: /^From Tue 16 Feb 2027/ }).waitFor()

    await visit(page, '/timetable/lessons')
    const first = page.getByRole('button', { name: /^Monday, Period 1: / })
    await first.focus()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    const lesson = page.getByRole('dialog', { name: 'Tuesday, Period 2' })
    await lesson.getByRole('combobox', { name: 'Subject' }).fill('Chess')
    await page.keyboard.press('Escape')
    await lesson.getByRole('button', { name: 'Keep' }).click()
    const chess = page.getByRole('button', { name: 'Tuesday, Period 2: Chess' })
    await chess.waitFor()
    await chess.focus()
    await page.keyboard.press('Delete')
    await page.getByRole('button', { name: 'Tuesday, Period 2: no lesson' }).waitFor()
    await page.keyboard.press('Control+z')
    await chess.waitFor()
    await page.getByRole('button', { name: 'Tuesday: copy or clear' }).click()
    await page.getByRole('menuitem', { name: 'Copy to Wednesday' }).click()
    await page.getByRole('button', { name: 'Wednesday, Period 2: Chess' }).waitFor()

    await page.getByRole('link', { name: 'Import lessons' }).click()
    const list = 'Class,Day,Period,Subject,Teacher\n1A,1,1,Chess,teacher1a\n1A,Tue,2,Art,nobody\n'
    await page
      .getByLabel('Choose a file')
      .setInputFiles({ name: 'lessons.csv', mimeType: 'text/csv', buffer: Buffer.from(list) })
    await page.getByText(/E3: no colleague, or more than one, is called “nobody”/).waitFor()
    await expectAccessible(page)
    const right = list.replace('nobody', 'teacher1b')
    await page
      .getByLabel('Choose a file')
      .setInputFiles({ name: 'lessons.csv', mimeType: 'text/csv', buffer: Buffer.from(right) })
    await page.getByRole('button', { name: 'Write these lessons' }).click()
    await page.getByRole('button', { name: 'Tuesday, Period 2: Art' }).waitFor()
    await expect.poll(() => page.getByLabel('Class').locator('option').first().textContent()).toBe('1A (2)')

    await page.getByRole('link', { name: 'Look at them' }).click()
    await expectAccessible(page)
    await page.getByRole('checkbox', { name: /teacher1b.*: Art \(1 lesson\)/ }).check()
    await page.getByRole('button', { name: 'Put one down' }).click()
    await page.getByText('One was put down.').waitFor()
  },
)
