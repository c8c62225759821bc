export const en = {
  states: { open: 'Open', doing: 'Being done', done: 'Done', dropped: 'Dropped' },
  origins: { hand: 'By hand', meeting: 'Meeting', plan: 'Plan', deadline: 'Deadline' },
  trouble: {
    left: 'Needs a new owner: has left the school',
    unknown: 'Needs a new owner: may not see this student any more',
  },
  problems: {
    'no-such-person': 'There is no such colleague.',
    'has-left': 'This colleague has left the school. Choose somebody who works here.',
    'does-not-know':
      'This colleague may not see whom the task is about. Choose somebody who may, or first let them: as a member of the support team, by teaching the class, by assigning them to the student, or by a group.',
    'before-this-year': 'This day lies before this school year. Look at the year.',
    'closed-to-them':
      'This comes from a confidential item of a meeting. Choose somebody who knows the student’s reports: the SENCO, the principal, the support team, or the student’s specialist.',
    'ask-giver': 'Whoever gave the task, or the support team, hands it on. Ask them.',
    'other-student': 'It comes from something about another student. Leave the student as it is there.',
    'student-or-group': 'A task is about a student or about a group. Choose one.',
    'one-source': 'A task comes from one thing only.',
  } as Readonly<Record<string, string>>,
  /** What the trail says of each operation: somebody … */
  audit: {
    'task.listed': 'looked at the tasks',
    'task.seen': 'looked at the tasks about the student',
    'task.subjects-seen': 'looked for whom a task is about',
    'task.steps-seen': 'looked at what became of a task',
    'task.added': 'gave a task',
    'task.changed': 'changed a task',
    'task.settled': 'said what became of tasks',
    'task.moved': 'gave tasks another day',
    'task.handed': 'handed tasks to somebody else',
  } as Readonly<Record<string, string>>,
}
