import { sql } from 'drizzle-orm'
import type { IsoDate } from '#kernel/dates.ts'
import { newId } from '#kernel/ids.ts'
import type { Transaction } from '#platform/database/database.ts'
import type { PlanKind, Section } from '../../model.ts'
import type { Template } from '../contract.ts'
import { shippedSections } from '../model.ts'

/** The template of a kind that plans are begun from now: the school's latest, else the workbench's own. With `hold` others wait. */
export async function findTemplate(tx: Transaction, kind: PlanKind, { hold = false } = {}): Promise<Template> {
  if (hold) await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`plan template ${kind}`}, 0))`)
  const { rows } = await tx.execute<{ number: number; sections: Section[]; made_on: IsoDate }>(sql`
    select number, sections, made_on from plan_template where kind = ${kind} order by number desc limit 1`)
  const [latest] = rows
  return latest
    ? { kind, number: latest.number, sections: latest.sections, madeOn: latest.made_on }
    : { kind, number: 0, sections: [...shippedSections[kind]], madeOn: null }
}

export async function addTemplateRow(
  tx: Transaction,
  of: { schoolId: string; personId: string; today: IsoDate },
  { kind, number, sections }: { kind: PlanKind; number: number; sections: readonly Section[] },
): Promise<void> {
  await tx.execute(sql`
    insert into plan_template (id, school_id, kind, number, sections, made_by, made_on)
    values (${newId()}, ${of.schoolId}, ${kind}, ${number}, ${JSON.stringify(sections)}::jsonb, ${of.personId}, ${of.today})`)
}
