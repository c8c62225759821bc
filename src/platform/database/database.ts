import { availableParallelism } from 'node:os'
import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres'
import {
  types as defaultTypes,
  escapeLiteral,
  type Pool,
  type PoolClient,
  type QueryConfig,
  type QueryResult,
} from 'pg'
import { type Connection, openPool } from './connection.ts'

/** Who is asking, for one transaction. `personId` is `null` for the command line and for jobs. */
export type Actor = { personId: string | null; schoolId: string; roles: readonly string[]; today: string }

/** A signed-in person, as the database tells from their session. */
export type SignedIn = Actor & {
  personId: string
  userId: string
  sessionId: string
  twoFactor: boolean
  totpRequired: boolean
}

/** What is being done, for the trail: the operation's audit word and the request's number. */
export type Doing = { word: string; request: string | null }

/** A hand-written statement. */
export type Statement = { name: string | undefined; text: string; values: unknown[] }

/** A transaction: row-level security shows only what the actor may see. */
export type Transaction = NodePgDatabase & {
  /** Runs a hand-written statement as it stands; with a name, which must always stand for the same text, the database keeps its plan. */
  ask<Row>(statement: Statement): Promise<Row[]>
  /** Work for after the commit, such as sending mail; it does not run when the transaction fails. */
  afterCommit(work: Later): void
  /**
   * Work for when the transaction has surely written nothing, such as removing a file that was laid beside it. Where that is not
   * known (the connection broke while it committed) it does not run.
   */
  afterRollback(work: Later): void
  /** Puts on record, together with the commit, something that changes no row: a file seen, a list printed. */
  record(word: string, studentId: string | null, details?: Record<string, unknown>): void
  /** Puts a word on record, together with the commit, when nothing else of this transaction is: what was done is never silent. */
  recordIfSilent(word: string): void
}

type Later = () => void | Promise<void>
type Afterwards = { committed: Later[]; undone: Later[] }

type Entered = {
  person_id: string
  school_id: string
  roles: string[]
  user_id: string
  session_id: string
  two_factor: boolean
  totp_required: boolean
  today: string
  resting: boolean
}

const connectionSettings = {
  statement_timeout: 30_000,
  idle_in_transaction_session_timeout: 60_000,
  TimeZone: 'UTC',
  // Every question is about one school, and schools are alike: a plan made once serves all of them. Made anew for each question,
  // as PostgreSQL does the first five times, it takes longer than the answer.
  plan_cache_mode: 'force_generic_plan',
  // A school's rows are too few to share among processes.
  max_parallel_workers_per_gather: 0,
}

const mostConnections = 10

/** The record of a read may reach the disk a moment later: a power cut may lose the last half second of reads, never of changes. */
const settingsForReading = { synchronous_commit: 'off' }

/**
 * The database as the server sees it: only through transactions that say who is asking. It connects as a role that cannot
 * get round row-level security.
 */
export class Database {
  readonly #reading: Pool
  readonly #writing: Pool
  readonly #onError: (error: Error) => void
  readonly #drizzles = new WeakMap<PoolClient, NodePgDatabase>()

  constructor(connection: Connection, options: { onError?: (error: Error) => void } = {}) {
    this.#onError = options.onError ?? (() => undefined)
    // Who reads keeps a processor busy, and more of them at once only get in each other's way; who writes waits for the disk.
    this.#reading = this.#open(connection, Math.min(availableParallelism() + 1, mostConnections), settingsForReading)
    this.#writing = this.#open(connection, mostConnections, {})
  }

  #open(connection: Connection, connections: number, settings: Record<string, string>): Pool {
    const pooled = {
      ...connection,
      max: connections,
      // A question and the end of its transaction may go off together.
      pipeline: true,
      // A connection keeps the plans that it has made: it is worth keeping through a quiet minute of a school's day.
      idleTimeoutMillis: 5 * 60_000,
      options: Object.entries({ ...connectionSettings, ...settings })
        .map(([name, value]) => `-c ${name}=${value}`)
        .join(' '),
      types: { getTypeParser: plainTypes },
    }
    return openPool(pooled, this.#onError)
  }

