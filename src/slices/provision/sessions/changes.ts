import type { MissedReason, SessionReason, SessionState } from '../model.ts'
import type { SessionChange, TrailRow } from './model.ts'

/** How a session came to be as it is, the latest first. @param rows in the order in which they were written */
export function changesOf(rows: readonly TrailRow[]): SessionChange[] {
  const came = new Map<string, { came: boolean; reason: MissedReason | '' }>()
  let session: Readonly<Record<string, unknown>> = {}
  const changes: SessionChange[] = []
  for (const written of Map.groupBy(rows, ({ transaction }) => transaction).values()) {
    const attendance: SessionChange['attendance'] = []
    let note: string | null = null
    for (const { table, student, after } of written) {
      if (table === 'session') session = { ...session, ...after }
      if (table === 'session_note') note = typeof after?.text === 'string' ? after.text : ''
      if (table !== 'session_attendance' || !student || !after) continue
      const now = { ...(came.get(student.id) ?? { came: true, reason: '' as const }), ...(after as object) }
      came.set(student.id, now)
      attendance.push({ student, came: now.came, reason: now.reason })
    }
    const [first] = written
    if (!first) continue
    changes.push({
      ...{ at: first.at, person: first.person, note, attendance },
      state: session.state as SessionState,
      minutesHeld: Number(session.minutes_held ?? 0),
      reason: session.reason as SessionReason | '',
      heldOn: String(session.held_on),
    })
  }
  return changes.reverse()
}
