import type { MilestoneKind } from './model.ts'

export const en = {
  kinds: {
    'concern.raised': 'Concern raised',
    'concern.step': 'Concern taken up',
    'input.asked': 'Teachers’ input asked for',
    'p1.decided': 'Primary 1: decided by the team',
    measured: 'Measured',
    'report.filed': 'Report',
    'referral.made': 'Referral',
    'profile.changed': 'Profile last changed',
    'plan.made': 'Plan begun',
    'plan.in-force': 'Plan in force from this day',
    'plan.reviewed': 'Plan reviewed',
    'accommodation.approved': 'Accommodation approved',
  } satisfies Record<MilestoneKind, string>,
  /** What goes with a kind, by its code. */
  codes: {
    watch: 'watched',
    ask: 'input asked for',
    screen: 'to be assessed',
    refer: 'referred',
    plan: 'leads to a plan',
    close: 'closed',
    reopen: 'opened again',
    marked: 'marked difficulties',
    mild: 'mild difficulties',
    none: 'no marked difficulties',
    support: 'support plan',
    iep: 'individual education plan (IEP)',
    class: 'in class',
    assessment: 'in assessments',
  } as Readonly<Record<string, string>>,
  /** What the trail says of each operation: somebody … */
  audit: { 'milestones.seen': 'looked at the student’s time-line' } as Readonly<Record<string, string>>,
}
