import type { Transaction } from '#platform/database/database.ts'
import { Problems } from '#platform/http/refusals.ts'
import type { SignedInContext } from '#slices/access/index.ts'
import { problemsOfAssignment } from '../rules/assignments.ts'
import { type AssignmentKind, addAssignment, endAssignmentRow, findRolesOf, isAssigned } from '../store/assignments.ts'
import { findDates } from '../store/student.ts'

type Who = SignedInContext['who']

/** Lets a teaching assistant or a specialist work with a student from a day on, and so see them. @throws NotFound, Problems */
export async function assign(
  tx: Transaction,
  who: Who,
  input: { id: string; personId: string; kind: AssignmentKind; startsOn: string },
): Promise<{ assignmentId: string }> {
  const { personId, kind, startsOn } = input
  const { leftOn } = await findDates(tx, input.id)
  const of = { studentId: input.id, personId, kind }
  const roles = await findRolesOf(tx, personId)
  const facts = { roles, isAssigned: await isAssigned(tx, of, who.today), leftOn }
  const problems = problemsOfAssignment({ kind, startsOn }, facts, who.today)
  if (problems.length > 0) throw new Problems(problems)
  return { assignmentId: await addAssignment(tx, { schoolId: who.schoolId, ...of, startsOn }) }
}

/** Ends an assignment with today. @throws NotFound */
export async function endAssignment(
  tx: Transaction,
  who: Who,
  input: { id: string; assignmentId: string },
): Promise<void> {
  await endAssignmentRow(tx, { studentId: input.id, assignmentId: input.assignmentId }, who.today)
}
