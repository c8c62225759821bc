import { createHash, randomBytes } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { Client } from 'pg'
import { afterAll, expect, test } from 'vitest'
import { newId } from '#kernel/ids.ts'
import { factsOf, openAttachmentStore } from '#platform/attachments/store.ts'
import { freshDatabase } from '../../../../tests/harness/database.ts'
import { readBackup } from './read.ts'
import { restoreBackup } from './restore.ts'
import { tablesInOrder } from './tables.ts'
import { writeBackup } from './write.ts'

const source = await freshDatabase()
const target = await freshDatabase()
const folder = await mkdtemp(join(tmpdir(), 'senco-backup-'))
afterAll(() => rm(folder, { recursive: true, force: true }))

const [here, there] = [join(folder, 'here'), join(folder, 'there')]
const [filesHere, filesThere] = [openAttachmentStore(here), openAttachmentStore(there)]

const schoolId = newId()
const studentId = newId()
const personId = newId()
/** Bytes that look like lines, like the end of a table and like nothing at all, in more than one piece. */
const papers = [
  Buffer.from('{"rows":{}}\n\\.\n'),
  Buffer.from('x'),
  Buffer.concat([Buffer.from('\n\n'), randomBytes(300_000)]),
].map((content) => ({ id: newId(), content }))
const actor = { schoolId, personId: null, roles: ['administrator', 'senco'], today: '2026-11-24' }
const awkward = 'back\\slash, "quotes", tab\t, line\nbreak, \\. 嘅咗啲 𨋢'
await source.database.as(actor, { word: 'school.founded', request: null }, async (tx) => {
  await tx.execute(
    `insert into school (id, code, name_en, name_zh, level, finance_type) values ('${schoolId}', 'A', 'Example', '例子', 'primary', 'aided')`,
  )
  await tx.execute(
    `insert into student (id, school_id, name_en, name_zh) values ('${studentId}', '${schoolId}', $$${awkward}$$, '甲')`,
  )
  await tx.execute(
    `insert into person (id, school_id, staff_code, name_en, name_zh) values ('${personId}', '${schoolId}', 'X', 'X', '')`,
  )
  for (const { id, content } of papers) {
    await filesHere.put({ schoolId, id }, content)
    const { bytes, sha256 } = factsOf(content)
    await tx.execute(
      `insert into attachment (id, school_id, student_id, kept_for, name, media_type, bytes, sha256, added_by)
       values ('${id}', '${schoolId}', '${studentId}', 'report', 'a.pdf', 'application/pdf', ${bytes}, '${sha256}', '${personId}')`,
    )
  }
})
await source.owner.query(`insert into auth."user" (id, name, email) values ('u', 'n', 'a@b')`)
await source.owner.query(
  `insert into auth."session" (id, "expiresAt", token, "userId") values ('s', now() + interval '1 day', 't', 'u')`,
)

const about = { version: '1.2.3', signing: 'key', now: new Date('2026-11-24T00:00:00Z'), attachments: filesHere }
/** How many records wait for their seal, after sealing what may be sealed: a transaction elsewhere on the server holds some back for a moment. */
async function unsealed({ owner }: typeof source): Promise<number> {
  await owner.query('select audit.seal_committed()')
  const { rows } = await owner.query(
    'select count(*)::int as open from audit.event e left join audit.seal s on s.event_id = e.id where s.event_id is null',
  )
  return rows[0].open
}

const path = join(folder, 'school.backup')
while ((await unsealed(source)) > 0) await new Promise((resolve) => setTimeout(resolve, 20))
await writeBackup(source.connections.owner, path, about)

async function contentsOf(connection: typeof source.connections.owner) {
  const client = new Client(connection)
  await client.connect()
  const contents: Record<string, unknown[]> = {}
  for (const { name, columns } of await tablesInOrder(client)) {
    const quoted = columns.map((column) => `"${column}"`).join(', ')
    const [schema, table] = name.split('.')
    contents[name] = (await client.query(`select ${quoted} from "${schema}"."${table}" order by 1`)).rows
  }
  await client.end()
  return contents
}

