import type { Transaction } from '#platform/database/database.ts'
import type { CalendarDay, TimetableFrame } from './model.ts'

/** The frames and dates that a span of days turns on, each frame with its last day. */
export async function findCalendar(
  tx: Transaction,
  span: { from: string; to: string },
): Promise<{ frames: TimetableFrame[]; days: CalendarDay[] }> {
  const [row] = await tx.ask<{ answer: string }>({ name: 'calendar', text: calendarText, values: [span.from, span.to] })
  return JSON.parse(row?.answer ?? '{"frames":[],"days":[]}')
}

const calendarText = `
with frame as (
  select f.*, least(y.ends_on, lead(f.starts_on) over (partition by f.school_year_id order by f.starts_on) - 1) as ends_on
  from timetable_frame f join school_year y on y.id = f.school_year_id
)
select json_build_object(
  'frames', (select coalesce(json_agg(json_build_object('id', f.id, 'startsOn', f.starts_on, 'endsOn', f.ends_on, 'kind', f.kind, 'days', f.days,
      'periods', f.periods, 'schedules', f.schedules, 'daySchedules', f.day_schedules, 'version', f.version) order by f.starts_on), '[]')
    from frame f where f.starts_on <= $2::date and f.ends_on >= $1::date),
  'days', (select coalesce(json_agg(json_build_object('id', d.id, 'startsOn', d.starts_on, 'endsOn', d.ends_on, 'kind', d.kind, 'name', d.name,
      'schedule', d.schedule, 'frameDay', d.frame_day, 'version', d.version) order by d.starts_on, d.id), '[]')
    from calendar_day d where d.ends_on >= least($1::date, (select min(f.starts_on) from frame f where f.ends_on >= $1::date)) and d.starts_on <= $2::date)
)::text as answer`
