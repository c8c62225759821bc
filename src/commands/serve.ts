import { once } from 'node:events'
import { join } from 'node:path'
import { type ServerType, serve } from '@hono/node-server'
import { Client } from 'pg'
import { sweepFiles } from '#platform/attachments/compare.ts'
import { holdFolder } from '#platform/database/embedded/index.ts'
import { openLog } from '#platform/http/log.ts'
import { makeServer } from '#platform/http/server.ts'
import { every } from '#platform/jobs/every.ts'
import { openMailer } from '#platform/mail/mailer.ts'
import { openAccounts } from '#slices/access/accounts.ts'
import { findDoors } from '#slices/access/found-school.ts'
import { isSignedIn } from '#slices/access/guard.ts'
import { makeSetupDoor } from '#slices/access/setup-door.ts'
import { renewDeadlines } from '#slices/team/index.ts'
import { sendDigests } from '#slices/today/index.ts'
import { describeApi, makeApi } from '../api.ts'
import { openBackups } from '../backups.ts'
import { openDemoDoor } from '../demo-door.ts'
import { type Installation, openInstallation } from '../installation.ts'
import { makeRoutes } from '../routes.ts'
import { version } from '../version.ts'
import type { Command } from './command.ts'

const webFolder = new URL('../../dist/web', import.meta.url).pathname

/** A port that somebody else uses, or that this user may not open. */
class PortFailure extends Error {
  override name = 'PortFailure'
}

export const serveCommand: Command = {
  help: `npm run workbench -- serve

Starts the database, brings it up to date and serves the workbench until it is stopped (Ctrl C).
Settings, by environment: PORT, SENCO_DATA, DATABASE_URL, SENCO_ORIGIN, SENCO_TRUSTED_PROXY, SENCO_MAIL, SENCO_MAIL_FROM.`,
  options: {},
  async run({ settings, print }) {
    const stopping = stopAsked()
    const hold = await holdFolder(settings.dataFolder, 'serve')
    const log = openLog(join(settings.dataFolder, 'logs', 'workbench.log'))
    const installation = await openInstallation(settings, (error) =>
      log.error({ error }, 'a database connection failed'),
    )
    const local = `http://localhost:${settings.port}`
    const accounts = openAccounts({
      connection: installation.signIn,
      signing: installation.signing,
      origin: settings.origin ?? local,
    })
    const setup = makeSetupDoor()
    const backups = openBackups(settings.dataFolder, installation, log)
    const demo = openDemoDoor({ installation, accounts, print })
    const routes = makeRoutes({ accounts, setup, demo, version }, backups.keeper)
    const { database } = installation
    const context = {
      database,
      now: () => new Date(),
      log,
      origin: settings.origin ?? local,
      attachments: installation.attachments,
      mail: settings.mailUrl ? openMailer({ url: settings.mailUrl, from: settings.mailFrom }) : null,
    }
    const app = makeServer({
      api: makeApi(routes, context, log),
      describe: describeApi,
      isDoor: (path) => /^\/api\/(sign-in|setup|invitations|demo|me\/(password|totp))/.test(path),
      takesFile: (path) =>
        /^\/api\/(imports|timetable\/lessons\/import|students\/[0-9a-f-]{36}\/attachments)$/.test(path),
      // With the database away nobody is; the operation then says so itself.
      isSignedIn: (headers) => isSignedIn(context, headers).catch(() => false),
      health: async () => ({ answers: await database.answers(), database: installation.kind }),
      version,
      webFolder,
      origin: settings.origin,
      trustedProxies: settings.trustedProxies,
      log,
    })
    // Longer than a reverse proxy keeps its own (a minute, mostly): who finds a connection open must not find it closing.
    const server = serve({ fetch: app.fetch, port: settings.port, serverOptions: { keepAliveTimeout: 65_000 } })
    await listening(server, settings.port)
    const jobs = [
      every(1_000, () => sealTrail(installation), log),
      every(600_000, () => forgetImports(installation), log),
      every(3_600_000, () => forgetFiles(installation), log),
      every(3_600_000, () => forgetNotices(installation), log),
      // A server that starts within the morning does not wait a minute.
      every(60_000, () => sendDigests(context), log, 1_000),
      every(3_600_000, () => renewDeadlines(database, new Date()), log),
      backups.startDaily(),
    ]
    const { port } = server.address() as { port: number }
    // With PORT=0 the port is known only now.
    const address = settings.origin ?? `http://localhost:${port}`
    context.origin = address
    await hold.answersAt(address)
    print(`SENCO Workbench ${version} is at ${address}`)
    if (!(await findDoors(database)).hasSchool)
      print(`To set up your school, type this one-time code there: ${setup.code}`)

    await stopping
    await closed(server)
    for (const job of jobs) await job.stop()
    await sealTrail(installation)
    await accounts.close()
    await installation.close()
    await hold.release()
    return 0
  },
}

/** Puts the seals on what has been committed to the trail. */
async function sealTrail(installation: Installation): Promise<void> {
  await installation.database.asNobody((tx) => tx.execute('select audit.seal_committed()'))
}

/** Forgets the files that were read for an import and are done with. */
async function forgetImports(installation: Installation): Promise<void> {
  await installation.database.asNobody((tx) => tx.execute('select app.forget_imports()'))
}

/** Forgets what changed for people more than sixty days ago, and morning mails of last year. */
async function forgetNotices({ database }: Installation): Promise<void> {
  await database.asNobody((tx) => tx.execute('select app.forget_notices(), app.forget_digests()'))
}

/** Forgets files that were sent for a report which nobody filed, then removes what no row knows. */
async function forgetFiles({ database, owner, attachments }: Installation): Promise<void> {
  await database.asNobody((tx) => tx.execute('select app.forget_attachments()'))
  const client = new Client(owner)
  await client.connect()
  await sweepFiles(client, attachments, new Date()).finally(() => client.end())
}

/** Resolves when somebody asks to stop: a signal (the same one twice is no haste), or the npm that runs us is gone. */
function stopAsked(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve())
    process.once('disconnect', () => resolve())
  })
}

async function listening(server: ServerType, port: number): Promise<void> {
  try {
    await Promise.race([once(server, 'listening'), once(server, 'error').then(([error]) => Promise.reject(error))])
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'EADDRINUSE')
      throw new PortFailure(
        `Port ${port} is in use by another program. Stop it, or choose another port: PORT=3001 npm start`,
      )
    if (code === 'EACCES')
      throw new PortFailure(`This user may not open port ${port}. Choose one above 1023: PORT=3000 npm start`)
    throw error
  }
}

/** Stops taking requests, lets those that run finish (ten seconds at most). */
async function closed(server: ServerType): Promise<void> {
  const finished = new Promise<void>((resolve) => server.close(() => resolve()))
  if ('closeIdleConnections' in server) server.closeIdleConnections()
  const patience = setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), 10_000)
  await finished
  clearTimeout(patience)
}
