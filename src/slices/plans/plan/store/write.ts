import { sql } from 'drizzle-orm'
import type { IsoDate } from '#kernel/dates.ts'
import { newId } from '#kernel/ids.ts'
import type { Transaction } from '#platform/database/database.ts'
import { NotFound } from '#platform/http/refusals.ts'
import type { PlanFile, PlanKind, PlanState, Section, TargetState, Words } from '../../model.ts'
import type { PlanFields, StrategyFields, TargetFields } from '../contract.ts'
import type { versionReasons } from '../model.ts'

export type OfPlan = { schoolId: string; studentId: string; planId: string }
type VersionReason = (typeof versionReasons)[number]

const json = (value: unknown) => sql`${JSON.stringify(value)}::jsonb`

/** Others who change this plan wait until the transaction ends. */
export async function holdPlan(tx: Transaction, planId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`plan ${planId}`}, 0))`)
}

/** Others who begin plans for this student, or put one in force, wait. */
export async function holdPlansOf(tx: Transaction, studentId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`plans of ${studentId}`}, 0))`)
}

/** Writes a plan unless it is there already; the same identifier for something else is not there. @throws NotFound */
export async function addPlanRow(
  tx: Transaction,
  of: OfPlan & { personId: string; today: IsoDate },
  plan: { kind: PlanKind; sections: readonly Section[]; previousId: string | null } & PlanFields,
): Promise<void> {
  await tx.execute(sql`
    insert into plan (id, school_id, student_id, kind, starts_on, ends_on, review_on, sections, team, previous_id, made_by, made_on)
    values (${of.planId}, ${of.schoolId}, ${of.studentId}, ${plan.kind}, ${plan.startsOn}, ${plan.endsOn}, ${plan.reviewOn},
      ${json(plan.sections)}, ${json(plan.team)}, ${plan.previousId}, ${of.personId}, ${of.today})
    on conflict (id) do nothing`)
  const { rowCount } = await tx.execute(sql`
    select from plan where id = ${of.planId} and student_id = ${of.studentId} and made_by = ${of.personId}`)
  if (!rowCount) throw new NotFound()
}

/** Writes a plan's period and team and counts its version up. */
export async function changePlanRow(tx: Transaction, planId: string, fields: PlanFields): Promise<number> {
  return versionIn(
    await tx.execute(sql`
      update plan set starts_on = ${fields.startsOn}, ends_on = ${fields.endsOn}, review_on = ${fields.reviewOn},
        team = ${json(fields.team)}, version = version + 1
      where id = ${planId} returning version`),
  )
}

/** Names another as the one who keeps a plan, in the language in which the first was named. @throws NotFound */
export async function changeKeeperRow(
  tx: Transaction,
  planId: string,
  { fromId, toId }: { fromId: string; toId: string },
): Promise<{ studentId: string }> {
  const { rows } = await tx.execute<{ studentId: string }>(sql`
    update plan p set version = version + 1, team = (
      select jsonb_agg(case when m.is_keeper then jsonb_build_object('personId', s.id, 'part', 'keeps',
          'name', case when m.member ->> 'name' = f.name_en then s.name_en else coalesce(nullif(s.name_zh, ''), s.name_en) end)
        else m.member end order by m.position)
      from person f, person s, (
        select member, position, member ->> 'part' = 'keeps' and member ->> 'personId' = ${fromId} as is_keeper
        from jsonb_array_elements(p.team) with ordinality as e(member, position)) m
      where f.id = ${fromId}::uuid and s.id = ${toId}::uuid and (m.is_keeper or m.member ->> 'personId' is distinct from ${toId}))
    where p.id = ${planId} returning student_id as "studentId"`)
  const [written] = rows
  if (!written) throw new NotFound()
  return written
}

export async function movePlanRow(tx: Transaction, planId: string, to: PlanState): Promise<number> {
  return versionIn(
    await tx.execute(sql`
      update plan set state = ${to}, was_in_force = was_in_force or state in ('in_force', 'reviewed') or ${to} = 'in_force',
        version = version + 1
      where id = ${planId} returning version`),
  )
}

export async function dropPlanRow(tx: Transaction, planId: string): Promise<void> {
  await tx.execute(sql`delete from plan where id = ${planId}`)
}

/** True when another plan of the kind is in force for the student. */
export async function hasOtherInForce(
  tx: Transaction,
  studentId: string,
  plan: Pick<PlanFile, 'id' | 'kind'>,
): Promise<boolean> {
  const { rowCount } = await tx.execute(sql`
    select from plan where student_id = ${studentId} and kind = ${plan.kind} and state = 'in_force' and id <> ${plan.id} limit 1`)
  return (rowCount ?? 0) > 0
}

/** Writes a section's words; gives its new version. */
export async function keepTextRow(
  tx: Transaction,
  of: OfPlan,
  text: { section: string; closed: boolean; words: Words; declined: boolean },
): Promise<number> {
  return versionIn(
    await tx.execute(sql`
      insert into plan_text (id, school_id, student_id, plan_id, section, closed, words, declined)
      values (${newId()}, ${of.schoolId}, ${of.studentId}, ${of.planId}, ${text.section}, ${text.closed}, ${json(text.words)}, ${text.declined})
      on conflict (plan_id, section) do update set words = excluded.words, declined = excluded.declined, version = plan_text.version + 1
      returning version`),
  )
}

