import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chmod, copyFile, lstat, mkdir, readdir, readFile, readlink, rename, rm, symlink } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { EmbeddedFailure, messageOf } from './failure.ts'

/**
 * Makes the library links that npm leaves out when it runs no install scripts (they are listed in `pg-symlinks.json`).
 * Each link is made beside and renamed into place: two at once do no harm, and a broken link is replaced.
 * @returns false when the folder cannot be written and something is missing
 */
export async function repairLinks(packageFolder: string): Promise<boolean> {
  const list = join(packageFolder, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return true
  const links = JSON.parse(await readFile(list, 'utf8')) as { source: string; target: string }[]
  for (const link of links) {
    const target = join(packageFolder, link.target)
    if (existsSync(target)) continue
    const beside = `${target}.${randomBytes(4).toString('hex')}`
    try {
      await symlink(relative(dirname(target), join(packageFolder, link.source)), beside)
      await rename(beside, target)
    } catch {
      await rm(beside, { force: true })
      return false
    }
  }
  return true
}

/**
 * Copies the programs to `into/label`, once; everybody may read the copy and only its owner write it.
 * A copy that is there is used again when it is ours, nobody else could have changed it, and it is whole.
 * @param shared the copy lies in a place of the whole machine: check who owns that place too
 * @returns the copy's folder
 */
export async function copyPrograms(
  source: { folder: string; label: string },
  into: string,
  shared: boolean,
  log: (line: string) => void,
): Promise<string> {
  const target = join(into, source.label)
  try {
    await mkdir(into, { recursive: true })
    if (shared) await chmodIfOurs(into)
    if (await isWhole(join(source.folder, 'native'), join(target, 'native'))) return target
    log('Copying the PostgreSQL programs to a place where they can run…')
    const beside = `${target}.${process.pid}.${randomBytes(4).toString('hex')}`
    await mkdir(beside, { mode: 0o755 })
    await copyTree(join(source.folder, 'native'), join(beside, 'native'))
    await chmod(beside, 0o755)
    await repairLinks(beside)
    if (existsSync(target)) await rename(target, `${beside}.old`)
    await rename(beside, target).catch(async (error: unknown) => {
      await rm(beside, { recursive: true, force: true })
      if (!existsSync(target)) throw error // another start was quicker: its copy is as good as ours
    })
    await rm(`${beside}.old`, { recursive: true, force: true })
    return target
  } catch (error) {
    if (error instanceof EmbeddedFailure) throw error
    const message = `The PostgreSQL programs could not be copied to ${target} (${messageOf(error)}). Make that place writable, or name the folder of installed PostgreSQL 18 programs in PG_BIN_DIR.`
    throw new EmbeddedFailure('no-binaries', message, { cause: error })
  }
}

async function chmodIfOurs(folder: string): Promise<void> {
  if (!(await isOurs(folder, true))) {
    const message = `The folder ${folder} was made by another user of this machine, so programs in it cannot be trusted. Remove it and start again.`
    throw new EmbeddedFailure('no-binaries', message)
  }
  await chmod(folder, 0o755)
}

async function isOurs(path: string, isFolder: boolean): Promise<boolean> {
  const found = await lstat(path).catch(() => null)
  if (!found || found.isDirectory() !== isFolder) return false
  if (found.uid !== (process.getuid?.() ?? found.uid)) return false
  return found.isSymbolicLink() || (found.mode & 0o022) === 0
}

/** The same files, of the same sizes, all ours and writable by nobody else. (A copy is renamed into place only when it is complete.) */
async function isWhole(source: string, copy: string): Promise<boolean> {
  if (!(await isOurs(dirname(copy), true)) || !(await isOurs(copy, true))) return false
  for (const entry of await readdir(source, { recursive: true, withFileTypes: true })) {
    const original = join(entry.parentPath, entry.name)
    const counterpart = join(copy, relative(source, original))
    if (!(await isOurs(counterpart, entry.isDirectory()))) return false
    if (entry.isFile() && (await lstat(original)).size !== (await lstat(counterpart)).size) return false
  }
  return true
}

async function copyTree(source: string, target: string): Promise<void> {
  await mkdir(target)
  await chmod(target, 0o755)
  for (const entry of await readdir(source, { withFileTypes: true })) {
    const [from, to] = [join(source, entry.name), join(target, entry.name)]
    if (entry.isDirectory()) await copyTree(from, to)
    else if (entry.isSymbolicLink()) await symlink(await readlink(from), to)
    else {
      await copyFile(from, to)
      await chmod(to, (await lstat(from)).mode & 0o100 ? 0o755 : 0o644)
    }
  }
}
