/** English words of the register. */
export const en = {
  titles: { register: 'Support register', all: 'All students', left: 'Students who have left' },
  sentences: {
    register: 'Who is on the register, why, at which tier, since when?',
    all: 'Everybody on the school’s roll.',
    left: 'Who has left the school, and when.',
  },
  tabs: { register: 'Register', all: 'All students', left: 'Left' },
  asAt: 'As at',
  asAtLong: (date: string) => `As at ${date}`,
  notToday: {
    past: (date: string) =>
      `You are looking at ${date}, not at today. Tiers are those of that day; needs have no first day and are those known now.`,
    future: (date: string) => `You are looking ahead to ${date}, by what is decided today.`,
  },
  backToToday: 'Back to today',
  add: 'Add a student',
  import: 'Import lists',
  search: 'Search students',
  searchPlaceholder: 'Name, 3A07, number …  ( / )',
  count: (shown: string, total: string) =>
    shown !== total ? `${shown} of ${total} students` : total === '1' ? '1 student' : `${total} students`,
  keys: '/ search · ↑ ↓ move · Space select · Enter open',
  columns: {
    name: 'Name',
    class: 'Class',
    tier: 'Tier',
    tierSince: 'Since',
    needs: 'Needs',
    report: 'Newest report',
    ncs: 'NCS',
    homeLanguage: 'Home language',
    sex: 'Sex',
    birthDate: 'Date of birth',
    age: 'Age',
    registerNumber: 'Register no.',
    strn: 'STRN',
    leftOn: 'Left on',
  },
  ncs: { yes: 'NCS', no: 'Not NCS' },
  filters: {
    class: 'Class',
    level: 'Level',
    tier: 'Tier',
    type: 'Need',
    certainty: 'Certainty',
    language: 'Home language',
    ncs: 'Non-Chinese speaking',
    report: 'Report older than',
  },
  tiers: { '1': 'Tier 1', '2': 'Tier 2', '3': 'Tier 3', none: 'A need, and no tier yet' } as Readonly<
    Record<string, string>
  >,
  reports: {
    '1': '1 year, or none',
    '2': '2 years, or none',
    '3': '3 years, or none',
  } as Readonly<Record<string, string>>,
  actions: {
    decide: 'Decide tier',
    print: 'Print these',
    export: 'Export',
    exported: (name: string) => `${name} is with your downloads.`,
  },
  empty: {
    school: {
      title: 'The school’s students will be here',
      sentence:
        'Begin with the class list that you already keep in Excel: names, classes and numbers come over in one go, and you see everything before it is written.',
      action: 'Import the class list',
    },
    register: {
      title: 'The support register will be here',
      sentence: (count: string) =>
        `${count} students are on the roll, none on the register yet. Import the list of students with special educational needs, or open a student and add what is known.`,
      action: 'Import the SEN list',
      second: 'See all students',
    },
    mine: {
      title: 'No student here',
      sentence:
        'None of the students you work with is on the support register on this day. The school keeps which classes and students are yours: if some are missing, tell your SENCO.',
    },
    left: { title: 'Nobody', sentence: 'Students who leave the school stay here, with what was known of them.' },
    day: {
      title: 'Nobody on the register on this day',
      sentence: 'No tier was decided by then. Choose another day, or go back to today.',
    },
    filtered: {
      title: 'No student matches',
      sentence: 'Change the words of the search or take a filter away.',
      action: 'Clear search and filters',
    },
  },
  more: (limit: string) => `Only the first ${limit} are shown; search or filter to see others.`,
}
