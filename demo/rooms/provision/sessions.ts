import { addDays, daysBetween } from '#kernel/dates.ts'
import type { GroupTime, Session } from '#slices/provision/sessions/model.ts'
import { sessionsOf } from '#slices/provision/sessions/rules.ts'
import { demoToday } from '../../frame.ts'
import type { DemoPeople } from '../../people.ts'
import type { Row, SchoolRows } from '../../rows.ts'
import type { DemoCalendar } from '../calendar.ts'
import type { DemoGroup } from './groups.ts'

const notes = ['大家都很投入', '今天換了座位，較安靜', '需要多一次提示', '帶了新教材', '下節先重溫', '小息後較難安頓']
/** The group whose log has stopped: it stands on the due list. */
const silent = { offer: 'number', since: '2026-10-30' }

/** Half a year of sessions as they were: most of them held, some partly or not at all, each with who came. */
export function laySessions(
  school: SchoolRows,
  people: DemoPeople,
  of: { calendar: DemoCalendar; groups: readonly DemoGroup[] },
): void {
  const sessions = sessionsOf(
    {
      calendar: of.calendar.calendar,
      groups: school.rows.support_group.map((row) => ({
        ...{ id: String(row.id), startsOn: String(row.starts_on), endsOn: String(row.ends_on) },
        closedOn: row.closed_on ? String(row.closed_on) : null,
      })),
      times: school.rows.group_time.map(asTime),
      rows: [],
    },
    { from: '2026-02-02', to: addDays(demoToday, -1) },
  )
  const groupOf = new Map(of.groups.map((group) => [group.id, group]))
  // In an order that does not hang on identifiers, which are new each time: the demo school is the same school every time.
  const order = of.groups.map(({ id }) => id)
  const place = ({ heldOn, groupId, period }: Session) =>
    `${heldOn} ${String(order.indexOf(groupId)).padStart(2, '0')} ${period}`
  for (const session of sessions.toSorted((a, b) => place(a).localeCompare(place(b)))) {
    const group = groupOf.get(session.groupId)
    if (!group || (group.offer === silent.offer && session.heldOn > silent.since)) continue
    // The last days are often not written down yet.
    if (daysBetween(session.heldOn, demoToday) < 5 && people.random.chance(0.3)) continue
    laySession(school, people, session, group)
  }
}

function asTime(row: Row): GroupTime {
  return {
    ...{
      id: String(row.id),
      groupId: String(row.group_id),
      frameDay: Number(row.frame_day),
      period: String(row.period),
    },
    ...{ minutes: Number(row.minutes), personId: null, roomId: row.room_id ? String(row.room_id) : null },
    ...{ startsOn: String(row.starts_on), endsOn: row.ends_on ? String(row.ends_on) : null },
  }
}

function laySession(school: SchoolRows, { random, staff }: DemoPeople, session: Session, group: DemoGroup): void {
  const fate = random.between(1, 100)
  const state = fate <= 6 ? 'cancelled' : fate <= 10 ? 'partly' : 'done'
  const held = { cancelled: 0, partly: 20, done: session.minutes }[state]
  const reason = {
    cancelled: random.pick(['staff_away', 'event', 'event', 'students_away', 'room']),
    partly: random.pick(['event', 'other']),
    done: '',
  }[state]
  const id = school.add('session', {
    ...{ group_id: session.groupId, time_id: session.timeId, planned_on: session.plannedOn, held_on: session.heldOn },
    ...{ period: session.period, minutes: session.minutes, room_id: session.roomId, state, minutes_held: held, reason },
    charged: state === 'cancelled' && group.leads === 'provider' && random.chance(0.5),
    logged_by: staff.get(group.leads) ?? (staff.get('senst') as string),
    logged_at: `${session.heldOn}T08:00:00Z`,
  })
  if (random.chance(0.12))
    school.add('session_note', { session_id: id, group_id: session.groupId, text: random.pick(notes) })
  if (state === 'cancelled') return
  for (const member of school.rows.group_member) {
    if (member.group_id !== session.groupId || String(member.starts_on) > session.heldOn) continue
    if (member.ends_on && String(member.ends_on) < session.heldOn) continue
    const came = !random.chance(0.08)
    school.add('session_attendance', {
      ...{ session_id: id, group_id: session.groupId, student_id: member.student_id ?? '', came },
      minutes: came ? held : 0,
      reason: came
        ? ''
        : random.pick(['absent_from_school', 'absent_from_school', 'kept_by_lesson', 'event', 'refused']),
    })
  }
}
