import type { Transaction } from '#platform/database/database.ts'
import { Clashes, NotFound, Problems } from '#platform/http/refusals.ts'
import { mergeEdit } from '#slices/students/index.ts'
import type { AimFields, MeasureFields } from '../contract.ts'
import type { AnnualPlan, Measure } from '../model.ts'
import { aimsOf, emptyMeasure, movedIn, problemsOfMeasure, spanOf, wasReviewed } from '../rules.ts'
import { startingPoints } from '../starting-model/all.ts'
import { monthSpan } from '../starting-model/point.ts'
import { findChoices } from '../store/read.ts'
import {
  addAimRow,
  addMeasureRow,
  changeAimRow,
  changeMeasureRow,
  keepAmountRow,
  keepSituationRow,
  orderRows,
  removeAimRow,
  removeMeasureRow,
  touchPlan,
} from '../store/write.ts'
import { aimIn, measureIn, ofPlan, planInState, type Who } from './common.ts'

type Edited<Fields> = { version: number; base: Partial<Fields>; fields: Partial<Fields> }
type Situation = { zh: string; en: string }

/** Writes the school's situation, each language a field of its own. @throws NotFound, Problems, Clashes */
export async function keepSituation(
  tx: Transaction,
  input: { planId: string } & Edited<Situation>,
): Promise<{ version: number }> {
  const plan = await planInState(tx, input.planId, 'draft')
  const changes = changesIn<Situation>(input, { ...plan.situation }, plan.version)
  if (!changes) return { version: plan.version }
  return { version: await keepSituationRow(tx, plan.id, { ...plan.situation, ...changes }) }
}

/** @throws NotFound, Problems */
export async function addAim(
  tx: Transaction,
  who: Who,
  { planId, fields }: { planId: string; fields: AimFields },
): Promise<{ aimId: string }> {
  await planInState(tx, planId, 'draft')
  const aimId = await addAimRow(tx, ofPlan(who, planId), fields)
  await touchPlan(tx, planId)
  return { aimId }
}

/** Takes examples into the plan, each an aim with its measures in the months that it names. @throws NotFound also for an unknown one; Problems */
export async function takeStartingPoints(
  tx: Transaction,
  who: Who,
  { planId, ids }: { planId: string; ids: readonly string[] },
): Promise<{ aimIds: string[] }> {
  const plan = await planInState(tx, planId, 'draft')
  const aimIds: string[] = []
  for (const id of ids) {
    const found = startingPoints.find((one) => one.id === id)
    if (!found) throw new NotFound()
    const { dimension, aim: words } = found
    const aimId = await addAimRow(tx, ofPlan(who, planId), { dimension, words: { ...words } })
    const { months, what, criterion, method } = found.measure
    const fields: MeasureFields = {
      ...emptyMeasure(plan.schoolYear),
      ...monthSpan(plan.schoolYear, months),
      ...{ what: { ...what }, criterion: { ...criterion }, method: { ...method } },
    }
    await addMeasureRow(tx, { ...ofPlan(who, planId), aimId }, fields)
    aimIds.push(aimId)
  }
  await touchPlan(tx, planId)
  return { aimIds }
}

/** Changes an aim, together with what others changed. @throws NotFound, Problems, Clashes */
export async function changeAim(
  tx: Transaction,
  input: { planId: string; aimId: string } & Edited<AimFields>,
): Promise<{ version: number }> {
  const plan = await planInState(tx, input.planId, 'draft')
  const { id, dimension, words, version } = aimIn(plan, input.aimId)
  const kept: AimFields = { dimension, words }
  const changes = changesIn<AimFields>(input, kept, version)
  if (!changes) return { version }
  const written = await changeAimRow(tx, id, { ...kept, ...changes })
  await touchPlan(tx, plan.id)
  return { version: written }
}

/** Moves an aim before or behind its neighbour in the dimension. @throws NotFound, Problems */
export async function moveAim(
  tx: Transaction,
  { planId, aimId, by }: { planId: string; aimId: string; by: 'up' | 'down' },
): Promise<void> {
  const plan = await planInState(tx, planId, 'draft')
  const ids = aimsOf(plan.aims, aimIn(plan, aimId).dimension).map(({ id }) => id)
  await orderRows(tx, 'annual_aim', movedIn(ids, aimId, by))
  await touchPlan(tx, planId)
}

/** Removes an aim with its measures. @throws NotFound; Problems when it or a measure of it was reviewed: what was found does not vanish */
export async function removeAim(tx: Transaction, { planId, aimId }: { planId: string; aimId: string }): Promise<void> {
  const plan = await planInState(tx, planId, 'draft')
  const aim = aimIn(plan, aimId)
  if ([aim, ...aim.measures].some(wasReviewed)) throw new Problems([{ field: '', problem: 'was-reviewed' }])
  await removeAimRow(tx, aimId)
  await touchPlan(tx, planId)
}

