import { asColumns } from '#slices/students/index.ts'
import { staleText } from '../deadlines/store/stale.ts'

/** SQL of who answers for a student who stands in `placed`: the one named, else the one named for the class, else the SENCO. */
const answers = (placed: string) => `coalesce(${placed}.answers_id, (select id from first_senco))`

/** SQL of the roles that somebody holds on the day, as JSON; null for nobody. */
const rolesOf = (person: string) =>
  `case when ${person} is not null then (select json_agg(r.role) from app.roles_held($1::date) r where r.person_id = ${person}) end`

/** What is told of each thing, by the column of the answer. */
const columns = {
  kind: 't.kind',
  subjectId: 't.subject_id',
  title: 't.title',
  arrangement: `case when t.kind = 'accommodation' then (select json_build_object('kind', x.kind, 'amount', x.amount, 'words', x.words)
    from accommodation x where x.id = t.subject_id) end`,
  ruleName: `case when t.kind = 'deadline' then (select x.body -> 'name' from deadline_rule x where x.key = t.title) end`,
  count: 't.count',
  dueOn: 't.due_on',
  within: 't.within',
  schoolYear: `case t.kind when 'deadline' then (select x.school_year from deadline x where x.id = t.subject_id)
    when 'p1_review' then (select x.school_year from p1_decision x where x.id = t.subject_id) end`,
  own: 't.own or t.acts = $2::uuid',
  studentId: 't.student_id',
  groupId: 't.group_id',
  groupName: 'case when t.group_id is not null then (select g.name from support_group g where g.id = t.group_id) end',
  responsibleId: 't.acts',
  mark: `case when t.marked then json_build_object('putOffUntil', t.put_off_until, 'words', t.words,
    'handedTo', case when t.handed_to is not null then (select json_build_object('id', h.id, 'nameEn', h.name_en, 'nameZh', h.name_zh) from person h where h.id = t.handed_to) end,
    'reaches', case when t.handed_to is not null then t.receiver_works
      and (t.student_id is null or t.handed_to in (select app.people_who_see(t.student_id))) end, 'receiverRoles', ${rolesOf('t.handed_to')}) end`,
  version: 'coalesce(t.version, 0)',
  from: `case when t.giver_id is not null then (select json_build_object('person', json_build_object('id', g.id, 'nameEn', g.name_en, 'nameZh', g.name_zh),
    'words', t.given_words) from person g where g.id = t.giver_id) end`,
}

/** Those whom the things are about, and who must act: each is told once, however many things there are. */
const students = {
  id: 'p.id',
  nameEn: 'p.name_en',
  nameZh: 'p.name_zh',
  className: `coalesce(p.class_name, '')`,
  classNumber: `coalesce(p.class_number, '')`,
}
const people = { id: 'a.id', nameEn: 'a.name_en', nameZh: 'a.name_zh' }

/** How many students on the register nobody is named for; 0 where nobody is named for any. */
const unanswered = `case when exists (select from responsibility r where r.ends_on is null) then (
  select count(*)::int from student s
  where s.id in (select n.student_id from need n where n.ended_on is null
      union select d.student_id from (select distinct on (t.student_id) t.student_id, t.tier from tier_decision t
        where t.withdrawn_at is null and t.starts_on <= $1::date order by t.student_id, t.starts_on desc, t.recorded_at desc) d where d.tier is not null)
    and (s.left_on is null or s.left_on >= $1::date)
    and not exists (select from answering a where a.student_id = s.id)
    and not exists (select from enrolment e join answering a on a.class_id = e.class_id where e.student_id = s.id and e.school_year_id = (select id from this_year))
) else 0 end`

/** Marks of what no row says: of groups’ sessions and of the line about students without anybody, the latest last. */
const otherMarks = `(select coalesce(json_agg(json_build_object('kind', m.kind, 'subjectId', m.subject_id, 'isOwn', m.person_id = $2::uuid,
    'putOffUntil', m.put_off_until, 'words', m.words, 'version', m.version, 'giver', json_build_object('id', g.id, 'nameEn', g.name_en, 'nameZh', g.name_zh),
    'handedTo', case when p.id is not null then json_build_object('id', p.id, 'nameEn', p.name_en, 'nameZh', p.name_zh) end, 'reaches', m.receiver_works,
    'receiverRoles', ${rolesOf('m.handed_to')})
    order by m.marked_on), '[]')
  from kept m join person g on g.id = m.person_id left join person p on p.id = m.handed_to where m.kind in ('session', 'nobody_answers'))`

