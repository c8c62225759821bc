import { Client } from 'pg'
import { type AttachmentStore, openAttachmentStore } from '#platform/attachments/store.ts'
import { type Connection, connectionFromUrl } from '#platform/database/connection.ts'
import { Database } from '#platform/database/database.ts'
import { makeDataFolder, startEmbedded } from '#platform/database/embedded/index.ts'
import { reachExternal, refuseOtherFolder } from '#platform/database/external.ts'
import { migrate } from '#platform/database/migrate.ts'
import { prepareRoles, type RoleNames, roleNamesFor } from '#platform/database/roles.ts'
import { readSecrets, type Secrets } from '#platform/database/secrets.ts'
import type { Settings } from '#platform/settings.ts'

/** A running database of this installation, migrated, and the ways into it. */
export type Installation = {
  kind: 'embedded' | 'external'
  /** The owner's connection: migrations, backup, restore and doctor only. */
  owner: Connection
  /** The sign-in role's connection. */
  signIn: Connection
  /** The server role's view. */
  database: Database
  /** The files beside it. */
  attachments: AttachmentStore
  /** Signs cookies. */
  signing: string
  /** Migrations applied just now. */
  migrated: string[]
  close(): Promise<void>
}

/**
 * The owner's connection of an installation, the embedded server started when there is no `DATABASE_URL`.
 * @throws EmbeddedFailure, or DatabaseFailure when the database that was named lets nobody in
 */
export async function openOwner(
  settings: Settings,
): Promise<{ kind: 'embedded' | 'external'; owner: Connection; close(): Promise<void> }> {
  if (settings.databaseUrl) {
    const owner = connectionFromUrl(settings.databaseUrl)
    await reachExternal(owner)
    return { kind: 'external', owner, close: async () => undefined }
  }
  const server = await startEmbedded({
    dataFolder: settings.dataFolder,
    ...(settings.postgresPrograms ? { binFolder: settings.postgresPrograms } : {}),
  })
  return { kind: 'embedded', owner: server.address, close: () => server.stop() }
}

/**
 * Makes the roles of the workbench with this data folder's passwords.
 * @returns their names
 * @throws DatabaseFailure when the database belongs to another data folder
 */
export async function makeRoles(
  { kind, owner }: Pick<Installation, 'kind' | 'owner'>,
  secrets: Secrets,
): Promise<RoleNames> {
  const names = roleNamesFor(owner.database ?? 'workbench')
  const client = new Client(owner)
  await client.connect()
  try {
    if (kind === 'external') await refuseOtherFolder(client, owner, names, secrets)
    await prepareRoles(client, names, secrets)
  } finally {
    await client.end()
  }
  return names
}

/**
 * Opens the installation that the settings name: starts or reaches PostgreSQL, makes the roles, applies what migrations are
 * missing. @throws EmbeddedFailure, DatabaseFailure, MigrationFailure or a connection's own error.
 */
export async function openInstallation(
  settings: Settings,
  onError: (error: Error) => void = () => undefined,
): Promise<Installation> {
  await makeDataFolder(settings.dataFolder)
  const secrets = await readSecrets(settings.dataFolder)
  const { kind, owner, close } = await openOwner(settings)
  try {
    const names = await makeRoles({ kind, owner }, secrets)
    const migrated = await migrate(owner)
    const database = new Database({ ...owner, user: names.server, password: secrets.server }, { onError })
    return {
      kind,
      owner,
      signIn: { ...owner, user: names.signIn, password: secrets.signIn },
      database,
      attachments: openAttachmentStore(settings.dataFolder),
      signing: secrets.signing,
      migrated,
      close: async () => {
        await database.close()
        await close()
      },
    }
  } catch (error) {
    await close()
    throw error
  }
}
