import type { Page } from 'playwright-core'
import { settled } from './settled.ts'

/** A field for a date has a stop for each of its parts; what takes more presses than this keeps the focus for itself. */
const MOST_PRESSES = 8

/**
 * Fails when somebody without a mouse is lost on the page: Tab gets stuck before it has gone round, lands on what cannot be
 * seen, or shows nowhere that it is there. Begins at the top of the page and leaves the focus somewhere on it. The frame, which
 * is the same on every page, is passed over by its link to the content unless it is to be walked as well.
 */
export async function expectKeyboard(page: Page, { wholeFrame = false } = {}): Promise<void> {
  await settled(page)
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    window.getSelection()?.removeAllRanges()
  })
  const stops = await page.evaluate(countStops)
  const problems = new Set<string>()
  const visited: string[] = []
  for (let press = 0; press < stops + MOST_PRESSES; press += 1) {
    await page.keyboard.down('Tab')
    const [{ key, problem }] = await Promise.all([page.evaluate(lookAtFocus), page.keyboard.up('Tab')])
    if (problem) problems.add(problem)
    visited.push(key ?? '')
    if (press === 0 && !wholeFrame && (await page.evaluate(isOnSkipLink))) {
      await page.keyboard.press('Enter')
      if (!(await page.evaluate(isInContent))) problems.add('the link to the content does not lead there')
    }
    const stuck = visited.slice(-MOST_PRESSES).filter((one) => one === key).length === MOST_PRESSES
    const round = key !== visited.at(-2) && visited.indexOf(key ?? '') < visited.length - 1
    // Past the last stop the page gives the focus away or goes round to the first; only an open dialog may keep it.
    if (key === null || (round && key === visited[0])) break
    if (!stuck && !round) continue
    if ((await page.locator('[aria-modal="true"]').count()) === 0) problems.add(`Tab does not get past ${key}`)
    break
  }
  if (problems.size > 0)
    throw new Error(`${page.url()} cannot be used by keyboard alone:\n- ${[...problems].slice(0, 10).join('\n- ')}`)
}

const isOnSkipLink = () => document.activeElement?.matches('a[href="#main"]') ?? false
const isInContent = () => document.activeElement?.closest('#main') !== null

/** How many places Tab may stop at (a group of radio buttons counts as one for each: an upper bound). */
function countStops(): number {
  return [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')].filter(
    (element) =>
      element instanceof HTMLElement &&
      element.tabIndex >= 0 &&
      !element.matches(':disabled') &&
      element.checkVisibility(),
  ).length
}

/** What has the focus now, and what is wrong with how it shows. Runs in the page. */
function lookAtFocus(): { key: string | null; problem: string | null } {
  const element = document.activeElement
  if (!(element instanceof HTMLElement) || element === document.body) return { key: null, problem: null }
  // Looking takes the focus away and gives it back, which sets a date's field back to its first part: once is enough.
  const memory = window as Window & { lookedAt?: Element; met?: Element[] }
  const again = memory.lookedAt === element
  memory.lookedAt = element
  const label = element.getAttribute('aria-label') ?? element.textContent?.trim().slice(0, 40) ?? ''
  // Told apart by which they are, not by their place: what comes after the page moves that of all others.
  memory.met ??= []
  if (!memory.met.includes(element)) memory.met.push(element)
  const key = `${element.localName} "${label}" (${memory.met.indexOf(element) + 1})`
  const name = `<${element.localName}> "${label || element.getAttribute('name') || element.className}"`
  if (again) return { key, problem: null }
  const box = element.getBoundingClientRect()
  const looks = (one: Element) => {
    const style = getComputedStyle(one)
    return [
      style.outlineStyle === 'none' ? '' : style.outline,
      style.boxShadow,
      style.borderColor,
      style.backgroundColor,
      style.textDecorationLine,
    ].join('|')
  }
  // A check box may show its focus on the mark beside it, a field on the frame around it.
  const near = [
    element,
    element.parentElement,
    element.nextElementSibling,
    element.parentElement?.parentElement,
  ].filter((one) => one instanceof Element)
  const focused = near.map(looks).join()
  element.blur()
  const rested = near.map(looks).join()
  element.focus({ preventScroll: true })
  if (focused === rested) return { key, problem: `nothing shows that the focus is on ${name}` }
  const seen =
    box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth
  return {
    key,
    problem:
      seen || getComputedStyle(element).opacity === '0' ? null : `the focus is on ${name}, which is out of sight`,
  }
}
