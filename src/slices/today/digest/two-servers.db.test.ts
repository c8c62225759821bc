import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { freshDatabase } from '../../../../tests/harness/database.ts'
import { layDemoRows } from '../../../../tests/harness/demo-rows.ts'
import { startMailServer } from '../../../../tests/harness/smtp.ts'
import { startWorkbench, type Workbench } from '../../../../tests/harness/workbench.ts'

const fresh = await freshDatabase()
const demo = await layDemoRows(fresh)

/** The database as an administrator writes it into `DATABASE_URL`. */
function urlOfDatabase(): string {
  const { host = '', port = 5432, user = '', password = '', database } = fresh.connections.owner
  const secret = encodeURIComponent(String(password))
  return `postgresql://${user}:${secret}@localhost:${port}/${database}?host=${encodeURIComponent(host)}`
}

test('two servers of one school, started in the same morning, send every person exactly one mail between them', async () => {
  const mails = await startMailServer()
  // Each sends one mail after the other: no mail is done before both have begun, however much later one of them is there.
  mails.meet('holds')
  const folder = await mkdtemp(join(tmpdir(), 'senco-two-'))
  const [here, there] = [await mkdtemp(join(folder, 'here-')), await mkdtemp(join(folder, 'there-'))]
  // One installation on two machines has one set of secrets.
  const secrets = { server: 'one-for-both', signIn: 'two-for-both', signing: 'three-for-both' }
  await writeFile(join(here, 'secrets.json'), JSON.stringify(secrets))
  await copyFile(join(here, 'secrets.json'), join(there, 'secrets.json'))
  // Servers go by the clock on the wall: the school’s morning is now, whenever this runs.
  await fresh.owner.query('alter table digest_setting drop constraint digest_setting_hour_check')
  await fresh.owner.query('insert into digest_setting (id, school_id, hour) values (gen_random_uuid(), $1, $2)', [
    demo.schoolId,
    (new Date().getUTCHours() + 8) % 24,
  ])
  const teachers = demo.people.filter(({ roles }) => roles.includes('teacher'))
  for (const { id } of teachers) {
    await fresh.owner.query(
      `insert into digest (id, school_id, person_id, wanted_since) values (gen_random_uuid(), $1, $2, '2026-11-01')`,
      [demo.schoolId, id],
    )
    await fresh.owner.query(
      `insert into notice (school_id, person_id, kind, subject_id, what) values ($1, $2, 'digest_failed', gen_random_uuid(), 'failed')`,
      [demo.schoolId, id],
    )
  }
  const environment = {
    DATABASE_URL: urlOfDatabase(),
    SENCO_MAIL: mails.url,
    SENCO_MAIL_FROM: 'workbench@school.example',
  }
  const started = await Promise.allSettled([
    startWorkbench({ dataFolder: here, environment }),
    startWorkbench({ dataFolder: there, environment }),
  ])
  const servers = started.flatMap((one): Workbench[] => (one.status === 'fulfilled' ? [one.value] : []))
  try {
    expect(servers).toHaveLength(2)
    await expect.poll(() => mails.attempts(), { timeout: 15_000 }).toBe(2)
    mails.meet('takes')
    await mails.arrived(teachers.length)
    // Time for one mail too many.
    await new Promise((resolve) => setTimeout(resolve, 1_500))
    const addresses = mails.mails.map(({ to }) => to.join()).sort()
    const wanted = await fresh.owner.query<{ email: string }>(
      'select p.email from digest d join person p on p.id = d.person_id order by p.email collate "C"',
    )
    expect(addresses).toEqual(wanted.rows.map(({ email }) => email))
    // Both had a share: each names its own address in what it sends.
    for (const { address } of servers)
      expect(
        mails.mails.some(({ mail }) => mail.text?.includes(address)),
        address,
      ).toBe(true)
    const { rows } = await fresh.owner.query('select state, tries, count(*)::int as n from digest_sent group by 1, 2')
    expect(rows).toEqual([{ state: 'sent', tries: 1, n: teachers.length }])
  } finally {
    await Promise.all(servers.map((server) => server.stop()))
    await mails.stop()
    await rm(folder, { recursive: true, force: true })
  }
})
