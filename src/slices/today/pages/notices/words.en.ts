/** English words of the page of notices and of its bell. */
export const en = {
  title: 'Notices',
  sentence: 'What changed for me since last time?',
  bell: (unread: number) => (unread === 0 ? 'Notices' : unread === 1 ? 'Notices: 1 new' : `Notices: ${unread} new`),
  most: '99+',
  fresh: 'New',
  earlier: 'Read',
  allRead: 'Mark all as read',
  allDone: 'All notices are marked as read.',
  read: 'Mark as read',
  unread: 'Mark as new',
  readOf: (what: string) => `Mark as read: ${what}`,
  unreadOf: (what: string) => `Mark as new: ${what}`,
  times: (count: number) => `${count} changes`,
  by: (name: string) => `by ${name}`,
  due: (day: string) => `due ${day}`,
  kept: (days: number) =>
    `Notices stay for ${days} days. What concerns a student whom you may not see any more is not shown.`,
  empty: {
    title: 'Nothing has changed',
    sentence:
      'When a plan of your student comes into force, a session is moved or a task is given to you, it is told here.',
  },
  nothingNew: 'You have read everything.',
  colon: ': ',
}
