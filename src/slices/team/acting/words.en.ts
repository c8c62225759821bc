export const en = {
  problems: {
    'names-oneself': 'Nobody names themselves. Choose a colleague.',
    'has-left': 'This colleague has left the school. Choose somebody who works here.',
    'is-senco': 'This colleague is SENCO already.',
    'cannot-sign-in': 'This colleague cannot sign in yet. Invite them first, under Settings, People.',
    'acts-already': 'This colleague acts as SENCO on some of these days already. End that first, or choose other days.',
    'day-is-over': 'This day is over. Choose today or a day to come.',
    'ends-before-start': 'The last day comes before the first.',
    'too-far-ahead': 'More than a year ahead. Choose a day within a year.',
    'a-year-at-most': 'A year at most. For longer, hand the SENCO’s work over.',
  } as Readonly<Record<string, string>>,
  /** What the trail says of each operation: somebody … */
  audit: {
    'acting.seen': 'looked at who acts as SENCO',
    'acting.named': 'named an acting SENCO',
    'acting.ended': 'ended that somebody acts as SENCO',
  } as Readonly<Record<string, string>>,
}
