/** English words of the profile’s page. */
export const en = {
  help: {
    goodAt: 'Strengths, interests, what others admire. One to a line.',
    matters: 'People, things and moments that count for this student.',
    helps: 'What anybody can do in the next lesson. One to a line: teachers see the first three on their card.',
    hinders: 'What makes it harder, so that nobody does it by mistake.',
    ownWords: 'As the student says it, draws it or shows it. Write it down word for word.',
  },
  by: { '': 'Nobody yet', student: 'Written by the student', scribe: 'Written down for the student' },
  whoWrote: 'Who wrote these words',
  write: 'Write the profile',
  change: 'Change the profile',
  backToProfile: 'The profile',
  changedOn: (date: string) => `Last changed ${date}`,
  emptyTitle: 'The student’s one page for every teacher',
  emptySentence:
    'What the student is good at, what matters to them, what helps and what does not. Begin with the strengths.',
  emptyForReader: 'Nobody has written it yet. The student support team or a teacher of the class can begin it.',
  nothing: 'Nothing written yet.',
  done: 'The profile is saved.',
  addPicture: 'Add a picture of the student’s own',
  removePicture: 'Take off',
  picture: (number: number) => `Picture ${number} of the student’s own`,
}
