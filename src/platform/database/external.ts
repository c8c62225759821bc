import { Client } from 'pg'
import type { Connection } from './connection.ts'
import type { RoleNames, RolePasswords } from './roles.ts'

/** The database of `DATABASE_URL` cannot be used as it is; the message says why and what to do. */
export class DatabaseFailure extends Error {
  override name = 'DatabaseFailure'
}

/**
 * Makes sure that the database which `DATABASE_URL` names lets its owner in.
 * @throws {DatabaseFailure} when there is no way in
 */
export async function reachExternal(owner: Connection): Promise<void> {
  const client = new Client(owner)
  try {
    await client.connect()
  } catch (error) {
    throw new DatabaseFailure(whyNot(owner, error))
  } finally {
    await client.end()
  }
}

function whyNot({ host, port, user, database }: Connection, error: unknown): string {
  const code = codeOf(error)
  const message = error instanceof Error ? error.message : String(error)
  if (code === '3D000')
    return `There is no database "${database}" at ${host}:${port}. Make it, or set DATABASE_URL to the one of the school.`
  if (code.startsWith('28'))
    return `The database at ${host}:${port} does not let "${user}" in: ${message}. Check user and password in DATABASE_URL.`
  return `The database at ${host}:${port} does not answer (${message || code}). Check that it runs, and DATABASE_URL.`
}

/**
 * Makes sure that a database with the workbench in it is this data folder's own: another folder has other passwords and another key,
 * and not the files that people filed, so that whoever used both would shut the running workbench out.
 * @param client the owner's
 * @throws {DatabaseFailure} when the workbench's login is there and does not take this folder's password
 */
export async function refuseOtherFolder(
  client: Client,
  owner: Connection,
  names: RoleNames,
  passwords: RolePasswords,
): Promise<void> {
  const { rows } = await client.query<{ isInUse: boolean }>(
    `select to_regclass('public.school') is not null and exists (select from pg_roles where rolname = $1) as "isInUse"`,
    [names.server],
  )
  if (!rows[0]?.isInUse) return
  const server = new Client({ ...owner, user: names.server, password: passwords.server })
  try {
    await server.connect()
  } catch (error) {
    if (codeOf(error) !== '28P01') throw error
    throw new DatabaseFailure(
      `The database "${owner.database}" belongs to another data folder. Set SENCO_DATA to the folder that it was begun with. ` +
        'If that folder is lost: write a backup, and restore it into an empty database.',
    )
  } finally {
    await server.end()
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}
