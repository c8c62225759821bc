/** The details of a problem, as the server sends them. */
type Details = Readonly<Record<string, string | number>>

const thousands = (count: string | number | undefined) => Number(count ?? 0).toLocaleString('en-GB')

/** Sentences for what was refused, shared by the forms of all slices. */
export const en = {
  /** By the problem's code, or by the reason of a refusal. */
  problems: {
    required: 'Please fill this in.',
    'too-short': (details: Details) => `At least ${details.minimum} characters, please.`,
    'too-long': (details: Details) => `This is too long: at most ${thousands(details.maximum)} characters, please.`,
    'not-email': 'This is not an e-mail address. It should look like chan@school.example.',
    'not-uuid': 'This does not name anything in the workbench. Please choose it again.',
    'not-date': 'This is not a date.',
    'not-regex': 'This is not written in the way that is asked for.',
    'not-valid': 'Please choose one of the given possibilities.',
    'not-a-school-year': 'Write a school year like 2026/27.',
    unreadable: 'What was sent could not be read. Please try again.',
    'already-used': 'This is used already.',
    'wrong-sign-in': 'No account here has this name and password. Check both, and whether Caps Lock is on.',
    'wrong-code': 'This code is not right, or it was used before.',
    'wrong-password': 'This is not your present password.',
    'passwords-differ': 'The two passwords are not the same.',
    'code-must-be-set-up': 'Your school asks you to set up one-time codes first: see “My account”.',
    'code-required-by-school': 'Your school asks for one-time codes of people with your roles, so they stay on.',
    'already-set-up': 'The school has been set up already. Please sign in.',
    'not-beside-a-school':
      'There is a real school here already, and the demo school is not laid beside it. Ask whoever hosts the workbench to start the demo school with a data folder of its own.',
    'only-on-this-machine': 'This can only be done on the computer that the workbench runs on.',
    'cross-site': 'The browser says that this came from another site, so nothing was changed. Open the workbench anew.',
    'not-yours': 'Your roles do not include this. Nothing was changed.',
  },
  /** What stood in the way of the whole form. Nothing typed is lost by any of them. */
  refusals: {
    NOT_FOUND: 'This is no longer there, or not open to you. Nothing was changed.',
    UNAUTHORIZED:
      'You are signed out. Sign in again in another tab, then come back and save: what you typed is still here.',
    TOO_LARGE: 'This is too large to be sent.',
    FAULT: 'Something went wrong on our side and nothing was saved. What you typed is still here; please try again.',
    NETWORK: 'The workbench cannot be reached. What you typed is still here: check the network and try again.',
  },
  wait: (seconds: number) =>
    seconds === 1
      ? 'Too many tries. Please wait one second.'
      : `Too many tries. Please wait ${seconds} seconds, then try again.`,
  /** Two people changed the same field; `theirs` is null where it cannot be shown in a line. */
  clash: (theirs: string | null) =>
    theirs === null
      ? 'Somebody changed this meanwhile. Yours still stands here: save again to put yours in its place.'
      : `Somebody changed this meanwhile to “${theirs}”. Yours still stands here: save again to put yours in its place.`,
  empty: 'nothing',
  named: (label: string, message: string) => `${label}: ${message}`,
  unknown: (code: string) => `This was not accepted (${code}).`,
}
