/** Why the embedded database could not be used. The message is a whole sentence for the person at the terminal: what happened, what to do. */
export type EmbeddedFailureCode =
  | 'unsupported-platform'
  | 'no-binaries'
  | 'unknown-user'
  | 'cannot-become-user'
  | 'not-yours'
  | 'not-writable'
  | 'other-major'
  | 'in-use'
  | 'wrong-password'
  | 'did-not-start'

export class EmbeddedFailure extends Error {
  readonly code: EmbeddedFailureCode

  constructor(code: EmbeddedFailureCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'EmbeddedFailure'
    this.code = code
  }
}

/** The system's own short word for an error (`EACCES`, `ENOENT`, a PostgreSQL code…), or '' when it has none. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}

/** The error's message, whatever was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
