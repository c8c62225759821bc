import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { visitAll } from '../harness/every-page.ts'
import { expectAccessible, expectKeyboard, type Guise, inGuises, journey, signIn } from '../harness/journey.ts'

/** Four of the eight guises, so chosen that every two of language, scheme and width meet once. */
const pairwise: Guise[] = [
  { language: 'zh', scheme: 'light', width: 1440 },
  { language: 'zh', scheme: 'dark', width: 390 },
  { language: 'en', scheme: 'dark', width: 1440 },
  { language: 'en', scheme: 'light', width: 390 },
]

const closely = (page: Page) => [
  () => expectKeyboard(page),
  () => inGuises(page, pairwise, () => expectAccessible(page)),
]

journey(
  'Everybody can use every page that a SENCO reaches',
  { school: 'demo', minutes: 15 },
  async ({ page, workbench }) => {
    await signIn(page, workbench.person('senco'))
    const { seen, wrong } = await visitAll(page, [`${workbench.address}/`], closely(page))
    expect(wrong).toEqual([])
    expect(seen).toEqual(expect.arrayContaining(['/students', '/students/:id', '/funding', '/settings']))
  },
)

// After the one above: the door to the demo school gives its people a new password.
journey(
  'Everybody can use every page before signing in',
  { school: 'demo', minutes: 5 },
  async ({ page, workbench }) => {
    const { seen, wrong } = await visitAll(page, [`${workbench.address}/`], closely(page))
    expect(wrong).toEqual([])
    expect(seen.length).toBeGreaterThan(0)
  },
)
