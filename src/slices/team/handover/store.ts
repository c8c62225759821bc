import { sql } from 'drizzle-orm'
import type { IsoDate } from '#kernel/dates.ts'
import { newId } from '#kernel/ids.ts'
import type { Transaction } from '#platform/database/database.ts'
import { NotFound } from '#platform/http/refusals.ts'
import { askJson } from '#slices/students/index.ts'
import { colleaguesText, personJson } from '../people/store/team.ts'
import type { Handovers, Preview } from './contract.ts'
import type { HandoverState, Moved } from './model.ts'
import type { HandoverFields } from './rules.ts'

/** Every hand-over of the school, and who could take part in one. */
export async function findHandovers(tx: Transaction): Promise<Handovers> {
  const found = await askJson<Handovers>(tx, { name: 'handovers', text: handoversText, values: [] })
  if (!found) throw new NotFound()
  return found
}

type Held = { fromId: string; state: HandoverState; version: number; fields: HandoverFields }

/** A hand-over, held until the transaction ends. @throws NotFound */
export async function holdHandover(tx: Transaction, id: string): Promise<Held> {
  const { rows } = await tx.execute<HandoverFields & Omit<Held, 'fields'>>(sql`
    select from_id as "fromId", state, version, to_id as "toId", on_day as "onDay", words, stays from handover where id = ${id} for update`)
  const [found] = rows
  if (!found) throw new NotFound()
  const { fromId, state, version, ...fields } = found
  return { fromId, state, version, fields }
}

/** The planned hand-over of a SENCO, if there is one. */
export async function findPlannedOf(tx: Transaction, fromId: string): Promise<string | null> {
  const { rows } = await tx.execute<{ id: string }>(
    sql`select id from handover where from_id = ${fromId} and state = 'planned'`,
  )
  return rows[0]?.id ?? null
}

export async function addHandoverRow(
  tx: Transaction,
  of: { schoolId: string; madeBy: string; fromId: string },
  { toId, onDay, words, stays }: HandoverFields,
): Promise<string> {
  const id = newId()
  await tx.execute(sql`
    insert into handover (id, school_id, from_id, to_id, on_day, words, stays, made_by)
    values (${id}, ${of.schoolId}, ${of.fromId}, ${toId}, ${onDay}, ${words}, ${stays}, ${of.madeBy})`)
  return id
}

export async function changeHandoverRow(
  tx: Transaction,
  id: string,
  { toId, onDay, words, stays }: HandoverFields,
): Promise<number> {
  const { rows } = await tx.execute<{ version: number }>(sql`
    update handover set to_id = ${toId}, on_day = ${onDay}, words = ${words}, stays = ${stays}, version = version + 1
    where id = ${id} returning version`)
  return rows[0]?.version ?? 0
}

export async function withdrawHandoverRow(tx: Transaction, id: string): Promise<void> {
  await tx.execute(sql`update handover set state = 'withdrawn', version = version + 1 where id = ${id}`)
}

export async function applyHandoverRow(
  tx: Transaction,
  id: string,
  by: { personId: string; today: IsoDate; moved: Moved },
): Promise<void> {
  await tx.execute(sql`
    update handover set state = 'applied', applied_by = ${by.personId}, applied_on = ${by.today}, moved = ${JSON.stringify(by.moved)}::jsonb,
      version = version + 1 where id = ${id}`)
}

type Goes = Omit<Preview, 'handover' | 'problems' | 'fingerprint' | 'marks'> & { marks: string[] }

/** All that goes from one to another on a day, and what remains. */
export async function findWhatGoes(
  tx: Transaction,
  of: { fromId: string; toId: string; today: IsoDate; stays: boolean },
): Promise<Goes> {
  const values = [of.fromId, of.toId, of.today, of.stays]
  const found = await askJson<Goes>(tx, { name: 'what a hand-over moves', text: goesText, values })
  if (!found) throw new NotFound()
  return found
}

