/** A backup that is kept: its file name, when it was made (ISO, UTC), and its size. */
export type Backup = { name: string; at: string; bytes: number }

import type { BackupProblem } from './model.ts'

/** Who makes and keeps the backups of this installation; handed in by whoever starts the workbench. */
export type BackupKeeper = {
  /** Whether one is made every day by itself. */
  daily: boolean
  /** How many are kept before the oldest goes. */
  keep: number
  /** What went wrong last time, or `null` when the last one went well. */
  lastProblem: BackupProblem | null
  /** What restores the backup of this name when typed in the project's folder into the data folder of this workbench. */
  restoreCommand(name: string): string
  /** Newest first. */
  list(): Promise<Backup[]>
  /** Makes one now. */
  make(): Promise<Backup>
}
