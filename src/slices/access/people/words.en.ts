/** English words about people and what happened to accounts. */
export const en = {
  /** By the problem's code; `reason` codes of a refusal stand here too. */
  problems: {
    'already-used': 'Somebody else in the school already has this.',
    'name-needed': 'Fill in the Chinese or the English name.',
    'has-left': 'This person no longer works here. Mark them as working here first.',
    'own-roles': 'Nobody changes their own roles. Ask another SENCO or administrator.',
    'own-leaving': 'Nobody marks themselves as having left. Ask another SENCO or administrator.',
    'own-invitation': 'You cannot invite yourself. Change your password in your own account.',
    'role-not-yours':
      'Only a SENCO, principal or administrator gives or takes this role: it opens students’ files, accounts or figures.',
    'account-not-yours': 'Only a SENCO or administrator keeps the account of a person with this role.',
    'account-in-use':
      'This person can sign in already: only a SENCO, principal or administrator makes a new one-time link for them, or changes what they sign in with.',
    'last-keeper':
      'A school keeps at least one SENCO or administrator who can sign in. Give that role to somebody else first.',
  },
  /** By the trail's word: what the person did. */
  audit: {
    'account.signed-in': 'Signed in',
    'account.signed-out': 'Signed out',
    'account.changed': 'Changed their own choices',
    'account.password-changed': 'Changed their own password',
    'account.session-ended': 'Signed out another device of theirs',
    'account.totp-started': 'Began to set up one-time codes',
    'account.totp-on': 'Switched one-time codes on',
    'account.totp-off': 'Switched one-time codes off',
    'invitation.accepted': 'Chose a password through a one-time link',
    'school.founded': 'Set up the school',
    'person.added': 'Added a person',
    'person.changed': 'Changed a person',
    'person.invited': 'Made a one-time link for a person',
    'trail.seen': 'Looked at the trail',
    maintenance: 'Maintenance of the database',
  },
  mail: {
    subject: (school: string) => `Choose your password for the SENCO Workbench of ${school}`,
    text: (school: string, link: string, days: number) =>
      [
        `You have been given an account in the SENCO Workbench of ${school}.`,
        '',
        'Choose your password here:',
        link,
        '',
        `The link works once and for ${days} days. Please do not pass it on.`,
        'If you did not expect this mail, tell your school and do not open the link.',
        '',
      ].join('\n'),
  },
}
