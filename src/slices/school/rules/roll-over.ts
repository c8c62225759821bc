import { addYears, type IsoDate, type SchoolYearLabel, schoolYearFrom, startYearOf } from '#kernel/dates.ts'
import type { Problem } from '../../access/operation.ts'
import { type ClassLevel, classNameAbove, levelAbove } from '../model.ts'
import { holdsDay, type Span, spanAfter, type TermFacts, type YearFacts } from './year.ts'

export type ClassFacts = { id: string; name: string; level: ClassLevel }
/** A student in a class of the year that ends. */
export type PlaceFacts = { studentId: string; classId: string; leftOn: IsoDate | null }

export type RollOverFacts = {
  from: YearFacts
  classes: readonly ClassFacts[]
  places: readonly PlaceFacts[]
  /** The next school year's classes, or `null` when the school has not set it up. */
  nextClasses: readonly Omit<ClassFacts, 'id'>[] | null
  /** Students who have a class in the next school year already. */
  placedNext: ReadonlySet<string>
}

export type RollOverStep = { fromClass: string; toClass: string | null; students: number }

export type RollOver = {
  to: string
  /** The year to make, or `null` when it is there. */
  newYear: (Span & { terms: TermFacts[] }) | null
  newClasses: { name: string; level: ClassLevel }[]
  moves: { studentId: string; className: string }[]
  leavers: string[]
  /** The last day at school of those who leave. */
  leaveOn: IsoDate
  moving: RollOverStep[]
  leaving: RollOverStep[]
  alreadyPlaced: number
  problems: Problem[]
}

/** The school year that follows a label: 2026/27 gives 2027/28. */
export function labelAfter(label: SchoolYearLabel): SchoolYearLabel {
  return schoolYearFrom((startYearOf(label) ?? 0) + 1)
}

/**
 * What moving everyone up to the next school year does. Each class moves one level up under the same letter; the top level
 * leaves on the year's last day. Students who have left by then are passed over, those who have a class in the next year
 * already (placed by hand or by an import, repeating) stay where they are. Class numbers are not carried over: a school gives
 * them anew. A next year that is missing is made with terms and classes, also those of the lowest level, where nobody has
 * arrived yet; one that is there gets only the classes that somebody moves into.
 */
export function planRollOver(facts: RollOverFacts): RollOver {
  const { from } = facts
  const to = labelAfter(from.label)
  const staying = facts.places.filter((place) => place.leftOn === null || place.leftOn > from.endsOn)
  const toPlace = staying.filter((place) => !facts.placedNext.has(place.studentId))
  const byClass = Map.groupBy(toPlace, (place) => place.classId)
  const next = new Map((facts.nextClasses ?? []).map((known) => [known.name, known.level]))
  const plan: RollOver = {
    to,
    newYear: facts.nextClasses === null ? yearAfter(from) : null,
    newClasses: [],
    moves: [],
    leavers: [],
    leaveOn: from.endsOn,
    moving: [],
    leaving: [],
    alreadyPlaced: staying.length - toPlace.length,
    problems: [],
  }
  for (const own of facts.classes.toSorted(byLevel)) {
    if (plan.newYear && own.level.endsWith('1')) plan.newClasses.push({ name: own.name, level: own.level })
    const places = byClass.get(own.id) ?? []
    const level = levelAbove(own.level)
    if (level === null) {
      plan.leavers.push(...places.map((place) => place.studentId))
      if (places.length > 0) plan.leaving.push({ fromClass: own.name, toClass: null, students: places.length })
      continue
    }
    const name = classNameAbove(own.name, own.level)
    const known = next.get(name)
    if (places.length === 0 && !plan.newYear) continue
    if (known === undefined) plan.newClasses.push({ name, level })
    else if (known !== level)
      plan.problems.push({ field: 'from', problem: 'class-of-other-level', params: { class: name, level } })
    next.set(name, known ?? level)
    plan.moves.push(...places.map((place) => ({ studentId: place.studentId, className: name })))
    if (places.length > 0) plan.moving.push({ fromClass: own.name, toClass: name, students: places.length })
  }
  plan.newClasses.sort(byLevel)
  return plan
}

/** Classes as people list them: 1A, 1B, 2A. */
function byLevel(one: { level: ClassLevel; name: string }, other: { level: ClassLevel; name: string }): number {
  return one.level + one.name < other.level + other.name ? -1 : 1
}

function yearAfter(from: YearFacts): Span & { terms: TermFacts[] } {
  const span = spanAfter(from)
  const terms = from.terms
    .map(({ nameEn, nameZh, startsOn, endsOn }) => ({
      nameEn,
      nameZh,
      startsOn: addYears(startsOn, 1),
      endsOn: addYears(endsOn, 1),
    }))
    .filter((term) => holdsDay(span, term.startsOn) && holdsDay(span, term.endsOn))
  return { ...span, terms }
}
