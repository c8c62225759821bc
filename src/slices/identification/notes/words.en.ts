export const en = {
  problems: {
    'not-a-reader': 'Somebody chosen does not know this student’s reports any more. Choose the readers again.',
    'already-withdrawn': 'This note has been withdrawn already.',
  } as Readonly<Record<string, string>>,
  /** What the trail says of each operation: somebody … */
  audit: {
    'note.listed': 'looked at which restricted notes there are',
    'note.written': 'wrote a restricted note',
    'note.revealed': 'read a restricted note',
    'note.withdrawn': 'withdrew a restricted note',
  } as Readonly<Record<string, string>>,
}
