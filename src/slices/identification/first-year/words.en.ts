/** The details of a problem, as the server sends them. */
type Details = Readonly<Record<string, string | number>>

/** English words of the Primary 1 programme. The checklist is our own wording. */
export const en = {
  areas: {
    learning: 'Learning',
    language: 'Language',
    attention: 'Attention',
    social: 'With others',
    'self-care': 'Looking after oneself',
    movement: 'Movement',
  },
  items: {
    remembers: 'Remembers words or numbers from the day before',
    characters: 'Reads characters and words that have been taught',
    copies: 'Copies with strokes and places mostly right',
    counts: 'Counts and compares up to 20 with things in hand',
    'works-alone': 'Does a task alone once it has been shown',
    follows: 'Follows a spoken instruction of two steps',
    tells: 'Tells what happened in whole sentences',
    asks: 'Asks when something is not clear',
    'is-clear': 'Speaks so that a stranger understands',
    stays: 'Stays with a task for about ten minutes',
    waits: 'Waits for a turn',
    sits: 'Sits through a part of a lesson when it is needed',
    switches: 'Moves on with the class from one activity to the next',
    plays: 'Plays with others by the rules of the game',
    joins: 'Joins a group without being asked twice',
    'says-feelings': 'Says what is wrong instead of hitting or crying for long',
    'notices-others': 'Notices faces and tones and answers to them',
    'keeps-things': 'Packs the bag and keeps own things together',
    'looks-after-self': 'Manages toilet, eating and dressing alone',
    'knows-the-day': 'Knows the order of the school day and follows it',
    'keeps-safe': 'Takes care on stairs and in the playground',
    'holds-pencil': 'Holds and presses a pencil well when writing and colouring',
    'uses-hands': 'Uses scissors, glue and buttons',
    moves: 'Runs, jumps and takes stairs steadily',
  },
  answers: { not_yet: 'Not yet', sometimes: 'Sometimes', mostly: 'Mostly', not_seen: 'Could not observe' },
  degrees: { marked: 'Marked difficulty', mild: 'Mild difficulty', none: 'No marked difficulty' },
  problems: {
    'items-open': ({ count }) =>
      count === 1
        ? 'One item has no answer yet. “Could not observe” is an answer too.'
        : `${count} items have no answer yet. “Could not observe” is an answer too.`,
    'in-future': 'This day has not come yet.',
    'outside-year': 'This day does not lie in that school year.',
    'before-meeting': 'This lies before the team met.',
    'not-decided': 'Nothing has been decided for one of them yet.',
    'not-in-first-year': 'This student was not in Primary 1 in that school year.',
  } as Readonly<Record<string, string | ((details: Details) => string)>>,
  /** What the trail says of each operation: somebody … */
  audit: {
    'first-year.listed': 'looked at the Primary 1 programme',
    'first-year.seen': 'looked at the student’s Primary 1 observation',
    'observation.kept': 'filled the Primary 1 checklist',
    'first-year.decided': 'recorded the team’s Primary 1 decision',
    'first-year.told': 'recorded that parents were told of the Primary 1 result',
  } as Readonly<Record<string, string>>,
}
