export const en = {
  importProblems: {
    'unknown-class': (found: string) => `the class “${found}” is not one of this school year`,
    'unknown-day': (found: string) => `“${found}” is no day of the week or cycle`,
    'unknown-period': (found: string) => `“${found}” is no period`,
    'unknown-teacher': (found: string) => `no colleague, or more than one, is called “${found}”`,
    'unknown-room': (found: string) => `there is no room “${found}”`,
    'no-subject': () => 'there is no subject',
    'subject-too-long': () => 'the subject is longer than 200 characters',
    'in-two-rooms': () => 'the same subject and teacher stand at the same time in another room',
    'too-many-at-once': (found: string) => `“${found}” would be a ninth group of the class at the same time`,
    'no-headings': (found: string) =>
      `the sheet “${found}” names neither columns (class, day, period, subject) nor days`,
    'nothing-there': () => 'there are no lessons in this file',
  },
  problems: {
    'unknown-day': 'There is no such day.',
    'unknown-period': 'There is no such period.',
    'subject-twice': 'The same subject with the same teacher stands there twice.',
    'has-lessons': 'There are lessons in these periods already.',
    'no-lessons-to-copy': 'There are no lessons to take over.',
    'not-in-lessons': 'The lessons have changed meanwhile. Look at the list again.',
    'unknown-teacher': 'This colleague is not there any more.',
    'unknown-room': 'This room is not there any more.',
  } as Readonly<Record<string, string>>,
  /** What the trail says of each operation: somebody … */
  audit: {
    'lesson.kept': 'changed lessons of a class',
    'lesson.imported': 'imported lessons',
    'lesson.copied': 'took lessons over into other periods',
    'teaching.from-lessons': 'put down who teaches what, from the lessons',
  } as Readonly<Record<string, string>>,
}
