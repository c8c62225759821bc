/** English words of the coach’s panel. */
export const en = {
  title: 'Coach',
  nothing: 'Nothing to add.',
  waiting: 'Hints appear here while you write. They never stop you from saving.',
  said: (count: number) =>
    count === 0 ? 'Coach: nothing to add' : count === 1 ? 'Coach: one hint' : `Coach: ${count} hints`,
  more: (count: number) => `${count} more`,
  fewer: 'Show fewer',
  insteadOf: (instead: string) => `Better: ${instead}`,
  dismiss: 'Dismiss',
  reason: 'Why you do not follow it',
  dismissWithReason: 'Dismiss with this reason',
  cancel: 'Cancel',
  reasonNeeded: 'Give the reason in a few words.',
  dismissed: (count: number) => `Dismissed: ${count}`,
  dismissedBy: (name: string, date: string) => `${name}, ${date}`,
  takeBack: 'Show again',
  unknown: 'A hint of earlier',
}
