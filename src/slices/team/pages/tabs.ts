import type { OpenTab } from '#web/ui/open-tab.ts'

/** What the room is divided into. */
export const roomTabs: readonly OpenTab[] = []

/** What this room brings to a student’s file. */
export const fileTabs: readonly OpenTab[] = []
