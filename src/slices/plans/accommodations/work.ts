import type { Transaction } from '#platform/database/database.ts'
import { Clashes, NotFound, type ProblemFound, Problems } from '#platform/http/refusals.ts'
import { mayRolesDo, type SignedInContext } from '#slices/access/index.ts'
import { findDates, mergeEdit } from '#slices/students/index.ts'
import type { Accommodation, AccommodationFields, AccommodationsOf, ReportName } from './contract.ts'
import { amountOf, problemsOfAccommodation, problemsOfChange, problemsOfEnd } from './rules.ts'
import {
  addAccommodationRow,
  changeAccommodationRow,
  decideRow,
  dropAccommodationRow,
  endAccommodationRow,
  findAccommodation,
  findAccommodationsOf,
  holdAccommodationsOf,
  holdProposals,
} from './store.ts'

export type Who = SignedInContext['who']
type One = { id: string; accommodationId: string }

/** What a student is given, as far as this person may see it. @throws NotFound */
export async function readAccommodations(tx: Transaction, who: Who, studentId: string): Promise<AccommodationsOf> {
  const found = await findAccommodationsOf(tx, studentId)
  if (!found) throw new NotFound()
  const { accommodations, reports, reaches } = found
  const may = (action: 'accommodation.keep' | 'accommodation.approve') => reaches && mayRolesDo(who.roles, action)
  return {
    accommodations,
    reports,
    may: { propose: may('accommodation.keep'), approve: may('accommodation.approve') },
  }
}

/**
 * Proposes that a student be given one thing or several, all of them or none. A problem of one of them says which: `extra-time.amount`.
 * @throws NotFound, Problems
 */
export async function proposeAccommodations(
  tx: Transaction,
  who: Who,
  input: { id: string; proposals: readonly AccommodationFields[] },
): Promise<{ accommodationIds: string[] }> {
  await findDates(tx, input.id)
  const found = await findAccommodationsOf(tx, input.id)
  if (!found?.reaches) throw new NotFound()
  const problems = input.proposals.flatMap((fields) =>
    problemsIn(fields, found.reports).map((one) =>
      ofOneKind.has(one.field) ? { ...one, field: `${fields.kind}.${one.field}` } : one,
    ),
  )
  refuse(problems.filter((one, index) => problems.findIndex(({ field }) => field === one.field) === index))
  const of = { schoolId: who.schoolId, studentId: input.id }
  const accommodationIds = []
  for (const fields of input.proposals) accommodationIds.push(await addAccommodationRow(tx, of, tidy(fields)))
  return { accommodationIds }
}

/** Fields that each of several proposals has of its own; the others they have in common. */
const ofOneKind: ReadonlySet<string> = new Set(['kind', 'amount', 'wordsZh'])

/**
 * Changes a proposal, or corrects what was approved. @throws NotFound, Problems; Clashes when somebody else changed the same field: then
 * nothing is written.
 */
export async function changeAccommodation(
  tx: Transaction,
  who: Who,
  input: One & { version: number; base: Partial<AccommodationFields>; fields: Partial<AccommodationFields> },
): Promise<{ version: number }> {
  await holdAccommodationsOf(tx, input.id)
  const { found, reports } = await findAccommodation(tx, input.id, input.accommodationId)
  refuse(problemsOfChange(found.state, mayRolesDo(who.roles, 'accommodation.approve')))
  const kept = fieldsOf(found)
  const sameVersion = input.version === found.version
  const edit = { base: input.base, mine: input.fields }
  const { changes, clashes } = mergeEdit<AccommodationFields>(edit, kept, { sameVersion })
  if (clashes.length > 0) throw new Clashes(clashes, found.version)
  if (Object.keys(changes).length === 0) return { version: found.version }
  const fields = tidy({ ...kept, ...changes })
  refuse(problemsIn(fields, reports))
  const of = { schoolId: who.schoolId, studentId: input.id }
  return { version: await changeAccommodationRow(tx, of, found.id, fields) }
}

/** Ends before its period is over what was approved. @throws NotFound, Problems */
export async function endAccommodation(tx: Transaction, input: One & { endsOn: string }): Promise<void> {
  await holdAccommodationsOf(tx, input.id)
  const { found } = await findAccommodation(tx, input.id, input.accommodationId)
  refuse(problemsOfEnd(found, input.endsOn))
  await endAccommodationRow(tx, { studentId: input.id, id: found.id }, input.endsOn)
}

/** Takes back a proposal. @throws NotFound; Problems when it has been decided. */
export async function dropAccommodation(tx: Transaction, input: One): Promise<void> {
  await holdAccommodationsOf(tx, input.id)
  const { found } = await findAccommodation(tx, input.id, input.accommodationId)
  if (found.state !== 'proposed') throw new Problems([{ field: '', problem: 'decided-stays' }])
  await dropAccommodationRow(tx, { studentId: input.id, id: found.id })
}

/**
 * Approves or refuses proposals, all of them or none. @throws NotFound when one of them is not there for this person; Problems when one has
 * been decided meanwhile, or nobody says why it is refused.
 */
export async function decideAccommodations(
  tx: Transaction,
  who: Who,
  input: { accommodationIds: readonly string[]; approve: boolean; words: string },
): Promise<{ decided: number }> {
  const ids = [...new Set(input.accommodationIds)]
  const held = await holdProposals(tx, ids)
  if (held.length !== ids.length) throw new NotFound()
  if (!input.approve && input.words === '') throw new Problems([{ field: 'words', problem: 'say-why-refused' }])
  const decided = held.filter(({ state }) => state !== 'proposed').length
  if (decided > 0) throw new Problems([{ field: '', problem: 'decided-meanwhile', params: { count: decided } }])
  for (const { id, studentId } of held) {
    const of = { schoolId: who.schoolId, studentId, id, personId: who.personId, today: who.today }
    await decideRow(tx, of, input)
  }
  return { decided: held.length }
}

/** As it is written: an amount only where there is one. */
function tidy(fields: AccommodationFields): AccommodationFields {
  return { ...fields, amount: amountOf(fields.kind, fields.amount) }
}

/** What forbids it as it is entered; a report must be one of this student's. */
function problemsIn(fields: AccommodationFields, reports: readonly ReportName[]): ProblemFound[] {
  const { reportId, wordsZh, wordsEn } = fields
  const problems = problemsOfAccommodation({ ...fields, words: { zh: wordsZh, en: wordsEn } })
  const isKnown = reportId === null || reports.some(({ id }) => id === reportId)
  return isKnown ? problems : [...problems, { field: 'reportId', problem: 'unknown-report' }]
}

function refuse(problems: readonly ProblemFound[]): void {
  if (problems.length > 0) throw new Problems(problems)
}

function fieldsOf({ setting, kind, amount, words, startsOn, endsOn, evidence }: Accommodation): AccommodationFields {
  return {
    ...{ setting, kind, amount, startsOn, endsOn },
    wordsZh: words.zh,
    wordsEn: words.en,
    evidenceWords: evidence?.words ?? '',
    reportId: evidence?.reportId ?? null,
  }
}