  /**
   * One transaction for the person whose session this is; `null` when nobody is signed in by it. `reading` says that it changes nothing but
   * the trail, and `asksOnce` that one `ask` is all that it asks: what is to be recorded by then is committed with it, and not waited for
   * twice. A second one fails.
   */
  async asSession<Result>(
    session: { token: string; realToday: string; reading: boolean; asksOnce?: boolean },
    doing: Doing,
    work: (tx: Transaction, who: SignedIn) => Promise<Result>,
  ): Promise<Result | null> {
    const start = `begin; select * from app.enter(${escapeLiteral(session.token)}, ${escapeLiteral(session.realToday)}, ${escapeLiteral(doing.word)}, ${escapeLiteral(doing.request ?? '')})`
    const asksOnce = session.reading && session.asksOnce === true
    return this.#transaction(
      { pool: session.reading ? this.#reading : this.#writing, start, asksOnce },
      async (tx, rows) => {
        const entered = rows[0] as Entered | undefined
        if (!entered) return null
        if (entered.resting) tx.afterCommit(() => this.#keepAlive(session.token))
        return work(tx, {
          personId: entered.person_id,
          schoolId: entered.school_id,
          roles: entered.roles,
          today: entered.today,
          userId: entered.user_id,
          sessionId: entered.session_id,
          twoFactor: entered.two_factor,
          totpRequired: entered.totp_required,
        })
      },
    )
  }

  /** One transaction for an actor known otherwise: the command line, a job, the founding of a school. */
  async as<Result>(actor: Actor, doing: Doing, work: (tx: Transaction) => Promise<Result>): Promise<Result> {
    const list = actor.roles.map((role) => escapeLiteral(role)).join(',')
    const start = `begin; select app.act_as(${escapeLiteral(actor.schoolId)}, ${actor.personId ? escapeLiteral(actor.personId) : 'null'}, array[${list}]::text[], ${escapeLiteral(actor.today)}, ${escapeLiteral(doing.word)}, ${escapeLiteral(doing.request ?? '')})`
    return this.#transaction({ pool: this.#writing, start }, (tx) => work(tx))
  }

  /** One transaction for nobody: no row of school data is visible, only the functions that are open before signing in. */
  async asNobody<Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result> {
    return this.#transaction({ pool: this.#writing, start: 'begin; select' }, (tx) => work(tx))
  }

  /** True when the database answers. */
  async answers(): Promise<boolean> {
    try {
      await this.#reading.query('select 1')
      return true
    } catch {
      return false
    }
  }

  /** Closes every connection once its work is done. */
  async close(): Promise<void> {
    await Promise.all([this.#reading.end(), this.#writing.end()])
  }

  async #transaction<Result>(
    { pool, start, asksOnce = false }: { pool: Pool; start: string; asksOnce?: boolean },
    work: (tx: Transaction, rows: unknown[]) => Promise<Result>,
  ): Promise<Result> {
    const client = await pool.connect()
    const afterwards: Afterwards = { committed: [], undone: [] }
    let result: Result
    let broken: Error | undefined
    try {
      const answers = (await ask(client, { text: start })) as unknown as { rows: unknown[] }[]
      const { tx, commit } = this.#transactionOn(client, afterwards, asksOnce)
      result = await work(tx, answers.at(-1)?.rows ?? [])
      await commit()
    } catch (error) {
      await client.query('rollback').catch((failure: Error) => {
        broken = failure
      })
      if (!broken) await this.#doAll(afterwards.undone)
      throw error
    } finally {
      client.release(broken)
    }
    // What was committed stands, whatever becomes of the work after it.
    await this.#doAll(afterwards.committed)
    return result
  }

  async #doAll(works: readonly Later[]): Promise<void> {
    for (const later of works) await Promise.resolve(later()).catch((error: Error) => this.#onError(error))
  }

  #transactionOn(
    client: PoolClient,
    afterwards: Afterwards,
    asksOnce: boolean,
  ): { tx: Transaction; commit: () => Promise<unknown> } {
    const records: string[] = []
    let committed: Promise<unknown> | undefined
    const commit = () => {
      committed ??= ask(client, { text: `${records.join('')}commit` })
      return committed
    }
    /** The connection takes both at once; when the question fails, what comes after it in the transaction does nothing. */
    const askOnce = async (statement: Statement) => {
      if (committed) throw new Error('An operation that says that it asks once asks again.')
      const [answer] = await Promise.all([ask(client, statement), commit()])
      return answer
    }
    const tx: Transaction = Object.assign(Object.create(this.#drizzleOf(client)) as NodePgDatabase, {
      ask: async <Row>(statement: Statement) =>
        (await (asksOnce ? askOnce(statement) : ask(client, statement))).rows as Row[],
      afterCommit: (later: Later) => void afterwards.committed.push(later),
      afterRollback: (later: Later) => void afterwards.undone.push(later),
      record: (word: string, studentId: string | null, details?: Record<string, unknown>) => {
        const student = studentId ? escapeLiteral(studentId) : 'null'
        const after = details ? escapeLiteral(JSON.stringify(details)) : 'null'
        records.push(`select audit.record(${escapeLiteral(word)}, ${student}, ${after}); `)
      },
      recordIfSilent: (word: string) => void records.push(`select audit.record_if_silent(${escapeLiteral(word)}); `),
    })
    return { tx, commit }
  }

  async #keepAlive(token: string): Promise<void> {
    await this.#writing.query('select app.keep_session_alive($1)', [token])
  }

  #drizzleOf(client: PoolClient): NodePgDatabase {
    const known = this.#drizzles.get(client)
    if (known) return known
    const query = (question: QueryConfig, values?: unknown[]) => ask(client, { ...question, values })
    const made = drizzle({ client: { query } as unknown as PoolClient })
    this.#drizzles.set(client, made)
    return made
  }
}

/**
 * Asks on a connection. The library's own promise keeps an answer's rows alive until Node's next great collection; one made here of
 * its callback does not, which is a third of the server's memory under load.
 */
function ask(client: PoolClient, question: QueryConfig): Promise<QueryResult> {
  return new Promise((resolve, reject) => {
    const answered = (error: Error | null, answer: QueryResult) => (error ? reject(error) : resolve(answer))
    client.query(question, answered)
  })
}

const DATE = 1082
const BIGINT = 20

/** Dates stay ISO text, never a Date at midnight somewhere; whole numbers that fit are numbers. */
function plainTypes(oid: number, format?: string): (value: string) => unknown {
  if (oid === DATE) return (value) => value
  if (oid === BIGINT) return Number
  return defaultTypes.getTypeParser(oid, format as 'text') as (value: string) => unknown
}
