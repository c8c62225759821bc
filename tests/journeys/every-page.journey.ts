import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { expectAccessible, expectKeyboard, type Guise, inGuises, journey, settled, signIn } from '../harness/journey.ts'

/** Four of the eight guises, so chosen that every two of language, scheme and width meet once. */
const pairwise: Guise[] = [
  { language: 'zh', scheme: 'light', width: 1440 },
  { language: 'zh', scheme: 'dark', width: 390 },
  { language: 'en', scheme: 'dark', width: 1440 },
  { language: 'en', scheme: 'light', width: 390 },
]

/** One page of a kind is enough: `/students/‹id›?tab=needs` is the same for every student. */
function kindOf(address: string): string {
  const { pathname, searchParams } = new URL(address)
  const tab = searchParams.get('tab')
  return pathname.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id') + (tab ? `?tab=${tab}` : '')
}

/** The pages that a page links to. */
async function linksOn(page: Page): Promise<string[]> {
  const links = await page.evaluate(() =>
    [...document.querySelectorAll('a[href]')].map((link) => (link as HTMLAnchorElement).href),
  )
  const origin = new URL(page.url()).origin
  return links
    .filter((link) => link.startsWith(`${origin}/`) && !link.startsWith(`${origin}/api/`))
    .map((link) => link.replace(/#.*$/, ''))
}

/** Visits the pages given and whatever they link to, one of each kind. Returns the kinds seen, and what is wrong in sentences. */
async function visitAll(page: Page, starts: string[]): Promise<{ seen: string[]; wrong: string[] }> {
  const waiting = [...starts]
  const seen: string[] = []
  const wrong: string[] = []
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    if (seen.includes(kindOf(next))) continue
    seen.push(kindOf(next))
    await page.goto(next)
    await settled(page)
    waiting.push(...(await linksOn(page)))
    await expectKeyboard(page).catch((error: Error) => wrong.push(error.message))
    await inGuises(page, pairwise, () => expectAccessible(page)).catch((error: Error) =>
      wrong.push(`${next}: ${error.message}`),
    )
  }
  return { seen, wrong }
}

journey(
  'Everybody can use every page that a SENCO reaches',
  { school: 'demo', minutes: 15 },
  async ({ page, workbench }) => {
    await signIn(page, workbench.person('senco'))
    const { seen, wrong } = await visitAll(page, [`${workbench.address}/`])
    expect(wrong).toEqual([])
    expect(seen).toEqual(expect.arrayContaining(['/students', '/students/:id', '/funding', '/settings']))
  },
)

// After the one above: the door to the demo school gives its people a new password.
journey(
  'Everybody can use every page before signing in',
  { school: 'demo', minutes: 5 },
  async ({ page, workbench }) => {
    const { seen, wrong } = await visitAll(page, [`${workbench.address}/`])
    expect(wrong).toEqual([])
    expect(seen.length).toBeGreaterThan(0)
  },
)
