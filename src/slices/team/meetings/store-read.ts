import type { IsoDate } from '#kernel/dates.ts'
import type { Language } from '#kernel/language.ts'
import type { Transaction } from '#platform/database/database.ts'
import { NotFound } from '#platform/http/refusals.ts'
import { askJson, moment } from '#slices/students/index.ts'
import type { MeetingChoices, MeetingDetail, MeetingLine, MeetingOfStudent } from './contract.ts'

export type FoundMeeting = Omit<MeetingDetail, 'may' | 'attendees' | 'telling'> & {
  madeBy: string
  sequence: number
  attendees: (Omit<MeetingDetail['attendees'][number], 'noAddress'> & {
    /** Of somebody who is no colleague only for whoever keeps the meeting. */
    address: string
    /** At work in the school, or no colleague. */
    active: boolean
    language: Language | null
  })[]
}

/** The meetings that a person knows, the latest first. */
export async function findMeetings(tx: Transaction, personId: string, today: IsoDate): Promise<MeetingLine[]> {
  const values = [personId, today]
  return (await askJson<MeetingLine[]>(tx, { name: 'meetings', text: linesText, values })) ?? []
}

/** The meetings about a student or that speak of them, the latest first. */
export async function findMeetingsOf(
  tx: Transaction,
  of: { personId: string; studentId: string; today: IsoDate },
): Promise<MeetingOfStudent[]> {
  const values = [of.personId, of.today, of.studentId]
  return (await askJson<MeetingOfStudent[]>(tx, { name: 'meetings of a student', text: ofStudentText, values })) ?? []
}

/** One meeting with all that the asking person may read of it. @throws NotFound */
export async function findMeeting(tx: Transaction, meetingId: string, today: IsoDate): Promise<FoundMeeting> {
  const found = await askJson<FoundMeeting>(tx, { name: 'meeting', text: meetingText, values: [meetingId, today] })
  if (!found) throw new NotFound()
  return found
}

/** Who can be asked to a meeting about a student, a class or neither, and who is proposed. */
export async function findChoices(
  tx: Transaction,
  of: { ofTeam: boolean; studentId: string | null; classId: string | null; today: IsoDate },
): Promise<MeetingChoices> {
  const found = await askJson<MeetingChoices>(tx, {
    ...{ name: 'choices of a meeting', text: choicesText },
    values: [of.ofTeam, of.studentId, of.classId, of.today],
  })
  return found ?? { colleagues: [], students: [], classes: [] }
}

const time = (column: string) => `to_char(${column}, 'HH24:MI')`
const nameJson = (alias: string) =>
  `json_build_object('id', ${alias}.id, 'nameEn', ${alias}.name_en, 'nameZh', ${alias}.name_zh)`

/** SQL of a student with their class of a day; `day` is the parameter that holds it. */
const studentJson = (
  alias: string,
  day: string,
) => `case when ${alias}.id is not null then json_build_object('id', ${alias}.id,
  'nameEn', ${alias}.name_en, 'nameZh', ${alias}.name_zh, 'className', coalesce((select c.name from enrolment e join class c on c.id = e.class_id
    join school_year y on y.id = e.school_year_id and ${day}::date between y.starts_on and y.ends_on where e.student_id = ${alias}.id limit 1), '')) end`

/** SQL of what an item is about, in both languages. */
const issueOf = (item: string) =>
  `json_build_object('zh', ${item}.issue, 'en', coalesce(nullif(${item}.issue_en, ''), ${item}.issue))`

/** SQL of where an item stands: what goes on in a meeting that the asking person does not know of is open to them. */
const stateOf = (item: string) =>
  `case when ${item}.state = 'carried' and not exists (select from meeting_item n where n.carried_from = ${item}.id) then 'open' else ${item}.state end`

/** $1: the asking person; $2: the day that counts. */
const lineJson = `'id', m.id, 'kind', m.kind, 'title', m.title, 'heldOn', m.held_on,
  'startsAt', ${time('m.starts_at')}, 'endsAt', ${time('m.ends_at')}, 'place', m.place, 'state', m.state,
  'student', ${studentJson('s', '$2')}, 'className', c.name,
  'open', case when m.state = 'cancelled' then 0 else (select count(*) from meeting_item i where i.meeting_id = m.id and ${stateOf('i')} = 'open') end,
  'mine', m.made_by = $1::uuid or exists (select from meeting_attendee a where a.meeting_id = m.id and a.person_id = $1::uuid)`

