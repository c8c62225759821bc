import { type SQL, sql } from 'drizzle-orm'
import { newId } from '#kernel/ids.ts'
import type { Transaction } from '#platform/database/database.ts'
import { NotFound } from '#platform/http/refusals.ts'
import { askJson } from '#slices/students/index.ts'
import type { CostSettings, SettingKind } from './setting-model.ts'
import type { SettingFields } from './setting-rules.ts'

type Kept = {
  table: string
  columns: Readonly<Record<string, string>>
  /** Columns of which there is one row only. */
  once?: readonly string[]
  /** Fields that name a row of another table. */
  of?: Readonly<Record<string, string>>
  /** Tables and columns that name it: while one does, it stays. */
  usedBy?: readonly (readonly [table: string, column: string])[]
}

const tables: Readonly<Record<SettingKind, Kept>> = {
  band: { table: 'staff_band', columns: { name: 'name' }, usedBy: [['person_band', 'band_id']] },
  rate: {
    table: 'band_rate',
    columns: { bandId: 'band_id', startsOn: 'starts_on', centsPerHour: 'cents_per_hour', source: 'source' },
    ...{ once: ['band_id', 'starts_on'], of: { bandId: 'staff_band' } },
  },
  person: {
    table: 'person_band',
    columns: { personId: 'person_id', bandId: 'band_id', startsOn: 'starts_on' },
    ...{ once: ['person_id', 'starts_on'], of: { personId: 'person', bandId: 'staff_band' } },
  },
  fee: {
    table: 'provider_fee',
    columns: {
      ...{ providerId: 'provider_id', groupId: 'group_id', kind: 'kind', cents: 'cents' },
      ...{ startsOn: 'starts_on', endsOn: 'ends_on' },
    },
    of: { providerId: 'provider', groupId: 'support_group' },
  },
  expense: {
    table: 'group_expense',
    columns: {
      ...{ groupId: 'group_id', spentOn: 'spent_on', what: 'what', cents: 'cents' },
      fundingSourceId: 'funding_source_id',
    },
    of: { groupId: 'support_group', fundingSourceId: 'funding_source' },
  },
  weeks: { table: 'cost_year', columns: { schoolYear: 'school_year', weeks: 'weeks' }, once: ['school_year'] },
  source: {
    table: 'funding_source',
    columns: { name: 'name' },
    usedBy: [
      ['support_group', 'funding_source_id'],
      ['group_expense', 'funding_source_id'],
    ],
  },
  month: { table: 'cost_setting', columns: { financialMonth: 'financial_month' }, once: [] },
  fund: {
    table: 'support_group',
    columns: { fundingSourceId: 'funding_source_id' },
    of: { fundingSourceId: 'funding_source' },
  },
}

const idOf = (table: string, condition: SQL) => sql`select id from ${sql.identifier(table)} where ${condition} limit 1 `

/** All that the school has said of money, and whom and what it can be said of. */
export async function findSettings(tx: Transaction): Promise<Omit<CostSettings, 'may'>> {
  return (await askJson<Omit<CostSettings, 'may'>>(tx, {
    name: 'cost settings',
    text: settingsText,
    values: [],
  })) as Omit<CostSettings, 'may'>
}

/** One setting as it is, held until the transaction ends. @throws NotFound */
export async function holdSetting(
  tx: Transaction,
  kind: SettingKind,
  settingId: string,
): Promise<{ fields: SettingFields; version: number }> {
  const { table, columns } = tables[kind]
  const { rows } = await tx.execute<{ row: Record<string, unknown> }>(
    sql`select to_jsonb(t) as row from ${sql.identifier(table)} t where id = ${settingId} for update`,
  )
  const row = rows[0]?.row
  if (!row) throw new NotFound()
  const fields = Object.fromEntries(Object.entries(columns).map(([field, column]) => [field, row[column]]))
  return {
    fields: kind === 'rate' ? { ...fields, checked: row.checked_on !== null } : fields,
    version: Number(row.version),
  }
}

