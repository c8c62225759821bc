import { oc } from '@orpc/contract'
import { z } from 'zod'
import type { Action } from './model.ts'

/** What an operation says of itself besides its shapes; the server does not start with one that says nothing. */
export type OperationMeta = {
  /** The action it needs, or `anyone`: also a person who has not signed in. */
  permission: Action | 'anyone'
  /**
   * Its word in the trail. A write is recorded row by row under this word, and one that changes nothing leaves nothing; where no
   * row tells of it (a sign-out, a file read for an import) it says `always`. A read is recorded when it succeeds, with the student
   * named by `student` (a field of the input) and the other identifiers of its address; one that records by itself what stood in
   * its answer says `always` too. `notRecorded` gives the reason why it leaves no trace.
   */
  audit: { word: string; student?: string; always?: true } | { notRecorded: string }
  /**
   * A read whose whole question is one `tx.ask`: its record and the end of its transaction go to the database with the question, which
   * spares it a third of the turns. What comes after the answer asks nothing more, and a refusal then is on record as a read.
   */
  asksOnce?: true
}

/** One thing wrong with what was sent: where, what (a code that the reader's language has a sentence for), and its details. */
export const problemSchema = z.object({
  field: z.string(),
  problem: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
})
export type Problem = z.infer<typeof problemSchema>

/** A field that two people changed: what it was, what each wants. */
export const clashSchema = z.object({ field: z.string(), base: z.unknown(), mine: z.unknown(), theirs: z.unknown() })
export type Clash = z.infer<typeof clashSchema>

/**
 * Starts a contract. Named errors of every operation:
 * `UNAUTHORIZED` nobody is signed in; `NOT_FOUND` it is not there, or not for this person to know (the two are never told
 * apart); `FORBIDDEN` with a reason (a one-time code must be set up first, only from this machine …); `PROBLEMS` all that is
 * wrong with the input at once; `CLASH` somebody changed the same fields meanwhile: both texts come back and nothing was written;
 * `TOO_MANY_REQUESTS` wait `seconds`.
 */
export function operation(meta: OperationMeta) {
  return oc.$meta<OperationMeta>(meta).errors({
    UNAUTHORIZED: { status: 401 },
    NOT_FOUND: { status: 404 },
    FORBIDDEN: { status: 403, data: z.object({ reason: z.string() }) },
    PROBLEMS: { status: 422, data: z.object({ problems: z.array(problemSchema) }) },
    CLASH: { status: 409, data: z.object({ clashes: z.array(clashSchema), version: z.number() }) },
    TOO_MANY_REQUESTS: { status: 429, data: z.object({ seconds: z.number() }) },
  })
}

/** An identifier in a path or a body. */
export const id = z.uuid()
/** A date, `YYYY-MM-DD`. */
export const isoDate = z.iso.date()
/** A line of text that must hold something. */
export const line = z.string().trim().min(1).max(200)
/** A line of text that may be empty. */
export const optionalLine = z.string().trim().max(200)
/** A paragraph that may be empty. */
export const paragraph = z.string().trim().max(4000)
/** The answer of an operation that has nothing to tell. */
export const done = z.object({ done: z.literal(true) })
/** Free words in both languages; either may be empty, and what has not been translated is marked where it is shown. */
export const twoLanguages = z.object({ zh: z.string().trim().max(8000), en: z.string().trim().max(8000) })
