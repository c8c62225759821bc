/** English words of referrals. */
export const en = {
  services: {
    educational_psychologist: 'Educational psychologist',
    speech_therapist: 'Speech therapist',
    child_assessment: 'Child assessment service',
    psychiatry: 'Child and adolescent psychiatry',
    social_work: 'Social worker',
    occupational_therapist: 'Occupational therapist',
    physiotherapist: 'Physiotherapist',
    audiology: 'Hearing service',
    eye_clinic: 'Eye clinic',
    other: 'Another service',
  },
  states: {
    preparing: 'In preparation',
    sent: 'Sent',
    waiting: 'On the waiting list',
    seen: 'Seen',
    reported: 'Report received',
    closed: 'Closed',
  },
  problems: {
    'which-service': 'Say which service.',
    required: 'Say why the student is referred.',
    'in-future': 'This day has not come yet.',
    'before-last-step': 'This lies before the step that it follows.',
    'after-first-step': 'The referral had been sent by then.',
    'before-referral': 'This lies before the day it was decided to refer.',
  } as Readonly<Record<string, string>>,
  /** What the trail says of each operation: somebody … */
  audit: {
    'referrals.listed': 'looked at the list of open referrals',
    'referrals.seen': 'looked at the student’s referrals',
    'referral.added': 'began a referral',
    'referral.changed': 'changed a referral',
    'referral.moved': 'recorded a step of a referral',
  } as Readonly<Record<string, string>>,
}
