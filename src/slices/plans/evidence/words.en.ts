type Details = Readonly<Record<string, string | number>>

export const en = {
  standings: {
    few: 'Too few tries yet to say how it goes',
    no_aim: 'No baseline or aim to hold the tries against',
    reached: 'The latest tries reach the aim',
    on_way: 'The latest tries are on the way to the aim',
    behind: 'The latest tries lie behind the way to the aim',
  },
  problems: {
    'plan-not-in-force': 'Tries are logged while a plan is in force.',
    'in-future': 'This day has not come yet.',
    'before-plan': ({ startsOn }) => `The plan begins on ${startsOn}.`,
    'more-than-tries': 'No more than there were tries.',
    'other-measure': 'This target is counted in another way.',
    'nothing-seen': 'Say what was seen: a number or a note.',
  } as Readonly<Record<string, string | ((details: Details) => string)>>,
  /** What the trail says of each operation: somebody … */
  audit: {
    'tries.prepared': 'looked for targets to log tries at',
    'tries.seen': 'looked at the tries of a plan',
    'try.logged': 'logged a try at a target',
    'try.withdrawn': 'took back a try that was a slip',
  } as Readonly<Record<string, string>>,
}
