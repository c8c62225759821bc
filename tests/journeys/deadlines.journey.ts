import { expect } from 'vitest'
import {
  expectAccessible,
  expectAccessibleInOpposites,
  expectKeyboard,
  journey,
  signIn,
  speak,
  visit,
} from '../harness/journey.ts'

journey(
  'A SENCO settles what is due this week: one done, one that does not apply and why, several at once, and one taken back',
  { school: 'demo' },
  async ({ page, workbench }) => {
    await signIn(page, workbench.person('senco'), { at: '/team/year', language: 'en' })
    await expectAccessibleInOpposites(page)
    await page.getByRole('link', { name: 'SEMIS: check students, types and tiers' }).click()
    await page.getByRole('button', { name: 'Done: SEMIS: check students, types and tiers' }).click()
    await page.getByText('Settled.').waitFor()
    await page.getByText('Nothing here').waitFor()

    await visit(page, '/team/year/list?state=overdue')
    await page.getByRole('button', { name: /^More about: Website/ }).click()
    const panel = page.getByRole('dialog')
    await panel.getByRole('button', { name: 'Does not apply' }).click()
    await panel.getByRole('textbox', { name: 'Why' }).waitFor()
    await panel.getByRole('button', { name: 'Does not apply' }).click()
    await panel.getByText('Say why it does not apply.').first().waitFor()
    await expectAccessible(page)
    await panel.getByRole('textbox', { name: 'Why' }).fill('The office publishes it')
    await panel.getByRole('button', { name: 'Does not apply' }).click()
    await panel.waitFor({ state: 'hidden' })

    await visit(page, '/team/year/list?state=exempt')
    await page.getByRole('button', { name: /^More about: Website/ }).click()
    await panel.getByText('The office publishes it').first().waitFor()
    await panel.getByRole('button', { name: 'Take back' }).click()
    await page.getByText('It is open again.').waitFor()
    await page.keyboard.press('Escape')

    await visit(page, '/team/year/list?state=overdue&rule=iep-start')
    await page.getByRole('checkbox', { name: /^Select all/ }).check()
    await page.getByRole('region', { name: '2 selected' }).getByRole('button', { name: 'Done' }).click()
    await page.getByText('2 settled.').waitFor()
  },
)

journey(
  'Two settle the same deadline otherwise at once: the later one is told, and sees what stands',
  { school: 'demo' },
  async ({ page, anotherPage, workbench, expectProblem }) => {
    expectProblem(/answered with 409/)
    await signIn(page, workbench.person('senco'), { at: '/team/year/list?rule=next-year', language: 'en' })
    await page.getByRole('button', { name: /^More about/ }).click()
    const other = await anotherPage()
    await signIn(other, workbench.person('principal'), { at: '/team/year/list?rule=next-year', language: 'en' })
    await other.getByRole('button', { name: /^Done: / }).click()
    await other.getByText('Settled.').waitFor()
    const panel = page.getByRole('dialog')
    await panel.getByRole('button', { name: 'Does not apply' }).click()
    await panel.getByRole('textbox', { name: 'Why' }).fill('No plan this year')
    await panel.getByRole('button', { name: 'Does not apply' }).click()
    await panel.getByText(/Somebody else changed this meanwhile: it is done/).waitFor()
    expect(await panel.getByRole('textbox', { name: 'Why' }).inputValue()).toBe('No plan this year')
    // Over what they have seen now it is their decision.
    await panel.getByRole('button', { name: 'Does not apply' }).click()
    await panel.waitFor({ state: 'hidden' })
    await page.getByText('Exempt', { exact: true }).first().waitFor()
  },
)

journey(
  'A SENCO takes a custom, makes a rule of the school, and enters holidays that move what falls on them',
  { school: 'demo' },
  async ({ page, workbench }) => {
    await signIn(page, workbench.person('senco'), { at: '/team/year/rules', language: 'en' })
    await page.getByRole('button', { name: 'Take it: Review of the tier of support' }).click()
    await page.getByText('It counts from now on.').waitFor()
    await page.getByRole('button', { name: 'Put away: Review of the tier of support' }).waitFor()

    await page.getByRole('button', { name: 'Add a rule' }).click()
    const panel = page.getByRole('dialog')
    await panel.getByRole('textbox', { name: 'What, in English' }).fill('Budget of the team to the principal')
    await panel.getByRole('combobox', { name: 'Last day: month' }).selectOption({ label: 'March' })
    await panel.getByRole('combobox', { name: 'Last day: day' }).selectOption('19')
    await expectAccessible(page)
    await panel.getByRole('button', { name: 'Keep the rule' }).click()
    await panel.waitFor({ state: 'hidden' })
    await page.getByText('This year: 19 Mar').waitFor()

    await page.getByRole('button', { name: 'Enter holidays' }).click()
    await panel
      .getByRole('textbox', { name: 'The list' })
      .fill('2027-03-19\t示範假期八\n19/3/2030 another year\nno date')
    await panel.getByText('These lines say no date, or no name: 3').waitFor()
    await panel.getByText('One day lies in another school year.').waitFor()
    await panel.getByRole('button', { name: 'Enter one day' }).click()
    await panel.waitFor({ state: 'hidden' })
    // It moved off the holiday, to the working day before.
    await page.getByText('This year: 18 Mar').waitFor()
    await visit(page, '/team/year/month?month=2027-03')
    await page.getByText('示範假期八').waitFor()
    await page.getByRole('link', { name: 'Budget of the team to the principal' }).waitFor()
    await expectKeyboard(page)
  },
)

