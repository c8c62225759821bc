import { pino } from 'pino'

/** Structured logs: ids, words and durations, never names or needs. */
export type Log = {
  info(what: Record<string, unknown>, message: string): void
  warn(what: Record<string, unknown>, message: string): void
  error(what: Record<string, unknown>, message: string): void
}

/**
 * A log that writes one JSON line an event to a stream of the process, or to a file. Lines are written together, a second after the
 * first at the latest and when the process ends: a write for each would cost as much as a tenth of the answer it tells of.
 */
export function openLog(destination: string | 1 | 2): Log {
  const target = pino.destination({ dest: destination, mkdir: true, sync: false, minLength: 4096, periodicFlush: 1000 })
  return pino(
    { base: null, timestamp: pino.stdTimeFunctions.isoTime, serializers: { error: errorWithoutData } },
    target,
  )
}

/** An error's kind, code and place; its message may quote what a person typed, so only ours (without a database code) is kept. */
function errorWithoutData(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { kind: typeof error }
  const code = 'code' in error ? error.code : undefined
  return {
    kind: error.name,
    code,
    ...(code === undefined ? { message: error.message } : {}),
    stack: error.stack?.split('\n').slice(1, 8),
  }
}
