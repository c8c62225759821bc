import type { Transaction } from '#platform/database/database.ts'
import type { SignedInContext } from '#slices/access/index.ts'
import type { TimelineEntry } from '../contract.ts'
import { visitsOf } from '../rules/looks.ts'
import { timelineOf } from '../rules/timeline.ts'
import { findFile } from '../store/file.ts'
import { findDates } from '../store/student.ts'
import { findChanges, findLooks, findTimelineFacts, type Look } from '../store/timeline.ts'

/** What happened with a student, newest first, as far as this person may see it. @throws NotFound */
export async function readTimeline(tx: Transaction, who: SignedInContext['who'], id: string): Promise<TimelineEntry[]> {
  const file = await findFile(tx, id, who.today)
  return timelineOf(file, await findTimelineFacts(tx, id), await findChanges(tx, id))
}

/** Who looked at a student's file, newest first. @throws NotFound */
export async function readLooks(tx: Transaction, id: string): Promise<Look[]> {
  await findDates(tx, id)
  return visitsOf(await findLooks(tx, id))
}