export async function addTargetRow(
  tx: Transaction,
  of: OfPlan,
  fields: TargetFields,
  carriedFrom: string | null = null,
): Promise<string> {
  const id = newId()
  await tx.execute(sql`
    insert into target (id, school_id, student_id, plan_id, position, need, area, words, measure_kind, measure, baseline_value, baseline,
      aim_value, aim_direction, criterion, who, starts_on, due_on, carried_from, bank_id)
    values (${id}, ${of.schoolId}, ${of.studentId}, ${of.planId}, ${fields.position}, ${fields.need}, ${fields.area}, ${json(fields.words)},
      ${fields.measureKind}, ${json(fields.measure)}, ${fields.baselineValue}, ${json(fields.baseline)}, ${fields.aimValue},
      ${fields.aimDirection}, ${json(fields.criterion)}, ${json(fields.who)}, ${fields.startsOn}, ${fields.dueOn}, ${carriedFrom}, ${fields.bankId})`)
  return id
}

export async function changeTargetRow(tx: Transaction, targetId: string, fields: TargetFields): Promise<number> {
  return versionIn(
    await tx.execute(sql`
      update target set position = ${fields.position}, need = ${fields.need}, area = ${fields.area}, words = ${json(fields.words)},
        measure_kind = ${fields.measureKind}, measure = ${json(fields.measure)}, baseline_value = ${fields.baselineValue},
        baseline = ${json(fields.baseline)}, aim_value = ${fields.aimValue}, aim_direction = ${fields.aimDirection},
        criterion = ${json(fields.criterion)}, who = ${json(fields.who)}, starts_on = ${fields.startsOn}, due_on = ${fields.dueOn},
        bank_id = ${fields.bankId}, version = version + 1
      where id = ${targetId} returning version`),
  )
}

/** What a review made of a target. */
export async function settleTargetRow(
  tx: Transaction,
  targetId: string,
  { state, reason }: { state: TargetState; reason: string },
): Promise<void> {
  await tx.execute(sql`
    update target set state = ${state}, state_reason = ${reason}, version = version + 1 where id = ${targetId}`)
}

export async function hasTries(tx: Transaction, targetId: string): Promise<boolean> {
  const { rowCount } = await tx.execute(sql`select from target_try where target_id = ${targetId} limit 1`)
  return (rowCount ?? 0) > 0
}

export async function removeTargetRow(tx: Transaction, targetId: string): Promise<void> {
  await tx.execute(sql`delete from target where id = ${targetId}`)
}

export async function addStrategyRow(tx: Transaction, of: OfPlan, fields: StrategyFields): Promise<string> {
  const id = newId()
  await tx.execute(sql`
    insert into strategy (id, school_id, student_id, plan_id, target_id, position, place, words, who, on_card, bank_id)
    values (${id}, ${of.schoolId}, ${of.studentId}, ${of.planId}, ${fields.targetId}, ${fields.position}, ${fields.place},
      ${json(fields.words)}, ${json(fields.who)}, ${fields.onCard}, ${fields.bankId})`)
  return id
}

export async function changeStrategyRow(tx: Transaction, strategyId: string, fields: StrategyFields): Promise<number> {
  return versionIn(
    await tx.execute(sql`
      update strategy set target_id = ${fields.targetId}, position = ${fields.position}, place = ${fields.place},
        words = ${json(fields.words)}, who = ${json(fields.who)}, on_card = ${fields.onCard}, bank_id = ${fields.bankId},
        version = version + 1
      where id = ${strategyId} returning version`),
  )
}

export async function removeStrategyRow(tx: Transaction, strategyId: string): Promise<void> {
  await tx.execute(sql`delete from strategy where id = ${strategyId}`)
}

export async function addAgreementRow(
  tx: Transaction,
  of: OfPlan,
  agreed: { part: string; name: string; how: string; agreedOn: IsoDate; words: string },
): Promise<string> {
  const id = newId()
  await tx.execute(sql`
    insert into plan_agreement (id, school_id, student_id, plan_id, part, name, how, agreed_on, words)
    values (${id}, ${of.schoolId}, ${of.studentId}, ${of.planId}, ${agreed.part}, ${agreed.name}, ${agreed.how}, ${agreed.agreedOn}, ${agreed.words})`)
  return id
}

/** @throws NotFound */
export async function removeAgreementRow(tx: Transaction, planId: string, agreementId: string): Promise<void> {
  const { rowCount } = await tx.execute(
    sql`delete from plan_agreement where plan_id = ${planId} and id = ${agreementId}`,
  )
  if (!rowCount) throw new NotFound()
}

/**
 * Keeps a plan whole. Corrections that one person makes within an hour are one correction: the last of them takes the place of those before.
 */
export async function keepVersionRow(
  tx: Transaction,
  of: OfPlan & { personId: string },
  why: VersionReason,
  body: PlanFile,
): Promise<void> {
  if (why === 'corrected') {
    const { rowCount } = await tx.execute(sql`
      update plan_version set body = ${json(body)}, made_at = clock_timestamp()
      where plan_id = ${of.planId} and why = 'corrected' and made_by = ${of.personId} and made_at > clock_timestamp() - interval '1 hour'
        and number = (select max(number) from plan_version where plan_id = ${of.planId})`)
    if (rowCount) return
  }
  await tx.execute(sql`
    insert into plan_version (id, school_id, student_id, plan_id, number, why, body, made_by)
    select ${newId()}, ${of.schoolId}, ${of.studentId}, ${of.planId}, coalesce(max(number), 0) + 1, ${why}, ${json(body)}, ${of.personId}
    from plan_version where plan_id = ${of.planId}`)
}

function versionIn({ rows }: { rows: Record<string, unknown>[] }): number {
  const version = rows[0]?.version
  // A policy that shows a row and does not let it be changed updates none: to this person it is not there.
  if (typeof version !== 'number') throw new NotFound()
  return version
}
