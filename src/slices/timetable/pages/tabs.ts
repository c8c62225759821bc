import type { OpenTab } from '#web/ui/open-tab.ts'

/** What the room is divided into. */
export const roomTabs: readonly OpenTab[] = [
  { path: 'week', name: { zh: '一週', en: 'Week' }, opensWith: 'timetable.see' },
  { path: 'plan', name: { zh: '編排', en: 'Planning' }, opensWith: 'timetable.plan' },
  { path: 'away', name: { zh: '缺席調動', en: 'Absence' }, opensWith: 'away.note' },
  { path: 'lessons', name: { zh: '課堂', en: 'Lessons' }, opensWith: 'frame.see' },
  { path: 'limits', name: { zh: '人手及限制', en: 'Staff and limits' }, opensWith: 'timetable.plan' },
  { path: 'frame', name: { zh: '節數及校曆', en: 'Periods and calendar' }, opensWith: 'frame.see' },
]

/** What this room brings to a student’s file. */
export const fileTabs: readonly OpenTab[] = [{ path: 'week', name: { zh: '一週', en: 'Week' }, opensWith: 'group.see' }]
