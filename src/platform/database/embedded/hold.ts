import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { EmbeddedFailure, messageOf } from './failure.ts'
import { tryLock } from './lock.ts'

/** What the holder says of itself; `address` once it serves. */
type Card = { pid: number; purpose: string; address?: string }

export type Hold = {
  /** Says where people reach the holder, for commands that print an address. */
  answersAt(address: string): Promise<void>
  release(): Promise<void>
}

/**
 * Makes the data folder, and what it lies in, where it is not there yet.
 * @throws EmbeddedFailure 'not-writable'
 */
export async function makeDataFolder(dataFolder: string): Promise<void> {
  await makeFolder(dataFolder).catch((error: unknown) => {
    const message = `The data folder ${dataFolder} cannot be used (${messageOf(error)}). Choose a folder where this user may write, with SENCO_DATA.`
    throw new EmbeddedFailure('not-writable', message, { cause: error })
  })
}

/** Node's own way to make several at once goes round for ever where the system says of a folder within an existing one that it is not there. */
async function makeFolder(path: string): Promise<void> {
  const make = () => mkdir(path, { mode: 0o700 })
  try {
    await make()
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EEXIST' && (await stat(path)).isDirectory()) return
    if (code !== 'ENOENT' || dirname(path) === path) throw error
    await makeFolder(dirname(path))
    await make()
  }
}

/**
 * Holds the data folder for one purpose that must not run twice (serving, restoring).
 * @param purpose what the holder does, in a few words: shown to the next one who tries ("serve")
 * @throws EmbeddedFailure 'not-writable'; or 'in-use', naming the process that holds it. A killed process holds nothing.
 */
export async function holdFolder(dataFolder: string, purpose: string): Promise<Hold> {
  await makeDataFolder(dataFolder)
  const card = cardIn(dataFolder)
  const lock = tryLock(join(dataFolder, 'workbench.lock'))
  if (!lock) throw new EmbeddedFailure('in-use', `The data folder ${dataFolder} is in use by ${await holder(card)}.`)
  // The card only makes the next one's sentence clearer: a full disk must not stop us for it.
  const write = (said: Card) =>
    writeFile(card, `${JSON.stringify(said)}\n`, { mode: 0o600 }).catch(() => rm(card, { force: true }))
  await write({ pid: process.pid, purpose })
  return {
    answersAt: (address) => write({ pid: process.pid, purpose, address }),
    async release() {
      await rm(card, { force: true })
      lock.release()
    },
  }
}

/**
 * Where the workbench of this data folder says that it answers, such as `http://localhost:3000`; `null` when none runs. After a power
 * cut it is where the last one did.
 */
export async function addressOfFolder(dataFolder: string): Promise<string | null> {
  try {
    return (await readCard(cardIn(dataFolder))).address ?? null
  } catch {
    return null
  }
}

const cardIn = (dataFolder: string) => join(dataFolder, 'workbench.holder.json')

const readCard = async (card: string) => JSON.parse(await readFile(card, 'utf8')) as Card

async function holder(card: string): Promise<string> {
  try {
    const { pid, purpose } = await readCard(card)
    return `process ${pid} of SENCO Workbench (${purpose}). Stop that one first, or choose another folder with SENCO_DATA`
  } catch {
    return 'another process of SENCO Workbench. Stop that one first, or choose another folder with SENCO_DATA'
  }
}
