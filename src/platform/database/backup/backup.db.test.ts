import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { Client } from 'pg'
import { afterAll, expect, test } from 'vitest'
import { newId } from '#kernel/ids.ts'
import { freshDatabase } from '../../../../tests/harness/database.ts'
import { readBackup } from './read.ts'
import { restoreBackup } from './restore.ts'
import { tablesInOrder } from './tables.ts'
import { writeBackup } from './write.ts'

const source = await freshDatabase()
const target = await freshDatabase()
const folder = await mkdtemp(join(tmpdir(), 'senco-backup-'))
afterAll(() => rm(folder, { recursive: true, force: true }))

const schoolId = newId()
const studentId = newId()
const actor = { schoolId, personId: null, roles: ['administrator', 'senco'], today: '2026-11-24' }
const awkward = 'back\\slash, "quotes", tab\t, line\nbreak, \\. 嘅咗啲 𨋢'
await source.database.as(actor, { word: 'school.founded', request: null }, async (tx) => {
  await tx.execute(
    `insert into school (id, code, name_en, name_zh, level, finance_type) values ('${schoolId}', 'A', 'Example', '例子', 'primary', 'aided')`,
  )
  await tx.execute(
    `insert into student (id, school_id, name_en, name_zh) values ('${studentId}', '${schoolId}', $$${awkward}$$, '甲')`,
  )
})
await source.owner.query(`insert into auth."user" (id, name, email) values ('u', 'n', 'a@b')`)
await source.owner.query(
  `insert into auth."session" (id, "expiresAt", token, "userId") values ('s', now() + interval '1 day', 't', 'u')`,
)

const about = { version: '1.2.3', signing: 'key', now: new Date('2026-11-24T00:00:00Z') }
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
  const { header } = await restoreBackup(target.connections.owner, path)
  expect(header.signing).toBe('key')
  const [was, is] = [await contentsOf(source.connections.owner), await contentsOf(target.connections.owner)]
  expect(is).toEqual(was)
  expect(is['public.student']).toHaveLength(1)
  expect((await target.owner.query('select * from audit.broken_links()')).rows).toEqual([])
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
  await expect(restoreBackup(target.connections.owner, path)).rejects.toThrow(
    'There is a school in this data folder already',
  )
})

test('a backup refuses to overwrite a file', async () => {
  await expect(writeBackup(source.connections.owner, path, about)).rejects.toThrow('exists already')
})

test('a damaged backup is refused before anything is written', async () => {
  const whole = gunzipSync(await readFile(path)).toString('utf8')
  const damages: Record<string, Buffer> = {
    changed: gzipSync(whole.replace('例子', '別的')),
    shortened: gzipSync(whole.slice(0, -200)),
    'cut off': (await readFile(path)).subarray(0, 900),
    'something else': gzipSync('{"hello":"world"}\n'),
    'not gzip': Buffer.from('PK nothing'),
    empty: Buffer.alloc(0),
    'a row missing': gzipSync(
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
  const text = gunzipSync(await readFile(path)).toString('utf8')
  const [first = '', ...rest] = text.split('\n')
  const header = JSON.parse(first)
  header.migrations.push({ name: '9999-later.sql', checksum: 'x' })
  const newer = join(folder, 'newer.backup')
  const body = [JSON.stringify(header), ...rest.slice(0, -2)].join('\n')
  const { createHash } = await import('node:crypto')
  const last = JSON.parse(rest.at(-2) ?? '{}')
  await writeFile(
    newer,
    gzipSync(
      `${body}\n${JSON.stringify({ ...last, sha256: createHash('sha256').update(`${body}\n`).digest('hex') })}\n`,
    ),
  )
  await expect(restoreBackup(target.connections.owner, newer)).rejects.toThrow('does not know')
})
