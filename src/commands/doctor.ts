import { access, constants, readdir, stat, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { Client } from 'pg'
import { compareFiles } from '#platform/attachments/compare.ts'
import { openAttachmentStore } from '#platform/attachments/store.ts'
import { readMigrations } from '#platform/database/migrate.ts'
import type { Settings } from '#platform/settings.ts'
import { openOwner } from '../installation.ts'
import { type Command, counted } from './command.ts'

/** So long the doctor waits for a seal that a transaction elsewhere on the server holds back. */
const SEAL_PATIENCE_MILLISECONDS = 5_000

/** One thing looked at: well, to be watched, or broken, in a sentence that says what to do. */
type Finding = { what: string; state: 'well' | 'watch' | 'broken'; sentence: string }

export const doctorCommand: Command = {
  help: `npm run workbench -- doctor [--json]

Looks at Node, the built web, the data folder, the database, its form, its guards, the audit trail's chain, the files that
people filed, the morning mail, and the backups.
Exit code 0 when nothing is broken, 1 otherwise.`,
  options: { json: { type: 'boolean' } },
  async run({ settings, values, print }) {
    const findings = [
      await node(),
      await web(),
      ...(await folder(settings)),
      ...(await databaseFindings(settings)),
      await backups(settings),
    ]
    if (values.json) print(JSON.stringify({ findings }))
    else
      for (const { what, state, sentence } of findings)
        print(`${{ well: 'ok    ', watch: 'watch ', broken: 'BROKEN' }[state]} ${what}: ${sentence}`)
    return findings.some(({ state }) => state === 'broken') ? 1 : 0
  },
}

async function node(): Promise<Finding> {
  const major = Number(process.versions.node.split('.')[0])
  return major >= 24
    ? { what: 'Node', state: 'well', sentence: `version ${process.versions.node}` }
    : {
        what: 'Node',
        state: 'broken',
        sentence: `version ${process.versions.node} is too old; start with npm start, which brings its own`,
      }
}

async function web(): Promise<Finding> {
  const built = await stat(new URL('../../dist/web/index.html', import.meta.url)).catch(() => null)
  return built
    ? { what: 'web', state: 'well', sentence: `built ${built.mtime.toISOString().slice(0, 16)}` }
    : { what: 'web', state: 'watch', sentence: 'not built yet; npm start builds it' }
}

async function folder(settings: Settings): Promise<Finding[]> {
  const what = 'data folder'
  const writable = await access(settings.dataFolder, constants.W_OK).then(
    () => true,
    () => false,
  )
  if (!writable)
    return [
      {
        what,
        state: 'broken',
        sentence: `${settings.dataFolder} is missing, or this user may not write there; start once with npm start, or set SENCO_DATA`,
      },
    ]
  const { bavail, bsize } = await statfs(settings.dataFolder)
  const freeMegabytes = Math.floor((Number(bavail) * Number(bsize)) / 1024 / 1024)
  const state = freeMegabytes < 200 ? 'broken' : freeMegabytes < 2000 ? 'watch' : 'well'
  return [
    {
      what,
      state,
      sentence: `${settings.dataFolder}, ${freeMegabytes} MB free${state === 'well' ? '' : '; make room before the database stops taking changes'}`,
    },
  ]
}

async function databaseFindings(settings: Settings): Promise<Finding[]> {
  const what = 'database'
  // Looking must not make one, in a folder that somebody mistyped.
  if (!settings.databaseUrl && !(await stat(join(settings.dataFolder, 'postgres')).catch(() => null)))
    return [
      {
        what,
        state: 'broken',
        sentence: `there is none in ${settings.dataFolder}; npm start makes it, or set SENCO_DATA to the folder of the school`,
      },
    ]
  let opened: Awaited<ReturnType<typeof openOwner>>
  try {
    opened = await openOwner(settings)
  } catch (error) {
    return [{ what, state: 'broken', sentence: error instanceof Error ? error.message : String(error) }]
  }
  const client = new Client(opened.owner)
  try {
    await client.connect()
    const version = await client.query<{ version: string }>(`select split_part(version(), ' on ', 1) as version`)
    const findings: Finding[] = [{ what, state: 'well', sentence: `${version.rows[0]?.version}, ${opened.kind}` }]
    const form = await formOf(client)
    findings.push(form)
    if (form.state !== 'broken') findings.push(await guards(client), await chain(client), await files(client, settings))
    if (form.state === 'well') findings.push(await morningMail(client, settings))
    return findings
  } catch (error) {
    return [
      {
        what,
        state: 'broken',
        sentence: `it does not answer: ${error instanceof Error ? error.message : String(error)}`,
      },
    ]
  } finally {
    await client.end().catch(() => undefined)
    await opened.close()
  }
}

async function formOf(client: Client): Promise<Finding> {
  const what = 'migrations'
  const exists = await client.query<{ there: boolean }>(`select to_regclass('public.migration') is not null as there`)
  if (!exists.rows[0]?.there) return { what, state: 'broken', sentence: 'the database is empty; npm start fills it' }
  const applied = await client.query<{ name: string; checksum: string }>(
    'select name, checksum from public.migration order by name',
  )
  const own = await readMigrations()
  const changed = applied.rows.find(
    (row, index) => own[index]?.name !== row.name || own[index].checksum !== row.checksum,
  )
  if (changed)
    return {
      what,
      state: 'broken',
      sentence: `${changed.name} in the database is not the one of this version; start the version that made it`,
    }
  const missing = own.length - applied.rows.length
  return missing > 0
    ? { what, state: 'watch', sentence: `${missing} not applied yet; npm start applies them` }
    : { what, state: 'well', sentence: `all ${own.length} applied` }
}

async function guards(client: Client): Promise<Finding> {
  const open = await client.query<{ name: string }>(`
    select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and n.nspname = 'public' and c.relname <> 'migration' and not (c.relrowsecurity and c.relforcerowsecurity)`)
  return open.rowCount
    ? {
        what: 'row-level security',
        state: 'broken',
        sentence: `these tables are not guarded: ${open.rows.map((row) => row.name).join(', ')}; restore a backup and tell the people who make the workbench`,
      }
    : { what: 'row-level security', state: 'well', sentence: 'every table of school data is guarded' }
}

type Link = { sequence: string | null; event_id: string | null; what: string; waits: boolean }

/**
 * What is wrong with the chain after what was committed has been sealed. A transaction that runs anywhere on the server, also in another
 * database, holds seals back, and so does a workbench that seals in this moment: for those the doctor tries again for some seconds. What is
 * still before the mark then `waits`, and will be sealed; an unsealed record behind the mark was tampered with.
 */
async function linksOnceSealed(client: Client): Promise<Link[]> {
  const until = Date.now() + SEAL_PATIENCE_MILLISECONDS
  for (;;) {
    await client.query('select audit.seal_committed()')
    const { rows } = await client.query<Link>(`
      select l.sequence, l.event_id, l.what, l.what = 'event not sealed' and e.xid >= m.xid as waits
      from audit.broken_links() l cross join audit.sealed_below m left join audit.event e on e.id = l.event_id`)
    if (!rows.some(({ waits }) => waits) || Date.now() >= until) return rows
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
}

async function chain(client: Client): Promise<Finding> {
  // What was written while no workbench ran (an import by command, the last second before a power cut) waits for its seal.
  const links = await linksOnceSealed(client)
  const broken = links.filter(({ waits }) => !waits).slice(0, 5)
  const sealed = await client.query<{ count: string }>('select count(*) from audit.seal')
  if (broken.length === 0 && links.length > 0)
    return {
      what: 'audit trail',
      state: 'watch',
      sentence: `${sealed.rows[0]?.count} links hold; newer records wait for their seal until work that is under way on the database server has ended`,
    }
  return broken.length
    ? {
        what: 'audit trail',
        state: 'broken',
        sentence: `the chain does not hold: ${broken.map((row) => `${row.what} (event ${row.event_id ?? '?'}, link ${row.sequence ?? '?'})`).join('; ')}. Somebody changed the trail behind the workbench; compare it with a backup`,
      }
    : { what: 'audit trail', state: 'well', sentence: `${sealed.rows[0]?.count} links hold` }
}

/** Whether the morning mails that people asked for go out. */
async function morningMail(client: Client, settings: Settings): Promise<Finding> {
  const what = 'mail'
  const { rows } = await client.query<{ wanted: number; failed: number; problem: string | null; sent: number }>(`
    select (select count(*)::integer from digest) as wanted, count(*) filter (where state = 'sent')::integer as sent,
      count(*) filter (where state in ('failed', 'given_up') or (state = 'claimed' and claimed_at < now() - interval '1 hour'))::integer as failed,
      (array_agg(problem order by claimed_at desc) filter (where problem <> ''))[1] as problem
    from digest_sent where claimed_at > now() - interval '7 days'`)
  const { wanted, failed, problem, sent } = rows[0] ?? { wanted: 0, failed: 0, problem: null, sent: 0 }
  if (!settings.mailUrl)
    return wanted > 0
      ? {
          what,
          state: 'watch',
          sentence: `${wanted} want the morning mail, but no mail server is set; set SENCO_MAIL and start again`,
        }
      : { what, state: 'well', sentence: 'no mail server is set, and nobody waits for mail' }
  if (failed > 0)
    return {
      what,
      state: 'watch',
      sentence: `${failed} morning mails of the last seven days did not go out (the mail server said last: ${problem ?? 'nothing'}); send a test mail on the page Settings, Mail`,
    }
  return { what, state: 'well', sentence: `${sent} morning mails of the last seven days went out` }
}

/** The files that people filed, each read to its end: what its row tells of must be there as it was taken. */
async function files(client: Client, settings: Settings): Promise<Finding> {
  const what = 'files'
  const { missing, damaged, unknown, kept } = await compareFiles(client, openAttachmentStore(settings.dataFolder))
  const named = (places: readonly { schoolId: string; id: string }[]) =>
    `${places
      .slice(0, 5)
      .map(({ schoolId, id }) => `files/${schoolId}/${id}`)
      .join(', ')}${places.length > 5 ? ` and ${places.length - 5} more` : ''}`
  const broken = [
    missing.length ? `${missing.length} of ${kept} are not there (${named(missing)})` : '',
    damaged.length ? `${damaged.length} are not what was filed any more (${named(damaged)})` : '',
  ].filter(Boolean)
  if (broken.length)
    return {
      what,
      state: 'broken',
      sentence: `${broken.join('; ')}; restore the newest backup into another data folder and copy them from its files folder`,
    }
  if (unknown.length)
    return {
      what,
      state: 'watch',
      sentence: `all ${kept} are there; ${unknown.length} more belong to nothing (${named(unknown)}) and go by themselves after a day`,
    }
  return { what, state: 'well', sentence: `all ${kept} are there, as they were filed` }
}

async function backups(settings: Settings): Promise<Finding> {
  const names = (await readdir(join(settings.dataFolder, 'backups')).catch(() => []))
    .filter((name) => name.endsWith('.backup'))
    .sort()
  const newest = names.at(-1)
  if (!newest)
    return {
      what: 'backups',
      state: 'watch',
      sentence: 'none yet; the first daily one is made ten minutes after the start',
    }
  const { mtime } = await stat(join(settings.dataFolder, 'backups', newest))
  const hours = Math.floor((Date.now() - mtime.getTime()) / 3_600_000)
  return hours > 48
    ? {
        what: 'backups',
        state: 'watch',
        sentence: `the newest is ${hours} hours old; the workbench makes one a day while it runs`,
      }
    : {
        what: 'backups',
        state: 'well',
        sentence: `${names.length}, the newest ${hours === 0 ? 'less than an hour' : counted(hours, 'hour')} old`,
      }
}
