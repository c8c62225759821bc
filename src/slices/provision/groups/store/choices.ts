import type { IsoDate } from '#kernel/dates.ts'
import type { Transaction } from '#platform/database/database.ts'
import { askJson } from '#slices/students/index.ts'
import type { Candidate, Group } from '../contract.ts'
import type { Busy } from '../model.ts'
import { openTargets, tierOf } from './group.ts'

type Choices = NonNullable<Group['choices']>

/** Colleagues who work with students, providers that are still engaged, and rooms in which support may be given. */
export async function findChoices(tx: Transaction): Promise<Choices> {
  const found = await askJson<Choices>(tx, { name: 'choices for groups', text: choicesText, values: [] })
  return found ?? { people: [], providers: [], rooms: [] }
}

/** Where those who are or will be in a group, colleagues and rooms are at other times, from a day on. */
export async function findBusy(tx: Transaction, groupId: string, from: IsoDate): Promise<Busy[]> {
  return (await askJson<Busy[]>(tx, { name: 'busy besides group', text: busyText, values: [groupId, from] })) ?? []
}

/**
 * Students who could join a group on a day: all of a class, or those with a tier or a need. Whether the provision serves them: it serves one of their
 * needs (or any), and their tier.
 */
export async function findCandidates(
  tx: Transaction,
  of: { groupId: string; today: IsoDate; className: string | null },
): Promise<Candidate[]> {
  const values = [of.groupId, of.today, of.className]
  return (await askJson<Candidate[]>(tx, { name: 'candidates', text: candidatesText, values })) ?? []
}

/** The open targets of plans in force, by student. */
export async function findOpenTargets(
  tx: Transaction,
  studentIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const text = `select coalesce(json_agg(json_build_object('id', s.id, 'targets', ${openTargets('s.id')})), '[]')::text as answer
    from student s where s.id in (select jsonb_array_elements_text($1::jsonb)::uuid)`
  const found = await askJson<{ id: string; targets: { id: string }[] }[]>(tx, {
    name: 'open targets',
    text,
    values: [JSON.stringify(studentIds)],
  })
  return new Map((found ?? []).map(({ id, targets }) => [id, targets.map((target) => target.id)]))
}

/** The names of this year's classes in their order. */
export async function findClassNames(tx: Transaction, today: IsoDate): Promise<string[]> {
  const text = `select coalesce(json_agg(c.name order by c.name collate app.natural), '[]')::text as answer
    from class c join school_year y on y.id = c.school_year_id where $1::date between y.starts_on and y.ends_on`
  return (await askJson<string[]>(tx, { name: 'class names', text, values: [today] })) ?? []
}

const choicesText = `
select json_build_object(
  'people', coalesce((select json_agg(json_build_object('id', n.id, 'nameEn', n.name_en, 'nameZh', n.name_zh) order by n.name_en, n.id)
    from person n where n.active and exists (select from person_role r where r.person_id = n.id
      and r.role in ('senco', 'sst_member', 'teacher', 'teaching_assistant', 'specialist'))), '[]'),
  'providers', coalesce((select json_agg(json_build_object('id', r.id, 'nameEn', r.name_en, 'nameZh', r.name_zh) order by r.name_en, r.id)
    from provider r where r.archived_on is null), '[]'),
  'rooms', coalesce((select json_agg(json_build_object('id', o.id, 'name', o.name) order by o.name collate app.natural)
    from room o where o.for_groups and o.archived_on is null), '[]'))::text as answer`

/** The last day of a group. */
const lastDay = (group: string) => `least(${group}.closed_on, ${group}.ends_on)`
const otherGroup = `json_build_object('id', o.id, 'name', o.name)`

