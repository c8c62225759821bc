type Details = Readonly<Record<string, string | number>>

export const en = {
  kinds: { week: 'Week', cycle: 'Cycle' },
  periodKinds: { lesson: 'Lesson', break: 'Break', before: 'Before school', after: 'After school' },
  dayKinds: { holiday: 'Holiday', other_bells: 'Other bells', school_day: 'School day' },
  problems: {
    'outside-year': ({ from, to }) => `Between ${from} and ${to}, the days of this school year.`,
    'week-too-long': 'A week of school has six days at most. For more days choose a cycle.',
    'key-twice': 'Two have the same short name.',
    'name-needed': 'Give it a name in one language at least.',
    'no-bells': 'No period is held by these bells.',
    'unknown-period': 'These bells ring for a period that there is not.',
    'bells-out-of-order':
      'These bells run backwards or into each other: each period begins when the one before has ended, or later.',
    'unknown-schedule': 'There are no such bells.',
    'period-in-use': ({ en }) => `Lessons or groups lie in ${en}, which would be gone. Move them first.`,
    'bells-in-use': ({ en }) =>
      `Dates of the calendar are by the bells “${en}”, which would be gone. Change these dates first.`,
    'day-in-use': ({ day }) => `Lessons or groups lie on day ${day}. Move them first.`,
    'begins-already': 'Other periods and bells begin on this day already.',
    'frame-in-use': ({ lessons }) => `${lessons} lessons stand on these periods. Remove them first.`,
    'groups-in-frame': ({ times }) =>
      `${times} times of groups stand on these periods, and no others hold before them. Move them first.`,
    'no-school-year': 'This day lies in no school year of the workbench.',
    'unknown-day': 'The week or cycle has no such day.',
    'ends-before': 'The last day lies before the first.',
    'too-long': 'More than four months look like a slip.',
    'schedule-needed': 'Say by which bells.',
    'room-twice': 'There is a room of this name already.',
  } as Readonly<Record<string, string | ((details: Details) => string)>>,
  /** What the trail says of each operation: somebody … */
  audit: {
    'timetable-frame.saved': 'kept the school’s periods and bells',
    'timetable-frame.removed': 'removed periods and bells',
    'calendar-day.added': 'added a date to the school’s calendar',
    'calendar-day.changed': 'changed a date of the school’s calendar',
    'calendar-day.removed': 'removed a date from the school’s calendar',
    'room.saved': 'kept a room',
  },
}
