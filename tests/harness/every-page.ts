import type { Page } from 'playwright-core'
import { expectAccessible, type Guise, inGuise } from './accessible.ts'
import { expectKeyboard } from './keyboard.ts'
import { visit } from './visit.ts'

/** The eight guises as four pairs that have nothing in common. */
const pairs: [Guise, Guise][] = (
  [
    ['light', 1440],
    ['dark', 390],
    ['dark', 1440],
    ['light', 390],
  ] as const
).map(([scheme, width]) => [
  { language: 'zh', scheme, width },
  { language: 'en', scheme: scheme === 'light' ? 'dark' : 'light', width: width === 390 ? 1440 : 390 },
])

/** So many pages are looked at in one pair before the next pair's turn comes. */
const PAGES_OF_A_PAIR = 4

/**
 * By keyboard alone in one guise, and by axe in it and in the one that has nothing in common with it. A page begins as the one before it was
 * left, since every change is drawn, and that takes longer than looking; pages go through all eight guises.
 */
export function closely() {
  const looked = new WeakMap<Page, number>()
  return async (page: Page) => {
    const before = looked.get(page) ?? 0
    looked.set(page, before + 1)
    const [one, other] = pairs[Math.floor(before / PAGES_OF_A_PAIR) % pairs.length] as [Guise, Guise]
    const [first, second] = before % 2 === 0 ? [one, other] : [other, one]
    await inGuise(page, first, async () => {
      await expectKeyboard(page, { wholeFrame: before === 0 })
      await expectAccessible(page)
    })
    await inGuise(page, second, () => expectAccessible(page))
  }
}

/** One page of a kind is enough: `/students/‹id›?tab=needs` is the same for every student. */
function kindOf(address: string): string {
  const { pathname, searchParams } = new URL(address)
  const tab = searchParams.get('tab')
  return ofOneProvision(pathname.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id')) + (tab ? `?tab=${tab}` : '')
}

/** What the workbench brings for the library has a word in place of an identifier. */
const ofOneProvision = (pathname: string) =>
  pathname.replace(/^\/provision\/library\/(?!new$)[a-z-]+$/, '/provision/library/:id')

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

/**
 * Visits the pages given and whatever they link to, one of each kind, and looks at each. Several tabs share the way between them.
 * Returns the kinds looked at, and in sentences what the looks found wrong.
 */
export async function visitAll(
  tabs: readonly Page[],
  starts: readonly string[],
  look: (page: Page, kind: string) => Promise<unknown>,
): Promise<{ seen: string[]; wrong: string[] }> {
  const waiting = [...starts]
  const seen: string[] = []
  const wrong: string[] = []
  const seeOne = async (page: Page, address: string) => {
    await visit(page, address)
    waiting.push(...(await linksOn(page)))
    // An address may lead on to another page, which has been looked at or is now.
    const [asked, arrived] = [kindOf(address), kindOf(page.url())]
    if (arrived !== asked && seen.includes(arrived)) return
    if (arrived !== asked) seen.push(arrived)
    await look(page, arrived).catch((error: Error) => wrong.push(`${address}: ${error.message}`))
  }
  const next = () => {
    const address = waiting.shift()
    if (address && seen.includes(kindOf(address))) return next()
    if (address) seen.push(kindOf(address))
    return address
  }
  const walking = new Map<Page, Promise<void>>()
  for (;;) {
    for (const page of tabs) {
      const address = walking.has(page) ? undefined : next()
      if (address)
        walking.set(
          page,
          seeOne(page, address).finally(() => walking.delete(page)),
        )
    }
    // What a tab finds may be work for one that had nothing to do.
    if (walking.size === 0) return { seen, wrong }
    await Promise.race(walking.values())
  }
}
