import type { Page } from 'playwright-core'
import { settled } from './settled.ts'

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

/**
 * Visits the pages given and whatever they link to, one of each kind, and looks at each in every way given. Returns the
 * kinds seen, and in sentences what the looks found wrong.
 */
export async function visitAll(
  page: Page,
  starts: string[],
  looks: readonly (() => Promise<unknown>)[],
): Promise<{ seen: string[]; wrong: string[] }> {
  const waiting = [...starts]
  const seen: string[] = []
  const wrong: string[] = []
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    if (seen.includes(kindOf(next))) continue
    seen.push(kindOf(next))
    await page.goto(next)
    await settled(page)
    waiting.push(...(await linksOn(page)))
    for (const look of looks) await look().catch((error: Error) => wrong.push(`${next}: ${error.message}`))
  }
  return { seen, wrong }
}
