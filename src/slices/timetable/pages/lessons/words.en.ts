/** English words of the pages of lessons. */
export const en = {
  class: 'Class',
  classOf: (name: string, count: number) => `${name} (${count})`,
  frame: 'Periods from',
  title: (name: string) => `Lessons of ${name}`,
  period: 'Period',
  dayName: (kind: 'week' | 'cycle', day: number) =>
    (kind === 'week' && ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'][day - 1]) || `Day ${day}`,
  noFrameTitle: 'No periods yet',
  noFrame: 'Lessons stand in periods: set up the periods and bells first.',
  toFrame: 'Periods and calendar',
  noClassTitle: 'No class yet',
  noClass: 'Lessons are those of classes. Add this year’s classes in the settings.',
  keys: 'Arrow keys move, Enter opens a lesson, Delete clears it; copy, paste and undo work too.',
  undo: 'Undo the last change',
  changedMeanwhile: 'Somebody else changed this meanwhile. Nothing was written; this is what stands there now.',
  dayMenu: (day: string) => `${day}: copy or clear`,
  copyDay: (day: string) => `Copy to ${day}`,
  clearDay: 'Clear this day',
  copyFrom: (lessons: number, day: string) =>
    `There are no lessons in these periods yet. The periods from ${day} have ${lessons}.`,
  copy: 'Take them over',
  copied: (copied: number, left: number) =>
    left === 0
      ? `${copied} lessons were taken over.`
      : `${copied} lessons were taken over; ${left} stayed behind, for their day or period is not there.`,
  teachingOffers: (count: number) =>
    count === 1
      ? 'By these lessons one colleague teaches what the list of who teaches what does not say.'
      : `By these lessons ${count} colleagues teach what the list of who teaches what does not say.`,
  toTeaching: 'Look at them',
  import: 'Import lessons',
  cell: (day: string, period: string) => `${day}, ${period}: `,
  nothing: 'no lesson',
  double: (who: string, classes: string) => `${who} is in ${classes} at the same time`,
  panel: {
    title: (day: string, period: string) => `${day}, ${period}`,
    subject: 'Subject',
    teacher: 'Teacher',
    room: 'Room',
    nobody: 'not said',
    nowhere: 'the class’s own room',
    add: 'Another group at the same time',
    drop: (number: number) => `Take away group ${number}`,
    clear: 'Clear',
    save: 'Keep',
  },
  importPage: {
    title: 'Import lessons',
    back: 'Lessons',
    help: 'An Excel workbook or a text file, in either of two forms:',
    asList: 'a list with the columns class, day, period, subject, teacher, room;',
    asGrid:
      'a sheet for each class, named after it: days across, periods down, and “subject / teacher / room” in a cell. Groups taught apart stand with a semicolon between.',
    teachers: 'Teachers are found by staff code, or by a name that only one colleague has.',
    accepts: 'Excel (.xlsx), or CSV; up to 20 MB.',
    of: (name: string) => `Read: ${name}`,
    wouldBe: (lessons: number) => `${lessons} lessons were read. They take the place of all that these classes have:`,
    ofClass: (name: string, lessons: number, before: number) => `${name}: ${lessons} lessons (now ${before})`,
    problems: (count: number) =>
      count === 1
        ? 'One cell could not be read. Put it right in the file and read it again; nothing has been written.'
        : `${count} cells could not be read. Put them right in the file and read it again; nothing has been written.`,
    at: (sheet: string, cell: string, what: string) => `${sheet} ${cell}: ${what}`,
    more: (count: number) => `and ${count} more`,
    doubles: (count: number) =>
      count === 1
        ? 'Somebody or a room would be in two classes at once. That may be right, where two classes are taught together:'
        : `${count} times somebody or a room would be in two classes at once. That may be right, where two classes are taught together:`,
    double: (who: string, day: string, period: string, classes: string) => `${who}, ${day}, ${period}: ${classes}`,
    write: 'Write these lessons',
    written: (lessons: number) => `${lessons} lessons were written.`,
  },
  teachingPage: {
    title: 'Who teaches what, by the lessons',
    back: 'Lessons',
    help: 'Whoever is down for teaching a class sees, of the students of that class, what a teacher needs to know. So nobody is put down before you say so. Who teaches no longer is taken down in the settings.',
    offer: (name: string, subject: string, lessons: number) =>
      `${name}: ${subject} (${lessons === 1 ? '1 lesson' : `${lessons} lessons`})`,
    all: 'Choose all',
    noneOfThem: 'Choose none',
    take: (count: number) => (count === 1 ? 'Put one down' : `Put ${count} down`),
    taken: (count: number) => (count === 1 ? 'One was put down.' : `${count} were put down.`),
    noneTitle: 'Nothing to put down',
    none: 'Everybody who has lessons with a class is down for teaching it.',
  },
  labels: { subject: 'Subject', personId: 'Teacher', roomId: 'Room', file: 'File' },
}
