import type { CDPSession, Page } from 'playwright-core'
import { settled } from './settled.ts'

/** A field for a date has a stop for each of its parts; what takes more presses than this keeps the focus for itself. */
const MOST_PRESSES = 8

/** So many presses are sent without waiting for what comes of each: the page takes them one after another, and keeps what it saw. */
const AT_ONCE = 16

/**
 * Fails when somebody without a mouse is lost on the page: Tab gets stuck before it has gone round, lands on what cannot be
 * seen, or shows nowhere that it is there. Begins at the top of the page and leaves the focus nowhere. The frame, which
 * is the same on every page, is passed over by its link to the content unless it is to be walked as well.
 */
export async function expectKeyboard(page: Page, { wholeFrame = false } = {}): Promise<void> {
  await settled(page)
  await page.evaluate(watchFocus)
  const keys = await page.context().newCDPSession(page)
  const stops = await page.evaluate(countStops)
  const problems = new Set<string>()
  const visited: string[] = []
  let wentRound = false
  while (!wentRound && visited.length < stops + MOST_PRESSES) {
    const isFirst = visited.length === 0
    const presses = isFirst ? 1 : AT_ONCE
    await pressTab(keys, presses)
    const sights = await page.evaluate(takeSights)
    for (const { key, problem } of sights) {
      if (wentRound) break
      if (problem) problems.add(problem)
      visited.push(key ?? '')
      const stuck = visited.slice(-MOST_PRESSES).filter((one) => one === key).length === MOST_PRESSES
      const round = key !== visited.at(-2) && visited.indexOf(key ?? '') < visited.length - 1
      wentRound = key === null || stuck || round
      // Past the last stop the page gives the focus away or goes round to the first; only an open dialog may keep it.
      if (key === null || (round && key === visited[0]) || !wentRound) continue
      if ((await page.locator('[aria-modal="true"]').count()) === 0) problems.add(`Tab does not get past ${key}`)
    }
    if (sights.length < presses && !wentRound) {
      // Only who has given the focus away may be deaf to the next press.
      if (await page.evaluate(() => document.hasFocus())) problems.add('a press of Tab is not heard')
      break
    }
    if (isFirst && !wholeFrame && (await page.evaluate(isOnSkipLink))) {
      await page.keyboard.press('Enter')
      if (!(await page.evaluate(isInContent))) problems.add('the link to the content does not lead there')
    }
  }
  await page.evaluate(forgetFocus)
  await keys.detach()
  if (problems.size > 0)
    throw new Error(`${page.url()} cannot be used by keyboard alone:\n- ${[...problems].slice(0, 10).join('\n- ')}`)
}

async function pressTab(keys: CDPSession, times: number): Promise<void> {
  const tab = { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9 }
  const sent = Array.from({ length: times }, () => [
    keys.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...tab }),
    keys.send('Input.dispatchKeyEvent', { type: 'keyUp', ...tab }),
  ])
  await Promise.all(sent.flat())
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

type Sight = { key: string | null; problem: string | null }
type Watching = Window & { sights?: Sight[]; leaveFocus?: () => void }

/** Gives the focus away, and keeps from now on what is to be seen of it whenever Tab has been pressed. Runs in the page. */
function watchFocus(): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  window.getSelection()?.removeAllRanges()
  const watching = window as Watching
  const sights: Sight[] = []
  const met: Element[] = []
  let lookedAt: Element | null = null
  const look = (): Sight => {
    const element = document.activeElement
    if (!(element instanceof HTMLElement) || element === document.body) return { key: null, problem: null }
    // Looking takes the focus away and gives it back, which sets a date's field back to its first part: once is enough.
    const again = lookedAt === element
    lookedAt = element
    const label = element.getAttribute('aria-label') ?? element.textContent?.trim().slice(0, 40) ?? ''
    // Told apart by which they are, not by their place: what comes after the page moves that of all others.
    if (!met.includes(element)) met.push(element)
    const key = `${element.localName} "${label}" (${met.indexOf(element) + 1})`
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
      box.width > 0 &&
      box.height > 0 &&
      box.bottom > 0 &&
      box.top < innerHeight &&
      box.right > 0 &&
      box.left < innerWidth
    return {
      key,
      problem:
        seen || getComputedStyle(element).opacity === '0' ? null : `the focus is on ${name}, which is out of sight`,
    }
  }
  const keep = ({ key }: KeyboardEvent) => void (key === 'Tab' && sights.push(look()))
  window.addEventListener('keyup', keep, true)
  watching.sights = sights
  watching.leaveFocus = () => window.removeEventListener('keyup', keep, true)
}

/** What was seen since it was last asked. Runs in the page. */
const takeSights = () => (window as Watching).sights?.splice(0) ?? []

function forgetFocus(): void {
  const { leaveFocus } = window as Watching
  leaveFocus?.()
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
}