journey(
  'A SENCO reads which numbers no source names, keeps the school’s own, and meets the principal who kept another at once',
  { school: 'demo' },
  async ({ page, anotherPage, workbench, expectProblem }) => {
    expectProblem(/answered with 4(09|22)/)
    await signIn(page, workbench.person('senco'), { at: '/team/year/rules#numbers', language: 'en' })
    const section = page.getByRole('region', { name: 'Numbers without a source' })
    await section.getByText('Leavers finish school here from: 1 July').waitFor()
    await section.getByText('please check').waitFor()
    await section.getByRole('button', { name: 'Change the numbers' }).click()
    const panel = page.getByRole('dialog')
    await panel.getByRole('combobox', { name: /: month$/ }).selectOption({ label: 'October' })
    await panel.getByRole('button', { name: 'Keep the numbers' }).click()
    await panel.getByText('Choose a day from March to August.').first().waitFor()
    await expectAccessible(page)
    await panel.getByRole('combobox', { name: /: month$/ }).selectOption({ label: 'June' })

    const other = await anotherPage()
    await signIn(other, workbench.person('principal'), { at: '/team/year/rules#numbers', language: 'en' })
    await other.getByRole('button', { name: 'Change the numbers' }).click()
    await other
      .getByRole('dialog')
      .getByRole('combobox', { name: /: month$/ })
      .selectOption({ label: 'August' })
    await other.getByRole('dialog').getByRole('button', { name: 'Keep the numbers' }).click()
    await other.getByText('The numbers are kept.').waitFor()

    await panel.getByRole('button', { name: 'Keep the numbers' }).click()
    await panel.getByText('1 August').first().waitFor()
    await panel.getByText('1 June').first().waitFor()
    await expectAccessible(page)
    await panel.getByRole('button', { name: 'Use yours' }).click()
    await panel.getByRole('button', { name: 'Keep the numbers' }).click()
    await panel.waitFor({ state: 'hidden' })
    await section.getByText('set by the school; the workbench’s own: 1 July').waitFor()
    await section.getByText('Leavers finish school here from: 1 June').waitFor()
  },
)

journey(
  'The year fits on one sheet, A4 or A3; a teacher reads the school’s deadlines and settles none',
  { school: 'demo' },
  async ({ page, workbench }) => {
    await signIn(page, workbench.person('teacher'), { at: '/team/year', language: 'en' })
    await page.getByRole('link', { name: 'Plan of the team for the next school year' }).click()
    await page.getByRole('button', { name: /^More about/ }).waitFor()
    expect(await page.getByRole('button', { name: /^(Done|Take back)/ }).count()).toBe(0)
    expect(await page.getByRole('checkbox').count()).toBe(0)
    await expectAccessible(page)
    await visit(page, '/team/year/rules')
    await page.getByRole('heading', { name: 'Rules that count' }).waitFor()
    expect(await page.getByRole('button', { name: /Add a rule|Put away|Take it|Change/ }).count()).toBe(0)

    await signIn(page, workbench.person('office'), { at: '/team/year/rules' })
    await page.getByRole('heading', { name: '計算中的規則' }).waitFor()
    expect(await page.getByRole('link', { name: '「識別」的日期' }).count()).toBe(0)

    await signIn(page, workbench.person('senco'))
    for (const language of ['zh', 'en'] as const)
      for (const paper of ['A4', 'A3']) {
        await visit(page, '/team/year')
        await speak(page, language)
        await page.getByRole('combobox', { name: language === 'zh' ? '紙張' : 'Paper' }).selectOption(paper)
        await page.getByRole('heading', { name: language === 'zh' ? '2027年7月' : 'July 2027' }).waitFor()
        const pages = (await page.pdf({ preferCSSPageSize: true })).toString('latin1').match(/\/Type \/Page\b/g)
        expect(pages?.length, `${paper} ${language}`).toBe(1)
      }
  },
)
