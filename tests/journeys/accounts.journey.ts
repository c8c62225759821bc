import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import {
  expectAccessible,
  expectAccessibleInEveryPair,
  expectAccessibleInOpposites,
  journey,
  settled,
  signIn,
  speak,
  visit,
} from '../harness/journey.ts'
import { figuresOf } from './authenticator.ts'

const senco = { identifier: 'CSM', password: 'three blue umbrellas', role: 'senco' }
const principal = { identifier: 'WPY', password: 'seven quiet libraries', role: 'principal' }

/** The two guises that differ in everything, for a page that was seen in every guise in another state. */
/** Fills in a new person and makes their one-time link. */
async function invite(page: Page, person: { nameEn: string; nameZh: string; staffCode: string; role: string }) {
  await visit(page, '/settings/people')
  await page.getByRole('link', { name: 'Add a person' }).click()
  const panel = page.getByRole('dialog')
  await panel.getByLabel('Chinese name').fill(person.nameZh)
  await panel.getByLabel('English name').fill(person.nameEn)
  await panel.getByLabel('Staff code').fill(person.staffCode)
  await panel.getByLabel(person.role, { exact: true }).check()
  await panel.getByRole('button', { name: 'Add the person' }).click()
  await page.getByRole('dialog', { name: person.nameEn }).waitFor()
  // What a person who was just added waits for stands first.
  await panel.getByRole('button', { name: 'Make a one-time link' }).waitFor()
  await expect.poll(() => panel.getByRole('heading', { level: 3 }).first().textContent()).toBe('Getting in')
  await panel.getByRole('button', { name: 'Make a one-time link' }).click()
  const link = await panel.getByLabel('One-time link').inputValue()
  return new URL(link).pathname
}

async function choosePassword(page: Page, password: string): Promise<void> {
  await page.getByLabel('Choose a password').fill(password)
  await page.getByLabel('The same password again').fill(password)
  await page.getByRole('button', { name: 'Go in' }).click()
}

