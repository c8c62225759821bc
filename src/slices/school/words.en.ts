import { en as calendar } from './calendar/words.en.ts'

/** The details of a problem, as the server sends them. */
type Details = Readonly<Record<string, string | number>>

/** English words about the school's profile, years, classes, the roll-over and backups. */
export const en = {
  /** By the problem's code. */
  problems: {
    'already-there': 'This school year is there already. Open it to change it.',
    'already-used': 'This year has a class of this name already.',
    'not-a-school-year': 'Write a school year like 2026/27.',
    'unknown-year': 'The school has no such school year. Add it first.',
    'in-other-calendar-year': (details: Details) => `This day must lie in ${details.year}, as the school year says.`,
    'year-length': (details: Details) =>
      `A school year of ${details.days} days looks like a slip: it has between ${details.minimum} and ${details.maximum}.`,
    'overlaps-year': (details: Details) => `These days overlap with the school year ${details.year}.`,
    'outside-year': 'The term lies outside the school year.',
    'overlaps-term': (details: Details) => `This term overlaps with term ${details.term}.`,
    'ends-before-start': 'The last day must come after the first.',
    'level-of-other-school': 'This kind of school does not have this level.',
    'classes-of-other-level': 'The school has classes of the other kind. Change or remove them first.',
    'class-not-empty': 'This class has or had students, so it stays. Move them to another class first.',
    'unknown-class': 'There is no such class any more. Choose another.',
    'unknown-person': 'There is no such person any more. Choose another.',
    'has-left': 'This person no longer works here.',
    'already-teaches': 'This person is down for this class and subject already.',
    'class-of-other-level': (details: Details) =>
      `The next year has a class ${details.class} that is not at level ${details.level}. Put it right there first; nobody has been moved.`,
  },
  /** By the trail's word: what the person did. */
  audit: {
    ...calendar.audit,
    'school.changed': 'Changed the school’s profile',
    'school-year.saved': 'Saved a school year',
    'school-year.rolled-over': 'Moved everyone up to the next school year',
    'class.added': 'Added a class',
    'class.changed': 'Changed a class',
    'class.removed': 'Removed a class',
    'teaching.added': 'Put down who teaches a class',
    'teaching.removed': 'Took down who teaches a class',
    'backup.made': 'Made a backup',
  },
  /** By the reason on a student’s file, where the workbench wrote it itself. */
  leftReasons: { finished: 'Finished the school' },
}
