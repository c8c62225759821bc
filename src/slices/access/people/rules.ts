import type { Role } from '../model.ts'
import type { Problem } from '../operation.ts'

/** Roles that open no student's file by themselves, or only those of one's own class or child: the office may give these. */
const rolesOfTheOffice: readonly Role[] = ['teacher', 'teaching_assistant', 'office', 'parent']
const giversOfAll: readonly Role[] = ['senco', 'principal', 'administrator']

/** Those who keep a school's people; one of them must always be able to sign in. */
const keepers: readonly Role[] = ['senco', 'administrator']

/** Whether somebody with these roles may give or take a role. The database holds to the same (migrations/0007). */
export function mayGive(own: readonly string[], role: string): boolean {
  return rolesOfTheOffice.some((given) => given === role) || giversOfAll.some((giver) => own.includes(giver))
}

/**
 * Whether somebody with these roles may keep the account of a person: change what they sign in with, let them leave. Only who could give every role that the person holds:
 * otherwise the office could take over a file keeper's account.
 */
export function mayKeepAccount(own: readonly string[], held: readonly string[]): boolean {
  return held.every((role) => mayGive(own, role))
}

/**
 * Whether somebody with these roles may replace what a person signs in with: make a one-time link for them, change their staff code or the
 * address to which a link is mailed. Whoever holds the link of somebody who can sign in already signs in as them: the office has no part in
 * that, whatever roles they have, for it may take a teacher's role and give it back.
 */
export function mayReplaceSignIn(
  own: readonly string[],
  person: { roles: readonly string[]; canSignIn: boolean },
): boolean {
  return mayKeepAccount(own, person.roles) && (!person.canSignIn || giversOfAll.some((giver) => own.includes(giver)))
}

/** True for roles that keep the school's people. */
export function keepsPeople(held: readonly Role[]): boolean {
  return held.some((role) => keepers.includes(role))
}

export type PersonState = { roles: readonly Role[]; active: boolean }

export type PersonChange = {
  actor: { id: string; roles: readonly string[] }
  personId: string
  before: PersonState
  after: PersonState
  /** Which of the fields that one signs in with are changed. */
  accountFields: readonly ('staffCode' | 'email')[]
  /** Whether the person can sign in today. */
  canSignIn: boolean
  /** How many others can sign in and keep the school's people. */
  otherKeepers: number
}

/**
 * What stands against changing a person. Nobody changes their own roles or marks themselves as having left; roles are given and
 * taken by those who may (`mayGive`); a school keeps at least one SENCO or administrator who can sign in. The rules are our own:
 * they follow from who sees what.
 */
export function personChangeProblems(change: PersonChange): Problem[] {
  const { actor, personId, before, after } = change
  const isOwn = actor.id === personId
  const problems = roleProblems(actor.roles, before.roles, after.roles)
  if (isOwn && changedRoles(before.roles, after.roles).length > 0)
    problems.splice(0, problems.length, { field: 'roles', problem: 'own-roles' })
  if (isOwn && before.active && !after.active) problems.push({ field: 'active', problem: 'own-leaving' })
  const accountFields = [...change.accountFields, ...(before.active === after.active ? [] : (['active'] as const))]
  if (!mayKeepAccount(actor.roles, before.roles))
    problems.push(...accountFields.map((field) => ({ field, problem: 'account-not-yours' })))
  else if (!mayReplaceSignIn(actor.roles, { roles: before.roles, canSignIn: change.canSignIn }))
    problems.push(...change.accountFields.map((field) => ({ field, problem: 'account-in-use' })))
  const keptBefore = change.canSignIn && before.active && keepsPeople(before.roles)
  const keepsAfter = after.active && keepsPeople(after.roles)
  if (problems.length === 0 && keptBefore && !keepsAfter && change.otherKeepers === 0)
    problems.push({ field: after.active ? 'roles' : 'active', problem: 'last-keeper' })
  return problems
}

/** What stands against giving and taking these roles. */
export function roleProblems(own: readonly string[], before: readonly Role[], after: readonly Role[]): Problem[] {
  return changedRoles(before, after)
    .filter((role) => !mayGive(own, role))
    .map((role) => ({ field: 'roles', problem: 'role-not-yours', params: { role } }))
}

function changedRoles(before: readonly Role[], after: readonly Role[]): Role[] {
  return [...after.filter((role) => !before.includes(role)), ...before.filter((role) => !after.includes(role))]
}

type HandOverPerson = { id: string; roles: readonly string[]; active: boolean; account: string }

/** What stands against handing the role of SENCO from one person to another: the one must have it, the other work here and be able to sign in. */
export function handOverProblems(from: HandOverPerson, to: HandOverPerson): Problem[] {
  const problems: Problem[] = []
  if (!from.roles.includes('senco')) problems.push({ field: 'fromId', problem: 'not-a-senco' })
  if (from.id === to.id) problems.push({ field: 'toId', problem: 'same-person' })
  else if (!to.active) problems.push({ field: 'toId', problem: 'has-left' })
  else if (to.account !== 'ready') problems.push({ field: 'toId', problem: 'cannot-sign-in' })
  return problems
}
