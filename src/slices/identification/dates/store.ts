import { sql } from 'drizzle-orm'
import type { IsoDate, SchoolYearLabel } from '#kernel/dates.ts'
import { newId } from '#kernel/ids.ts'
import type { Transaction } from '#platform/database/database.ts'
import type { DateKey } from './model.ts'
import type { OwnDate } from './rules.ts'

/** Who of the school compared a rule with the current circular, and when. */
export type Check = { by: { id: string; nameEn: string; nameZh: string }; on: IsoDate }

type Row = {
  schoolYear: string
  key: DateKey
  startsOn: IsoDate | null
  endsOn: IsoDate
  source: string
  checkedOn: IsoDate | null
  by: Check['by'] | null
  version: number
}

/** The dates that the school keeps of its own for a school year. */
export async function findOwnDates(tx: Transaction, year: SchoolYearLabel): Promise<OwnDate<Check>[]> {
  const { rows } = await tx.execute<Row>(sql`
    select r.school_year as "schoolYear", r.key, r.starts_on as "startsOn", r.ends_on as "endsOn", r.source, r.version,
      r.checked_on as "checkedOn",
      case when p.id is not null then jsonb_build_object('id', p.id, 'nameEn', p.name_en, 'nameZh', p.name_zh) end as by
    from dated_rule r left join person p on p.id = r.checked_by
    where r.school_year = ${year}`)
  return rows.map(({ by, checkedOn, ...own }) => ({ ...own, check: by && checkedOn ? { by, on: checkedOn } : null }))
}

/** Writes the school's own dates of a rule over the version that the person saw (0: none yet); `false` when it is no longer that one. */
export async function keepOwnDate(
  tx: Transaction,
  schoolId: string,
  own: Omit<OwnDate<{ by: string; on: IsoDate }>, 'version'>,
  version: number,
): Promise<boolean> {
  const { schoolYear, key, startsOn, endsOn, source, check } = own
  const { rowCount } = await tx.execute(
    version === 0
      ? sql`
        insert into dated_rule (id, school_id, school_year, key, starts_on, ends_on, source, checked_by, checked_on)
        values (${newId()}, ${schoolId}, ${schoolYear}, ${key}, ${startsOn}, ${endsOn}, ${source}, ${check?.by ?? null}, ${check?.on ?? null})
        on conflict do nothing`
      : sql`
        update dated_rule set starts_on = ${startsOn}, ends_on = ${endsOn}, source = ${source},
          checked_by = ${check?.by ?? null}, checked_on = ${check?.on ?? null}, version = version + 1
        where school_year = ${schoolYear} and key = ${key} and version = ${version}`,
  )
  return rowCount === 1
}

/** Forgets the school's own dates of a rule. */
export async function dropOwnDate(tx: Transaction, year: SchoolYearLabel, key: DateKey): Promise<void> {
  await tx.execute(sql`delete from dated_rule where school_year = ${year} and key = ${key}`)
}