/** @throws NotFound, Problems */
export async function addMeasure(
  tx: Transaction,
  who: Who,
  { planId, aimId, fields }: { planId: string; aimId: string; fields: MeasureFields },
): Promise<{ measureId: string }> {
  const plan = await planInState(tx, planId, 'draft')
  aimIn(plan, aimId)
  await check(tx, plan, fields, null)
  const measureId = await addMeasureRow(tx, { ...ofPlan(who, planId), aimId }, fields)
  await touchPlan(tx, planId)
  return { measureId }
}

/** Changes a measure, together with what others changed. @throws NotFound, Problems, Clashes */
export async function changeMeasure(
  tx: Transaction,
  who: Who,
  input: { planId: string; measureId: string } & Edited<MeasureFields>,
): Promise<{ version: number }> {
  const plan = await planInState(tx, input.planId, 'draft')
  const { measure } = measureIn(plan, input.measureId)
  const kept = fieldsOf(measure)
  const changes = changesIn<MeasureFields>(input, kept, measure.version)
  if (!changes) return { version: measure.version }
  const fields = { ...kept, ...changes }
  await check(tx, plan, fields, kept)
  const written = await changeMeasureRow(tx, who.schoolId, measure.id, fields)
  await touchPlan(tx, plan.id)
  return { version: written }
}

/** Moves a measure before or behind its neighbour in the aim. @throws NotFound, Problems */
export async function moveMeasure(
  tx: Transaction,
  { planId, measureId, by }: { planId: string; measureId: string; by: 'up' | 'down' },
): Promise<void> {
  const plan = await planInState(tx, planId, 'draft')
  const ids = measureIn(plan, measureId).aim.measures.map(({ id }) => id)
  await orderRows(tx, 'annual_measure', movedIn(ids, measureId, by))
  await touchPlan(tx, planId)
}

/** @throws NotFound; Problems when it was reviewed */
export async function removeMeasure(
  tx: Transaction,
  { planId, measureId }: { planId: string; measureId: string },
): Promise<void> {
  const plan = await planInState(tx, planId, 'draft')
  if (wasReviewed(measureIn(plan, measureId).measure)) throw new Problems([{ field: '', problem: 'was-reviewed' }])
  await removeMeasureRow(tx, measureId)
  await touchPlan(tx, planId)
}

/** Says what a measure may cost, in whole cents. @throws NotFound, Problems, Clashes */
export async function keepAmount(
  tx: Transaction,
  who: Who,
  input: { planId: string; measureId: string } & Edited<{ cents: number | null }>,
): Promise<{ version: number }> {
  const plan = await planInState(tx, input.planId, 'draft')
  const { measure } = measureIn(plan, input.measureId)
  const { cents, version } = measure.amount ?? { cents: null, version: 0 }
  const changes = changesIn<{ cents: number | null }>(input, { cents }, version)
  if (changes?.cents === undefined) return { version }
  const written = await keepAmountRow(tx, who.schoolId, measure.id, changes.cents)
  await touchPlan(tx, plan.id)
  return { version: written }
}

/** What an edit changes, together with what others wrote; `null` for nothing. @throws Clashes */
export function changesIn<Fields extends Record<string, unknown>>(
  input: Edited<Fields>,
  kept: Fields,
  version: number,
): Partial<Fields> | null {
  const edit = { base: input.base, mine: input.fields }
  const { changes, clashes } = mergeEdit<Fields>(edit, kept, { sameVersion: input.version === version })
  if (clashes.length > 0) throw new Clashes(clashes, version)
  return Object.keys(changes).length === 0 ? null : changes
}

function fieldsOf({ what, who, startsOn, endsOn, criterion, method, resources, links }: Measure): MeasureFields {
  const linked = links.map(({ kind, id }) => ({ kind, id }))
  return { what, who, startsOn, endsOn, criterion, method, resources, links: linked }
}

/** @throws Problems for dates outside of the year, and for people, duties, provisions and groups that are not this school's */
async function check(
  tx: Transaction,
  { schoolYear }: Pick<AnnualPlan, 'schoolYear'>,
  fields: MeasureFields,
  kept: MeasureFields | null,
): Promise<void> {
  const problems = problemsOfMeasure(fields, schoolYear)
  const { people, duties, provisions, groups } = await findChoices(tx, spanOf(schoolYear))
  const isIn = (all: readonly { id: string }[], id: string | null) => id === null || all.some((one) => one.id === id)
  // Who has left, and what has been put away, stays where it was named.
  const before = new Set([
    ...(kept?.links.map(({ id }) => id) ?? []),
    ...(kept?.who.flatMap(({ personId, dutyId }) => [personId, dutyId]) ?? []),
  ])
  const unknownWho = fields.who.some(
    ({ personId, dutyId }) =>
      !(before.has(personId) || isIn(people, personId)) || !(before.has(dutyId) || isIn(duties, dutyId)),
  )
  const unknownLink = fields.links.some(
    ({ kind, id }) => !before.has(id) && !isIn(kind === 'provision' ? provisions : groups, id),
  )
  if (unknownWho) problems.push({ field: 'who', problem: 'unknown-who' })
  if (unknownLink) problems.push({ field: 'links', problem: 'unknown-link' })
  if (problems.length > 0) throw new Problems(problems)
}
