import { spawn } from 'node:child_process'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { nodeEnvironment } from '../scripts/setup.mjs'
import { commands } from '../src/commands/index.ts'
import { freshDatabase } from './harness/database.ts'
import { root } from './harness/files.ts'

const here = await freshDatabase()
const there = await freshDatabase()
const folder = await mkdtemp(join(tmpdir(), 'senco-commands-'))
afterAll(() => rm(folder, { recursive: true, force: true }))

type Outcome = { code: number | null; out: string; errors: string }

/** Calls the command line as a person does, on a database of the test's own. */
function call(args: string[], environment: Record<string, string> = {}, database = here): Promise<Outcome> {
  const { host = '', port = 5432, user = '', password = '', database: name = '' } = database.connections.owner
  const url = `postgresql://${user}:${encodeURIComponent(String(password))}@localhost:${port}/${name}?host=${encodeURIComponent(host)}`
  const { VITEST, NODE_ENV, ...inherited } = nodeEnvironment(root)
  const child = spawn(process.execPath, ['src/main.ts', ...args], {
    cwd: root,
    env: {
      ...inherited,
      INIT_CWD: folder,
      SENCO_DATA: join(folder, name),
      DATABASE_URL: url,
      NO_COLOR: '1',
      ...environment,
    },
  })
  let [out, errors] = ['', '']
  child.stdout.on('data', (text) => (out += text))
  child.stderr.on('data', (text) => (errors += text))
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, out, errors })))
}

test('without a command, or with --help, the list of commands is shown', async () => {
  const { code, out } = await call([])
  expect(code).toBe(0)
  for (const name of Object.keys(commands)) expect(out).toContain(name)
})

test('every command says how it is called', async () => {
  for (const [name, { load }] of Object.entries(commands))
    expect((await load()).help).toContain(`npm run workbench -- ${name}`)
  const { help } = (await commands.restore?.load()) ?? {}
  expect(await call(['restore', '--help'])).toMatchObject({ code: 0, out: `${help}\n` })
})

test('a command or an option that there is not ends with code 2 and says so', async () => {
  expect(await call(['fly'])).toMatchObject({ code: 2, errors: expect.stringContaining('no command "fly"') })
  expect(await call(['doctor', '--fly'])).toMatchObject({ code: 2 })
  expect(await call(['backup'])).toMatchObject({ code: 2, errors: expect.stringContaining('backup FILE') })
})

test('a wrong setting stops the start with a sentence that names it, all wrong ones at once', async () => {
  const { code, errors } = await call(['serve'], { PORT: 'many', SENCO_ORIGIN: 'senco' })
  expect(code).toBe(1)
  expect(errors).toBe(
    'PORT must be a port number between 0 and 65535.\nSENCO_ORIGIN must be the address people type, without a path, such as https://senco.school.example.\n',
  )
})

/** Files lie in folders by the beginning of their names. */
const isPaper = (name: string) => name.includes('/')