async function typeSignIn(page: Page, person: { identifier: string; password: string }): Promise<void> {
  await visit(page, '/sign-in?to=/account')
  await page.getByLabel('E-mail address or staff code').fill(person.identifier)
  await page.getByLabel(/^Password/).fill(person.password)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

async function signOut(page: Page): Promise<void> {
  // What the page still asks for would be answered to nobody.
  await settled(page)
  await page.getByRole('button', { name: /account and colours/ }).click()
  await page.getByRole('button', { name: 'Sign out', exact: true }).click()
  await page.getByRole('heading', { name: 'Sign in', level: 1 }).waitFor()
}

journey(
  'A SENCO invites a teacher with a link that works once, and no mail server is needed',
  { minutes: 3 },
  async ({ page, anotherPage, workbench, expectProblem }) => {
    const founded = await page.request.post('/api/setup', {
      headers: { origin: workbench.address },
      data: {
        code: await workbench.setupCode(),
        school: { code: 'EPS', nameEn: 'Example School', nameZh: '例子小學', level: 'primary', financeType: 'aided' },
        schoolYear: '2026/27',
        person: {
          nameEn: 'Chan Siu Ming',
          nameZh: '陳小明',
          staffCode: senco.identifier,
          email: 'chan@school.example',
        },
        password: senco.password,
      },
    })
    expect(founded.status()).toBe(200)
    await visit(page, '/settings/people?person=new')
    await expectAccessibleInOpposites(page)
    await speak(page, 'en')

    // What is missing is said at once.
    expectProblem(/POST \S+\/api\/people was answered with 422/)
    await page.getByRole('dialog').getByRole('button', { name: 'Add the person' }).click()
    await page.getByRole('region', { name: '3 things to put right' }).waitFor()

    const path = await invite(page, { nameEn: 'Lee Mei Ling', nameZh: '李美玲', staffCode: 'LML', role: 'Teacher' })
    await expectAccessibleInOpposites(page)

    const theirs = await anotherPage()
    await visit(theirs, path)
    await expectAccessibleInEveryPair(theirs)
    await speak(theirs, 'en')
    await theirs.getByRole('heading', { name: 'Welcome, Lee Mei Ling' }).waitFor()
    await theirs.getByText('You will sign in with your staff code LML').waitFor()
    await theirs.getByLabel('Choose a password').fill('short')
    await theirs.getByRole('button', { name: 'Go in' }).click()
    await theirs.getByRole('link', { name: /At least 10 characters/ }).waitFor()
    await choosePassword(theirs, 'a heron at low tide')
    await theirs.getByRole('navigation', { name: 'Rooms' }).first().waitFor()

    // The teacher is offered what a teacher may do, and no more.
    await visit(theirs, '/settings')
    await theirs.getByRole('link', { name: /^People/ }).waitFor()
    expect(await theirs.getByRole('link', { name: /^(Access log|Backup)/ }).count()).toBe(0)
    await visit(theirs, '/settings/people')
    await theirs.getByRole('row').first().waitFor()
    expect(await theirs.getByRole('link', { name: 'Add a person' }).count()).toBe(0)

    expectProblem(/GET \S+\/api\/invitations\/\S+ was answered with 404/)
    const late = await anotherPage()
    await visit(late, path)
    await speak(late, 'en')
    await late.getByRole('heading', { name: 'This link no longer works' }).waitFor()
    await expectAccessibleInOpposites(late)
  },
)

journey(
  'Where a school requires one-time codes, who sees reports sets them up before anything else',
  async ({ page, anotherPage, expectProblem }) => {
    await signIn(page, senco, { language: 'en' })
    const path = await invite(page, {
      nameEn: 'Wong Pui Yee',
      nameZh: '黃佩儀',
      staffCode: principal.identifier,
      role: 'Principal or vice-principal',
    })
    const theirs = await anotherPage()
    await visit(theirs, path)
    await speak(theirs, 'en')
    await choosePassword(theirs, principal.password)
    await theirs.getByRole('link', { name: 'Funding' }).waitFor()

    expectProblem(/GET \S+\/api\/school was answered with 403/)
    await visit(page, '/settings/school')
    await page.getByLabel(/^Require one-time codes/).check()
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('complementary', { name: 'Set up one-time codes first' }).waitFor()

    await theirs.goto('/account')
    await theirs.getByRole('complementary', { name: 'Set up one-time codes first' }).waitFor()
    expect(await theirs.getByRole('link', { name: 'Funding' }).count()).toBe(0)
    await expectAccessibleInEveryPair(theirs)
  },
)

journey(
  'One-time codes: set up with three steps, a code works once, a backup code works once',
  { minutes: 3 },
  async ({ page, expectProblem }) => {
    await signIn(page, senco, { at: '/account', language: 'en' })
    const section = page.getByRole('region', { name: 'One-time codes' })
    await section.getByLabel(/^Current password/).fill(senco.password)
    await section.getByRole('button', { name: 'Set up one-time codes' }).click()
    await section.getByRole('img', { name: 'QR code for the authenticator' }).waitFor()
    await expectAccessible(page)
    const key = await section.getByLabel('Or type this key into it').inputValue()
    const [backup, otherBackup] = await section
      .getByRole('list', { name: 'Backup codes' })
      .getByRole('listitem')
      .allTextContents()

    expectProblem(/POST \S+\/api\/me\/totp\/confirm was answered with 422/)
    await section.getByLabel('Six figures').fill('000000')
    await section.getByRole('button', { name: 'Switch one-time codes on' }).click()
    await section.getByText('This code is not right, or it was used before.').first().waitFor()
    const figures = figuresOf(key)
    await section.getByLabel('Six figures').fill(figures)
    await section.getByRole('button', { name: 'Switch one-time codes on' }).click()
    await section.getByText('On', { exact: true }).waitFor()
    await signOut(page)

    expectProblem(/POST \S+\/api\/sign-in\/code was answered with 422/)
    await typeSignIn(page, senco)
    await page.getByLabel('Six figures from the authenticator').fill(figures)
    await expectAccessibleInOpposites(page)
    await page.getByLabel('Six figures from the authenticator').focus()
    await page.keyboard.press('Enter')
    await page.getByText('This code is not right, or it was used before.').first().waitFor()
    await page.getByLabel('Six figures from the authenticator').fill(figuresOf(key, 1))
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'My account' }).waitFor()
    await signOut(page)

    // It stays on where the school requires it.
    expectProblem(/POST \S+\/api\/me\/totp\/stop was answered with 403/)
    await typeSignIn(page, senco)
    await page.getByRole('button', { name: /use a backup code/ }).click()
    await page.getByLabel('Backup code').fill(otherBackup ?? '')
    await page.keyboard.press('Enter')
    await section.getByLabel(/^Current password/).fill(senco.password)
    await section.getByRole('button', { name: 'Switch one-time codes off' }).click()
    await page.getByText(/asks for one-time codes of people with your roles/).waitFor()
    await signOut(page)

    for (const works of [true, false]) {
      await typeSignIn(page, senco)
      await page.getByRole('button', { name: /use a backup code/ }).click()
      await page.getByLabel('Backup code').fill(backup ?? '')
      await page.keyboard.press('Enter')
      if (works) {
        await page.getByRole('heading', { name: 'My account' }).waitFor()
        await signOut(page)
      } else await page.getByText('This code is not right, or it was used before.').first().waitFor()
    }
  },
)
