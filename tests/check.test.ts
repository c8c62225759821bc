import { describe, expect, test } from 'vitest'
import { countOf } from '../scripts/check-count.mjs'
import { runProgram, runSteps, type Step } from '../scripts/check-steps.mjs'

describe('the count at the end of npm test is honest', () => {
  const file = (status: string, ...tests: string[]) => ({
    status,
    assertionResults: tests.map((one) => ({ status: one })),
  })

  test('a skipped test counts as failed', () => {
    const report = { numPassedTests: 1, numTotalTests: 3, testResults: [file('passed', 'passed', 'skipped', 'todo')] }
    expect(countOf(report)).toEqual({ passed: 1, failed: 2, files: 1 })
  })

  test('a file that could not be read counts as failed', () => {
    const report = {
      numPassedTests: 2,
      numTotalTests: 2,
      testResults: [file('passed', 'passed', 'passed'), file('failed')],
    }
    expect(countOf(report)).toEqual({ passed: 2, failed: 1, files: 2 })
  })

  test('a file whose tests passed but whose clearing up failed counts as failed', () => {
    const report = { numPassedTests: 1, numTotalTests: 1, testResults: [file('failed', 'passed')] }
    expect(countOf(report)).toEqual({ passed: 1, failed: 1, files: 1 })
  })
})

describe('the steps of npm test', () => {
  const lines: string[] = []
  const order: string[] = []
  const step = (name: string, outcome: 'holds' | 'fails' | 'breaks', more: Partial<Step> = {}): Step => ({
    name,
    run: async () => {
      order.push(`${name} begins`)
      await new Promise((resolve) => setTimeout(resolve, 5))
      order.push(`${name} ends`)
      if (outcome === 'breaks') throw new Error(`${name} broke`)
      return { passed: outcome === 'holds' ? 1 : 0, failed: outcome === 'fails' ? 1 : 0, output: `${name} says why` }
    },
    ...more,
  })

  test('a step that fails or breaks down hides no later one, and only its own words are shown', async () => {
    const steps = [
      step('types', 'fails'),
      step('web', 'breaks'),
      step('pure', 'holds', { after: ['web'], alone: true }),
    ]
    const total = await runSteps(steps, 2, (line) => void lines.push(line))
    expect(total).toEqual({ passed: 1, failed: 2 })
    expect(lines.join('\n')).toMatch(/types says why/)
    expect(lines.join('\n')).toMatch(/web broke/)
    expect(lines.join('\n')).not.toMatch(/pure says why/)
  })

  test('a step that needs the whole machine has it, after those it stands on', () => {
    expect(order.slice(0, 2)).toEqual(['types begins', 'web begins'])
    expect(order.slice(-2)).toEqual(['pure begins', 'pure ends'])
  })

  test('a program that never ends is ended and counts as failed', async () => {
    const endless = ['-e', 'setInterval(() => {}, 1000)']
    const { code, output } = await runProgram(process.execPath, endless, { cwd: '.', env: process.env, minutes: 0.01 })
    expect(code).not.toBe(0)
    expect(output).toMatch(/without a result/)
  })
})
