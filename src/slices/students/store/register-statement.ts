import type { IsoDate } from '#kernel/dates.ts'
import type { RegisterQuery } from '../contract.ts'
import { Parameters, type Statement } from './prepared.ts'
import { meaning } from './search.ts'
import { needsOnDay, supportOnDay, tiersOnDay } from './support-on-day.ts'

/** What is asked of the register, with what the asking person may know of it. */
export type RegisterAsk = Omit<RegisterQuery, 'asAt' | 'year'> & {
  schoolId: string
  asAt: IsoDate
  year: string | undefined
  /** They may know reports; otherwise nothing is found by them. */
  knowsReports: boolean
}

/**
 * The statement of a page of the register; its answer is a JSON text. Lists are joined by full joins, because these can only be
 * hashed or merged: for others the planner, which takes the students of a school and the enrolments of one of its years to be a
 * handful, would compare each with each. So nothing beside such a join may ask for a value of one side in a way that makes it less
 * than full: `wanted` tells which rows are meant, and filters come after.
 */
export function registerStatement(ask: RegisterAsk): Statement {
  const parameters = new Parameters()
  const school = `${parameters.take(ask.schoolId)}::uuid`
  const day = `${parameters.take(ask.asAt)}::date`
  const place = { from: parameters.take(ask.from), limit: parameters.take(ask.limit) }
  const ofYear = ask.year ? `y.label = ${parameters.take(ask.year)}` : `${day} between y.starts_on and y.ends_on`
  const needFilter = needFilterOf(ask, parameters)
  const filters = filtersOf(ask, needFilter !== null, parameters)
  const onePage = ask.who !== 'register' && filters.length === 0
  const walks = onePage && ask.who === 'all' && ask.sort === 'class'
  const byRoll = onePage && (ask.sort === 'class' || ask.sort === 'name')
  const parts = { ask, school, day, place, filters, needFilter: needFilter ?? 'false' }
  const steps = walks ? classByClass(parts) : byRoll ? rollFirst(parts) : supportFirst(parts)
  const total = walks ? `from student where school_id = ${school} and ${onRollOf('all', day)}` : 'from found'
  const text = `
with chosen_year as materialized (
  select y.id, y.label from school_year y where y.school_id = ${school} and ${ofYear} order by y.starts_on desc limit 1
), classes as materialized (
  select c.id, c.name, c.level, row_number() over (order by c.level, c.name collate app.natural) as rank
  from class c where c.school_id = ${school} and c.school_year_id = (select id from chosen_year)
), ${steps}
select json_build_object(
  'year', (select label from chosen_year),
  'total', (select count(*) ${total}),
  'classes', coalesce((select json_agg(name order by rank) from classes), '[]'),
  'homeLanguages', ${homeLanguages(school)},
  'rows', coalesce((select json_agg(json_build_array(
    id, name_en, name_zh, class_name, class_number, level, sex, register_number, strn, birth_date,
    home_language, non_chinese_speaking, left_on, tier, since, list, report_on, version) ${byRoll ? 'order by position' : ''}) from told), '[]')
)::text as answer`
  const name = `register ${ask.who} ${ask.sort} ${ask.direction}${ask.year ? ' of a year' : ''}`
  return { name: filters.length === 0 ? name : undefined, text, values: parameters.values }
}

type Parts = {
  ask: RegisterAsk
  school: string
  day: string
  place: { from: string; limit: string }
  filters: string[]
  needFilter: string
}

/**
 * The roll class by class and, in a class, student by student, no further than the page goes; then the support of its students.
 * The lateral joins keep that order; and, as `limit 1` keeps them apart, each student is looked up by their key.
 */
function classByClass({ ask, school, day, place, needFilter }: Parts): string {
  const turn = turnOf(ask)
  const onRoll = onRollOf('all', day)
  return `page as materialized (
  select *, row_number() over () as position, true as wanted from (
    select * from (
      select of_class.*, c.name as class_name, c.level from (select * from classes order by rank ${turn}) c
      cross join lateral (
        select s.*, e.class_number from enrolment e
        cross join lateral (select * from student where id = e.student_id and ${onRoll} limit 1) s
        where e.school_id = ${school} and e.class_id = c.id
        order by lpad(e.class_number, 8, '0') collate "C" ${turn}, s.name_en collate "C" ${turn}, s.id
      ) of_class
    ) in_a_class
    union all
    select * from (
      select *, null, null, null from student
      where school_id = ${school} and ${onRoll}
        and id not in (select student_id from enrolment where school_id = ${school} and class_id in (select id from classes))
      order by name_en collate "C" ${turn}, id
    ) in_no_class
    offset ${place.from} limit ${place.limit}
  ) in_order
), ${supportOfPage(school, day, needFilter)}, told as (
  select p.*, r.tier, r.since, r.list, r.report_on from page p
  full join support r on r.student_id = p.id
  where coalesce(p.wanted, false)
)`
}

/** The roll in order with no more columns than that takes, then everything about the students of the page. */
function rollFirst({ ask, school, day, place, needFilter }: Parts): string {
  return `found as materialized (
  select s.id, s.name_en, c.name as class_name, c.level, c.rank, e.class_number
  from (select id, name_en, true as wanted from student where school_id = ${school} and ${onRollOf(ask.who, day)}) s
  full join ${enrolmentsOfYear(school, '')} e on e.student_id = s.id
  full join classes c on c.id = e.class_id
  where coalesce(s.wanted, false)
), page as materialized (
  select id, class_name, class_number, level, row_number() over () as position, true as wanted
  from (select * from found order by ${orderOf(ask)} offset ${place.from} limit ${place.limit}) in_order
), ${supportOfPage(school, day, needFilter)}, told as (
  select s.*, p.class_name, p.class_number, p.level, p.position, r.tier, r.since, r.list, r.report_on
  from page p
  full join (select * from student where school_id = ${school} and id = ${ofPage}) s on s.id = p.id
  full join support r on r.student_id = p.id
  where coalesce(p.wanted, false)
)`
}

