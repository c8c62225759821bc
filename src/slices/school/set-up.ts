import { dateInHongKong, type IsoDate } from '#kernel/dates.ts'
import { madeAt } from '#kernel/ids.ts'

/**
 * The day on which a school was set up in the workbench: its identifier was made then, and stays with it in every backup. `null` where the
 * identifier does not say.
 */
export function setUpOn(schoolId: string): IsoDate | null {
  const at = madeAt(schoolId)
  return at && dateInHongKong(at)
}
