export const en = {
  importProblems: {
    'unknown-class': (found: string) => `the class “${found}” is not one of this school year`,
    'unknown-day': (found: string) => `“${found}” is no day of the week or cycle`,
    'unknown-period': (found: string) => `“${found}” is no period`,
    'unknown-teacher': (found: string) => `no colleague, or more than one, is called “${found}”`,
    'unknown-room': (found: string) => `there is no room “${found}”`,
    'no-subject': () => 'there is no subject',
    'no-headings': (found: string) =>
      `the sheet “${found}” names neither columns (class, day, period, subject) nor days`,
    'nothing-there': () => 'there are no lessons in this file',
  },
  problems: {
    'unknown-day': 'There is no such day.',
    'unknown-period': 'There is no such period.',
    'subject-twice': 'The same subject stands there twice.',
    'unknown-teacher': 'This colleague is not there any more.',
    'unknown-room': 'This room is not there any more.',
  } as Readonly<Record<string, string>>,
  /** What the trail says of each operation: somebody … */
  audit: {
    'lesson.kept': 'changed lessons of a class',
    'lesson.imported': 'imported lessons',
  } as Readonly<Record<string, string>>,
}
