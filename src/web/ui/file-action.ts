import type { OpenTab } from './open-tab.ts'

/** Something that a room does for one student; `path` is its page in the student's file. */
export interface FileAction extends OpenTab {
  /** Where to begin while no student is chosen yet. */
  start: string
  /**
   * Only from a plan, whose identifier is handed on as `?plan=`; or only where a student is chosen, who is handed to `start` as
   * `student`: then it has no page in the file.
   */
  within?: 'plan' | 'student'
}
