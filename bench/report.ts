import type { ImportTimes } from './import.ts'
import type { Memory } from './processes.ts'
import { type Line, tableOf } from './table.ts'
import type { TimetableTimes } from './timetable.ts'
import type { Served, WebSize } from './web-size.ts'

/** All that a run has measured; what a place could not tell is `null`. */
export type Result = {
  machine: { cores: number; processor: string; node: string }
  students: { roll: number; register: number }
  schools: number
  secondsToMake: number | null
  rounds: { count: number; seconds: number }
  lines: Line[]
  /** Of a school alone, then in the territory. */
  imports: ImportTimes[]
  /** `null` when it was not asked for. */
  timetable: TimetableTimes | null
  memory: (Memory | null)[]
  web: WebSize | null
}

/** The result for people. */
export function reportOf(result: Result): string {
  const { machine, students, schools, secondsToMake, rounds } = result
  const paragraphs = [
    [
      `${machine.cores} cores (${machine.processor}), Node ${machine.node}; median of ${rounds.count} rounds of ${rounds.seconds} s.`,
      `A school alone: ${students.roll} students, ${students.register} of them on the register.`,
      secondsToMake === null
        ? ''
        : `The territory: ${schools} schools, ${schools * 600} students, made in ${secondsToMake.toFixed(0)} s.`,
    ].filter(Boolean),
    result.lines.length > 0 ? [tableOf(result.lines)] : [],
    result.imports.map((times, index) => importLine(where(index), times)),
    result.timetable ? timetableLines(result.timetable) : [],
    result.memory.flatMap((held, index) => (held ? [memoryLine(where(index), held)] : [])),
    result.web ? [webLine(result.web)] : [],
  ]
  return paragraphs
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')
}

const where = (index: number) => (index === 0 ? 'alone' : 'in the territory')

function importLine(place: string, { students, preview, apply, together }: ImportTimes): string {
  return `Import of ${students} students ${place}: ${together.toFixed(2)} s (preview ${preview.toFixed(2)}, apply ${apply.toFixed(2)}).`
}

function timetableLines({ searches, meanwhile }: TimetableTimes): string[] {
  const after = (seconds: number | null) => (seconds === null ? 'never' : `${seconds.toFixed(1)} s`)
  return [
    ...searches.map(
      ({ groups, sessions, placed, first, close, end, quality }) =>
        `Timetable of ${groups} groups, ${placed} of ${sessions} sessions placed: usable ${after(first)}, within 2% ${after(close)}, ended ${after(end)} (${quality}).`,
    ),
    `While the server works one out, ${meanwhile.atOnce} ask for pages of the roll: p99 ${meanwhile.meanwhile.toFixed(1)} ms, before ${meanwhile.before.toFixed(1)} ms${meanwhile.failed > 0 ? `, ${meanwhile.failed} failed` : ''}.`,
  ]
}

function memoryLine(place: string, { serverRss, serverPss, keeperPss, databasePss }: Memory): string {
  const mb = (megabytes: number) => `${megabytes.toFixed(0)} MB`
  return `Memory ${place}: server ${mb(serverRss)} (PSS ${mb(serverPss)}), PostgreSQL ${mb(databasePss)}, its keeper ${mb(keeperPss)}.`
}

function webLine({ shell, firstRoom, withFirstRoom }: WebSize): string {
  const kB = ({ brotli, gzip }: Served) => `${brotli.toFixed(0)} kB (by gzip ${gzip.toFixed(0)})`
  return `JavaScript of a first visit, as served: ${kB(shell)}, with the first room (${firstRoom}) ${kB(withFirstRoom)}.`
}
