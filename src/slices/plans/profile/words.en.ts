export const en = {
  parts: {
    goodAt: 'What I am good at',
    matters: 'What matters to me',
    helps: 'What helps me',
    hinders: 'What does not help me',
    ownWords: 'In my own words',
  },
  problems: {
    'unknown-picture': 'This picture is not one of this student’s. Add it again.',
  } as Readonly<Record<string, string>>,
  /** What the trail says of each operation: somebody … */
  audit: {
    'profile.seen': 'looked at the student’s profile',
    'profile.changed': 'changed the student’s profile',
  } as Readonly<Record<string, string>>,
}
