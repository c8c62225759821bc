import { ORPCError, os } from '@orpc/server'
import { dateInHongKong } from '#kernel/dates.ts'
import type { AttachmentStore } from '#platform/attachments/store.ts'
import { isDatabaseAway } from '#platform/database/away.ts'
import type { Database, SignedIn, Transaction } from '#platform/database/database.ts'
import { type DatabaseRefusal, refusalOfDatabase } from '#platform/database/refused.ts'
import type { Log } from '#platform/http/log.ts'
import {
  Clashes,
  Forbidden,
  NotFound,
  NotSignedIn,
  type ProblemFound,
  Problems,
  Refusal,
  TooMany,
} from '#platform/http/refusals.ts'
import type { HttpRequest } from '#platform/http/request.ts'
import type { Mailer } from '#platform/mail/mailer.ts'
import { mayDo, mayRolesDo, rolesThatSeeReports } from './model.ts'
import type { OperationMeta } from './operation.ts'
import { sessionTokenFrom } from './session-cookie.ts'

/** What every operation is handed. */
export type RequestContext = {
  database: Database
  now: () => Date
  log: Log
  request: HttpRequest
  /** Where people reach the workbench, for links: `https://senco.school.example`. */
  origin: string
  /** Sends mail, or `null` when no mail server is set. */
  mail: Mailer | null
  /** The files beside the database. */
  attachments: AttachmentStore
}

/** What an operation of a signed-in person is handed besides: one transaction that sees what they may see, and who they are. */
export type SignedInContext = RequestContext & { tx: Transaction; who: SignedIn }

const base = os.$context<RequestContext>()

/**
 * Stands before every operation that needs an action: signs the person in from their session, asks the table of actions,
 * opens the one transaction of the request, and puts on record what succeeded and no row tells of. A role without the action meets the same
 * `NOT_FOUND` as a thing that is not there.
 */
export const guarded = base.middleware(async ({ context, next, procedure }, input) => {
  const meta = metaOf(procedure)
  const reading = procedure['~orpc'].route.method === 'GET'
  const token = sessionTokenFrom(context.request.headers, context.origin)
  return refusing(async () => {
    if (!token) throw new NotSignedIn()
    const word = 'word' in meta.audit ? meta.audit.word : ''
    const answer = await context.database.asSession(
      { token, realToday: dateInHongKong(context.now()), reading, asksOnce: meta.asksOnce },
      { word, request: context.request.id },
      async (tx, who) => {
        if (meta.permission === 'anyone' || !mayRolesDo(who.roles, meta.permission)) throw new NotFound()
        if (meta.permission !== 'account.keep' && owesCode(who)) throw new Forbidden('code-must-be-set-up')
        const putOnRecord = () => {
          if ('word' in meta.audit && meta.audit.always) tx.recordIfSilent(meta.audit.word)
          else if ('word' in meta.audit && reading)
            tx.record(
              meta.audit.word,
              meta.audit.student ? namedStudent(input, meta.audit.student) : null,
              namedInPath(procedure['~orpc'].route.path, input, meta.audit.student),
            )
        }
        if (meta.asksOnce) putOnRecord()
        const result = await next({ context: { tx, who } })
        if (!meta.asksOnce) putOnRecord()
        return result
      },
    )
    if (answer === null) throw new NotSignedIn()
    return answer
  }, context)
})

/** True when the session that a request brings is alive. */
export async function isSignedIn(
  { database, now, origin }: Pick<RequestContext, 'database' | 'now' | 'origin'>,
  headers: Headers,
): Promise<boolean> {
  const token = sessionTokenFrom(headers, origin)
  if (!token) return false
  const session = { token, realToday: dateInHongKong(now()), reading: true }
  return (await database.asSession(session, { word: '', request: null }, async () => true)) === true
}

/** Stands before the few operations that need no account: turns refusals into the contract's errors. */
export const open = base.middleware(async ({ context, next }) => refusing(async () => next(), context))

/** True when the school requires a one-time code of this person and they have none yet. */
export function owesCode(who: SignedIn): boolean {
  return who.totpRequired && !who.twoFactor && rolesThatSeeReports.some((role) => who.roles.includes(role))
}

/**
 * Every operation of a contract must name a permission that somebody has and a word for the trail (or why there is none).
 * @throws naming the first operation that does not: the server does not start.
 */