/** Gives all of it to the successor; the role goes by itself. */
export async function moveWork(
  tx: Transaction,
  of: { schoolId: string; fromId: string; toId: string; today: IsoDate; stays: boolean },
  goes: Goes,
): Promise<void> {
  const { fromId, toId, today, schoolId } = of
  const ids = (rows: readonly { id: string }[]) => sql`${sql.param(rows.map(({ id }) => id))}::uuid[]`
  await tx.execute(sql`update task set owner_id = ${toId}, version = version + 1 where id = any(${ids(goes.tasks)})`)
  // Nobody stands in for themselves: where the successor was the deputy, the place is free.
  await tx.execute(sql`
    update duty set person_id = case when person_id = ${fromId} then ${toId} else person_id end,
      deputy_id = case when (case when person_id = ${fromId} then ${toId} else person_id end) = (case when deputy_id = ${fromId} then ${toId} else deputy_id end)
        then null when deputy_id = ${fromId} then ${toId} else deputy_id end, version = version + 1
    where id = any(${ids(goes.duties)})`)
  const added = goes.meetings.map(() => newId())
  await tx.execute(sql`
    insert into meeting_attendee (id, school_id, meeting_id, person_id)
    select n.id, ${schoolId}::uuid, n.meeting_id, ${toId}::uuid from unnest(${sql.param(added)}::uuid[], ${ids(goes.meetings)}) n(id, meeting_id)
    on conflict (meeting_id, person_id) do nothing`)
  await tx.execute(sql`select app.hand_over_marks(${fromId}::uuid, ${toId}::uuid)`)
  const marked = goes.minutes.map(() => newId())
  await tx.execute(sql`
    select app.hand_over_minutes(${fromId}::uuid, ${toId}::uuid, ${ids(goes.minutes)}, ${sql.param(marked)}::uuid[])`)
  await moveMembership(tx, { schoolId, fromId, toId, today, stays: of.stays })
}

async function moveMembership(
  tx: Transaction,
  {
    schoolId,
    fromId,
    toId,
    today,
    stays,
  }: { schoolId: string; fromId: string; toId: string; today: IsoDate; stays: boolean },
): Promise<void> {
  await tx.execute(sql`
    insert into team_member (id, school_id, person_id, part, deputy_id, starts_on)
    select ${newId()}::uuid, school_id, ${toId}::uuid, part, nullif(deputy_id, ${toId}::uuid), ${today}::date
    from team_member where person_id = ${fromId} and part = 'coordinator' and ends_on is null
    on conflict (person_id, part) where ends_on is null do nothing`)
  await tx.execute(sql`
    update team_member set ends_on = greatest(starts_on, ${today}::date), version = version + 1
    where person_id = ${fromId} and ends_on is null and (part = 'coordinator' or not ${stays})`)
  if (stays)
    await tx.execute(sql`
      insert into team_member (id, school_id, person_id, part, starts_on)
      select ${newId()}::uuid, ${schoolId}::uuid, ${fromId}::uuid, 'other', ${today}::date
      where not exists (select from team_member where person_id = ${fromId} and ends_on is null)`)
  await tx.execute(sql`
    update team_member set deputy_id = nullif(${toId}::uuid, person_id), version = version + 1
    where deputy_id = ${fromId} and ends_on is null`)
}

const list = (what: string) => `coalesce(json_agg(${what}), '[]')`
const handoverJson = `json_build_object('id', h.id, 'from', ${personJson('f')}, 'to', ${personJson('t')}, 'onDay', h.on_day, 'words', h.words,
  'stays', h.stays, 'state', h.state, 'appliedOn', h.applied_on, 'appliedBy', ${personJson('b')}, 'moved', h.moved, 'version', h.version)`
const handoverRows = `handover h join person f on f.id = h.from_id join person t on t.id = h.to_id left join person b on b.id = h.applied_by`

const handoversText = `
select json_build_object(
  'planned', (select ${list(`${handoverJson} order by h.on_day, h.id`)} from ${handoverRows} where h.state = 'planned'),
  'past', (select ${list(`${handoverJson} order by coalesce(h.applied_on, h.on_day) desc, h.id desc`)} from ${handoverRows} where h.state <> 'planned'),
  'sencos', (select ${list(`${personJson('p')} order by p.name_en, p.id`)} from person p
    where exists (select from person_role r where r.person_id = p.id and r.role = 'senco')),
  'colleagues', ${colleaguesText}
)::text as answer`

const planRow = `json_build_object('id', l.id, 'studentId', l.student_id, 'nameEn', l.name_en, 'nameZh', l.name_zh, 'className', l.class_name,
  'reviewOn', l.review_on) order by l.review_on, l.class_name collate app.natural, l.name_en, l.id`
