import type { IsoDate, SchoolYearLabel } from '#kernel/dates.ts'
import type { Transaction } from '#platform/database/database.ts'
import { NotFound } from '#platform/http/refusals.ts'
import { askJson } from '#slices/students/index.ts'
import type { AnnualLine, Choices, Offered } from '../contract.ts'
import type { AnnualPlan } from '../model.ts'

/** The team's plans, the latest year first. */
export async function findAnnualPlans(tx: Transaction): Promise<AnnualLine[]> {
  const text = `select coalesce(json_agg(json_build_object('id', id, 'schoolYear', school_year, 'state', state) order by school_year desc), '[]')::text as answer
    from annual_plan`
  return (await askJson<AnnualLine[]>(tx, { name: 'annual plans', text, values: [] })) ?? []
}

/** A plan with all that is in it; money only for those who answer for it. @throws NotFound */
export async function findAnnualPlan(tx: Transaction, planId: string): Promise<AnnualPlan> {
  const found = await askJson<AnnualPlan>(tx, { name: 'annual plan', text: planText, values: [planId] })
  if (!found) throw new NotFound()
  return found
}

/** The plan as it stood at a decision. @throws NotFound */
export async function findDecidedPlan(tx: Transaction, planId: string, decisionId: string): Promise<AnnualPlan> {
  const text = 'select body::text as answer from annual_decision where plan_id = $1 and id = $2'
  const found = await askJson<AnnualPlan>(tx, { name: 'annual plan decided', text, values: [planId, decisionId] })
  if (!found) throw new NotFound()
  return found
}

/** Who and what a measure may name; groups that run in a span. */
export async function findChoices(tx: Transaction, span: { from: IsoDate; to: IsoDate }): Promise<Choices> {
  const found = await askJson<Choices>(tx, {
    name: 'choices of annual plan',
    text: choicesText,
    values: [span.from, span.to],
  })
  return found ?? { people: [], duties: [], provisions: [], groups: [] }
}

/** What is counted of targets and deadlines of a school year until a day, whichever files the asking person may open. */
export async function findCounts(
  tx: Transaction,
  { schoolYear, from, until }: { schoolYear: SchoolYearLabel; from: IsoDate; until: IsoDate },
): Promise<Offered[]> {
  type Count = { done: number; total: number }
  const text = 'select app.annual_counts($1, $2, $3)::text as answer'
  const values = [schoolYear, from, until]
  const found = await askJson<Record<'targets' | 'deadlines', Count>>(tx, { name: 'annual counts', text, values })
  return found
    ? (['targets', 'deadlines'] as const).map((kind) => ({ kind, done: found[kind].done, total: found[kind].total }))
    : []
}

/** The groups that a measure is done with: those it names, and those of the provisions it names. */
export async function findGroupsOf(
  tx: Transaction,
  measureId: string,
): Promise<{ groupIds: string[]; named: boolean }> {
  const text = `select json_build_object(
      'groupIds', coalesce((select json_agg(g.id) from support_group g where exists (select from annual_link l
        where l.measure_id = $1 and (l.group_id = g.id or l.provision_id = g.provision_id))), '[]'),
      'named', exists (select from annual_link where measure_id = $1))::text as answer`
  const found = await askJson<{ groupIds: string[]; named: boolean }>(tx, {
    name: 'groups of annual measure',
    text,
    values: [measureId],
  })
  return found ?? { groupIds: [], named: false }
}

/** The reviews with their figures of what `subject` (a column and the row's) names. */
const reviewsOf = (column: 'aim_id' | 'measure_id', row: string) => `
  coalesce((select json_agg(json_build_object('moment', m.moment, 'howFar', r.how_far, 'words', coalesce(r.words, '{"zh": "", "en": ""}'),
      'carry', r.carry, 'version', coalesce(r.version, 0), 'figures', coalesce(f.list, '[]')) order by m.moment)
    from (values ('mid_year'), ('year_end')) as m(moment)
    left join annual_review r on r.${column} = ${row} and r.moment = m.moment
    left join lateral (select json_agg(json_build_object('id', f.id, 'kind', f.kind, 'done', f.done, 'total', f.total, 'takenOn', f.taken_on,
        'takenBy', json_build_object('nameZh', n.name_zh, 'nameEn', n.name_en)) order by f.taken_on, f.id) as list
      from annual_figure f join person n on n.id = f.taken_by where f.${column} = ${row} and f.moment = m.moment) f on true
    where r.id is not null or f.list is not null), '[]')`

