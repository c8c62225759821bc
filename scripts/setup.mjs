// What must be there before the workbench or its tests can run: the packages, a new enough Node, the built web pages.
// Plain JavaScript without packages: it runs on Node 20, before anything is installed. Used by run.mjs and test.mjs.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

/** The first Node that runs TypeScript as the workbench is written, and has the file locks that the embedded database needs. */
const oldestNode = 24

/**
 * How Node is told to run the workbench: with as much room for what lives for a moment as the answers to 32 who ask at once take (with half
 * of it they are taken for what lives long, and cost Node twice the time), and to collect what is left when its heap has grown by a fifth. Left
 * to itself on a large machine it takes 130 MB for the first, at the first busy minute and for good, and lets the heap grow to 350 MB; it
 * answers no faster for that.
 */
export const nodeOptions = ['--max-semi-space-size=16', '--heap-growing-percent=20']

/**
 * The environment that Node is to run the workbench in: it keeps what it made of the sources (they are TypeScript), in the packages'
 * folder, which goes when they go. From the second start on it need not read them again, nor load what takes the types out: half a
 * second, and 20 MB. Where it may not write there, it goes without.
 * The memory that is not JavaScript's comes from two heaps instead of eight for each core: 10 MB less, no slower.
 * @param {string} root the checkout
 */
export const nodeEnvironment = (root) => ({
  MALLOC_ARENA_MAX: '2',
  NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'workbench'),
  ...process.env,
})

/**
 * Sees to it that `node_modules` is what `package-lock.json` says; installs by `npm ci`, without install scripts, when it is not.
 * @param {string} root the checkout
 * @param {(line: string) => void} [log] hears one calm line before something that takes a while
 * @returns {Promise<boolean>} whether anything had to be installed
 */
export async function ensureInstalled(root, log = console.error) {
  const stamp = join(root, 'node_modules', '.workbench-installed')
  const wanted = `${hashOf([join(root, 'package-lock.json')], root)} ${process.platform}-${process.arch}\n`
  if (read(stamp) === wanted) return false
  const matches = matchesLockfile(root)
  if (!matches) {
    log('Installing the packages (about a minute, only this once)…')
    await install(root)
  }
  writeQuietly(stamp, wanted)
  return !matches
}

/**
 * The Node to run with: the one that runs this, or the one in the packages, which npm brought for this kind of machine.
 * @param {string} root the checkout
 * @returns {Promise<string>} its absolute path
 */
export async function chooseNode(root) {
  if (Number.parseInt(process.versions.node, 10) >= oldestNode) return process.execPath
  const system = process.platform === 'win32' ? 'win' : process.platform
  const program = process.platform === 'win32' ? 'node.exe' : 'node'
  const brought = join(root, 'node_modules', `node-${system}-${process.arch}`, 'bin', program)
  const answer = spawnSync(brought, ['--version'], { encoding: 'utf8' })
  if (answer.status === 0 && Number.parseInt(answer.stdout.slice(1), 10) >= oldestNode) return brought
  const why = existsSync(brought) ? `the one in ${brought} does not run here` : 'npm has none for this kind of machine'
  throw new Error(
    `The workbench needs Node ${oldestNode} or newer. This is Node ${process.versions.node}, and ${why}. Install it from https://nodejs.org, then start again.`,
  )
}

/**
 * Builds the web pages into `dist/web` when their sources changed since the last build.
 * @param {string} root the checkout
 * @param {string} node the Node to build with (see chooseNode)
 * @param {(line: string) => void} [log] hears one calm line before something that takes a while
 * @returns {Promise<boolean>} whether they were built
 */
export async function ensureWebBuilt(root, node, log = console.error) {
  const stamp = join(root, 'dist', 'web.sources')
  const sources = filesUnder(join(root, 'src')).filter((file) => !/\.test\.tsx?$|\.md$/.test(file))
  const others = ['index.html', 'vite.config.ts', 'package.json', 'package-lock.json'].map((name) => join(root, name))
  const wanted = `${hashOf([...sources, ...others], root)}\n`
  if (read(stamp) === wanted && existsSync(join(root, 'dist', 'web', 'index.html'))) return false
  log('Building the web pages (some seconds)…')
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
  const { code, output } = await run(node, [vite, 'build'], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production' },
  })
  if (code !== 0) throw new Error(`The web pages could not be built. Vite said:\n\n${output.trim().slice(-3000)}`)
  mkdirSync(join(root, 'dist'), { recursive: true })
  writeQuietly(stamp, wanted)
  return true
}

