import type { IsoDate } from '#kernel/dates.ts'
import type { Statement } from '#platform/database/database.ts'
import type { RegisterQuery } from '../contract.ts'
import { Parameters } from './prepared.ts'
import { meaning } from './search.ts'
import { needsOnDay, needsOpenOn, reportOnDay, supportOnDay, tiersOnDay, tiersUpTo } from './support-on-day.ts'

/** What is asked of the register, with what the asking person may know of it. */
export type RegisterAsk = Omit<RegisterQuery, 'asAt' | 'year'> & {
  schoolId: string
  asAt: IsoDate
  year: string | undefined
  /** They may know reports; otherwise nothing is found by them. */
  knowsReports: boolean
}

/** How a page is found: the roll class by class, the whole roll put in order, or who has which support first. */
type Way = 'classes' | 'roll' | 'support'

/** The statement of a page of the register, which answers in a JSON text, rows column by column. */
export function registerStatement(ask: RegisterAsk): Statement {
  const { who, sort } = ask
  if (who === 'register' || filtersOf(ask, new Parameters()).length > 0 || (sort !== 'class' && sort !== 'name'))
    return statementOf(ask, 'support')
  return statementOf(ask, who === 'all' && sort === 'class' ? 'classes' : 'roll')
}

/**
 * Lists are joined by full joins, because these can only be hashed or merged: for others the planner, which takes the students of a
 * school and the enrolments of one of its years to be a handful, would compare each with each. So nothing beside such a join may ask
 * for a value of one side in a way that makes it less than full: `wanted` tells which rows are meant, and filters come after.
 */
