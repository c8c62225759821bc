import { addDays, type IsoDate } from '#kernel/dates.ts'
import type { Problem } from '../../access/operation.ts'
import type { Calendar } from '../../school/calendar/model.ts'
import { bellsOf, schoolDaysOf } from '../../school/calendar/rules.ts'
import type { GroupSpan, GroupTime, Name, Session, SessionFacts, SessionRow } from './model.ts'

type Facts = {
  calendar: Calendar
  groups: readonly GroupSpan[]
  times: readonly GroupTime[]
  rows: readonly SessionRow[]
  loggedBefore?: SessionFacts['loggedBefore']
}

/**
 * Every session of the groups that is planned for, or was held on, a day of the span (both ends counted in), by day and group: those of the timetable, with
 * what is known of them, and extra ones. A period that is not held that day (a half day) has no session. Of those before the span of the facts
 * only what nobody logged is told.
 */
export function sessionsOf(
  { calendar, groups, times, rows, loggedBefore = {} }: Facts,
  span: { from: IsoDate; to: IsoDate },
): Session[] {
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
      if (loggedBefore[time.id]?.includes(on)) continue
      const row = rowOf.get(`${time.id} ${on}`)
      if (!row && !bellsOf(frame, schedule, time.period)) continue
      if (row) used.add(row)
      sessions.push(row ?? asPlanned(time, on))
    }
  }
  // Extra ones, and those that were logged before the timetable, the calendar or the group's dates were changed: what happened stays.
  const others = rows.filter((row) => !used.has(row) && groupOf.has(row.groupId) && within(row, span))
  return [...sessions, ...others].sort(
    (a, b) => inTextOrder(a.heldOn, b.heldOn) || inTextOrder(a.groupId, b.groupId) || a.period.localeCompare(b.period),
  )
}

/** Days and identifiers compare as text; asking a language's order for them takes ten times as long. */
const inTextOrder = (a: string, b: string) => (a < b ? -1 : Number(a > b))

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

/** True from the first day of something to its last, where it has one. */
export function isOn({ startsOn, endsOn }: { startsOn: IsoDate; endsOn: IsoDate | null }, on: IsoDate): boolean {
  return startsOn <= on && (endsOn === null || endsOn >= on)
}

/** Who gives a session: who is named for it; else those who lead the group that day. Who helps comes along. */
export function giversOf(
  { givers, people }: Pick<SessionFacts, 'givers' | 'people'>,
  session: Pick<Session, 'groupId' | 'personId' | 'heldOn'>,
): Name[] {
  const ofGroup = givers.filter((one) => one.groupId === session.groupId && isOn(one, session.heldOn))
  const named = people.find(({ id }) => id === session.personId)
  const leads = named ? [named] : ofGroup.filter(({ leads }) => leads).map(({ name }) => name)
  return [...leads, ...ofGroup.filter((one) => !one.leads && one.personId !== named?.id).map(({ name }) => name)]
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

/** What was planned since a day, has passed, and nobody has logged; it stays so until somebody does. */
export function unloggedOf(sessions: readonly Session[], { since, today }: Counted): Session[] {
  if (since === null) return []
  return sessions.filter(
    ({ state, plannedOn, heldOn }) => state === 'expected' && (plannedOn ?? heldOn) >= since && heldOn < today,
  )
}

/** From which day on a session without a log is missing; `null` while no school year has begun. */
type Counted = { since: IsoDate | null; today: IsoDate }

/** A group of which nothing was logged for so many days has fallen silent. */
export const daysWithoutLog = 14

export type Silence = { groupId: string; missing: number }

/**
 * The groups that run today, had sessions planned in the last two weeks, and of which nothing was logged in that time, not today either; with
 * how many logs are missing in all. A holiday plans none, and is no silence.
 */
export function silentGroups(sessions: readonly Session[], groups: readonly GroupSpan[], counted: Counted): Silence[] {
  const { today } = counted
  const lately = addDays(today, -daysWithoutLog)
  const recent = Map.groupBy(
    sessions.filter(({ heldOn }) => heldOn >= lately && heldOn <= today),
    ({ groupId }) => groupId,
  )
  const unlogged = Map.groupBy(unloggedOf(sessions, counted), ({ groupId }) => groupId)
  return groups.flatMap((group) => {
    const missing = unlogged.get(group.id) ?? []
    if (!runsOn(group, today) || !missing.some(({ heldOn }) => heldOn >= lately)) return []
    const wasLogged = recent.get(group.id)?.some(({ state }) => state !== 'expected')
    return wasLogged ? [] : [{ groupId: group.id, missing: missing.length }]
  })
}

type ToLog = {
  heldOn: IsoDate
  minutes: number
  state: 'done' | 'partly' | 'cancelled'
  minutesHeld: number
  reason: string
  attendance: readonly { studentId: string; came: boolean }[]
}

/**
 * What cannot be so of a log: a session to come that was held, minutes that do not fit, no reason why it was cancelled or cut short, somebody
 * who is not in the group that day, or somebody of whom nothing is said.
 * @param memberIds who is in the group on that day
 */
export function problemsOfLog(log: ToLog, memberIds: readonly string[], group: GroupSpan, today: IsoDate): Problem[] {
  const problems: Problem[] = []
  const cancelled = log.state === 'cancelled'
  if (!cancelled && log.heldOn > today) problems.push({ field: 'state', problem: 'not-yet' })
  if (!runsOn(group, log.heldOn)) problems.push({ field: 'heldOn', problem: 'outside-group' })
  if (cancelled && log.minutesHeld !== 0) problems.push({ field: 'minutesHeld', problem: 'none-when-cancelled' })
  if (!cancelled && (log.minutesHeld < 1 || log.minutesHeld > log.minutes))
    problems.push({ field: 'minutesHeld', problem: 'minutes-between', params: { most: log.minutes } })
  if (log.state === 'done' && log.minutesHeld < log.minutes) problems.push({ field: 'state', problem: 'partly-then' })
  if (log.state === 'partly' && log.minutesHeld === log.minutes) problems.push({ field: 'state', problem: 'done-then' })
  if (log.state !== 'done' && log.reason === '') problems.push({ field: 'reason', problem: 'reason-needed' })
  const said = log.attendance.map(({ studentId }) => studentId)
  if (cancelled && said.length > 0) problems.push({ field: 'attendance', problem: 'none-when-cancelled' })
  if (said.some((student) => !memberIds.includes(student)) || new Set(said).size < said.length)
    problems.push({ field: 'attendance', problem: 'not-in-group' })
  if (!cancelled && memberIds.some((student) => !said.includes(student)))
    problems.push({ field: 'attendance', problem: 'say-of-everybody' })
  return problems
}

type Attended = readonly { studentId: string; came: boolean; reason: string }[]
type WrittenLog = { state: string; minutesHeld: number; reason: string; note: string; attendance: Attended }

/** True when two logs say the same of a session: one was sent again because its answer was lost, or two people wrote alike. */
export function saysTheSame(one: WrittenLog, other: WrittenLog): boolean {
  const attended = (log: WrittenLog) =>
    log.attendance.map(({ studentId, came, reason }) => `${studentId} ${came} ${reason}`).sort()
  return (
    one.state === other.state &&
    one.minutesHeld === other.minutesHeld &&
    one.reason === other.reason &&
    one.note === other.note &&
    attended(one).join() === attended(other).join()
  )
}