/** $1: the asking person; $2: the day that counts. */
const linesText = `
select coalesce(json_agg(json_build_object(${lineJson},
  'items', (select count(*) from meeting_item i where i.meeting_id = m.id and i.state <> 'dropped'),
  'students', (select coalesce(json_agg(${studentJson('x', '$2')} order by x.name_en, x.id), '[]') from student x
    where x.id = m.student_id or x.id in (select i.student_id from meeting_item i where i.meeting_id = m.id and i.state <> 'dropped')))
  order by m.held_on desc, m.starts_at desc, m.id), '[]')::text as answer
from meeting m left join student s on s.id = m.student_id left join class c on c.id = m.class_id`

/** $1: the asking person; $2: the day that counts; $3: the student. A meeting about the student speaks of nobody else. */
const ofStudentText = `
select coalesce(json_agg(json_build_object(${lineJson},
  'said', (select coalesce(json_agg(json_build_object('id', i.id, 'issue', ${issueOf('i')}, 'decision', i.decision, 'state', ${stateOf('i')}, 'closed', i.closed)
    order by i.position, i.id), '[]') from meeting_item i
    where i.meeting_id = m.id and i.state <> 'dropped' and (m.student_id = $3::uuid or i.student_id = $3::uuid)))
  order by m.held_on desc, m.starts_at desc, m.id), '[]')::text as answer
from meeting m left join student s on s.id = m.student_id left join class c on c.id = m.class_id
where m.student_id = $3::uuid or exists (select from meeting_item i where i.meeting_id = m.id and i.student_id = $3::uuid and i.state <> 'dropped')`

/** SQL of whether an item was decided and a task of it is still to be done. */
const isUnderWay = `i.decision <> '' and i.state <> 'dropped'
  and exists (select from task t where t.item_id = i.id and t.state in ('open', 'doing'))`

/** SQL of the items of a meeting, in their order, with the tasks that came of each. `which`: a condition on the item `i`. */
const itemsJson = (
  meeting: string,
  which = 'true',
) => `(select coalesce(json_agg(json_build_object('id', i.id, 'student', ${studentJson('s', '$2')},
    'closed', i.closed, 'issue', ${issueOf('i')}, 'decision', i.decision, 'state', ${stateOf('i')},
    'carried', exists (select from meeting_item o where o.id = i.carried_from), 'due', i.due,
    'tasks', (select coalesce(json_agg(json_build_object('id', t.id, 'title', t.title, 'owner', ${nameJson('o')}, 'dueOn', t.due_on, 'state', t.state)
      order by t.due_on nulls last, t.id), '[]') from task t join person o on o.id = t.owner_id where t.item_id = i.id),
    'version', i.version) order by i.position, i.id), '[]')
  from meeting_item i left join student s on s.id = i.student_id where i.meeting_id = ${meeting} and ${which})`

/** SQL of a meeting, held earlier, with its items; `which` of them. */
const pastJson = (meeting: string, which?: string) => `json_build_object('id', ${meeting}.id, 'title', ${meeting}.title,
    'heldOn', ${meeting}.held_on, 'items', ${itemsJson(`${meeting}.id`, which)})`

/** SQL of whether a meeting was held before `m`, is of its kind and about the same. */
const isBefore = (
  meeting: string,
) => `${meeting}.kind = m.kind and ${meeting}.student_id is not distinct from m.student_id
    and ${meeting}.class_id is not distinct from m.class_id and ${meeting}.state = 'held' and ${meeting}.id <> m.id
    and (${meeting}.held_on, ${meeting}.starts_at) < (m.held_on, m.starts_at)`

