/** What a person may be in a school; one may be several things at once. */
export const roles = [
  'senco',
  'principal',
  'sst_member',
  'teacher',
  'teaching_assistant',
  'specialist',
  'office',
  'parent',
  'sponsor',
  'administrator',
] as const
export type Role = (typeof roles)[number]

const staff: readonly Role[] = [
  'senco',
  'principal',
  'sst_member',
  'teacher',
  'teaching_assistant',
  'specialist',
  'office',
  'administrator',
]
const withStudents: readonly Role[] = [
  'senco',
  'principal',
  'sst_member',
  'teacher',
  'teaching_assistant',
  'specialist',
  'office',
]
const withSupport: readonly Role[] = ['senco', 'principal', 'sst_member', 'teacher', 'teaching_assistant', 'specialist']

/** Roles that see reports and diagnoses: a school may require a one-time code of them. */
export const rolesThatSeeReports: readonly Role[] = ['senco', 'principal', 'sst_member', 'specialist']

/**
 * Who may do what: every action and the roles that have it. An operation names its action in its contract; which students
 * a person then meets is the database's answer (app.students_i_see). An action with no role would be nobody's.
 */
export const mayDo = {
  'account.keep': roles,
  'school.see': roles,
  'school.keep': ['senco', 'principal', 'administrator'],
  'people.see': staff,
  'people.keep': ['senco', 'office', 'administrator'],
  'frame.see': staff,
  'frame.keep': ['senco', 'office', 'administrator'],
  'roll.see': withStudents,
  'roll.keep': ['senco', 'office'],
  'register.see': withSupport,
  'register.keep': ['senco', 'sst_member'],
  'register.export': ['senco', 'principal', 'sst_member'],
  'tier.decide': ['senco', 'principal'],
  'assignment.keep': ['senco'],
  'file.trail': ['senco', 'principal'],
  'trail.see': ['senco', 'principal', 'administrator'],
  'import.students': ['senco', 'office'],
  'import.staff': ['senco', 'office', 'administrator'],
  'import.sen': ['senco'],
  'concern.raise': withSupport,
  'concern.see': withSupport,
  'concern.triage': ['senco'],
  'input.see': rolesThatSeeReports,
  'input.ask': ['senco', 'sst_member'],
  'input.answer': withSupport,
  'input.keep': ['senco'],
  'observation.see': ['senco', 'principal', 'sst_member', 'teacher', 'specialist'],
  'observation.fill': ['senco', 'sst_member', 'teacher'],
  'observation.decide': ['senco'],
  'measurement.see': rolesThatSeeReports,
  'measurement.keep': ['senco', 'sst_member', 'specialist'],
  'instrument.keep': ['senco'],
  'report.see': rolesThatSeeReports,
  'report.file': ['senco', 'sst_member', 'specialist'],
  'referral.see': rolesThatSeeReports,
  'referral.keep': ['senco', 'sst_member'],
  'note.see': rolesThatSeeReports,
  'note.write': rolesThatSeeReports,
  'dates.see': withSupport,
  'dates.keep': ['senco', 'principal'],
  'profile.see': withSupport,
  'profile.keep': ['senco', 'sst_member', 'teacher'],
  'plan.see': withSupport,
  'plan.keep': ['senco', 'sst_member'],
  'plan.agree': ['senco', 'principal'],
  'plan.compare': rolesThatSeeReports,
  'template.keep': ['senco'],
  'bank.see': withSupport,
  'bank.keep': ['senco', 'sst_member', 'teacher', 'specialist'],
  'try.log': ['senco', 'sst_member', 'teacher', 'teaching_assistant', 'specialist'],
  'try.correct': ['senco'],
  'review.see': rolesThatSeeReports,
  'review.keep': ['senco', 'sst_member'],
  'accommodation.see': withSupport,
  'accommodation.keep': ['senco', 'sst_member'],
  'accommodation.approve': ['senco', 'principal'],
  'provision.see': withSupport,
  'provision.keep': ['senco', 'sst_member'],
  'group.see': withSupport,
  'group.keep': ['senco', 'sst_member'],
  'session.log': ['senco', 'sst_member', 'teacher', 'teaching_assistant', 'specialist'],
  'session.correct': ['senco', 'sst_member'],
  'map.see': ['senco', 'principal', 'sst_member'],
  'score.enter': ['senco', 'sst_member', 'teacher', 'teaching_assistant', 'specialist'],
  'outcome.see': ['senco', 'principal', 'sst_member'],
  'outcome.keep': ['senco', 'sst_member'],
  'outcome.decide': ['senco', 'principal'],
  'money.see': ['senco', 'principal'],
  'money.keep': ['senco', 'principal'],
  'timetable.see': withStudents,
  'timetable.plan': ['senco', 'sst_member'],
  'away.note': ['senco', 'principal', 'sst_member', 'office'],
  'feed.keep': withSupport,
  'today.see': staff,
  'due.mark': withStudents,
  'notice.see': staff,
  'task.see': staff,
  'task.keep': staff,
  'task.correct': ['senco', 'principal', 'sst_member'],
  'team.see': staff,
  'team.keep': ['senco', 'principal'],
  'handover.make': ['senco', 'principal'],
  'acting.name': ['senco', 'principal'],
  'acting.end': ['senco', 'principal'],
  'deadline.see': staff,
  'deadline.settle': ['senco', 'principal', 'sst_member'],
  'deadline.keep': ['senco', 'principal'],
  'meeting.see': withSupport,
  'meeting.keep': ['senco', 'principal', 'sst_member'],
  'meeting.correct': ['senco', 'principal'],
  'annual.see': staff,
  'annual.keep': ['senco', 'sst_member'],
  'annual.agree': ['senco', 'principal'],
  'time.see': staff,
  'time.log': ['senco'],
  'time.shown': ['senco', 'principal'],
  'grant.see': ['senco', 'principal'],
  'grant.keep': ['senco', 'principal'],
  'backup.see': ['senco', 'principal', 'administrator'],
  'backup.make': ['senco', 'administrator'],
} as const satisfies Record<string, readonly Role[]>
export type Action = keyof typeof mayDo

/** Stands among the roles of somebody who holds that of SENCO for some days only (migrations/0047-acting-senco.sql). */
const actingMark = 'acting_senco'

/** What outlasts the days for which somebody acts as SENCO: who works here, in which roles, with whom, by hand or by list, and what the school requires. */
export const notWhileActing: readonly Action[] = [
  'roll.keep',
  'frame.keep',
  'assignment.keep',
  'people.keep',
  'import.students',
  'import.staff',
  'import.sen',
  'school.keep',
  'handover.make',
  'acting.name',
  'backup.make',
]

/** A person's roles without the one that they hold for some days only. */
export function rolesForGood(held: readonly string[]): readonly string[] {
  return held.includes(actingMark) ? held.filter((role) => role !== 'senco' && role !== actingMark) : held
}

/** True when one of a person's roles has the action. */
export function mayRolesDo(held: readonly string[], action: Action): boolean {
  const counted = notWhileActing.includes(action) ? rolesForGood(held) : held
  return (mayDo[action] as readonly string[]).some((role) => counted.includes(role))
}

/** Everything that a person with these roles may do. */
export function abilitiesOf(held: readonly string[]): Action[] {
  return (Object.keys(mayDo) as Action[]).filter((action) => mayRolesDo(held, action))
}
