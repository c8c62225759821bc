import type { FileAction } from '#web/ui/file-action.ts'
import type { OpenTab } from '#web/ui/open-tab.ts'

/** What the room is divided into. */
export const roomTabs: readonly OpenTab[] = [
  { path: 'tasks', name: { zh: '任務', en: 'Tasks' }, opensWith: 'task.see' },
  { path: 'due', name: { zh: '到期事項', en: 'Due' }, opensWith: 'due.mark' },
  { path: 'meetings', name: { zh: '會議', en: 'Meetings' }, opensWith: 'meeting.see' },
  { path: 'year', name: { zh: '全年期限', en: 'Year' }, opensWith: 'deadline.see' },
  { path: 'people', name: { zh: '人員', en: 'People' }, opensWith: 'team.see' },
  { path: 'plan', name: { zh: '周年計劃', en: 'Annual plan' }, opensWith: 'annual.see' },
  { path: 'time', name: { zh: '工時', en: 'Time' }, opensWith: 'time.shown' },
]

/** What this room brings to a student’s file. */
export const fileTabs: readonly OpenTab[] = [
  { path: 'tasks', name: { zh: '任務', en: 'Tasks' }, opensWith: 'register.see' },
  { path: 'meetings', name: { zh: '會議', en: 'Meetings' }, opensWith: 'meeting.see' },
]

/** What this room does for a student: a task from a plan, a meeting wherever one is chosen. */
export const fileActions: readonly FileAction[] = [
  {
    path: 'tasks',
    start: '/team/tasks',
    name: { zh: '新增任務', en: 'Add a task' },
    opensWith: 'register.see',
    within: 'plan',
  },
  {
    path: 'meetings/new',
    start: '/team/meetings/new?kind=case',
    name: { zh: '安排會議', en: 'Plan a meeting' },
    opensWith: 'meeting.keep',
    within: 'student',
  },
]
