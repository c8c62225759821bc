import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'
import { settled } from './settled.ts'

const axeSource = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** WCAG 2.0 to 2.2, levels A and AA, and what axe holds to be good practice. */
const options: RunOptions = {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
  resultTypes: ['violations'],
}

/**
 * Fails with a sentence for each thing on the page that axe finds, and when the page scrolls sideways. Looks from the top: what
 * stays in place lies over the rest of a page that is scrolled.
 */
export async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(() => scrollTo(0, 0))
  await settled(page)
  const problems = [...(await axeFindings(page)), ...(await sideways(page))]
  if (problems.length > 0) throw new Error(`${page.url()} is not accessible to all:\n${problems.join('\n')}`)
}

/** Parses every style sheet anew; it can find something only where one asks which way the screen is held. */
const ruleOfOrientation = 'css-orientation-lock'

async function axeFindings(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(await axeSource)
  const enabled = await page.evaluate(asksOrientation)
  const looked = { ...options, rules: { [ruleOfOrientation]: { enabled } } }
  // Naming every element that is in order takes a third of the time: only where something is not are they named.
  const unnamed = await violations(page, { ...looked, selectors: false })
  if (unnamed.length === 0) return []
  const named = await violations(page, looked)
  // What was found stays found, also where it is gone by the second look.
  return (named.length > 0 ? named : unnamed).flatMap(({ id, help, nodes }) => [
    `- ${id}: ${help}`,
    ...nodes
      .slice(0, 3)
      .map(
        ({ target = [], failureSummary }) =>
          `    ${target.join(' ')}\n      ${failureSummary?.replace(/\s*\n\s*/g, ' ')}`,
      ),
    ...(nodes.length > 3 ? [`    and ${nodes.length - 3} more`] : []),
  ])
}

const violations = (page: Page, how: RunOptions) =>
  page.evaluate(async (run) => {
    const { axe } = window as unknown as { axe: { run(how: RunOptions): Promise<AxeResults> } }
    return (await axe.run(run)).violations
  }, how)

/** Whether a style sheet asks which way the screen is held. Runs in the page. */
function asksOrientation(): boolean {
  const asks = (rules: CSSRuleList): boolean =>
    [...rules].some(
      (rule) =>
        (rule instanceof CSSMediaRule && rule.conditionText.includes('orientation')) ||
        (rule instanceof CSSGroupingRule && asks(rule.cssRules)),
    )
  return [...document.styleSheets].some((sheet) => asks(sheet.cssRules))
}

/** What sticks out at the right, when the page as a whole scrolls sideways (a table that scrolls within itself is no harm). */
async function sideways(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth
    const most = document.documentElement.scrollWidth
    if (most <= width) return []
    const out = [...document.body.querySelectorAll('*')].filter(
      (element) => Math.ceil(element.getBoundingClientRect().right) > width,
    )
    const deepest = out
      .filter((element) => !out.some((other) => other !== element && element.contains(other)))
      .slice(0, 3)
    const names = deepest.map((element) => `${element.localName}.${[...element.classList].join('.')}`)
    return [`- the page scrolls sideways: ${most} px on a screen of ${width} px; what sticks out: ${names.join(', ')}`]
  })
}

/** One way in which people see a page. */
export type Guise = { language: 'zh' | 'en'; scheme: 'light' | 'dark'; width: 1440 | 390 }

/** The two ways that have nothing in common: each language, scheme and width once. */
const opposites: Guise[] = [
  { language: 'zh', scheme: 'light', width: 1440 },
  { language: 'en', scheme: 'dark', width: 390 },
]

/** Every two of language, scheme and width meet once: four of the eight guises. */
const everyPair: Guise[] = [
  { language: 'zh', scheme: 'light', width: 1440 },
  { language: 'zh', scheme: 'dark', width: 390 },
  { language: 'en', scheme: 'light', width: 390 },
  { language: 'en', scheme: 'dark', width: 1440 },
]

/** `expectAccessible` in Chinese and English, light and dark, 1440 and 390 px wide, each once. */
export const expectAccessibleInOpposites = (page: Page) => inGuises(page, opposites, () => expectAccessible(page))

/** `expectAccessible` where every two of language, scheme and width meet: for a page that the walks over every page do not see like this. */
export const expectAccessibleInEveryPair = (page: Page) => inGuises(page, everyPair, () => expectAccessible(page))

/** Runs a check, which waits until the page has settled, in some guises, in turn; the page is not loaded anew, and is left light, in the language that it spoke, as wide as it was. */
export async function inGuises(
  page: Page,
  guises: readonly Guise[],
  check: (guise: Guise) => Promise<void>,
): Promise<void> {
  const size = page.viewportSize()
  const spoken = await page.evaluate(() => (document.documentElement.lang.startsWith('zh') ? 'zh' : 'en'))
  for (const guise of guises) await inGuise(page, guise, () => check(guise))
  await Promise.all([
    size && page.setViewportSize(size),
    page.emulateMedia({ colorScheme: 'light' }),
    hear(page, spoken),
  ])
}

/** Runs a check, which waits until the page has settled, in a guise, in which the page stays. */
export async function inGuise(page: Page, guise: Guise, check: () => Promise<void>): Promise<void> {
  const { language, scheme, width } = guise
  // Together: every change by itself would be drawn.
  await Promise.all([
    page.setViewportSize({ width, height: 900 }),
    page.emulateMedia({ colorScheme: scheme }),
    hear(page, language),
  ])
  try {
    await check()
  } catch (error) {
    const where = `In ${language === 'zh' ? 'Chinese' : 'English'}, ${scheme}, ${width} px wide`
    throw new Error(`${where}: ${error instanceof Error ? error.message : error}`, { cause: error })
  }
}

const KEPT_AT = 'senco.language'

/** The page changes its language as it does when another tab of this device was told to. */
async function hear(page: Page, language: 'zh' | 'en'): Promise<void> {
  await page.evaluate(
    ([key, newValue]) => {
      localStorage.setItem(key, newValue)
      window.dispatchEvent(new StorageEvent('storage', { key, newValue }))
    },
    [KEPT_AT, language] as const,
  )
}

/** Shows the page in a language, as this device and (of somebody signed in) the account remember it, loading it anew. */
export async function speak(page: Page, language: 'zh' | 'en'): Promise<void> {
  await page.evaluate(([key, chosen]) => localStorage.setItem(key, chosen), [KEPT_AT, language] as const)
  await keepLanguage(page, new URL(page.url()).origin, language)
  await page.reload()
  await settled(page)
}

/** Asked beside the page, so that the answer to somebody who is not signed in is no complaint of the page. */
export async function keepLanguage(page: Page, origin: string, language: 'zh' | 'en'): Promise<void> {
  await page.request.patch(`${origin}/api/me`, { data: { language }, headers: { origin } })
}
