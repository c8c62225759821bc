import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterAll, expect, test } from 'vitest'
import type { Connection } from '#platform/database/connection.ts'
import { roleNamesFor } from '#platform/database/roles.ts'
import { readSettings } from '#platform/settings.ts'
import { freshDatabase } from '../tests/harness/database.ts'
import { openInstallation } from './installation.ts'

const fresh = await freshDatabase()
const { owner } = fresh.connections
const folders = await Promise.all(['one', 'two'].map((name) => mkdtemp(join(tmpdir(), `senco-installation-${name}-`))))
const [one = '', two = ''] = folders
const names = roleNamesFor(owner.database as string)
afterAll(async () => {
  await fresh.owner.query(`drop role if exists ${names.server}, ${names.signIn}`)
  await Promise.all(folders.map((folder) => rm(folder, { recursive: true })))
})

function settingsOf(folder: string, { host, port, user, password, database }: Connection) {
  const word = (value: unknown) => encodeURIComponent(String(value))
  const url = `postgresql://${word(user)}:${word(password)}@localhost:${port}/${word(database)}?host=${word(host)}`
  return readSettings({ SENCO_DATA: folder, DATABASE_URL: url }, tmpdir())
}

/** The sentence with which it is not opened. */
const refusal = (folder: string, connection: Connection) =>
  openInstallation(settingsOf(folder, connection)).then(
    () => null,
    (error: Error) => `${error.name}: ${error.message}`,
  )

test('a database that the workbench of another data folder uses is refused, and that one goes on', async () => {
  const first = await openInstallation(settingsOf(one, owner))
  try {
    expect(await refusal(two, owner)).toMatch(/^DatabaseFailure: The database "\w+" belongs to another data folder\./)
    // Signing in opens connections of its own, which another password would have shut out.
    const signIn = new Client(first.signIn)
    await signIn.connect()
    await signIn.end()
    expect(await first.database.answers()).toBe(true)
    // The commands that run beside it have the same folder.
    await (await openInstallation(settingsOf(one, owner))).close()
  } finally {
    await first.close()
  }
})

test('a login that an empty database left on the server is no other school’s', async () => {
  const left = new Client(owner)
  await left.connect()
  const empty = `${owner.database}_empty`
  await left.query(`create database ${empty}`)
  try {
    await left.query(`create role ${roleNamesFor(empty).server} login password 'of a folder that is gone'`)
    await (await openInstallation(settingsOf(two, { ...owner, database: empty }))).close()
  } finally {
    await left.query(`drop database ${empty} with (force)`)
    await left.query(`drop role if exists ${roleNamesFor(empty).server}, ${roleNamesFor(empty).signIn}`)
    await left.end()
  }
})

test('a database that lets nobody in is told in a sentence that holds no password', async () => {
  const silent = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => silent.once('listening', resolve))
  const { port } = silent.address() as { port: number }
  await new Promise((resolve) => silent.close(resolve))
  const refusals = [
    await refusal(one, { ...owner, host: '127.0.0.1', port }),
    await refusal(one, { ...owner, host: 'no-such-host.invalid' }),
    await refusal(one, { ...owner, password: 'a wrong secret' }),
    await refusal(one, { ...owner, database: 'no_such_database' }),
  ]
  expect(refusals).toEqual([
    expect.stringMatching(
      /^DatabaseFailure: The database at 127\.0\.0\.1:\d+ does not answer \(.+\)\. Check that it runs/,
    ),
    expect.stringMatching(/^DatabaseFailure: The database at no-such-host\.invalid:\d+ does not answer/),
    expect.stringMatching(/^DatabaseFailure: .+ does not let "\w+" in: .+ Check user and password in DATABASE_URL\.$/),
    expect.stringMatching(/^DatabaseFailure: There is no database "no_such_database" at /),
  ])
  expect(refusals.join()).not.toContain('secret')
})
