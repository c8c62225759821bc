/**
 * True when an error says that the database does not answer, is stopping or starting, or has no room: nothing was written, and
 * trying again later is right. Classes 08 (connection), 53 (resources, a full disk among them) and 57P of PostgreSQL's codes.
 */
export function isDatabaseAway(error: unknown): boolean {
  const cause = causeOf(error)
  if (!(cause instanceof Error)) return false
  const code = 'code' in cause ? String(cause.code) : ''
  return (
    /^(08|53|57P)/.test(code) ||
    ['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE'].includes(code) ||
    cause.message.startsWith('Connection terminated') ||
    cause.message.endsWith('is not queryable')
  )
}

/** True when an error says that a disk has no room left: the database's, or the one that a file is written to. */
export function isDiskFull(error: unknown): boolean {
  const cause = causeOf(error)
  return cause instanceof Error && 'code' in cause && ['53100', 'ENOSPC'].includes(String(cause.code))
}

/** What lies beneath an error of the query builder. */
function causeOf(error: unknown): unknown {
  return error instanceof Error && error.cause instanceof Error ? error.cause : error
}
