import type { SignedIn, Transaction } from '#platform/database/database.ts'
import { Clashes, NotFound, Problems } from '#platform/http/refusals.ts'
import type { SchoolYear } from '../contract.ts'
import { labelAfter } from '../rules/roll-over.ts'
import { holdsDay, type TermFacts, type YearFacts, yearProblems } from '../rules/year.ts'
import { findYearsToMove } from '../store/roll-over.ts'
import {
  countByYear,
  deleteTerms,
  findTerms,
  findYear,
  findYearOf,
  findYears,
  holdYear,
  insertTerms,
  insertYear,
  updateYear,
} from '../store/years.ts'

/** The school years with their terms, newest first, and how many classes and students each has. */
export async function listYears(tx: Transaction, who: SignedIn): Promise<SchoolYear[]> {
  const [years, terms, counts] = [await findYears(tx), await findTerms(tx), await countByYear(tx)]
  const followed = years.flatMap(({ id, label, endsOn }) => {
    const next = years.find((year) => year.label === labelAfter(label))
    return next ? [{ id, nextId: next.id, endsOn }] : []
  })
  const toMove = await findYearsToMove(tx, followed, who.today)
  return years.map(({ schoolId: _, ...year }) => ({
    ...year,
    isCurrent: holdsDay(year, who.today),
    terms: terms.filter((term) => term.yearId === year.id).map(({ yearId: _year, ...term }) => term),
    classes: counts.get(year.id)?.classes ?? 0,
    students: counts.get(year.id)?.students ?? 0,
    toMoveUp: toMove.has(year.id) || !followed.some(({ id }) => id === year.id),
  }))
}

/** The school year with a label, or the one that today falls in, or `null` when there is none today. @throws {NotFound} */
export async function chosenYear(tx: Transaction, who: SignedIn, label: string | undefined) {
  if (label === undefined) return findYearOf(tx, who.today)
  const found = await findYear(tx, label)
  if (!found) throw new NotFound()
  return found
}

/**
 * Adds a school year (without `version`), or changes the dates and terms of one.
 * @throws {Problems} all that is wrong, see rules/year.ts; `already-there`. @throws {Clashes} when it was changed meanwhile.
 */
export async function saveYear(
  tx: Transaction,
  who: SignedIn,
  input: YearFacts & { version?: number | undefined },
): Promise<{ id: string }> {
  const known = await holdYear(tx, input.label)
  if (known && input.version === undefined) throw new Problems([{ field: 'label', problem: 'already-there' }])
  if (!known && input.version !== undefined) throw new NotFound()
  const problems = yearProblems(input, await findYears(tx))
  if (problems.length > 0) throw new Problems(problems)
  if (!known) {
    const id = await insertYear(tx, who.schoolId, input.label, input)
    await insertTerms(tx, who.schoolId, id, input.terms)
    return { id }
  }
  const terms = (await findTerms(tx)).filter((term) => term.yearId === known.id)
  const [gone, added] = difference(terms, input.terms)
  const sameDays = known.startsOn === input.startsOn && known.endsOn === input.endsOn
  if (sameDays && gone.length === 0 && added.length === 0) return { id: known.id }
  if (known.version !== input.version) throw staleYear({ ...known, terms }, input)
  await updateYear(tx, known.id, known.version + 1, input)
  await deleteTerms(
    tx,
    gone.map((term) => term.id),
  )
  await insertTerms(tx, who.schoolId, known.id, added)
  return { id: known.id }
}

/** Terms are told apart by all they say: one that stays as it is keeps its row. */
function difference<Known extends TermFacts>(known: readonly Known[], wanted: readonly TermFacts[]) {
  const saying = (term: TermFacts) => [term.nameEn, term.nameZh, term.startsOn, term.endsOn].join('\n')
  const [before, after] = [new Set(known.map(saying)), new Set(wanted.map(saying))]
  return [known.filter((term) => !after.has(saying(term))), wanted.filter((term) => !before.has(saying(term)))] as const
}

function staleYear(theirs: YearFacts & { version: number }, mine: YearFacts): Clashes {
  const fields = (['startsOn', 'endsOn', 'terms'] as const).filter((field) =>
    field === 'terms'
      ? difference(theirs.terms, mine.terms).some((part) => part.length > 0)
      : theirs[field] !== mine[field],
  )
  return new Clashes(
    fields.map((field) => ({ field, base: null, mine: mine[field], theirs: theirs[field] })),
    theirs.version,
  )
}
