import { sql } from 'drizzle-orm'
import type { Transaction } from '#platform/database/database.ts'
import { askJson } from '#slices/students/index.ts'
import type { ScoreEntered, StudentInRun } from '../contract.ts'
import type { Run } from '../model.ts'

/** All runs that the asking person sees; with a group: those of its provision. */
export async function findRuns(tx: Transaction, groupId: string | null = null): Promise<Run[]> {
  return (await askJson<Run[]>(tx, { name: 'runs with outcomes', text: runsText, values: [groupId] })) ?? []
}

/** Who was in a group, by class and number, as far as the asking person sees them; somebody who came back stands once. */
export async function findStudents(tx: Transaction, groupId: string): Promise<StudentInRun[]> {
  const values = [groupId]
  return (await askJson<StudentInRun[]>(tx, { name: 'students of a run', text: studentsText, values })) ?? []
}

/** The scores of a group that the asking person sees. */
export async function findScores(tx: Transaction, groupId: string): Promise<ScoreEntered[]> {
  return (await askJson<ScoreEntered[]>(tx, { name: 'scores of a run', text: scoresText, values: [groupId] })) ?? []
}

/** Others who enter scores or change measures of a group wait until the transaction ends. */
export async function holdScores(tx: Transaction, groupId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`scores of ${groupId}`}, 0))`)
}

/** SQL: true of a group that has an outcome, an entry and an exit score of one student by one measure. @param group its identifier */
export const hasOutcomeText = (group: string) => `exists (select from group_score x join group_score y
  on y.measure_id = x.measure_id and y.student_id = x.student_id and y.moment = 'exit' where x.group_id = ${group} and x.moment = 'entry')`

const list = (what: string) => `coalesce(json_agg(${what}), '[]')`
const person = (p: string) => `json_build_object('id', ${p}.id, 'nameZh', ${p}.name_zh, 'nameEn', ${p}.name_en)`

const runsText = `
select ${list(`json_build_object('id', g.id, 'name', g.name, 'version', g.version, 'noOutcomeReason', g.no_outcome_reason, 'startsOn', g.starts_on,
  'endsOn', g.ends_on, 'closedOn', g.closed_on,
  'provision', json_build_object('id', p.id, 'name', p.name, 'tier', p.tier, 'entryMeasure', p.entry_measure, 'exitMeasure', p.exit_measure),
  'members', (select ${list(`json_build_object('studentId', m.student_id, 'startsOn', m.starts_on, 'endsOn', m.ends_on) order by m.starts_on, m.id`)}
    from group_member m where m.group_id = g.id),
  'measures', (select ${list(`json_build_object('id', e.id, 'name', e.name, 'unit', e.unit, 'better', e.better, 'lowest', e.lowest,
      'highest', e.highest, 'selects', e.selects, 'version', e.version) order by e.position, e.id`)} from group_measure e where e.group_id = g.id),
  'scores', (select ${list(`json_build_object('measureId', x.measure_id, 'studentId', x.student_id, 'moment', x.moment, 'measuredOn', x.measured_on,
      'value', x.value)`)} from group_score x where x.group_id = g.id),
  'decisions', (select ${list(`json_build_object('id', d.id, 'decision', d.decision, 'reason', d.reason, 'on', d.decided_on, 'by', ${person('b')})
      order by d.decided_on desc, d.id desc`)} from group_decision d join person b on b.id = d.decided_by where d.group_id = g.id))
  order by p.name ->> 'zh', p.id, g.starts_on desc, g.name ->> 'zh', g.id`)}::text as answer
from support_group g join provision p on p.id = g.provision_id
where $1::uuid is null or g.provision_id = (select o.provision_id from support_group o where o.id = $1)`

/** The class is that of the school year in which the group began. */
const studentsText = `
select ${list(`json_build_object('id', s.id, 'nameZh', s.name_zh, 'nameEn', s.name_en, 'className', c.name, 'classNumber', e.class_number,
    'startsOn', m.starts_on, 'endsOn', m.ends_on)
  order by c.name collate app.natural nulls last, e.class_number collate app.natural, s.id`)}::text as answer
from (select student_id, min(starts_on) as starts_on, nullif(max(coalesce(ends_on, 'infinity')), 'infinity') as ends_on
    from group_member where group_id = $1 group by student_id) m
  join support_group g on g.id = $1
  join student s on s.id = m.student_id
  left join school_year y on y.school_id = s.school_id and g.starts_on between y.starts_on and y.ends_on
  left join lateral (select e.class_id, e.class_number from enrolment e where e.student_id = s.id and e.school_year_id = y.id limit 1) e on true
  left join class c on c.id = e.class_id`

const scoresText = `
select ${list(`json_build_object('id', x.id, 'measureId', x.measure_id, 'studentId', x.student_id, 'moment', x.moment, 'measuredOn', x.measured_on,
    'value', x.value, 'version', x.version, 'enteredBy', case when p.id is not null then ${person('p')} end)
  order by x.measured_on, x.id`)}::text as answer
from group_score x left join person p on p.id = x.entered_by where x.group_id = $1`
