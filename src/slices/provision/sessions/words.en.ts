type Details = Readonly<Record<string, string | number>>

export const en = {
  states: { expected: 'not logged yet', done: 'held', partly: 'partly held', cancelled: 'cancelled' },
  reasons: {
    staff_away: 'Staff away',
    students_away: 'Students away',
    event: 'School event',
    room: 'No room',
    school_closed: 'School closed',
    other: 'Other',
  },
  missed: {
    absent_from_school: 'Absent from school',
    kept_by_lesson: 'Kept by a lesson',
    refused: 'Did not want to',
    event: 'School event',
    other: 'Other',
  },
  problems: {
    'not-yet': 'This session is still to come; it can only be cancelled beforehand.',
    'outside-group': 'The group does not run on this day.',
    'none-when-cancelled': 'A cancelled session has no minutes and nobody who came.',
    'minutes-between': ({ most }) => `Between 1 and ${most} minutes.`,
    'partly-then': 'With fewer minutes than planned it was partly held.',
    'done-then': 'With all its minutes it was held.',
    'reason-needed': 'Say why.',
    'not-in-group': 'Somebody named here is not in the group on this day.',
    'say-of-everybody': 'The group has changed meanwhile: say of everybody whether they came.',
    'logged-meanwhile':
      'Somebody else has logged this session meanwhile. What they wrote is shown now; nothing of it was changed.',
  } as Readonly<Record<string, string | ((details: Details) => string)>>,
  /** What the trail says of each operation: somebody … */
  audit: {
    'sessions.seen': 'looked at a day’s support sessions',
    'session-log.seen': 'looked at the log of a group’s sessions',
    'session-changes.seen': 'looked at how a session was logged and corrected',
    'group-members.seen': 'looked at who is in a group on a day',
    'session.logged': 'logged a session',
    'session.log-withdrawn': 'took back what was logged of a session',
  } as Readonly<Record<string, string>>,
}
