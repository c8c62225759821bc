import { sql } from 'drizzle-orm'
import type { Transaction } from '#platform/database/database.ts'
import { NotFound } from '#platform/http/refusals.ts'
import { askJson, moment } from '#slices/students/index.ts'
import type { Notice } from './contract.ts'
import { daysKept } from './model.ts'

type Who = { personId: string; today: string }

/** So many are listed at most; one notice for each thing keeps it far from that. */
const most = 300

/** One's own notices as far as one may see today what they tell of, the newest first. */
export async function findNotices(tx: Transaction, { personId, today }: Who): Promise<Notice[]> {
  return (await askJson<Notice[]>(tx, { name: 'notices', text: listText, values: [personId, today] })) ?? []
}

/** How many of them are not read. */
export async function countUnread(tx: Transaction, { personId, today }: Who): Promise<number> {
  const statement = { name: 'unread notices', text: countText, values: [personId, today] }
  const [row] = await tx.ask<{ unread: number }>(statement)
  return row?.unread ?? 0
}

/** @throws NotFound when it is not one's own, or tells of somebody whom one may not see any more. */
export async function markNoticeRow(tx: Transaction, id: string, read: boolean): Promise<void> {
  const { rowCount } = await tx.execute(sql`
    update notice set read_at = case when ${read} then coalesce(read_at, now()) end where id = ${id}`)
  if (!rowCount) throw new NotFound()
}

export async function readNoticeRows(tx: Transaction, upTo: string): Promise<void> {
  // A moment in a browser is a thousandth of a second, in a row a millionth.
  await tx.execute(
    sql`update notice set read_at = now() where read_at is null and at < ${upTo}::timestamptz + interval '1 millisecond'`,
  )
}

/**
 * Whether what a notice tells of is there for this person: the tables say so themselves. What has gone is no news. Asked one by one and by kind, so that
 * a table is only looked at, and its policy worked out, for who has a notice of it: the bell asks this on every page.
 */
const isThere = `case
  when n.kind in ('tier', 'card', 'accommodation', 'handover', 'digest_failed', 'person_added', 'link_made', 'teaching_given', 'staff_imported') then true
  when n.kind in ('plan', 'agreement') then exists (select from plan p where p.id = n.subject_id)
  when n.kind in ('asked', 'answered') then exists (select from input_request q where q.id = n.subject_id)
  when n.kind = 'concern' then exists (select from concern c where c.id = n.subject_id)
  when n.kind = 'session' then exists (select from session o where o.id = n.subject_id)
  when n.kind in ('task_given', 'task_ended') then exists (select from task t where t.id = n.subject_id)
  when n.kind = 'meeting' then exists (select from meeting m where m.id = n.subject_id)
  when n.kind = 'handed' then exists (select from due_mark d where d.id = n.subject_id and d.handed_to = $1)
  when n.kind = 'responsible' then exists (select from responsibility r where r.id = n.subject_id and r.person_id = $1 and r.ends_on is null)
  when n.kind = 'acting' then exists (select from acting_senco a where a.id = n.subject_id)
  when n.kind = 'duty' then exists (select from duty u where u.id = n.subject_id and u.person_id = $1 and u.archived_on is null)
end`

const mine = `from notice n where n.person_id = $1 and n.at >= $2::date - ${daysKept}`

const countText = `select count(*)::integer as unread ${mine} and n.read_at is null and ${isThere}`

const title = `coalesce(case
  when n.kind in ('task_given', 'task_ended') then (select t.title from task t where t.id = n.subject_id)
  when n.kind = 'meeting' then (select m.title from meeting m where m.id = n.subject_id)
  when n.kind = 'handed' then (select d.words from due_mark d where d.id = n.subject_id)
  when n.kind = 'responsible' then (select k.name from responsibility r join class k on k.id = r.class_id where r.id = n.subject_id)
  when n.kind = 'duty' then (select u.name from duty u where u.id = n.subject_id)
end, '')`

const day = `case
  when n.kind in ('task_given', 'task_ended') then (select t.due_on from task t where t.id = n.subject_id)
  when n.kind = 'meeting' then (select m.held_on from meeting m where m.id = n.subject_id)
  when n.kind = 'session' then (select o.held_on from session o where o.id = n.subject_id)
  when n.kind = 'asked' then (select q.due_on from input_request q where q.id = n.subject_id)
end`

const listText = `
select coalesce(json_agg(json_build_object('id', n.id, 'kind', n.kind, 'what', n.what, 'subjectId', n.subject_id, 'times', n.times,
  'at', ${moment('n.at')}, 'read', n.read_at is not null, 'title', ${title}, 'on', ${day},
  'student', case when s.id is not null then json_build_object('id', s.id, 'nameZh', s.name_zh, 'nameEn', s.name_en) end,
  'group', case when g.id is not null then json_build_object('id', g.id, 'name', g.name) end,
  'person', case when p.id is not null then json_build_object('nameZh', p.name_zh, 'nameEn', p.name_en) end,
  'by', case when b.id is not null then json_build_object('nameZh', b.name_zh, 'nameEn', b.name_en) end) order by n.at desc, n.id), '[]')::text as answer
from (select n.* ${mine} and ${isThere} order by n.at desc, n.id limit ${most}) n
left join student s on s.id = n.student_id
left join support_group g on g.id = n.group_id
left join person p on p.id = n.subject_id and n.kind in ('person_added', 'link_made', 'teaching_given')
left join person b on b.id = n.by_id`
