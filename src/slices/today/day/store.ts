import type { IsoDate } from '#kernel/dates.ts'
import type { Transaction } from '#platform/database/database.ts'
import { askJson, importedReason } from '#slices/students/index.ts'
import type { DayMeeting } from './contract.ts'
import type { ReadinessKey } from './model.ts'

export type Counted = Record<Exclude<ReadinessKey, 'sessions'>, { done: number; total: number }> & { logged: number }

type NamePair = { nameEn: string; nameZh: string }
type Found = { meetings: DayMeeting[]; counted: Counted | null; away: NamePair[] | null; hasStudents: boolean }

/**
 * Meetings of a day and of the week that follows that the person made or attends; the counts of the year, and who and what is away that day,
 * where they are asked for.
 */
export async function findDay(
  tx: Transaction,
  of: { personId: string; today: IsoDate; counts: boolean; away: boolean; setUpOn: IsoDate | null },
): Promise<Found> {
  const values = [of.personId, of.today, of.counts, of.away, of.setUpOn, importedReason]
  const found = await askJson<Found>(tx, { name: 'the day', text: dayText, values })
  return found ?? { meetings: [], counted: null, away: null, hasStudents: false }
}

const pair = (done: string, from: string) =>
  `(select json_build_object('done', count(*) filter (where ${done}), 'total', count(*)) from ${from})`

/**
 * $1: the asking person; $2: the day; $3, $4: whether the counts of the year, and who is away, are asked for. $5: the day on which the school was set up,
 * or null: no deadline from before it is missing. One that does not apply is neither met nor missing. `supported` are the students at tier 2 or 3
 * today, with who decided that, which an import has not ($6: the reason by which an earlier workbench, which wrote down who imported, marked it). What
 * is counted is what row-level security lets the person see.
 */
const dayText = `
with year as materialized (select y.id, y.label, y.starts_on, y.ends_on from school_year y where $3::boolean and $2::date between y.starts_on and y.ends_on),
supported as materialized (
  select d.student_id, d.tier, d.starts_on, d.decided_by is not null and d.reason <> $6 as decided
  from (select distinct on (t.student_id) t.student_id, t.tier, t.starts_on, t.decided_by, t.reason from tier_decision t
    where $3::boolean and t.withdrawn_at is null and t.starts_on <= $2::date order by t.student_id, t.starts_on desc, t.recorded_at desc) d
  join student s on s.id = d.student_id and (s.left_on is null or s.left_on >= $2::date) where d.tier in (2, 3)
)
select json_build_object(
  'hasStudents', exists (select from student),
  'meetings', (select coalesce(json_agg(json_build_object('id', m.id, 'title', m.title, 'on', m.held_on, 'startsAt', to_char(m.starts_at, 'HH24:MI'),
      'endsAt', to_char(m.ends_at, 'HH24:MI'), 'place', m.place) order by m.held_on, m.starts_at, m.id), '[]')
    from meeting m where m.state <> 'cancelled' and m.held_on between $2::date and $2::date + 7
      and (m.made_by = $1::uuid or m.id in (select a.meeting_id from meeting_attendee a where a.person_id = $1::uuid))),
  'away', case when $4::boolean then (select coalesce(json_agg(json_build_object('nameEn', x.name_en, 'nameZh', x.name_zh) order by x.name_en), '[]') from (
    select distinct coalesce(p.name_en, o.name_en, r.name) as name_en, coalesce(p.name_zh, o.name_zh, r.name) as name_zh
    from away a left join person p on p.id = a.person_id left join room r on r.id = a.room_id left join provider o on o.id = a.provider_id
    where a.away_on = $2::date) x) end,
  'counted', case when $3::boolean then json_build_object(
    'tiers', ${pair('s.decided and s.starts_on >= y.starts_on', 'supported s, year y')},
    'plans', ${pair(`exists (select from plan p where p.student_id = s.student_id and p.state in ('agreed', 'in_force') and p.ends_on >= $2::date)`, 'supported s where s.tier = 3')},
    'reviews', ${pair(`exists (select from plan_review v where v.plan_id = p.id and v.finished_on is not null)`, `plan p, year y where p.state in ('in_force', 'reviewed') and p.review_on between y.starts_on and y.ends_on`)},
    'inputs', ${pair('a.answered_at is not null', `input_answer a join input_request q on q.id = a.request_id, year y where q.asked_on between y.starts_on and y.ends_on`)},
    'entry_scores', ${pair(
      `exists (select from group_score g where g.measure_id = w.id and g.student_id = m.student_id and g.moment = 'entry')`,
      `group_member m join support_group u on u.id = m.group_id join group_measure w on w.group_id = u.id, year y
        where (m.ends_on is null or m.ends_on >= $2::date) and u.starts_on <= $2::date and coalesce(u.closed_on, u.ends_on) >= y.starts_on`,
    )},
    'deadlines', ${pair(
      `d.state = 'done'`,
      `deadline d, year y where d.school_year = y.label and d.state in ('open', 'done')
        and (d.state <> 'open' or (d.due_on >= $5::date) is not false)`,
    )},
    'reports', ${pair(`exists (select from report r where r.student_id = s.student_id and r.withdrawn_on is null and (r.valid_until is null or r.valid_until >= $2::date))`, 'supported s')},
    'logged', (select count(*) from session x where x.state <> 'expected' and x.held_on <= $2::date
      and x.held_on >= (select max(y.starts_on) from school_year y where y.starts_on <= $2::date))
  ) end)::text as answer`