/** @param {string} root */
async function install(root) {
  // Named, because a machine may be set to leave development or optional packages out; Vite and our own Node are among them.
  const choices = [
    '--include=dev',
    '--include=optional',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ]
  let { code, output } = await runNpm(['ci', ...choices], root)
  if (code !== 0 && output.includes('EUSAGE')) {
    // The lockfile lacks a package for some other kind of machine (made where the registry does not offer it). Nothing is missing for this one.
    ;({ code, output } = await runNpm(['install', '--no-save', ...choices], root))
  }
  if (code === 0) return
  const words = output.trim().split('\n').slice(0, 15).join('\n')
  throw new Error(`The packages could not be installed. npm said:\n\n${words}\n\nIs this machine online?`)
}

/**
 * Compares with npm's own note of what it installed: somebody who ran npm by hand need not wait for it again.
 * @param {string} root
 */
function matchesLockfile(root) {
  const note = read(join(root, 'node_modules', '.package-lock.json'))
  if (note === null) return false
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages
  const present = JSON.parse(note).packages
  return Object.keys(wanted).every((path) => {
    if (path === '') return true
    const found = present[path]
    if (found) return found.version === wanted[path].version && found.integrity === wanted[path].integrity
    return Boolean(wanted[path].optional) && !isForThisMachine(wanted[path])
  })
}

/**
 * True for a package that names this kind of machine. One that names a C library is left to npm, which knows that of this machine.
 * @param {{os?: string | string[], cpu?: string | string[], libc?: string | string[]}} entry
 */
function isForThisMachine({ os, cpu, libc }) {
  if (!os || !cpu || libc) return false
  return [os].flat().includes(process.platform) && [cpu].flat().includes(process.arch)
}

/**
 * @param {string[]} files
 * @param {string} root
 */
function hashOf(files, root) {
  const hash = createHash('sha256')
  for (const file of [...files].sort()) {
    const content = read(file)
    if (content !== null) hash.update(`${relative(root, file).split(sep).join('/')}\0${content.length}\0${content}\0`)
  }
  return hash.digest('hex')
}

/**
 * @param {string} folder
 * @returns {string[]}
 */
function filesUnder(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    return entry.isDirectory() ? filesUnder(path) : entry.isFile() ? [path] : []
  })
}

/**
 * The file's content (bytes as characters, so that a picture counts too), or null when there is none.
 * @param {string} file
 */
function read(file) {
  try {
    return readFileSync(file, 'latin1')
  } catch {
    return null
  }
}

/**
 * A stamp only saves time: a checkout that cannot be written works too.
 * @param {string} file
 * @param {string} text
 */
function writeQuietly(file, text) {
  try {
    writeFileSync(file, text)
  } catch {
    // The next start will look again.
  }
}

/**
 * The npm that runs us if one does, otherwise the machine's.
 * @param {string[]} words
 * @param {string} root
 */
function runNpm(words, root) {
  const own = process.env.npm_execpath
  if (own && /npm-cli\.c?js$/.test(own)) return run(process.execPath, [own, ...words], { cwd: root })
  return run('npm', words, { cwd: root, shell: process.platform === 'win32' })
}

/**
 * Runs a program to its end, keeping what it says.
 * @param {string} program
 * @param {string[]} words
 * @param {import('node:child_process').SpawnOptions} options
 * @returns {Promise<{code: number | null, output: string}>}
 */
function run(program, words, options) {
  return new Promise((resolve) => {
    const child = spawn(program, words, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text) => {
        output = (output + text).slice(-100_000)
      })
    }
    child.once('error', (error) => resolve({ code: null, output: String(error) }))
    child.once('close', (code) => resolve({ code, output }))
  })
}
