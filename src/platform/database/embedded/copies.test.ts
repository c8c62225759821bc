import { existsSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, readFile, readlink, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { copyPrograms, repairLinks } from './copies.ts'

let home: string
let source: { folder: string; label: string }
const lines: string[] = []
const copy = (): Promise<string> => copyPrograms(source, join(home, 'copies'), true, (line) => lines.push(line))

beforeEach(async () => {
  lines.length = 0
  home = await mkdtemp(join(tmpdir(), 'senco-test-copies-'))
  source = { folder: join(home, 'package'), label: 'postgresql-18' }
  await mkdir(join(source.folder, 'native', 'lib'), { recursive: true })
  await writeFile(join(source.folder, 'native', 'lib', 'libx.so.1.2'), 'library')
  const links = ['libx.so', 'libx.so.1'].map((name) => ({
    source: 'native/lib/libx.so.1.2',
    target: `native/lib/${name}`,
  }))
  await writeFile(join(source.folder, 'native', 'pg-symlinks.json'), JSON.stringify(links))
})

afterEach(() => rm(home, { recursive: true, force: true }))

test('libraries that an install without scripts leaves unlinked are linked, and broken links mended', async () => {
  await symlink('nowhere', join(source.folder, 'native', 'lib', 'libx.so.1'))
  const answers = await Promise.all([repairLinks(source.folder), repairLinks(source.folder)])
  expect(answers).toEqual([true, true])
  for (const name of ['libx.so', 'libx.so.1']) {
    expect(await readlink(join(source.folder, 'native', 'lib', name))).toBe('libx.so.1.2')
  }
})

test('programs are copied once, with their links, and used again', async () => {
  const first = await copy()
  expect(await readFile(join(first, 'native', 'lib', 'libx.so'), 'utf8')).toBe('library')
  expect(await copy()).toBe(first)
  expect(lines).toHaveLength(1)
})

test('a copy that another user of the machine could have changed, or that is not whole, is made anew', async () => {
  const file = join(await copy(), 'native', 'lib', 'libx.so.1.2')
  await chmod(file, 0o666)
  await copy()
  expect(lines).toHaveLength(2)
  await writeFile(file, 'lib')
  await copy()
  expect(lines).toHaveLength(3)
  expect(await readFile(file, 'utf8')).toBe('library')
})

test('two copies at once leave one whole copy and nothing else', async () => {
  await Promise.all([copy(), copy()])
  expect(existsSync(join(await copy(), 'native', 'lib', 'libx.so'))).toBe(true)
  expect(lines.length).toBeLessThanOrEqual(2)
})
