/** A refusal of the database's own; its `reason` is a code of ours when a trigger gave one. */
export type DatabaseRefusal = { kind: 'hidden' } | { kind: 'forbidden'; reason: string } | { kind: 'unreadable' }

/** PostgreSQL's codes for a value that no row can hold: a text with a zero byte or half a character, a day before the calendar. */
const unheld = new Set(['22003', '22007', '22008', '22021', '22P02', '22P05'])

/**
 * What an error says of a write that the database itself refused, or `null` when it is none: `hidden`, a policy keeps the row from
 * this person; `forbidden`, a trigger of ours says why; `unreadable`, what was sent is nothing that can be kept.
 */
export function refusalOfDatabase(error: unknown): DatabaseRefusal | null {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  if (!(cause instanceof Error) || !('code' in cause)) return null
  const routine = 'routine' in cause ? cause.routine : undefined
  if (cause.code === '42501' && routine === 'ExecWithCheckOptions') return { kind: 'hidden' }
  if (cause.code === '42501' && routine === 'exec_stmt_raise') return { kind: 'forbidden', reason: cause.message }
  return unheld.has(String(cause.code)) ? { kind: 'unreadable' } : null
}
