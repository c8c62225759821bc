import { DatabaseSync } from 'node:sqlite'
import { EmbeddedFailure, messageOf } from './failure.ts'

/**
 * A lock that the operating system keeps and takes back, whatever way the holder dies: no process ids to compare, nothing left stuck.
 * Node has no file locks of its own, but the SQLite inside it takes one (fcntl, or LockFileEx on Windows) for an exclusive transaction;
 * the file stays empty. Never open a lock file in any other way in the same process: closing it would drop the lock (POSIX).
 */
export type Lock = { release(): void }

const busy = 5 // SQLITE_BUSY

/** Takes the lock at once, or gives null when another process (or this one) holds it. */
export function tryLock(file: string): Lock | null {
  let database: DatabaseSync | undefined
  try {
    database = new DatabaseSync(file)
    database.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE')
  } catch (error) {
    database?.close()
    if (error instanceof Error && 'errcode' in error && error.errcode === busy) return null
    throw new EmbeddedFailure(
      'not-writable',
      `The file ${file} cannot be locked (${messageOf(error)}). The data folder must be on a local disk where this user may write.`,
      { cause: error },
    )
  }
  const held = database
  let released = false
  return {
    release() {
      if (released) return
      released = true
      held.close()
    },
  }
}
