import { sql } from 'drizzle-orm'
import type { IsoDate } from '#kernel/dates.ts'
import { newId } from '#kernel/ids.ts'
import type { Transaction } from '#platform/database/database.ts'
import { NotFound } from '#platform/http/refusals.ts'
import { askJson } from '#slices/students/index.ts'
import { personJson } from '../people/store/team.ts'
import type { Actings } from './contract.ts'
import type { ActingFields, Candidate } from './rules.ts'

/** Who acts, will or did, as of a day, and who may be named. */
export async function findActings(tx: Transaction, today: IsoDate): Promise<Actings> {
  const found = await askJson<Actings>(tx, { name: 'acting SENCOs', text: actingsText, values: [today] })
  if (!found) throw new NotFound()
  return found
}

/** A colleague at work, and when they act; `null` for anybody else. */
export async function findCandidate(tx: Transaction, personId: string): Promise<Candidate | null> {
  const { rows } = await tx.execute<Candidate>(sql`
    select app.can_sign_in(p.id) as "canSignIn", exists (select from person_role r where r.person_id = p.id and r.role = 'senco') as "isSenco",
      (select coalesce(jsonb_agg(jsonb_build_object('startsOn', a.starts_on, 'endsOn', a.ends_on)), '[]') from acting_senco a
        where a.person_id = p.id and a.ended_on is null) as spans
    from person p where p.id = ${personId} and p.active and exists (select from person_role r where r.person_id = p.id and r.role not in ('parent', 'sponsor'))`)
  return rows[0] ?? null
}

export async function addActingRow(
  tx: Transaction,
  of: { schoolId: string; madeBy: string },
  { personId, startsOn, endsOn, words }: ActingFields,
): Promise<string> {
  const id = newId()
  await tx.execute(sql`insert into acting_senco (id, school_id, person_id, starts_on, ends_on, words, made_by)
    values (${id}, ${of.schoolId}, ${personId}, ${startsOn}, ${endsOn}, ${words}, ${of.madeBy})`)
  return id
}

/** Whether it was ended before, after the others who would end it now. @throws NotFound */
export async function isEnded(tx: Transaction, actingId: string): Promise<boolean> {
  const { rows } = await tx.execute<{ ended: boolean }>(
    sql`select ended_on is not null as ended from acting_senco where id = ${actingId}`,
  )
  const [found] = rows
  if (!found) throw new NotFound()
  return found.ended
}

/** @throws NotFound when the asking person may not end it */
export async function endActingRow(
  tx: Transaction,
  actingId: string,
  { endedBy, endedOn }: { endedBy: string; endedOn: IsoDate },
): Promise<void> {
  const { rowCount } = await tx.execute(
    sql`update acting_senco set ended_by = ${endedBy}, ended_on = ${endedOn} where id = ${actingId} and ended_on is null`,
  )
  if (!rowCount) throw new NotFound()
}

const list = (what: string) => `coalesce(json_agg(${what}), '[]')`
const actingJson = `json_build_object('id', a.id, 'person', ${personJson('p')}, 'startsOn', a.starts_on, 'endsOn', a.ends_on, 'words', a.words,
  'madeBy', ${personJson('m')}, 'endedOn', a.ended_on)`
const actingRows = `acting_senco a join person p on p.id = a.person_id join person m on m.id = a.made_by`

/** $1: the day that counts. */
const actingsText = `
with deputy as materialized (
  select distinct t.deputy_id as id from team_member t where t.ends_on is null and t.part = 'coordinator'
)
select json_build_object(
  'current', (select ${list(`${actingJson} order by a.starts_on, a.id`)} from ${actingRows} where a.ended_on is null and a.ends_on >= $1::date),
  'past', (select ${list(`${actingJson} order by coalesce(a.ended_on, a.ends_on) desc, a.id desc`)} from ${actingRows}
    where a.ended_on is not null or a.ends_on < $1::date),
  'colleagues', (select ${list(`json_build_object('id', p.id, 'nameEn', p.name_en, 'nameZh', p.name_zh, 'active', p.active,
      'deputy', exists (select from deputy d where d.id = p.id)) order by exists (select from deputy d where d.id = p.id) desc, p.name_en, p.id`)}
    from person p where p.active and p.id <> app.person_id()
      and exists (select from person_role r where r.person_id = p.id and r.role not in ('parent', 'sponsor'))
      and not exists (select from person_role r where r.person_id = p.id and r.role = 'senco') and app.can_sign_in(p.id))
)::text as answer`
