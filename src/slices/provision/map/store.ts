import type { Transaction } from '#platform/database/database.ts'
import { askJson } from '#slices/students/index.ts'
import type { MapFacts } from './model.ts'
import type { HeldDates } from './rules.ts'

/**
 * What a map is made of. Sessions and attendance come as sums: a year holds thousands of them.
 * @param held when each period is held, by which planned sessions are told from others
 */
export async function findMapFacts(
  tx: Transaction,
  of: { asAt: string; from: string; to: string; held: HeldDates },
): Promise<MapFacts> {
  const held = JSON.stringify([...of.held].map(([key, dates]) => ({ key, dates })))
  return (await askJson<MapFacts>(tx, {
    name: 'provision map',
    text: mapText,
    values: [of.asAt, of.from, of.to, held],
  })) as MapFacts
}

const list = (what: string) => `coalesce(json_agg(${what}), '[]')`
const person = (p: string) => `json_build_object('id', ${p}.id, 'nameZh', ${p}.name_zh, 'nameEn', ${p}.name_en)`
const sums = `'matched', coalesce(sum(x.minutes) filter (where x.matched), 0), 'beside', coalesce(sum(x.minutes) filter (where not x.matched), 0), 'held', coalesce(sum(x.minutes_held), 0)`

/** $1: the day of the map; $2 to $3: the days that count; $4: when each period is held, `[{key: "2 7", dates: [...]}]`. */
const mapText = `
with g as materialized (
  select g.*, p.name as provision_name, p.tier, p.needs, p.setting from support_group g join provision p on p.id = g.provision_id
  where g.starts_on <= $3::date and coalesce(g.closed_on, g.ends_on) >= $2::date
), held as materialized (
  select h ->> 'key' as key, d::date as on_day from jsonb_array_elements($4::jsonb) h, jsonb_array_elements_text(h -> 'dates') d
), x as materialized (
  select s.id, s.group_id, s.person_id, s.held_on, s.minutes, s.minutes_held,
    h.on_day is not null and s.planned_on between t.starts_on and coalesce(t.ends_on, 'infinity')
      and s.planned_on between g.starts_on and least(g.ends_on, coalesce(g.closed_on, 'infinity')) as matched
  from session s join g on g.id = s.group_id left join group_time t on t.id = s.time_id
    left join held h on h.on_day = s.planned_on and h.key = t.frame_day || ' ' || t.period
  where s.state <> 'expected' and s.held_on <= $1::date and coalesce(s.planned_on, s.held_on) between $2::date and $3::date
), m as materialized (
  select m.id, m.group_id, m.student_id, m.starts_on, m.ends_on from group_member m join g on g.id = m.group_id
  where m.starts_on <= $3::date and coalesce(m.ends_on, 'infinity') >= $2::date
), a as (
  select m.id, sum(x.minutes) filter (where x.matched) as matched, sum(x.minutes) filter (where not x.matched) as beside,
    sum(y.minutes) as had, count(*) filter (where y.came) as came, count(*) filter (where not y.came) as missed
  from m join x on x.group_id = m.group_id and x.held_on between m.starts_on and coalesce(m.ends_on, 'infinity')
    left join session_attendance y on y.session_id = x.id and y.student_id = m.student_id
  group by m.id
), tiers as (
  select distinct on (t.student_id) t.student_id, t.tier from tier_decision t
  where t.withdrawn_at is null and t.starts_on <= $1::date order by t.student_id, t.starts_on desc, t.recorded_at desc
), needs as (
  select n.student_id, json_agg(json_build_object('type', n.type, 'confirmed', n.certainty = 'confirmed', 'isPrimary', n.is_primary)
    order by n.is_primary desc, n.type) as list
  from need n where n.ended_on is null or n.ended_on > $1::date group by n.student_id
)
select json_build_object(
  'groups', (select ${list(`json_build_object('id', g.id, 'name', g.name, 'provision', json_build_object('id', g.provision_id, 'name', g.provision_name,
      'tier', g.tier, 'needs', g.needs, 'setting', g.setting), 'startsOn', g.starts_on, 'endsOn', g.ends_on, 'closedOn', g.closed_on,
      'mostStudents', g.most_students) order by g.starts_on, g.name ->> 'zh', g.id`)} from g),
  'members', (select ${list(`json_build_object('id', m.id, 'groupId', m.group_id, 'studentId', m.student_id, 'startsOn', m.starts_on, 'endsOn', m.ends_on)`)} from m),
  'givers', (select ${list(`json_build_object('groupId', s.group_id, 'who', case when p.id is not null then ${person('p')} else ${person('o')} end,
      'isPerson', p.id is not null, 'leads', s.part = 'leads', 'startsOn', s.starts_on, 'endsOn', s.ends_on) order by s.part desc, s.id`)}
    from group_staff s join g on g.id = s.group_id left join person p on p.id = s.person_id left join provider o on o.id = s.provider_id),
  'times', (select ${list(`json_build_object('id', t.id, 'groupId', t.group_id, 'frameDay', t.frame_day, 'period', t.period, 'minutes', t.minutes,
      'personId', t.person_id, 'roomId', t.room_id, 'startsOn', t.starts_on, 'endsOn', t.ends_on)`)} from group_time t join g on g.id = t.group_id),
  'students', (select ${list(`json_build_object('id', s.id, 'nameZh', s.name_zh, 'nameEn', s.name_en, 'className', e.class_name, 'classNumber', e.class_number,
      'tier', t.tier, 'needs', coalesce(n.list, '[]')) order by e.class_name collate app.natural, e.class_number collate app.natural, s.id`)}
    from student s left join tiers t on t.student_id = s.id left join needs n on n.student_id = s.id
      left join lateral (select c.name as class_name, e.class_number from enrolment e join school_year y on y.id = e.school_year_id
        join class c on c.id = e.class_id where e.student_id = s.id and $1::date between y.starts_on and y.ends_on limit 1) e on true
    where (t.tier is not null or n.list is not null or s.id in (select m.student_id from m))
      and (s.left_on is null or s.left_on >= $1::date or s.id in (select m.student_id from m))),
  'ofGroups', (select ${list('o.line')} from (select json_build_object('groupId', x.group_id, ${sums}) as line from x group by x.group_id) o),
  'ofMembers', (select ${list(`json_build_object('memberId', a.id, 'matched', coalesce(a.matched, 0), 'beside', coalesce(a.beside, 0),
      'had', coalesce(a.had, 0), 'held', coalesce(a.had, 0), 'came', a.came, 'missed', a.missed)`)} from a),
  'ofStaff', (select ${list('o.line')} from (select json_build_object('whoId', w.who_id, ${sums}) as line from x join lateral (
      select x.person_id as who_id where x.person_id is not null
      union select coalesce(s.person_id, s.provider_id) from group_staff s where s.group_id = x.group_id
        and x.held_on between s.starts_on and coalesce(s.ends_on, 'infinity') and (s.part = 'helps' or x.person_id is null)) w on true
    group by w.who_id) o),
  'ofWeeks', (select ${list('o.line')} from (select json_build_object('monday', date_trunc('week', x.held_on)::date, ${sums}) as line from x
    group by date_trunc('week', x.held_on)) o),
  'people', (select ${list(person('p'))} from person p where exists (select from group_time t join g on g.id = t.group_id where t.person_id = p.id))
)::text as answer`
