import { sql } from 'drizzle-orm'
import type { IsoDate } from '#kernel/dates.ts'
import { newId } from '#kernel/ids.ts'
import type { Transaction } from '#platform/database/database.ts'
import { NotFound } from '#platform/http/refusals.ts'
import { askJson } from '#slices/students/index.ts'
import { hasOutcomeText } from '../../outcome/store/read.ts'
import type { Group, GroupFields, GroupTimeShown } from '../contract.ts'
import { giver, isWhole, provisionOfGroup } from './list.ts'

export type FoundGroup = Omit<
  Group,
  'state' | 'free' | 'times' | 'next' | 'sessions' | 'frame' | 'choices' | 'busy' | 'may' | 'hasOutcome'
> & {
  hasOutcome: boolean
  times: Omit<GroupTimeShown, 'meets'>[]
}

/** One group as far as this person sees it; classes, tiers and targets as at today. @throws NotFound */
export async function findGroup(tx: Transaction, groupId: string, today: IsoDate): Promise<FoundGroup> {
  const found = await askJson<FoundGroup>(tx, { name: 'group', text: groupText, values: [groupId, today] })
  if (!found) throw new NotFound()
  return found
}

/** Others who change the group wait until the transaction ends. @throws NotFound when this person does not see it, or may not change it */
export async function holdGroup(tx: Transaction, groupId: string): Promise<void> {
  const { rows } = await tx.execute(sql`select id from support_group where id = ${groupId} for update`)
  if (rows.length === 0) throw new NotFound()
}

const both = (zh: string, en: string) => sql`${JSON.stringify({ zh, en })}::jsonb`

/** Writes a new group; gives its identifier. */
export async function addGroupRow(
  tx: Transaction,
  of: { schoolId: string; provisionId: string },
  fields: GroupFields,
): Promise<string> {
  const groupId = newId()
  await tx.execute(sql`
    insert into support_group (id, school_id, provision_id, name, starts_on, ends_on, minutes, per_week, most_students, entry_criterion, exit_criterion)
    values (${groupId}, ${of.schoolId}, ${of.provisionId}, ${both(fields.nameZh, fields.nameEn)}, ${fields.startsOn}, ${fields.endsOn},
      ${fields.minutes}, ${fields.perWeek}, ${fields.mostStudents}, ${both(fields.entryZh, fields.entryEn)}, ${both(fields.exitZh, fields.exitEn)})`)
  return groupId
}

/** Writes what a group says now and counts its version up. */
export async function changeGroupRow(tx: Transaction, groupId: string, fields: GroupFields): Promise<number> {
  const { rows } = await tx.execute<{ version: number }>(sql`
    update support_group set name = ${both(fields.nameZh, fields.nameEn)}, starts_on = ${fields.startsOn}, ends_on = ${fields.endsOn},
      minutes = ${fields.minutes}, per_week = ${fields.perWeek}, most_students = ${fields.mostStudents},
      entry_criterion = ${both(fields.entryZh, fields.entryEn)}, exit_criterion = ${both(fields.exitZh, fields.exitEn)}, version = version + 1
    where id = ${groupId} returning version`)
  return Number(rows[0]?.version)
}

/** Closes a group on a day (with the reason why it has no outcome), or opens it again. */
export async function closeGroupRow(
  tx: Transaction,
  groupId: string,
  { closedOn, reason }: { closedOn: IsoDate | null; reason: string },
): Promise<void> {
  await tx.execute(sql`
    update support_group set closed_on = ${closedOn}, no_outcome_reason = ${reason}, version = version + 1 where id = ${groupId}`)
}

const target = `json_build_object('id', t.id, 'words', t.words)`

/** The targets of a student that a group may work on: open ones of a plan in force. `of` is the column with the student. */
export const openTargets = (of: string) => `coalesce((select json_agg(${target} order by t.position) from target t
  join plan l on l.id = t.plan_id and l.state = 'in_force' where t.student_id = ${of} and t.state = 'open'), '[]')`

/** The tier of a student on the day $2; `null` also where the asking person sees no decision. */
export const tierOf = (
  student: string,
  day: string,
) => `(select d.tier from tier_decision d where d.student_id = ${student}
  and d.withdrawn_at is null and d.starts_on <= ${day} order by d.starts_on desc, d.recorded_at desc limit 1)`

const membersText = `select json_agg(json_build_object('id', m.id, 'startsOn', m.starts_on, 'endsOn', m.ends_on, 'endedReason', m.ended_reason,
    'version', m.version, 'tier', ${tierOf('m.student_id', '$2::date')},
    'student', json_build_object('id', s.id, 'nameEn', s.name_en, 'nameZh', s.name_zh, 'className', c.name, 'classNumber', e.class_number),
    'target', (select ${target} from target t where t.id = m.target_id),
    'targets', case when (select app.has_role('senco', 'sst_member')) then ${openTargets('m.student_id')} else '[]' end,
    'offered', h.offered, 'attended', h.attended,
    'hasSessions', exists (select from session_attendance a where a.group_id = m.group_id and a.student_id = m.student_id)
      or exists (select from group_score a where a.group_id = m.group_id and a.student_id = m.student_id))
  order by c.name collate app.natural nulls last, e.class_number collate app.natural, m.starts_on, m.id)
from group_member m join student s on s.id = m.student_id
  left join school_year y on $2::date between y.starts_on and y.ends_on
  left join enrolment e on e.student_id = s.id and e.school_year_id = y.id
  left join class c on c.id = e.class_id
  cross join lateral (select count(*)::int as offered, count(*) filter (where a.came)::int as attended
    from session_attendance a join session x on x.id = a.session_id and x.state in ('done', 'partly')
    where a.group_id = m.group_id and a.student_id = m.student_id
      and coalesce(x.planned_on, x.held_on) between m.starts_on and coalesce(m.ends_on, 'infinity')) h
where m.group_id = g.id`

const timesText = `select json_agg(json_build_object('id', t.id, 'frameDay', t.frame_day, 'period', t.period, 'minutes', t.minutes,
    'personId', t.person_id, 'roomId', t.room_id, 'startsOn', t.starts_on, 'endsOn', t.ends_on, 'version', t.version,
    'person', (select json_build_object('id', n.id, 'nameEn', n.name_en, 'nameZh', n.name_zh) from person n where n.id = t.person_id),
    'room', (select json_build_object('id', o.id, 'name', o.name) from room o where o.id = t.room_id),
    'hasSessions', exists (select from session x where x.time_id = t.id and x.state <> 'expected'))
  order by t.frame_day, t.period collate app.natural, t.starts_on, t.id)
from group_time t where t.group_id = g.id`

/** $1 the group, $2 today. */
const groupText = `
select json_build_object('id', g.id, 'name', g.name, 'startsOn', g.starts_on, 'endsOn', g.ends_on, 'closedOn', g.closed_on, 'minutes', g.minutes,
  'perWeek', g.per_week::float8, 'mostStudents', g.most_students, 'entryCriterion', g.entry_criterion, 'exitCriterion', g.exit_criterion,
  'noOutcomeReason', g.no_outcome_reason, 'version', g.version, 'isWhole', ${isWhole}, 'provision', ${provisionOfGroup},
  'hasOutcome', ${hasOutcomeText('g.id')},
  'staff', coalesce((select json_agg(${giver}) from group_staff s left join person n on n.id = s.person_id
    left join provider r on r.id = s.provider_id where s.group_id = g.id), '[]'),
  'members', coalesce((${membersText}), '[]'),
  'times', coalesce((${timesText}), '[]'))::text as answer
from support_group g join provision p on p.id = g.provision_id
where g.id = $1`
