import type { IsoDate } from '#kernel/dates.ts'
import type { Transaction } from '#platform/database/database.ts'
import { askJson } from '#slices/students/index.ts'
import type { SessionRow } from '../../sessions/model.ts'

/** What is known of the sessions of some groups besides the timetable, planned for or held on a day of the span. */
export async function findRows(
  tx: Transaction,
  groupIds: readonly string[],
  span: { from: IsoDate; to: IsoDate },
): Promise<SessionRow[]> {
  const values = [JSON.stringify(groupIds), span.from, span.to]
  return (await askJson<SessionRow[]>(tx, { name: 'sessions of groups', text: rowsText, values })) ?? []
}

/** $1 groups, $2 from, $3 to. */
const rowsText = `
select coalesce(json_agg(json_build_object('id', s.id, 'groupId', s.group_id, 'timeId', s.time_id, 'plannedOn', s.planned_on, 'heldOn', s.held_on,
    'period', s.period, 'minutes', s.minutes, 'personId', s.person_id, 'roomId', s.room_id, 'state', s.state, 'minutesHeld', s.minutes_held,
    'reason', s.reason, 'charged', s.charged)), '[]')::text as answer
from session s
where s.group_id in (select jsonb_array_elements_text($1::jsonb)::uuid) and coalesce(s.planned_on, s.held_on) between $2::date and $3::date`
