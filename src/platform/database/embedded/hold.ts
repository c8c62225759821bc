import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { EmbeddedFailure, messageOf } from './failure.ts'
import { tryLock } from './lock.ts'

/**
 * Holds the data folder for one purpose that must not run twice (serving, restoring).
 * @param purpose what the holder does, in a few words: shown to the next one who tries ("serve")
 * @throws EmbeddedFailure 'not-writable'; or 'in-use', naming the process that holds it. A killed process holds nothing.
 */
export async function holdFolder(dataFolder: string, purpose: string): Promise<{ release(): Promise<void> }> {
  await mkdir(dataFolder, { recursive: true, mode: 0o700 }).catch((error: unknown) => {
    const message = `The data folder ${dataFolder} cannot be used (${messageOf(error)}). Choose a folder where this user may write, with SENCO_DATA.`
    throw new EmbeddedFailure('not-writable', message, { cause: error })
  })
  const card = join(dataFolder, 'workbench.holder.json')
  const lock = tryLock(join(dataFolder, 'workbench.lock'))
  if (!lock) throw new EmbeddedFailure('in-use', `The data folder ${dataFolder} is in use by ${await holder(card)}.`)
  // The card only makes the next one's sentence clearer: a full disk must not stop us for it.
  await writeFile(card, `${JSON.stringify({ pid: process.pid, purpose })}\n`, { mode: 0o600 }).catch(() =>
    rm(card, { force: true }),
  )
  return {
    async release() {
      await rm(card, { force: true })
      lock.release()
    },
  }
}

async function holder(card: string): Promise<string> {
  try {
    const { pid, purpose } = JSON.parse(await readFile(card, 'utf8')) as { pid: number; purpose: string }
    return `process ${pid} of SENCO Workbench (${purpose}). Stop that one first, or choose another folder with SENCO_DATA`
  } catch {
    return 'another process of SENCO Workbench. Stop that one first, or choose another folder with SENCO_DATA'
  }
}
