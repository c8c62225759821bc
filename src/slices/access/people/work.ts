import { squish, toHalfWidth } from '#kernel/text.ts'
import type { SignedIn, Transaction } from '#platform/database/database.ts'
import { Clashes, NotFound, type ProblemFound, Problems } from '#platform/http/refusals.ts'
import { type Role, rolesForGood } from '../model.ts'
import { mergeSave } from '../rules.ts'
import { findFieldsBefore } from '../trail/fields-before.ts'
import { keepsPeople, personChangeProblems, roleProblems } from './rules.ts'
import {
  closeInvitations,
  endSessions,
  findPeople,
  findPerson,
  findUsed,
  holdPeople,
  insertPerson,
  type PersonFields,
  personColumns,
  setRoles,
  updatePerson,
} from './store.ts'

type Particulars = Omit<PersonFields, 'active'>

/** Adds a person; a name in one language suffices. @throws {Problems} `already-used`, `role-not-yours`, `required`. */
export async function addPerson(
  tx: Transaction,
  who: SignedIn,
  { roles, ...typed }: Particulars & { roles: readonly Role[] },
): Promise<{ id: string }> {
  await holdPeople(tx, who.schoolId)
  const fields = { ...typed, ...tidied(typed) }
  const wanted = [...new Set(roles)]
  const problems = [...(await fieldProblems(tx, fields, null)), ...roleProblems(rolesForGood(who.roles), [], wanted)]
  if (problems.length > 0) throw new Problems(problems)
  const id = await insertPerson(tx, who.schoolId, fields)
  await setRoles(tx, { schoolId: who.schoolId, personId: id }, [], wanted)
  return { id }
}

/**
 * Changes a person's particulars, roles, or whether they still work here; who leaves is signed out everywhere, and links that
 * were open for them close. A save from an older version is merged where nobody else touched the same field.
 * @returns the version they have now. @throws {NotFound} @throws {Clashes}
 * @throws {Problems} `already-used`, `required`, `name-needed`, and those of rules.ts.
 */
export async function changePerson(
  tx: Transaction,
  who: SignedIn,
  { id, version, roles, ...typed }: Partial<PersonFields> & { id: string; version: number; roles?: readonly Role[] },
  now: Date,
): Promise<{ version: number }> {
  await holdPeople(tx, who.schoolId)
  const current = await findPerson(tx, id)
  if (!current) throw new NotFound()
  const saves = current.version - version
  const before = await findFieldsBefore(tx, { table: 'person', id, saves }, personColumns)
  const { changes, clashes } = mergeSave<PersonFields>(current, { ...typed, ...tidied(typed) }, before)
  const wanted = roles ? [...new Set(roles)].sort() : current.roles
  const rolesDiffer = wanted.join() !== [...current.roles].sort().join()
  // The trail tells of a person's row, not of their roles: from an older version, different roles may be somebody else's choice.
  if (rolesDiffer && saves > 0) clashes.push({ field: 'roles', base: null, mine: wanted, theirs: current.roles })
  if (clashes.length > 0) throw new Clashes(clashes, current.version)
  if (Object.keys(changes).length === 0 && !rolesDiffer) return { version: current.version }

  const problems = await changeProblems(tx, who, current, changes, wanted)
  if (problems.length > 0) throw new Problems(problems)
  await updatePerson(tx, id, current.version + 1, changes)
  await setRoles(tx, { schoolId: who.schoolId, personId: id }, current.roles, wanted)
  if (changes.active === false) {
    await closeInvitations(tx, id, now)
    await endSessions(tx, id)
  }
  return { version: current.version + 1 }
}

async function changeProblems(
  tx: Transaction,
  who: SignedIn,
  current: PersonFields & { id: string; roles: readonly Role[] },
  changes: Partial<PersonFields>,
  roles: readonly Role[],
): Promise<ProblemFound[]> {
  const people = await findPeople(tx)
  const canSignIn = (personId: string) =>
    people.some((one) => one.id === personId && one.active && one.account === 'ready')
  const against = personChangeProblems({
    actor: { id: who.personId, roles: rolesForGood(who.roles) },
    personId: current.id,
    before: { roles: current.roles, active: current.active },
    after: { roles, active: changes.active ?? current.active },
    accountFields: (['staffCode', 'email'] as const).filter((field) => changes[field] !== undefined),
    canSignIn: canSignIn(current.id),
    otherKeepers: people.filter((one) => one.id !== current.id && canSignIn(one.id) && keepsPeople(one.roles)).length,
  })
  return [...nameProblems({ ...current, ...changes }), ...(await fieldProblems(tx, changes, current.id)), ...against]
}

async function fieldProblems(tx: Transaction, fields: Partial<Particulars>, besides: string | null) {
  const used = await findUsed(tx, fields, besides)
  return [
    ...(fields.staffCode === '' ? [{ field: 'staffCode', problem: 'required' }] : []),
    ...used.map((field): ProblemFound => ({ field, problem: 'already-used' })),
  ]
}

/** Many staff lists have the Chinese name only, some colleagues only an English one; who has neither cannot be told from others. */
function nameProblems({ nameEn, nameZh }: Pick<Particulars, 'nameEn' | 'nameZh'>): ProblemFound[] {
  return nameEn || nameZh ? [] : [{ field: 'nameZh', problem: 'name-needed' }]
}

/** As people mean it: no stray spaces, and what is typed at sign-in in half width. */
function tidied(typed: Partial<Particulars>): Partial<Particulars> {
  const { staffCode, email, nameEn, nameZh } = typed
  return {
    ...(staffCode === undefined ? {} : { staffCode: squish(toHalfWidth(staffCode)) }),
    ...(email === undefined ? {} : { email: email.trim() }),
    ...(nameEn === undefined ? {} : { nameEn: squish(nameEn) }),
    ...(nameZh === undefined ? {} : { nameZh: squish(nameZh) }),
  }
}
