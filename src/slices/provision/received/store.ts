import type { Transaction } from '#platform/database/database.ts'
import { askJson } from '#slices/students/index.ts'
import { giver, provisionOfGroup } from '../groups/store/list.ts'
import type { Membership } from './model.ts'

/** Every time that a student is, was or is to be in a group, the newest first; `null` when this person does not see the student. */
export async function findMemberships(tx: Transaction, studentId: string): Promise<Membership[] | null> {
  return askJson<Membership[]>(tx, { name: 'memberships of student', text: membershipsText, values: [studentId] })
}

/** $1 the student. */
const membershipsText = `
select coalesce((select json_agg(json_build_object('memberId', m.id, 'groupId', g.id, 'name', g.name, 'startsOn', g.starts_on, 'endsOn', g.ends_on,
    'closedOn', g.closed_on, 'memberStartsOn', m.starts_on, 'memberEndsOn', m.ends_on, 'endedReason', m.ended_reason, 'provision', ${provisionOfGroup},
    'target', (select t.words from target t where t.id = m.target_id),
    'staff', coalesce((select json_agg(${giver}) from group_staff s left join person n on n.id = s.person_id
      left join provider r on r.id = s.provider_id where s.group_id = g.id), '[]'),
    'times', coalesce((select json_agg(json_build_object('id', t.id, 'frameDay', t.frame_day, 'period', t.period, 'minutes', t.minutes,
      'personId', t.person_id, 'roomId', t.room_id, 'startsOn', t.starts_on, 'endsOn', t.ends_on) order by t.id) from group_time t where t.group_id = g.id), '[]'),
    'attendance', coalesce((select json_agg(json_build_object('sessionId', a.session_id, 'came', a.came, 'minutes', a.minutes))
      from session_attendance a where a.group_id = g.id and a.student_id = m.student_id), '[]'))
  order by m.starts_on desc, g.name ->> 'zh', m.id)
  from group_member m join support_group g on g.id = m.group_id join provision p on p.id = g.provision_id
  where m.student_id = s.id), '[]')::text as answer
from student s where s.id = $1`
