import type { IsoDate } from '#kernel/dates.ts'
import type { Transaction } from '#platform/database/database.ts'
import { NotFound } from '#platform/http/refusals.ts'
import { askJson } from '#slices/students/index.ts'
import type { Team } from '../contract.ts'

type Found = Pick<Team, 'acting' | 'members' | 'duties' | 'colleagues'> & {
  load: NonNullable<Team['load']>
  leavers: NonNullable<Team['leavers']>
}

/** Members, duties, and how much each has on a day, as far as the asking person may see it. */
export async function findTeam(tx: Transaction, today: IsoDate): Promise<Found> {
  const found = await askJson<Found>(tx, { name: 'team', text: teamText, values: [today] })
  if (!found) throw new NotFound()
  return found
}

const list = (what: string) => `coalesce(json_agg(${what}), '[]')`

/** SQL of a person as the contract writes them; null where the alias stands for nobody. */
export const personJson = (alias: string) =>
  `case when ${alias}.id is not null then json_build_object('id', ${alias}.id, 'nameEn', ${alias}.name_en, 'nameZh', ${alias}.name_zh, 'active', ${alias}.active) end`

/** Colleagues at work who could be given something. */
export const colleaguesText = `(select ${list(`${personJson('p')} order by p.name_en, p.id`)} from person p
  where p.active and exists (select from person_role r where r.person_id = p.id and r.role not in ('parent', 'sponsor')))`

/** SENCOs at work, always in the same order. */
export const sencosText = `(select ${list(`${personJson('p')} order by p.name_en, p.id`)} from person p
  where p.active and exists (select from person_role r where r.person_id = p.id and r.role = 'senco'))`

/** $1: the day that counts. */
const teamText = `
with counted as (
  select p.id, p.name_en, p.name_zh, p.active,
    (select count(*) from team_member m where m.person_id = p.id and m.ends_on is null) as memberships,
    (select count(*) from duty d where d.person_id = p.id and d.archived_on is null) as duties,
    (select count(*) from team_member m where m.deputy_id = p.id and m.ends_on is null)
      + (select count(*) from duty d where d.deputy_id = p.id and d.archived_on is null) as deputies,
    (select count(*) from responsibility r join student s on s.id = r.student_id and (s.left_on is null or s.left_on >= $1::date)
      where r.person_id = p.id and r.ends_on is null) as students,
    (select count(*) from responsibility r join class c on c.id = r.class_id join school_year y on y.id = c.school_year_id
      where r.person_id = p.id and r.ends_on is null and $1::date between y.starts_on and y.ends_on) as classes,
    (select count(*) from task t where t.owner_id = p.id and t.state in ('open', 'doing')) as tasks,
    (select count(*) from task t where t.owner_id = p.id and t.state in ('open', 'doing') and t.due_on < $1::date) as overdue,
    (select count(distinct a.group_id) from group_staff a join support_group g on g.id = a.group_id
      where a.person_id = p.id and a.part = 'leads' and a.starts_on <= $1::date and (a.ends_on is null or a.ends_on >= $1::date)
        and g.starts_on <= $1::date and coalesce(g.closed_on, g.ends_on) >= $1::date) as groups
  from person p
)
select json_build_object(
  'acting', (select ${list(`json_build_object('id', a.id, 'person', ${personJson('p')}, 'startsOn', a.starts_on, 'endsOn', a.ends_on,
      'isOwn', p.id = app.person_id(), 'words', case when p.id = app.person_id() then a.words else '' end) order by a.starts_on, a.id`)}
    from acting_senco a join person p on p.id = a.person_id and p.active
    where a.ended_on is null and a.ends_on >= $1::date
      and (p.id = app.person_id() or p.id in (select o.person_id from app.acting_on($1::date) o))),
  'members', (select ${list(`json_build_object('id', m.id, 'person', ${personJson('p')}, 'part', m.part, 'deputy', ${personJson('d')},
      'words', m.words, 'startsOn', m.starts_on, 'endsOn', m.ends_on, 'version', m.version)
      order by m.ends_on desc nulls first, array_position(array['leader', 'coordinator', 'support_teacher', 'guidance', 'social_worker',
        'psychologist', 'speech_therapist', 'curriculum', 'assistant', 'office', 'other'], m.part), m.starts_on, m.id`)}
    from team_member m join person p on p.id = m.person_id left join person d on d.id = m.deputy_id),
  'duties', (select ${list(`json_build_object('id', u.id, 'name', u.name, 'words', u.words, 'person', ${personJson('p')}, 'deputy', ${personJson('d')},
      'archivedOn', u.archived_on, 'version', u.version) order by u.position, u.id`)}
    from duty u left join person p on p.id = u.person_id left join person d on d.id = u.deputy_id),
  'colleagues', ${colleaguesText},
  'load', (select ${list(`json_build_object('person', ${personJson('n')}, 'students', n.students, 'classes', n.classes, 'duties', n.duties,
      'tasks', n.tasks, 'overdue', n.overdue, 'groups', n.groups)
      order by n.students + n.classes * 5 + n.tasks desc, n.name_en, n.id`)}
    from counted n where n.active and n.memberships + n.duties + n.students + n.classes + n.tasks > 0),
  'leavers', (select ${list(`json_build_object('person', ${personJson('n')}, 'memberships', n.memberships, 'duties', n.duties, 'deputies', n.deputies,
      'students', n.students, 'classes', n.classes, 'tasks', n.tasks) order by n.name_en, n.id`)}
    from counted n where not n.active and n.memberships + n.duties + n.deputies + n.students + n.classes + n.tasks > 0)
)::text as answer`
