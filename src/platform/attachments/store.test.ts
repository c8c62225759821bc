import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { newId } from '#kernel/ids.ts'
import { factsOf, openAttachmentStore } from './store.ts'

const folder = await mkdtemp(join(tmpdir(), 'senco-files-'))
afterAll(() => rm(folder, { recursive: true }))
const store = openAttachmentStore(folder)
const schoolId = newId()
const bytes = Buffer.from('a report')
const pathOf = (id: string) => join(folder, 'files', schoolId, id)

test('a file that was taken is given out as it was, and is its owner’s to read', async () => {
  const place = { schoolId, id: newId() }
  await store.put(place, bytes)
  expect(await store.read(place, factsOf(bytes))).toEqual(bytes)
  for (const path of [pathOf(place.id), join(folder, 'files'), join(folder, 'files', schoolId)])
    expect((await stat(path)).mode & 0o077).toBe(0)
  expect((await readdir(join(folder, 'files', schoolId))).filter((name) => name.includes('unfinished'))).toEqual([])
})

test('a file that was changed or lost is said to be so, and none of it is given out', async () => {
  const place = { schoolId, id: newId() }
  await store.put(place, bytes)
  await writeFile(pathOf(place.id), 'a rep0rt')
  await expect(store.read(place, factsOf(bytes))).rejects.toMatchObject({ problem: 'attachment-damaged' })
  expect(await store.check(place, factsOf(bytes))).toBe('damaged')
  await store.remove(place)
  await expect(store.read(place, factsOf(bytes))).rejects.toMatchObject({ problem: 'attachment-missing' })
  expect(await store.check(place, factsOf(bytes))).toBe('missing')
})

test('a writing that breaks off leaves nothing', async () => {
  const place = { schoolId, id: newId() }
  async function* broken() {
    yield bytes
    throw new Error('the disk is full')
  }
  await expect(store.put(place, broken())).rejects.toThrow('the disk is full')
  expect((await store.list()).filter(({ id }) => id === place.id)).toEqual([])
})

test('no file lies anywhere but under identifiers', async () => {
  await expect(store.put({ schoolId, id: '../../secrets.json' }, bytes)).rejects.toThrow('identifiers')
  await expect(store.read({ schoolId: '..', id: newId() }, factsOf(bytes))).rejects.toThrow('identifiers')
})
