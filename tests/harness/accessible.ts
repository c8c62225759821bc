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

/** Fails with a sentence for each thing on the page that axe finds, and when the page scrolls sideways. */
export async function expectAccessible(page: Page): Promise<void> {
  await settled(page)
  const problems = [...(await axeFindings(page)), ...(await sideways(page))]
  if (problems.length > 0) throw new Error(`${page.url()} is not accessible to all:\n${problems.join('\n')}`)
}

/** What the colours alone decide. */
const rulesOfColour = ['color-contrast', 'link-in-text-block']
/** Parses every style sheet anew; it can find something only where one asks which way the screen is held. */
const ruleOfOrientation = 'css-orientation-lock'

/** What the page was when nothing was found on it last. */
const foundNothing = new WeakMap<Page, string>()

/** Of a page that is what it was when nothing was found on it, in other colours perhaps, only the colours are looked at again. */
async function axeFindings(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(await axeSource)
  const { looks, asksOrientation } = await page.evaluate(looksOf)
  const run: RunOptions =
    foundNothing.get(page) === looks
      ? { ...options, runOnly: { type: 'rule', values: rulesOfColour } }
      : { ...options, rules: { [ruleOfOrientation]: { enabled: asksOrientation } } }
  foundNothing.delete(page)
  const { violations } = await page.evaluate(
    (how) => (window as unknown as { axe: { run(how: RunOptions): Promise<AxeResults> } }).axe.run(how),
    run,
  )
  if (violations.length === 0) foundNothing.set(page, looks)
  return violations.flatMap(({ id, help, nodes }) => [
    `- ${id}: ${help}`,
    ...nodes
      .slice(0, 3)
      .map(
        ({ target, failureSummary }) => `    ${target.join(' ')}\n      ${failureSummary?.replace(/\s*\n\s*/g, ' ')}`,
      ),
    ...(nodes.length > 3 ? [`    and ${nodes.length - 3} more`] : []),
  ])
}

/** All of a page but its colours, as one text, and whether its style sheets ask which way the screen is held. Runs in the page. */
function looksOf(): { looks: string; asksOrientation: boolean } {
  const root = document.documentElement
  const { colorScheme } = root.style
  const scheme = root.getAttribute('data-mantine-color-scheme')
  const html = root.outerHTML
    .replace(`data-mantine-color-scheme="${scheme}"`, '')
    .replace(`color-scheme: ${colorScheme}`, '')
  const typed = [...document.querySelectorAll('input, select, textarea')].map((field) => {
    const { value, checked, disabled } = field as HTMLInputElement
    return [value, checked, disabled]
  })
  const asks = (rules: CSSRuleList): boolean =>
    [...rules].some(
      (rule) =>
        (rule instanceof CSSMediaRule && rule.conditionText.includes('orientation')) ||
        (rule instanceof CSSGroupingRule && asks(rule.cssRules)),
    )
  return {
    looks: JSON.stringify([location.href, innerWidth, innerHeight, scrollX, scrollY, typed, html]),
    asksOrientation: [...document.styleSheets].some((sheet) => asks(sheet.cssRules)),
  }
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

const everyGuise: Guise[] = (['zh', 'en'] as const).flatMap((language) =>
  ([1440, 390] as const).flatMap((width) =>
    (['light', 'dark'] as const).map((scheme) => ({ language, scheme, width })),
  ),
)

/**
 * Runs a check in every guise: Chinese and English, light and dark, 1440 and 390 px wide. The page is loaded anew for each
 * language; `prepare` does again what that undoes, such as opening a panel.
 */
export function inEveryGuise(
  page: Page,
  check: (guise: Guise) => Promise<void>,
  prepare?: () => Promise<void>,
): Promise<void> {
  return inGuises(page, everyGuise, check, prepare)
}

/** The same in some guises; those of one language should follow each other. A page that speaks the first one already need not be loaded anew. */
export async function inGuises(
  page: Page,
  guises: readonly Guise[],
  check: (guise: Guise) => Promise<void>,
  prepare: () => Promise<void> = async () => {},
  speaks: Guise['language'] | '' = '',
): Promise<void> {
  let spoken = speaks
  for (const guise of guises) {
    const { language, scheme, width } = guise
    await page.setViewportSize({ width, height: 900 })
    await page.emulateMedia({ colorScheme: scheme })
    if (language !== spoken) {
      await speak(page, language)
      await prepare()
      spoken = language
    }
    await settled(page)
    try {
      await check(guise)
    } catch (error) {
      const where = `In ${language === 'zh' ? 'Chinese' : 'English'}, ${scheme}, ${width} px wide`
      throw new Error(`${where}: ${error instanceof Error ? error.message : error}`, { cause: error })
    }
  }
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.emulateMedia({ colorScheme: 'light' })
}

/** Shows the page in a language, as this device and (of somebody signed in) the account remember it, loading it anew. */
export async function speak(page: Page, language: 'zh' | 'en'): Promise<void> {
  const address = new URL(page.url()).origin
  await page.evaluate((chosen) => localStorage.setItem('senco.language', chosen), language)
  // Asked beside the page, so that the answer to somebody who is not signed in is no complaint of the page.
  await page.request.patch(`${address}/api/me`, { data: { language }, headers: { origin: address } })
  await page.reload()
  await settled(page)
}
