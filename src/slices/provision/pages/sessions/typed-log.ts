import type { SessionCard, SessionToLog } from '../../sessions/contract.ts'

/** What somebody has tapped and typed of a session. */
export type TypedLog = Pick<SessionToLog, 'state' | 'minutesHeld' | 'reason' | 'charged' | 'note'> & {
  /** Who did not come, and why. */
  missed: Readonly<Record<string, SessionToLog['attendance'][number]['reason']>>
}

/** A log on its way, with the name of its group for the case that it is refused later. */
export type LogToSend = SessionToLog & { groupName: string }

/** What a form begins with: what was logged, or that all came. */
export function typedFrom(card: SessionCard): TypedLog {
  const isLogged = card.state !== 'expected'
  return {
    state: card.state === 'expected' ? 'done' : card.state,
    minutesHeld: isLogged ? card.minutesHeld : card.minutes,
    ...{ reason: card.reason, charged: card.charged, note: card.note, missed: missedOf(card.attendance) },
  }
}

/** What had been typed of a log that was sent. */
export function typedOf({ state, minutesHeld, reason, charged, note, attendance }: LogToSend): TypedLog {
  return { state, minutesHeld, reason, charged, note, missed: missedOf(attendance) }
}

function missedOf(attendance: SessionToLog['attendance']): TypedLog['missed'] {
  return Object.fromEntries(attendance.filter(({ came }) => !came).map((one) => [one.studentId, one.reason]))
}

/** The log to send: a session that was held had all its minutes, one that was cancelled none, and nobody came to it. */
export function logOf(card: SessionCard, typed: TypedLog, of: { deviceId: string; groupName: string }): LogToSend {
  const { state, missed } = typed
  const minutesHeld = { done: card.minutes, partly: typed.minutesHeld, cancelled: 0 }[state]
  const attendance = card.members.map(({ id }) => ({ studentId: id, came: !(id in missed), reason: missed[id] ?? '' }))
  return {
    ...{ sessionId: card.sessionId ?? of.deviceId, groupId: card.group.id, timeId: card.timeId, version: card.version },
    ...{ plannedOn: card.plannedOn, heldOn: card.on, period: card.period.key, minutes: card.minutes },
    ...{ state, minutesHeld, reason: state === 'done' ? '' : typed.reason, charged: typed.charged, note: typed.note },
    attendance: state === 'cancelled' ? [] : attendance,
    groupName: of.groupName,
  }
}

/** True when a log is of this session. */
export function isOf(one: LogToSend, card: SessionCard): boolean {
  if (card.timeId === null) return one.sessionId === card.sessionId
  return one.timeId === card.timeId && one.plannedOn === card.plannedOn
}
