// `npm test`: everything that must hold before a change is kept. Needs nothing but Node 20 and npm; installs what is missing.
// The last line is the count, "N passed, N failed": every test, and one for each step that is not a test.
// `npm test -- <words>` runs only a part: words that name steps choose steps, others choose tests by their path.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { countOf } from './check-count.mjs'
import { runProgram, runSteps } from './check-steps.mjs'
import { chooseNode, ensureInstalled } from './setup.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const start = performance.now()

const node = await ensureInstalled(root)
  .then(() => chooseNode(root))
  .catch((error) => {
    console.log(`${error instanceof Error ? error.message : error}\n\n0 passed, 1 failed`)
    process.exit(1)
  })
const { PORT, SENCO_DATA, DATABASE_URL, SENCO_ORIGIN, SENCO_TRUSTED_PROXY, ...rest } = process.env
/** Settings of a workbench that runs here are not the tests' settings. @type {NodeJS.ProcessEnv} */
const env = {
  ...rest,
  PATH: `${dirname(node)}${delimiter}${process.env.PATH ?? ''}`,
  NO_COLOR: '1',
  // A generated document that is missing is then a failure, and is not quietly written.
  CI: 'true',
  FORCE_COLOR: undefined,
}
const scratch = mkdtempSync(join(tmpdir(), 'senco-test-'))

/**
 * The file behind a package's command: run by our own Node, whatever the machine's `PATH` says.
 * @param {string} name
 * @param {string} command
 */
function commandOf(name, command) {
  const manifest = createRequire(import.meta.url).resolve(`${root}/node_modules/${name}/package.json`)
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8'))
  return join(dirname(manifest), typeof bin === 'string' ? bin : bin[command])
}

/**
 * A step that is one program: it holds when the program says so.
 * @param {string} name
 * @param {() => string[]} command what our Node is to run
 * @returns {import('./check-steps.mjs').Step}
 */
function program(name, command) {
  return {
    name,
    run: async () => {
      const { code, output } = await runProgram(node, command(), { cwd: root, env })
      return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, output }
    },
  }
}

/**
 * A step that runs one kind of test. A test that was skipped, a file that could not be read and a runner that broke down count as failed,
 * and so does a kind of which no test ran at all.
 * @param {string} name the vitest project
 * @param {string[]} filters
 * @param {string[]} after
 * @returns {import('./check-steps.mjs').Step}
 */
function tests(name, filters, after) {
  return {
    name,
    after,
    alone: true,
    run: async () => {
      const report = join(scratch, `${name}.json`)
      const options = [
        'run',
        '--project',
        name,
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${report}`,
        ...filters,
      ]
      const { code, output } = await runProgram(
        node,
        [commandOf('vitest', 'vitest'), ...options, ...(filters.length > 0 ? ['--passWithNoTests'] : [])],
        {
          cwd: root,
          env,
          minutes: 20,
        },
      )
      const { passed, failed, files } = existsSync(report)
        ? countOf(JSON.parse(readFileSync(report, 'utf8')))
        : { passed: 0, failed: 0, files: 0 }
      const silent = passed + failed === 0
      if (silent && filters.length > 0 && code === 0)
        return { passed: 0, failed: 0, output, remark: 'no test of this name' }
      // Whatever the report says, a runner that ends badly or ran nothing has not passed.
      const unreported = failed === 0 && (code !== 0 || silent) ? 1 : 0
      const what = `${passed} tests passed, ${failed + unreported} failed, in ${files} files`
      return { passed, failed: failed + unreported, output: silent ? `${output}\nNo test ran.` : output, remark: what }
    },
  }
}

/** @param {string[]} filters parts of the paths of tests; none means all */
const allSteps = (filters) => [
  program('types', () => [commandOf('typescript', 'tsc'), '--noEmit']),
  program('browser', () => [join(root, 'scripts/check-chromium.mjs')]),
  program('style', () => [
    commandOf('@biomejs/biome', 'biome'),
    'ci',
    '--colors=off',
    '--error-on-warnings',
    '--max-diagnostics=50',
  ]),
  program('unused', () => [commandOf('knip', 'knip'), '--no-progress']),
  program('web', () => [join(root, 'scripts/check-web.mjs')]),
  tests('pure', filters, []),
  tests('database', filters, []),
  tests('journeys', filters, ['web', 'browser']),
]

/**
 * The steps that the words of the command line ask for.
 * @param {string[]} words
 */
function chosenSteps(words) {
  const names = allSteps([]).map(({ name }) => name)
  const named = words.filter((word) => names.includes(word))
  const filters = words.filter((word) => !names.includes(word))
  const steps = allSteps(filters)
  if (words.length === 0) return steps
  const wanted = new Set(named.length > 0 ? named : ['pure', 'database', 'journeys'])
  for (const step of steps) if (wanted.has(step.name)) for (const earlier of step.after ?? []) wanted.add(earlier)
  return steps.filter(({ name }) => wanted.has(name))
}

const words = process.argv.slice(2)
const steps = chosenSteps(words)
const total = await runSteps(steps, 2)
rmSync(scratch, { recursive: true, force: true })

const seconds = Math.round((performance.now() - start) / 1000)
console.log(`\n${Math.floor(seconds / 60)} min ${seconds % 60} s`)
if (words.length > 0)
  console.log(`Only a part was run (${words.join(' ')}): ${steps.map(({ name }) => name).join(', ')}.`)
if (total.passed + total.failed === 0) {
  console.log('Nothing was run.')
  total.failed = 1
}
console.log(`${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed > 0 ? 1 : 0