test('a backup restored into an empty database is the same school, to the letter, and its trail still holds', async () => {
  const { header, files, lost } = await restoreBackup(target.connections.owner, path, filesThere)
  expect([files.length, lost]).toEqual([papers.length, 0])
  expect(header.signing).toBe('key')
  const [was, is] = [await contentsOf(source.connections.owner), await contentsOf(target.connections.owner)]
  expect(is).toEqual(was)
  expect(is['public.student']).toHaveLength(1)
  expect((await target.owner.query('select * from audit.broken_links()')).rows).toEqual([])
})

test('the files that people filed travel inside, byte for byte', async () => {
  for (const { id, content } of papers)
    expect(await filesThere.read({ schoolId, id }, factsOf(content))).toEqual(content)
  expect(await filesThere.list()).toHaveLength(papers.length)
})

test('after a restore the trail goes on where it stopped, guarded as before', async () => {
  await target.database.as(actor, { word: 'student.changed', request: null }, (tx) =>
    tx.execute(`update student set name_zh = '乙'`),
  )
  await expect.poll(() => unsealed(target), { timeout: 20_000 }).toBe(0)
  expect((await target.owner.query('select * from audit.broken_links()')).rows).toEqual([])
  const unguarded = await target.owner.query(
    `select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> 'migration' and not (relrowsecurity and relforcerowsecurity)`,
  )
  expect(unguarded.rows).toEqual([])
})

test('sessions do not travel: after a restore everybody signs in again', async () => {
  expect((await target.owner.query('select from auth.session')).rowCount).toBe(0)
})

test('a restore refuses to overwrite a school', async () => {
  await expect(restoreBackup(target.connections.owner, path, filesThere)).rejects.toThrow(
    'There is a school there already',
  )
})

test('a backup refuses to overwrite a file', async () => {
  await expect(writeBackup(source.connections.owner, path, about)).rejects.toThrow('exists already')
})

test('a damaged backup is refused before anything is written', async () => {
  // As bytes, one character each: a paper is no text.
  const whole = gunzipSync(await readFile(path)).toString('latin1')
  const pack = (text: string) => gzipSync(Buffer.from(text, 'latin1'))
  const lineOf = (id: string) => whole.indexOf(`{"file":{"schoolId":"${schoolId}","id":"${id}"`)
  const [small = ''] = papers.filter(({ content }) => content.length === 1).map(({ id }) => id)
  const smallAt = lineOf(small)
  const bodyAt = whole.indexOf('\n', smallAt) + 1
  const damages: Record<string, Buffer> = {
    changed: pack(whole.replace('Example', 'Exemple')),
    shortened: pack(whole.slice(0, -200)),
    'a paper changed': pack(`${whole.slice(0, bodyAt)}y${whole.slice(bodyAt + 1)}`),
    'a paper too long': pack(`${whole.slice(0, bodyAt)}xx${whole.slice(bodyAt + 1)}`),
    'a paper missing': pack(whole.slice(0, smallAt) + whole.slice(bodyAt + 2)),
    'a paper cut off': pack(whole.slice(0, bodyAt)),
    'cut off': (await readFile(path)).subarray(0, 900),
    'something else': gzipSync('{"hello":"world"}\n'),
    'not gzip': Buffer.from('PK nothing'),
    empty: Buffer.alloc(0),
    'a row missing': pack(
      whole
        .split('\n')
        .filter((line) => !line.startsWith(studentId))
        .join('\n'),
    ),
  }
  for (const [name, bytes] of Object.entries(damages)) {
    const damaged = join(folder, `${name}.backup`)
    await writeFile(damaged, bytes)
    await expect(readBackup(damaged), name).rejects.toThrow(/damaged|no backup/)
  }
})

