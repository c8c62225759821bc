import { expect, test } from 'vitest'
import { freshDatabase } from '../harness/database.ts'

const { database, owner, connections } = await freshDatabase()
const other = await freshDatabase()

test('a test stands on a real PostgreSQL with every migration applied', async () => {
  const { rows } = await owner.query('select count(*)::int as applied, current_setting($1) as version from migration', [
    'server_version_num',
  ])
  expect(rows[0].applied).toBeGreaterThan(0)
  expect(Number(rows[0].version)).toBeGreaterThanOrEqual(150_000)
})

test('two databases of the same run share no row', async () => {
  await owner.query('create table mark (word text)')
  const { rows } = await other.owner.query(`select to_regclass('public.mark') as mark`)
  expect(rows).toEqual([{ mark: null }])
})

test('the server connects under a role that is bound by every policy', async () => {
  expect(await database.answers()).toBe(true)
  const { rows } = await owner.query('select rolsuper, rolbypassrls, rolcreaterole from pg_roles where rolname = $1', [
    connections.server.user,
  ])
  expect(rows).toEqual([{ rolsuper: false, rolbypassrls: false, rolcreaterole: false }])
})
