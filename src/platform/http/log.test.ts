import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DrizzleQueryError } from 'drizzle-orm'
import { afterAll, expect, test } from 'vitest'
import { openLog, pathWithoutData } from './log.ts'

const folder = await mkdtemp(join(tmpdir(), 'senco-log-'))
afterAll(() => rm(folder, { recursive: true }))

const name = '例子學生'
const thrownBy = (work: () => unknown): unknown => {
  try {
    return work()
  } catch (error) {
    return error
  }
}

test('no error brings a name into the log: not a parser’s, not the database’s, not a failed query with its values', async () => {
  const path = join(folder, 'workbench.log')
  const log = openLog(path)
  const ofDatabase = Object.assign(new Error(`invalid input syntax for type date: "\n    ${name}"`), { code: '22007' })
  const errors = [
    thrownBy(() => JSON.parse(name)),
    ofDatabase,
    new DrizzleQueryError('select $1', [name], ofDatabase),
    Object.assign(new Error(`[{"path":["${name}"]}]`), { issues: [] }),
  ]
  for (const error of errors) log.error({ error }, 'an operation failed')
  log.error({ error: new Error('the register answered nothing') }, 'an operation failed')
  const written = await expect
    .poll(async () => (await readFile(path, 'utf8').catch(() => '')).trim().split('\n'), { timeout: 5000 })
    .toHaveLength(5)
    .then(() => readFile(path, 'utf8'))
  expect(written).not.toContain(name)
  expect(written).not.toContain('select $1')
  expect(written).toContain('the register answered nothing')
  expect(written).toContain('log.test.ts')
})

test('a log that finds the disk full ends nothing', async () => {
  const ended: unknown[] = []
  const hear = (error: unknown) => void ended.push(error)
  process.on('uncaughtException', hear)
  // Linux has a device that is always full; elsewhere this is a log like any other.
  const log = openLog(process.platform === 'linux' ? '/dev/full' : join(folder, 'full.log'))
  for (let line = 0; line < 100; line += 1) log.info({ line, text: 'x'.repeat(100) }, 'answered')
  await new Promise((resolve) => setTimeout(resolve, 1500))
  process.off('uncaughtException', hear)
  expect(ended).toEqual([])
})

test('the log is its owner’s to read', async () => {
  const path = join(folder, 'owned.log')
  openLog(path)
  await expect.poll(async () => (await stat(path).catch(() => null))?.mode).toSatisfy((mode) => (mode & 0o077) === 0)
})

test.each([
  [
    '/api/students/01a20ba7-7ca5-7bb8-9d1d-235cc39cdc7f/timeline',
    '/api/students/01a20ba7-7ca5-7bb8-9d1d-235cc39cdc7f/timeline',
  ],
  ['/api/openapi.json', '/api/openapi.json'],
  ['/api/invitations/q8xQm9u3m1X2y3Z4w5V6u7T8s9R0qqPpOoNnMmLlKkJ', '/api/invitations/–'],
  ['/api/drafts/student:01a20ba7', '/api/drafts/–'],
  [`/api/${name}`, '/api/–'],
  ['/api/students/%E9%99%B3', '/api/students/–'],
])('the log names %s as %s', (path, said) => {
  expect(pathWithoutData(path)).toBe(said)
})
