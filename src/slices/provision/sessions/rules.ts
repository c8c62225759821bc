import type { IsoDate } from '#kernel/dates.ts'
import type { Calendar } from '../../school/calendar/model.ts'
import { bellsOf, schoolDaysOf } from '../../school/calendar/rules.ts'
import type { GroupSpan, GroupTime, Session, SessionRow } from './model.ts'

type Facts = {
  calendar: Calendar
  groups: readonly GroupSpan[]
  times: readonly GroupTime[]
  rows: readonly SessionRow[]
}

/**
 * Every session of the groups that is planned for, or was held on, a day of the span (both ends counted in), by day and group: those of the timetable, with
 * what is known of them, and extra ones. A period that is not held that day (a half day) has no session.
 */
export function sessionsOf({ calendar, groups, times, rows }: Facts, span: { from: IsoDate; to: IsoDate }): Session[] {
  const groupOf = new Map(groups.map((group) => [group.id, group]))
  const rowOf = new Map(rows.map((row) => [`${row.timeId} ${row.plannedOn}`, row]))
  const used = new Set<SessionRow>()
  const frameOf = new Map(calendar.frames.map((frame) => [frame.id, frame]))
  const byDay = Map.groupBy(times, ({ frameDay }) => frameDay)
  const sessions: Session[] = []
  for (const { on, frameId, day, schedule } of schoolDaysOf(calendar, span.from, span.to)) {
    const frame = frameOf.get(frameId)
    for (const time of byDay.get(day) ?? []) {
      const group = groupOf.get(time.groupId)
      if (!frame || !group || !isOn(time, on) || !runsOn(group, on)) continue
      const row = rowOf.get(`${time.id} ${on}`)
      if (!row && !bellsOf(frame, schedule, time.period)) continue
      if (row) used.add(row)
      sessions.push(row ?? asPlanned(time, on))
    }
  }
  // Extra ones, and those that were logged before the timetable, the calendar or the group's dates were changed: what happened stays.
  const others = rows.filter((row) => !used.has(row) && groupOf.has(row.groupId) && within(row, span))
  return [...sessions, ...others].sort(
    (a, b) =>
      a.heldOn.localeCompare(b.heldOn) || a.groupId.localeCompare(b.groupId) || a.period.localeCompare(b.period),
  )
}

function asPlanned(time: GroupTime, on: IsoDate): Session {
  return {
    id: null,
    groupId: time.groupId,
    timeId: time.id,
    plannedOn: on,
    heldOn: on,
    period: time.period,
    minutes: time.minutes,
    personId: time.personId,
    roomId: time.roomId,
    state: 'expected',
    minutesHeld: 0,
    reason: '',
    charged: false,
  }
}

function isOn(time: GroupTime, on: IsoDate): boolean {
  return time.startsOn <= on && (time.endsOn === null || time.endsOn >= on)
}

/** True on a day from a group's first to its last, or to the day on which it was closed. */
export function runsOn({ startsOn, endsOn, closedOn }: GroupSpan, on: IsoDate): boolean {
  return startsOn <= on && on <= (closedOn !== null && closedOn < endsOn ? closedOn : endsOn)
}

function within({ plannedOn, heldOn, state }: SessionRow, { from, to }: { from: IsoDate; to: IsoDate }): boolean {
  const on = plannedOn ?? heldOn
  // One that is only expected, and that the timetable does not plan any more, is none.
  return on >= from && on <= to && (state !== 'expected' || plannedOn === null)
}

/** The minutes of some sessions. `planned` is always `held + lost + toCome`. */
export type Minutes = { planned: number; held: number; lost: number; toCome: number }

/** Adds up what was planned, held, lost (cancelled, or the rest of one that was partly held), and is still to come or to be logged. */
export function minutesOf(sessions: readonly Session[]): Minutes {
  const sum: Minutes = { planned: 0, held: 0, lost: 0, toCome: 0 }
  for (const { state, minutes, minutesHeld } of sessions) {
    sum.planned += minutes
    if (state === 'expected') sum.toCome += minutes
    else {
      sum.held += minutesHeld
      sum.lost += minutes - minutesHeld
    }
  }
  return sum
}
