import type { IsoDate } from '#kernel/dates.ts'
import type { Transaction } from '#platform/database/database.ts'
import type { RegisterQuery, RegisterRow } from '../contract.ts'
import { type Certainty, type NeedType, needTypes } from '../model.ts'
import { askJson, Parameters } from './prepared.ts'
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

/** A page of the register, and what its filters can be set to. */
export type RegisterPage = {
  year: string | null
  total: number
  rows: RegisterRow[]
  classes: string[]
  homeLanguages: string[]
}

type Answer = Omit<RegisterPage, 'rows'> & { rows: Cells[] }
type Cells = [
  ...[id: string, nameEn: string, nameZh: string, className: string | null, classNumber: string | null],
  ...[level: string | null, sex: RegisterRow['sex'], registerNumber: string | null, strn: string | null],
  ...[birthDate: string | null, homeLanguage: string, nonChineseSpeaking: boolean, leftOn: string | null],
  ...[tier: RegisterRow['tier'], since: string | null, needs: string | null, reportOn: string | null, version: number],
]

/**
 * A page of the register or the roll as at a day, in one statement. Row-level security leaves out who and what is not for this
 * person: a teacher's register is that of the students they teach, the office's rows have no tier and no needs.
 */
export async function findRegister(tx: Transaction, ask: RegisterAsk): Promise<RegisterPage> {
  const answer = await askJson<Answer>(tx, registerStatement(ask))
  if (!answer) throw new Error('the register answered nothing')
  return { ...answer, rows: answer.rows.map(asRow) }
}

function asRow(cells: Cells): RegisterRow {
  const [id, nameEn, nameZh, className, classNumber, level, sex, registerNumber, strn, ...rest] = cells
  const [birthDate, homeLanguage, nonChineseSpeaking, leftOn, tier, tierSince, needs, reportOn, version] = rest
  const who = { id, nameEn, nameZh, className, classNumber, level, sex, registerNumber, strn }
  const what = { birthDate, homeLanguage, nonChineseSpeaking, leftOn, tier, tierSince }
  return { ...who, ...what, needs: needsOf(needs), reportOn, version }
}

/** Reads the list that `needsOnDay` writes: the primary need first, then in the order of the types. */
function needsOf(list: string | null): RegisterRow['needs'] {
  if (!list) return []
  const needs = list.split(',').map((token) => ({
    type: token.replace(/^[!?]+/, '') as NeedType,
    isPrimary: token.startsWith('!'),
    certainty: (token.includes('?') ? 'suspected' : 'confirmed') as Certainty,
  }))
  if (needs.length === 1) return needs
  return needs.sort(
    (a, b) => Number(b.isPrimary) - Number(a.isPrimary) || needTypes.indexOf(a.type) - needTypes.indexOf(b.type),
  )
}

function registerStatement(ask: RegisterAsk) {
  const parameters = new Parameters()
  const school = `${parameters.take(ask.schoolId)}::uuid`
  const day = `${parameters.take(ask.asAt)}::date`
  const from = parameters.take(ask.from)
  const limit = parameters.take(ask.limit)
  const ofYear = ask.year ? `y.label = ${parameters.take(ask.year)}` : `${day} between y.starts_on and y.ends_on`
  const needFilter = needFilterOf(ask, parameters)
  const filters = filtersOf(ask, needFilter !== null, parameters)
  const onlySupported = ask.who === 'register'
  const ids = onlySupported ? 'and id = any(array(select student_id from support))' : ''
  const ofStudent = ids.replace('id =', 'student_id =')
  const text = `
with chosen_year as materialized (
  select y.id, y.label from school_year y where y.school_id = ${school} and ${ofYear} order by y.starts_on desc limit 1
), classes as materialized (
  select c.id, c.name, c.level, row_number() over (order by c.level, c.name collate app.natural) as rank
  from class c where c.school_id = ${school} and c.school_year_id = (select id from chosen_year)
), ${tiersOnDay(school, day)}, ${needsOnDay(school, day, needFilter ?? 'false')}, ${supportOnDay}, found as materialized (
  -- Full joins, because they can only be hashed or merged: for other joins the planner, which takes the students of a school and the
  -- enrolments of one of its years to be a handful, would compare each with each. \`wanted\` then leaves only the students.
  select s.*, c.name as class_name, c.level, c.rank, e.class_number, r.tier, r.since, r.list, r.report_on
  from support r
  full join (
    select *, true as wanted from student where school_id = ${school} ${ids} and ${onRollOf(ask.who, day)}
  ) s on s.id = r.student_id
  full join (
    select student_id, class_id, class_number from enrolment
    where school_id = ${school} and school_year_id = (select id from chosen_year) ${ofStudent}
  ) e on e.student_id = s.id
  left join classes c on c.id = e.class_id
  where coalesce(s.wanted, false) ${onlySupported ? 'and r.student_id is not null' : ''} ${filters.map((filter) => `and ${filter}`).join(' ')}
), page as (
  select * from found order by ${orderOf(ask)} offset ${from} limit ${limit}
)
select json_build_object(
  'year', (select label from chosen_year),
  'total', (select count(*) from found),
  'classes', coalesce((select json_agg(name order by rank) from classes), '[]'),
  'homeLanguages', ${homeLanguages(school)},
  'rows', coalesce((select json_agg(json_build_array(
     p.id, p.name_en, p.name_zh, p.class_name, p.class_number, p.level, p.sex, p.register_number, p.strn, p.birth_date,
     p.home_language, p.non_chinese_speaking, p.left_on, p.tier, p.since, p.list, p.report_on, p.version)) from page p), '[]')
)::text as answer`
  const plain = filters.length === 0 && needFilter === null
  const name = plain ? `register ${ask.who} ${ask.sort} ${ask.direction}${ask.year ? ' of a year' : ''}` : undefined
  return { name, text, values: parameters.values }
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
  const none = ask.tiers?.includes('none') ? 'or (r.tier is null and r.list is not null)' : ''
  const filters = [
    meaning(ask.search, parameters),
    ask.classes?.length ? `c.name = any(${parameters.take(ask.classes)}::text[])` : null,
    ask.levels?.length ? `c.level = any(${parameters.take(ask.levels)}::text[])` : null,
    ask.tiers?.length ? `(r.tier = any(${parameters.take(tiers)}::int[]) ${none})` : null,
    filtersNeeds ? 'r.matches' : null,
    ask.homeLanguages?.length ? `s.home_language = any(${parameters.take(ask.homeLanguages)}::text[])` : null,
    ask.nonChineseSpeaking === undefined
      ? null
      : `s.non_chinese_speaking = ${parameters.take(ask.nonChineseSpeaking)}::boolean`,
    ask.reportBefore ? reportsBefore(ask, parameters) : null,
  ]
  return filters.filter((filter) => filter !== null)
}

function reportsBefore(ask: RegisterAsk, parameters: Parameters): string {
  if (!ask.knowsReports) return 'false'
  return `(r.report_on < ${parameters.take(ask.reportBefore)}::date or (r.report_on is null and r.unreported))`
}

const byPlace = `rank nulls last, lpad(class_number, 8, '0') collate "C", name_en collate "C", id`

/** What is missing comes last in either direction; what is equal follows class and number. */
function orderOf({ sort, direction }: RegisterAsk): string {
  const turn = direction === 'down' ? 'desc' : 'asc'
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
