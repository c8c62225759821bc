/**
 * SQL of who has which tier and which needs on a day; parameters are given by their places, `only` is a further condition. All read
 * the school's few hundred rows once: that is faster than asking for each student.
 */

/** The decisions that count up to a day, in the order of students and days: of two for one day the one recorded later. */
export function tiersUpTo(school: string, day: string, only = ''): string {
  return `select distinct on (student_id, starts_on) student_id, starts_on, tier from tier_decision
      where school_id = ${school} and withdrawn_at is null and starts_on <= ${day} ${only}
      order by student_id, starts_on, recorded_at desc, id desc`
}

/** The condition of needs (`n`) not ended before the day. A need has no first day, so one found later counts for an earlier day as well. */
export function needsOpenOn(school: string, day: string, only = ''): string {
  return `n.school_id = ${school} and (n.ended_on is null or n.ended_on >= ${day}) ${only}`
}

/** The report date of evidence (`v`) as it was known on the day: a report that came later says nothing of it. */
export function reportOnDay(day: string): string {
  return `case when v.report_on <= ${day} then v.report_on end`
}

/** `tiers (student_id, tier, since)`: the same rule as `tierOn` in rules/tiers.ts; a test holds the two together. */
export function tiersOnDay(school: string, day: string): string {
  return `tiers as materialized (
  select student_id, max(tier) filter (where is_last) as tier, max(starts_on) filter (where begins) as since
  from (
    select student_id, starts_on, tier,
           tier is distinct from lag(tier) over history as begins,
           lead(starts_on) over history is null as is_last
    from (
      ${tiersUpTo(school, day)}
    ) of_day
    window history as (partition by student_id order by starts_on)
  ) steps
  group by student_id
)`
}

/**
 * `needs (student_id, list, report_on, unreported, matches)`: `list` is `!` for the primary need, `?` for a suspected one, then the
 * type, joined by commas; `unreported`: a confirmed need has no report yet; `matches`: one of them is what `filter` asks for.
 */
export function needsOnDay(school: string, day: string, filter: string): string {
  return `needs as materialized (
  select n.student_id,
         string_agg(case when n.is_primary then '!' else '' end || case n.certainty when 'suspected' then '?' else '' end || n.type, ',') as list,
         max(${reportOnDay(day)}) as report_on,
         bool_or(n.certainty = 'confirmed' and (v.report_on is null or v.report_on > ${day})) as unreported,
         bool_or(${filter}) as matches
  from need n
  left join need_evidence v on v.need_id = n.id
  where ${needsOpenOn(school, day)}
  group by n.student_id
)`
}

/** `support (student_id, tier, since, list, …)`: every student with a tier or a need on the day. Needs `tiers` and `needs`. */
export const supportOnDay = `support as materialized (
  select coalesce(t.student_id, n.student_id) as student_id, t.tier, case when t.tier is not null then t.since end as since,
         n.list, n.report_on, coalesce(n.unreported, false) as unreported, coalesce(n.matches, false) as matches
  from tiers t
  full join needs n on n.student_id = t.student_id
  where t.tier is not null or n.list is not null
)`
