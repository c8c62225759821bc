/** English words of the cards’ page. */
export const en = {
  title: 'Monday card',
  whose: 'Whose lessons',
  mine: 'My lessons',
  class: (name: string) => `Class ${name}`,
  more: (count: number) =>
    count === 1 ? 'and one more on the student’s page' : `and ${count} more on the student’s page`,
  emptyTitle: 'Three things for each student, before the next lesson',
  empty: 'No student of your lessons has a plan in force, a profile or an accommodation in class yet.',
  emptyClass: (name: string) =>
    `No student of ${name} has a plan in force, a profile or an accommodation in class yet.`,
  write: ' Begin with what helps a student: the profile, on the student’s page.',
  nothingToDo: ' There is nothing for you to do: cards come by themselves.',
  first: 'To the students',
  number: (number: string) => `no. ${number}`,
}
