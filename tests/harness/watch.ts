import type { BrowserContext, Page } from 'playwright-core'
import { countRequests } from './settled.ts'

/**
 * Listens to every page of a context: messages of warning and error (breaches of the content security policy among them),
 * uncaught errors, answers of 400 and above, requests that failed, and requests to anybody but the workbench.
 * @returns the complaints, a growing list
 */
export function watch(context: BrowserContext, address: string): readonly string[] {
  const seen: string[] = []
  const listen = (page: Page) => {
    countRequests(page)
    page.on('console', (message) => {
      // A bad answer is told twice; the one below has its method as well.
      if (message.text().startsWith('Failed to load resource')) return
      if (['error', 'warning'].includes(message.type())) seen.push(`The console says: ${message.text()}`)
    })
    page.on('pageerror', (error) => seen.push(`An error nobody caught: ${error.stack ?? error.message}`))
    page.on('response', (response) => {
      if (response.status() >= 400)
        seen.push(`${response.request().method()} ${response.url()} was answered with ${response.status()}`)
    })
    page.on('requestfailed', (request) => {
      const reason = request.failure()?.errorText ?? ''
      // Leaving a page breaks off what it was still fetching; a download is taken out of the page's hands.
      if (reason !== 'net::ERR_ABORTED') seen.push(`${request.method()} ${request.url()} failed: ${reason}`)
    })
    page.on('request', (request) => {
      if (!/^(data|blob|about):/.test(request.url()) && !request.url().startsWith(`${address}/`))
        seen.push(`A request left the workbench: ${request.url()}`)
    })
  }
  context.on('page', listen)
  return seen
}
