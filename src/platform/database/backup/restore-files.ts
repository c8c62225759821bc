import { once } from 'node:events'
import { PassThrough } from 'node:stream'
import type { AttachmentStore, FilePlace } from '../../attachments/store.ts'
import type { BackupReader } from './read.ts'

/** Lays the files of a backup beside the database as they are read, never a whole one in memory; `takeBack` removes those that it laid. */
export function layFiles(attachments: AttachmentStore): { reader: BackupReader; takeBack: () => Promise<void> } {
  const laid: FilePlace[] = []
  let laying: { stream: PassThrough; done: Promise<void> } | undefined
  const reader: BackupReader = {
    async file(file) {
      laying = undefined
      // One is there already when an earlier restore was broken off.
      if ((await attachments.check(file, file)) === 'well') return
      const stream = new PassThrough()
      laid.push({ schoolId: file.schoolId, id: file.id })
      laying = { stream, done: attachments.put(file, stream) }
      // Waited for at the file's end; until then a failure is kept, not unhandled.
      laying.done.catch(() => undefined)
    },
    async bytes(bytes) {
      // The bytes belong to the reader's buffer, which goes on; the file may not have been written yet.
      if (laying && !laying.stream.write(Buffer.from(bytes)))
        await Promise.race([once(laying.stream, 'drain'), laying.done])
    },
    async endOfFile() {
      laying?.stream.end()
      await laying?.done
      laying = undefined
    },
  }
  return {
    reader,
    async takeBack() {
      laying?.stream.destroy()
      await laying?.done.catch(() => undefined)
      for (const place of laid) await attachments.remove(place)
    },
  }
}
