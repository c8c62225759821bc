import { sql } from 'drizzle-orm'
import type { IsoDate, SchoolYearLabel } from '#kernel/dates.ts'
import { newId } from '#kernel/ids.ts'
import type { Transaction } from '#platform/database/database.ts'
import { NotFound } from '#platform/http/refusals.ts'
import { askJson } from '#slices/students/index.ts'
import type { RuleBody } from '../model.ts'
import type { StudentFacts } from '../rules/due.ts'
import type { KeptRule } from '../rules/rules-of-school.ts'
import type { KeptNumbers } from './numbers.ts'

export type Holiday = { id: string; on: IsoDate; name: string }
type Kept = {
  rules: KeptRule[]
  holidays: Holiday[]
  workingWeek: { saturdays: boolean; version: number }
  terms: { startsOn: IsoDate; endsOn: IsoDate }[]
  /** `null` where the school has kept none of its own. */
  numbers: KeptNumbers | null
}

/** What the school has kept of rules, of general holidays from one day to another, and the terms of a year. */
export async function findKept(
  tx: Transaction,
  of: { year: SchoolYearLabel; from: IsoDate; to: IsoDate },
): Promise<Kept> {
  const found = await askJson<Kept>(tx, { name: 'deadline rules', text: keptText, values: [of.year, of.from, of.to] })
  return found ?? { rules: [], holidays: [], workingWeek: { saturdays: false, version: 0 }, terms: [], numbers: null }
}

/** What deadlines of students turn on, of every student whom the asking person knows. */
export async function findStudentFacts(
  tx: Transaction,
  of: { year: SchoolYearLabel; startsOn: IsoDate; endsOn: IsoDate; today: IsoDate; beforeStartsOn: IsoDate },
): Promise<StudentFacts[]> {
  const values = [of.year, of.startsOn, of.endsOn, of.today, of.beforeStartsOn]
  return (await askJson<StudentFacts[]>(tx, { name: 'facts of deadlines', text: factsText, values })) ?? []
}

