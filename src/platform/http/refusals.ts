/** One thing wrong with what was sent: the field, a code that the reader's language has a sentence for, and its details. */
export type ProblemFound = { field: string; problem: string; params?: Record<string, string | number> }

/** A field that two people changed: what it was, what each wants. */
export type ClashFound = { field: string; base: unknown; mine: unknown; theirs: unknown }

/** A refusal that people are told about; anything else that is thrown is a fault of ours. Work functions throw these, the guard turns them into the contract's named errors. */
export class Refusal extends Error {}

/** It is not there, or it is not for this person to know. */
export class NotFound extends Refusal {}

/** Nobody is signed in. */
export class NotSignedIn extends Refusal {}

/** Known to be there, and still not allowed; the reason is a code. */
export class Forbidden extends Refusal {
  readonly reason: string
  constructor(reason: string) {
    super(reason)
    this.reason = reason
  }
}

/** All that is wrong with the input, at once. */
export class Problems extends Refusal {
  readonly problems: readonly ProblemFound[]
  constructor(problems: readonly ProblemFound[]) {
    super(problems.map((found) => `${found.field}: ${found.problem}`).join(', '))
    this.problems = problems
  }
}

/** Somebody changed the same fields meanwhile; nothing was written. */
export class Clashes extends Refusal {
  readonly clashes: readonly ClashFound[]
  readonly version: number
  constructor(clashes: readonly ClashFound[], version: number) {
    super(clashes.map((clash) => clash.field).join(', '))
    this.clashes = clashes
    this.version = version
  }
}

/** Too many tries; wait so many seconds. */
export class TooMany extends Refusal {
  readonly seconds: number
  constructor(seconds: number) {
    super(`wait ${seconds} s`)
    this.seconds = seconds
  }
}
