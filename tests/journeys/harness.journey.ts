import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { expectAccessible } from '../harness/accessible.ts'
import { openChromium } from '../harness/chromium.ts'
import { expectKeyboard } from '../harness/keyboard.ts'
import { settled } from '../harness/settled.ts'
import { watch } from '../harness/watch.ts'

// What the journeys rely on is tried on pages that are wrong on purpose, so that a journey cannot pass by looking away.

const sound = '<main><h1>Register</h1><p>Sixty students</p></main>'
const pages: Record<string, string> = {
  '/sound': sound,
  '/pale': '<main><h1>Register</h1><p style="color:#ccc">Sixty students</p></main>',
  '/named': '<main><h1>Register</h1><input aria-label="day"></main>',
  '/dusk': `<style>@media (prefers-color-scheme: dark) { p { color: #ccc } }</style>${sound}`,
  '/turned': `<style>@media (orientation: portrait) { p { transform: rotate(90deg) } }</style>${sound}`,
  '/wide': '<main><h1>Register</h1><div class="map" style="width:2000px">map</div></main>',
  '/plain': `${sound}<a href="/sound">one</a><input type="date" aria-label="day"><button type="button">two</button>`,
  '/unmarked': `<style>button { outline: none !important }</style>${sound}<button type="button">two</button>`,
  '/stuck': `${sound}<input aria-label="stuck"><button type="button">two</button><script src="/stuck.js"></script>`,
  '/stuck.js': `document.querySelector('input').addEventListener('keydown', (event) => event.preventDefault())`,
  '/deaf': `${sound}<button type="button">one</button><button type="button">two</button><script src="/deaf.js"></script>`,
  '/deaf.js': `let heard = 0; addEventListener('keyup', (event) => { if (++heard > 1) event.stopImmediatePropagation() }, true)`,
  '/inline': `${sound}<script>document.title = 'changed'</script>`,
  '/broken': `${sound}<script src="/absent.js"></script>`,
  '/outside': `${sound}<img alt="" src="http://127.0.0.1:9/pixel.png">`,
}

let server: Server
let browser: Browser
let address: string

beforeAll(async () => {
  server = createServer((request, response) => {
    const body = pages[request.url ?? '']
    const script = request.url?.endsWith('.js') && body
    response.writeHead(body ? 200 : 404, {
      'content-type': script ? 'text/javascript' : 'text/html; charset=utf-8',
      'content-security-policy': "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src * data:",
    })
    if (script) return response.end(script)
    response.end(
      `<!doctype html><html lang="en"><title>A page</title><link rel="icon" href="data:,"><body>${body ?? ''}</body></html>`,
    )
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  browser = await openChromium()
})

afterAll(async () => {
  for (const context of browser.contexts()) await context.close()
  server.close()
})

async function visit(path: string): Promise<{ page: Page; complaints: readonly string[] }> {
  const context = await browser.newContext({ viewport: { width: 390, height: 800 } })
  const complaints = watch(context, address)
  const page = await context.newPage()
  await page.goto(address + path)
  await settled(page)
  return { page, complaints }
}

describe('a page that is as it should be', () => {
  test('passes', async () => {
    const { page, complaints } = await visit('/sound')
    await expectAccessible(page)
    expect(complaints).toEqual([])
  })

  test('passes by keyboard', async () => {
    await expectKeyboard((await visit('/plain')).page)
  })
})

describe('a journey fails on', () => {
  test('text too pale to read', async () => {
    const { page } = await visit('/pale')
    await expect(expectAccessible(page)).rejects.toThrow(/color-contrast/)
  })

  test('text too pale to read in the dark only', async () => {
    const { page } = await visit('/dusk')
    await expectAccessible(page)
    await page.emulateMedia({ colorScheme: 'dark' })
    await expect(expectAccessible(page)).rejects.toThrow(/color-contrast/)
  })

  test('what has come or gone since the page was last in order', async () => {
    const { page } = await visit('/named')
    await expectAccessible(page)
    await page.evaluate(() => document.querySelector('input')?.removeAttribute('aria-label'))
    await expect(expectAccessible(page)).rejects.toThrow(/label/)
  })

  test('words that are turned as the screen is', async () => {
    const { page } = await visit('/turned')
    await expect(expectAccessible(page)).rejects.toThrow(/css-orientation-lock/)
  })

  test('a page that scrolls sideways, and says what sticks out', async () => {
    const { page } = await visit('/wide')
    await expect(expectAccessible(page)).rejects.toThrow(/scrolls sideways.*div\.map/s)
  })

  test('a button that does not show the focus', async () => {
    const { page } = await visit('/unmarked')
    await expect(expectKeyboard(page)).rejects.toThrow(/nothing shows that the focus is on <button> "two"/)
  })

  test('a field that Tab does not leave', async () => {
    const { page } = await visit('/stuck')
    await expect(expectKeyboard(page)).rejects.toThrow(/Tab does not get past input "stuck"/)
  })

  test('presses of Tab that nobody can follow', async () => {
    const { page } = await visit('/deaf')
    await expect(expectKeyboard(page)).rejects.toThrow(/a press of Tab is not heard/)
  })

  test('a breach of the content security policy', async () => {
    const { complaints } = await visit('/inline')
    expect(complaints.join()).toMatch(/Content Security Policy/)
  })

  test('a file that is not there', async () => {
    const { complaints } = await visit('/broken')
    expect(complaints.join()).toMatch(/GET .*absent\.js was answered with 404/)
  })

  test('a request to anybody but the workbench', async () => {
    const { complaints } = await visit('/outside')
    expect(complaints.join()).toMatch(/A request left the workbench: .*pixel\.png/)
  })
})
