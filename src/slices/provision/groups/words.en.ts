type Details = Readonly<Record<string, string | number>>

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

export const en = {
  states: { planned: 'Planned', running: 'Running', over: 'Over, not closed', closed: 'Closed' },
  settings: { in_class: 'In class', small_group: 'Small group', one_to_one: 'One to one' },
  parts: { leads: 'leads', helps: 'helps' },
  /** A day of the school’s week, or of its cycle. */
  day: (kind: 'week' | 'cycle', day: number) => (kind === 'week' ? (weekdays[day - 1] ?? `Day ${day}`) : `Day ${day}`),
  shortDay: (kind: 'week' | 'cycle', day: number) =>
    kind === 'week' ? (weekdays[day - 1]?.slice(0, 3) ?? `Day ${day}`) : `Day ${day}`,
  problems: {
    'name-needed': 'Give it a name in one of the languages.',
    'ends-before-start': 'It ends before it begins.',
    'members-before': ({ count }) =>
      `${count} of its students ${count === 1 ? 'begins' : 'begin'} before this day. Change their dates first.`,
    'members-after': ({ count }) =>
      `${count} of its students ${count === 1 ? 'stays' : 'stay'} longer than this. Change their dates first.`,
    'fewer-places-than-members': ({ count }) => `${count} students are in it at once: it needs as many places.`,
    'closed-already': 'This group has been closed meanwhile.',
    'closes-in-future': 'A group is closed when the day has come. To run shorter, change its last day.',
    'say-why-no-outcome': 'Nobody was measured both at entry and at exit: say why the group has no outcome.',
    'not-closed': 'This group is open.',
    'before-group': 'This is before the group begins.',
    'after-group': 'This is after the group’s last day.',
    'in-it-already': 'The student is in this group on these days already.',
    'not-a-target-in-force': 'This is no open target of a plan of this student that is in force. Choose it again.',
    'group-full': ({ places, count }) =>
      `The group has ${places} ${places === 1 ? 'place' : 'places'}; this would make ${count} students at once. Choose fewer, or give it more places.`,
    'has-sessions': 'Sessions of this student were logged: end the time in the group, do not take it out.',
    'unknown-giver': 'This person or provider cannot give a group any more. Choose again.',
    'one-giver': 'Choose a colleague or a provider.',
    'gives-it-already': 'Gives this group on these days already.',
    'gave-sessions': 'Sessions of these days were logged: end the part, do not take it out.',
    'no-frame': 'The school has not entered its timetable’s frame yet.',
    'no-such-day': 'The timetable has no such day.',
    'no-such-period': 'The timetable has no such period.',
    'meets-then-already': 'The group meets then already.',
    'unknown-room': 'This room is not for groups any more. Choose again.',
    'time-has-sessions': 'Sessions at this time were logged on or after this day. Choose a later day.',
    'time-changed-meanwhile': 'Somebody has changed this time meanwhile. Close, and look again.',
  } as Readonly<Record<string, string | ((details: Details) => string)>>,
  /** What the trail says of each operation: somebody … */
  audit: {
    'groups.listed': 'looked at the list of groups',
    'group.seen': 'looked at a group',
    'group.added': 'set up a group',
    'group.changed': 'changed a group',
    'group.closed': 'closed a group',
    'group.reopened': 'reopened a group',
    'group.candidates-seen': 'looked at who could join a group',
    'group.members-added': 'added students to a group',
    'group.member-changed': 'changed a student’s time in a group',
    'group.member-removed': 'took a student out of a group',
    'group.staff-changed': 'changed who gives a group',
    'group.time-changed': 'changed when a group meets',
  } as Readonly<Record<string, string>>,
}
