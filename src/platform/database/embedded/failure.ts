/** Why the embedded database could not be used. The message is a whole sentence for the person at the terminal: what happened, what to do. */
export type EmbeddedFailureCode =
  | 'unsupported-platform'
  | 'no-binaries'
  | 'unknown-user'
  | 'cannot-become-user'
  | 'not-yours'
  | 'not-writable'
  | 'disk-full'
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

/** The one thing to do about a full disk, wherever it is met. */
export function diskFull(folder: string, cause?: unknown): EmbeddedFailure {
  const message = `The disk that holds ${folder} is full. Nothing that was saved is lost: make some room, then start again.`
  return new EmbeddedFailure('disk-full', message, { cause })
}