const meetingRow = `json_build_object('id', m.id, 'title', m.title, 'heldOn', m.held_on) order by m.held_on, m.starts_at, m.id`

/** $1: the predecessor; $2: the successor; $3: the day that counts; $4: whether the predecessor stays in the support team. */
const goesText = `
with may_keep as materialized (
  select from person p where p.id = $1
    and ($4::boolean or exists (select from person_role r where r.person_id = p.id and r.role in ('principal', 'sst_member')))
), kept as materialized (
  select p.id, p.student_id, p.review_on, s.name_en, s.name_zh, coalesce(c.name, '') as class_name,
    exists (select from may_keep) and exists (select from teaching t where t.class_id = c.id and t.person_id = $1 and t.is_class_teacher) as stays
  from plan p join student s on s.id = p.student_id left join school_year y on $3::date between y.starts_on and y.ends_on
    left join enrolment e on e.student_id = s.id and e.school_year_id = y.id left join class c on c.id = e.class_id
  where p.state in ('draft', 'agreed', 'in_force') and p.team @> jsonb_build_array(jsonb_build_object('personId', $1::text, 'part', 'keeps'))
)
select json_build_object(
  'tasks', (select ${list(`json_build_object('id', t.id, 'title', t.title, 'dueOn', t.due_on) order by t.due_on nulls last, t.id`)}
    from task t where t.owner_id = $1 and t.state in ('open', 'doing')),
  'students', (select ${list(`json_build_object('id', r.id, 'nameEn', s.name_en, 'nameZh', s.name_zh, 'className', coalesce(c.name, ''))
      order by c.name collate app.natural, s.name_en, s.id`)}
    from responsibility r join student s on s.id = r.student_id left join school_year y on $3::date between y.starts_on and y.ends_on
      left join enrolment e on e.student_id = s.id and e.school_year_id = y.id left join class c on c.id = e.class_id
    where r.person_id = $1 and r.ends_on is null),
  'classes', (select ${list(`json_build_object('id', r.id, 'name', c.name) order by c.name collate app.natural, r.id`)}
    from responsibility r join class c on c.id = r.class_id where r.person_id = $1 and r.ends_on is null),
  'plans', (select ${list(planRow)} from kept l where not l.stays),
  'duties', (select ${list(`json_build_object('id', d.id, 'name', d.name, 'as', case when d.person_id = $1 then 'person' else 'deputy' end)
      order by d.position, d.id`)}
    from duty d where $1 in (d.person_id, d.deputy_id) and d.archived_on is null),
  'memberships', (select ${list(`json_build_object('id', m.id, 'part', m.part, 'as', case when m.person_id = $1 then 'person' else 'deputy' end,
      'person', ${personJson('p')}) order by m.part, m.id`)}
    from team_member m join person p on p.id = m.person_id
    where m.ends_on is null and (m.person_id = $1 and m.part = 'coordinator' or m.deputy_id = $1)),
  'meetings', (select ${list(meetingRow)}
    from meeting m where m.state = 'planned' and m.held_on >= $3::date
      and (m.made_by = $1 or exists (select from meeting_attendee a where a.meeting_id = m.id and a.person_id = $1))
      and not exists (select from meeting_attendee a where a.meeting_id = m.id and a.person_id = $2)),
  'minutes', (select ${list(meetingRow)} from meeting m where m.made_by = $1
    and (m.state = 'planned' or (m.state = 'held' and exists (select from meeting_item i
      where i.meeting_id = m.id and i.state = 'open' and i.decision = '')))),
  'marks', (select ${list('m.id order by m.id')} from due_mark m where $1 in (m.person_id, m.handed_to)),
  'remains', json_build_object(
    'groups', (select ${list(`json_build_object('id', g.id, 'name', g.name) order by g.starts_on, g.id`)} from support_group g
      where coalesce(g.closed_on, g.ends_on) >= $3::date and exists (select from group_staff a where a.group_id = g.id and a.person_id = $1
        and (a.ends_on is null or a.ends_on >= $3::date))),
    'plans', (select ${list(planRow)} from kept l where l.stays),
    'notes', (select count(*) from restricted_note n where n.written_by = $1 and n.withdrawn_on is null))
)::text as answer`