test('a database that cannot be reached is told in a sentence', async () => {
  const { code, out } = await call(['doctor'], { DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none' })
  expect(code).toBe(1)
  expect(out).toContain('BROKEN database')
})

test('neither a backup nor the doctor takes an empty place for a school, nor makes one there', async () => {
  const lost = { SENCO_DATA: join(folder, 'mistyped'), DATABASE_URL: '' }
  expect(await call(['doctor'], lost)).toMatchObject({
    code: 1,
    out: expect.stringContaining('BROKEN database: there is none in'),
  })
  expect(await readdir(folder)).not.toContain('mistyped')
  expect(await call(['backup', 'empty.backup'])).toMatchObject({
    code: 1,
    errors: expect.stringContaining('There is no school here to back up'),
  })
  expect(await readdir(folder)).not.toContain('empty.backup')
})

test('the demo school is made, backed up, checked, and restored elsewhere as the same school', async () => {
  const made = await call(['demo', '--password', 'a password for all', '--json'])
  expect([made.code, JSON.parse(made.out).people.length]).toEqual([0, 10])
  const backup = await call(['backup', 'demo.backup', '--json'])
  expect([backup.code, JSON.parse(backup.out).rows['public.student']]).toEqual([0, 637])
  expect(await call(['backup', 'demo.backup'])).toMatchObject({
    code: 1,
    errors: expect.stringContaining('exists already'),
  })
  expect(await call(['backup', join('no-folder', 'demo.backup')])).toMatchObject({
    code: 1,
    errors: expect.stringMatching(/^There is no folder /),
  })
  expect(await call(['restore', 'demo.backup', '--check'])).toMatchObject({
    code: 0,
    out: expect.stringContaining('Whole and unchanged'),
  })
  expect(await call(['restore', 'demo.backup'])).toMatchObject({
    code: 1,
    errors: expect.stringContaining('There is a school there already'),
  })
  const restored = await call(['restore', 'demo.backup', '--json'], {}, there)
  expect([restored.code, JSON.parse(restored.out).rows['public.student']]).toEqual([0, 637])
  expect((await there.owner.query('select from student')).rowCount).toBe(637)
  const filed = async (of: typeof here) =>
    (await readdir(join(folder, of.connections.owner.database ?? '', 'files'), { recursive: true })).sort()
  expect(await filed(there)).toEqual(await filed(here))
  expect(JSON.parse(restored.out).files).toBe((await filed(here)).filter(isPaper).length)
}, 90_000)

test('the doctor names a filed paper that is gone, and what belongs to nothing', async () => {
  const files = join(folder, there.connections.owner.database ?? '', 'files')
  const papers = (await readdir(files, { recursive: true })).filter(isPaper)
  const [paper = ''] = papers
  const all = `all ${papers.length} are there`
  const whole = await call(['doctor'], {}, there)
  expect(whole.out).toContain(`ok     files: ${all}`)
  await writeFile(join(files, paper.replace(/.{4}$/, 'ffff')), 'left over')
  expect((await call(['doctor'], {}, there)).out).toContain(`watch  files: ${all}; 1 more belong to nothing`)
  await rm(join(files, paper))
  const ill = await call(['doctor'], {}, there)
  expect([ill.code, ill.out]).toEqual([
    1,
    expect.stringContaining(`BROKEN files: 1 of ${papers.length} are not there (files/${paper})`),
  ])
}, 60_000)

test('the doctor takes a record whose seal is held back by work elsewhere on the server for one that waits, not for a broken link', async () => {
  const elsewhere = await there.owner.connect()
  await elsewhere.query('begin')
  await elsewhere.query('select pg_current_xact_id()')
  try {
    await here.owner.query(`insert into audit.event (word, at) values ('import.applied', now() - interval '1 hour')`)
    const { code, out } = await call(['doctor'])
    expect([code, out]).toEqual([0, expect.stringMatching(/watch {2}audit trail: \d+ links hold; newer records wait/)])
  } finally {
    await elsewhere.query('rollback')
    elsewhere.release()
  }
}, 60_000)

test('the doctor finds nothing broken in a good installation, and a broken link in the trail', async () => {
  // Written by a command an hour ago, with no workbench running to seal it.
  await here.owner.query(`insert into audit.event (word, at) values ('import.applied', now() - interval '1 hour')`)
  const well = await call(['doctor', '--json'])
  expect(JSON.parse(well.out).findings.filter(({ state }: { state: string }) => state === 'broken')).toEqual([])
  expect(well.code).toBe(0)
  // A transaction of another file's database may still hold the seals back.
  const seals = () =>
    here.owner.query('select audit.seal_committed()').then(() => here.owner.query('select from audit.seal'))
  await expect.poll(async () => (await seals()).rowCount, { timeout: 20_000 }).toBeGreaterThan(0)
  await here.owner.query(
    `select audit.seal_committed(); alter table audit.event disable trigger user; update audit.event set word = 'forged' where id = (select min(event_id) from audit.seal); alter table audit.event enable trigger user`,
  )
  const ill = await call(['doctor'])
  expect([ill.code, ill.out]).toEqual([
    1,
    expect.stringContaining('BROKEN audit trail: the chain does not hold: event changed'),
  ])
}, 60_000)

test('a file that is no backup is refused with a sentence', async () => {
  await writeFile(join(folder, 'letter.txt'), 'Dear parents')
  expect(await call(['restore', 'letter.txt', '--check'])).toMatchObject({
    code: 1,
    errors: expect.stringContaining('no backup'),
  })
  for (const [file, why] of [
    ['gone.backup', /^There is no file \S+gone\.backup\.$/m],
    ['.', /is a folder, not a file\.$/m],
  ] as const)
    expect(await call(['restore', file]), file).toMatchObject({ code: 1, errors: expect.stringMatching(why) })
})

test('a list is imported on the command line: nothing without --apply, the same file twice changes nothing, nobody leaves unasked', async () => {
  await writeFile(
    join(folder, 'roll.csv'),
    '\ufeff班別,班號,註冊編號,中文姓名,性別\r\n3B,39,#0990001,測試甲,F\r\n3B,40,#0990002,測試乙,男\r\n',
  )
  const counts = { rows: 2, new: 2, changed: 0, unchanged: 0, left: 636 }
  const stay = { row: null, column: null, problem: 'not-in-file', message: expect.stringContaining('--leavers') }
  const run = async (...options: string[]) => {
    const { code, out } = await call(['import', 'roll', 'roll.csv', ...options, '--json'], {}, there)
    return { code, ...JSON.parse(out) }
  }
  expect(await run()).toEqual({ code: 0, ...counts, problems: [stay] })
  expect(await run('--preview', '--school', 'demo')).toEqual({ code: 0, ...counts, problems: [stay] })
  expect(await run('--apply')).toEqual({ code: 0, ...counts, problems: [stay] })
  expect(await run('--apply')).toMatchObject({ code: 0, new: 0, changed: 0, unchanged: 2 })
  expect((await there.owner.query('select from student where left_on is null')).rowCount).toBe(638)
}, 60_000)

test('a list with something in the way is not imported, and each row that is wrong is named', async () => {
  await writeFile(join(folder, 'twice.csv'), 'Class,No,REGNO,Name\n3B,41,0990003,Ada\n3B,42,0990003,Ben\n')
  const { code, out } = await call(['import', 'roll', 'twice.csv', '--apply', '--leavers', '--json'], {}, there)
  expect([code, JSON.parse(out).problems]).toEqual([
    1,
    [2, 3].map((row) => ({
      row,
      column: 'REGNO',
      problem: 'same-number',
      message: expect.stringContaining('0990003'),
    })),
  ])
  expect(await call(['import', 'roll', 'nowhere.csv'], {}, there)).toMatchObject({
    code: 2,
    errors: expect.stringContaining('There is no file nowhere.csv'),
  })
}, 60_000)
