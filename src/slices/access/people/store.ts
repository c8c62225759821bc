import { and, asc, desc, eq, gt, inArray, isNull, ne, sql } from 'drizzle-orm'
import { newId } from '#kernel/ids.ts'
import type { Transaction } from '#platform/database/database.ts'
import type { PersonRow } from '../contract.ts'
import type { Role } from '../model.ts'
import { invitation, person, personRole } from '../tables.ts'

// Written out: in a query of one table the library leaves the table's name away, and `id` would be the role's own.
const rolesOfPerson = sql<Role[]>`array(select r.role from person_role r where r.person_id = person.id order by r.role)`

/** Everybody of the school, those who work here first, by staff code. */
export async function findPeople(tx: Transaction): Promise<PersonRow[]> {
  return tx
    .select({
      id: person.id,
      staffCode: person.staffCode,
      nameEn: person.nameEn,
      nameZh: person.nameZh,
      email: person.email,
      active: person.active,
      roles: rolesOfPerson,
      account: sql<PersonRow['account']>`seen.account`,
      twoFactor: sql<boolean>`seen.two_factor`,
      version: person.version,
    })
    .from(person)
    .innerJoin(sql`app.accounts_seen() as seen`, sql`seen.person_id = ${person.id}`)
    .orderBy(desc(person.active), asc(sql`lower(${person.staffCode})`))
}

/** Lets changes to a school's people come one after the other, so that what is unique stays so and the last keeper stays. */
export async function holdPeople(tx: Transaction, schoolId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('people of ' || ${schoolId}, 0))`)
}

/** A person of the school with their roles, or `null`. */
export async function findPerson(tx: Transaction, id: string) {
  const [found] = await tx.select({ person, roles: rolesOfPerson }).from(person).where(eq(person.id, id))
  return found ? { ...found.person, roles: found.roles } : null
}

/** Whether a person of the school has a password. */
export async function canSignIn(tx: Transaction, id: string): Promise<boolean> {
  const { rows } = await tx.execute<{ can: boolean }>(sql`select app.can_sign_in(${id}) as can`)
  return rows[0]?.can === true
}

export type PersonFields = Pick<typeof person.$inferSelect, 'staffCode' | 'nameEn' | 'nameZh' | 'email' | 'active'>

/** The column of each field of a person that people edit. */
export const personColumns: Readonly<Record<keyof PersonFields, string>> = {
  staffCode: person.staffCode.name,
  nameEn: person.nameEn.name,
  nameZh: person.nameZh.name,
  email: person.email.name,
  active: person.active.name,
}

/** Which of the two is used by somebody else of the school, in capitals or not. */
export async function findUsed(
  tx: Transaction,
  wanted: { staffCode?: string | undefined; email?: string | undefined },
  besides: string | null,
): Promise<('staffCode' | 'email')[]> {
  const used: ('staffCode' | 'email')[] = []
  for (const field of ['staffCode', 'email'] as const) {
    const text = wanted[field]
    if (!text) continue
    const [found] = await tx
      .select({ id: person.id })
      .from(person)
      .where(and(sql`lower(${person[field]}) = lower(${text})`, besides ? ne(person.id, besides) : undefined))
      .limit(1)
    if (found) used.push(field)
  }
  return used
}

export async function insertPerson(
  tx: Transaction,
  schoolId: string,
  fields: Omit<PersonFields, 'active'>,
): Promise<string> {
  const id = newId()
  await tx.insert(person).values({ ...fields, id, schoolId })
  return id
}

export async function updatePerson(tx: Transaction, id: string, version: number, changes: Partial<PersonFields>) {
  await tx
    .update(person)
    .set({ ...changes, version })
    .where(eq(person.id, id))
}

/** Gives and takes roles so that a person has exactly these. */
export async function setRoles(
  tx: Transaction,
  { schoolId, personId }: { schoolId: string; personId: string },
  before: readonly Role[],
  after: readonly Role[],
): Promise<void> {
  const taken = before.filter((role) => !after.includes(role))
  const given = after.filter((role) => !before.includes(role))
  if (taken.length > 0)
    await tx.delete(personRole).where(and(eq(personRole.personId, personId), inArray(personRole.role, taken)))
  if (given.length > 0)
    await tx.insert(personRole).values(given.map((role) => ({ id: newId(), schoolId, personId, role })))
}

/** Closes the one-time links that are open for a person. */
export async function closeInvitations(tx: Transaction, personId: string, now: Date): Promise<void> {
  await tx
    .update(invitation)
    .set({ expiresAt: now })
    .where(and(eq(invitation.personId, personId), isNull(invitation.usedAt), gt(invitation.expiresAt, now)))
}

export async function insertInvitation(
  tx: Transaction,
  row: Pick<typeof invitation.$inferInsert, 'schoolId' | 'personId' | 'tokenHash' | 'createdBy' | 'expiresAt'>,
): Promise<void> {
  await tx.insert(invitation).values({ ...row, id: newId() })
}

/** Ends every session of a person of the school. */
export async function endSessions(tx: Transaction, personId: string): Promise<void> {
  await tx.execute(sql`select app.end_sessions_of(${personId})`)
}

/** The names of the asking person's school. */
export async function findSchoolName(tx: Transaction): Promise<{ zh: string; en: string }> {
  const found = await tx.execute<{ zh: string; en: string }>(sql`select name_zh as zh, name_en as en from school`)
  return found.rows[0] ?? { zh: '', en: '' }
}
