// Runs the steps of a check side by side where they may, tells each one's outcome, and keeps the count.
import { spawn } from 'node:child_process'

/** @typedef {import('./check-steps.mjs').Step} Step */

/**
 * Runs a program to its end.
 * @param {string} program
 * @param {string[]} options
 * @param {{ cwd: string, env: NodeJS.ProcessEnv, minutes?: number }} settings after so many minutes it is ended and counts as failed
 * @returns {Promise<{ code: number, output: string }>}
 */
export function runProgram(program, options, { cwd, env, minutes = 10 }) {
  return new Promise((resolve) => {
    const child = spawn(program, options, {
      cwd,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: process.platform !== 'win32',
    })
    let output = ''
    const keep = (/** @type {Buffer} */ chunk) => {
      output += chunk
    }
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    const end = () => endGroup(child)
    running.add(end)
    const limit = setTimeout(() => {
      output += `\nEnded after ${minutes} minutes without a result.\n`
      end()
    }, minutes * 60_000)
    const settle = (/** @type {number} */ code) => {
      clearTimeout(limit)
      running.delete(end)
      resolve({ code, output })
    }
    child.on('error', (error) => {
      output += `${error.message}\n`
      settle(1)
    })
    child.on('close', (code) => settle(code ?? 1))
  })
}

/** What must be ended when the check itself is broken off. */
const running = new Set()

/** @param {import('node:child_process').ChildProcess} child */
function endGroup(child) {
  if (child.pid === undefined) return
  try {
    // The whole group: a runner's own children would otherwise stay.
    if (process.platform === 'win32') child.kill()
    else process.kill(-child.pid, 'SIGTERM')
  } catch {
    // It has ended by itself in the meantime.
  }
}

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    for (const end of running) end()
    console.log('Broken off.')
    process.exit(130)
  })
}

/**
 * Runs the steps, at most `atOnce` beside each other, and prints each one's outcome as it ends.
 * A step that fails does not keep the others from running.
 * @param {Step[]} steps
 * @param {number} atOnce
 * @param {(line: string) => void} [say]
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function runSteps(steps, atOnce, say = console.log) {
  const names = new Set(steps.map(({ name }) => name))
  const ended = new Set()
  const waiting = [...steps]
  const total = { passed: 0, failed: 0 }
  /** @type {Map<Step, Promise<void>>} */
  const busy = new Map()
  const ready = (/** @type {Step} */ step) => (step.after ?? []).every((name) => ended.has(name) || !names.has(name))

  while (waiting.length > 0 || busy.size > 0) {
    const alone = [...busy.keys()].some((step) => step.alone)
    const next = waiting.findIndex(
      (step) => ready(step) && (step.alone ? busy.size === 0 : !alone && busy.size < atOnce),
    )
    const step = next >= 0 ? waiting.splice(next, 1)[0] : undefined
    if (!step) {
      if (busy.size === 0)
        throw new Error(`These steps wait for one another: ${waiting.map(({ name }) => name).join(', ')}.`)
      await Promise.race(busy.values())
      continue
    }
    busy.set(
      step,
      runStep(step, say).then(({ passed, failed }) => {
        total.passed += passed
        total.failed += failed
        ended.add(step.name)
        busy.delete(step)
      }),
    )
  }
  return total
}

/**
 * @param {Step} step
 * @param {(line: string) => void} say
 */
async function runStep(step, say) {
  const start = performance.now()
  const outcome = await step.run().catch((error) => ({
    passed: 0,
    failed: 1,
    output: error instanceof Error ? error.message : String(error),
    remark: undefined,
  }))
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  const remark = outcome.remark ? `  ${outcome.remark}` : ''
  say(`${outcome.failed > 0 ? '✗' : '✓'} ${step.name.padEnd(10)} ${seconds.padStart(6)} s${remark}`)
  if (outcome.failed > 0) say(`${outcome.output.trimEnd().replace(/^/gm, '    ')}\n`)
  return outcome
}
