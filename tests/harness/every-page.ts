import type { Page } from 'playwright-core'
import { expectAccessible, type Guise, inGuises } from './accessible.ts'
import { expectKeyboard } from './keyboard.ts'
import { settled } from './settled.ts'

/**
 * Four of the eight guises, so chosen that every two of language, scheme and width meet once; in two halves, each of which has both languages,
 * both schemes and both widths. Pages take the halves in turn: all four for each would take longer than a check may. Each half begins with
 * the language that the one before it ended with.
 */
const halves: Guise[][] = [
  [
    { language: 'zh', scheme: 'light', width: 1440 },
    { language: 'en', scheme: 'dark', width: 390 },
  ],
  [
    { language: 'en', scheme: 'light', width: 1440 },
    { language: 'zh', scheme: 'dark', width: 390 },
  ],
]

/** By keyboard alone, and by axe in both languages, both schemes and both widths. */
export const closely = (page: Page) => {
  let pages = 0
  let speaks: Guise['language'] | '' = ''
  return [
    () => expectKeyboard(page),
    async () => {
      const half = halves[pages % 2] ?? []
      pages += 1
      // As somebody meets the page who has just come: the keyboard's walk has left it scrolled, with what stays in place lying over the rest.
      await page.evaluate(() => {
        if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
        scrollTo(0, 0)
      })
      await inGuises(page, half, () => expectAccessible(page), undefined, speaks)
      speaks = half.at(-1)?.language ?? ''
    },
  ]
}

/** The three parts of what a SENCO reaches, about as large as each other: they are walked side by side. */
export const isOfAFile = (kind: string) => kind.startsWith('/students/:id')
export const isOfTheTeam = (kind: string) => /^\/(provision|timetable|team|today)\b/.test(kind)
export const isOfTheRest = (kind: string) => !isOfAFile(kind) && !isOfTheTeam(kind)

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
 * Visits the pages given and whatever they link to, one of each kind, and looks in every way given at those that `are` of the kind
 * in question. Returns the kinds looked at, and in sentences what the looks found wrong.
 */
export async function visitAll(
  page: Page,
  starts: string[],
  looks: readonly ((kind: string) => Promise<unknown>)[],
  are: (kind: string) => boolean = () => true,
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
    if (!are(kindOf(next))) continue
    for (const look of looks) await look(kindOf(next)).catch((error: Error) => wrong.push(`${next}: ${error.message}`))
  }
  return { seen: seen.filter(are), wrong }
}
