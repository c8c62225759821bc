export const en = {
  /** What the trail says of each operation: somebody … */
  audit: {
    'week.seen': 'looked at a week of the timetable',
    'student-week.seen': 'looked at the student’s week',
  } as Readonly<Record<string, string>>,
}
