import type { ImportTimes } from './import.ts'
import type { Memory } from './processes.ts'
import { type Line, tableOf } from './table.ts'
import type { WebSize } from './web-size.ts'

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

function memoryLine(place: string, { serverRss, serverPss, keeperPss, databasePss }: Memory): string {
  const mb = (megabytes: number) => `${megabytes.toFixed(0)} MB`
  return `Memory ${place}: server ${mb(serverRss)} (PSS ${mb(serverPss)}), PostgreSQL ${mb(databasePss)}, its keeper ${mb(keeperPss)}.`
}

function webLine({ shell, firstRoom, withFirstRoom }: WebSize): string {
  return `JavaScript of a first visit, gzip: ${shell.toFixed(0)} kB, with the first room (${firstRoom}) ${withFirstRoom.toFixed(0)} kB.`
}
