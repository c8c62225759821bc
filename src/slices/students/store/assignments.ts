import { and, eq, gte, isNull, or, sql } from 'drizzle-orm'
import type { IsoDate } from '#kernel/dates.ts'
import { newId } from '#kernel/ids.ts'
import type { Transaction } from '#platform/database/database.ts'
import { NotFound } from '#platform/http/refusals.ts'
import { assignment } from '../tables.ts'

export type AssignmentKind = 'assists' | 'specialist'

/** The roles of a person who still works at the school, or `null` when there is no such person. */
export async function findRolesOf(tx: Transaction, personId: string): Promise<string[] | null> {
  const { rows } = await tx.execute<{ roles: string[] }>(sql`
    select array(select r.role from person_role r where r.person_id = p.id) as roles
    from person p where p.id = ${personId} and p.active`)
  return rows[0]?.roles ?? null
}

/** True when the person works with the student on a day or will after it. */
export async function isAssigned(
  tx: Transaction,
  of: { studentId: string; personId: string; kind: AssignmentKind },
  day: IsoDate,
): Promise<boolean> {
  const rows = await tx
    .select({ id: assignment.id })
    .from(assignment)
    .where(
      and(
        eq(assignment.studentId, of.studentId),
        eq(assignment.personId, of.personId),
        eq(assignment.kind, of.kind),
        or(isNull(assignment.endsOn), gte(assignment.endsOn, day)),
      ),
    )
  return rows.length > 0
}

/** Writes a new assignment; gives its identifier. */
export async function addAssignment(
  tx: Transaction,
  of: { schoolId: string; studentId: string; personId: string; kind: AssignmentKind; startsOn: IsoDate },
): Promise<string> {
  const id = newId()
  await tx.insert(assignment).values({ id, ...of })
  return id
}

/** Ends an assignment with this day; one that has not begun goes altogether, one that has ended stays as it is. @throws NotFound */
export async function endAssignmentRow(
  tx: Transaction,
  of: { studentId: string; assignmentId: string },
  day: IsoDate,
): Promise<void> {
  const mine = and(eq(assignment.id, of.assignmentId), eq(assignment.studentId, of.studentId))
  const [found] = await tx
    .select({ startsOn: assignment.startsOn, endsOn: assignment.endsOn })
    .from(assignment)
    .where(mine)
  if (!found) throw new NotFound()
  if (found.startsOn > day) await tx.delete(assignment).where(mine)
  else if (found.endsOn === null || found.endsOn > day) await tx.update(assignment).set({ endsOn: day }).where(mine)
}
