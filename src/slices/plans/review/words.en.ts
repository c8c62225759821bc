type Details = Readonly<Record<string, string | number>>

export const en = {
  standings: { overdue: 'Review overdue', due: 'Review today', coming: 'Review coming', later: 'Later', none: '–' },
  /** Of so many sessions offered, so many attended; the share is `null` where none was offered. */
  sessions: (attended: number, offered: number, percent: number | null) =>
    percent === null ? 'No session was offered' : `${attended} of ${offered} sessions attended (${percent}%)`,
  fewSessions: 'few sessions: one more or less changes the share a good deal',
  problems: {
    'outcome-missing': ({ number }) => `Say what became of target ${number}.`,
    'outcome-without-reason': ({ number }) => `Say why target ${number} was not achieved, or what was changed.`,
    'held-before-plan': 'The review lies before the plan began.',
    'tier-without-reason': 'Say why this tier is proposed.',
    'half-attendance': 'Give both numbers: sessions offered and sessions attended.',
    'more-than-offered': 'More sessions attended than offered.',
    'sessions-end-before-start': 'The period of the sessions ends before it begins.',
    'nothing-to-review': 'Only a plan in force is reviewed, once.',
  } as Readonly<Record<string, string | ((details: Details) => string)>>,
  /** What the trail says of each operation: somebody … */
  audit: {
    'plans.listed': 'looked at the list of plans',
    'review.seen': 'looked at a plan’s review',
    'review.prepared': 'prepared a plan’s review',
    'review.finished': 'finished a plan’s review',
  } as Readonly<Record<string, string>>,
}
