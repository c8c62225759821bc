import { afterAll, expect, test } from 'vitest'
import { freshDatabase } from '../../../tests/harness/database.ts'
import { isDatabaseAway } from './away.ts'
import { openPool } from './connection.ts'

const { database, owner, connections } = await freshDatabase()
const pool = openPool(connections.signIn, () => undefined)
afterAll(() => pool.end())

const ended = (pid: number) => owner.query('select pg_terminate_backend($1, 5000)', [pid])

test('a connection that breaks in the middle of a transaction fails that transaction as a database that is away, and the next one goes on', async () => {
  const broken = database.asNobody(async (tx) => {
    const [row] = await tx.ask<{ pid: number }>({ name: undefined, text: 'select pg_backend_pid() as pid', values: [] })
    await ended(row?.pid ?? 0)
    await new Promise((resolve) => setTimeout(resolve, 50))
    await tx.ask({ name: undefined, text: 'select 1', values: [] })
  })
  expect(isDatabaseAway(await broken.catch((error: unknown) => error))).toBe(true)
  expect(await database.answers()).toBe(true)
})

test('a connection of the accounts that breaks while it is held stops nothing else', async () => {
  const client = await pool.connect()
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
  await ended(rows[0]?.pid ?? 0)
  await new Promise((resolve) => setTimeout(resolve, 50))
  await expect(client.query('select 1')).rejects.toThrow()
  client.release(true)
  expect((await pool.query('select 1')).rowCount).toBe(1)
})
