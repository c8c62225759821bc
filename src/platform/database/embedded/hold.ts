import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { EmbeddedFailure } from './failure.ts'
import { tryLock } from './lock.ts'

/**
 * Holds the data folder for one purpose that must not run twice (serving, restoring).
 * @param purpose what the holder does, in a few words: shown to the next one who tries ("serve")
 * @throws EmbeddedFailure 'in-use', naming the process that holds it. A killed process holds nothing.
 */
export async function holdFolder(dataFolder: string, purpose: string): Promise<{ release(): Promise<void> }> {
  await mkdir(dataFolder, { recursive: true, mode: 0o700 })
  const card = join(dataFolder, 'workbench.holder.json')
  const lock = tryLock(join(dataFolder, 'workbench.lock'))
  if (!lock) throw new EmbeddedFailure('in-use', `The data folder ${dataFolder} is in use by ${await holder(card)}.`)
  try {
    await writeFile(card, `${JSON.stringify({ pid: process.pid, purpose })}\n`, { mode: 0o600 })
  } catch (error) {
    lock.release()
    throw error
  }
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