function statementOf(ask: RegisterAsk, way: Way): Statement {
  const parameters = new Parameters()
  const school = `${parameters.take(ask.schoolId)}::uuid`
  const day = `${parameters.take(ask.asAt)}::date`
  const place = { from: parameters.take(ask.from), limit: parameters.take(ask.limit) }
  const ofYear = ask.year ? `y.label = ${parameters.take(ask.year)}` : `${day} between y.starts_on and y.ends_on`
  const needFilter = needFilterOf(ask, parameters)
  const filters = filtersOf(ask, parameters)
  const parts = { ask, school, day, place, filters, needFilter: needFilter ?? 'false' }
  const steps = { classes: classByClass, roll: rollFirst, support: supportFirst }[way](parts)
  const total =
    way === 'classes' ? `from student where school_id = ${school} and ${onRollOf('all', day)}` : 'from found'
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
  ${way === 'support' ? '' : supportOfPage(school, day)}
  'rows', (${columns(rowColumns, 'from told')}),
  'support', ${way === 'support' ? `(${columns(supportColumns, 'from told')})` : 'null'}
)::text as answer`
  const name = `register ${way} ${ask.who} ${ask.sort} ${ask.direction}${ask.year ? ' of a year' : ''}`
  return { name: filters.length === 0 ? name : undefined, text, values: parameters.values }
}

const rowColumns = `id, name_en, name_zh, class_name, class_number, level, sex, register_number, strn, birth_date,
  home_language, non_chinese_speaking, left_on, version`
const supportColumns = 'tier, since, list, report_on'

/** Rows as JSON, a list for each column: that is less work than a list for each row. */
function columns(names: string, from: string): string {
  const lists = names.split(/,\s*/).map((name) => `json_agg(${name})`)
  return `select json_build_array(${lists.join(', ')}) ${from}`
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
 * The roll class by class and, in a class, student by student, then those in no class, no further than the page goes. The lateral joins
 * keep that order, as one part after the other does; and, as `limit 1` keeps them apart, each student of a class is looked up by their key.
 */
function classByClass({ ask, school, day, place }: Parts): string {
  const turn = turnOf(ask)
  const inClass = `(select student_id from enrolment where school_id = ${school} and class_id in (select id from classes))`
  return `told as materialized (
  (
    select of_class.*, c.name as class_name, c.level from (select * from classes order by rank ${turn}) c
    cross join lateral (
      select s.*, e.class_number from enrolment e
      cross join lateral (select * from student where id = e.student_id and ${onRollOf('all', day)} limit 1) s
      where e.school_id = ${school} and e.class_id = c.id
      order by lpad(e.class_number, 8, '0') collate "C" ${turn}, s.name_en collate "C" ${turn}, s.id
    ) of_class
  ) union all (
    select *, null as class_number, null as class_name, null as level from student
    where school_id = ${school} and ${onRollOf('all', day)} and (id in ${inClass}) is not true
    order by name_en collate "C" ${turn}, id
  )
  offset ${place.from} limit ${place.limit}
)`
}

/** The roll in order with no more columns than that takes, then everything about the students of the page. */
function rollFirst({ ask, school, day, place }: Parts): string {
  return `found as materialized (
  select s.id, s.name_en, c.name as class_name, c.level, c.rank, e.class_number
  from (select id, name_en, true as wanted from student where school_id = ${school} and ${onRollOf(ask.who, day)}) s
  full join ${enrolmentsOfYear(school, '')} e on e.student_id = s.id
  full join classes c on c.id = e.class_id
  where coalesce(s.wanted, false)
), page as materialized (
  select id, class_name, class_number, level, row_number() over () as position, true as wanted
  from (select * from found order by ${orderOf(ask)} offset ${place.from} limit ${place.limit}) in_order
), told as materialized (
  select s.*, p.class_name, p.class_number, p.level from page p
  full join (select * from student where school_id = ${school} and id = any(array(select id from page))) s on s.id = p.id
  where coalesce(p.wanted, false)
  order by p.position
)`
}

/** What is recorded of the page's students; what it means on the day is for the rules. */
function supportOfPage(school: string, day: string): string {
  return `'tiers', (${columns('student_id, tier, starts_on', `from (${tiersUpTo(school, day, among('student_id', 'id', 'told'))}) t`)}),
  'needs', (${columns(
    `n.student_id, n.type, n.is_primary, n.certainty, ${reportOnDay(day)}`,
    `from need n left join need_evidence v on v.need_id = n.id where ${needsOpenOn(school, day, among('n.student_id', 'id', 'told'))}`,
  )}),`
}

/** The further condition that a student is one of a list. Said to be true, it is no join: a hash is asked, whatever number the planner expects. */
function among(student: string, column: string, list: string): string {
  return `and (${student} in (select ${column} from ${list})) is true`
}

/** Who has which support first, which most questions turn on; for the register only those students are looked up. */
function supportFirst({ ask, school, day, place, filters, needFilter }: Parts): string {
  const onRegister = ask.who === 'register'
  const students = `school_id = ${school} ${onRegister ? 'and id = any(array(select student_id from support))' : ''}`
  const enrolments = enrolmentsOfYear(school, onRegister ? among('student_id', 'student_id', 'support') : '')
  return `${tiersOnDay(school, day)}, ${needsOnDay(school, day, needFilter)}, ${supportOnDay}, joined as materialized (
  select s.*, c.name as class_name, c.level, c.rank, e.class_number, r.tier, r.since, r.list, r.report_on, r.unreported, r.matches
  from support r
  full join (select *, true as wanted from student where ${students} and ${onRollOf(ask.who, day)}) s on s.id = r.student_id
  full join ${enrolments} e on e.student_id = s.id
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

function filtersOf(ask: RegisterAsk, parameters: Parameters): string[] {
  const tiers = ask.tiers?.filter((tier) => tier !== 'none').map(Number) ?? []
  const none = ask.tiers?.includes('none') ? 'or (tier is null and list is not null)' : ''
  const filters = [
    meaning(ask.search, parameters),
    ask.classes?.length ? `class_name = any(${parameters.take(ask.classes)}::text[])` : null,
    ask.levels?.length ? `level = any(${parameters.take(ask.levels)}::text[])` : null,
    ask.tiers?.length ? `(tier = any(${parameters.take(tiers)}::int[]) ${none})` : null,
    ask.types?.length || ask.certainty ? 'matches' : null,
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
