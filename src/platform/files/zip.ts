import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import { type FileLimits, FileRefused, fileLimits } from './refusal.ts'

/** An opened zip. Reading counts what really comes out, over all entries, and stops at the limits. */
export type ZipArchive = {
  /** The names of the files inside, with `/` between folders; folders themselves are left out. */
  names: readonly string[]
  /** Hands on the unpacked bytes of one file piece by piece until `take` answers false. Throws `FileRefused`. */
  unpack(name: string, take: (piece: Uint8Array) => boolean): Promise<void>
  /** The whole of one file. Throws `FileRefused`. */
  read(name: string): Promise<Uint8Array>
}

/**
 * Opens a zip. Throws `FileRefused`: `zip-damaged` when it is none, `file-protected` when it has a password, `zip-too-big`
 * when the sizes that it declares pass the limits. A zip may lie about its sizes: unpacking counts again.
 */
export async function openZip(bytes: Uint8Array, limits: FileLimits = fileLimits): Promise<ZipArchive> {
  if (bytes.length > limits.fileBytes) {
    throw new FileRefused('file-too-big', { megabytes: String(Math.floor(limits.fileBytes / 1024 / 1024)) })
  }
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const { zip, entries } = await readDirectory(buffer, limits)
  let unpackedBytes = 0

  async function unpack(name: string, take: (piece: Uint8Array) => boolean): Promise<void> {
    const entry = entries.get(name)
    if (!entry) throw new FileRefused('zip-damaged', { name })
    let bytesOfEntry = 0
    try {
      for await (const piece of await zip.openReadStreamPromise(entry)) {
        const chunk = piece as Uint8Array
        unpackedBytes += chunk.length
        bytesOfEntry += chunk.length
        if (unpackedBytes > limits.unpackedBytes || swells(bytesOfEntry, entry.compressedSize, limits)) {
          throw tooBig(limits)
        }
        if (!take(chunk)) return
      }
    } catch (error) {
      throw error instanceof FileRefused ? error : new FileRefused('zip-damaged', { name })
    }
  }

  async function read(name: string): Promise<Uint8Array> {
    const pieces: Uint8Array[] = []
    await unpack(name, (piece) => pieces.push(piece) > 0)
    return Buffer.concat(pieces)
  }

  return { names: [...entries.keys()], unpack, read }
}

async function readDirectory(
  buffer: Buffer,
  limits: FileLimits,
): Promise<{ zip: ZipFile; entries: Map<string, Entry> }> {
  const entries = new Map<string, Entry>()
  try {
    const zip = await fromBufferPromise(buffer)
    if (zip.entryCount > limits.zipEntries) throw tooBig(limits)
    let declaredBytes = 0
    for await (const entry of zip.eachEntry()) {
      declaredBytes += entry.uncompressedSize
      if (declaredBytes > limits.unpackedBytes || swells(entry.uncompressedSize, entry.compressedSize, limits)) {
        throw tooBig(limits)
      }
      if (entry.isEncrypted()) throw new FileRefused('file-protected')
      if (!entry.canDecodeFileData()) throw new FileRefused('zip-damaged', { name: entry.fileName })
      if (!entry.fileName.endsWith('/')) entries.set(entry.fileName, entry)
    }
    return { zip, entries }
  } catch (error) {
    throw error instanceof FileRefused ? error : new FileRefused('zip-damaged', { name: '' })
  }
}

function swells(unpacked: number, packed: number, limits: FileLimits): boolean {
  return unpacked > limits.unpackFreely && unpacked > packed * limits.unpackRatio
}

function tooBig(limits: FileLimits): FileRefused {
  return new FileRefused('zip-too-big', { megabytes: String(Math.floor(limits.unpackedBytes / 1024 / 1024)) })
}
