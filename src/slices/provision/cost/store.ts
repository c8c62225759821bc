import type { IsoDate } from '#kernel/dates.ts'
import type { Transaction } from '#platform/database/database.ts'
import { askJson } from '#slices/students/index.ts'
import type { MoneyFacts, StudentFacts } from './model.ts'

/** What the school has said of money: nothing for those who may not see it. */
export async function findMoney(tx: Transaction): Promise<MoneyFacts> {
  return (await askJson<MoneyFacts>(tx, { name: 'money', text: moneyText, values: [] })) as MoneyFacts
}

/** Tiers, classes and the need that counts on a day, of some students in the order of classes. */
export async function findCostStudents(
  tx: Transaction,
  studentIds: readonly string[],
  asAt: IsoDate,
): Promise<StudentFacts[]> {
  const values = [studentIds, asAt]
  return (await askJson<StudentFacts[]>(tx, { name: 'students of costs', text: studentsText, values })) ?? []
}

const list = (what: string) => `coalesce(json_agg(${what}), '[]')`
const dates = (row: string) => `'startsOn', ${row}.starts_on, 'endsOn', ${row}.ends_on`

const moneyText = `
select json_build_object(
  'rates', (select ${list(`json_build_object('bandId', r.band_id, 'startsOn', r.starts_on, 'centsPerHour', r.cents_per_hour)`)} from band_rate r),
  'personBands', (select ${list(`json_build_object('personId', x.person_id, 'bandId', x.band_id, 'startsOn', x.starts_on)`)} from person_band x),
  'fees', (select ${list(`json_build_object('id', f.id, 'providerId', f.provider_id, 'groupId', f.group_id, 'kind', f.kind, 'cents', f.cents, ${dates('f')})
      order by f.id`)} from provider_fee f),
  'expenses', (select ${list(`json_build_object('id', e.id, 'groupId', e.group_id, 'spentOn', e.spent_on, 'what', e.what, 'cents', e.cents,
      'fundingSourceId', e.funding_source_id) order by e.spent_on, e.id`)} from group_expense e),
  'groupSources', (select ${list(`json_build_object('groupId', g.id, 'fundingSourceId', g.funding_source_id, ${dates('g')})`)} from support_group g),
  'sources', (select ${list(`json_build_object('id', f.id, 'name', f.name) order by f.name ->> 'en', f.id`)} from funding_source f),
  'bands', (select ${list(`json_build_object('id', b.id, 'name', b.name)`)} from staff_band b),
  'providers', (select ${list(`json_build_object('id', r.id, 'nameZh', r.name_zh, 'nameEn', r.name_en)`)} from provider r),
  'years', (select ${list(`json_build_object('schoolYear', y.school_year, 'weeks', y.weeks)`)} from cost_year y),
  'financialMonth', (select c.financial_month from cost_setting c)
)::text as answer`

/** $1: the students; $2: the day. */
const studentsText = `
select ${list(`json_build_object('id', s.id, 'nameZh', s.name_zh, 'nameEn', s.name_en, 'className', e.class_name, 'classNumber', e.class_number,
    'need', n.type, 'tiers', coalesce(t.list, '[]'), 'classes', coalesce(c.list, '[]'))
    order by e.class_name collate app.natural, e.class_number collate app.natural, s.id`)}::text as answer
from student s
  left join lateral (select c.name as class_name, e.class_number from enrolment e join school_year y on y.id = e.school_year_id
    join class c on c.id = e.class_id where e.student_id = s.id and $2::date between y.starts_on and y.ends_on limit 1) e on true
  left join lateral (select n.type from need n where n.student_id = s.id and (n.ended_on is null or n.ended_on > $2::date)
    order by n.is_primary desc, n.type limit 1) n on true
  left join lateral (select json_agg(json_build_object('tier', d.tier, 'startsOn', d.starts_on) order by d.starts_on) as list from (
    select distinct on (t.starts_on) t.tier, t.starts_on from tier_decision t where t.student_id = s.id and t.withdrawn_at is null
    order by t.starts_on, t.recorded_at desc) d) t on true
  left join lateral (select json_agg(json_build_object('name', c.name, ${dates('y')}) order by y.starts_on) as list from enrolment e
    join school_year y on y.id = e.school_year_id join class c on c.id = e.class_id where e.student_id = s.id) c on true
where s.id = any($1::uuid[])`
