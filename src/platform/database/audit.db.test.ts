import { expect, test } from 'vitest'
import { newId } from '#kernel/ids.ts'
import { freshDatabase } from '../../../tests/harness/database.ts'

const { database, owner } = await freshDatabase()
const schoolId = newId()
const actor = { schoolId, personId: null, roles: ['administrator', 'senco'], today: '2026-11-24' }

await database.as(actor, { word: 'school.founded', request: 'r1' }, async (tx) => {
  await tx.execute(
    `insert into school (id, code, name_en, name_zh, level, finance_type) values ('${schoolId}', 'A', 'Example', '例子', 'primary', 'aided')`,
  )
})
const sealOnce = () =>
  owner.query<{ sealed: number }>('select audit.seal_committed() as sealed').then((answer) => answer.rows[0]?.sealed)
/** A transaction elsewhere on the server may hold a seal back for a moment; the workbench tries again each second, the test sooner. */
async function seal(): Promise<void> {
  for (;;) {
    await sealOnce()
    const { rows } = await owner.query(
      'select (select count(*) from audit.event) = (select count(*) from audit.seal) as all',
    )
    if (rows[0].all) return
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
const broken = () =>
  owner
    .query<{ what: string }>('select what from audit.broken_links()')
    .then((answer) => answer.rows.map((row) => row.what))

test('a change is on record with who, what, before and after, in the same transaction', async () => {
  await database.as(actor, { word: 'school.changed', request: 'r2' }, (tx) =>
    tx.execute(`update school set name_en = 'Changed', version = version + 1`),
  )
  const { rows } = await owner.query(
    'select word, request, table_name, before, after from audit.event order by id desc limit 1',
  )
  expect(rows[0]).toEqual({
    word: 'school.changed',
    request: 'r2',
    table_name: 'school',
    before: { name_en: 'Example' },
    after: { name_en: 'Changed' },
  })
})

test('a transaction that fails leaves nothing on record', async () => {
  const before = await owner.query('select count(*) from audit.event')
  await expect(
    database.as(actor, { word: 'school.changed', request: 'r3' }, async (tx) => {
      await tx.execute(`update school set name_en = 'Never'`)
      throw new Error('stop')
    }),
  ).rejects.toThrow('stop')
  expect((await owner.query('select count(*) from audit.event')).rows).toEqual(before.rows)
})

test('a read is on record when it succeeds', async () => {
  const student = newId()
  await database.as(actor, { word: 'student.seen', request: 'r4' }, async (tx) => tx.record('student.seen', student))
  const { rows } = await owner.query('select word, student_id from audit.event order by id desc limit 1')
  expect(rows[0]).toEqual({ word: 'student.seen', student_id: student })
})

test('nobody changes or removes a record, not even the owner', async () => {
  for (const statement of [
    `update audit.event set word = 'x'`,
    'delete from audit.event',
    'truncate audit.event cascade',
    'delete from audit.seal',
  ]) {
    await seal()
    await expect(owner.query(statement)).rejects.toThrow('append-only')
  }
})

test('every committed record is sealed once, and the chain holds', async () => {
  await seal()
  const { rows } = await owner.query(
    'select (select count(*) from audit.event) = (select count(*) from audit.seal) as all_sealed',
  )
  expect(rows[0].all_sealed).toBe(true)
  expect(await sealOnce()).toBe(0)
  expect(await broken()).toEqual([])
})

test('records of several schools that are sealed together each go on their own school’s chain, in order', async () => {
  const schools = [schoolId, newId(), newId()]
  for (let turn = 0; turn < 2; turn += 1) {
    for (const school of [...schools, ...schools])
      await database.as({ ...actor, schoolId: school }, { word: 'seen', request: null }, async (tx) =>
        tx.record('seen', null),
      )
    await seal()
  }
  expect(await broken()).toEqual([])
  const { rows } = await owner.query(
    `select array_agg(sequence order by event_id)::int[] as chain from audit.seal where school_id = any($1) group by school_id`,
    [schools.slice(1)],
  )
  expect(rows).toEqual([{ chain: [1, 2, 3, 4] }, { chain: [1, 2, 3, 4] }])
})

test('sealing reads no more of the trail than what waits, also where PostgreSQL once took the trail for short', async () => {
  await owner.query('analyze audit.event')
  await database.as(actor, { word: 'seen', request: null }, async (tx) => tx.record('seen', null))
  const client = await owner.connect()
  const timesReadWhole = () =>
    client.query(`select seq_scan::int from pg_stat_xact_user_tables where schemaname = 'audit' and relname = 'event'`)
  await client.query('begin')
  const before = await timesReadWhole()
  await client.query('select audit.seal_committed()')
  const after = await timesReadWhole()
  await client.query('commit')
  client.release()
  expect(after.rows).toEqual(before.rows)
})

test('a record of a transaction that is still running is sealed after it, never lost', async () => {
  const running = await owner.connect()
  await running.query('begin')
  await running.query(`select audit.record('early', null, null)`)
  await database.as(actor, { word: 'later', request: null }, async (tx) => tx.record('later', null))
  await sealOnce()
  await running.query('commit')
  running.release()
  await seal()
  const { rows } = await owner.query(
    'select count(*)::int as missing from audit.event e left join audit.seal s on s.event_id = e.id where s.event_id is null',
  )
  expect(rows[0].missing).toBe(0)
  expect(await broken()).toEqual([])
})

test('a record changed behind the workbench is found, and so is one taken away', async () => {
  await seal()
  const tamper = async (statement: string) => {
    const client = await owner.connect()
    try {
      await client.query('begin')
      await client.query('alter table audit.event disable trigger user')
      await client.query(statement)
      const found = await client.query<{ what: string }>('select what from audit.broken_links()')
      return found.rows.map((row) => row.what)
    } finally {
      await client.query('rollback')
      client.release()
    }
  }
  expect(await tamper(`update audit.event set after = '{"name_en":"Forged"}' where word = 'school.changed'`)).toEqual([
    'event changed',
  ])
  expect(await tamper(`delete from audit.event where word = 'student.seen'`)).toEqual(['event missing'])
  expect(await broken()).toEqual([])
})
