/** The details of a problem, as the server sends them. */
type Details = Readonly<Record<string, string | number>>

/** English words of instruments and measurements. */
export const en = {
  directions: { up: 'Higher is better', down: 'Lower is better' },
  problems: {
    'name-needed': 'Give it a name, in one language at least.',
    'scale-needed': 'An instrument has at least one scale.',
    'scale-has-results': 'A scale that has results cannot be taken away. Archive the instrument and make another.',
    'scale-twice': 'Two scales have the same key.',
    'empty-range': 'The highest score must be above the lowest.',
    'half-norm': 'A norm has both a mean and a standard deviation.',
    'outside-range': 'This lies outside the range of the scale.',
    'above-zero': 'This must be above 0.',
    'instrument-archived': 'This instrument has been put away. Choose another.',
    'no-score': 'Enter at least one score.',
    'unknown-scale': 'The instrument has no such scale.',
    'outside-scale': ({ min, max }) => `This scale runs from ${min} to ${max}.`,
    'in-future': 'This day has not come yet.',
    'before-birth': 'This lies before the student was born.',
    'already-withdrawn': 'This result has been withdrawn already.',
  } as Readonly<Record<string, string | ((details: Details) => string)>>,
  /** What the trail says of each operation: somebody … */
  audit: {
    'instrument.added': 'described an instrument',
    'instrument.changed': 'changed an instrument',
    'measurements.seen': 'looked at the student’s measurements',
    'measurement.added': 'recorded a measurement',
    'measurement.withdrawn': 'withdrew a measurement',
  } as Readonly<Record<string, string>>,
}