/** Whether what a setting names is there for this person. */
export async function knowsAll(tx: Transaction, kind: SettingKind, fields: SettingFields): Promise<boolean> {
  for (const [field, table] of Object.entries(tables[kind].of ?? {})) {
    const named = fields[field]
    if (named === null || named === undefined) continue
    const { rows } = await tx.execute(idOf(table, sql`id = ${named}`))
    if (rows.length === 0) return false
  }
  return true
}

/** Whether another row says the same for the same day, year or school. */
export async function isThereAlready(
  tx: Transaction,
  kind: SettingKind,
  fields: SettingFields,
  settingId: string | null,
): Promise<boolean> {
  const { table, columns, once } = tables[kind]
  if (!once) return false
  const same = Object.entries(columns)
    .filter(([, column]) => once.includes(column))
    .map(([field, column]) => sql`${sql.identifier(column)} = ${fields[field]}`)
  const conditions = [...same, sql`id is distinct from ${settingId}::uuid`]
  const { rows } = await tx.execute(idOf(table, sql.join(conditions, sql` and `)))
  return rows.length > 0
}

/** Whether something still names a setting. */
export async function isUsed(tx: Transaction, kind: SettingKind, settingId: string): Promise<boolean> {
  for (const [table, column] of tables[kind].usedBy ?? []) {
    const { rows } = await tx.execute(idOf(table, sql`${sql.identifier(column)} = ${settingId}`))
    if (rows.length > 0) return true
  }
  return false
}

type By = { schoolId: string; personId: string; today: string }

function rowOf(kind: SettingKind, fields: SettingFields, by: By): Record<string, unknown> {
  const row = Object.fromEntries(
    Object.entries(tables[kind].columns).flatMap(([field, column]) =>
      field in fields ? [[column, fields[field]]] : [],
    ),
  )
  if (kind !== 'rate' || !('checked' in fields)) return row
  const checked = fields.checked === true
  return { ...row, checked_by: checked ? by.personId : null, checked_on: checked ? by.today : null }
}

/** Enters a setting; gives the identifier. */
export async function addSettingRow(
  tx: Transaction,
  kind: SettingKind,
  fields: SettingFields,
  by: By,
): Promise<string> {
  const id = newId()
  const row = { ...rowOf(kind, fields, by), id, school_id: by.schoolId }
  const columns = sql.join(
    Object.keys(row).map((column) => sql.identifier(column)),
    sql`, `,
  )
  const table = sql.identifier(tables[kind].table)
  await tx.execute(sql`
    insert into ${table} (${columns})
    select ${columns} from jsonb_populate_record(null::${table}, ${JSON.stringify(row)}::jsonb)`)
  return id
}

/** Writes the changed fields and counts the version up. @throws NotFound */
export async function changeSettingRow(
  tx: Transaction,
  kind: SettingKind,
  of: { settingId: string; changes: SettingFields; by: By },
): Promise<number> {
  const row = rowOf(kind, of.changes, of.by)
  const table = sql.identifier(tables[kind].table)
  const sets = Object.keys(row).map((column) => sql`${sql.identifier(column)} = n.${sql.identifier(column)}`)
  const { rows } = await tx.execute<{ version: number }>(sql`
    update ${table} t set ${sql.join(sets, sql`, `)}, version = t.version + 1
    from jsonb_populate_record(null::${table}, ${JSON.stringify(row)}::jsonb) n
    where t.id = ${of.settingId} returning t.version`)
  if (!rows[0]) throw new NotFound()
  return Number(rows[0].version)
}

/** True for a funding source that was put away. */
export async function isArchivedSource(tx: Transaction, sourceId: string): Promise<boolean> {
  const { rows } = await tx.execute(sql`select from funding_source where id = ${sourceId} and archived_on is not null`)
  return rows.length > 0
}

