import { expect } from 'vitest'
import { expectAccessible, expectAccessibleInEveryPair, journey, settled, signIn, speak } from '../harness/journey.ts'
import { expectKeyboard } from '../harness/keyboard.ts'

const password = 'three blue umbrellas'

journey(
  'A first visit shows two doors, and the way in asks for nothing that is not there',
  async ({ page, expectProblem }) => {
    await page.goto('/')
    await settled(page)
    expect(new URL(page.url()).pathname).toBe('/welcome')
    await expectAccessibleInEveryPair(page)
    await expectKeyboard(page)
    await speak(page, 'zh')
    await page.getByRole('link', { name: /設定學校/ }).waitFor()
    await page.getByRole('link', { name: /參觀示範學校/ }).waitFor()
    expectProblem(/was answered with 401/)
    await page.goto('/students')
    await settled(page)
    expect(new URL(page.url()).pathname).toBe('/welcome')
  },
)

journey(
  'A SENCO sets up the school with the code from the terminal, signs out and signs in again',
  async ({ page, workbench, expectProblem }) => {
    await page.goto('/setup')
    await expectAccessibleInEveryPair(page)
    await expectKeyboard(page)

    // All that is missing is said at once, each with a link to its field.
    await speak(page, 'en')
    await page.getByRole('button', { name: 'Set up the school' }).click()
    const summary = page.getByRole('region', { name: '8 things to put right' })
    await summary.waitFor()
    await summary.getByRole('link', { name: /^School code/ }).click()
    expect(await page.getByLabel('School code').evaluate((input) => input === document.activeElement)).toBe(true)
    await expectAccessible(page)

    await page.getByLabel('One-time code').fill('WRONG-2345')
    await page.getByLabel('School’s Chinese name').fill('例子小學')
    await page.getByLabel('School’s English name').fill('Example Primary School')
    await page.getByLabel('School code').fill('EPS')
    await page.getByLabel('Your Chinese name').fill('陳小明')
    await page.getByLabel('Your English name').fill('Chan Siu Ming')
    await page.getByLabel('Staff code').fill('CSM')
    await page.getByLabel('E-mail address').fill('chan@school.example')
    await page.getByLabel('Choose a password').fill(password)
    await page.getByLabel('The same password again').fill('another one entirely')
    await page.getByRole('button', { name: 'Set up the school' }).click()
    await page.getByRole('link', { name: /The two passwords are not the same/ }).waitFor()

    // A wrong code changes nothing, and nothing typed is lost.
    expectProblem(/POST \S+\/api\/setup was answered with 422/)
    await page.getByLabel('The same password again').fill(password)
    await page.getByRole('button', { name: 'Set up the school' }).click()
    await page.getByRole('link', { name: /not the code that the terminal shows/ }).waitFor()
    expect(await page.getByLabel('School’s Chinese name').inputValue()).toBe('例子小學')

    await page.getByLabel('One-time code').fill(await workbench.setupCode())
    await page.getByRole('button', { name: 'Set up the school' }).click()
    // The first step lies before them.
    await page.getByRole('link', { name: 'Import the class list' }).waitFor()
    await expect.poll(() => page.getByRole('banner').textContent()).toContain('Example Primary School')

    await page.getByRole('button', { name: /account and colours/ }).click()
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.getByRole('heading', { name: 'Sign in', level: 1 }).waitFor()
    await expectAccessibleInEveryPair(page)

    expectProblem(/POST \S+\/api\/sign-in was answered with 422/)
    await page.getByLabel('E-mail address or staff code').fill('csm')
    await page.getByLabel(/^Password/).fill('not this one at all')
    await page.keyboard.press('Enter')
    await page.getByText('No account here has this name and password', { exact: false }).first().waitFor()
    await page.getByLabel(/^Password/).fill(password)
    await page.keyboard.press('Enter')
    await page.getByRole('navigation', { name: 'Rooms' }).first().waitFor()
  },
)

journey(
  'Who was on the way somewhere gets there after signing in, and never elsewhere',
  async ({ page, expectProblem }) => {
    expectProblem(/was answered with 401/)
    await page.goto('/settings/years')
    await settled(page)
    expect(new URL(page.url()).pathname).toBe('/sign-in')
    await speak(page, 'en')
    await page.getByLabel('E-mail address or staff code').fill('chan@school.example')
    await page.getByLabel(/^Password/).fill(password)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'School years', level: 1 }).waitFor()

    await page.request.post('/api/sign-out', { headers: { origin: new URL(page.url()).origin } })
    await page.goto('/sign-in?to=//elsewhere.example/')
    await page.getByLabel('E-mail address or staff code').fill('CSM')
    await page.getByLabel(/^Password/).fill(password)
    await page.keyboard.press('Enter')
    await page.getByRole('navigation', { name: 'Rooms' }).first().waitFor()
    expect(page.url()).not.toContain('elsewhere')
  },
)

journey('A school that is set up cannot be set up again', async ({ page }) => {
  await page.goto('/setup')
  await settled(page)
  expect(new URL(page.url()).pathname).toBe('/sign-in')
  await page.goto('/welcome')
  await speak(page, 'en')
  expect(await page.getByRole('link', { name: /Set up your school/ }).count()).toBe(0)
  await signIn(page, { identifier: 'EPS/CSM', password, role: 'senco' })
  await page.getByRole('navigation', { name: 'Rooms' }).first().waitFor()
})

journey(
  'After five wrong passwords an account waits, and is told for how long',
  async ({ page, anotherPage, expectProblem }) => {
    expectProblem(/POST \S+\/api\/sign-in was answered with (422|429)/)
    await page.goto('/sign-in')
    await speak(page, 'en')
    await page.getByLabel('E-mail address or staff code').fill('nobody@school.example')
    for (let tries = 0; tries < 6; tries += 1) {
      await page.getByLabel(/^Password/).fill(`wrong password ${tries}`)
      await page.getByRole('button', { name: 'Sign in' }).click()
      await settled(page)
    }
    await page.getByText(/Too many tries\. Please wait \d+ seconds/).waitFor()
    await expectAccessible(page)
    // Nobody else waits with them.
    const other = await anotherPage()
    await signIn(other, { identifier: 'CSM', password, role: 'senco' })
  },
)
