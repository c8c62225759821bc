import type { Page } from 'playwright-core'
import { settled } from './settled.ts'

/**
 * Goes to a page of the workbench as its link does, the workbench staying loaded: it is there once the focus stands in it. Where that does not
 * come about (nothing is loaded yet, the same page in another view, another frame round it), the page is loaded.
 * @param address a path, or a whole address
 */
export async function visit(page: Page, address: string): Promise<void> {
  const arrives = page.url().startsWith('http') && (await page.evaluate(walkTo, address))
  if (!arrives) await page.goto(address)
  await settled(page)
}

/** Whether the page came. Runs in the page. */
async function walkTo(address: string): Promise<boolean> {
  const to = new URL(address, location.href)
  if (location.origin !== to.origin || location.pathname === to.pathname) return false
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  history.pushState({ idx: (history.state?.idx ?? 0) + 1 }, '', to)
  dispatchEvent(new PopStateEvent('popstate', { state: history.state }))
  for (let waited = 0; waited < 3000; waited += 20) {
    if (document.activeElement?.closest('#main')) return true
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  return false
}