/** Puts a funding source away from a day on, or brings it back (null). @throws NotFound */
export async function archiveSourceRow(tx: Transaction, sourceId: string, archivedOn: string | null): Promise<void> {
  const { rowCount } = await tx.execute(sql`
    update funding_source set archived_on = ${archivedOn}, version = version + 1 where id = ${sourceId}`)
  if (!rowCount) throw new NotFound()
}

/** Takes a setting out. @throws NotFound */
export async function removeSettingRow(tx: Transaction, kind: SettingKind, settingId: string): Promise<void> {
  const { rows } = await tx.execute(
    sql`delete from ${sql.identifier(tables[kind].table)} where id = ${settingId} returning id`,
  )
  if (rows.length === 0) throw new NotFound()
}

const list = (what: string) => `coalesce(json_agg(${what}), '[]')`
const person = (p: string) => `'id', ${p}.id, 'nameZh', ${p}.name_zh, 'nameEn', ${p}.name_en`

const settingsText = `
select json_build_object(
  'bands', (select ${list(`json_build_object('id', b.id, 'version', b.version, 'name', b.name) order by b.name ->> 'en', b.id`)} from staff_band b),
  'rates', (select ${list(`json_build_object('id', r.id, 'version', r.version, 'bandId', r.band_id, 'startsOn', r.starts_on, 'centsPerHour', r.cents_per_hour,
      'source', r.source, 'checked', r.checked_on is not null, 'checkedOn', r.checked_on,
      'checkedBy', case when p.id is not null then json_build_object(${person('p')}) end) order by b.name ->> 'en', b.id, r.starts_on desc`)}
    from band_rate r join staff_band b on b.id = r.band_id left join person p on p.id = r.checked_by),
  'personBands', (select ${list(`json_build_object('id', x.id, 'version', x.version, 'personId', x.person_id, 'bandId', x.band_id, 'startsOn', x.starts_on)
      order by x.starts_on desc, x.id`)} from person_band x),
  'fees', (select ${list(`json_build_object('id', f.id, 'version', f.version, 'providerId', f.provider_id, 'groupId', f.group_id, 'kind', f.kind,
      'cents', f.cents, 'startsOn', f.starts_on, 'endsOn', f.ends_on) order by f.starts_on desc, f.id`)} from provider_fee f),
  'expenses', (select ${list(`json_build_object('id', e.id, 'version', e.version, 'groupId', e.group_id, 'spentOn', e.spent_on, 'what', e.what,
      'cents', e.cents, 'fundingSourceId', e.funding_source_id) order by e.spent_on desc, e.id`)} from group_expense e),
  'years', (select ${list(`json_build_object('id', y.id, 'version', y.version, 'schoolYear', y.school_year, 'weeks', y.weeks) order by y.school_year desc`)}
    from cost_year y),
  'sources', (select ${list(`json_build_object('id', f.id, 'version', f.version, 'name', f.name, 'archivedOn', f.archived_on)
      order by f.archived_on is not null, f.name ->> 'en', f.id`)} from funding_source f),
  'month', (select json_build_object('id', c.id, 'version', c.version, 'financialMonth', c.financial_month) from cost_setting c),
  'people', (select ${list(`json_build_object(${person('p')}, 'gives', exists (select from group_staff s where s.person_id = p.id)
      or exists (select from group_time t where t.person_id = p.id)) order by p.name_en, p.id`)} from person p),
  'providers', (select ${list(`json_build_object(${person('r')}) order by r.name_en, r.id`)} from provider r where r.archived_on is null),
  'groups', (select ${list(`json_build_object('id', g.id, 'version', g.version, 'name', g.name, 'startsOn', g.starts_on, 'endsOn', g.ends_on,
      'closedOn', g.closed_on, 'fundingSourceId', g.funding_source_id) order by g.starts_on desc, g.name ->> 'zh', g.id`)} from support_group g)
)::text as answer`
