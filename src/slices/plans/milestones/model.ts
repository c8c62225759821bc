export const milestoneRooms = ['identification', 'plans'] as const

/** What counts as a milestone, each told of one table. */
export const milestoneKinds = [
  'concern.raised',
  'concern.step',
  'input.asked',
  'p1.decided',
  'measured',
  'report.filed',
  'referral.made',
  'profile.changed',
  'plan.made',
  'plan.in-force',
  'plan.reviewed',
  'accommodation.approved',
] as const
export type MilestoneKind = (typeof milestoneKinds)[number]
