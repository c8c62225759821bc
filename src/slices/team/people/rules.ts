import type { IsoDate } from '#kernel/dates.ts'
import type { ProblemFound } from '#platform/http/refusals.ts'
import type { AnswersBy, Part, SuggestionReason } from './model.ts'

/** Somebody who was made responsible; `active` is false once they have left the school. */
export type Holder = { personId: string; active: boolean }

/**
 * Who answers for a student: the one named for the student, else the one named for the class that the student is in this year, else the
 * SENCO. Somebody who has left the school answers for nobody, so that nothing waits for them. With several SENCOs it is the first of the
 * list. `null` only where the school has no SENCO at work.
 */
export function responsibleFor({
  ofStudent,
  ofClass,
  sencos,
}: {
  ofStudent: Holder | null
  ofClass: Holder | null
  /** SENCOs at work, always in the same order. */
  sencos: readonly string[]
}): { personId: string; by: AnswersBy } | null {
  if (ofStudent?.active) return { personId: ofStudent.personId, by: 'student' }
  if (ofClass?.active) return { personId: ofClass.personId, by: 'class' }
  const [senco] = sencos
  return senco === undefined ? null : { personId: senco, by: 'senco' }
}

/** A member of the team who knows a student that nobody is named for. */
export type Candidate = {
  personId: string
  /** How many students of the same class they answer for. */
  classmates: number
  /** They lead a group in which the student is now. */
  group: boolean
  teaches: boolean
}

/** Whom to propose, and why: who answers for most of the class, else who leads a group of the student, else who teaches the class. */
export function suggestionOf(candidates: readonly Candidate[]): { personId: string; because: SuggestionReason } | null {
  const most = candidates.reduce<Candidate | null>(
    (best, one) => (one.classmates > (best?.classmates ?? 0) ? one : best),
    null,
  )
  if (most) return { personId: most.personId, because: 'classmates' }
  const leads = candidates.find(({ group }) => group)
  if (leads) return { personId: leads.personId, because: 'group' }
  const teaches = candidates.find((one) => one.teaches)
  return teaches ? { personId: teaches.personId, because: 'teaches' } : null
}

export type MemberFields = {
  part: Part
  deputyId: string | null
  words: string
  startsOn: IsoDate
  endsOn: IsoDate | null
}

/** A membership as it stands beside others of the same person. */
export type Membership = { id: string; part: Part; endsOn: IsoDate | null }

/** What forbids a membership: it ends before it begins, somebody stands in for themselves, or holds the same part twice at once. */
export function problemsOfMember(
  member: MemberFields & { id: string | null; personId: string },
  ofPerson: readonly Membership[],
): ProblemFound[] {
  const problems: ProblemFound[] = []
  const { deputyId, personId, startsOn, endsOn, part } = member
  if (deputyId === personId) problems.push({ field: 'deputyId', problem: 'own-deputy' })
  if (endsOn !== null && endsOn < startsOn) problems.push({ field: 'endsOn', problem: 'ends-before-start' })
  const twice = ofPerson.some((one) => one.id !== member.id && one.part === part && one.endsOn === null)
  if (endsOn === null && twice) problems.push({ field: 'part', problem: 'already-member' })
  return problems
}

export type DutyFields = {
  name: string
  words: string
  personId: string | null
  deputyId: string | null
}

/** What forbids a duty: no name, or somebody who stands in for themselves. */
export function problemsOfDuty({ name, personId, deputyId }: DutyFields): ProblemFound[] {
  const problems: ProblemFound[] = []
  if (name === '') problems.push({ field: 'name', problem: 'required' })
  if (deputyId !== null && deputyId === personId) problems.push({ field: 'deputyId', problem: 'own-deputy' })
  return problems
}
