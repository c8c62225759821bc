import type { SchoolYearLabel } from '#kernel/dates.ts'
import type { Transaction } from '#platform/database/database.ts'
import { Clashes, NotFound, Problems } from '#platform/http/refusals.ts'
import { mayRolesDo, type SignedInContext } from '#slices/access/index.ts'
import { setUpOn } from '#slices/school/index.ts'
import type { Step, YearAnswer } from '../contract.ts'
import { problemsOfSettling } from '../rules/problems.ts'
import { isBeforeSetUp } from '../rules/standing.ts'
import { addSteps, findDeadlines, findSteps, type Held, holdDeadlines, writeStates } from '../store/deadlines.ts'
import { findYearFacts, findYearToRead } from './facts.ts'

type Who = SignedInContext['who']
type Wanted = readonly { id: string; version: number }[]

/** The deadlines of a school year, today’s when none is named, as far as the asking person may know them. */
export async function readYear(
  tx: Transaction,
  who: Pick<Who, 'schoolId' | 'personId' | 'roles' | 'today'>,
  query: { year?: SchoolYearLabel },
): Promise<YearAnswer> {
  const { year, years } = await findYearToRead(tx, who.today, query.year)
  const known = await findYearFacts(tx, year, who.today)
  const isSenco = who.roles.includes('senco')
  const found = await findDeadlines(tx, { year: year.label, personId: who.personId, isSenco })
  const setUp = setUpOn(who.schoolId)
  const rules = new Map(known.rules.map((rule) => [rule.key, rule]))
  return {
    ...{ year, years },
    deadlines: found.map((one) => {
      const rule = rules.get(one.rule)
      return {
        ...one,
        name: rule?.body.name ?? { zh: one.rule, en: one.rule },
        mark: rule?.mark ?? 'school',
        approximate: rule?.approximate ?? false,
        beforeSetUp: isBeforeSetUp(one.dueOn, setUp),
      }
    }),
    holidays: known.holidays.map(({ on, name }) => ({ on, name })),
    schoolHolidays: known.schoolHolidays,
    saturdays: known.facts.days.saturdays,
    may: {
      settle: mayRolesDo(who.roles, 'deadline.settle'),
      keep: mayRolesDo(who.roles, 'deadline.keep'),
      feed: mayRolesDo(who.roles, 'feed.keep'),
    },
  }
}

/** @throws NotFound */
export async function readSteps(tx: Transaction, id: string): Promise<Step[]> {
  const steps = await findSteps(tx, id)
  if (!steps) throw new NotFound()
  return steps
}

/**
 * Says of deadlines that they are done or do not apply. @throws NotFound when one of them is not this person’s to settle; Problems; Clashes when
 * somebody settled one otherwise meanwhile: then nothing is written
 */
export async function settleDeadlines(
  tx: Transaction,
  who: Who,
  input: { deadlines: Wanted; state: 'done' | 'exempt'; reason: string },
): Promise<void> {
  const held = await holdAll(tx, input.deadlines)
  const problems = problemsOfSettling(
    held.map(({ state }) => state),
    input,
  )
  if (problems.length > 0) throw new Problems(problems)
  const open = held.filter(({ state, reason }) => state !== input.state || reason !== input.reason)
  refuseClash(input.deadlines, open, input.state)
  if (open.length === 0) return
  const ids = open.map(({ id }) => id)
  await writeStates(tx, ids, { state: input.state, reason: input.reason, by: who.personId, on: who.today })
  await addSteps(
    tx,
    who,
    open.map(({ id, studentId }) => ({ id, studentId, what: input.state, words: input.reason })),
  )
}

/** Takes back that deadlines were settled. @throws NotFound; Clashes when somebody else settled one meanwhile */
export async function reopenDeadlines(tx: Transaction, who: Who, input: { deadlines: Wanted }): Promise<void> {
  const held = await holdAll(tx, input.deadlines)
  const settled = held.filter(({ state }) => state === 'done' || state === 'exempt')
  refuseClash(input.deadlines, settled, 'open')
  if (settled.length === 0) return
  const ids = settled.map(({ id }) => id)
  await writeStates(tx, ids, { state: 'open', reason: '', by: null, on: null })
  await addSteps(
    tx,
    who,
    settled.map(({ id, studentId }) => ({ id, studentId, what: 'reopened' })),
  )
}

async function holdAll(tx: Transaction, wanted: Wanted): Promise<Held[]> {
  const ids = [...new Set(wanted.map(({ id }) => id))]
  const held = await holdDeadlines(tx, ids)
  if (held.length < ids.length) throw new NotFound()
  return held
}

/** Somebody was faster and meant something else: nothing is written over their words. */
function refuseClash(wanted: Wanted, held: readonly Held[], state: string): void {
  const seen = new Map(wanted.map(({ id, version }) => [id, version]))
  const other = held.find(({ id, version }) => seen.get(id) !== version)
  if (other) throw new Clashes([{ field: 'state', base: null, mine: state, theirs: other.state }], other.version)
}
