import { dateInHongKong } from '#kernel/dates.ts'
import type { Database, Transaction } from '#platform/database/database.ts'
import type { SignedInContext } from '#slices/access/index.ts'
import { findYears } from '#slices/school/index.ts'
import { isUpToDate, reconcile } from '../rules/reconcile.ts'
import { findKeptDeadlines, writeChanges } from '../store/deadlines.ts'
import { findSchools } from '../store/schools.ts'
import { areStale, findMarks, holdDeadlinesOfSchool, keepComputed } from '../store/stale.ts'
import { type Actor, findInstances, findYearFacts, findYearToRead } from './facts.ts'

/**
 * Brings the deadlines of every school year that is not over to what rules and facts say today; what has not changed is not written, and two who do
 * it at once come one after the other. A year that is over stays as it was. Only for those who know every student: others would find too little.
 */
export async function renewYears(tx: Transaction, actor: Actor): Promise<void> {
  await holdDeadlinesOfSchool(tx, actor.schoolId)
  // Before the facts: whoever changes one from here on leaves a mark that stands.
  const marks = await findMarks(tx)
  const { year: current } = await findYearToRead(tx, actor.today, undefined)
  const years = (await findYears(tx)).filter(({ endsOn }) => endsOn >= actor.today)
  for (const label of new Set([current.label, ...years.map(({ label }) => label)].sort())) {
    const { year } = await findYearToRead(tx, actor.today, label)
    const known = await findYearFacts(tx, year, actor.today)
    const changes = reconcile(await findKeptDeadlines(tx, label), await findInstances(tx, known))
    if (!isUpToDate(changes)) await writeChanges(tx, actor, label, changes)
  }
  await keepComputed(tx, actor, marks)
}

type Asking = Pick<SignedInContext, 'database' | 'tx'> & {
  who: Pick<SignedInContext['who'], 'schoolId' | 'today'>
  request: { id: string | null }
}

/**
 * Has the deadlines computed anew when a fact has changed since: what the asking person reads next is what the facts say, whoever they are.
 * It is done in a transaction of its own, as nobody in particular, so that somebody who knows few students leaves nothing out.
 */
export async function bringUpToDate({ database, tx, who, request }: Asking): Promise<void> {
  if (await areStale(tx, who.today)) await renewStale(database, who, request.id)
}

/** The same for a reading that has found out already whether it is needed. */
export function renewalFor({ database, who, request }: Omit<Asking, 'tx'>): () => Promise<void> {
  return () => renewStale(database, who, request.id)
}

/** Computes the deadlines of a school anew unless somebody else has just done it. */
export async function renewStale(
  database: Database,
  { schoolId, today }: Asking['who'],
  request: string | null,
): Promise<void> {
  const actor = { schoolId, personId: null, roles: ['senco'], today }
  await database.as(actor, { word: 'deadline.renewed', request }, async (tx) => {
    await holdDeadlinesOfSchool(tx, schoolId)
    if (await areStale(tx, today)) await renewYears(tx, actor)
  })
}

/** The work of the clock: the deadlines of every school, by its own day. One school after the other, each in a transaction. */
export async function renewDeadlines(database: Database, now: Date): Promise<void> {
  for (const { schoolId, demoToday } of await findSchools(database)) {
    const actor = { schoolId, personId: null, roles: ['senco'], today: demoToday ?? dateInHongKong(now) }
    await database.as(actor, { word: 'deadline.renewed', request: null }, (tx) => renewYears(tx, actor))
  }
}
