import { sql } from 'drizzle-orm'
import type { IsoDate } from '#kernel/dates.ts'
import { newId } from '#kernel/ids.ts'
import type { Transaction } from '#platform/database/database.ts'
import { askJson } from '#slices/students/index.ts'
import type { Provision, ProvisionFields } from './contract.ts'

/** A row of the school. */
export type KeptProvision = Omit<Provision, 'origin' | 'may'>

/** The school's rows, the latest first. */
export async function findProvisionRows(tx: Transaction, today: IsoDate): Promise<KeptProvision[]> {
  return (await askJson<KeptProvision[]>(tx, { name: 'provisions', text: provisionsText, values: [today] })) ?? []
}

/** Others who are about to change a row wait until the transaction ends. */
export async function holdProvisionRow(tx: Transaction, provisionId: string): Promise<void> {
  await tx.execute(sql`select id from provision where id = ${provisionId} for update`)
}

/**
 * Writes a new row; `shippedId` names the entry of the workbench that it was made from. Gives its id, which for an entry that the school has
 * taken already, perhaps a moment ago, is that of the row there is.
 */
export async function addProvisionRow(
  tx: Transaction,
  of: { schoolId: string; shippedId: string | null },
  fields: ProvisionFields,
): Promise<string> {
  const id = newId()
  const row = rowOf(fields)
  const { rows } = await tx.execute<{ id: string }>(sql`
    insert into provision (id, school_id, shipped_id, name, tier, needs, setting, aim, how, group_size_from, group_size_to, minutes, per_week,
      weeks, given_by, entry_measure, exit_measure, materials)
    values (${id}, ${of.schoolId}, ${of.shippedId}, ${row.name}, ${fields.tier}, ${row.needs}, ${fields.setting}, ${row.aim}, ${row.how},
      ${fields.groupSizeFrom}, ${fields.groupSizeTo}, ${fields.minutes}, ${fields.perWeek}, ${fields.weeks}, ${row.givenBy},
      ${row.entryMeasure}, ${row.exitMeasure}, ${row.materials})
    on conflict (school_id, shipped_id) where shipped_id is not null do nothing
    returning id`)
  if (rows[0]) return rows[0].id
  const there = await tx.execute<{ id: string }>(sql`select id from provision where shipped_id = ${of.shippedId}`)
  if (!there.rows[0]) throw new Error('an entry that is taken has no row')
  return there.rows[0].id
}

/** Writes what an entry says now and counts its version up; gives the new version. */
export async function changeProvisionRow(
  tx: Transaction,
  provisionId: string,
  fields: ProvisionFields,
): Promise<number> {
  const row = rowOf(fields)
  const { rows } = await tx.execute<{ version: number }>(sql`
    update provision set name = ${row.name}, tier = ${fields.tier}, needs = ${row.needs}, setting = ${fields.setting}, aim = ${row.aim},
      how = ${row.how}, group_size_from = ${fields.groupSizeFrom}, group_size_to = ${fields.groupSizeTo}, minutes = ${fields.minutes},
      per_week = ${fields.perWeek}, weeks = ${fields.weeks}, given_by = ${row.givenBy}, entry_measure = ${row.entryMeasure},
      exit_measure = ${row.exitMeasure}, materials = ${row.materials}, version = version + 1
    where id = ${provisionId} returning version`)
  if (!rows[0]) throw new Error('a provision that is held was not written')
  return Number(rows[0].version)
}

/** Puts an entry away on a day, or takes it out again. */
export async function archiveProvisionRow(tx: Transaction, provisionId: string, on: IsoDate | null): Promise<void> {
  await tx.execute(sql`update provision set archived_on = ${on}, version = version + 1 where id = ${provisionId}`)
}

function rowOf(fields: ProvisionFields) {
  const both = (zh: string, en: string) => sql`${JSON.stringify({ zh, en })}::jsonb`
  const list = (words: readonly string[]) =>
    sql`array(select jsonb_array_elements_text(${JSON.stringify(words)}::jsonb))`
  return {
    name: both(fields.nameZh, fields.nameEn),
    needs: list(fields.needs),
    aim: both(fields.aimZh, fields.aimEn),
    how: both(fields.howZh, fields.howEn),
    givenBy: list(fields.givenBy),
    entryMeasure: both(fields.entryMeasureZh, fields.entryMeasureEn),
    exitMeasure: both(fields.exitMeasureZh, fields.exitMeasureEn),
    materials: both(fields.materialsZh, fields.materialsEn),
  }
}

/** $1 today. */
const provisionsText = `
with running as (
  select g.provision_id, count(*)::int as groups from support_group g
  where g.starts_on <= $1::date and least(g.closed_on, g.ends_on) >= $1::date group by 1
)
select coalesce(json_agg(json_build_object('id', p.id, 'shippedId', p.shipped_id, 'name', p.name, 'tier', p.tier, 'needs', to_json(p.needs),
    'setting', p.setting, 'aim', p.aim, 'how', p.how, 'groupSizeFrom', p.group_size_from, 'groupSizeTo', p.group_size_to, 'minutes', p.minutes,
    'perWeek', p.per_week::float8, 'weeks', p.weeks, 'givenBy', to_json(p.given_by), 'entryMeasure', p.entry_measure,
    'exitMeasure', p.exit_measure, 'materials', p.materials, 'archivedOn', p.archived_on, 'version', p.version,
    'groups', case when (select app.has_role('senco', 'principal', 'sst_member')) then coalesce(r.groups, 0) end) order by p.id desc), '[]')::text as answer
from provision p left join running r on r.provision_id = p.id`
