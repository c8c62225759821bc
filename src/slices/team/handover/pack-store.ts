import type { IsoDate } from '#kernel/dates.ts'
import type { Transaction } from '#platform/database/database.ts'
import { NotFound } from '#platform/http/refusals.ts'
import { askJson } from '#slices/students/index.ts'
import type { Pack } from './pack-model.ts'

type Found = Pick<
  Pack,
  'sencos' | 'counts' | 'letters' | 'tasks' | 'plans' | 'meetings' | 'items' | 'groups' | 'accounts' | 'codesRequired'
>

/** What the pack says besides the team, who answers for whom, and the deadlines. */
export async function findPack(tx: Transaction, today: IsoDate): Promise<Found> {
  const found = await askJson<Found>(tx, { name: 'hand-over pack', text: packText, values: [today] })
  if (!found) throw new NotFound()
  return found
}

const list = (what: string) => `coalesce(json_agg(${what}), '[]')`
const names = (alias: string) => `json_build_object('nameEn', ${alias}.name_en, 'nameZh', ${alias}.name_zh)`
/** SQL of a student with their class; null where there is none. */
const pupil = (
  alias: string,
) => `case when ${alias}.id is not null then json_build_object('nameEn', ${alias}.name_en, 'nameZh', ${alias}.name_zh,
  'className', ${alias}.class_name) end`

/** $1: the day that counts. */
const packText = `
with pupil as materialized (
  select s.id, s.name_en, s.name_zh, coalesce(c.name, '') as class_name,
    (select d.tier from tier_decision d where d.student_id = s.id and d.withdrawn_at is null and d.starts_on <= $1::date
      order by d.starts_on desc, d.recorded_at desc limit 1) as tier,
    exists (select from need n where n.student_id = s.id and n.ended_on is null) as has_need,
    s.left_on is null or s.left_on >= $1::date as is_here
  from student s left join school_year y on $1::date between y.starts_on and y.ends_on
    left join enrolment e on e.student_id = s.id and e.school_year_id = y.id left join class c on c.id = e.class_id
), running as materialized (
  select g.* from support_group g where g.starts_on <= $1::date and coalesce(g.closed_on, g.ends_on) >= $1::date
)
select json_build_object(
  'sencos', (select ${list(`${names('p')} order by p.name_en, p.id`)} from person p
    where p.active and exists (select from person_role r where r.person_id = p.id and r.role = 'senco')),
  'counts', json_build_object(
    'tier1', (select count(*) from pupil where is_here and tier = 1), 'tier2', (select count(*) from pupil where is_here and tier = 2),
    'tier3', (select count(*) from pupil where is_here and tier = 3), 'noTier', (select count(*) from pupil where is_here and tier is null and has_need),
    'groups', (select count(*) from running), 'plans', (select count(*) from plan where state in ('agreed', 'in_force'))),
  'letters', (select ${list(`json_build_object('from', ${names('f')}, 'to', ${names('t')}, 'onDay', h.on_day, 'words', h.words) order by h.on_day, h.id`)}
    from handover h join person f on f.id = h.from_id join person t on t.id = h.to_id where h.state = 'planned'),
  'tasks', (select ${list(`json_build_object('title', t.title, 'owner', ${names('o')}, 'dueOn', t.due_on, 'student', ${pupil('s')})
      order by t.due_on nulls last, t.id`)}
    from task t join person o on o.id = t.owner_id left join pupil s on s.id = t.student_id where t.state in ('open', 'doing')),
  'plans', (select ${list(`json_build_object('student', ${pupil('s')}, 'kind', l.kind, 'reviewOn', l.review_on, 'endsOn', l.ends_on)
      order by l.review_on, s.class_name collate app.natural, l.id`)}
    from plan l join pupil s on s.id = l.student_id and s.is_here where l.state in ('agreed', 'in_force') and l.review_on <= $1::date + 90),
  'meetings', (select ${list(`json_build_object('title', m.title, 'heldOn', m.held_on, 'startsAt', to_char(m.starts_at, 'HH24:MI'), 'place', m.place)
      order by m.held_on, m.starts_at, m.id`)}
    from meeting m where m.state = 'planned' and m.held_on >= $1::date),
  'items', (select ${list(`json_build_object('issue', json_build_object('zh', i.issue, 'en', coalesce(nullif(i.issue_en, ''), i.issue)), 'meeting', m.title, 'heldOn', m.held_on, 'student', ${pupil('s')})
      order by m.held_on desc, i.position, i.id`)}
    from meeting_item i join meeting m on m.id = i.meeting_id and m.state = 'held' left join pupil s on s.id = i.student_id where i.state = 'open'),
  'groups', (select ${list(`json_build_object('name', g.name, 'endsOn', g.ends_on,
      'students', (select count(*) from group_member m where m.group_id = g.id and (m.ends_on is null or m.ends_on >= $1::date)),
      'leads', (select ${list(`${names('p')} order by p.name_en`)} from group_staff a join person p on p.id = a.person_id
        where a.group_id = g.id and a.part = 'leads' and (a.ends_on is null or a.ends_on >= $1::date)))
      order by g.ends_on, g.id`)} from running g),
  'accounts', (select ${list(`json_build_object('person', ${names('p')}, 'canSignIn', seen.account = 'ready',
      'roles', array(select r.role from person_role r where r.person_id = p.id order by r.role)) order by p.name_en, p.id`)}
    from person p join app.accounts_seen() seen on seen.person_id = p.id
    where p.active and exists (select from person_role r where r.person_id = p.id and r.role in ('senco', 'principal', 'office', 'administrator'))),
  'codesRequired', (select totp_required from school)
)::text as answer`
