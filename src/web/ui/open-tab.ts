import type { Bilingual } from '#kernel/language.ts'

/** A tab that is there for those who have an ability. */
export interface OpenTab {
  /** Below the page that has the tabs: `concerns`. */
  path: string
  name: Bilingual
  opensWith: string
  /** In a student's file: also for those who meet the student before anybody has decided on support, in the Primary 1 programme. */
  beforeSupport?: boolean
}
