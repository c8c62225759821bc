/** The details of a problem, as the server sends them. */
type Details = Readonly<Record<string, string | number>>

export const en = {
  kinds: { target: 'Target', strategy: 'Strategy' },
  owners: { mine: 'Mine', school: 'The school’s', shipped: 'The workbench’s' },
  problems: {
    'name-in-text': ({ names }) =>
      `A person’s name seems to stand in it: ${names}. The bank is read by colleagues who do not know the student; take it out.`,
    'school-by-team-only': 'The school’s entries are kept by the student support team. Keep it as your own.',
    'rating-one-to-five': 'A rating goes from 1 to 5.',
    'at-most-all': 'Per cent: 100 at most.',
  } as Readonly<Record<string, string | ((details: Details) => string)>>,
  /** What the trail says of each operation: somebody … */
  audit: {
    'bank.added': 'added to the bank of targets and strategies',
    'bank.changed': 'changed an entry of the bank',
    'bank.archived': 'put an entry of the bank away, or took it out again',
    'bank.kept': 'kept a target or strategy of a plan in the bank',
  } as Readonly<Record<string, string>>,
}
