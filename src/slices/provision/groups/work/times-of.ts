import type { IsoDate } from '#kernel/dates.ts'
import { addDays } from '#kernel/dates.ts'
import type { Transaction } from '#platform/database/database.ts'
import { findCalendar } from '#slices/school/index.ts'
import type { GroupSpan, GroupTime, Session } from '../../sessions/model.ts'
import { sessionsOf } from '../../sessions/rules.ts'
import type { Group } from '../contract.ts'
import type { GroupDates } from '../model.ts'
import { frameOn, meetingAt, type StandingFrame } from '../rules/frame.ts'
import { findRows } from '../store/sessions.ts'

/** The frames of a span that reaches a year before and after a day: enough to name a time of any group that matters now. */
export async function framesRound(tx: Transaction, on: IsoDate): Promise<readonly StandingFrame[]> {
  return (await findCalendar(tx, { from: addDays(on, -366), to: addDays(on, 366) })).frames
}

type OfGroup = GroupDates & { id: string; times: readonly Omit<GroupTime, 'groupId'>[] }

/** All sessions of some groups in a span, planned and held. */
export async function findSessionsOf(
  tx: Transaction,
  groups: readonly OfGroup[],
  span: { from: IsoDate; to: IsoDate },
): Promise<Session[]> {
  if (groups.length === 0) return []
  const calendar = await findCalendar(tx, span)
  const rows = await findRows(
    tx,
    groups.map(({ id }) => id),
    span,
  )
  const spans = groups.map(({ id, startsOn, endsOn, closedOn }): GroupSpan => ({ id, startsOn, endsOn, closedOn }))
  const times = groups.flatMap(({ id, times }) => times.map((time): GroupTime => ({ ...time, groupId: id })))
  return sessionsOf({ calendar, groups: spans, times, rows }, span)
}

/** How far ahead a next session is looked for: longer than any holiday. */
const daysAhead = 70

/** The next sessions from a day on, by group. */
export async function findNext(
  tx: Transaction,
  groups: readonly OfGroup[],
  on: IsoDate,
): Promise<ReadonlyMap<string, Session>> {
  const to = addDays(on, daysAhead)
  const near = groups.filter((group) => group.closedOn === null && group.startsOn <= to && group.endsOn >= on)
  const next = new Map<string, Session>()
  for (const session of await findSessionsOf(tx, near, { from: on, to }))
    if (session.state === 'expected' && session.heldOn >= on && !next.has(session.groupId))
      next.set(session.groupId, session)
  return next
}

/** A session as the list says it. */
export function sayNext(frames: readonly StandingFrame[], session: Session | undefined): Group['next'] {
  if (!session) return null
  const { period, from } = meetingAt(frameOn(frames, session.heldOn), { frameDay: 1, period: session.period })
  return { on: session.heldOn, period, from }
}
