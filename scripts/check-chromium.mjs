// Finds the Chromium that the journeys are walked in, and on Debian as root installs it: `node scripts/check-chromium.mjs`.
// A browser that is missing is a failure with instructions, never a skipped test.
import { execFileSync, spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync, readdirSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** Debian's Chromium without a window: the same engine, and the journeys take three quarters of the time. */
const shell = { package: 'chromium-headless-shell', path: '/usr/bin/chromium-headless-shell' }

const places = {
  linux: [
    shell.path,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/opt/google/chrome/chrome',
    '/snap/bin/chromium',
  ],
  darwin: ['/Applications', join(homedir(), 'Applications')].flatMap((folder) => [
    `${folder}/Google Chrome.app/Contents/MacOS/Google Chrome`,
    `${folder}/Chromium.app/Contents/MacOS/Chromium`,
    `${folder}/Microsoft Edge.app/Contents/MacOS/Microsoft Edge`,
  ]),
  win32: [process.env.ProgramFiles, process.env['ProgramFiles(x86)'], process.env.LOCALAPPDATA]
    .filter((folder) => folder !== undefined)
    .flatMap((folder) => [
      `${folder}\\Google\\Chrome\\Application\\chrome.exe`,
      `${folder}\\Chromium\\Application\\chrome.exe`,
      `${folder}\\Microsoft\\Edge\\Application\\msedge.exe`,
    ]),
}

/** @param {string} path */
function canRun(path) {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}

/**
 * The path of a Chromium on this machine, or null. `CHROMIUM` in the environment comes first; one that cannot be run is an error,
 * so that a mistyped path is not quietly replaced by another browser.
 * @returns {string | null}
 */
export function findChromium() {
  const wished = process.env.CHROMIUM
  if (wished) {
    if (canRun(wished)) return wished
    throw new Error(`CHROMIUM says ${wished}, but there is no program there that can be run.`)
  }
  return (places[process.platform] ?? []).find(canRun) ?? null
}

/** True when Chinese can be drawn. Only Linux comes without such a font. */
function hasChineseFont() {
  if (process.platform !== 'linux') return true
  const listed = spawnSync('fc-list', [':lang=zh-hk', 'family'], { encoding: 'utf8' })
  if (listed.status === 0) return listed.stdout.trim() !== ''
  const folders = [
    '/usr/share/fonts',
    '/usr/local/share/fonts',
    join(homedir(), '.fonts'),
    join(homedir(), '.local/share/fonts'),
  ]
  return folders.some(
    (folder) =>
      existsSync(folder) &&
      readdirSync(folder, { recursive: true }).some((name) => /cjk|sans-?(hk|tc)|uming|wqy/i.test(String(name))),
  )
}

const isDebianRoot = () => process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')

/** @param {string[]} packages */
function installFromDebian(packages) {
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const run = (/** @type {string[]} */ options) =>
    execFileSync('apt-get', options, {
      env: environment,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: 600_000,
      maxBuffer: 64 << 20,
    })
  // Another apt-get at work is waited for, not fallen over.
  run(['-o', 'DPkg::Lock::Timeout=300', 'update'])
  run(['-o', 'DPkg::Lock::Timeout=300', 'install', '-y', '--no-install-recommends', ...packages])
}

/**
 * Sees to it that a Chromium and a Chinese font are there, installing them where it may (as root on Debian and its kin).
 * @returns {string} the browser's path
 * @throws {Error} saying exactly what to install
 */
export function ensureChromium() {
  if (isDebianRoot()) {
    const fonts = hasChineseFont() ? [] : ['fonts-noto-cjk']
    const known = findChromium()
    const wished = known && (process.env.CHROMIUM || known === shell.path) ? [] : [shell.package]
    try {
      if (wished.length + fonts.length > 0) installFromDebian([...wished, ...fonts])
    } catch {
      // An older Debian has no such package: the whole Chromium does as well.
      const rest = [...(known ? [] : ['chromium']), ...fonts]
      if (rest.length > 0) installFromDebian(rest)
    }
  }
  const path = findChromium()
  if (!path) {
    const how =
      process.platform === 'linux'
        ? 'Install it (on Debian or Ubuntu: sudo apt-get install -y chromium fonts-noto-cjk)'
        : 'Install Google Chrome, Microsoft Edge or Chromium'
    throw new Error(
      `The journeys need a Chromium, and none is on this machine. ${how}, or set CHROMIUM to the path of one.`,
    )
  }
  if (!hasChineseFont())
    throw new Error(
      'The journeys need a Chinese font, and none is on this machine. Install one (on Debian or Ubuntu: sudo apt-get install -y fonts-noto-cjk).',
    )
  return path
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    const path = ensureChromium()
    console.log(
      `${path}  ${execFileSync(path, ['--version', '--no-sandbox'], { encoding: 'utf8', timeout: 60_000 }).trim()}`,
    )
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}