/** What earlier years found at their end and in their middle, the latest first. */
const pastOf = (table: 'annual_aim' | 'annual_measure', column: 'aim_id' | 'measure_id', row: string) => `
  coalesce((with recursive line as (
      select b.id, b.plan_id, b.carried_from, b.carried_as, ${row}.carried_as as as_carried, 1 as back from ${table} b where b.id = ${row}.carried_from
      union all
      select b.id, b.plan_id, b.carried_from, b.carried_as, line.carried_as, line.back + 1 from ${table} b join line on b.id = line.carried_from
    )
    select json_agg(json_build_object('schoolYear', y.school_year, 'as', line.as_carried, 'howFar', r.how_far,
      'words', coalesce(r.words, '{"zh": "", "en": ""}'),
      'midYear', case when d.id is not null then json_build_object('howFar', d.how_far, 'words', d.words) end) order by line.back)
    from line join annual_plan y on y.id = line.plan_id left join annual_review r on r.${column} = line.id and r.moment = 'year_end'
      left join annual_review d on d.${column} = line.id and d.moment = 'mid_year'), '[]')`

const seesMoney = `(select app.sees_every_file())`

/** $1 the plan. */
const planText = `
select json_build_object('id', p.id, 'schoolYear', p.school_year, 'situation', p.situation, 'state', p.state, 'version', p.version,
  'previous', (select json_build_object('id', o.id, 'schoolYear', o.school_year) from annual_plan o where o.id = p.previous_id),
  'next', (select json_build_object('id', o.id, 'schoolYear', o.school_year) from annual_plan o where o.previous_id = p.id limit 1),
  'aims', coalesce((select json_agg(json_build_object('id', a.id, 'dimension', a.dimension, 'words', a.words, 'version', a.version,
      'past', ${pastOf('annual_aim', 'aim_id', 'a')}, 'reviews', ${reviewsOf('aim_id', 'a.id')},
      'measures', coalesce((select json_agg(json_build_object('id', e.id, 'what', e.what, 'who', e.who, 'startsOn', e.starts_on, 'endsOn', e.ends_on,
          'criterion', e.criterion, 'method', e.method, 'resources', e.resources, 'version', e.version,
          'amount', case when ${seesMoney} then (select json_build_object('cents', max(c.cents), 'version', coalesce(max(c.version), 0))
            from annual_amount c where c.measure_id = e.id) end,
          'links', coalesce((select json_agg(json_build_object('kind', case when l.provision_id is null then 'group' else 'provision' end,
              'id', coalesce(l.provision_id, l.group_id), 'name', coalesce(v.name, g.name)) order by l.id)
            from annual_link l left join provision v on v.id = l.provision_id left join support_group g on g.id = l.group_id
            where l.measure_id = e.id and coalesce(v.id, g.id) is not null), '[]'),
          'past', ${pastOf('annual_measure', 'measure_id', 'e')}, 'reviews', ${reviewsOf('measure_id', 'e.id')}) order by e.position, e.id)
        from annual_measure e where e.aim_id = a.id), '[]'))
      order by array_position(array['culture', 'policies', 'practices'], a.dimension), a.position, a.id)
    from annual_aim a where a.plan_id = p.id), '[]'),
  'people', coalesce((select json_agg(json_build_object('id', n.id, 'nameZh', n.name_zh, 'nameEn', n.name_en) order by n.id) from person n
    where n.id::text in (select w ->> 'personId' from annual_measure e, jsonb_array_elements(e.who) w where e.plan_id = p.id)), '[]'),
  'decisions', coalesce((select json_agg(json_build_object('id', d.id, 'to', d.moved_to, 'words', d.words, 'decidedOn', d.decided_on,
      'decidedBy', json_build_object('nameZh', n.name_zh, 'nameEn', n.name_en)) order by d.decided_at desc)
    from annual_decision d join person n on n.id = d.decided_by where d.plan_id = p.id), '[]'))::text as answer
from annual_plan p where p.id = $1`

/** $1, $2 the span. */
const choicesText = `
select json_build_object(
  'people', coalesce((select json_agg(json_build_object('id', n.id, 'nameZh', n.name_zh, 'nameEn', n.name_en) order by n.name_en, n.id)
    from person n where n.active and exists (select from person_role r where r.person_id = n.id and r.role not in ('parent', 'sponsor', 'administrator'))), '[]'),
  'duties', coalesce((select json_agg(json_build_object('id', d.id, 'name', d.name) order by d.position, d.id) from duty d where d.archived_on is null), '[]'),
  'provisions', coalesce((select json_agg(json_build_object('id', v.id, 'name', v.name) order by v.tier, v.id) from provision v where v.archived_on is null), '[]'),
  'groups', coalesce((select json_agg(json_build_object('id', g.id, 'name', g.name) order by g.starts_on, g.id) from support_group g
    where g.starts_on <= $2::date and least(g.closed_on, g.ends_on) >= $1::date), '[]'))::text as answer`
