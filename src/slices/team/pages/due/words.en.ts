/** English words of the page on what is due. */
export const en = {
  title: 'What is due',
  parts: { open: 'To do', put_off: 'Put off', with_other: 'With a colleague' },
  whose: { mine: 'Mine', others: 'Others’' },
  columns: { what: 'What', about: 'About', dueOn: 'Day', who: 'Who', mark: 'Put off or handed on', act: 'Next' },
  filters: { whose: 'Whose', standing: 'When', kind: 'What', part: 'Where it stands' },
  count: (count: string) => (count === '1' ? '1 thing' : `${count} things`),
  emptyTitle: 'Nothing is due',
  empty:
    'There is nothing for you to do. Reviews, concerns, tasks and deadlines come by themselves when their day is near.',
  nothing: 'Nothing like this.',
  until: (day: string) => `until ${day}`,
  withWhom: (name: string) => `with ${name}`,
  handedBy: (name: string, words: string) => (words ? `from ${name}: “${words}”` : `from ${name}`),
  putOff: 'Put off',
  putOffTitle: (count: number) => (count === 1 ? 'Put off one thing' : `Put off ${count} things`),
  handOn: 'Hand on',
  handOnTitle: (count: number) => (count === 1 ? 'Hand on one thing' : `Hand on ${count} things`),
  takeBack: 'Take back',
  fields: { until: 'Until', personId: 'To whom', words: 'A word about it' } as Readonly<Record<string, string>>,
  comesBack: 'On this day it stands in your list again by itself.',
  staysWith: 'It stands in the colleague’s list until it is settled; here you see with whom it is.',
  choose: 'Choose a colleague',
  nobody: (roles: string) =>
    `Nobody can take this over. Who may settle it: ${roles}; no other colleague at work is that and knows the student. Put it off, or let a colleague act as SENCO for some days, under Team, People, Hand-over.`,
  postponed: (count: number, day: string) =>
    count === 1
      ? `Put off until ${day}. It comes back by itself.`
      : `${count} things are put off until ${day}. They come back by themselves.`,
  handed: (count: number, name: string) =>
    count === 1 ? `Handed on to ${name}.` : `${count} things are handed on to ${name}.`,
  taken: 'Back in your list.',
  gone: (count: number) =>
    count === 1
      ? 'One of them was settled by somebody meanwhile. The list shows what is left.'
      : `${count} of them were settled by somebody meanwhile. The list shows what is left.`,
  clash: 'You marked one of these otherwise in another window. The list shows how it is now; press again to change it.',
}