/**
 * Everything that is due, as far as row-level security shows it. $1 today, $2 the asking person, $3 whether the list is everybody’s, $4 days
 * ahead, $5 days for the entry scores where the school has kept none of its own, $6 years that a report holds, $7 kinds of report that confirm
 * nothing, $8 the day on which the school was set up or null: a deadline from before it stands in the year alone, $9 whether students are counted
 * for whom nobody is named.
 * `actor` must act; where nobody is named it is who answers for the student. Whoever cannot keep plans or meetings any more (\`keeper\`) is
 * nobody: what was theirs falls to who answers now. After their first year the team sees no pupil who is not on the register: a review of it that
 * is left over is the SENCO's too. Of who has left only deadlines are due: those of leaving. `stale`: the deadlines among it have to be computed anew first.
 */
export const dueText = `
with this_year as materialized (
  select y.id, y.label from school_year y where $1::date between y.starts_on and y.ends_on limit 1
), first_senco as materialized (
  select p.id from person p where p.active and exists (select from person_role r where r.person_id = p.id and r.role = 'senco')
  order by p.name_en, p.id limit 1
), for_entry as materialized (
  select coalesce((select d.entry_days from due_setting d), $5::int) as days
), keeper as materialized (
  select p.id from person p where p.active and exists (select from app.roles_held($1::date) r where r.person_id = p.id and r.role in ('senco', 'principal', 'sst_member'))
), item as materialized (
  select case c.state when 'raised' then 'concern' else 'watch' end as kind, c.id as subject_id, c.student_id, null::uuid as group_id,
    case c.state when 'raised' then c.raised_on else c.watch_until end as due_on, (select id from first_senco) as actor,
    (select app.has_role('senco')) as own, '' as title, null::int as count, null::uuid as within
  from concern c where c.state = 'raised' or (c.state = 'watching' and c.watch_until <= $1::date + $4::int)
  union all
  select 'input', a.id, a.student_id, null, r.due_on, a.person_id, false, '', null, r.id
  from input_answer a join input_request r on r.id = a.request_id
  where a.answered_at is null and r.closed_on is null and r.due_on <= $1::date + $4::int
  union all
  select 'review', p.id, p.student_id, null, least(p.review_on, p.ends_on), k.person_id,
    (select app.has_role('senco', 'sst_member')) and p.team @> jsonb_build_array(jsonb_build_object('personId', $2::text, 'part', 'keeps')), '', null, null
  from plan p left join lateral (select (t ->> 'personId')::uuid as person_id from jsonb_array_elements(p.team) t
    where t ->> 'part' = 'keeps' and (t ->> 'personId')::uuid in (select id from keeper) limit 1) k on true
  where p.state = 'in_force' and least(p.review_on, p.ends_on) <= $1::date + $4::int
  union all
  select 'target', t.id, t.student_id, null, t.due_on, null, false, '', null, p.id
  from plan p join target t on t.plan_id = p.id and t.state = 'open'
  where p.state = 'in_force' and t.due_on <= $1::date + $4::int and t.due_on < least(p.review_on, p.ends_on)
  union all
  select 'next_plan', p.id, p.student_id, null, p.ends_on, null, false, '', null, null
  from plan p where p.state = 'reviewed' and p.ends_on <= $1::date + $4::int
    and not exists (select from plan n where n.student_id = p.student_id and n.starts_on > p.starts_on and n.state <> 'archived')
  union all
  select 'accommodation', a.id, a.student_id, null, a.starts_on, (select id from first_senco), (select app.has_role('senco')), '', null, null
  from accommodation a where a.state = 'proposed' and a.starts_on <= $1::date + $4::int
  union all
  select 'referral', r.id, r.student_id, null, r.expected_on, null, false, '', null, null
  from referral r where r.state in ('preparing', 'sent', 'waiting') and r.expected_on <= $1::date + $4::int
  union all
  select 'report', n.id, n.student_id, null, n.until, null, false, '', null, null
  from (select distinct on (r.student_id, r.kind) r.id, r.student_id, coalesce(r.valid_until, (r.reported_on + make_interval(years => $6::int))::date) as until
    from report r where r.withdrawn_on is null and r.kind <> all ($7::text[])
      and exists (select from need n where n.student_id = r.student_id and n.ended_on is null)
    order by r.student_id, r.kind, r.reported_on desc, r.id) n
  where n.until <= $1::date + $4::int
  union all
  select 'p1_review', d.id, d.student_id, null, d.review_on, null,
    (select app.has_role('senco')) and d.school_year is distinct from (select label from this_year), '', null, null
  from (select distinct on (d.student_id) d.* from p1_decision d order by d.student_id, d.school_year desc) d
  where d.reviewed_on is null and d.degree <> 'none' and d.review_on <= $1::date + $4::int
  union all
  select s.kind, s.id, null, s.id, s.due_on, l.person_id,
    exists (select from group_staff a where a.group_id = s.id and a.person_id = $2::uuid and a.part = 'leads' and (a.ends_on is null or a.ends_on >= $1::date)),
    '', s.missing, null
  from (
    select k.kind, g.id, k.due_on, (select count(distinct m.student_id)::int from group_member m
        where m.group_id = g.id and (m.ends_on is null or m.ends_on >= k.until)
          and not exists (select from group_score x where x.group_id = g.id and x.student_id = m.student_id and x.moment = k.moment)) as missing
    from support_group g cross join lateral (values
      ('entry_scores', 'entry', g.starts_on + (select days from for_entry), $1::date, g.starts_on <= $1::date and g.ends_on >= $1::date
        and exists (select from group_measure e where e.group_id = g.id)),
      ('exit_scores', 'exit', g.ends_on, g.ends_on, g.no_outcome_reason = '' and g.ends_on <= $1::date + $4::int)
    ) k(kind, moment, due_on, until, is_time)
    where g.closed_on is null and k.is_time
  ) s left join lateral (select a.person_id from group_staff a where a.group_id = s.id and a.part = 'leads' and a.person_id is not null
      and (a.ends_on is null or a.ends_on >= $1::date) order by a.starts_on, a.id limit 1) l on true
  where s.missing > 0
  union all
  select 'task', t.id, t.student_id, t.group_id, t.due_on, t.owner_id, false, t.title, null, null
  from task t where t.state in ('open', 'doing')
  union all
  select 'deadline', d.id, d.student_id, null, d.due_on, null, d.student_id is null and (select app.has_role('senco')),
    d.rule, null, null
  from deadline d
  where d.state = 'open' and d.due_on <= $1::date + 2 * $4::int and (d.due_on >= $8::date) is not false
  union all
  select 'minutes', m.id, m.student_id, null, m.held_on,
    case when m.made_by in (select id from keeper) then m.made_by else (select id from first_senco) end, false, m.title, nullif(o.open, 0), null
  from meeting m cross join lateral (select count(*)::int as open from meeting_item i
    where i.meeting_id = m.id and i.state = 'open' and i.decision = '') o
  where m.held_on < $1::date and (m.state = 'planned' or (m.state = 'held' and o.open > 0))
), kept as materialized (
  select m.kind, m.subject_id, m.person_id, m.student_id, m.put_off_until, m.handed_to, m.words, m.marked_on, m.version, p.active as receiver_works
  from due_mark m left join person p on p.id = m.handed_to where m.person_id = $2::uuid or m.handed_to = $2::uuid
), given as materialized (
  select distinct on (k.kind, k.subject_id) k.kind, k.subject_id, k.person_id, k.words from kept k where k.handed_to = $2::uuid
  order by k.kind, k.subject_id, k.marked_on desc
), answering as materialized (
  select r.student_id, r.class_id, r.person_id from responsibility r join person p on p.id = r.person_id and p.active where r.ends_on is null
), placed as materialized (
  select s.id, s.name_en, s.name_zh, s.left_on, c.name as class_name, e.class_number, coalesce(rs.person_id, rc.person_id) as answers_id
  from student s
    left join enrolment e on e.student_id = s.id and e.school_year_id = (select id from this_year)
    left join class c on c.id = e.class_id
    left join answering rs on rs.student_id = s.id
    left join answering rc on rc.class_id = e.class_id
  where s.id in (select i.student_id from item i)
), named as (
  select i.*, coalesce(i.actor, case when i.student_id is not null then ${answers('p')} else (select id from first_senco) end) as acts
  from item i left join placed p on p.id = i.student_id
  where i.student_id is null or (p.id is not null and (i.kind = 'deadline' or p.left_on is null or p.left_on >= $1::date))
), told as materialized (
  select n.*, o.person_id is not null as marked, o.put_off_until, o.words, o.handed_to, o.receiver_works, o.version,
    f.person_id as giver_id, f.words as given_words
  from named n
    left join kept o on o.kind = n.kind and o.subject_id = n.subject_id and o.person_id = $2::uuid
    left join given f on f.kind = n.kind and f.subject_id = n.subject_id
  where $3::boolean or n.own or n.acts = $2::uuid or f.person_id is not null
)
select json_build_object('stale', ${staleText('$1')}, 'columns', (select json_build_object(${asColumns(columns)}) from told t),
  'students', (select json_build_object(${asColumns(students)}) from placed p where p.id in (select t.student_id from told t)),
  'people', (select json_build_object(${asColumns(people)}) from person a where a.id in (select t.acts from told t)),
  'schoolId', app.school_id(), 'unanswered', case when $9::boolean then ${unanswered} end, 'otherMarks', ${otherMarks})::text as answer`