/** $1: the meeting; $2: the day that counts. Row-level security leaves out what is not for the asking person. */
const meetingText = `
select json_build_object('id', m.id, 'kind', m.kind, 'title', m.title, 'heldOn', m.held_on, 'startsAt', ${time('m.starts_at')},
  'endsAt', ${time('m.ends_at')}, 'place', m.place, 'state', m.state, 'madeBy', m.made_by, 'sequence', m.sequence,
  'student', ${studentJson('s', '$2')}, 'class', case when c.id is not null then json_build_object('id', c.id, 'name', c.name) end,
  'invitedAt', ${moment('m.invited_at')},
  'attendees', (select coalesce(json_agg(json_build_object('id', a.id, 'person', case when p.id is not null then ${nameJson('p')} end,
      'name', a.name, 'address', coalesce(p.email, d.email, ''), 'came', a.came,
      'active', coalesce(p.active, true), 'language', p.language)
      order by p.id is null, p.name_en, a.name, a.id), '[]') from meeting_attendee a left join person p on p.id = a.person_id
      left join app.addresses_of_meeting($1::uuid) d on d.attendee_id = a.id where a.meeting_id = m.id),
  'items', ${itemsJson('m.id')},
  'others', app.meeting_has_others(m.id, (select count(*) from meeting_item i where i.meeting_id = m.id and not (i.closed and i.student_id is null))),
  'before', case when b.id is not null then ${pastJson('b')} end,
  'earlier', (select coalesce(json_agg(${pastJson('e', isUnderWay)} order by e.held_on desc, e.starts_at desc, e.id), '[]') from meeting e
    where ${isBefore('e')} and e.id <> b.id and exists (select from meeting_item i where i.meeting_id = e.id and ${isUnderWay})),
  'next', case when n.id is not null then json_build_object('id', n.id, 'heldOn', n.held_on, 'startsAt', ${time('n.starts_at')}) end,
  'version', m.version)::text as answer
from meeting m left join student s on s.id = m.student_id left join class c on c.id = m.class_id
  left join lateral (select b.* from meeting b where ${isBefore('b')}
    order by b.held_on desc, b.starts_at desc, b.id limit 1) b on true
  left join lateral (select n.* from meeting n where n.kind = m.kind and n.student_id is not distinct from m.student_id
    and n.class_id is not distinct from m.class_id and n.state = 'planned' and n.id <> m.id and (n.held_on, n.starts_at) > (m.held_on, m.starts_at)
    order by n.held_on, n.starts_at limit 1) n on true
where m.id = $1::uuid`

/** $1: whether the team itself is proposed; $2: the student or null; $3: the class or null; $4: the day that counts. */
const choicesText = `
with knower as materialized (select k.id from app.people_who_see($2::uuid) k(id) where $2::uuid is not null),
of_class as materialized (
  select coalesce($3::uuid, (select e.class_id from enrolment e join school_year y on y.id = e.school_year_id
    and $4::date between y.starts_on and y.ends_on where e.student_id = $2::uuid limit 1)) as id
)
select json_build_object(
  'colleagues', (select coalesce(json_agg(json_build_object('id', p.id, 'nameEn', p.name_en, 'nameZh', p.name_zh,
      'knows', $2::uuid is null or p.id in (select id from knower),
      'because', case
        when exists (select from responsibility r where r.person_id = p.id and r.ends_on is null and (r.student_id = $2::uuid or r.class_id = $3::uuid)) then 'answers'
        when $1::boolean and exists (select from team_member m where m.person_id = p.id and m.ends_on is null) then 'team'
        when exists (select from teaching t where t.person_id = p.id and t.class_id = (select id from of_class)) then 'teaches'
        when $2::uuid is not null and exists (select from assignment a where a.person_id = p.id and a.student_id = $2::uuid
          and a.starts_on <= $4::date and (a.ends_on is null or a.ends_on >= $4::date)) then 'supports' end)
      order by p.name_en, p.id), '[]')
    from person p where p.active and exists (select from person_role r where r.person_id = p.id and r.role not in ('parent', 'sponsor'))),
  'students', (select coalesce(json_agg(x.student order by x.class_name collate app.natural nulls last,
      nullif(x.class_number, '') collate app.natural nulls last, x.name_en, x.id), '[]') from (
      select ${studentJson('s', '$4')} as student, s.id, s.name_en, c.name as class_name, e.class_number
      from student s left join school_year y on $4::date between y.starts_on and y.ends_on
        left join enrolment e on e.student_id = s.id and e.school_year_id = y.id left join class c on c.id = e.class_id
      where (s.left_on is null or s.left_on >= $4::date)
        and (s.id in (select n.student_id from need n where n.ended_on is null) or s.id in (select t.student_id from tier_decision t where t.withdrawn_at is null)
          or s.id = $2::uuid)) x),
  'classes', (select coalesce(json_agg(json_build_object('id', c.id, 'name', c.name) order by c.name collate app.natural), '[]')
    from class c join school_year y on y.id = c.school_year_id where $4::date between y.starts_on and y.ends_on)
)::text as answer`
