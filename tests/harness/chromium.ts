import { type Browser, chromium } from 'playwright-core'
import { findChromium } from '../../scripts/check-chromium.mjs'

/** Chromium's own traffic is off: a test machine may have no way out, and nothing here needs one. */
const quiet = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-gpu',
  '--disable-quic',
  '--disable-sync',
  '--no-first-run',
  // A page lives for seconds here: what a compiler for much used code costs, it does not win back.
  '--js-flags=--no-opt --no-maglev --single-threaded-gc',
]

let open: Promise<Browser> | undefined

/** The machine's Chromium without a window, one for each worker: it ends with the worker's process. Each journey has profiles of its own in it. */
export function openChromium(): Promise<Browser> {
  open ??= launch()
  return open
}

async function launch(): Promise<Browser> {
  const executablePath = findChromium()
  if (!executablePath)
    throw new Error('No Chromium is on this machine: run node scripts/check-chromium.mjs, which says what to install.')
  // Chromium refuses to keep its sandbox as root.
  return chromium.launch({
    executablePath,
    headless: true,
    chromiumSandbox: process.getuid?.() !== 0 && process.platform !== 'win32',
    args: quiet,
    // Without a locale that knows Chinese it calls every download "download".
    env: { ...process.env, LANG: 'C.UTF-8' },
  })
}
