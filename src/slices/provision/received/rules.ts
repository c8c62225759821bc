import type { IsoDate } from '#kernel/dates.ts'
import type { Session } from '../sessions/model.ts'
import type { Attendance, ReceivedWhen } from './model.ts'

/** What became of a student's sessions; `planned` is always `attended + missed + cancelled + unlogged`. Minutes are those the student had. */
export type Tally = {
  planned: number
  attended: number
  missed: number
  cancelled: number
  unlogged: number
  minutes: number
}

/**
 * Counts the sessions of a student's days in a group, both ends counted in: those that were logged, and those of days before today that nobody
 * has logged yet. A session that was moved counts on the day on which it was planned.
 */
export function tallyOf(
  sessions: readonly Session[],
  attendance: readonly Attendance[],
  { from, to, today }: { from: IsoDate; to: IsoDate; today: IsoDate },
): Tally {
  const noted = new Map(attendance.map((one) => [one.sessionId, one]))
  const tally: Tally = { planned: 0, attended: 0, missed: 0, cancelled: 0, unlogged: 0, minutes: 0 }
  for (const session of sessions) {
    const on = session.plannedOn ?? session.heldOn
    if (on < from || on > to || (session.state === 'expected' && session.heldOn >= today)) continue
    const came = session.id === null ? undefined : noted.get(session.id)
    tally.planned += 1
    tally.minutes += came?.minutes ?? 0
    tally[whatBecameOf(session, came)] += 1
  }
  return tally
}

function whatBecameOf(
  { state }: Session,
  noted: Attendance | undefined,
): 'attended' | 'missed' | 'cancelled' | 'unlogged' {
  if (state === 'cancelled') return 'cancelled'
  if (state === 'expected' || !noted) return 'unlogged'
  return noted.came ? 'attended' : 'missed'
}

/** Whether a student receives something now, is to, or did. */
export function whenOf({ startsOn, endsOn }: { startsOn: IsoDate; endsOn: IsoDate }, today: IsoDate): ReceivedWhen {
  if (endsOn < today || endsOn < startsOn) return 'earlier'
  return startsOn > today ? 'planned' : 'now'
}
