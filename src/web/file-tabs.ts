import { fileTabs as identification } from '#slices/identification/pages/tabs.ts'
import { fileTabs as plans } from '#slices/plans/pages/tabs.ts'

/** What other rooms bring to a student's file. */
export const fileTabs = [...identification, ...plans]
