export const en = {
  kinds: {
    identify: 'Noticing needs, tiers, the register',
    resources: 'Planning, grant and staff',
    support: 'Support, groups and plans',
    accommodations: 'Teaching and exam accommodations',
    training: 'Training colleagues',
    families: 'Families',
    outside: 'Specialists and outside partners',
    review: 'Review and self-evaluation',
    teaching: 'Own lessons',
    other: 'Other duties of the school',
  },
  takers: {
    assistant: 'a teaching assistant',
    office: 'the office',
    support_teacher: 'a support teacher',
    teacher: 'a teacher',
    other: 'somebody else',
  },
  problems: {
    'day-to-come': 'This day has not come yet.',
    'minutes-of-entry': 'One entry is 1 minute to 16 hours.',
    'minutes-of-day': 'With what is logged already, this is more than a day has.',
    'ends-before-start': 'It ends before it begins.',
    'too-long': 'Choose at most 400 days.',
    'nothing-logged': 'Nothing is logged between these days.',
  } as Readonly<Record<string, string>>,
  /** What the trail says of each operation: somebody … */
  audit: {
    'time-summary.shown': 'showed the principal a summary of the own time, or took it back',
  } as Readonly<Record<string, string>>,
}
