import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { holdFolder } from './hold.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'senco-test-hold-'))
})

afterEach(() => rm(folder, { recursive: true, force: true }))

test('a data folder is served once at a time; the second is told by whom', async () => {
  const held = await holdFolder(folder, 'serve')
  const second = holdFolder(folder, 'serve')
  await expect(second).rejects.toMatchObject({ code: 'in-use' })
  await expect(second).rejects.toThrow(`process ${process.pid} of SENCO Workbench (serve)`)
  await held.release()
  await (await holdFolder(folder, 'restore')).release()
})

test('a process that was killed holds nothing', async () => {
  const code = `
    import { holdFolder } from ${JSON.stringify(new URL('./hold.ts', import.meta.url).href)}
    await holdFolder(${JSON.stringify(folder)}, 'serve')
    console.log('held')
    setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '--eval', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(child.stdout, 'data')
  await expect(holdFolder(folder, 'serve')).rejects.toThrow(`process ${child.pid} `)
  child.kill('SIGKILL')
  await once(child, 'exit')
  await (await holdFolder(folder, 'serve')).release()
})

test('a data folder is made with all that it lies in; where none can be made a sentence says so', async () => {
  const deep = join(folder, 'a', 'b')
  await (await holdFolder(deep, 'serve')).release()
  await writeFile(join(folder, 'file'), '')
  // Of Linux's own folder it is said neither that it may not be written nor that it is not there.
  const own = process.platform === 'linux' ? ['/proc/senco/data'] : []
  for (const place of [join(folder, 'file'), join(folder, 'file', 'below'), ...own])
    await expect(holdFolder(place, 'serve'), place).rejects.toThrow(`The data folder ${place} cannot be used`)
})
