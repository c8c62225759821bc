import { and, eq, sql } from 'drizzle-orm'
import type { IsoDate, SchoolYearLabel } from '#kernel/dates.ts'
import { newId } from '#kernel/ids.ts'
import type { Cents } from '#kernel/money.ts'
import type { Transaction } from '#platform/database/database.ts'
import type { TierCounts } from './model/grant.ts'
import type { GrantKey } from './model/keys.ts'
import { grantValue } from './tables.ts'

/** Somebody of the school, by name. */
type PersonName = { id: string; nameEn: string; nameZh: string }

/** A value as the school keeps it. */
export type KeptValue = {
  schoolYear: SchoolYearLabel
  key: GrantKey
  amountCents: Cents | null
  source: string
  checkedBySchool: { by: PersonName; on: IsoDate } | null
  version: number
}

/** What is written of a value; `checkedBy` and `checkedOn` are both there or both `null`. */
export type ValueToKeep = {
  schoolId: string
  schoolYear: SchoolYearLabel
  key: GrantKey
  amountCents: Cents | null
  source: string
  checkedBy: string | null
  checkedOn: IsoDate | null
}

/**
 * How many students hold each tier on a day: of each student on the roll that day (entered by then, not left before) the
 * latest decision not withdrawn that starts on or before it, as the register of that day lists them. A latest decision without
 * a tier counts nowhere.
 */
export async function countTiers(tx: Transaction, day: IsoDate): Promise<TierCounts> {
  const { rows } = await tx.execute<TierCounts>(sql`
    select count(*) filter (where tier = 1)::int as tier1,
           count(*) filter (where tier = 2)::int as tier2,
           count(*) filter (where tier = 3)::int as tier3
    from (
      select distinct on (d.student_id) d.tier
      from tier_decision d
      join student s on s.id = d.student_id
        and (s.entered_on is null or s.entered_on <= ${day}::date) and (s.left_on is null or s.left_on >= ${day}::date)
      where d.withdrawn_at is null and d.starts_on <= ${day}::date
      order by d.student_id, d.starts_on desc, d.recorded_at desc, d.id desc
    ) latest`)
  return rows[0] ?? { tier1: 0, tier2: 0, tier3: 0 }
}

const checkedByName = sql<PersonName | null>`(
  select jsonb_build_object('id', p.id, 'nameEn', p.name_en, 'nameZh', p.name_zh) from person p where p.id = ${grantValue.checkedBy})`

const kept = {
  schoolYear: grantValue.schoolYear,
  key: grantValue.key,
  amountCents: grantValue.amountCents,
  source: grantValue.source,
  checkedBy: checkedByName,
  checkedOn: grantValue.checkedOn,
  version: grantValue.version,
}

/** The values that the school keeps of its own for a school year. */
export async function findValues(tx: Transaction, year: SchoolYearLabel): Promise<KeptValue[]> {
  const rows = await tx.select(kept).from(grantValue).where(eq(grantValue.schoolYear, year))
  return rows.map(({ checkedBy, checkedOn, ...value }) => ({
    ...value,
    checkedBySchool: checkedBy && checkedOn ? { by: checkedBy, on: checkedOn } : null,
  }))
}

/** The school years for which the school keeps a value of its own. */
export async function findYearsWithValues(tx: Transaction): Promise<SchoolYearLabel[]> {
  const rows = await tx.selectDistinct({ schoolYear: grantValue.schoolYear }).from(grantValue)
  return rows.map(({ schoolYear }) => schoolYear)
}

/** Writes a value that the school did not keep before; `false` when somebody else was first. */
export async function addValue(tx: Transaction, value: ValueToKeep): Promise<boolean> {
  const written = await tx
    .insert(grantValue)
    .values({ id: newId(), ...value })
    .onConflictDoNothing()
    .returning({ version: grantValue.version })
  return written.length > 0
}

/** Writes a value over the version that the person saw; `false` when it is no longer that one. */
export async function changeValue(tx: Transaction, value: ValueToKeep, version: number): Promise<boolean> {
  const { amountCents, source, checkedBy, checkedOn } = value
  const written = await tx
    .update(grantValue)
    .set({ amountCents, source, checkedBy, checkedOn, version: version + 1 })
    .where(
      and(eq(grantValue.schoolYear, value.schoolYear), eq(grantValue.key, value.key), eq(grantValue.version, version)),
    )
    .returning({ version: grantValue.version })
  return written.length > 0
}
