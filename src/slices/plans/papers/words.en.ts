/** What papers say by themselves, besides what people wrote. */
export const en = {
  class: (name: string, number: string) => (number ? `${name} (${number})` : name),
  period: (from: string, to: string) => `${from} to ${to}`,
  headings: {
    student: 'Student',
    className: 'Class',
    number: 'No.',
    name: 'Name',
    arrangements: 'Arrangements',
    totals: 'In all',
    students: 'Students',
    report: 'Newest report',
    dates: 'Dates',
    levels: 'Levels',
  },
  examination: {
    title: (name: string) => `Special arrangements: ${name}`,
    handling: 'For arranging the examination only. Please keep it from others and destroy it afterwards.',
    nobody: 'No student of these levels has an approved arrangement that holds on all days of the examination.',
    count: (students: number) => (students === 1 ? '1 student' : `${students} students`),
    rooms: 'Rooms besides the hall',
    roomsNeeded: (rooms: number, alone: number, inSmallRooms: number, seats: number) =>
      `at least ${rooms}: ${alone} alone, ${inSmallRooms} in small rooms of ${seats}`,
  },
  application: {
    title: 'Public examination: students with arrangements in assessments',
    window: 'Applications through the school',
    approximate: 'the source names the month, not the days; check the letter of the examination authority',
    reportRule: (years: number) =>
      `A report counts for ${years} years (second-hand; check the letter of the examination authority).`,
    late: 'Late applications are normally not accepted; unstable conditions and new cases may apply in September of S6.',
    levels: { S5: 'S5: applies this school year', S4: 'S4: applies in the next school year' },
    nobody: 'Nobody.',
  },
}