test('a backup of a newer workbench is refused with a sentence', async () => {
  const text = gunzipSync(await readFile(path)).toString('latin1')
  const [first = '', ...rest] = text.split('\n')
  const header = JSON.parse(first)
  header.migrations.push({ name: '9999-later.sql', checksum: 'x' })
  const newer = join(folder, 'newer.backup')
  const body = [JSON.stringify(header), ...rest.slice(0, -2)].join('\n')
  const last = JSON.parse(rest.at(-2) ?? '{}')
  await writeFile(
    newer,
    gzipSync(
      Buffer.from(
        `${body}\n${JSON.stringify({ ...last, sha256: createHash('sha256').update(`${body}\n`, 'latin1').digest('hex') })}\n`,
        'latin1',
      ),
    ),
  )
  await expect(restoreBackup(target.connections.owner, newer, filesThere)).rejects.toThrow('does not know')
})

/** A backup as version 1 wrote it: the same, without files. */
async function firstVersion(): Promise<string> {
  const text = gunzipSync(await readFile(path)).toString('latin1')
  const [first = '', ...rest] = text.slice(0, text.indexOf('{"file":')).split('\n')
  const rows = JSON.parse(text.trimEnd().split('\n').at(-1) ?? '').rows
  const lines = rest.filter((line) => !papers.some(({ id }) => line.startsWith(`${id}\t`)))
  const body = [JSON.stringify({ ...JSON.parse(first), formatVersion: 1 }), ...lines].join('\n')
  const sha256 = createHash('sha256').update(body, 'latin1').digest('hex')
  const last = JSON.stringify({ rows: { ...rows, 'public.attachment': 0 }, sha256 })
  const old = join(folder, 'version-1.backup')
  await writeFile(old, gzipSync(Buffer.from(`${body}${last}\n`, 'latin1')))
  return old
}

test('a backup from before there were files is still restored', async () => {
  const fresh = await freshDatabase()
  const store = openAttachmentStore(join(folder, 'from version 1'))
  const { rows, files } = await restoreBackup(fresh.connections.owner, await firstVersion(), store)
  expect([rows['public.student'], files, await store.list()]).toEqual([1, [], []])
})

test('a restore that fails half-way leaves neither rows nor files, and can be tried again', async () => {
  const fresh = await freshDatabase()
  const half = join(folder, 'half')
  const store = openAttachmentStore(half)
  const [first, ...others] = papers.map(({ id }) => id).sort()
  // A disk that is full after the first file.
  const full = {
    ...store,
    put: (...[place, content]: Parameters<typeof store.put>) =>
      place.id === first ? store.put(place, content) : Promise.reject(new Error('the disk is full')),
  }
  await expect(restoreBackup(fresh.connections.owner, path, full)).rejects.toThrow('the disk is full')
  expect((await fresh.owner.query('select from student')).rowCount).toBe(0)
  expect(await store.list()).toEqual([])
  await restoreBackup(fresh.connections.owner, path, store)
  expect(await store.list()).toHaveLength(1 + others.length)
})

test('a restore writes over no file that is something else', async () => {
  const fresh = await freshDatabase()
  const store = openAttachmentStore(join(folder, 'taken'))
  const [{ id } = { id: '' }] = papers
  await store.put({ schoolId, id }, Buffer.from('of somebody else'))
  await expect(restoreBackup(fresh.connections.owner, path, store)).rejects.toThrow('is something else')
  expect((await fresh.owner.query('select from school')).rowCount).toBe(0)
})

test('a file that is gone or damaged is told, and does not keep the rest from being saved', async () => {
  const [gone = { id: '' }, damaged = { id: '' }] = papers
  await rm(join(here, 'files', schoolId, gone.id))
  await writeFile(join(here, 'files', schoolId, damaged.id), 'not what was filed')
  const rest = join(folder, 'rest.backup')
  const { files, lost } = await writeBackup(source.connections.owner, rest, about)
  expect([files, new Set(lost.map(({ id }) => id))]).toEqual([1, new Set([gone.id, damaged.id])])
  const fresh = await freshDatabase()
  const store = openAttachmentStore(join(folder, 'rest'))
  expect((await restoreBackup(fresh.connections.owner, rest, store)).lost).toBe(2)
  expect(await readdir(join(folder, 'rest', 'files', schoolId))).toEqual([papers.at(2)?.id])
})
