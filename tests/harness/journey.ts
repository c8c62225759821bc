import { mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, inject, test } from 'vitest'
import { keepLanguage } from './accessible.ts'
import { openChromium } from './chromium.ts'
import { demoAsMade, ownDemo } from './demo.ts'
import { settled } from './settled.ts'
import { watch } from './watch.ts'
import { type Person, startWorkbench, type Workbench } from './workbench.ts'

export {
  expectAccessible,
  expectAccessibleInEveryPair,
  expectAccessibleInOpposites,
  type Guise,
  inGuises,
  speak,
} from './accessible.ts'
export { expectKeyboard } from './keyboard.ts'
export { settled } from './settled.ts'
export { visit } from './visit.ts'
export type { Person } from './workbench.ts'

/** What a journey is handed. */
export type Story = {
  page: Page
  /** A page of a browser profile of its own, for a second person or a second device; watched as well. */
  anotherPage(): Promise<Page>
  workbench: Workbench & {
    person(role: string): Person
    /** The one-time code for setting up the school, as the terminal prints it; an error when it printed none. */
    setupCode(): Promise<string>
  }
  /** Says beforehand that the browser will complain of this, such as `/answered with 422/`. */
  expectProblem(pattern: RegExp): void
}

const schools = {
  /** As on a first visit. */
  none: startWorkbench,
  /** The demo school as it was made, whatever journeys of other files did with it. */
  demo: demoAsMade,
  /** The same on a server of the file's own, which may be killed. */
  'own demo': ownDemo,
}
type School = keyof typeof schools

/** The workbench that each page belongs to. */
const addresses = new WeakMap<Page, string>()
/** Those of the file whose journeys run. */
const workbenches = new Map<School, Promise<Workbench>>()

async function leaveWorkbenches(): Promise<void> {
  const left = [...workbenches.values()]
  workbenches.clear()
  // All of them are stopped even when one does not stop well.
  const stopped = await Promise.allSettled(left.map(async (starting) => (await starting).stop()))
  for (const one of stopped) if (one.status === 'rejected') throw one.reason
}

/**
 * A journey: one thing that somebody does from end to end, in a real browser, on a real workbench. The journeys of a file share
 * its workbench and go on from each other; each has a browser profile of its own.
 */
export function journey(name: string, story: (parts: Story) => Promise<void>): void
export function journey(
  name: string,
  options: { school?: School; minutes?: number },
  story: (parts: Story) => Promise<void>,
): void
export function journey(
  name: string,
  optionsOrStory: { school?: School; minutes?: number } | ((parts: Story) => Promise<void>),
  story?: (parts: Story) => Promise<void>,
): void {
  const [options, walk] = typeof optionsOrStory === 'function' ? [{}, optionsOrStory] : [optionsOrStory, story]
  if (!walk) throw new Error(`The journey "${name}" has no story.`)
  const timeout = (options.minutes ?? 2) * 60_000
  // After the file's last one: the next file may be walked by the same process.
  afterAll(leaveWorkbenches)
  test(name, { timeout }, () => walkThrough(name, options.school ?? 'none', walk))
}

async function walkThrough(name: string, school: School, walk: (parts: Story) => Promise<void>): Promise<void> {
  const running = workbenches.get(school) ?? schools[school]()
  workbenches.set(school, running)
  const [opened, workbench] = await Promise.all([openChromium(), running])
  const watched: (readonly string[])[] = []
  // The web asks who is signed in; "nobody" is an answer.
  const expected = [/GET \S+\/api\/me was answered with 401/]
  const complaints = () => watched.flat().filter((one) => !expected.some((pattern) => pattern.test(one)))
  const contexts: { close(): Promise<void> }[] = []
  const pages: Page[] = []
  const anotherPage = async () => {
    const context = await opened.newContext({
      baseURL: workbench.address,
      locale: 'zh-HK',
      timezoneId: 'Asia/Hong_Kong',
      viewport: { width: 1440, height: 900 },
      colorScheme: 'light',
      reducedMotion: 'reduce',
    })
    context.setDefaultTimeout(15_000)
    watched.push(watch(context, workbench.address))
    contexts.push(context)
    const page = await context.newPage()
    pages.push(page)
    addresses.set(page, workbench.address)
    return page
  }
  try {
    await walk({
      page: await anotherPage(),
      anotherPage,
      workbench: { ...workbench, person, setupCode: () => setupCodeOf(workbench) },
      expectProblem: (pattern) => void expected.push(pattern),
    })
    if (complaints().length > 0) throw new Error('The browser complained.')
  } catch (error) {
    const failure = error instanceof Error ? error : new Error(String(error))
    const pictures = await screenshots(name, pages)
    const printed = `The workbench printed last:\n${(await workbench.printed()).slice(-1500)}`
    failure.message = [failure.message, ...complaints().slice(0, 10), ...pictures, printed].join('\n')
    throw failure
  } finally {
    for (const context of contexts) await context.close()
  }
}

async function setupCodeOf(workbench: Workbench): Promise<string> {
  const printed = await workbench.printed()
  const code = /one-time code there: (\S+)/.exec(printed)?.[1]
  if (!code) throw new Error(`The workbench printed no code for setting up the school. It printed:\n${printed}`)
  return code
}

/** The first person of the demo school with a role. */
function person(role: string): Person {
  const { people } = inject('demo')
  const found = people.find((one) => one.role === role)
  if (!found)
    throw new Error(`The demo school has nobody who is ${role}, only ${people.map((one) => one.role).join(', ')}.`)
  return found
}

/** Keeps a picture of each page and returns the lines that say where. */
async function screenshots(name: string, pages: Page[]): Promise<string[]> {
  const folder = join(tmpdir(), 'senco-journeys')
  await mkdir(folder, { recursive: true })
  return Promise.all(
    pages.map(async (page, index) => {
      const path = join(folder, `${name.replace(/[^A-Za-z0-9]+/g, '-')}-${index + 1}.png`)
      return page.screenshot({ path, fullPage: true }).then(
        () => `Screenshot: ${path} (${page.url()})`,
        (error: Error) => `No screenshot: ${error.message}`,
      )
    }),
  )
}

/** Signs a person in, by the API, and opens a page (the first one unless `at` says otherwise), in the account's language or in the one given. */
export async function signIn(
  page: Page,
  { identifier, password }: Person,
  { at = '/', language }: { at?: string; language?: 'zh' | 'en' } = {},
): Promise<void> {
  const origin = addresses.get(page) as string
  // What the page still asks for the one before would be asked for this one.
  if (page.url().startsWith(origin)) await settled(page)
  const response = await page.request.post('/api/sign-in', { data: { identifier, password }, headers: { origin } })
  if (!response.ok()) throw new Error(`${identifier} could not sign in: ${response.status()} ${await response.text()}`)
  if (language) await keepLanguage(page, origin, language)
  await page.goto(at)
  await settled(page)
}
