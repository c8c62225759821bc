import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { codeOf, diskFull, EmbeddedFailure, messageOf } from './failure.ts'

type Address = { host: string; port: number; user: string; password: string; database: string }

const patience = 10_000 // milliseconds for a server that is recovering

/**
 * Sees that the server really answers, and that the workbench's database is there (it is made on the first start).
 * @throws EmbeddedFailure 'wrong-password', 'did-not-start'
 */
export async function openDatabase(address: Address): Promise<void> {
  const until = Date.now() + patience
  for (;;) {
    try {
      return await query(address, 'SELECT 1')
    } catch (error) {
      const code = codeOf(error)
      if (code === '28P01') {
        const message =
          'The database does not accept the password in its password file: the file was changed or comes from another data folder. Put the right one back.'
        throw new EmbeddedFailure('wrong-password', message, { cause: error })
      }
      if (code === '3D000') {
        await createDatabase(address)
      } else if (code === '53100') {
        throw diskFull('the database', error)
      } else if (!['ECONNREFUSED', 'ENOENT', '57P03'].includes(code) || Date.now() > until) {
        throw new EmbeddedFailure('did-not-start', `The database does not answer: ${messageOf(error)}.`, {
          cause: error,
        })
      } else {
        await pause(100)
      }
    }
  }
}

async function createDatabase(address: Address): Promise<void> {
  try {
    await query({ ...address, database: 'postgres' }, `CREATE DATABASE "${address.database}" TEMPLATE template0`)
  } catch (error) {
    // 42P04, 23505: another process was quicker.
    if (codeOf(error) === '53100') throw diskFull('the database', error)
    if (!['42P04', '23505'].includes(codeOf(error))) {
      throw new EmbeddedFailure('did-not-start', `The database could not be made: ${messageOf(error)}.`, {
        cause: error,
      })
    }
  }
}

async function query(address: Address, text: string): Promise<void> {
  const client = new pg.Client({ ...address, connectionTimeoutMillis: patience })
  client.on('error', () => {})
  try {
    await client.connect()
    await client.query(text)
  } finally {
    await client.end().catch(() => {})
  }
}
