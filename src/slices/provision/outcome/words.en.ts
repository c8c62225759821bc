import type { Decision, Direction, MeasureUnit, Moment } from './model.ts'
import type { SayingCode } from './rules/progress.ts'
import type { NotComparable } from './rules/runs.ts'

/** The numbers of a sentence about a group; those of the change come as people read them, with their sign. */
type SaidNumbers = { count: number; of: number; mean: string; low: string; high: string }
type Details = Readonly<Record<string, string | number>>
const students = (count: number) => (count === 1 ? '1 student' : `${count} students`)

export const en = {
  units: {
    score: 'score',
    percent: 'per cent',
    rating: 'rating',
    count: 'count',
    age_months: 'age in months',
  } as Readonly<Record<MeasureUnit, string>>,
  directions: { up: 'more is better', down: 'less is better' } as Readonly<Record<Direction, string>>,
  moments: { entry: 'Entry', between: 'Between', exit: 'Exit', after: 'Re-measure' } as Readonly<
    Record<Moment, string>
  >,
  decisions: { keep: 'Keep', change: 'Change', stop: 'Stop' } as Readonly<Record<Decision, string>>,
  /** What can and cannot be said. */
  sayings: {
    none: () => 'Nobody has an entry and an exit score yet, so nothing can be said.',
    each: ({ count }) =>
      `Only ${students(count)} with both scores: no average says anything here. Look at each student’s change.`,
    small: ({ count, mean, low, high }) =>
      `A small group: ${students(count)} with both scores. The average change is ${mean} (95% interval ${low} to ${high}), and one student more or less can move it a good deal. Look at each student’s change before judging.`,
    gained: ({ count, mean, low, high }) =>
      `The ${students(count)} with both scores gained ${mean} on average (95% interval ${low} to ${high}). The whole interval lies on the better side.`,
    lost: ({ count, mean, low, high }) =>
      `The ${students(count)} with both scores changed by ${mean} on average (95% interval ${low} to ${high}). The whole interval lies on the worse side.`,
    unclear: ({ count, mean, low, high }) =>
      `The ${students(count)} with both scores changed by ${mean} on average, but the 95% interval (${low} to ${high}) holds zero: it may be progress, and it may be none.`,
    'all-alike': ({ count, mean }) =>
      `All ${students(count)} with both scores changed by the same: ${mean}. Without any difference between them no interval can be worked out.`,
    missing: ({ count, of }) =>
      `${count} of ${students(of)} ${count === 1 ? 'has' : 'have'} no change to count, because a score is missing. Those who left or were away may have done otherwise.`,
    regression: () =>
      'The students were chosen by a low score in this measure. Whoever was chosen on a bad day scores higher the next time without any help, so part of the gain would have come anyway.',
    'at-best': ({ count, of }) =>
      `${count} of ${of} reached the end of the scale at exit: their progress may be larger than it can show.`,
    'at-worst': ({ count, of }) =>
      `${count} of ${of} began at the lowest end of the scale: where they really stood is not known.`,
    'no-comparison': () =>
      'Nobody knows what would have become of these students without the group: they also learn in lessons and grow older. Numbers do not decide; people do.',
  } as Readonly<Record<SayingCode, (numbers: SaidNumbers) => string>>,
  notComparable: {
    'not-measured': 'not measured',
    'other-measure': 'another measure or scale: not comparable',
    'no-pairs': 'nobody has both scores',
  } as Readonly<Record<NotComparable, string>>,
  tables: {
    group: 'Scores',
    groupHeadings: [
      ...['Class', 'No.', 'Name (Chinese)', 'Name (English)', 'Measure', 'Unit', 'Direction'],
      ...['Entry on', 'Entry', 'Exit on', 'Exit', 'Change (more is better)', 'Re-measured on', 'Re-measure'],
      ...['Change to re-measure', 'Months gained per month'],
    ],
    list: 'Outcomes',
    listHeadings: [
      ...['Provision', 'Tier', 'School year', 'Group', 'From', 'To', 'Students', 'Measure', 'Unit', 'Direction'],
      ...['Both scores', 'Mean change', '95% interval from', '95% interval to'],
      ...['Standardised gain (SD at entry)', 'from', 'to', 'Improved', 'Months gained per month'],
      ...['Decision', 'Reason of the decision', 'Why there is no outcome'],
    ],
    costHeading: 'Cost per student (HK$)',
  },
  problems: {
    required: 'This must be filled in.',
    'rating-has-ends': 'Say where the rating begins and ends.',
    'not-above-lowest': 'The highest must lie above the lowest.',
    'has-scores': 'It has scores already, which would mean something else.',
    'score-below': ({ value }) => `A score of ${value} has been entered, which would lie below.`,
    'score-above': ({ value }) => `A score of ${value} has been entered, which would lie above.`,
    'drop-has-scores': ({ count }) =>
      `It has ${count === 1 ? 'a score' : `${count} scores`}. Take ${count === 1 ? 'it' : 'them'} away first.`,
    'not-a-number': 'This is not a number.',
    between: ({ lowest, highest }) => `Between ${lowest} and ${highest}.`,
    'at-least': ({ lowest }) => `${lowest} or more.`,
    'at-most': ({ highest }) => `${highest} or less.`,
    'still-to-come': 'The day is still to come.',
    'out-of-order': 'Entry, exit and re-measure come one after the other: look at the days.',
    'measured-that-day': 'The student was measured on that day already.',
    'unknown-measure': 'This measure is gone. Load the page anew.',
    'not-in-group': 'This student is not in the group.',
    'has-outcome': 'The group has an outcome: there is nothing to explain.',
    'not-over': 'The group is not over yet.',
    'say-why': 'Say why.',
  } as Readonly<Record<string, string | ((details: Details) => string)>>,
  /** What the trail says of each operation: somebody … */
  audit: {
    'scores.seen': 'looked at the scores of a group',
    'scores.entered': 'entered, corrected or took away scores of a group',
    'score.corrected': 'corrected a score or its day',
    'measure.added': 'said what a group is measured with',
    'measure.changed': 'changed a measure of a group',
    'measure.dropped': 'removed a measure of a group',
    'outcome.seen': 'looked at the outcome of a group',
    'outcome.exported': 'took the scores of a group out as a workbook',
    'outcomes.seen': 'looked at the outcomes of all groups',
    'outcomes.exported': 'took the outcomes of all groups out as a workbook',
    'outcome.decided': 'decided what becomes of a provision after a run',
    'outcome.reason-stated': 'stated why a group has no outcome',
  } as Readonly<Record<string, string>>,
}
