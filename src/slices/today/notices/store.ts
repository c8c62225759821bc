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

/** Whether what a notice tells of is there for this person: the tables say so themselves. What has gone is no news. */
const mine = `
from notice n
  left join plan p on n.kind in ('plan', 'agreement') and p.id = n.subject_id
  left join input_request q on n.kind in ('asked', 'answered') and q.id = n.subject_id
  left join concern c on n.kind = 'concern' and c.id = n.subject_id
  left join session o on n.kind = 'session' and o.id = n.subject_id
  left join task t on n.kind in ('task_given', 'task_ended') and t.id = n.subject_id
  left join meeting m on n.kind = 'meeting' and m.id = n.subject_id
  left join due_mark d on n.kind = 'handed' and d.id = n.subject_id and d.handed_to = $1
  left join responsibility r on n.kind = 'responsible' and r.id = n.subject_id and r.person_id = $1 and r.ends_on is null
  left join duty u on n.kind = 'duty' and u.id = n.subject_id and u.person_id = $1 and u.archived_on is null
where n.person_id = $1 and n.at >= $2::date - ${daysKept}
  and (n.kind in ('tier', 'card', 'accommodation', 'digest_failed')
    or num_nonnulls(p.id, q.id, c.id, o.id, t.id, m.id, d.id, r.id, u.id) = 1)`

const countText = `select count(*)::integer as unread ${mine} and n.read_at is null`

const listText = `
select coalesce(json_agg(json_build_object('id', x.id, 'kind', x.kind, 'what', x.what, 'subjectId', x.subject_id, 'times', x.times,
  'at', ${moment('x.at')}, 'read', x.read_at is not null, 'title', x.title, 'on', x.on_day,
  'student', case when s.id is not null then json_build_object('id', s.id, 'nameZh', s.name_zh, 'nameEn', s.name_en) end,
  'group', case when g.id is not null then json_build_object('id', g.id, 'name', g.name) end,
  'by', case when b.id is not null then json_build_object('nameZh', b.name_zh, 'nameEn', b.name_en) end) order by x.at desc, x.id), '[]')::text as answer
from (
  select n.*, coalesce(t.title, m.title, d.words, u.name, k.name, '') as title,
    coalesce(o.held_on, m.held_on, t.due_on, case when n.kind = 'asked' then q.due_on end) as on_day
  ${mine.replace('\nwhere', '\n  left join class k on k.id = r.class_id\nwhere')}
  order by n.at desc, n.id limit ${most}
) x
left join student s on s.id = x.student_id
left join support_group g on g.id = x.group_id
left join person b on b.id = x.by_id`
