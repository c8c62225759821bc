import type { Transaction } from '#platform/database/database.ts'
import { NotFound } from '#platform/http/refusals.ts'
import { askJson, moment } from '#slices/students/index.ts'
import type { PlanFile } from '../../model.ts'
import type { PlanLine, VersionLine } from '../contract.ts'
import type { Person } from '../rules/doers.ts'

export type FoundPlan = PlanFile & {
  /** This person may change what is known of the student's support. */
  reaches: boolean
  /** The colleagues who are named in it, also those who have left. */
  people: Person[]
}

/** A plan of this student, as far as this person may see it. @throws NotFound also when the plan is another student's. */
export async function findPlan(tx: Transaction, studentId: string, planId: string): Promise<FoundPlan> {
  const plan = await askJson<FoundPlan>(tx, { name: 'plan', text: planText, values: [studentId, planId] })
  if (!plan) throw new NotFound()
  return plan
}

/** A student's plans, newest first; `null` when the student is not to be seen. */
export async function findPlansOf(
  tx: Transaction,
  studentId: string,
): Promise<{ plans: PlanLine[]; reaches: boolean } | null> {
  return askJson(tx, { name: 'plans of student', text: plansText, values: [studentId] })
}

/** The moments at which a plan was kept whole, newest first. */
export async function findVersions(tx: Transaction, studentId: string, planId: string): Promise<VersionLine[]> {
  const found = await askJson<VersionLine[]>(tx, {
    name: 'plan versions',
    text: versionsText,
    values: [studentId, planId],
  })
  return found ?? []
}

/** A plan as it was. @throws NotFound */
export async function findVersion(
  tx: Transaction,
  studentId: string,
  planId: string,
  versionId: string,
): Promise<VersionLine & { plan: PlanFile }> {
  const values = [studentId, planId, versionId]
  const found = await askJson<VersionLine & { plan: PlanFile }>(tx, { name: 'plan version', text: versionText, values })
  if (!found) throw new NotFound()
  return found
}

const reaches = `app.sees_every_file() or s.id in (select app.students_i_see('register'))`
const knows = `app.sees_every_file() or s.id in (select app.students_i_see('register', 'specialist'))`

/** Who may know what a student's needs are called, as the policy of `need` has it; an entry of the bank is called after a need. */
const names = `app.sees_every_file() or s.id in (select app.students_i_see('register', 'teaching', 'specialist'))`

const texts = `coalesce((select json_agg(json_build_object('section', t.section, 'words', t.words, 'declined', t.declined, 'version', t.version))
  from plan_text t where t.plan_id = p.id), '[]')`

const targets = `coalesce((select json_agg(json_build_object('id', t.id, 'position', t.position, 'need', case when m.names then t.need end, 'area', t.area, 'words', t.words,
    'measureKind', t.measure_kind, 'measure', t.measure, 'baselineValue', t.baseline_value, 'baseline', t.baseline, 'aimValue', t.aim_value,
    'aimDirection', t.aim_direction, 'criterion', t.criterion, 'who', t.who, 'startsOn', t.starts_on, 'dueOn', t.due_on, 'state', t.state,
    'stateReason', t.state_reason, 'carriedFrom', t.carried_from, 'bankId', case when m.names then t.bank_id end, 'version', t.version) order by t.position, t.id)
  from target t where t.plan_id = p.id), '[]')`

const strategies = `coalesce((select json_agg(json_build_object('id', g.id, 'targetId', g.target_id, 'position', g.position, 'place', g.place,
    'words', g.words, 'who', g.who, 'onCard', g.on_card, 'bankId', case when m.names then g.bank_id end, 'version', g.version) order by g.position, g.id)
  from strategy g where g.plan_id = p.id), '[]')`

const agreements = `coalesce((select json_agg(json_build_object('id', a.id, 'part', a.part, 'name', a.name, 'how', a.how, 'agreedOn', a.agreed_on,
    'words', a.words) order by a.agreed_on, a.id) from plan_agreement a where a.plan_id = p.id), '[]')`

/** Sections that this person may not read are not listed either: that a family was asked is the family's. */
const sections = `(select coalesce(json_agg(x order by n), '[]') from jsonb_array_elements(p.sections) with ordinality as e (x, n)
  where m.knows or not (x ->> 'closed')::boolean)`

const people = `coalesce((select json_agg(json_build_object('id', n.id, 'nameEn', n.name_en, 'nameZh', n.name_zh) order by n.id) from person n
  where n.id in (select (d.one ->> 'personId')::uuid from (
    select jsonb_array_elements(p.team) union all select jsonb_array_elements(t.who) from target t where t.plan_id = p.id
    union all select jsonb_array_elements(g.who) from strategy g where g.plan_id = p.id) d(one))), '[]')`

const planText = `
select json_build_object('id', p.id, 'studentId', p.student_id, 'kind', p.kind, 'startsOn', p.starts_on, 'endsOn', p.ends_on,
  'reviewOn', p.review_on, 'state', p.state, 'sections', ${sections}, 'texts', ${texts}, 'team', p.team, 'targets', ${targets},
  'strategies', ${strategies}, 'agreements', case when m.knows then ${agreements} end, 'previousId', p.previous_id, 'madeOn', p.made_on,
  'version', p.version, 'reaches', m.reaches, 'people', ${people})::text as answer
from plan p join student s on s.id = p.student_id
cross join lateral (select ${reaches} as reaches, ${knows} as knows, ${names} as names) m
where p.student_id = $1 and p.id = $2`

const plansText = `
select json_build_object('reaches', ${reaches}, 'plans', coalesce((
  select json_agg(json_build_object('id', p.id, 'kind', p.kind, 'startsOn', p.starts_on, 'endsOn', p.ends_on, 'reviewOn', p.review_on,
      'state', p.state, 'targets', (select count(*) from target t where t.plan_id = p.id),
      'achieved', (select count(*) from target t where t.plan_id = p.id and t.state = 'achieved'))
    order by p.starts_on desc, p.made_on desc, p.id desc)
  from plan p where p.student_id = s.id), '[]'))::text as answer
from student s where s.id = $1`

const versionLine = `'id', v.id, 'number', v.number, 'why', v.why, 'madeAt', ${moment('v.made_at')},
  'madeBy', case when r.id is not null then json_build_object('id', r.id, 'nameEn', r.name_en, 'nameZh', r.name_zh) end`

const versionsText = `
select coalesce(json_agg(json_build_object(${versionLine}) order by v.number desc), '[]')::text as answer
from plan_version v left join person r on r.id = v.made_by where v.student_id = $1 and v.plan_id = $2`

const versionText = `
select json_build_object(${versionLine}, 'plan', v.body)::text as answer
from plan_version v left join person r on r.id = v.made_by where v.student_id = $1 and v.plan_id = $2 and v.id = $3`
