type List = 'students' | 'staff' | 'classes'
type Place = { file: string; heading: string }

const names: Place = { file: 'users.csv', heading: 'familyName, givenName' }
const ofPeople: Readonly<Record<string, Place>> = {
  nameChinese: names,
  nameEnglish: names,
  roles: { file: 'users.csv', heading: 'role' },
  registerNumber: { file: 'users.csv', heading: 'identifier' },
  staffCode: { file: 'users.csv', heading: 'identifier' },
  strn: { file: 'users.csv', heading: 'userIds' },
  email: { file: 'users.csv', heading: 'email' },
}

/** Where OneRoster's files have what our lists call by their own names. The row of a student who names a class is the student's. */
const placesOf: Record<List, Readonly<Record<string, Place>>> = {
  students: { ...ofPeople, className: { file: 'users.csv', heading: 'grades' } },
  staff: ofPeople,
  classes: {
    className: { file: 'classes.csv', heading: 'title' },
    teacherName: { file: 'enrollments.csv', heading: 'userSourcedId' },
  },
}

/** A problem of a row with the file that the row is in, and the heading as it stands there. */
export function inFile<
  Problem extends { row: number | null; column: string | null; params: Readonly<Record<string, string>> },
>(found: Problem, list: List): Problem {
  if (found.row === null) return found
  const place = placesOf[list][found.column ?? found.params.field ?? '']
  const file = list === 'classes' ? 'enrollments.csv' : 'users.csv'
  return { ...found, column: place ? `${place.file}: ${place.heading}` : file }
}
