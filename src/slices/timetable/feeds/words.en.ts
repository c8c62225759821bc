export const en = {
  /** In the calendar file itself. */
  calendar: {
    students: (names: string) => `Students: ${names}`,
    with: (names: string) => `With ${names}`,
    insteadOf: (subject: string) => `Instead of ${subject}`,
    cancelled: (title: string) => `Cancelled: ${title}`,
  },
  /** What the trail says of each operation: somebody … */
  audit: {
    'feed.made': 'made a calendar address',
    'feed.revoked': 'revoked a calendar address',
    'feed.read': 'read a calendar address (recorded once a day)',
  } as Readonly<Record<string, string>>,
}
