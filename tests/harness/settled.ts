import type { Page, Request } from 'playwright-core'

type Traffic = { underWay: Set<Request>; lastMoved: number; latest: string }

const traffic = new WeakMap<Page, Traffic>()

/** In milliseconds: how long the traffic must rest, and when it has taken too long. */
const REST = 60
const PATIENCE = 15_000

/** Begins to keep count of a page's requests, for `settled`. */
export function countRequests(page: Page): void {
  const own: Traffic = { underWay: new Set(), lastMoved: Date.now(), latest: 'nothing' }
  traffic.set(page, own)
  const move = (change: (request: Request) => void) => (request: Request) => {
    change(request)
    own.lastMoved = Date.now()
    own.latest = `${request.method()} ${request.url()}`
  }
  page.on(
    'request',
    move((request) => own.underWay.add(request)),
  )
  page.on(
    'requestfinished',
    move((request) => own.underWay.delete(request)),
  )
  page.on(
    'requestfailed',
    move((request) => own.underWay.delete(request)),
  )
}

/**
 * Waits until nothing is on its way: no request, nothing that the page itself still has to do (what it would ask for next it has asked for
 * by then, however busy the machine is). What still moves is set to its end.
 */
export async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('load')
  const own = traffic.get(page)
  if (!own) throw new Error('settled() was asked about a page whose requests nobody counts.')
  // Every page has a heading; until it is drawn the page is still thinking. One without is left to the check that looks for it.
  await page
    .locator('h1')
    .first()
    .waitFor({ state: 'attached', timeout: PATIENCE })
    .catch(() => undefined)
  const asked = Date.now()
  const rests = () => own.underWay.size === 0 && Date.now() - own.lastMoved >= REST
  do {
    if (Date.now() - asked > PATIENCE)
      throw new Error(`${page.url()} does not come to rest: it asks and asks, last ${own.latest}`)
    if (!rests()) await new Promise((resolve) => setTimeout(resolve, 20))
    else await page.evaluate(idle)
  } while (!rests() || Date.now() - asked < REST)
  await page.evaluate(endMovements)
}

/** What moves stands at its end at once: a page without anything else to draw may never draw the rest of it. Runs in the page. */
function endMovements(): void {
  for (const animation of document.getAnimations())
    if (animation.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY) animation.finish()
}

/** Resolves when the page has twice drawn what it knows and done what it had left to do. Runs in the page. */
async function idle(): Promise<void> {
  // A page that is not in front draws nothing.
  const drawn = () =>
    new Promise<unknown>((resolve) => {
      requestAnimationFrame(() => setTimeout(resolve))
      setTimeout(resolve, 200)
    })
  await drawn()
  await drawn()
}