export function checkOperations(contract: object, path: string[] = []): void {
  for (const [name, member] of Object.entries(contract)) {
    const here = [...path, name]
    if (!('~orpc' in member)) {
      checkOperations(member, here)
      continue
    }
    const meta: Partial<OperationMeta> = member['~orpc'].meta ?? {}
    const known =
      meta.permission === 'anyone' || (meta.permission !== undefined && (mayDo[meta.permission]?.length ?? 0) > 0)
    if (!known) throw new Error(`The operation ${here.join('.')} names no permission that anybody has.`)
    const word = meta.audit && ('word' in meta.audit ? meta.audit.word : meta.audit.notRecorded)
    if (!word)
      throw new Error(`The operation ${here.join('.')} has no word for the trail and no reason for having none.`)
    if (meta.asksOnce && member['~orpc'].route?.method !== 'GET')
      throw new Error(`The operation ${here.join('.')} asks once, which only a read may.`)
  }
}

function metaOf(procedure: { '~orpc': { meta: unknown } }): OperationMeta {
  return procedure['~orpc'].meta as OperationMeta
}

function namedStudent(input: unknown, field: string): string | null {
  const value = (input as Record<string, unknown> | undefined)?.[field]
  return typeof value === 'string' ? value : null
}

const identifier = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i

/** What was read, by the identifiers in the address besides the student’s: which plan, which file. Nothing else of an address is kept. */
function namedInPath(path: string | undefined, input: unknown, student: string | undefined) {
  const values = (input ?? {}) as Record<string, unknown>
  const named = [...(path ?? '').matchAll(/\{\+?(\w+)\}/g)].flatMap(([, field = '']) => {
    const value = values[field]
    return field !== student && typeof value === 'string' && identifier.test(value) ? [[field, value] as const] : []
  })
  return named.length > 0 ? Object.fromEntries(named) : undefined
}

async function refusing<Result>(work: () => Promise<Result>, { log, request }: RequestContext): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    const refused = refusalOfDatabase(error)
    if (!refused) throw asContractError(error)
    // Our rules should have refused it before; that they did not is worth knowing.
    log.warn({ error, request: request.id }, 'the database refused')
    throw asContractError(refusalInWords(refused))
  }
}

function refusalInWords(refused: DatabaseRefusal): Refusal {
  if (refused.kind === 'hidden') return new NotFound()
  if (refused.kind === 'forbidden') return new Forbidden(refused.reason)
  return new Problems([{ field: '', problem: 'unreadable' }])
}

function asContractError(error: unknown): unknown {
  if (error instanceof NotFound) return new ORPCError('NOT_FOUND', { status: 404 })
  if (error instanceof NotSignedIn) return new ORPCError('UNAUTHORIZED', { status: 401 })
  if (error instanceof Forbidden) return new ORPCError('FORBIDDEN', { status: 403, data: { reason: error.reason } })
  if (error instanceof Problems)
    return new ORPCError('PROBLEMS', { status: 422, data: { problems: [...error.problems] } })
  if (error instanceof Clashes)
    return new ORPCError('CLASH', { status: 409, data: { clashes: [...error.clashes], version: error.version } })
  if (error instanceof TooMany)
    return new ORPCError('TOO_MANY_REQUESTS', { status: 429, data: { seconds: error.seconds } })
  if (error instanceof Refusal) return new ORPCError('NOT_FOUND', { status: 404 })
  if (error instanceof ORPCError && error.code === 'BAD_REQUEST')
    return new ORPCError('PROBLEMS', { status: 422, data: { problems: problemsOf(error) } })
  if (isDatabaseAway(error)) return new ORPCError('SERVICE_UNAVAILABLE', { status: 503, cause: error })
  return error
}

type Issue = {
  path?: readonly (PropertyKey | { key: PropertyKey })[]
  code?: string
  minimum?: number
  maximum?: number
  format?: string
  origin?: string
  /** What a check of our own over several fields names its problem. */
  params?: { problem?: unknown }
}

/** What a schema found wrong, as problems with codes that the web has sentences for. */
function problemsOf(error: ORPCError<string, unknown>): ProblemFound[] {
  const issues = (error.data as { issues?: Issue[] } | undefined)?.issues ?? []
  if (issues.length === 0) return [{ field: '', problem: 'unreadable' }]
  return issues.map((issue): ProblemFound => {
    const field = (issue.path ?? []).map((part) => String(typeof part === 'object' ? part.key : part)).join('.')
    if (issue.code === 'too_small' && issue.origin === 'string') {
      return (issue.minimum ?? 1) <= 1
        ? { field, problem: 'required' }
        : { field, problem: 'too-short', params: { minimum: issue.minimum ?? 0 } }
    }
    if (issue.code === 'too_big' && issue.origin === 'string')
      return { field, problem: 'too-long', params: { maximum: issue.maximum ?? 0 } }
    if (issue.code === 'invalid_format') return { field, problem: `not-${issue.format ?? 'valid'}` }
    if (issue.code === 'invalid_type') return { field, problem: 'required' }
    if (issue.code === 'custom' && typeof issue.params?.problem === 'string')
      return { field, problem: issue.params.problem }
    return { field, problem: 'not-valid' }
  })
}
