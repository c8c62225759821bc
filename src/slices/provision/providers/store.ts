import { sql } from 'drizzle-orm'
import type { IsoDate } from '#kernel/dates.ts'
import { newId } from '#kernel/ids.ts'
import type { Transaction } from '#platform/database/database.ts'
import { NotFound } from '#platform/http/refusals.ts'
import { askJson } from '#slices/students/index.ts'
import type { Provider, ProviderFields } from './contract.ts'

/** Every provider, those that are put away last. */
export async function findProviders(tx: Transaction, today: IsoDate): Promise<Provider[]> {
  return (await askJson<Provider[]>(tx, { name: 'providers', text: providersText, values: [today] })) ?? []
}

/** One of them, held until the transaction ends. @throws NotFound */
export async function holdProvider(tx: Transaction, providerId: string, today: IsoDate): Promise<Provider> {
  await tx.execute(sql`select id from provider where id = ${providerId} for update`)
  const found = (await findProviders(tx, today)).find(({ id }) => id === providerId)
  if (!found) throw new NotFound()
  return found
}

const serviceOf = (fields: ProviderFields) => JSON.stringify({ zh: fields.serviceZh, en: fields.serviceEn })

/** Enters a provider; gives the identifier. */
export async function addProviderRow(tx: Transaction, schoolId: string, fields: ProviderFields): Promise<string> {
  const id = newId()
  await tx.execute(sql`
    insert into provider (id, school_id, name_en, name_zh, service, contact)
    values (${id}, ${schoolId}, ${fields.nameEn}, ${fields.nameZh}, ${serviceOf(fields)}::jsonb, ${fields.contact})`)
  return id
}

/** Writes what is said of a provider now and counts the version up. */
export async function changeProviderRow(tx: Transaction, providerId: string, fields: ProviderFields): Promise<number> {
  const { rows } = await tx.execute<{ version: number }>(sql`
    update provider set name_en = ${fields.nameEn}, name_zh = ${fields.nameZh}, service = ${serviceOf(fields)}::jsonb,
      contact = ${fields.contact}, version = version + 1
    where id = ${providerId} returning version`)
  return Number(rows[0]?.version)
}

export async function archiveProviderRow(
  tx: Transaction,
  providerId: string,
  archivedOn: IsoDate | null,
): Promise<void> {
  await tx.execute(sql`update provider set archived_on = ${archivedOn}, version = version + 1 where id = ${providerId}`)
}

/** $1 today. */
const providersText = `
select coalesce(json_agg(json_build_object('id', r.id, 'nameEn', r.name_en, 'nameZh', r.name_zh, 'service', r.service, 'contact', r.contact,
    'archivedOn', r.archived_on, 'version', r.version,
    'groups', case when (select app.has_role('senco', 'principal', 'sst_member')) then (select count(distinct s.group_id) from group_staff s join support_group g on g.id = s.group_id
      where s.provider_id = r.id and least(s.ends_on, g.closed_on, g.ends_on) >= $1::date) end)
  order by r.archived_on is not null, r.name_en, r.id), '[]')::text as answer
from provider r`
