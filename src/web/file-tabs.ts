import { fileTabs as identification, fileActions as identificationActions } from '#slices/identification/pages/tabs.ts'
import { fileTabs as plans } from '#slices/plans/pages/tabs.ts'
import { fileTabs as provision } from '#slices/provision/pages/tabs.ts'
import { fileTabs as team, fileActions as teamActions } from '#slices/team/pages/tabs.ts'
import { fileTabs as timetable } from '#slices/timetable/pages/tabs.ts'

/** What other rooms bring to a student's file. */
export const fileTabs = [...identification, ...plans, ...provision, ...timetable, ...team]

/** What other rooms do for a student. */
export const fileActions = [...identificationActions, ...teamActions]
