import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { chooseNode, ensureInstalled } from './setup.mjs'

let root: string

/** A checkout in small: the two scripts, no packages to install, and a program in the place of the workbench. */
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'senco-test-setup-'))
  for (const folder of ['scripts', 'src', 'node_modules']) mkdirSync(join(root, folder))
  for (const name of ['run.mjs', 'setup.mjs']) cpSync(join(import.meta.dirname, name), join(root, 'scripts', name))
  writeFileSync(join(root, 'package.json'), '{"name":"small","version":"1.0.0","type":"module"}')
  const packages = { '': { name: 'small', version: '1.0.0' } }
  const lock = JSON.stringify({ name: 'small', version: '1.0.0', lockfileVersion: 3, packages })
  writeFileSync(join(root, 'package-lock.json'), lock)
  writeFileSync(join(root, 'node_modules', '.package-lock.json'), lock)
  const program = `
    const [command, code]: string[] = process.argv.slice(2)
    if (command === 'exit') process.exit(Number(code))
    process.once('disconnect', () => process.exit())
    process.once('SIGTERM', () => process.exit(5))
    setTimeout(() => {}, 60_000)
    console.log(process.pid)`
  writeFileSync(join(root, 'src', 'main.ts'), program)
})

afterEach(() => rmSync(root, { recursive: true, force: true }))

const run = (...words: string[]) =>
  spawn(process.execPath, [join(root, 'scripts', 'run.mjs'), ...words], { stdio: ['ignore', 'pipe', 'inherit'] })

test('packages that npm has already installed are not installed again', async () => {
  expect(await ensureInstalled(root)).toBe(false)
})

test('the workbench runs on Node 24 or newer', async () => {
  expect(await chooseNode(root)).toBe(process.execPath)
})

test('the exit code of a command reaches the one who asked', async () => {
  expect(await once(run('exit', '7'), 'exit')).toEqual([7, null])
})

test('a request to stop reaches the workbench, and its answer comes back', async () => {
  const runner = run('wait')
  await once(runner.stdout, 'data')
  runner.kill('SIGTERM')
  expect(await once(runner, 'exit')).toEqual([5, null])
})

test('the workbench does not live on when the process that started it is killed', async () => {
  const runner = run('wait')
  const [text] = await once(runner.stdout, 'data')
  runner.kill('SIGKILL')
  const limit = Date.now() + 10_000
  while (isAlive(Number(text)) && Date.now() < limit) await pause(50)
  expect(isAlive(Number(text))).toBe(false)
})

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