const ofPage = 'any(array(select id from page))'

function supportOfPage(school: string, day: string, needFilter: string): string {
  const needs = needsOnDay(school, day, needFilter, `and n.student_id = ${ofPage}`)
  return `${tiersOnDay(school, day, `and student_id = ${ofPage}`)}, ${needs}, ${supportOnDay}`
}

/** Who has which support first, which most questions turn on; for the register only those students are looked up. */
function supportFirst({ ask, school, day, place, filters, needFilter }: Parts): string {
  const supported = ask.who === 'register' ? 'any(array(select student_id from support))' : null
  return `${tiersOnDay(school, day, '')}, ${needsOnDay(school, day, needFilter, '')}, ${supportOnDay}, joined as materialized (
  select s.*, c.name as class_name, c.level, c.rank, e.class_number, r.tier, r.since, r.list, r.report_on, r.unreported, r.matches
  from support r
  full join (
    select *, true as wanted from student
    where school_id = ${school} ${supported ? `and id = ${supported}` : ''} and ${onRollOf(ask.who, day)}
  ) s on s.id = r.student_id
  full join ${enrolmentsOfYear(school, supported ? `and student_id = ${supported}` : '')} e on e.student_id = s.id
  full join classes c on c.id = e.class_id
  where coalesce(s.wanted, false)
), found as ${filters.length > 0 ? 'materialized' : 'not materialized'} (
  select * from joined ${filters.length > 0 ? `where ${filters.join(' and ')}` : ''}
), told as (
  select * from found order by ${orderOf(ask)} offset ${place.from} limit ${place.limit}
)`
}

function enrolmentsOfYear(school: string, only: string): string {
  return `(
    select student_id, class_id, class_number from enrolment
    where school_id = ${school} and school_year_id = (select id from chosen_year) ${only}
  )`
}

function onRollOf(who: RegisterAsk['who'], day: string): string {
  if (who === 'left') return `left_on < ${day}`
  return `(entered_on is null or entered_on <= ${day}) and (left_on is null or left_on >= ${day})`
}

/** The languages of the students whom the person sees, found by hopping from one to the next through the index. */
function homeLanguages(school: string): string {
  return `array_to_json(array(
    with recursive hop as (
      (select home_language from student where school_id = ${school} and home_language > '' order by home_language limit 1)
      union all
      select (select s.home_language from student s where s.school_id = ${school} and s.home_language > hop.home_language order by s.home_language limit 1)
      from hop where hop.home_language is not null
    ) select home_language from hop where home_language is not null))`
}

function needFilterOf(ask: RegisterAsk, parameters: Parameters): string | null {
  const conditions = [
    ask.types?.length ? `n.type = any(${parameters.take(ask.types)}::text[])` : null,
    ask.certainty ? `n.certainty = ${parameters.take(ask.certainty)}` : null,
  ].filter((condition) => condition !== null)
  return conditions.length > 0 ? conditions.join(' and ') : null
}

function filtersOf(ask: RegisterAsk, filtersNeeds: boolean, parameters: Parameters): string[] {
  const tiers = ask.tiers?.filter((tier) => tier !== 'none').map(Number) ?? []
  const none = ask.tiers?.includes('none') ? 'or (tier is null and list is not null)' : ''
  const filters = [
    meaning(ask.search, parameters),
    ask.classes?.length ? `class_name = any(${parameters.take(ask.classes)}::text[])` : null,
    ask.levels?.length ? `level = any(${parameters.take(ask.levels)}::text[])` : null,
    ask.tiers?.length ? `(tier = any(${parameters.take(tiers)}::int[]) ${none})` : null,
    filtersNeeds ? 'matches' : null,
    ask.homeLanguages?.length ? `home_language = any(${parameters.take(ask.homeLanguages)}::text[])` : null,
    ask.nonChineseSpeaking === undefined
      ? null
      : `non_chinese_speaking = ${parameters.take(ask.nonChineseSpeaking)}::boolean`,
    ask.reportBefore ? reportsBefore(ask, parameters) : null,
  ]
  return filters.filter((filter) => filter !== null)
}

function reportsBefore(ask: RegisterAsk, parameters: Parameters): string {
  if (!ask.knowsReports) return 'false'
  return `(report_on < ${parameters.take(ask.reportBefore)}::date or (report_on is null and unreported))`
}

const byPlace = `rank nulls last, lpad(class_number, 8, '0') collate "C", name_en collate "C", id`

/** What is missing comes last in either direction; what is equal follows class and number. */
function orderOf(ask: RegisterAsk): string {
  const { sort } = ask
  const turn = turnOf(ask)
  if (sort === 'class')
    return `rank ${turn} nulls last, lpad(class_number, 8, '0') collate "C" ${turn}, name_en collate "C" ${turn}, id`
  const column = {
    name: `upper(name_en) collate "C"`,
    tier: 'tier',
    tierSince: 'since',
    report: 'report_on',
  }[sort]
  return `${column} ${turn} nulls last, ${byPlace}`
}

function turnOf({ direction }: RegisterAsk): 'asc' | 'desc' {
  return direction === 'down' ? 'desc' : 'asc'
}
