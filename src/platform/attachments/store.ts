import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { AttachmentRefused } from './refusal.ts'

/** Which file: of which school, under which identifier. */
export type FilePlace = { schoolId: string; id: string }
/** What a file was when it was taken: its size in bytes, its SHA-256 in hexadecimal. */
export type FileFacts = { bytes: number; sha256: string }
/** A file that lies in the folder. `unfinished`: its writing was broken off. */
export type FoundFile = FilePlace & { path: string; changedAt: Date; unfinished: boolean }

export type AttachmentStore = ReturnType<typeof openAttachmentStore>

const identifier = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const unfinishedEnding = '.unfinished'

/** The size and the SHA-256 of some bytes. */
export function factsOf(bytes: Uint8Array): FileFacts {
  return { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
}

/**
 * The files beside the database: `files/<school>/<identifier>` in the data folder, its owner's to read. A file is written once and
 * never changed. What it is called and to whom it belongs stands in its row.
 */
export function openAttachmentStore(dataFolder: string) {
  const root = join(dataFolder, 'files')

  function pathOf({ schoolId, id }: FilePlace): string {
    if (!identifier.test(schoolId) || !identifier.test(id)) throw new Error('a file is named by identifiers only')
    return join(root, schoolId, id)
  }

  /** Writes a file so that it is there whole, or not at all, whenever the power goes. */
  async function put(place: FilePlace, content: Uint8Array | AsyncIterable<Uint8Array>): Promise<void> {
    const path = pathOf(place)
    const folder = join(root, place.schoolId)
    await mkdir(folder, { recursive: true, mode: 0o700 })
    const unfinished = `${path}${unfinishedEnding}`
    try {
      const file = await open(unfinished, 'w', 0o600)
      try {
        await file.writeFile(content)
        await file.sync()
      } finally {
        await file.close()
      }
      await rename(unfinished, path)
      await syncFolder(folder)
    } catch (error) {
      await rm(unfinished, { force: true })
      throw error
    }
  }

  /** The bytes of a file. @throws AttachmentRefused when it is not there, or is not what was taken: then none of it is given out */
  async function read(place: FilePlace, expected: FileFacts): Promise<Buffer<ArrayBuffer>> {
    const bytes = await readFile(pathOf(place)).catch(missing)
    const { sha256 } = factsOf(bytes)
    if (sha256 !== expected.sha256) throw new AttachmentRefused('attachment-damaged')
    return bytes
  }

  /** Whether a file is there and is what was taken; read piece by piece. */
  async function check(place: FilePlace, expected: FileFacts): Promise<'well' | 'missing' | 'damaged'> {
    const hash = createHash('sha256')
    try {
      for await (const piece of stream(place)) hash.update(piece)
    } catch (error) {
      if (isMissing(error)) return 'missing'
      throw error
    }
    return hash.digest('hex') === expected.sha256 ? 'well' : 'damaged'
  }

  function stream(place: FilePlace): AsyncIterable<Buffer> {
    return createReadStream(pathOf(place))
  }

  /** Takes a file away; one that is not there is no error. */
  async function remove(place: FilePlace): Promise<void> {
    await rm(pathOf(place), { force: true })
  }

  /** Every file that lies there. */
  async function list(): Promise<FoundFile[]> {
    const found: FoundFile[] = []
    for (const schoolId of (await readdir(root).catch(() => [])).filter((name) => identifier.test(name)))
      for (const name of await readdir(join(root, schoolId))) {
        const path = join(root, schoolId, name)
        const unfinished = name.endsWith(unfinishedEnding)
        const id = unfinished ? name.slice(0, -unfinishedEnding.length) : name
        const about = await stat(path).catch(() => null)
        if (about?.isFile() && identifier.test(id))
          found.push({ schoolId, id, path, changedAt: about.mtime, unfinished })
      }
    return found
  }

  return { put, read, check, stream, remove, list }
}

const isMissing = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'ENOENT'

function missing(error: unknown): never {
  throw isMissing(error) ? new AttachmentRefused('attachment-missing') : error
}

/** Makes a new name in a folder outlast a power cut. Windows keeps names by itself, and cannot open a folder. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const opened = await open(folder, 'r')
  await opened.sync().finally(() => opened.close())
}