/** A rule as the school has kept it, held until the transaction ends; `null` when it has kept nothing of it. */
export async function holdRule(
  tx: Transaction,
  key: string,
): Promise<{
  body: RuleBody | null
  away: boolean
  checkedBy: string | null
  checkedOn: IsoDate | null
  version: number
} | null> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`deadline rule ${key}`}, 0))`)
  const { rows } = await tx.execute<{
    body: RuleBody | null
    away: boolean
    checkedBy: string | null
    checkedOn: IsoDate | null
    version: number
  }>(sql`
    select body, away, checked_by as "checkedBy", checked_on as "checkedOn", version from deadline_rule where key = ${key} for update`)
  return rows[0] ?? null
}

/** Keeps a rule and counts its version. */
export async function keepRule(
  tx: Transaction,
  schoolId: string,
  rule: { key: string; body: RuleBody | null; away: boolean; checkedBy: string | null; checkedOn: IsoDate | null },
): Promise<number> {
  const body = rule.body && JSON.stringify(rule.body)
  const { rows } = await tx.execute<{ version: number }>(sql`
    insert into deadline_rule (id, school_id, key, body, away, checked_by, checked_on)
    values (${newId()}, ${schoolId}, ${rule.key}, ${body}::jsonb, ${rule.away}, ${rule.checkedBy}, ${rule.checkedOn})
    on conflict (school_id, key) do update set body = excluded.body, away = excluded.away, checked_by = excluded.checked_by,
      checked_on = excluded.checked_on, version = deadline_rule.version + 1
    returning version`)
  return rows[0]?.version ?? 0
}

/** @throws NotFound */
export async function dropRule(tx: Transaction, key: string): Promise<void> {
  const { rowCount } = await tx.execute(sql`delete from deadline_rule where key = ${key}`)
  if (!rowCount) throw new NotFound()
}

/** Enters general holidays; a day that is entered already takes the name. */
export async function addHolidayRows(
  tx: Transaction,
  schoolId: string,
  days: readonly { on: IsoDate; name: string }[],
): Promise<number> {
  const lines = days.map((day) => ({ ...day, id: newId() }))
  const { rowCount } = await tx.execute(sql`
    insert into general_holiday (id, school_id, held_on, name)
    select d.id, ${schoolId}, d."on", d.name from json_to_recordset(${JSON.stringify(lines)}) as d(id uuid, "on" date, name text)
    on conflict (school_id, held_on) do update set name = excluded.name where general_holiday.name <> excluded.name`)
  return rowCount ?? 0
}

/** @throws NotFound */
export async function dropHoliday(tx: Transaction, id: string): Promise<void> {
  const { rowCount } = await tx.execute(sql`delete from general_holiday where id = ${id}`)
  if (!rowCount) throw new NotFound()
}

/** Says whether Saturdays are worked, over the version that the person saw (0: none yet); `null` when it is no longer that one. */
export async function keepWorkingWeekRow(
  tx: Transaction,
  schoolId: string,
  { saturdays, version }: { saturdays: boolean; version: number },
): Promise<number | null> {
  const { rows } = await tx.execute<{ version: number }>(
    version === 0
      ? sql`
        insert into working_week (id, school_id, saturdays) values (${newId()}, ${schoolId}, ${saturdays})
        on conflict do nothing returning version`
      : sql`
        update working_week set saturdays = ${saturdays}, version = version + 1 where version = ${version} returning version`,
  )
  return rows[0]?.version ?? null
}

const list = (what: string) => `coalesce(json_agg(${what}), '[]')`

/** $1: the school year; $2, $3: from and to. */
const keptText = `
select json_build_object(
  'rules', (select ${list(`json_build_object('key', r.key, 'body', r.body, 'away', r.away, 'version', r.version,
      'check', case when p.id is not null then json_build_object('on', r.checked_on,
        'by', json_build_object('id', p.id, 'nameEn', p.name_en, 'nameZh', p.name_zh)) end) order by r.id`)}
    from deadline_rule r left join person p on p.id = r.checked_by),
  'holidays', (select ${list(`json_build_object('id', h.id, 'on', h.held_on, 'name', h.name) order by h.held_on`)}
    from general_holiday h where h.held_on between $2::date and $3::date),
  'workingWeek', coalesce((select json_build_object('saturdays', w.saturdays, 'version', w.version) from working_week w),
    '{"saturdays": false, "version": 0}'),
  'numbers', (select json_build_object('finishingFrom', d.finishing_from, 'entryDays', d.entry_days, 'version', d.version) from due_setting d),
  'terms', (select ${list(`json_build_object('startsOn', t.starts_on, 'endsOn', t.ends_on) order by t.starts_on`)}
    from term t join school_year y on y.id = t.school_year_id where y.label = $1)
)::text as answer`

/** $1: the school year; $2, $3: its first and last day; $4: today; $5: the first day of the year before, since when leavers count. */
const factsText = `
with registered as (
  select n.student_id from need n where n.ended_on is null
), decided as (
  select distinct on (d.student_id, d.starts_on) d.id, d.student_id, d.tier, d.starts_on from tier_decision d
  where d.withdrawn_at is null and d.starts_on <= $4::date order by d.student_id, d.starts_on, d.recorded_at desc, d.id desc
), tiers as (
  select distinct on (b.student_id) b.* from (
    select d.*, d.tier is distinct from lag(d.tier) over (partition by d.student_id order by d.starts_on) as begins from decided d) b
  where b.begins order by b.student_id, b.starts_on desc
), plans as (
  select distinct on (p.student_id) p.id, p.student_id, p.starts_on, p.ends_on from plan p
  where p.state <> 'draft' and p.starts_on between $2::date and $3::date order by p.student_id, p.starts_on desc, p.id desc
), reports as (
  select distinct on (r.student_id) r.id, r.student_id, r.reported_on from report r
  where r.withdrawn_on is null order by r.student_id, r.reported_on desc, r.id desc
), concerns as (
  select c.student_id, json_agg(json_build_object('id', c.id, 'on', c.raised_on) order by c.raised_on, c.id) as list
  from concern c where c.state = 'raised' group by 1
)
select ${list(`json_build_object('id', s.id, 'level', c.level, 'onRegister', t.tier is not null or s.id in (select student_id from registered),
    'tier', t.tier, 'tierBegan', case when t.tier is not null then json_build_object('id', t.id, 'on', t.starts_on) end,
    'enteredOn', s.entered_on, 'leftOn', s.left_on,
    'plan', case when p.id is not null then json_build_object('id', p.id, 'startsOn', p.starts_on, 'endsOn', p.ends_on) end,
    'report', case when r.id is not null then json_build_object('id', r.id, 'on', r.reported_on) end,
    'concerns', coalesce(o.list, '[]'))`)}::text as answer
from student s
  left join (enrolment e join school_year y on y.id = e.school_year_id and y.label = $1 join class c on c.id = e.class_id) on e.student_id = s.id
  left join tiers t on t.student_id = s.id left join plans p on p.student_id = s.id
  left join reports r on r.student_id = s.id left join concerns o on o.student_id = s.id
where s.left_on is null or s.left_on >= $5::date`