/** $1 the group, $2 from. Of a lesson the day on which it begins and ends is that of its frame. */
const busyText = `
with other as (
  select o.id, o.name, o.starts_on, ${lastDay('o')} as ends_on from support_group o where o.id <> $1 and ${lastDay('o')} >= $2::date
), meets as (
  select t.frame_day, t.period, t.person_id, t.room_id, greatest(t.starts_on, o.starts_on) as starts_on, least(t.ends_on, o.ends_on) as ends_on,
    o.id as other_id, ${otherGroup} as other
  from group_time t join other o on o.id = t.group_id where t.ends_on is null or t.ends_on >= $2::date
), found as (
  select distinct on (m.frame_day, m.period, a.student_id, m.other_id, m.starts_on) m.frame_day, m.period, 'student' as kind, s.id, s.name_en, s.name_zh, m.other, '' as subject,
    greatest(m.starts_on, a.starts_on, b.starts_on) as starts_on, least(m.ends_on, a.ends_on, b.ends_on) as ends_on
  from group_member a join group_member b on b.student_id = a.student_id and b.group_id <> a.group_id
    join meets m on m.other_id = b.group_id join student s on s.id = a.student_id
  where a.group_id = $1 and (a.ends_on is null or a.ends_on >= $2::date)
  union all
  select m.frame_day, m.period, 'staff', coalesce(n.id, r.id), coalesce(n.name_en, r.name_en), coalesce(n.name_zh, r.name_zh), m.other, '',
    greatest(m.starts_on, g.starts_on), least(m.ends_on, g.ends_on)
  from meets m join group_staff g on g.group_id = m.other_id and (g.part = 'helps' or m.person_id is null)
    left join person n on n.id = g.person_id left join provider r on r.id = g.provider_id
  union all
  select m.frame_day, m.period, 'staff', n.id, n.name_en, n.name_zh, m.other, '', m.starts_on, m.ends_on from meets m join person n on n.id = m.person_id
  union all
  select l.frame_day, l.period, 'staff', n.id, n.name_en, n.name_zh, null, l.subject || ' ' || c.name, f.starts_on, y.ends_on
  from lesson l join person n on n.id = l.person_id join class c on c.id = l.class_id
    join timetable_frame f on f.id = l.frame_id join school_year y on y.id = f.school_year_id and y.ends_on >= $2::date
  union all
  select m.frame_day, m.period, 'room', o.id, o.name, o.name, m.other, '', m.starts_on, m.ends_on from meets m join room o on o.id = m.room_id
)
select coalesce(json_agg(json_build_object('frameDay', f.frame_day, 'period', f.period, 'kind', f.kind, 'id', f.id, 'nameEn', f.name_en,
    'nameZh', f.name_zh, 'group', f.other, 'subject', f.subject, 'startsOn', f.starts_on, 'endsOn', f.ends_on) order by f.frame_day, f.period, f.kind, f.id), '[]')::text as answer
from found f where f.starts_on <= f.ends_on and f.ends_on >= $2::date`

/** $1 the group, $2 today, $3 a class or null. */
const candidatesText = `
with offered as (
  select p.needs, p.tier from support_group g join provision p on p.id = g.provision_id where g.id = $1
), known as (
  select s.id, s.name_en, s.name_zh, c.name as class_name, e.class_number, ${tierOf('s.id', '$2::date')} as tier,
    coalesce((select array_agg(n.type order by n.is_primary desc, n.type) from need n where n.student_id = s.id and (n.ended_on is null or n.ended_on > $2::date)), '{}') as needs
  from student s
    left join school_year y on $2::date between y.starts_on and y.ends_on
    left join enrolment e on e.student_id = s.id and e.school_year_id = y.id
    left join class c on c.id = e.class_id
  where (s.left_on is null or s.left_on >= $2::date) and ($3::text is null or c.name = $3::text)
    and not exists (select from group_member m where m.group_id = $1 and m.student_id = s.id and (m.ends_on is null or m.ends_on >= $2::date))
)
select coalesce(json_agg(json_build_object('id', k.id, 'nameEn', k.name_en, 'nameZh', k.name_zh, 'className', k.class_name, 'classNumber', k.class_number,
    'tier', k.tier, 'needs', to_json(k.needs),
    'served', coalesce(k.tier >= o.tier, false) and (o.needs = '{}' or k.needs && o.needs),
    'receives', coalesce((select json_agg(g.name order by g.starts_on, g.id) from group_member m join support_group g on g.id = m.group_id
      where m.student_id = k.id and least(m.ends_on, ${lastDay('g')}) >= $2::date), '[]'),
    'targets', ${openTargets('k.id')})
  order by k.class_name collate app.natural nulls last, k.class_number collate app.natural, k.id), '[]')::text as answer
from known k cross join offered o where $3::text is not null or k.tier is not null or k.needs <> '{}'`
