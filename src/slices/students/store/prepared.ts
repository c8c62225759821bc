import type { Transaction } from '#platform/database/database.ts'

/** The parameters of a hand-written statement; `take` keeps a value and gives its place in the text. */
export class Parameters {
  readonly values: unknown[] = []
  take(value: unknown): string {
    this.values.push(value)
    return `$${this.values.length}`
  }
}

/** A hand-written statement; with a name, the database keeps its plan. */
export type Statement = { name: string | undefined; text: string; values: readonly unknown[] }

/**
 * Runs a hand-written statement whose one column `answer` is a JSON text, and reads it: sixty rows as one text cost the server
 * half of what they cost as rows. With a name the database keeps its plan, which takes longer to make than to follow; a name
 * must always stand for the same text.
 */
export async function askJson<Answer>(tx: Transaction, statement: Statement): Promise<Answer | null> {
  const query = { sql: statement.text, params: [...statement.values] }
  const prepared = tx._.session.prepareQuery<{
    execute: { rows: { answer: string | null }[] }
    all: unknown
    values: unknown
  }>(query, undefined, statement.name, false)
  const { rows } = await prepared.execute()
  const text = rows[0]?.answer
  return text ? (JSON.parse(text) as Answer) : null
}

/** SQL of a moment as the contract writes it: to the microsecond, in UTC, so that two compare as text. */
export function moment(column: string): string {
  return `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`
}
