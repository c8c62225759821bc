import type { SettingKind } from '../../cost/setting-model.ts'

type Section = { title: string; help: string; add: string; empty: string }
type Heads = { name: string; value: string; note: string }

/** English words of the pages on cost. */
export const en = {
  title: 'Cost of support',
  span: {
    year: 'Days',
    years: { school: 'School year', financial: 'Financial year', days: 'Days of my choice' },
    asAt: 'As at',
    from: 'From',
    to: 'to',
  },
  by: 'Divided by',
  slicings: {
    group: 'Group',
    student: 'Student',
    need: 'Primary need',
    tier: 'Tier on the day',
    class: 'Class',
    source: 'Funding source',
    schoolYear: 'School year',
    financialYear: 'Financial year',
  },
  none: {
    group: 'No group',
    student: 'No student in the group',
    need: 'No need on record',
    tier: 'No tier',
    class: 'No class',
    source: 'No funding source named',
    schoolYear: 'No school year',
    financialYear: 'Nobody has said when it begins',
  },
  tier: (tier: string) => `Tier ${tier}`,
  modes: { planned: 'Planned', toDate: 'To date', fullYear: 'Full year' },
  plannedHelp: 'All sessions that the timetable plans for these days, and what was bought.',
  toDateHelp: (day: string) => `What was held until ${day}, and what was bought until then.`,
  fullYearHelp: (weeks: number, said: boolean) =>
    `A year of ${weeks} weeks running as on this day${said ? '' : ' (weeks counted from the calendar: nobody has said how many)'}.`,
  days: (from: string, to: string) => `${from} to ${to}`,
  only: (by: string, name: string) => `Only ${by.toLowerCase()}: ${name}`,
  all: 'Show all',
  total: 'Total',
  atLeast: 'at least',
  notKnown: 'not known',
  anHour: (money: string) => `${money} an hour`,
  checkedBy: (name: string, day: string) => `${name}, ${day}`,
  allGroups: 'All groups',
  putAway: (name: string) => `${name} (put away)`,
  sourceOfGroup: 'That of the group',
  noMonth: 'Nobody has said in which month the financial year of this school begins; this is the school year.',
  toSettings: 'Say it in the settings',
  missing: {
    title: (count: number) =>
      count === 1
        ? '1 thing is not known and is missing from the sums'
        : `${count} things are not known and are missing from the sums`,
    help: 'Sums that they are part of say “at least”.',
    sessions: (planned: number, held: number) => `(${planned} sessions planned, ${held} held)`,
  },
  reasons: {
    no_band: 'in no band on that day',
    no_rate: 'the band has no rate on that day',
    no_fee: 'no fee on that day',
    nobody: 'nobody gives it',
    no_sessions: 'a contract, and no session planned in its time: its sum is in no group',
  },
  states: { expected: 'not logged yet', done: 'held', partly: 'partly held', cancelled: 'cancelled, and charged' },
  empty: {
    title: 'No rates yet',
    rates:
      'What support costs follows from hourly rates by band of staff, who is in which band, and providers’ fees. None is given with the program: enter those of your school.',
    calendarTitle: 'No calendar yet',
    calendar: 'Which days are school days is not known for this time: planned sessions cannot be worked out.',
    noneTitle: 'No group in this time',
    none: 'Once groups run, this page shows what they cost.',
  },
  ofGroup: {
    title: (name: string) => `Cost of ${name}`,
    sentence: 'How does each sum come about?',
    mode: 'What is counted',
    shares: 'By student',
    sharesHelp:
      'Each session is borne in equal parts by those who are in the group that day, also by one who was absent: the place was kept. Odd cents go round.',
    sessions: 'Sessions and what was bought',
    weekly: 'Each such session of the year',
    emptyTitle: 'Nothing to count',
    empty: 'In these days the group has no session of this kind, and nothing was bought.',
    noBearer: 'Nobody was in the group on this day.',
    split: (students: number, each: readonly string[]) =>
      students === 1
        ? 'Borne by 1 student.'
        : `Borne by ${students} students${each.length > 0 ? `: ${each.join(' or ')} each` : ''}.`,
  },
  ofStudent: {
    title: (name: string) => `Cost of the support of ${name}`,
    sentence: 'What does each group cost for this student?',
    empty: 'In these days the student is in no group with a session of this kind.',
    together: (students: number, cents: string) =>
      students === 1
        ? `Borne by this student alone: ${cents}`
        : `Borne by ${students} students; this student’s part: ${cents}`,
  },
  line: {
    staff: (of: { name: string; band: string; minutes: number; rate: string; times: string; cents: string }) =>
      `${of.name} (${of.band}): ${of.minutes} minutes × ${of.rate} an hour ÷ 60${of.times} = ${of.cents}`,
    atOnce: (groups: number) => `– this group’s part: in ${groups} groups at once, and paid once`,
    hourFee: (of: { name: string; minutes: number; rate: string; times: string; cents: string }) =>
      `${of.name}: ${of.minutes} minutes × ${of.rate} an hour ÷ 60${of.times} = ${of.cents}`,
    sessionFee: (of: { name: string; rate: string; times: string; cents: string }) =>
      `${of.name}: ${of.rate} a session${of.times} = ${of.cents}`,
    contract: (of: { name: string; rate: string; over: number; cents: string }) =>
      `${of.name}: contract of ${of.rate} over ${of.over} planned sessions, this part ${of.cents}`,
    beside: (name: string) => `${name}: beside the timetable, and covered by the contract`,
    expense: (what: string, cents: string) => `${what}: ${cents}`,
    unknown: (name: string, minutes: number, reason: string) =>
      `${name ? `${name}: ` : ''}${minutes} minutes, not known – ${reason}`,
    times: (count: number, of: number) => (of === 1 ? ` × ${count} weeks` : ` × ${count} ÷ ${of} times`),
  },
  dollars: (cents: number) =>
    `HK$${(cents / 100).toLocaleString('en-HK', { minimumFractionDigits: 2, maximumFractionDigits: 2 })}`,
  fees: {
    session: (money: string) => `${money} a session`,
    hour: (money: string) => `${money} an hour`,
    contract: (money: string) => `${money} for the whole time`,
  },
  feeKinds: { session: 'For each session', hour: 'For each hour', contract: 'A sum for the whole time' },
  month: (month: number) =>
    [
      'January',
      'February',
      'March',
      'April',
      'May',
      'June',
      'July',
      'August',
      'September',
      'October',
      'November',
      'December',
    ][month - 1] ?? '',
  fields: {
    name: 'Name',
    nameZh: 'Name (Chinese)',
    nameEn: 'Name (English)',
    bandId: 'Band',
    startsOn: 'From',
    endsOn: 'Last day',
    centsPerHour: 'Rate an hour',
    source: 'Where the rate comes from',
    checked: 'Compared with its scale',
    personId: 'Colleague',
    providerId: 'Provider',
    groupId: 'Group',
    kind: 'Paid',
    cents: 'Amount',
    spentOn: 'Bought on',
    what: 'What',
    fundingSourceId: 'Funding source',
    schoolYear: 'School year',
    weeks: 'Weeks',
    financialMonth: 'The financial year begins in',
  } as Readonly<Record<string, string>>,
  fieldHelp: {
    centsPerHour: 'Of the band, never somebody’s salary.',
    source: 'Such as the scale, its date, and how an hour was worked out.',
    checked: 'A changed rate has to be compared anew.',
    endsOn: 'May stay open, except for a contract.',
  } as Readonly<Record<string, string>>,
  settings: {
    title: 'Rates and other settings',
    sentence: 'What do costs follow from?',
    kept: 'Kept. Costs are worked out anew.',
    removed: 'Taken out. Costs are worked out anew.',
    remove: 'Take out',
    archive: 'Put away',
    bringBack: 'Bring back',
    putAway: 'Put away: nothing new is paid from it.',
    broughtBack: 'It can be chosen again.',
    archived: (day: string) => `put away on ${day}`,
    inUse: 'in use',
    when: 'Days',
    withoutBand: (count: number) =>
      count === 1
        ? '1 colleague who gives support is in no band: the cost of their time is not known.'
        : `${count} colleagues who give support are in no band: the cost of their time is not known.`,
    members: (count: number) => (count === 1 ? '1 colleague' : `${count} colleagues`),
    weeks: (count: number) => `${count} weeks`,
    kinds: {
      band: {
        title: 'Bands of staff',
        help: 'Colleagues whose hour costs about the same. Nobody’s salary is kept here.',
        add: 'Add a band',
        empty: 'No band yet: begin here.',
      },
      rate: {
        title: 'Hourly rates',
        help: 'Each counts from its day on, until the next one.',
        add: 'Add a rate',
        empty: 'No rate yet: what colleagues’ time costs is not known.',
      },
      person: {
        title: 'Who is in which band',
        help: 'From a day on, until the next one.',
        add: 'Put somebody in a band',
        empty: 'Nobody is in a band yet.',
      },
      fee: {
        title: 'Providers’ fees',
        help: 'A fee for one group goes before one for all; a later one before an earlier.',
        add: 'Add a fee',
        empty: 'No fee yet. Providers are entered under Groups.',
      },
      expense: {
        title: 'What was bought for a group',
        help: 'Materials and the like. The students of that day bear it in equal parts.',
        add: 'Add an expense',
        empty: 'Nothing yet.',
      },
      weeks: {
        title: 'Weeks of a full year',
        help: 'For the cost of a full year. Without it, weeks with school are counted from the calendar.',
        add: 'Add a year',
        empty: 'Nobody has said: the calendar is counted.',
      },
      month: {
        title: 'Financial year',
        help: 'In which month it begins at this school. The program knows no rule of its own for it.',
        add: 'Say the month',
        empty: 'Nobody has said yet: costs cannot be divided by financial year.',
      },
      source: {
        title: 'Funding sources',
        help: 'What the money is called here, such as a grant.',
        add: 'Add a source',
        empty: 'None yet.',
      },
      fund: {
        title: 'What pays for each group',
        help: 'An expense may name another source of its own.',
        add: '',
        empty: 'No group yet.',
      },
    } satisfies Record<SettingKind, Section> as Readonly<Record<SettingKind, Section>>,
    heads: {
      band: { name: 'Band', value: 'Who is in it', note: '' },
      rate: { name: 'Band', value: 'Rate', note: 'Where it comes from' },
      person: { name: 'Colleague', value: 'Band', note: '' },
      fee: { name: 'Provider', value: 'Fee', note: 'For' },
      expense: { name: 'What', value: 'Amount', note: 'Group and source' },
      weeks: { name: 'School year', value: 'Weeks', note: '' },
      month: { name: 'What', value: 'Month', note: '' },
      source: { name: 'Name', value: 'State', note: '' },
      fund: { name: 'Group', value: 'Funding source', note: '' },
    } satisfies Record<SettingKind, Heads> as Readonly<Record<SettingKind, Heads>>,
  },
}
