import type { Transaction } from '#platform/database/database.ts'
import { askJson } from '#slices/students/index.ts'
import type { MapFacts, RowsAsked } from './model.ts'
import type { DayHeld } from './rules.ts'

type Sums = Pick<MapFacts, 'ofGroups' | 'ofMembers' | 'ofStaff' | 'ofWeeks'>
type Found = Omit<MapFacts, keyof Sums>

/**
 * What a map is made of. Sessions and attendance come as sums: a year holds tens of thousands of rows.
 * @param days the school days with the periods that are held, by which planned sessions are told from others
 */
export async function findMapFacts(
  tx: Transaction,
  of: { asAt: string; from: string; to: string; days: readonly DayHeld[]; rows: RowsAsked },
): Promise<MapFacts> {
  const { rows } = of
  const span = [of.asAt, of.from, of.to]
  const values = [...span, rows === 'staff' || rows === 'all']
  const found = (await askJson<Found>(tx, { name: 'provision map', text: mapText, values })) as Found
  const asked = [...span, JSON.stringify(shortOf(of.days)), rows ?? 'none']
  const sums = (await askJson<Sums>(tx, { name: 'sums of sessions', text: sumsText, values: asked })) as Sums
  return { ...found, ...sums }
}

/** School days with each list of periods said once: there are few kinds of bells, and many days. */
function shortOf(days: readonly DayHeld[]) {
  const bells = [...new Set(days.map(({ periods }) => periods))]
  const place = new Map(bells.map((periods, index) => [periods, index]))
  return { bells, days: days.map(({ on, day, periods }) => [on, day, place.get(periods)]) }
}

const sumsText = 'select app.session_sums($1::date, $2::date, $3::date, $4::jsonb, $5)::text as answer'

const list = (what: string) => `coalesce(json_agg(${what}), '[]')`
const person = (p: string) => `json_build_object('id', ${p}.id, 'nameZh', ${p}.name_zh, 'nameEn', ${p}.name_en)`

/** $1: the day of the map; $2 to $3: the days that count; $4: also colleagues who gave a session that was not theirs by the timetable. */
const mapText = `
with g as materialized (
  select g.*, p.name as provision_name, p.tier, p.needs, p.setting from support_group g join provision p on p.id = g.provision_id
  where g.starts_on <= $3::date and coalesce(g.closed_on, g.ends_on) >= $2::date
), m as materialized (
  select m.id, m.group_id, m.student_id, m.starts_on, m.ends_on from group_member m join g on g.id = m.group_id
  where m.starts_on <= $3::date and coalesce(m.ends_on, 'infinity') >= $2::date
), tiers as materialized (
  select distinct on (t.student_id) t.student_id, t.tier from tier_decision t
  where t.withdrawn_at is null and t.starts_on <= $1::date order by t.student_id, t.starts_on desc, t.recorded_at desc
), needs as materialized (
  select n.student_id, json_agg(json_build_object('type', n.type, 'confirmed', n.certainty = 'confirmed', 'isPrimary', n.is_primary)
    order by n.is_primary desc, n.type) as list
  from need n where n.ended_on is null or n.ended_on > $1::date group by n.student_id
), t as materialized (
  select t.* from group_time t join g on g.id = t.group_id
), limits as materialized (
  -- How many sessions a week somebody may give is the timetable’s to say; the map only reads it.
  select coalesce(person_id, provider_id) as who_id, most_a_week from staff_limit
), wanted as materialized (
  select student_id from tiers where tier is not null union select student_id from needs union select student_id from m
)
select json_build_object(
  'groups', (select ${list(`json_build_object('id', g.id, 'name', g.name, 'provision', json_build_object('id', g.provision_id, 'name', g.provision_name,
      'tier', g.tier, 'needs', g.needs, 'setting', g.setting), 'startsOn', g.starts_on, 'endsOn', g.ends_on, 'closedOn', g.closed_on,
      'mostStudents', g.most_students) order by g.starts_on, g.name ->> 'zh', g.id`)} from g),
  'members', (select ${list(`json_build_object('id', m.id, 'groupId', m.group_id, 'studentId', m.student_id, 'startsOn', m.starts_on, 'endsOn', m.ends_on)`)} from m),
  'givers', (select ${list(`json_build_object('groupId', s.group_id, 'who', case when p.id is not null then ${person('p')} else ${person('o')} end,
      'isPerson', p.id is not null, 'mostAWeek', l.most_a_week, 'leads', s.part = 'leads', 'startsOn', s.starts_on, 'endsOn', s.ends_on) order by s.part desc, s.id`)}
    from group_staff s join g on g.id = s.group_id left join person p on p.id = s.person_id left join provider o on o.id = s.provider_id
      left join limits l on l.who_id = coalesce(s.person_id, s.provider_id)),
  'times', (select ${list(`json_build_object('groupId', t.group_id, 'frameDay', t.frame_day, 'period', t.period, 'minutes', t.minutes,
      'personId', t.person_id, 'startsOn', t.starts_on, 'endsOn', t.ends_on)`)} from t),
  'students', (select ${list(`json_build_object('id', s.id, 'nameZh', s.name_zh, 'nameEn', s.name_en, 'className', e.class_name, 'classNumber', e.class_number,
      'tier', t.tier, 'needs', coalesce(n.list, '[]')) order by e.class_name collate app.natural, e.class_number collate app.natural, s.id`)}
    from wanted w join student s on s.id = w.student_id left join tiers t on t.student_id = s.id left join needs n on n.student_id = s.id
      left join lateral (select c.name as class_name, e.class_number from enrolment e join school_year y on y.id = e.school_year_id
        join class c on c.id = e.class_id where e.student_id = s.id and $1::date between y.starts_on and y.ends_on limit 1) e on true
    where (s.left_on is null or s.left_on >= $1::date) and (s.entered_on is null or s.entered_on <= $1::date) or s.id in (select m.student_id from m)),
  'people', (select ${list(`json_build_object('id', p.id, 'nameZh', p.name_zh, 'nameEn', p.name_en, 'mostAWeek', l.most_a_week)`)}
    from person p left join limits l on l.who_id = p.id where p.id in (select person_id from t)
      or $4::boolean and p.id in (select s.person_id from session s join g on g.id = s.group_id))
)::text as answer`
