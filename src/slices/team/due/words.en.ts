export const en = {
  problems: {
    'not-ahead': 'Choose a day to come.',
    'too-far': 'Choose a day within a year.',
    'not-to-oneself': 'Choose somebody else: you have it already.',
    'no-such-person': 'There is no such colleague at work. Choose somebody else.',
    'cannot-settle': 'This colleague may not settle all of it. Choose somebody who may, such as another SENCO.',
    'does-not-know': 'This colleague does not know the student. Choose somebody who does.',
    required: 'Choose.',
  } as Readonly<Record<string, string>>,
  /** What the trail says of each operation: somebody … */
  audit: {
    'due.listed': 'looked at what is due',
    'due.put-off': 'put off what is due',
    'due.handed-on': 'handed on what is due',
    'due.taken-back': 'took back what was put off or handed on',
  } as Readonly<Record<string, string>>,
}
