/** English words of the pages on tries. */
export const en = {
  title: 'Log a try',
  help: 'Choose a target, then what you saw. It is saved at once.',
  emptyTitle: 'Targets to log tries at',
  empty:
    'None of your students has a plan in force with an open target. A target is here as soon as its plan is in force.',
  emptyForOthers:
    'None of your students has a plan in force with an open target. There is nothing for you to log; targets come by themselves.',
  first: 'To the plans',
  find: 'Find a student',
  today: (count: number) => (count === 1 ? 'once today' : `${count} times today`),
  of: (total: number) => `How many of ${total}?`,
  fewer: 'One fewer try',
  more: 'One more try',
  rating: 'How well?',
  ratings: { 1: 'not at all', 2: 'a little', 3: 'half', 4: 'mostly', 5: 'fully' } as Readonly<Record<number, string>>,
  tally: 'How many?',
  save: 'Log it',
  note: 'A note',
  addNote: 'Add a note or another day',
  on: 'On',
  logged: (what: string) => `Logged: ${what}.`,
  undo: 'Take back',
  undone: 'Taken back.',
  waiting: (count: number) =>
    count === 1
      ? 'One try waits for the network. It is kept on this device and sent by itself.'
      : `${count} tries wait for the network. They are kept on this device and sent by themselves.`,
  refused: (date: string, seen: string, why: string) =>
    `“${seen}” of ${date} waited for the network and could not be logged: ${why}`,
  takeBack: {
    title: 'Take back this try?',
    what: (date: string, seen: string) =>
      `${date}: ${seen}. It no longer counts in the chart; the trail keeps it. To correct it, take it back and log it again.`,
    ofAnother: (name: string) => `${name} logged it. The trail will say that you took it back.`,
    confirm: 'Take the try back',
  },
  noTries: 'No try logged yet.',
  small: (tries: number, days: number) =>
    `Small data: ${tries} ${tries === 1 ? 'try' : 'tries'} on ${days} ${days === 1 ? 'day' : 'days'}.`,
  count: (tries: number, days: number) => `${tries} tries on ${days} days`,
  latest: (value: string) => `Median of the latest three days: ${value}`,
  baseline: (value: string) => `from ${value}`,
  aim: (value: string) => `aim ${value}`,
  table: 'All tries',
  columns: { on: 'Day', seen: 'Seen', by: 'By', note: 'Note' },
  summary: (target: string, standing: string) => `${target}. ${standing}.`,
  target: (number: number) => `Target ${number}`,
  seen: {
    of: (hits: number, total: number) => `${hits} of ${total}`,
    rating: (value: number) => `${value} of 5`,
    tally: (value: number) => `${value}`,
  },
  notInForce: 'Tries are logged while the plan is in force.',
}
