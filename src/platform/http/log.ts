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
  const target = pino.destination({
    ...{ dest: destination, mkdir: true, mode: 0o600 },
    ...{ sync: false, minLength: 4096, periodicFlush: 1000, maxLength: 1_000_000 },
  })
  // A disk that is full, or a terminal that has gone, must not end the workbench: the lines wait for the next try, a megabyte of them.
  target.on('error', () => undefined)
  return pino(
    { base: null, timestamp: pino.stdTimeFunctions.isoTime, serializers: { error: errorWithoutData } },
    target,
  )
}

/**
 * An error's kind, code and place. A message may quote what a person typed, the more so one of the database, of a parser or with
 * several lines (a failed query with its values): only what is surely a sentence of ours or of the engine is kept.
 */
export function errorWithoutData(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { kind: typeof error }
  const code = 'code' in error ? error.code : undefined
  const mayQuote =
    code !== undefined || error instanceof SyntaxError || 'issues' in error || /[\r\n]|Failed query/.test(error.message)
  return {
    kind: error.name,
    code,
    ...(mayQuote ? {} : { message: error.message }),
    stack: error.stack
      ?.split('\n')
      .filter((line) => /^ {4}at /.test(line))
      .slice(0, 7),
  }
}

/**
 * A path as a log may hold it: words of ours and identifiers. Anything else (a one-time link's secret, what a draft is about, a
 * name that somebody typed into the address) becomes a dash.
 */
export function pathWithoutData(path: string): string {
  return path
    .split('/')
    .map((part) => (/^([a-z.-]{0,30}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.test(part) ? part : '–'))
    .join('/')
}
