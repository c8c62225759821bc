import { sql } from 'drizzle-orm'
import type { IsoDate } from '#kernel/dates.ts'
import { newId } from '#kernel/ids.ts'
import type { Bilingual } from '#kernel/language.ts'
import type { Transaction } from '#platform/database/database.ts'
import { NotFound } from '#platform/http/refusals.ts'
import type { AimFields, MeasureFields, ReviewFields } from '../contract.ts'
import type { AnnualPlan, AnnualState, FigureKind, LinkTo, Moment, Subject } from '../model.ts'

export type OfPlan = { schoolId: string; planId: string }
type CarriedFrom = { id: string; as: 'yes' | 'changed' } | null

const json = (value: unknown) => sql`${JSON.stringify(value)}::jsonb`

/** Others who change this plan wait until the transaction ends. */
export async function holdAnnualPlan(tx: Transaction, planId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`annual plan ${planId}`}, 0))`)
}

/** Writes a new draft; `null` when the year has a plan, also one of a moment ago. */
export async function addPlanRow(
  tx: Transaction,
  of: { schoolId: string; personId: string; today: IsoDate },
  plan: { schoolYear: string; situation: Bilingual; previousId: string | null },
): Promise<string | null> {
  const { rows } = await tx.execute<{ id: string }>(sql`
    insert into annual_plan (id, school_id, school_year, situation, previous_id, made_by, made_on)
    values (${newId()}, ${of.schoolId}, ${plan.schoolYear}, ${json(plan.situation)}, ${plan.previousId}, ${of.personId}, ${of.today})
    on conflict (school_id, school_year) do nothing returning id`)
  return rows[0]?.id ?? null
}

export async function dropPlanRow(tx: Transaction, planId: string): Promise<void> {
  await tx.execute(sql`delete from annual_plan where id = ${planId}`)
}

/** Counts a plan's version up after something in it was changed; gives the new version. */
export async function touchPlan(tx: Transaction, planId: string): Promise<number> {
  return versionIn(
    await tx.execute(sql`update annual_plan set version = version + 1 where id = ${planId} returning version`),
  )
}

export async function keepSituationRow(tx: Transaction, planId: string, situation: Bilingual): Promise<number> {
  return versionIn(
    await tx.execute(sql`
      update annual_plan set situation = ${json(situation)}, version = version + 1 where id = ${planId} returning version`),
  )
}

/** Writes where a plan stands, and the decision with the plan as it stood. */
export async function movePlanRow(
  tx: Transaction,
  of: OfPlan & { personId: string; today: IsoDate },
  { to, words, body }: { to: AnnualState; words: string; body: AnnualPlan },
): Promise<number> {
  await tx.execute(sql`
    insert into annual_decision (id, school_id, plan_id, moved_to, words, body, decided_by, decided_on)
    values (${newId()}, ${of.schoolId}, ${of.planId}, ${to}, ${words}, ${json(body)}, ${of.personId}, ${of.today})`)
  return versionIn(
    await tx.execute(sql`
      update annual_plan set state = ${to}, version = version + 1 where id = ${of.planId} returning version`),
  )
}

export async function addAimRow(
  tx: Transaction,
  of: OfPlan,
  fields: AimFields,
  carried: CarriedFrom = null,
): Promise<string> {
  const id = newId()
  await tx.execute(sql`
    insert into annual_aim (id, school_id, plan_id, dimension, position, words, carried_from, carried_as)
    select ${id}, ${of.schoolId}, ${of.planId}, ${fields.dimension}, coalesce(max(position), 0) + 1, ${json(fields.words)},
      ${carried?.id ?? null}::uuid, ${carried?.as ?? null}
    from annual_aim where plan_id = ${of.planId}`)
  return id
}

export async function changeAimRow(tx: Transaction, aimId: string, fields: AimFields): Promise<number> {
  return versionIn(
    await tx.execute(sql`
      update annual_aim set dimension = ${fields.dimension}, words = ${json(fields.words)}, version = version + 1
      where id = ${aimId} returning version`),
  )
}

export async function removeAimRow(tx: Transaction, aimId: string): Promise<void> {
  await tx.execute(sql`delete from annual_aim where id = ${aimId}`)
}

export async function addMeasureRow(
  tx: Transaction,
  of: OfPlan & { aimId: string },
  fields: MeasureFields,
  carried: CarriedFrom = null,
): Promise<string> {
  const id = newId()
  await tx.execute(sql`
    insert into annual_measure (id, school_id, plan_id, aim_id, position, what, who, starts_on, ends_on, criterion, method, resources,
      carried_from, carried_as)
    select ${id}, ${of.schoolId}, ${of.planId}, ${of.aimId}, coalesce(max(position), 0) + 1, ${json(fields.what)}, ${json(fields.who)},
      ${fields.startsOn}, ${fields.endsOn}, ${json(fields.criterion)}, ${json(fields.method)}, ${json(fields.resources)},
      ${carried?.id ?? null}::uuid, ${carried?.as ?? null}
    from annual_measure where aim_id = ${of.aimId}`)
  await keepLinks(tx, of.schoolId, id, fields.links)
  return id
}

export async function changeMeasureRow(
  tx: Transaction,
  schoolId: string,
  measureId: string,
  fields: MeasureFields,
): Promise<number> {
  await tx.execute(sql`delete from annual_link where measure_id = ${measureId}`)
  await keepLinks(tx, schoolId, measureId, fields.links)
  return versionIn(
    await tx.execute(sql`
      update annual_measure set what = ${json(fields.what)}, who = ${json(fields.who)}, starts_on = ${fields.startsOn},
        ends_on = ${fields.endsOn}, criterion = ${json(fields.criterion)}, method = ${json(fields.method)},
        resources = ${json(fields.resources)}, version = version + 1
      where id = ${measureId} returning version`),
  )
}

export async function removeMeasureRow(tx: Transaction, measureId: string): Promise<void> {
  await tx.execute(sql`delete from annual_measure where id = ${measureId}`)
}

/** Writes the order of aims or of measures: each has the place at which its identifier stands. */
export async function orderRows(
  tx: Transaction,
  table: 'annual_aim' | 'annual_measure',
  order: readonly string[],
): Promise<void> {
  await tx.execute(sql`
    update ${sql.identifier(table)} t set position = o.place
    from jsonb_array_elements_text(${JSON.stringify(order)}::jsonb) with ordinality as o(id, place)
    where t.id = o.id::uuid and t.position <> o.place`)
}

/** Writes what a measure may cost; gives the new version. */
export async function keepAmountRow(
  tx: Transaction,
  schoolId: string,
  measureId: string,
  cents: number | null,
): Promise<number> {
  if (cents === null) {
    await tx.execute(sql`delete from annual_amount where measure_id = ${measureId}`)
    return 0
  }
  return versionIn(
    await tx.execute(sql`
      insert into annual_amount (id, school_id, measure_id, cents) values (${newId()}, ${schoolId}, ${measureId}, ${cents})
      on conflict (measure_id) do update set cents = excluded.cents, version = annual_amount.version + 1 returning version`),
  )
}

/** Writes a review of an aim or a measure; gives its new version. */
export async function keepReviewRow(
  tx: Transaction,
  of: OfPlan,
  subject: Subject & { moment: Moment },
  fields: ReviewFields,
): Promise<number> {
  const { aimId, measureId, target } = columnsOf(subject)
  return versionIn(
    await tx.execute(sql`
      insert into annual_review (id, school_id, plan_id, aim_id, measure_id, moment, how_far, words, carry)
      values (${newId()}, ${of.schoolId}, ${of.planId}, ${aimId}, ${measureId}, ${subject.moment}, ${fields.howFar}, ${json(fields.words)}, ${fields.carry})
      on conflict (${target}, moment) do update set how_far = excluded.how_far, words = excluded.words, carry = excluded.carry,
        version = annual_review.version + 1
      returning version`),
  )
}

export async function addFigureRow(
  tx: Transaction,
  of: OfPlan & { personId: string; today: IsoDate },
  subject: Subject & { moment: Moment },
  figure: { kind: FigureKind; done: number; total: number },
): Promise<string> {
  const id = newId()
  const { aimId, measureId } = columnsOf(subject)
  await tx.execute(sql`
    insert into annual_figure (id, school_id, plan_id, aim_id, measure_id, moment, kind, done, total, taken_on, taken_by)
    values (${id}, ${of.schoolId}, ${of.planId}, ${aimId}, ${measureId}, ${subject.moment}, ${figure.kind}, ${figure.done}, ${figure.total},
      ${of.today}, ${of.personId})`)
  return id
}

export async function dropFigureRow(tx: Transaction, figureId: string): Promise<void> {
  await tx.execute(sql`delete from annual_figure where id = ${figureId}`)
}

async function keepLinks(
  tx: Transaction,
  schoolId: string,
  measureId: string,
  links: readonly LinkTo[],
): Promise<void> {
  for (const { kind, id } of links)
    await tx.execute(sql`
      insert into annual_link (id, school_id, measure_id, provision_id, group_id)
      values (${newId()}, ${schoolId}, ${measureId}, ${kind === 'provision' ? id : null}::uuid, ${kind === 'group' ? id : null}::uuid)`)
}

function columnsOf({ of, subjectId }: Subject) {
  return of === 'aim'
    ? { aimId: sql`${subjectId}::uuid`, measureId: sql`null::uuid`, target: sql`aim_id` }
    : { aimId: sql`null::uuid`, measureId: sql`${subjectId}::uuid`, target: sql`measure_id` }
}

function versionIn({ rows }: { rows: Record<string, unknown>[] }): number {
  const version = rows[0]?.version
  // A policy that shows a row and does not let it be changed updates none: to this person it is not there.
  if (typeof version !== 'number') throw new NotFound()
  return version
}
