/** English words of the import. */
export const en = {
  title: 'Import lists',
  titleOf: (kind: string) => `Import lists: ${kind}`,
  sentence: 'Bring in the lists that you already keep. Nothing is written until you have seen what would happen.',
  back: 'Students',
  kindQuestion: 'What is in the file?',
  kinds: {
    auto: { name: 'Find out from the file', what: 'The headings tell. You see what was found and can correct it.' },
    students: {
      name: 'Students of the school',
      what: 'The class list: names, class and number, sex, date of birth, numbers, guardians.',
    },
    sen: {
      name: 'Students with special educational needs',
      what: 'The SEN list: type of need, tier, report date. The students must be on the roll already.',
    },
    staff: { name: 'Staff', what: 'Staff code, names, e-mail, post.' },
    classes: { name: 'Classes and teachers', what: 'Which class has which class teacher and subject teachers.' },
    oneroster: { name: 'OneRoster', what: 'A zip file in OneRoster 1.1 or 1.2 from another system.' },
  },
  template: 'Template',
  templateOf: (kind: string) => `Download an empty template: ${kind}`,
  /** The headings of the templates; every one of them is recognised. */
  headings: {
    students: [
      'Class',
      'Class no.',
      'Chinese name',
      'English name',
      'Sex',
      'Date of birth',
      'Reg. no.',
      'STRN',
      'Home language',
      'NCS',
      'Guardian',
      'Relationship',
      'Phone',
    ],
    sen: [
      'Class',
      'Class no.',
      'Chinese name',
      'English name',
      'SEN type',
      'Suspected/confirmed',
      'Tier',
      'Tier from',
      'Report date',
      'Assessed by',
      'Strengths',
      'Remarks',
    ],
    staff: ['Staff code', 'Chinese name', 'English name', 'E-mail', 'Post'],
    classes: ['Class', 'Level', 'Class teacher name', 'Second class teacher', 'Teacher name', 'Subject'],
  },
  choose: 'Choose a file',
  accepts: 'Excel (.xlsx), CSV in UTF-8, UTF-16 or Big5, or a OneRoster zip; up to 20 MB.',
  steps: { columns: '1 Columns', preview: '2 Preview' },
  found: {
    file: 'File',
    kind: 'Kind of list',
    encoding: 'Encoding',
    sheet: 'Sheet',
    headingRow: 'Headings in row',
    rows: 'Rows',
  },
  columns: {
    title: 'Which column is which',
    sentence:
      'Correct what was not recognised. Once the list is written, or leaves nothing to write, your corrections are remembered for the next file with the same headings.',
    heading: 'Heading in the file',
    sample: 'First values',
    field: 'Is taken as',
    fieldOf: (heading: string) => `“${heading}” is taken as`,
    none: '– not used –',
    now: (heading: string, field: string | undefined) =>
      field ? `“${heading}” is now taken as ${field}` : `“${heading}” is no longer used`,
    exchanged: (one: string, other: string) => `${one}; ${other}.`,
    noHeading: (place: number) => `(no heading, column ${place})`,
    remembered: 'remembered',
    missing: (fields: string) => `Still missing: ${fields}.`,
    show: 'Show the preview',
    unrecognised: (count: number) => (count === 1 ? 'One column is not used.' : `${count} columns are not used.`),
    fixed: 'A OneRoster file says itself which column is which.',
  },
  counts: { rows: 'Rows', new: 'New', changed: 'Changed', unchanged: 'Unchanged', left: 'Not in the file' },
  problems: {
    title: 'What to look at',
    error: 'Must be put right',
    notice: 'Please note',
    severity: 'How serious',
    row: 'Row',
    column: 'Column',
    what: 'What and what to do',
    blocked: (count: number) =>
      count === 1
        ? 'One thing must be put right in the file before anything can be written.'
        : `${count} things must be put right in the file before anything can be written.`,
    onlyNotices: (count: number) =>
      count === 1 ? 'One note; it does not stand in the way.' : `${count} notes; they do not stand in the way.`,
    none: 'Nothing to put right.',
    again: 'Choose the corrected file',
    count: (count: string) => (count === '1' ? '1 entry' : `${count} entries`),
  },
  rows: {
    title: 'What would be written',
    none: 'Nothing: everything in the file is in the workbench already.',
    noneYet: 'Once the problems above are put right, what will be written is listed here.',
    what: 'What',
    row: 'Row',
    who: 'Who',
    changes: 'Old → new',
    kinds: { new: 'New', changed: 'Changed', left: 'Not in the file' },
    nothing: 'nothing',
    /** `need`: the letters of the need that the field says something of. */
    change: (field: string, need: string | null) => (need ? `${need} – ${field}: ` : `${field}: `),
    shown: (shown: string, total: string) => `The first ${shown} of ${total} are shown; all are written.`,
    count: (count: string) => (count === '1' ? '1 row' : `${count} rows`),
  },
  fields: { need: 'Need', role: 'Role', teacher: 'Teacher', leftOn: 'Left the school on' } as Readonly<
    Record<string, string>
  >,
  leavers: (count: number) =>
    count === 1
      ? 'One student of this school year is not in the file.'
      : `${count} students of this school year are not in the file.`,
  leaversTick: (count: number) =>
    count === 1
      ? 'This student has left the school: take them off the roll'
      : `These ${count} students have left the school: take them off the roll`,
  leaversHelp: 'Without the tick they stay as they are. Those who leave keep their file.',
  apply: {
    button: (count: number) => (count === 1 ? 'Write one row' : `Write ${count} rows`),
    nothing: 'There is nothing to write',
    writing: 'Writing',
    note: 'All of it or nothing: if anything fails, the school stays as it was.',
  },
  done: {
    title: 'Written',
    at: (when: string) => `This file was written on ${when}.`,
    sentence: 'Everything in the file is now in the workbench. Importing it again would change nothing.',
    register: 'To the register',
    senList: 'Next: import the SEN list',
    roll: 'To all students',
    settings: 'To the settings',
    next: 'Import another list',
  },
  forget: 'Forget this file',
  forgotten: 'The file is forgotten; nothing was written.',
  unknownProblem: (code: string) => `Please check this (${code}).`,
  gone: {
    title: 'This file is no longer here',
    sentence: 'A file that was read is kept for a day. Choose it again.',
  },
}
