import type { IsoDate } from '#kernel/dates.ts'
import type { Transaction } from '#platform/database/database.ts'
import { askJson } from '#slices/students/index.ts'
import type { GroupFacts } from '../model.ts'

/** Every group that this person knows of, with members, staff and times as far as they see them; classes and needs as at a date. */
export async function findGroups(tx: Transaction, asOf: IsoDate): Promise<GroupFacts[]> {
  return (await askJson<GroupFacts[]>(tx, { name: 'groups', text: listText, values: [asOf] })) ?? []
}

/** True when the asking person sees all of a group `g`: the team does, and whoever gives it. */
export const isWhole = `((select app.has_role('senco', 'principal', 'sst_member')) or g.id in (select app.groups_i_give()))`

export const provisionOfGroup = `json_build_object('id', p.id, 'name', p.name, 'tier', p.tier, 'setting', p.setting, 'needs', p.needs, 'aim', p.aim)`

/** Who gives groups, by group: `s` is the row. */
export const giver = `json_build_object('id', s.id, 'personId', s.person_id, 'providerId', s.provider_id, 'part', s.part,
  'nameEn', coalesce(n.name_en, r.name_en, ''), 'nameZh', coalesce(n.name_zh, r.name_zh, ''), 'startsOn', s.starts_on, 'endsOn', s.ends_on)
  order by s.part desc, s.starts_on, s.id`

/** $1 the date. */
const listText = `
with placed as (
  select e.student_id, c.name from enrolment e join class c on c.id = e.class_id
    join school_year y on y.id = e.school_year_id and $1::date between y.starts_on and y.ends_on
), needing as (
  select n.student_id, json_agg(n.type order by n.is_primary desc, n.type) as types from need n
  where n.ended_on is null or n.ended_on > $1::date group by n.student_id
), staff as (
  select s.group_id, json_agg(${giver}) as list from group_staff s
    left join person n on n.id = s.person_id left join provider r on r.id = s.provider_id group by s.group_id
), members as (
  select m.group_id, json_agg(json_build_object('studentId', m.student_id, 'className', l.name, 'needs', coalesce(d.types, '[]'),
      'startsOn', m.starts_on, 'endsOn', m.ends_on)) as list
  from group_member m left join placed l on l.student_id = m.student_id left join needing d on d.student_id = m.student_id group by m.group_id
), times as (
  select t.group_id, json_agg(json_build_object('id', t.id, 'frameDay', t.frame_day, 'period', t.period, 'minutes', t.minutes,
      'personId', t.person_id, 'roomId', t.room_id, 'startsOn', t.starts_on, 'endsOn', t.ends_on) order by t.id) as list
  from group_time t group by t.group_id
)
select coalesce(json_agg(json_build_object('id', g.id, 'name', g.name, 'startsOn', g.starts_on, 'endsOn', g.ends_on, 'closedOn', g.closed_on,
    'mostStudents', g.most_students, 'isWhole', ${isWhole}, 'provision', ${provisionOfGroup},
    'staff', coalesce(s.list, '[]'), 'members', coalesce(m.list, '[]'), 'times', coalesce(t.list, '[]'))
  order by g.starts_on desc, g.name ->> 'zh', g.id), '[]')::text as answer
from support_group g
  join provision p on p.id = g.provision_id
  left join staff s on s.group_id = g.id
  left join members m on m.group_id = g.id
  left join times t on t.group_id = g.id`
