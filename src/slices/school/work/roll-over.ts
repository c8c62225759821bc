import type { SignedIn, Transaction } from '#platform/database/database.ts'
import { NotFound, Problems } from '#platform/http/refusals.ts'
import { finishedSchool } from '../model.ts'
import { labelAfter, planRollOver, type RollOver } from '../rules/roll-over.ts'
import { yearProblems } from '../rules/year.ts'
import { findClasses, insertClasses } from '../store/classes.ts'
import { findPlaced, findPlaces, letStudentsLeave, placeStudents } from '../store/roll-over.ts'
import { findTerms, findYear, findYears, holdYear, insertTerms, insertYear } from '../store/years.ts'

/** What moving everyone up would do; nothing is written. @throws {NotFound} for an unknown year. @throws {Problems} `class-of-other-level`. */
export async function previewRollOver(tx: Transaction, label: string) {
  const plan = await plannedFrom(tx, label)
  return {
    from: label,
    to: plan.to,
    toExists: plan.newYear === null,
    moving: plan.moving,
    leaving: plan.leaving,
    newClasses: plan.newClasses.map((made) => made.name),
    alreadyPlaced: plan.alreadyPlaced,
  }
}

/** Moves everyone up, all of it or nothing; asked twice, the second finds nobody left to move. @throws as the preview. */
export async function rollOver(
  tx: Transaction,
  who: SignedIn,
  label: string,
): Promise<{ moved: number; left: number }> {
  // Two at once come one after the other.
  await holdYear(tx, label)
  const plan = await plannedFrom(tx, label)
  const yearId = plan.newYear
    ? await makeYear(tx, who.schoolId, plan.to, plan.newYear)
    : (await findYear(tx, plan.to))?.id
  if (!yearId) throw new NotFound()
  await insertClasses(tx, who.schoolId, yearId, plan.newClasses)
  const classes = new Map((await findClasses(tx, yearId)).map((known) => [known.name, known.id]))
  await placeStudents(
    tx,
    who.schoolId,
    yearId,
    plan.moves.map((move) => ({ studentId: move.studentId, classId: classes.get(move.className) as string })),
  )
  await letStudentsLeave(tx, plan.leavers, plan.leaveOn, finishedSchool)
  return { moved: plan.moves.length, left: plan.leavers.length }
}

async function plannedFrom(tx: Transaction, label: string): Promise<RollOver> {
  const years = await findYears(tx)
  const from = years.find((year) => year.label === label)
  if (!from) throw new NotFound()
  const terms = (await findTerms(tx)).filter((term) => term.yearId === from.id)
  const next = years.find((year) => year.label === labelAfter(label))
  const plan = planRollOver({
    from: { ...from, terms },
    classes: await findClasses(tx, from.id),
    places: await findPlaces(tx, from.id),
    nextClasses: next ? await findClasses(tx, next.id) : null,
    placedNext: next ? await findPlaced(tx, next.id) : new Set(),
  })
  const inTheWay = plan.newYear ? yearProblems({ label: plan.to, ...plan.newYear }, years) : []
  const problems = [...plan.problems, ...inTheWay.map((found) => ({ ...found, field: 'from' }))]
  if (problems.length > 0) throw new Problems(problems)
  return plan
}

async function makeYear(
  tx: Transaction,
  schoolId: string,
  label: string,
  year: NonNullable<RollOver['newYear']>,
): Promise<string> {
  const id = await insertYear(tx, schoolId, label, year)
  await insertTerms(tx, schoolId, id, year.terms)
  return id
}
