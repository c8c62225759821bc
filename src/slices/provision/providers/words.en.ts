type Details = Readonly<Record<string, string | number>>

export const en = {
  problems: {
    'name-needed': 'Give the name in one of the languages.',
    'gives-groups': ({ count }) =>
      count === 1 ? 'Still gives a group. End that first.' : `Still gives ${count} groups. End that first.`,
  } as Readonly<Record<string, string | ((details: Details) => string)>>,
  /** What the trail says of each operation: somebody … */
  audit: {
    'provider.changed': 'entered or changed a provider from outside',
    'provider.archived': 'put away a provider, or took them out again',
  } as Readonly<Record<string, string>>,
}
