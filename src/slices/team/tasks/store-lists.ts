import type { IsoDate } from '#kernel/dates.ts'
import type { Transaction } from '#platform/database/database.ts'
import { askJson, moment } from '#slices/students/index.ts'
import { colleaguesText, personJson } from '../people/store/team.ts'
import type { Task, TaskLists, TaskStep, TaskSubjects } from './contract.ts'

/** A task as it is found: whether its owner is at work and knows whom it is about is for the rules. */
export type FoundTask = Omit<Task, 'trouble' | 'mayHand'> & { knows: boolean }
type Found = { tasks: FoundTask[]; colleagues: TaskLists['colleagues'] }

/**
 * The tasks that a person may know, those that are open by their day and those that ended, the latest first. `since`: ended before that
 * day are left out. `studentId`: only those about the student. `ofTeam`: also whether the owners of open ones know whom they are about.
 */
export async function findTasks(
  tx: Transaction,
  of: { studentId: string | null; since: IsoDate | null; ofTeam: boolean; today: IsoDate },
): Promise<Found> {
  const found = await askJson<Found>(tx, {
    name: 'tasks',
    text: tasksText,
    values: [of.studentId, of.since, of.ofTeam, of.today],
  })
  return found ?? { tasks: [], colleagues: [] }
}

const nameJson = (alias: string) =>
  `json_build_object('id', ${alias}.id, 'nameEn', ${alias}.name_en, 'nameZh', ${alias}.name_zh)`

/** $1: the student or null; $2: the day since which ended ones count, or null; $3: whether the asking person is of the team; $4: today. */
const tasksText = `
with shown as materialized (
  select t.* from task t
  where ($1::uuid is null or t.student_id = $1::uuid) and (t.ended_on is null or $2::date is null or t.ended_on >= $2::date)
), knower as materialized (
  select s.student_id, null::uuid as group_id, p.id as person_id
  from (select distinct student_id from shown where $3::boolean and student_id is not null and ended_on is null) s
    cross join lateral app.people_who_see(s.student_id) p(id)
  union all
  select null, g.group_id, p.id
  from (select distinct group_id from shown where $3::boolean and group_id is not null and ended_on is null) g
    cross join lateral app.people_who_see_group(g.group_id) p(id)
)
select json_build_object(
  'tasks', (select coalesce(json_agg(json_build_object('id', t.id, 'title', t.title, 'words', t.words, 'owner', ${personJson('o')},
      'madeBy', ${nameJson('m')}, 'madeOn', t.made_on, 'dueOn', t.due_on, 'state', t.state, 'endedOn', t.ended_on, 'reason', t.reason,
      'student', case when s.id is not null then json_build_object('id', s.id, 'nameEn', s.name_en, 'nameZh', s.name_zh, 'className', coalesce(c.name, '')) end,
      'group', case when g.id is not null then json_build_object('id', g.id, 'name', g.name) end,
      'origin', case when t.item_id is not null then 'meeting' when t.plan_id is not null then 'plan' when t.deadline_id is not null then 'deadline' else 'hand' end,
      'source', case when k.id is not null then json_build_object('id', k.meeting_id, 'title', json_build_object('zh', k.issue, 'en', coalesce(nullif(k.issue_en, ''), k.issue)))
        when n.id is not null then json_build_object('id', n.id, 'title', null) when d.id is not null then json_build_object('id', d.id, 'title', null) end,
      'knows', (not $3::boolean or t.student_id is null or exists (select from knower w where w.student_id = t.student_id and w.person_id = t.owner_id))
        and (not $3::boolean or t.group_id is null or exists (select from knower w where w.group_id = t.group_id and w.person_id = t.owner_id)),
      'version', t.version)
      order by t.ended_on desc nulls first, t.due_on nulls last, t.id), '[]')
    from shown t join person o on o.id = t.owner_id join person m on m.id = t.made_by
      left join student s on s.id = t.student_id
      left join school_year y on $4::date between y.starts_on and y.ends_on
      left join enrolment e on e.student_id = s.id and e.school_year_id = y.id left join class c on c.id = e.class_id
      left join support_group g on g.id = t.group_id left join meeting_item k on k.id = t.item_id
      left join plan n on n.id = t.plan_id left join deadline d on d.id = t.deadline_id),
  'colleagues', ${colleaguesText}
)::text as answer`

/** What became of a task, oldest first: every change of it, and who made it. */
export async function findSteps(tx: Transaction, taskId: string): Promise<TaskStep[]> {
  const found = await askJson<TaskStep[]>(tx, { name: 'steps of a task', text: stepsText, values: [taskId] })
  return found ?? []
}

/** $1: the task. `dueOn` is left out of a step that did not touch it. */
const stepsText = `
select coalesce(json_agg((jsonb_build_object('at', ${moment('s.at')}, 'by', case when p.id is not null then ${nameJson('p')}::jsonb end,
  'made', s.before is null, 'title', s.after -> 'title', 'words', s.before is not null and s.after ? 'words',
  'owner', case when o.id is not null then jsonb_build_object('nameEn', o.name_en, 'nameZh', o.name_zh) end, 'state', s.after -> 'state')
  || case when s.after ? 'due_on' then jsonb_build_object('dueOn', s.after -> 'due_on') else '{}' end) order by s.at), '[]')::text as answer
from app.task_steps($1::uuid) s left join person p on p.id = s.person_id left join person o on o.id = (s.after ->> 'owner_id')::uuid
where s.after is not null`

/** The students on the register and the groups running or to come on a day, as far as the asking person knows them by their work. */
export async function findSubjects(tx: Transaction, today: IsoDate): Promise<TaskSubjects> {
  const found = await askJson<TaskSubjects>(tx, { name: 'task subjects', text: subjectsText, values: [today] })
  return found ?? { students: [], groups: [] }
}

/** $1: the day that counts. Who sees a student by the roll alone sees neither their tier nor their needs. */
const subjectsText = `
select json_build_object(
  'students', (select coalesce(json_agg(json_build_object('id', s.id, 'nameEn', s.name_en, 'nameZh', s.name_zh, 'className', coalesce(c.name, ''))
      order by c.name collate app.natural nulls last, nullif(e.class_number, '') collate app.natural nulls last, s.name_en, s.id), '[]')
    from student s left join school_year y on $1::date between y.starts_on and y.ends_on
      left join enrolment e on e.student_id = s.id and e.school_year_id = y.id left join class c on c.id = e.class_id
    where (s.left_on is null or s.left_on >= $1::date)
      and (exists (select from need n where n.student_id = s.id and n.ended_on is null)
        or (select d.tier from tier_decision d where d.student_id = s.id and d.withdrawn_at is null and d.starts_on <= $1::date
          order by d.starts_on desc, d.recorded_at desc limit 1) is not null)),
  'groups', (select coalesce(json_agg(json_build_object('id', g.id, 'name', g.name) order by g.starts_on desc, g.id), '[]')
    from support_group g where coalesce(g.closed_on, g.ends_on) >= $1::date)
)::text as answer`
