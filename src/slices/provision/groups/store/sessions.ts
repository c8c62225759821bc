import type { IsoDate } from '#kernel/dates.ts'
import type { Transaction } from '#platform/database/database.ts'
import { askJson } from '#slices/students/index.ts'
import type { SessionRow } from '../../sessions/model.ts'
import { sessionRow } from '../../sessions/store.ts'

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
select coalesce(json_agg(${sessionRow}), '[]')::text as answer
from session s
where s.group_id in (select jsonb_array_elements_text($1::jsonb)::uuid) and coalesce(s.planned_on, s.held_on) between $2::date and $3::date`
