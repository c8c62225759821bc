import type { Client } from 'pg'
import { escapeIdentifier, escapeLiteral } from 'pg'

/** The passwords of the two roles that the workbench connects as; random, kept in the data folder. */
export type RolePasswords = { server: string; signIn: string }

/** The login roles of one database. */
export type RoleNames = { server: string; signIn: string }

export function roleNamesFor(database: string): RoleNames {
  return { server: `${database}_server_login`, signIn: `${database}_sign_in_login` }
}

/**
 * Makes the roles of the workbench, as its owner: two groups that hold the rights (`workbench_server`, which row-level
 * security binds, and `workbench_sign_in`, which reads accounts and no school data) and one login in each. Roles belong to
 * the whole cluster, so they are made here and not in a migration. Running it again changes nothing but the passwords; two at
 * once (a start, and a backup by the clock) wait for each other.
 * @throws when the owner may not create roles: it must be a superuser or have CREATEROLE.
 */
export async function prepareRoles(owner: Client, names: RoleNames, passwords: RolePasswords): Promise<void> {
  await owner.query('select pg_advisory_lock(7364001)')
  try {
    for (const group of ['workbench_server', 'workbench_sign_in']) await createRole(owner, group, 'nologin')
    await createRole(owner, names.server, 'login')
    await createRole(owner, names.signIn, 'login')
    await owner.query(`alter role ${escapeIdentifier(names.server)} password ${escapeLiteral(passwords.server)}`)
    await owner.query(`alter role ${escapeIdentifier(names.signIn)} password ${escapeLiteral(passwords.signIn)}`)
    await owner.query(`grant workbench_server to ${escapeIdentifier(names.server)}`)
    await owner.query(`grant workbench_sign_in to ${escapeIdentifier(names.signIn)}`)
  } finally {
    await owner.query('select pg_advisory_unlock(7364001)')
  }
}

async function createRole(owner: Client, name: string, login: 'login' | 'nologin'): Promise<void> {
  const exists = await owner.query('select from pg_roles where rolname = $1', [name])
  if (exists.rowCount) return
  try {
    await owner.query(`create role ${escapeIdentifier(name)} ${login} nosuperuser nocreatedb nocreaterole nobypassrls`)
  } catch (error) {
    const duplicate = error instanceof Error && 'code' in error && (error.code === '42710' || error.code === '23505')
    if (!duplicate) throw error
  }
}
